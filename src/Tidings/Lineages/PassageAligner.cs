using System.Buffers;

namespace Tidings.Lineages;

/// <summary>A run of equal words in two texts, in words.</summary>
readonly record struct WordRun(int Here, int There, int Length)
{
    public int HereEnd => Here + Length;

    public int ThereEnd => There + Length;
}

/// <summary>
/// Finds the runs of words that two texts have in common: every n-gram of one is looked up in the other and extended as far as it goes.
/// Short runs count only in a row, so that set phrases do not. Linear but for texts that repeat themselves, where the number of places tried for an n-gram is bounded.
/// </summary>
static class PassageAligner
{
    const int MostPlaces = 8;
    const int Near = 8;
    const double Dense = 0.6;

    public static List<WordRun> Align(HashedWords here, HashedWords there)
    {
        var unspaced = here.IsUnspaced || there.IsUnspaced;
        var runs = Runs(here.Hashes, there.Hashes, unspaced ? 8 : 4);
        return Connected(runs, unspaced ? 16 : 8);
    }

    static List<WordRun> Runs(ReadOnlySpan<uint> here, ReadOnlySpan<uint> there, int seed)
    {
        var runs = new List<WordRun>();
        if (here.Length < seed || there.Length < seed)
            return runs;
        var bits = System.Numerics.BitOperations.Log2((uint)there.Length) + 1;
        var heads = ArrayPool<int>.Shared.Rent(1 << bits);
        var next = ArrayPool<int>.Shared.Rent(there.Length);
        Index(there, seed, heads.AsSpan(0, 1 << bits), next, 32 - bits);
        for (var i = 0; i + seed <= here.Length;)
        {
            var run = Longest(here, there, i, heads[Slot(here, i, seed, 32 - bits)], next, seed, runs);
            if (run.Length > 0)
                runs.Add(run);
            i += Math.Max(1, run.Length);
        }
        ArrayPool<int>.Shared.Return(heads);
        ArrayPool<int>.Shared.Return(next);
        return runs;
    }

    static void Index(ReadOnlySpan<uint> there, int seed, Span<int> heads, int[] next, int shift)
    {
        heads.Fill(-1);
        for (var i = there.Length - seed; i >= 0; i--)
        {
            var slot = Slot(there, i, seed, shift);
            next[i] = heads[slot];
            heads[slot] = i;
        }
    }

    static int Slot(ReadOnlySpan<uint> words, int at, int seed, int shift)
    {
        var hash = 0u;
        foreach (var word in words.Slice(at, seed))
            hash = (System.Numerics.BitOperations.RotateLeft(hash, 7) ^ word) * 0x9E3779B1u;
        return (int)(hash >> shift);
    }

    // Of places equally long the one that goes on from the run before is taken: repeated phrases then stay in order.
    static WordRun Longest(ReadOnlySpan<uint> here, ReadOnlySpan<uint> there, int i, int place, int[] next, int seed, List<WordRun> runs)
    {
        var best = default(WordRun);
        var expected = runs.Count > 0 ? runs[^1].ThereEnd + i - runs[^1].HereEnd : i;
        for (var tried = 0; place >= 0 && tried < MostPlaces; place = next[place], tried++)
        {
            var length = here[i..].CommonPrefixLength(there[place..]);
            if (length < seed || length < best.Length)
                continue;
            if (length > best.Length || Math.Abs(place - expected) < Math.Abs(best.There - expected))
                best = new WordRun(i, place, length);
        }
        return best;
    }

    // Runs a few words apart on one line of descent are taken together: edited text shows as many short runs in a row.
    static List<WordRun> Connected(List<WordRun> runs, int least)
    {
        var kept = new List<WordRun>(runs.Count);
        for (int first = 0, end; first < runs.Count; first = end)
        {
            var words = runs[first].Length;
            for (end = first + 1; end < runs.Count && Follows(runs[end - 1], runs[end]); end++)
                words += runs[end].Length;
            var span = Math.Max(runs[end - 1].HereEnd - runs[first].Here, runs[end - 1].ThereEnd - runs[first].There);
            if (words >= least && words >= Dense * span)
                kept.AddRange(runs.GetRange(first, end - first));
        }
        return kept;
    }

    /// <summary>Whether a run goes on where another left off, but for a few words on either side.</summary>
    public static bool Follows(WordRun first, WordRun second) =>
        second.Here - first.HereEnd <= Near && second.There - first.ThereEnd is >= 0 and <= Near;
}
