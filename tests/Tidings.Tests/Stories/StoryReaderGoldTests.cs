using System.Text.Json;
using Tidings.Languages;
using Tidings.Pages;
using Tidings.Stories;
using Tidings.Tests.House;
using Xunit.Abstractions;

namespace Tidings.Tests.Stories;

/// <summary>Holds the figures on annotated pages: the project's own, and those beside the repository where there are any.</summary>
public class StoryReaderGoldTests(ITestOutputHelper output)
{
    sealed record Gold(string File, string Id, int Start, int End, string Language, string? Published, string? Basis);

    readonly StoryReader _stories = new(DataFiles.BuiltIn);
    readonly PageReader _pages = new(DataFiles.BuiltIn);

    [Fact]
    public void Read_PagesOfTheOwnGold_FindsTheirStories() => Check(Repository.At("tests/gold/pages"), Repository.At("tests/gold/stories.jsonl"));

    [Fact]
    public void Read_AnnotatedPages_FindsTheirStories()
    {
        var (pages, gold) = (SharedFolder.Find("pages"), SharedFolder.Find("gold"));
        if (pages is null || gold is null)
            output.WriteLine("skipped: no ../shared");
        else
            Check(pages, Path.Combine(gold, "stories.jsonl"));
    }

    void Check(string pages, string gold)
    {
        int exported = 0, found = 0, languages = 0, dates = 0, dated = 0, wanted = 0;
        var golds = ReadGold(gold);
        foreach (var file in Directory.GetFiles(pages, "*.txt").Order(StringComparer.Ordinal))
        {
            var all = Read(file);
            var mine = all.Where(story => story.IsCoded).ToList();
            exported += mine.Count;
            foreach (var want in golds.Where(g => g.File == Path.GetFileNameWithoutExtension(file)))
            {
                wanted++;
                var best = mine.MaxBy(story => Iou(story, want));
                if (best is null || Iou(best, want) < 0.8)
                {
                    output.WriteLine($"MISSED {want} best {best?.Span}");
                    continue;
                }
                if (Iou(best, want) < 0.97)
                    output.WriteLine($"LOOSE {want.Id} {Iou(best, want):0.000} {want.Start}-{want.End} got {best.Span}");
                mine.Remove(best);
                found++;
                languages += best.Language == want.Language ? 1 : 0;
                if (want.Basis != "stated" || want.Published is null)
                    continue;
                dated++;
                dates += best.Published?.ToString("yyyy-MM-dd") == want.Published ? 1 : 0;
                if (best.Published?.ToString("yyyy-MM-dd") != want.Published)
                    output.WriteLine($"DATE {want} got {best.Published:yyyy-MM-dd}");
            }
            foreach (var extra in mine)
                output.WriteLine($"EXTRA {Path.GetFileName(file)} {extra.Span} {extra.Headline}");
        }
        output.WriteLine($"found {found} of {wanted}, exported {exported}, languages {languages}, stated dates {dates} of {dated}");
        Assert.True(found >= 0.97 * wanted && found >= 0.97 * exported, $"{found} of {wanted} found, {exported} exported");
        Assert.Equal(found, languages);
        Assert.Equal(dated, dates);
    }

    IReadOnlyList<Story> Read(string file)
    {
        var page = _pages.Read(Document.Of(Path.GetFileName(file), File.ReadAllBytes(file)));
        var all = _stories.Read(page).Stories;
        foreach (var s in all)
            output.WriteLine($"{page.Document.Path} {s.Span} {s.Kind} {s.Language} H[{s.Headline}] B[{s.Byline}] O[{s.Outlet}] D[{s.Dateline}] P[{s.Published:yyyy-MM-dd} {s.PublishedBasis}] {string.Join(' ', s.Holes.Select(h => $"{h}:{s.Text[h].ReplaceLineEndings("/")}"))}");
        return all;
    }

    static double Iou(Story story, Gold gold)
    {
        var shared = Math.Max(0, Math.Min(story.Span.End, gold.End) - Math.Max(story.Span.Start, gold.Start));
        return shared / (double)(Math.Max(story.Span.End, gold.End) - Math.Min(story.Span.Start, gold.Start));
    }

    static List<Gold> ReadGold(string path) =>
        [.. File.ReadLines(path).Select(line => JsonDocument.Parse(line).RootElement)
            .Where(row => row.GetProperty("kind").GetString() is "article" or "translation" or "transcript")
            .Select(row => new Gold(
                row.GetProperty("file").GetString()!, row.GetProperty("id").GetString()!, row.GetProperty("start").GetInt32(), row.GetProperty("end").GetInt32(), row.GetProperty("language").GetString()!,
                row.GetProperty("published").GetString(), row.GetProperty("published_basis").GetString()))];
}
