using System.Text;
using Tidings.Languages;
using Tidings.Pages;
using Tidings.Stories;

namespace Tidings.Tests.Stories;

/// <summary>When a story was published, by where on a web page its day stands.</summary>
public class StoryDateTests
{
    const string Body = "<p>The garrison of the northern town laid down its arms after nine days of siege, two residents said by telephone.</p><p>Trucks with the last of the wounded left through the eastern gate before the crossing was shut again, and the town was quiet after dark.</p>";

    static readonly StoryReader Stories = new(DataFiles.BuiltIn);
    static readonly PageReader Pages = new(DataFiles.BuiltIn);

    static string? Day(string html, string? address = null)
    {
        var page = Pages.Read(Document.Of("page.html", Encoding.UTF8.GetBytes(html), address));
        return Assert.Single(Stories.Read(page).Stories, story => story.IsCoded).Published?.ToString("yyyy-MM-dd");
    }

    static string Page(string above, string under, string after = "") =>
        $"<html lang=en><title>Garrison of northern town gives up</title><body><article><div>{above}<h1>Garrison of northern town gives up</h1>{under}</div>{Body}</article>{after}</body></html>";

    [Theory]
    [InlineData("<p class=teaser_meta>Ann Lee / 22.04.2020 / 06:15</p>", "2020-04-22")]
    [InlineData("<div class=submitted>Saved by ann on 24 July 2017 - 18:55</div>", "2017-07-24")]
    [InlineData("<span class=updated title='2013-04-04T18:52:11+00:00'></span>", "2013-04-04")]
    [InlineData("<time itemprop=dateModified>2018-08-29 14:15</time><time itemprop=datePublished>2018-06-22 10:20</time>", "2018-06-22")]
    [InlineData("<aside class=meta><time datetime=2022-01-21>21.01.2022 - 13:30</time></aside>", "2022-01-21")]
    [InlineData("<p class=date><span>28.09.19</span><span>12:44</span></p>", "2019-09-28")]
    [InlineData("<p class=date>4. 2. 2022</p>", "2022-02-04")]
    public void Read_DayUnderTheHeading_IsTheDay(string under, string day) => Assert.Equal(day, Day(Page("", under)));

    [Fact]
    public void Read_LineRightAboveTheHeading_GivesTheDayWhateverItIsCalled() =>
        Assert.Equal("2021-03-14", Day($"<title>Garrison gives up</title><body><div class=teaser_meta>Ann Lee / 14.03.2021 / 08:10</div><h1>Garrison gives up</h1>{Body}</body>"));

    [Fact]
    public void Read_TodayInTheSitesHeader_IsNotTheDay() =>
        Assert.Null(Day(Page("", "").Replace("<body>", "<body><header class=top><nav><a href=/>Home</a></nav><span class=mod_datetime><time datetime=2023-11-01>1 November 2023</time></span></header>", StringComparison.Ordinal)));

    [Fact]
    public void Read_DaysInTheListOfOtherStories_AreNotTheDay() =>
        Assert.Null(Day(Page("", "", "<div class=related><a href=/a><time datetime=2023-11-01>1 November 2023</time> Bridge reopened</a> <a href=/b>Ferry sunk</a></div>")));

    [Fact]
    public void Read_FrameThatIsCalledASidebar_DoesNotHideTheDay() =>
        Assert.Equal("2017-08-28", Day(Page("", "<a class=post-meta-time href=/28>28/08/2017</a>").Replace("<article>", "<div class='main sidebar'><article>", StringComparison.Ordinal)));

    [Fact]
    public void Read_DayUnderTheEnd_IsTheDay() =>
        Assert.Equal("2023-11-01", Day(Page("", "", "<footer><p>Page 3</p><p>Readers: 61</p><p>Published: 1 November 2023</p></footer>")));

    [Theory]
    [InlineData("https://a.example/news/23-01-2022-garrison-gives-up", "2022-01-23")]
    [InlineData("https://a.example/news/05-05-2022", "2022-05-05")]
    [InlineData("https://a.example/news/02-01-2022-garrison", null)]
    [InlineData("https://a.example/news/45-01-2022-garrison", null)]
    public void Read_AddressWithTheYearLast_GivesTheDayWhereItsOrderIsPlain(string address, string? day) => Assert.Equal(day, Day(Page("", ""), address));

    [Fact]
    public void Read_PartsOfTheBodyInAFrameCalledSubscription_AreTheBody() =>
        Assert.Contains("laid down", Assert.Single(Stories.Read(Pages.Read(Document.Of("a.html", Encoding.UTF8.GetBytes(
            $"<title>Garrison gives up</title><h1>Garrison gives up</h1><div class=article-body><div id=subscription-wall>{Body}</div></div>")))).Stories, story => story.IsCoded).Text.Value);

    [Fact]
    public void Read_ElementsLeftOpenInNoscript_DoNotHideThePage() =>
        Assert.Contains("laid down", Assert.Single(Stories.Read(Pages.Read(Document.Of("a.html", Encoding.UTF8.GetBytes(
            $"<title>Garrison gives up</title><body><noscript><div id=off></noscript><h1>Garrison gives up</h1>{Body}")))).Stories, story => story.IsCoded).Text.Value);
}
