using System.Net;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Tidings.App.Storage;
using Tidings.App.Storage.Columns;
using Tidings.App.Web.Map;
using Tidings.App.Web.Reports;
using Tidings.App.Web.Wordings;
using Tidings.Dates;
using Tidings.Evidence;

namespace Tidings.App.Tests.Web;

/// <summary>The situation report of the small invented record, as made, as files and on the desk.</summary>
public sealed class ReportTests(Desk desk) : IClassFixture<Desk>
{
    static readonly ReportScope November = new(new Period(new DateOnly(2020, 11, 1), new DateOnly(2020, 11, 30)), null);

    public static TheoryData<string> Codes => [.. DeskLanguages.BuiltIn.All.Select(language => language.Code)];

    [Theory, MemberData(nameof(Codes))]
    public void Make_InEachLanguage_GivesEverySentenceAFootnoteThatStandsInItsStory(string code)
    {
        var (record, report) = (new RecordReader(desk.RecordPath), Made(November, code));
        var cited = report.Sections.SelectMany(section => section.Parts).SelectMany(part => part.Sentences.Select(sentence => sentence.Notes).Concat(part.Table?.Rows.Select(row => row.Notes) ?? [])).ToList();
        Assert.NotEmpty(cited);
        Assert.All(cited, Assert.NotEmpty);
        Assert.Equal(Enumerable.Range(1, report.Footnotes.Count), report.Footnotes.Select(note => note.Number));
        Assert.Equal(report.Footnotes.Select(note => note.Number), cited.SelectMany(notes => notes).Distinct().Order());
        Assert.All(report.Footnotes, note => Assert.Equal(record.Story(note.Story)!.Story.Text[note.Span], note.Quotation));
    }

    [Fact]
    public void Make_OfFigures_PutsClaimantsSideBySideAndCountsAFamilyOnce()
    {
        var table = Made(November).Sections[0].Parts.Single().Table!;
        Assert.Equal(["According to", "Incidents", "Independent sources", "killed", "wounded", "captured", "displaced"], table.Columns);
        Assert.Equal(table.Rows.Count, table.Rows.Select(row => row.Cells[0]).Distinct().Count());
        // Two incidents with four dead each, of which the first stands in a story and in its reprint.
        Assert.Equal(["the outlets themselves", "2", "1", "8"], table.Rows[0].Cells.Take(4));
    }

    [Fact]
    public void Make_OfControlAgreementsTalliesAndDisputes_SaysWhatTheRecordHas()
    {
        var text = MarkdownReport.Document(Made(November with { Period = new(new DateOnly(2020, 11, 3), new DateOnly(2020, 12, 2)) }));
        Assert.Matches(@"- 9 November 2020: Shelling or missile attack, Ford Town; by Army of the North; against South; .*according to .*; denied by South; 2 independent sources; disputed\. \[\^", text);
        Assert.Matches(@"- 12 November 2020: Hill \\<b\\>Village\\</b\\> came to be held by Army of the North; according to the outlets themselves; 1 independent source\. \[\^\d+\]", text);
        Assert.Matches(@"Hill .*: South \(according to Army of the North; 9 November 2020\); Army of the North \(according to the outlets themselves; 12 November 2020\)\. \[\^\d+\]\[\^\d+\]", text);
        Assert.Matches(@"### Overdue at the end\n\n- South: withdraw forces; Hill .*; due until 1 December 2020; pending; under: Statement of 9 November\. \[\^\d+\]", text);
        Assert.Matches(@"- Army of the North: 340 soldiers killed; losses of South; as of 9 November 2020; before that 120 \(3 November 2020\)\. \[\^\d+\]\[\^\d+\]", text);
        Assert.Matches(@"### Who shelled Ford Town on 9 November\n\n- the outlets themselves: \u201Cthe northern army struck\u201D; 1 independent source\. \[\^\d+\]\n- South: \u201Cits guns had not fired\u201D", text);
    }

