using System.Net;
using System.Text.Json;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Tidings.App.Storage;
using Tidings.App.Web;

namespace Tidings.App.Tests.Web;

public sealed class PagesTests(Desk desk) : IClassFixture<Desk>
{
    static readonly string[] Everything =
    [
        "/", "/incidents", "/incidents/i-000000000001", "/stories", "/stories/s-000000000001", "/stories/s-000000000003", "/families/f-000000000001", "/lineages/s-000000000002~s-000000000001",
        "/search", "/search?q=Ford", "/disputes", "/control", "/places/ford", "/places/hill", "/parties/south", "/parties/north-army", "/agreements", "/tallies", "/sources", "/health", "/report", "/report?from=2020-11-01&to=2020-11-30", "/report?place=ford", "/report?from=yesterday", "/report?from=1999-01-01&to=1999-01-02",
        "/map", "/map?show=control", "/map?as_of=2020-11-10", "/map?according=north-army", "/map?kind=withdrawal", "/timeline", "/timeline?lanes=place", "/timeline?lanes=party&from=2020-11-01&to=2020-11-30", "/timeline?lanes=agreement",
        "/changes", "/changes?since=3", "/review", "/review?mention=m-000000000007", "/review?kind=armed_clash", "/coding", "/coding/agreement", "/sign-in",
        "/stories/" + Uri.EscapeDataString(SampleContents.HostileId), "/incidents/i-000000000002", "/search?q=%3Cscript%3Ealert",
    ];

    public static TheoryData<string> Addresses => [.. Everything];

    [Theory, MemberData(nameof(Addresses))]
    public async Task Get_EachAddress_AnswersAsPageAndData(string address)
    {
        var answer = await desk.Client.GetAsync(address);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("text/html", answer.Content.Headers.ContentType?.MediaType);
        var data = await desk.Client.GetAsync(AsJson(address));
        Assert.Equal(HttpStatusCode.OK, data.StatusCode);
        Assert.Equal("application/json", data.Content.Headers.ContentType?.MediaType);
        using var json = JsonDocument.Parse(await data.Content.ReadAsStringAsync());
        Assert.Equal(JsonValueKind.Object, json.RootElement.ValueKind);
    }

    [Theory, MemberData(nameof(Addresses))]
    public async Task Get_EachPage_IsSafeAndNavigable(string address)
    {
        var answer = await desk.Client.GetAsync(address);
        Assert.StartsWith("default-src 'none'; style-src 'self'", answer.Headers.GetValues("Content-Security-Policy").Single());
        Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Equal("no-referrer", answer.Headers.GetValues("Referrer-Policy").Single());
        var page = await desk.Page(address);
        Assert.Equal("en", page.DocumentElement.GetAttribute("lang"));
        Assert.Single(page.QuerySelectorAll("h1"));
        Assert.Single(page.QuerySelectorAll("main#main"));
        Assert.NotEmpty(page.QuerySelectorAll("a.skip[href='#main']"));
        Assert.Empty(page.QuerySelectorAll("script:not([src^='/assets/']), iframe, object, embed, style, [style]"));
        foreach (var element in page.All)
            foreach (var attribute in element.Attributes)
            {
                Assert.False(attribute.Name.StartsWith("on", StringComparison.Ordinal), $"{attribute.Name} in {address}");
                if (attribute.Name is "href" or "src" or "action" or "cite")
                    Assert.True(attribute.Value.StartsWith('/') && !attribute.Value.StartsWith("//") || attribute.Value.StartsWith('#'), $"{attribute.Value} in {address}");
            }
        foreach (var field in page.QuerySelectorAll("input:not([type=hidden]), select"))
            Assert.NotEmpty(page.QuerySelectorAll($"label[for='{field.Id}']"));
        foreach (var table in page.QuerySelectorAll("table"))
        {
            Assert.NotEmpty(table.QuerySelectorAll("thead th[scope=col]"));
            Assert.NotNull(table.QuerySelector("caption"));
        }
        foreach (var drawing in page.QuerySelectorAll("svg"))
            Assert.True(drawing.HasAttribute("aria-hidden") || drawing.HasAttribute("aria-label") || drawing.HasAttribute("aria-labelledby"));
        var ids = page.QuerySelectorAll("[id]").Select(element => element.Id).ToList();
        Assert.Equal(ids.Distinct().Count(), ids.Count);
    }

