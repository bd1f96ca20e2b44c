using Tidings.Languages;
using Tidings.Pages;
using Tidings.Stories;
using Tidings.Tests.House;
using Xunit.Abstractions;

namespace Tidings.Tests.Stories;

/// <summary>What <c>tests/gold/samples.tsv</c> says must be read from the sample pages.</summary>
public class SampleStoryTests(ITestOutputHelper output)
{
    readonly StoryReader _stories = new(DataFiles.BuiltIn);
    readonly PageReader _pages = new(DataFiles.BuiltIn);

    [Fact]
    public void Read_SamplePages_GivesTheirStories()
    {
        var rows = TsvTable.Parse("samples.tsv", Repository.Read("tests/gold/samples.tsv")).Rows;
        int stories = 0, wrong = 0, dates = 0, headlines = 0, outlets = 0, languages = 0;
        foreach (var page in rows.GroupBy(row => row["page"]))
        {
            var got = Read(page.Key);
            if (got.Count != page.Count())
                output.WriteLine($"COUNT {page.Key} {got.Count} for {page.Count()}: {string.Join(" / ", got.Select(story => $"{story.Span} {story.Headline}"))}");
            wrong += Math.Abs(got.Count - page.Count());
            foreach (var (row, story) in page.Zip(got))
            {
                stories++;
                languages += Same("language", page.Key, row["language"], story.Language);
                dates += Same("published", page.Key, row["published"], story.Published?.ToString("yyyy-MM-dd"));
                headlines += Same("headline", page.Key, row["headline"], story.Headline);
                outlets += Same("outlet", page.Key, row["outlet"], story.Outlet);
            }
        }
        output.WriteLine($"rows {rows.Count}, stories {stories}, wrong {wrong}, languages {languages}, dates {dates}, headlines {headlines}, outlets {outlets}");
        Assert.True(wrong <= 0.03 * rows.Count, $"{wrong} stories too many or too few");
        Assert.Equal(stories, languages);
        Assert.True(dates >= 0.95 * stories, $"{dates} of {stories} dates");
        Assert.True(headlines >= 0.95 * stories, $"{headlines} of {stories} headlines");
    }

    int Same(string what, string page, string want, string? got)
    {
        if (want == (got ?? ""))
            return 1;
        output.WriteLine($"{what} {page}: [{got}] for [{want}]");
        return 0;
    }

    List<Story> Read(string name) =>
        [.. _stories.Read(_pages.Read(Document.Of(name, File.ReadAllBytes(Repository.At("samples/pages/" + name))))).Stories.Where(story => story.IsCoded)];
}
