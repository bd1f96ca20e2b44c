using Tidings.Languages;
using Tidings.Lineages;
using Tidings.Pages;
using Tidings.Stories;
using Tidings.Tests.House;
using Xunit.Abstractions;

namespace Tidings.Tests.Gold;

/// <summary>Reads the pages of <c>samples/</c> as the program does and compares with <c>tests/gold/samples.tsv</c>.</summary>
public sealed class SampleGoldTests(ITestOutputHelper output)
{
    readonly PageReader _pages = new(DataFiles.BuiltIn);
    readonly StoryReader _stories = new(DataFiles.BuiltIn);

    sealed record Wanted(string Page, int Number, string Language, string Published, string Headline, string Family);

    [Fact]
    public void Read_SamplePages_KeepsItsFloors()
    {
        var wanted = TsvTable.Parse("samples.tsv", Repository.Read("tests/gold/samples.tsv")).Rows
            .Select(row => new Wanted(row.Required("page"), (int)row.Number("story"), row.Required("language"), row.Required("published"), row["headline"], row["family"])).ToList();
        var read = wanted.Select(story => story.Page).Distinct().ToDictionary(page => page, Read);
        var pairs = wanted.GroupBy(story => story.Page).Where(page => page.Count() == read[page.Key].Count)
            .SelectMany(page => page.Select(story => (Wanted: story, Story: read[page.Key][story.Number - 1]))).ToList();
        foreach (var page in wanted.GroupBy(story => story.Page).Where(page => page.Count() != read[page.Key].Count))
            output.WriteLine($"{page.Key}: {read[page.Key].Count} stories read, {page.Count()} wanted");
        foreach (var (want, story) in pairs.Where(pair => !Right(pair.Wanted, pair.Story)))
            output.WriteLine($"{want.Page} {want.Number}: {story.Language} {story.Published:yyyy-MM-dd} [{story.Headline}], wanted {want.Language} {want.Published} [{want.Headline}]");
        var floors = new Floors(output);
        floors.Hold("samples.stories", pairs.Count / (double)wanted.Count);
        floors.Hold("samples.languages", pairs.Count(pair => pair.Story.Language == pair.Wanted.Language) / (double)wanted.Count);
        floors.Hold("samples.dates", pairs.Count(pair => pair.Story.Published?.ToString("yyyy-MM-dd") == pair.Wanted.Published) / (double)wanted.Count);
        floors.Hold("samples.headlines", pairs.Count(pair => Same(pair.Wanted.Headline, pair.Story.Headline)) / (double)wanted.Count);
        floors.Hold("samples.families.f1", Families(pairs));
        floors.Check();
    }

    List<Story> Read(string page) =>
        [.. _stories.Read(_pages.Read(Document.Of(page, File.ReadAllBytes(Repository.At($"samples/pages/{page}"))))).Stories.Where(story => story.IsCoded)];

    double Families(List<(Wanted Wanted, Story Story)> pairs)
    {
        var (printer, stories) = (new StoryPrinter(DataFiles.BuiltIn), pairs.ToDictionary(pair => pair.Story.Id, pair => pair.Story));
        var found = new LineageFinder(DataFiles.BuiltIn).Find(new HeldPrints(stories.Values.Select(printer.Print), id => stories[id]));
        var linked = found.Links.Select(link => Couple(link.Story, link.Of)).ToHashSet();
        foreach (var family in found.Families)
            linked.UnionWith(Couples(family.Stories));
        var meant = pairs.Where(pair => pair.Wanted.Family.Length > 0).GroupBy(pair => pair.Wanted.Family).SelectMany(family => Couples([.. family.Select(pair => pair.Story.Id)])).ToHashSet();
        foreach (var (a, b) in linked.Except(meant))
            output.WriteLine($"linked, not meant: {stories[a].Origin.Path} and {stories[b].Origin.Path}");
        foreach (var (a, b) in meant.Except(linked))
            output.WriteLine($"meant, not linked: {stories[a].Origin.Path} and {stories[b].Origin.Path}");
        return Floors.F1(meant.Count(linked.Contains), linked.Count, meant.Count);
    }

    static IEnumerable<(string, string)> Couples(IReadOnlyList<string> ids) => ids.SelectMany((a, i) => ids.Skip(i + 1).Select(b => Couple(a, b)));

    static (string, string) Couple(string a, string b) => string.CompareOrdinal(a, b) < 0 ? (a, b) : (b, a);

    static bool Right(Wanted want, Story story) => story.Language == want.Language && story.Published?.ToString("yyyy-MM-dd") == want.Published && Same(want.Headline, story.Headline);

    static bool Same(string wanted, string? got) => string.Equals(wanted, got ?? "", StringComparison.OrdinalIgnoreCase);
}