    [Fact]
    public void Document_OfAReport_HasItsSectionsInOrder()
    {
        var lines = MarkdownReport.Document(Made(November)).Split('\n');
        Assert.Equal("# Situation report", lines[0]);
        Assert.Equal(["- **Area**: everywhere", "- **Period**: November 2020"], lines[2..4]);
        Assert.Equal(
            ["## Summary figures", "## Incidents by kind", "## The incidents most reported", "## Who holds what", "## Agreements and obligations", "## Tallies of losses", "## Open disputes", "## Footnotes"],
            lines.Where(line => line.StartsWith("## ")));
        var page = new HtmlParser().ParseDocument(HtmlReport.Page(Made(November)));
        Assert.Equal(lines.Where(line => line.StartsWith("## ")).Select(line => line[3..]), page.QuerySelectorAll("h2").Select(title => title.TextContent));
    }

    [Fact]
    public void Make_OfAnEmptyPeriod_SaysThatNothingIsOnRecord()
    {
        var report = Made(new ReportScope(new Period(new DateOnly(1999, 1, 1), new DateOnly(1999, 1, 7)), null));
        Assert.All(report.Sections, section => Assert.Empty(section.Parts));
        Assert.Empty(report.Footnotes);
        Assert.Equal(7, Regex.Count(MarkdownReport.Document(report), "Nothing on record"));
        Assert.Equal(7, new HtmlParser().ParseDocument(HtmlReport.Page(report)).QuerySelectorAll("p.none").Length);
    }

    [Theory, MemberData(nameof(Codes))]
    public void Page_OfHostileStories_IsTextAndNeedsNothingElse(string code)
    {
        var report = Made(November, code);
        Assert.Contains(report.Footnotes, note => note.Story == SampleContents.HostileId);
        var page = new HtmlParser().ParseDocument(HtmlReport.Page(report));
        Assert.Equal((code, report.Say.Direction), (page.DocumentElement.GetAttribute("lang"), page.DocumentElement.GetAttribute("dir")));
        Assert.Empty(page.QuerySelectorAll("script, img, svg, link, iframe, object, embed, form, body style, [style], bdi *, q *"));
        Assert.Single(page.QuerySelectorAll("style"));
        Assert.DoesNotContain("url(", page.QuerySelector("style")!.TextContent);
        Assert.All(page.All.SelectMany(element => element.Attributes), attribute => Assert.False(attribute.Name.StartsWith("on") || (attribute.Name is "href" or "src" && !attribute.Value.StartsWith('#'))));
        Assert.Equal(report.Footnotes.Select(note => Shown(note.Quotation)), page.QuerySelectorAll(".report-notes q").Select(quote => Shown(quote.TextContent)));
        var ids = page.QuerySelectorAll("[id]").Select(element => element.Id!).ToList();
        Assert.Equal(ids.Count, ids.Distinct().Count());
        Assert.All(page.QuerySelectorAll("a[href]"), link => Assert.Contains(link.GetAttribute("href")![1..], ids));
    }

    [Fact]
    public void Document_OfHostileStories_MarksNothingUp()
    {
        var bare = Regex.Replace(MarkdownReport.Document(Made(November)), @"\\.|\[\^\d+\]:?", "");
        Assert.DoesNotMatch(@"[<>`\[\]_~&]", bare);
        Assert.DoesNotMatch("\u201C[^\u2068\u201D]*\u202E", bare);
        Assert.All(bare.Split('\n').Where(line => line.Contains("alert")), line => Assert.DoesNotMatch(@"^\s*(#|>)", line));
    }

    [Theory]
    [InlineData("<b>", @"\<b\>")]
    [InlineData("# no heading", @"\# no heading")]
    [InlineData("1. no item", @"1\. no item")]
    [InlineData("- no item", @"\- no item")]
    [InlineData("=== no heading", @"\=== no heading")]
    [InlineData("a | b", @"a \| b")]
    [InlineData("[x](javascript:alert)", @"\[x\](javascript:alert)")]
    [InlineData("![x](y)", @"!\[x\](y)")]
    [InlineData("see http://evil.example", @"see http\://evil.example")]
    [InlineData("www.evil.example", @"www\.evil.example")]
    [InlineData("&lt;", @"\&lt;")]
    [InlineData("*a* _b_ `c` ~~d~~ \\", @"\*a\* \_b\_ \`c\` \~\~d\~\~ \\")]
    [InlineData("two\r\n\r\n    lines", "two lines")]
    [InlineData("9 November 2020: 4 (2 to 6)", "9 November 2020: 4 (2 to 6)")]
    public void Escape_OfWhatMarksSomething_LeavesTheWords(string text, string expected) => Assert.Equal(expected, MarkdownReport.Escape(text));