    [Fact]
    public async Task Get_EveryLinkOfEveryPage_LeadsSomewhere()
    {
        var (seen, waiting) = (new HashSet<string>(), new Queue<string>(["/"]));
        var anchors = new List<(string From, string Page, string Anchor)>();
        var ids = new Dictionary<string, HashSet<string>>();
        while (waiting.TryDequeue(out var address))
        {
            if (!seen.Add(address) || address.StartsWith("/incidents/i-1") || address.Contains("from=") || address.Contains("lang=") || address.Count(letter => letter == '&') > 1)
                continue;
            var answer = await desk.Client.GetAsync(address);
            Assert.True(answer.StatusCode == HttpStatusCode.OK, $"{address} answers {answer.StatusCode}");
            if (answer.Content.Headers.ContentType?.MediaType != "text/html")
                continue;
            var page = await desk.Page(address);
            ids[address] = [.. page.QuerySelectorAll("[id]").Select(element => element.Id!)];
            foreach (var link in page.QuerySelectorAll("a[href]").Select(link => link.GetAttribute("href")!))
            {
                var hash = link.IndexOf('#');
                var target = hash == 0 ? address : hash > 0 ? link[..hash] : link;
                if (hash >= 0)
                    anchors.Add((address, target, Uri.UnescapeDataString(link[(hash + 1)..])));
                waiting.Enqueue(target);
            }
        }
        foreach (var (from, page, anchor) in anchors.Where(anchor => ids.ContainsKey(anchor.Page)))
            Assert.True(ids[page].Contains(anchor), $"{from} links to #{anchor} of {page}, which is not there");
    }

    [Fact]
    public async Task Get_Incidents_DataEqualsPage()
    {
        foreach (var query in new[] { "", "?page=3", "?kind=shelling_missile", "?place=ford&page=2", "?party=South&from=2020-11-09&to=2020-11-09", "?q=struck", "?status=claimed", "?kind=none" })
        {
            var page = await desk.Page("/incidents" + query);
            var data = await desk.Json("/incidents.json" + query);
            Assert.Equal(data.GetProperty("items").EnumerateArray().Select(item => "/incidents/" + item.GetProperty("id").GetString()), page.QuerySelectorAll("a.incident-title").Select(link => link.GetAttribute("href")!));
            Assert.Equal(data.GetProperty("total").GetInt32(), (await desk.Lines("/incidents.ndjson" + query)).Length);
        }
    }

    [Theory]
    [InlineData("", 125)]
    [InlineData("?kind=shelling_missile", 1)]
    [InlineData("?status=claimed", 2)]
    [InlineData("?status=Disputed", 1)]
    [InlineData("?place=ford", 62)]
    [InlineData("?place=far%20capital", 1)]
    [InlineData("?party=north-army&kind=talks", 1)]
    [InlineData("?from=2020-11-26&to=2020-12-31", 1)]
    [InlineData("?to=2020-10-31", 0)]
    [InlineData("?q=guns+fired", 3)]
    [InlineData("?from=yesterday", 125)]
    public async Task Get_IncidentsWithFilter_LetsThrough(string query, int expected) =>
        Assert.Equal(expected, (await desk.Json("/incidents.json" + query)).GetProperty("total").GetInt32());

