using Tidings.Stories;
using Tidings.Text;

namespace Tidings.Lineages;

/// <summary>What became of a stretch of text. Written in lower case.</summary>
public enum DifferenceKind { Kept, Added, Cut, Changed, Translated }

/// <summary>A stretch of two stories side by side, in reading order.</summary>
/// <param name="Kind">What became of it.</param>
/// <param name="Here">The stretch in the derived story, in code points; null where it was cut.</param>
/// <param name="There">The stretch in the story that it goes back to; null where it was added.</param>
public sealed record Difference(DifferenceKind Kind, TextSpan? Here, TextSpan? There);

/// <summary>
/// Lays two stories of a family side by side: which words were kept, added, cut and changed, and for translations which sentences say the same.
/// What was moved elsewhere counts as cut and added.
/// </summary>
public static class StoryComparer
{
    /// <summary>More runs than this are taken as they come, since the best chain of them would cost their square.</summary>
    const int MostRuns = 2000;

    /// <summary>So many words on either side are one change; more are a cut and an addition.</summary>
    const int LongestChange = 12;

    /// <summary>Compares word by word.</summary>
    /// <param name="here">The derived story.</param>
    /// <param name="there">The story that it goes back to.</param>
    public static IReadOnlyList<Difference> Compare(Story here, Story there)
    {
        var (words, others) = (HashedWords.Of(here), HashedWords.Of(there));
        var differences = new List<Difference>();
        var (mine, other) = (0, 0);
        foreach (var run in Chain(PassageAligner.Align(words, others)).Append(new WordRun(words.Count, others.Count, 0)))
        {
            Between(words, mine, run.Here, here.Text, others, other, run.There, there.Text, differences);
            if (run.Length > 0)
                differences.Add(new Difference(DifferenceKind.Kept, Span(words, run.Here, run.HereEnd, here.Text), Span(others, run.There, run.ThereEnd, there.Text)));
            (mine, other) = (run.HereEnd, run.ThereEnd);
        }
        return differences;
    }

    /// <summary>Lays the aligned sentences of a translation side by side, with what stands between them on either side.</summary>
    /// <param name="lineage">The link, with its passages.</param>
    /// <param name="here">The derived story.</param>
    /// <param name="there">The story that it goes back to.</param>
    public static IReadOnlyList<Difference> Beside(Lineage lineage, Story here, Story there)
    {
        var differences = new List<Difference>();
        var (mine, other) = (0, 0);
        foreach (var passage in lineage.Passages.OrderBy(passage => passage.Here).Append(new Passage(End(here), End(there))))
        {
            Gap(DifferenceKind.Added, here.Text, mine, passage.Here.Start, differences);
            Gap(DifferenceKind.Cut, there.Text, other, passage.There.Start, differences);
            if (passage.Here.Length > 0)
                differences.Add(new Difference(DifferenceKind.Translated, passage.Here, passage.There));
            (mine, other) = (passage.Here.End, Math.Max(other, passage.There.End));
        }
        return differences;
    }

    static TextSpan End(Story story) => new(story.Text.Length, story.Text.Length);

    static void Gap(DifferenceKind kind, SourceText text, int start, int end, List<Difference> differences)
    {
        if (start >= end || string.IsNullOrWhiteSpace(text[new TextSpan(start, end)]))
            return;
        var span = new TextSpan(start, end);
        differences.Add(kind == DifferenceKind.Added ? new Difference(kind, span, null) : new Difference(kind, null, span));
    }

    static void Between(HashedWords here, int from, int to, SourceText text, HashedWords there, int otherFrom, int otherTo, SourceText other, List<Difference> differences)
    {
        var (added, cut) = (to > from, otherTo > otherFrom);
        if (added && cut && to - from <= LongestChange && otherTo - otherFrom <= LongestChange)
        {
            differences.Add(new Difference(DifferenceKind.Changed, Span(here, from, to, text), Span(there, otherFrom, otherTo, other)));
            return;
        }
        if (cut)
            differences.Add(new Difference(DifferenceKind.Cut, null, Span(there, otherFrom, otherTo, other)));
        if (added)
            differences.Add(new Difference(DifferenceKind.Added, Span(here, from, to, text), null));
    }

    static TextSpan Span(HashedWords words, int from, int to, SourceText text) => text.SpanOf(words.Start(from), words.End(to - 1));

    // The runs that stand in one order in both texts and have most words.
    static List<WordRun> Chain(List<WordRun> runs)
    {
        if (runs.Count > MostRuns)
            return InTurn(runs);
        var (sums, before, best) = (new int[runs.Count], new int[runs.Count], -1);
        for (var i = 0; i < runs.Count; i++)
        {
            (sums[i], before[i]) = (runs[i].Length, -1);
            for (var j = 0; j < i; j++)
                if (runs[j].HereEnd <= runs[i].Here && runs[j].ThereEnd <= runs[i].There && sums[j] + runs[i].Length > sums[i])
                    (sums[i], before[i]) = (sums[j] + runs[i].Length, j);
            best = best < 0 || sums[i] > sums[best] ? i : best;
        }
        var chain = new List<WordRun>();
        for (; best >= 0; best = before[best])
            chain.Add(runs[best]);
        chain.Reverse();
        return chain;
    }

    static List<WordRun> InTurn(List<WordRun> runs)
    {
        var chain = new List<WordRun>();
        foreach (var run in runs)
            if (chain.Count == 0 || (run.Here >= chain[^1].HereEnd && run.There >= chain[^1].ThereEnd))
                chain.Add(run);
        return chain;
    }
}
