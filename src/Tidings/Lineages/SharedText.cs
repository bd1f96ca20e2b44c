using System.Runtime.InteropServices;
using Tidings.Text;

namespace Tidings.Lineages;

/// <summary>What two texts have in common, in words: how much of either, in how many pieces, and how much of it is nobody's quotation.</summary>
sealed class SharedText
{
    readonly HashedWords _here;
    readonly HashedWords _there;

    /// <summary>A quotation may be had from its speaker: its words count for so much less than the writer's own.</summary>
    public const int QuotedWorth = 4;

    public SharedText(HashedWords here, HashedWords there, List<WordRun> runs)
    {
        (_here, _there, Runs) = (here, there, runs);
        Blocks = Join(runs);
        var covered = 0;
        foreach (var run in runs)
            (covered, Longest) = (covered + run.Length, Math.Max(Longest, run.Length));
        OfHere = (double)covered / Math.Max(1, here.Count);
        OfThere = (double)CoveredThere() / Math.Max(1, there.Count);
        foreach (var block in Blocks)
            if (WordsIn(block) is var words && Worth(words) > Worth((Told, Quoted)))
                (Told, Quoted) = words;
    }

    public List<WordRun> Runs { get; }

    /// <summary>Runs joined over a few changed words: the places of the first and the last one in <see cref="Runs"/>.</summary>
    public List<(int First, int Last)> Blocks { get; }

    public double OfHere { get; }

    public double OfThere { get; }

    /// <summary>Words of the longest run.</summary>
    public int Longest { get; }

    /// <summary>Equal words outside quotation marks in the block that weighs most; quoted words weigh a quarter.</summary>
    public int Told { get; }

    /// <summary>Equal words inside quotation marks in the same block.</summary>
    public int Quoted { get; }

    /// <summary>Whether nothing but the beginning and the end differ.</summary>
    public bool IsOneRun => Runs.Count == 1;

    /// <summary>Only the blocks of so many words or more: what is left of an excerpt when set phrases are taken away.</summary>
    public SharedText Without(int shorterThan)
    {
        var left = new List<WordRun>(Runs.Count);
        foreach (var (first, last) in Blocks)
        {
            var runs = CollectionsMarshal.AsSpan(Runs)[first..(last + 1)];
            if (LengthOf(runs) >= shorterThan)
                left.AddRange(runs);
        }
        return left.Count == Runs.Count ? this : new SharedText(_here, _there, left);
    }

    /// <summary>The blocks as passages of the two stories, in code points.</summary>
    public IReadOnlyList<Passage> Passages(SourceText here, SourceText there)
    {
        var passages = new Passage[Blocks.Count];
        for (var i = 0; i < passages.Length; i++)
        {
            var (first, last) = (Runs[Blocks[i].First], Runs[Blocks[i].Last]);
            passages[i] = new Passage(here.SpanOf(_here.Start(first.Here), _here.End(last.HereEnd - 1)), there.SpanOf(_there.Start(first.There), _there.End(last.ThereEnd - 1)));
        }
        return passages;
    }

    static int LengthOf(ReadOnlySpan<WordRun> runs)
    {
        var length = 0;
        foreach (var run in runs)
            length += run.Length;
        return length;
    }

    static double Worth((int Told, int Quoted) words) => words.Told + (double)words.Quoted / QuotedWorth;

    static List<(int First, int Last)> Join(List<WordRun> runs)
    {
        var blocks = new List<(int First, int Last)>();
        for (var i = 0; i < runs.Count; i++)
            if (i > 0 && PassageAligner.Follows(runs[i - 1], runs[i]))
                blocks[^1] = (blocks[^1].First, i);
            else
                blocks.Add((i, i));
        return blocks;
    }

    int CoveredThere()
    {
        var (covered, end) = (0, 0);
        foreach (var run in InOrderThere())
        {
            covered += Math.Max(0, run.ThereEnd - Math.Max(end, run.There));
            end = Math.Max(end, run.ThereEnd);
        }
        return covered;
    }

    // Mostly they stand in the same order in both.
    List<WordRun> InOrderThere()
    {
        for (var i = 1; i < Runs.Count; i++)
            if (Runs[i].There < Runs[i - 1].There)
                return [.. Runs.OrderBy(run => run.There)];
        return Runs;
    }

    (int Told, int Quoted) WordsIn((int First, int Last) block)
    {
        if (!_here.HasQuotes || !_there.HasQuotes)
            return (LengthOf(CollectionsMarshal.AsSpan(Runs)[block.First..(block.Last + 1)]), 0);
        var (told, quoted) = (0, 0);
        for (var run = block.First; run <= block.Last; run++)
            for (var i = 0; i < Runs[run].Length; i++)
                if (_here.IsQuoted(Runs[run].Here + i) && _there.IsQuoted(Runs[run].There + i))
                    quoted++;
                else
                    told++;
        return (told, quoted);
    }
}
