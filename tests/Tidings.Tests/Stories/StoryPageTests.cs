using System.Text.RegularExpressions;
using Tidings.Languages;
using Tidings.Pages;
using Tidings.Stories;
using Tidings.Tests.House;

namespace Tidings.Tests.Stories;

/// <summary>Reads the pages of <c>tests/pages</c> and compares with <c>expected.tsv</c> there.</summary>
public class StoryPageTests
{
    const string Folder = "tests/pages/";

    static readonly StoryReader Stories = new(DataFiles.BuiltIn);
    static readonly PageReader Pages = new(DataFiles.BuiltIn);
    static readonly ILookup<string, TsvRow> Expected = TsvTable.Parse("expected.tsv", Repository.Read(Folder + "expected.tsv")).Rows.ToLookup(row => row["page"]);

    public static TheoryData<string> Names =>
        [.. Directory.GetFiles(Repository.At(Folder)).Select(path => Path.GetFileName(path)).Where(name => Regex.IsMatch(name, @"\.(txt|html)$")).Order(StringComparer.Ordinal)];

    static Page ReadPage(string name) => Pages.Read(Document.Of(name, File.ReadAllBytes(Repository.At(Folder + name))));

    [Theory]
    [MemberData(nameof(Names))]
    public void Read_Page_GivesItsStories(string name)
    {
        var got = Stories.Read(ReadPage(name)).Stories.Where(story => story.IsCoded).Select(Line);
        var want = Expected[name].Select(row => string.Join(" | ", row["kind"], row["language"], row["published"], row["basis"], row["headline"], row["byline"], row["begins"], row["ends"], row["holes"]));
        Assert.Equal(string.Join('\n', want), string.Join('\n', got.Zip(Expected[name].Concat(Enumerable.Repeat(Expected[name].LastOrDefault()!, 9)), (line, row) => line(row))));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Read_Page_AccountsForAllOfIt(string name)
    {
        var page = ReadPage(name);
        var end = 0;
        foreach (var story in Stories.Read(page).Stories)
        {
            Assert.True(story.Span.Start >= end, $"{story.Span} overlaps what ends at {end}");
            Assert.True(string.IsNullOrWhiteSpace(page.Text[new(end, story.Span.Start)]), $"left out: {page.Text[new(end, story.Span.Start)]}");
            Assert.Equal(page.Text[story.Span], story.Text.Value);
            Assert.All(story.Holes, hole => Assert.True(hole.Start >= 0 && hole.End <= story.Text.Length && hole.Length > 0));
            if (story.HeadlineSpan is { } headline)
                Assert.Equal(story.Headline, story.Text[headline]);
            end = story.Span.End;
        }
        Assert.True(string.IsNullOrWhiteSpace(page.Text[new(end, page.Text.Length)]));
    }

    [Fact]
    public void Read_SamePageTwice_GivesTheSameIds()
    {
        var first = Stories.Read(ReadPage("many-with-furniture.txt")).Stories.Select(story => story.Id).ToList();
        Assert.Equal(first, new StoryReader(DataFiles.BuiltIn).Read(ReadPage("many-with-furniture.txt")).Stories.Select(story => story.Id));
        Assert.Equal(first.Count, first.Distinct().Count());
    }

    [Fact]
    public void Read_PageSavedTwiceIntoOneFile_GivesItsStoryTwice()
    {
        var once = File.ReadAllBytes(Repository.At(Folder + "article.html"));
        byte[] twice = [.. once, .. once];
        var stories = Stories.Read(Pages.Read(Document.Of("twice.html", twice))).Stories.Where(story => story.IsCoded).ToList();
        Assert.Equal(2, stories.Count);
        Assert.Equal(stories[0].Body().Text.Value, stories[1].Body().Text.Value);
    }

    [Fact]
    public void Read_FiftyMegabytesOnOneLine_GivesOneStoryInTime()
    {
        const string Sentence = "Rebels shelled the town of Alpha on Tuesday. ";
        var bytes = System.Text.Encoding.UTF8.GetBytes("<p>" + string.Concat(Enumerable.Repeat(Sentence, 50_000_000 / Sentence.Length)) + "</p>");
        var clock = System.Diagnostics.Stopwatch.StartNew();
        var story = Assert.Single(Stories.Read(Pages.Read(Document.Of("line.html", bytes))).Stories);
        Assert.True(story.Text.Length > 49_000_000);
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(60), $"took {clock.Elapsed}");
    }

    [Fact]
    public void Body_OfAStory_IsItsWordsWithoutHeadlineAndHoles()
    {
        var story = Assert.Single(Stories.Read(ReadPage("furniture-inside.txt")).Stories, story => story.IsCoded);
        Assert.Equal(4, story.Holes.Count);
        var body = story.Body();
        Assert.Empty(body.Holes);
        Assert.DoesNotContain(story.Headline!, body.Text.Value);
        Assert.All(story.Holes, hole => Assert.DoesNotContain(story.Text[hole], body.Text.Value));
        Assert.EndsWith("in the morning.", body.Text.Value);
    }

    [Fact]
    public void Read_AnyText_NeverThrowsAndKeepsOrder() => Text.HostileText.ForAll(text =>
    {
        var page = Pages.Read(Document.Of("a.txt", System.Text.Encoding.UTF8.GetBytes(text)));
        var end = 0;
        foreach (var story in Stories.Read(page).Stories)
        {
            if (story.Span.Start < end || story.Text.Value != page.Text[story.Span])
                return false;
            end = story.Span.End;
        }
        return true;
    });

    static Func<TsvRow?, string> Line(Story story) => row =>
    {
        var text = story.Text.Value;
        string Begins() => row is not null && text.StartsWith(row["begins"], StringComparison.Ordinal) ? row["begins"] : text[..Math.Min(20, text.Length)];
        string Ends() => row is not null && text.EndsWith(row["ends"], StringComparison.Ordinal) ? row["ends"] : text[^Math.Min(30, text.Length)..];
        return string.Join(" | ", story.Kind.ToString().ToLowerInvariant(), story.Language, story.Published?.ToString("yyyy-MM-dd"), story.PublishedBasis?.ToString().ToLowerInvariant(), story.Headline, story.Byline, Begins(), Ends(), story.Holes.Count);
    };
}
