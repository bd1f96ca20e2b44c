using Tidings.Pages;

namespace Tidings.Stories;

/// <summary>
/// Finds the elements of an HTML page that hold one story each: elements of one path of names, most of which open as a story does, with most of the page's sentences in them.
/// </summary>
static class BoxSeries
{
    const int Least = 3;
    const int LeastAlone = 5;
    const int MostLinesAlone = 12;
    const double LongTitle = 12;
    const double MostlyGood = 0.6, MostlyCovered = 0.6, RarelyTwo = 0.34;

    readonly record struct Range(int Path, int First, int End);

    /// <summary>The openings of the stories, in page order; none when no such elements are found.</summary>
    public static IReadOnlyList<StoryOpening> Find(IReadOnlyList<PageLine> lines, OpeningReader reader, SeriesEvidence evidence, double enough)
    {
        var words = Words(lines);
        var paths = Ranges(lines).GroupBy(range => range.Path).Where(path => path.Count() >= Least).OrderBy(path => path.Key).Select(path => path.OrderBy(range => range.First).ToList()).ToList();
        IReadOnlyList<StoryOpening> best = [];
        foreach (var ranges in paths.Where(ranges => Covered(ranges, words) >= MostlyCovered))
        {
            var openings = ranges.Select(range => reader.Read(range.First, range.End)).OfType<StoryOpening>().Where(opening => opening.Headline >= 0 || opening.IsDated).ToList();
            if (openings.Count >= Least && openings.Count > best.Count && openings.Count >= MostlyGood * ranges.Count
                && openings.Count(opening => HoldsTwo(lines, reader, opening)) <= RarelyTwo * openings.Count && evidence.Of(openings) >= enough)
                best = openings;
        }
        return best.Count > 0 ? best : TitlesAlone(lines, reader, paths, words[^1]);
    }

    // Reports of one sentence each, set as titles, with the hour; not lists of headlines, which are shorter.
    static IReadOnlyList<StoryOpening> TitlesAlone(IReadOnlyList<PageLine> lines, OpeningReader reader, List<List<Range>> paths, int sentences)
    {
        foreach (var ranges in paths.Where(ranges => ranges.Count >= LeastAlone))
        {
            var openings = ranges.Where(range => range.End - range.First <= MostLinesAlone).Select(range => reader.ReadTitleAlone(range.First, range.End)).OfType<StoryOpening>().ToList();
            if (openings.Count >= LeastAlone && openings.Count >= MostlyGood * ranges.Count && openings.Average(opening => lines[opening.Body].Words) >= LongTitle && openings.Sum(opening => lines[opening.Body].Words) > sentences)
                return openings;
        }
        return [];
    }

    // Words of sentences before each line.
    static int[] Words(IReadOnlyList<PageLine> lines)
    {
        var words = new int[lines.Count + 1];
        for (var i = 0; i < lines.Count; i++)
            words[i + 1] = words[i] + (OpeningReader.IsSentence(lines[i]) ? lines[i].Words : 0);
        return words;
    }

    static double Covered(List<Range> ranges, int[] words) => ranges.Sum(range => words[range.End] - words[range.First]) / (double)Math.Max(1, words[^1]);

    // The lines of each element.
    static List<Range> Ranges(IReadOnlyList<PageLine> lines)
    {
        var ranges = new List<Range>();
        var open = new List<(MarkupBox Box, int First)>();
        var chain = new List<MarkupBox>();
        for (var i = 0; i <= lines.Count; i++)
        {
            chain.Clear();
            for (var box = i < lines.Count ? lines[i].Box : null; box is not null; box = box.Outer)
                chain.Add(box);
            chain.Reverse();
            var same = 0;
            while (same < open.Count && same < chain.Count && open[same].Box == chain[same])
                same++;
            for (var j = open.Count - 1; j >= same; j--)
                ranges.Add(new Range(open[j].Box.Path, open[j].First, i));
            open.RemoveRange(same, open.Count - same);
            open.AddRange(chain.Skip(same).Select(box => (box, i)));
        }
        return ranges;
    }

    // Whether a second headline like the first, with sentences under it, stands in the element.
    static bool HoldsTwo(IReadOnlyList<PageLine> lines, OpeningReader reader, StoryOpening opening)
    {
        if (opening.Headline < 0)
            return false;
        var head = lines[opening.Headline];
        for (var i = opening.Body + 1; i + 1 < opening.End; i++)
            if (lines[i].IsHeading == head.IsHeading && lines[i].IsStrong == head.IsStrong && lines[i].Box?.Path == head.Box?.Path && reader.MayHead(lines[i]) && OpeningReader.IsSentence(lines[i + 1]))
                return true;
        return false;
    }
}
