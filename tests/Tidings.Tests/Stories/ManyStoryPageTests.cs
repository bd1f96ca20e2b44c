using System.Text.RegularExpressions;
using Tidings.Languages;
using Tidings.Pages;
using Tidings.Stories;
using Tidings.Tests.House;
using Xunit.Abstractions;

namespace Tidings.Tests.Stories;

/// <summary>Holds how well the stories of pages with many are told apart: the pages of <c>tests/pages/many</c>.</summary>
public partial class ManyStoryPageTests(ITestOutputHelper output)
{
    const string Folder = "tests/pages/many/";

    static readonly StoryReader Stories = new(DataFiles.BuiltIn);
    static readonly PageReader Pages = new(DataFiles.BuiltIn);

    [Theory]
    [InlineData("open", 0.98, 0.98, 0.98, 0.96, 0.75)]
    [InlineData("held-out", 0.96, 0.97, 0.98, 0.92, 0.75)]
    public void Read_PagesOfManyStories_TellsThemApart(string set, double boundaries, double ends, double headlines, double dates, double bylines)
    {
        var score = new Score();
        foreach (var page in Rows(set).GroupBy(row => row["page"]))
            Add(score, ReadPage(set, page.Key), [.. page]);
        output.WriteLine($"{set}: {score}");
        Assert.True(score.Boundaries >= boundaries && score.Ends >= ends && score.Headlines >= headlines && score.Dates >= dates && score.Bylines >= bylines, $"{set}: {score}");
    }

    [Fact]
    public void Read_PagesSavedOtherwise_TellsTheSameStories()
    {
        var (score, saved) = (new Score(), new Score());
        foreach (var page in Rows("open").Where(row => row["page"].EndsWith(".html", StringComparison.Ordinal)).GroupBy(row => row["page"]))
        {
            var html = Repository.Read($"{Folder}open/{page.Key}");
            Add(score, ReadText(page.Key, html), [.. page]);
            Add(saved, ReadText(page.Key, Blanks().Replace(Tags().Replace(html, tag => tag.Value.ToUpperInvariant()), " ")), [.. page]);
        }
        output.WriteLine($"as written {score}; in one line, with tags in capitals {saved}");
        Assert.True(saved.Boundaries >= score.Boundaries - 0.02, $"{saved} for {score}");
    }

    [GeneratedRegex(@"</?[a-z][a-z0-9]*")]
    private static partial Regex Tags();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();

    static IReadOnlyList<TsvRow> Rows(string set) => TsvTable.Parse(set, Repository.Read($"{Folder}{set}/stories.tsv")).Rows;

    static (Page Page, IReadOnlyList<Story> Stories) ReadPage(string set, string name) => Read(Document.Of(name, File.ReadAllBytes(Repository.At($"{Folder}{set}/{name}"))));

    static (Page Page, IReadOnlyList<Story> Stories) ReadText(string name, string html) => Read(Document.Of(name, System.Text.Encoding.UTF8.GetBytes(html)));

    static (Page Page, IReadOnlyList<Story> Stories) Read(Document document) =>
        Pages.Read(document) is var page ? (page, [.. Stories.Read(page).Stories.Where(story => story.IsCoded)]) : default;

    static void Add(Score score, (Page Page, IReadOnlyList<Story> Stories) read, IReadOnlyList<TsvRow> rows)
    {
        score.Wanted += rows.Count;
        score.Got += read.Stories.Count;
        var from = 0;
        foreach (var row in rows)
            if (Line(read.Page.Text.Value, row, ref from) is { } line && read.Stories.FirstOrDefault(story => line.Start <= story.Span.Start && story.Span.Start <= line.End) is { } story)
                score.Add(row, story);
    }

    // Where the line begins with which the story must begin, and where its headline or first word stands in it.
    static (int Start, int End)? Line(string text, TsvRow row, ref int from)
    {
        var body = text.IndexOf(row["begins"], from, StringComparison.Ordinal);
        if (body < 0)
            return null;
        var at = row["headline"].Length > 0 && text.LastIndexOf(row["headline"], body, StringComparison.Ordinal) is >= 0 and var headline ? headline : body;
        from = body + 1;
        return (at == 0 ? 0 : text.LastIndexOf('\n', at - 1) + 1, at);
    }

    /// <summary>Counts of what was found.</summary>
    sealed class Score
    {
        int _hits, _ends, _headlines, _dated, _dates, _signed, _bylines;

        public int Wanted { get; set; }

        public int Got { get; set; }

        public double Boundaries => 2.0 * _hits / Math.Max(1, Wanted + Got);

        public double Ends => _ends / (double)Math.Max(1, _hits);

        public double Headlines => _headlines / (double)Math.Max(1, _hits);

        public double Dates => _dates / (double)Math.Max(1, _dated);

        public double Bylines => _bylines / (double)Math.Max(1, _signed);

        public void Add(TsvRow row, Story story)
        {
            _hits++;
            _ends += story.Text.Value.EndsWith(row["ends"], StringComparison.Ordinal) ? 1 : 0;
            _headlines += row["headline"].Length == 0 || Bare(story.Headline ?? "") == Bare(row["headline"]) ? 1 : 0;
            _dated += row["published"].Length > 0 ? 1 : 0;
            _dates += row["published"].Length > 0 && story.Published?.ToString("yyyy-MM-dd") == row["published"] ? 1 : 0;
            _signed += row["byline"].Length > 0 ? 1 : 0;
            _bylines += row["byline"].Length > 0 && (story.Byline ?? "").Contains(row["byline"], StringComparison.OrdinalIgnoreCase) ? 1 : 0;
        }

        // Without the number or mark of a list.
        static string Bare(string headline) => headline.TrimStart('*', '\u25A0', ' ', '.', ')', '1', '2', '3', '4', '5', '6', '7', '8', '9', '0');

        public override string ToString() => $"stories {Wanted}, read {Got}, boundaries F1 {Boundaries:0.000}, ends {Ends:0.000}, headlines {Headlines:0.000}, dates {Dates:0.000} of {_dated}, bylines {Bylines:0.000} of {_signed}";
    }
}