    [Fact]
    public async Task Get_IncidentsWithBadFilter_SaysWhatIsWrong()
    {
        var page = await desk.Page("/incidents?from=yesterday&status=odd");
        Assert.Equal(2, page.QuerySelectorAll(".problem[role=alert]").Length);
        Assert.Equal(2, (await desk.Json("/incidents.json?from=yesterday&status=odd")).GetProperty("problems").GetArrayLength());
    }

    [Fact]
    public async Task Get_IncidentsPages_HoldEachIncidentOnce()
    {
        var ids = new List<string>();
        for (var number = 1; number <= 3; number++)
            ids.AddRange((await desk.Page($"/incidents?page={number}")).QuerySelectorAll("a.incident-title").Select(link => link.GetAttribute("href")!));
        Assert.Equal(125, ids.Distinct().Count());
        Assert.NotNull((await desk.Page("/incidents?kind=withdrawal&page=1")).QuerySelector("nav.pager a[rel=next][href='/incidents?kind=withdrawal&page=2']"));
    }

    [Fact]
    public async Task Get_Incident_QuotesEverySentenceAndLinksToIt()
    {
        var page = await desk.Page("/incidents/i-000000000001");
        var data = await desk.Json("/incidents/i-000000000001.json");
        Assert.Equal(4, data.GetProperty("mentions").GetArrayLength());
        Assert.Equal(4, page.QuerySelectorAll("blockquote.evidence mark").Length);
        var reprint = page.QuerySelector("blockquote[cite='/stories/s-000000000002#m-000000000005'] mark")!;
        Assert.Equal("Artillery of the northern army struck Ford Town on 9 November, killing four people", reprint.TextContent);
        Assert.Contains("open", page.QuerySelector("table td.number:last-child")!.TextContent);
        Assert.NotNull(page.QuerySelector("a[href='/families/f-000000000001']"));
        Assert.NotNull(page.QuerySelector("a[href='/disputes?at=d-000000000001#d-000000000001']"));
        Assert.NotNull(page.QuerySelector("svg.map-svg a[href='/places/ford']"));
        var evidence = data.GetProperty("mentions")[0].GetProperty("evidence");
        Assert.Equal(26, evidence.GetProperty("start").GetInt32());
        Assert.Equal("2020-11-09", data.GetProperty("mentions")[0].GetProperty("date").GetProperty("edtf").GetString());
    }

    [Fact]
    public async Task Get_Story_ShowsWholeTextWithEachMentionAtItsAnchor()
    {
        var page = await desk.Page("/stories/s-000000000001");
        var story = page.QuerySelector("article.story")!;
        var text = string.Concat(story.Descendants<IText>().Where(node => node.Parent is IElement parent && parent.Closest("sup") is null).Select(node => node.Data)).ReplaceLineEndings("");
        Assert.Contains("struck Ford Town on 9 November, killing four people. The South denied that its guns had fired.", text);
        foreach (var id in new[] { "m-000000000001", "m-000000000002", "m-000000000003", "m-000000000004" })
            Assert.NotNull(story.QuerySelector($".anchor#{id}"));
        Assert.NotNull(story.QuerySelector("mark a[href='/incidents/i-000000000003']"));
        Assert.Equal("Subscribe now!", (await desk.Page("/stories/s-000000000002")).QuerySelector(".hole")!.TextContent);
    }

    [Theory]
    [InlineData("s-000000000001", "ltr", "en")]
    [InlineData("s-000000000003", "rtl", "ar")]
    [InlineData("s-000000000004", "rtl", "he")]
    public async Task Get_Story_RunsTheWayItIsWritten(string id, string direction, string language)
    {
        var story = (await desk.Page("/stories/" + id)).QuerySelector("article.story")!;
        Assert.Equal(direction, story.GetAttribute("dir"));
        Assert.Equal(language, story.GetAttribute("lang"));
    }