    [Theory]
    [InlineData("2020-11-09", true)]
    [InlineData("2020-11-15/2020-11-17", true)]
    [InlineData("2020-11-08/2020-11-09", false)]
    [InlineData("2020-11", false)]
    [InlineData("2020-11-15/2020-11-30", false)]
    [InlineData("../2020-11-10", false)]
    public void Includes_OfADate_IsOfThePeriodInWhichItBegins(string date, bool expected) =>
        Assert.Equal(expected, new Period(new DateOnly(2020, 11, 9), new DateOnly(2020, 11, 15)).Includes(EdtfDate.TryParse(date)));

    [Theory]
    [InlineData("2020-11", true)]
    [InlineData("2020-11-15/2020-11-30", true)]
    [InlineData("2020-11-09", false)]
    [InlineData("2020-11-08/2020-11-09", false)]
    [InlineData("2019", false)]
    public void MayInclude_OfADate_IsWhatIsKnownOnlyRoughly(string date, bool expected) =>
        Assert.Equal(expected, new Period(new DateOnly(2020, 11, 9), new DateOnly(2020, 11, 15)).MayInclude(DaysOf(EdtfDate.TryParse(date)!)));

    static (int First, int Last) DaysOf(EdtfDate date) => (date.First?.DayNumber ?? DayColumn.Unknown, date.Last?.DayNumber ?? DayColumn.Unknown);

    [Theory]
    [InlineData("aze-agdam-district", "aze-agdam", true)]
    [InlineData("aze-agdam-district", "aze-afatli", true)]
    [InlineData("aze", "aze-afatli", true)]
    [InlineData("aze-agdam", "aze-agdam-district", false)]
    [InlineData("arm", "aze-afatli", false)]
    [InlineData("ford", "ford", true)]
    public void Contains_OfAnArea_TakesWhatLiesInIt(string area, string place, bool expected) =>
        Assert.Equal(expected, new Area(area, area).Contains(new NamedPlace(place, place, place, null, null, PlaceRole.At)));

    [Fact]
    public void Of_APlaceOnlyTheRecordHas_IsThatPlace()
    {
        var (scope, problems) = Scope(("2020-11-01", "2020-11-30", "ford town"));
        Assert.Empty(problems);
        Assert.Equal("ford", scope!.Area!.Id);
        var (all, here) = (Made(November), Made(scope));
        Assert.True(Incidents(here) > 0 && Incidents(here) < Incidents(all));

        static int Incidents(SituationReport report) => report.Sections[1].Parts[0].Table!.Rows.Sum(row => int.Parse(row.Cells[1]));
    }

    [Theory]
    [InlineData("yesterday", null, null, "from: \u201Cyesterday\u201D is no day like 2020-11-09")]
    [InlineData(null, "2020-02-30", null, "to: \u201C2020-02-30\u201D is no day like 2020-11-09")]
    [InlineData("2020-11-30", "2020-11-01", null, "the first day, 2020-11-30, is after the last, 2020-11-01")]
    [InlineData(null, null, "Nowhereville", "\u201CNowhereville\u201D is no place of the gazetteer or of the record")]
    public void Of_WhatCannotBeUnderstood_SaysSo(string? from, string? to, string? place, string expected) => Assert.Equal([expected], Scope((from, to, place)).Problems);

    [Fact]
    public void Of_ANameOfSeveralPlaces_NamesThem()
    {
        var (scope, problems) = Scope(("2020-11-01", "2020-11-30", "Tripoli"));
        Assert.Null(scope);
        Assert.Contains("lby-tripoli (capital)", problems.Single());
        Assert.Contains("lbn-tripoli (city)", problems.Single());
        Assert.Equal("lby-tripoli", Scope(("2020-11-01", "2020-11-30", "lby-tripoli")).Scope!.Area!.Id);
        Assert.Equal("aze-agdam-district", Scope(("2020-11-01", "2020-11-30", "Agdam")).Scope!.Area!.Id);
    }

