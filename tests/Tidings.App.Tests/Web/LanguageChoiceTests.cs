using System.Net;
using AngleSharp.Html.Parser;

namespace Tidings.App.Tests.Web;

/// <summary>In which language pages are answered.</summary>
public sealed class LanguageChoiceTests(Desk desk) : IClassFixture<Desk>
{
    [Theory]
    [InlineData(null, "en", "ltr")]
    [InlineData("ru", "ru", "ltr")]
    [InlineData("ar-EG, en;q=0.5", "ar", "rtl")]
    [InlineData("fr, tr;q=0.3, en;q=0.2", "tr", "ltr")]
    [InlineData("ru;q=0, fr", "en", "ltr")]
    [InlineData("nonsense;;;=,,", "en", "ltr")]
    public async Task Get_ByWhatTheBrowserAsks_SpeaksTheBestThatThereIs(string? accepted, string language, string direction)
    {
        using var client = NewClient();
        var answer = await Ask(client, "/incidents", accepted);
        Assert.Equal(language, answer.Content.Headers.ContentLanguage.Single());
        Assert.Contains("Accept-Language", answer.Headers.Vary);
        var page = new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync());
        Assert.Equal((language, direction), (page.DocumentElement.GetAttribute("lang"), page.DocumentElement.GetAttribute("dir")));
    }

    [Fact]
    public async Task Get_WithLanguageInTheAddress_IsRememberedAndNotCarriedOn()
    {
        using var client = NewClient();
        var page = new HtmlParser().ParseDocument(await client.GetStringAsync("/incidents?lang=tr&kind=withdrawal"));
        Assert.Equal("tr", page.DocumentElement.GetAttribute("lang"));
        Assert.Equal("/incidents?kind=withdrawal&page=2", page.QuerySelector("a[rel=next]")!.GetAttribute("href"));
        Assert.Equal("/incidents?kind=withdrawal&lang=ar", page.QuerySelector(".languages a[hreflang=ar]")!.GetAttribute("href"));
        Assert.Equal("tr", new HtmlParser().ParseDocument(await client.GetStringAsync("/map")).DocumentElement.GetAttribute("lang"));
        Assert.Equal("tr", (await Ask(client, "/incidents?lang=xx", "ru")).Content.Headers.ContentLanguage.Single());
    }

    [Theory]
    [InlineData("/timeline.json?lanes=kind")]
    [InlineData("/incidents.csv")]
    [InlineData("/incidents.json?from=yesterday")]
    [InlineData("/openapi.json")]
    public async Task Get_Data_IsTheSameInEveryLanguage(string address)
    {
        using var client = NewClient();
        Assert.Equal(await client.GetStringAsync(address), await (await Ask(client, address, "ar")).Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Get_InAnotherLanguage_HasAnotherTag()
    {
        using var client = NewClient();
        Assert.NotEqual((await Ask(client, "/disputes", "ru")).Headers.ETag, (await Ask(client, "/disputes", "tr")).Headers.ETag);
    }

    [Fact]
    public async Task Get_StoryInArabic_KeepsItsOwnLanguageAndDirection()
    {
        using var client = NewClient();
        var page = new HtmlParser().ParseDocument(await (await Ask(client, "/stories/s-000000000001", "ar")).Content.ReadAsStringAsync());
        var story = page.QuerySelector("article.story")!;
        Assert.Equal(("en", "ltr", "rtl"), (story.GetAttribute("lang"), story.GetAttribute("dir"), page.DocumentElement.GetAttribute("dir")));
    }

    [Fact]
    public async Task Get_NothingInRussian_SaysSoInRussian()
    {
        using var client = NewClient();
        var answer = await Ask(client, "/nowhere", "ru");
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Contains(Tidings.App.Web.Wordings.DeskLanguages.BuiltIn.Find("ru")!["missing.heading"], new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync()).QuerySelector("h1")!.TextContent);
    }

    static Task<HttpResponseMessage> Ask(HttpClient client, string address, string? accepted)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, address);
        if (accepted is not null)
            request.Headers.TryAddWithoutValidation("Accept-Language", accepted);
        return client.SendAsync(request);
    }

    HttpClient NewClient() => new(new HttpClientHandler()) { BaseAddress = desk.Client.BaseAddress };
}