    [Fact]
    public async Task Get_HostileStory_IsShownAsText()
    {
        var page = await desk.Page("/stories/" + Uri.EscapeDataString(SampleContents.HostileId));
        Assert.Contains("<script>alert(1)</script>", page.QuerySelector("article.story")!.TextContent);
        Assert.Contains(SampleContents.LongWord, page.QuerySelector("article.story")!.TextContent);
        Assert.Equal("<script>alert('headline')</script>", page.QuerySelector("h1")!.TextContent.Trim());
        Assert.Empty(page.QuerySelectorAll("script:not([src^='/assets/']), img, b, article svg"));
        var data = await desk.Json($"/stories/{Uri.EscapeDataString(SampleContents.HostileId)}.json");
        Assert.Contains("<img src=x onerror=alert(2)>", data.GetProperty("story").GetProperty("text").GetString());
    }

    [Theory]
    [InlineData("/nothing")]
    [InlineData("/incidents/i-none")]
    [InlineData("/stories/%3Cscript%3Ealert(1)%3C%2Fscript%3E")]
    [InlineData("/families/f-none")]
    [InlineData("/places/none")]
    [InlineData("/parties/none")]
    [InlineData("/assets/none.css")]
    public async Task Get_AddressOfNothing_SaysSo(string address)
    {
        var answer = await desk.Client.GetAsync(address);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.True(answer.Headers.Contains("Content-Security-Policy"));
        if (address.StartsWith("/assets"))
            return;
        var page = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync());
        Assert.NotNull(page.QuerySelector("main a[href='/incidents']"));
        Assert.Empty(page.QuerySelectorAll("script:not([src^='/assets/'])"));
        var data = await desk.Client.GetAsync(address + ".json");
        Assert.Equal(HttpStatusCode.NotFound, data.StatusCode);
        Assert.Equal("not found", JsonDocument.Parse(await data.Content.ReadAsStringAsync()).RootElement.GetProperty("error").GetString());
    }

    [Fact]
    public async Task Get_Twice_GivesTheSameBytes()
    {
        foreach (var address in Everything)
            Assert.Equal(await desk.Client.GetByteArrayAsync(address), await desk.Client.GetByteArrayAsync(address));
    }

    [Fact]
    public async Task Get_StyleSheet_AsksNobodyElse()
    {
        var answer = await desk.Client.GetAsync("/assets/tidings.css");
        Assert.Equal("text/css", answer.Content.Headers.ContentType?.MediaType);
        var style = await answer.Content.ReadAsStringAsync();
        Assert.DoesNotContain("url(", style);
        Assert.DoesNotContain("@import", style);
        Assert.NotNull(answer.Headers.ETag);
    }

    [Fact]
    public async Task Get_UnderForeignName_IsRefused()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/") { Headers = { Host = "attacker.example" } };
        Assert.Equal(HttpStatusCode.BadRequest, (await desk.Client.SendAsync(request)).StatusCode);
    }

    [Fact]
    public async Task Head_Page_AnswersWithoutBody()
    {
        using var request = new HttpRequestMessage(HttpMethod.Head, "/incidents");
        var answer = await desk.Client.SendAsync(request);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Empty(await answer.Content.ReadAsByteArrayAsync());
    }

    [Theory]
    [InlineData("http://0.0.0.0:5080")]
    [InlineData("http://*:5080")]
    [InlineData("http://192.168.1.2:5080;http://127.0.0.1:5080")]
    [InlineData("https://127.0.0.1:5080")]
    [InlineData("nonsense")]
    [InlineData("")]
    public void Build_ForOtherMachines_IsRefused(string urls) => Assert.Throws<ArgumentException>(() => WebProgram.Build(desk.RecordPath, urls));

    [Fact]
    public void Build_WithoutRecord_IsRefused() => Assert.Throws<RecordException>(() => WebProgram.Build(desk.RecordPath + ".none"));

    static string AsJson(string address)
    {
        var query = address.IndexOf('?');
        var (path, rest) = query < 0 ? (address, "") : (address[..query], address[query..]);
        return (path == "/" ? "/index" : path) + ".json" + rest;
    }
}