    [Fact]
    public void Of_NoDays_AreTheLastSevenOfTheStories()
    {
        var last = SampleContents.Stories.Max(story => story.Published)!.Value;
        Assert.Equal(new Period(last.AddDays(-6), last), Scope((null, null, null)).Scope!.Period);
        Assert.Equal(new Period(new DateOnly(2020, 11, 4), new DateOnly(2020, 11, 10)), Scope((null, "2020-11-10", null)).Scope!.Period);
    }

    [Fact]
    public async Task Get_Report_LinksEveryFootnoteToItsWords()
    {
        var page = await desk.Page("/report?from=2020-11-01&to=2020-11-30");
        var links = page.QuerySelectorAll(".report-notes a[href^='/stories/']").Select(link => link.GetAttribute("href")!).ToList();
        Assert.Equal(page.QuerySelectorAll(".report-notes li").Length, links.Count);
        foreach (var link in links)
            Assert.NotNull((await desk.Page(link.Split('#')[0])).GetElementById(Uri.UnescapeDataString(link.Split('#')[1])));
        Assert.NotNull((await desk.Page("/")).QuerySelector("main a[href='/report']"));
    }

    [Theory]
    [InlineData("/report.md?from=2020-11-01&to=2020-11-30", "text/markdown", "report-2020-11-01-2020-11-30.md")]
    [InlineData("/report.html?from=2020-11-01&to=2020-11-30", "text/html", "report-2020-11-01-2020-11-30.html")]
    public async Task Get_File_IsWhatTheVerbWrites(string address, string type, string name)
    {
        var answer = await desk.Client.GetAsync(address);
        Assert.Equal((type, name), (answer.Content.Headers.ContentType!.MediaType, answer.Content.Headers.ContentDisposition!.FileName));
        using var again = new HttpRequestMessage(HttpMethod.Get, address) { Headers = { IfNoneMatch = { answer.Headers.ETag! } } };
        Assert.Equal(HttpStatusCode.NotModified, (await desk.Client.SendAsync(again)).StatusCode);
        Assert.Equal("attachment", answer.Content.Headers.ContentDisposition.DispositionType);
        Assert.Equal(type == "text/html" ? HtmlReport.Page(Made(November)) : MarkdownReport.Document(Made(November)), await answer.Content.ReadAsStringAsync());
        Assert.Contains(address, (await desk.Page("/report?from=2020-11-01&to=2020-11-30")).QuerySelectorAll("main a").Select(link => link.GetAttribute("href")));
    }

    [Fact]
    public async Task Get_WithABadDay_SaysWhatIsWrong()
    {
        Assert.Single((await desk.Page("/report?from=yesterday")).QuerySelectorAll(".problem[role=alert]"));
        var file = await desk.Client.GetAsync("/report.md?place=Nowhereville");
        Assert.Equal(HttpStatusCode.BadRequest, file.StatusCode);
        Assert.Contains("Nowhereville", await file.Content.ReadAsStringAsync());
    }

    [Theory]
    [InlineData("ar", "rtl")]
    [InlineData("ru", "ltr")]
    public async Task Get_FileInALanguage_SpeaksIt(string code, string direction)
    {
        // A client of its own: the language is remembered.
        using var client = new HttpClient { BaseAddress = desk.Client.BaseAddress };
        var page = new HtmlParser().ParseDocument(await client.GetStringAsync($"/report.html?lang={code}"));
        Assert.Equal((code, direction), (page.DocumentElement.GetAttribute("lang"), page.DocumentElement.GetAttribute("dir")));
        Assert.Equal(DeskLanguages.BuiltIn.Find(code)!["report.title"], page.QuerySelector("h1")!.TextContent);
    }

    SituationReport Made(ReportScope scope, string code = "en") => new ReportMaker(new RecordReader(desk.RecordPath), DeskLanguages.BuiltIn.Find(code)!).Make(scope);

    (ReportScope? Scope, IReadOnlyList<string> Problems) Scope((string?, string?, string?) asked) => ReportScope.Of(new RecordReader(desk.RecordPath), DeskLanguages.BuiltIn.English, asked);

    // As a parser of HTML keeps it: no NUL, no half of a pair, line feeds alone.
    static string Shown(string text) => Regex.Replace(text.ReplaceLineEndings("\n"), "[\0\uFFFD\uD800-\uDFFF]", "");
}
