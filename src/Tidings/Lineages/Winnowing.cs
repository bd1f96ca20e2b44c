using System.Buffers;
using System.Numerics;

namespace Tidings.Lineages;

/// <summary>
/// A sample of a text's word n-grams by winnowing (Schleimer, Wilkerson, Aiken 2003): the least hash of every window of n-grams.
/// Two texts that share a run of <c>gram + window - 1</c> words share at least one sample, however long the rest is.
/// Long texts take a window twice as wide until the sample is small enough; what a wide window takes a narrow one takes too.
/// </summary>
static class Winnowing
{
    public const int Window = 12;
    public const int Most = 1024;

    /// <summary>Rolls n-grams of words into one hash each.</summary>
    public static uint[] Grams(ReadOnlySpan<uint> words, int n)
    {
        var grams = new uint[CountOf(words, n)];
        Roll(words, n, grams);
        return grams;
    }

    /// <summary>How many n-grams some words have.</summary>
    public static int CountOf(ReadOnlySpan<uint> words, int n) => Math.Max(0, words.Length - n + 1);

    /// <summary>Rolls n-grams of words into one hash each; there is room for as many as there are.</summary>
    public static void Roll(ReadOnlySpan<uint> words, int n, Span<uint> grams)
    {
        var i = 0;
        for (; i + Vector<uint>.Count <= grams.Length; i += Vector<uint>.Count)
        {
            var hash = new Vector<uint>(words[i..]);
            for (var j = 1; j < n; j++)
                hash = hash * Base + new Vector<uint>(words[(i + j)..]);
            HashedWords.Mix(hash).CopyTo(grams[i..]);
        }
        for (; i < grams.Length; i++)
        {
            var hash = 0u;
            foreach (var word in words.Slice(i, n))
                hash = hash * Base + word;
            grams[i] = HashedWords.Mix(hash);
        }
    }

    const uint Base = 0x9E3779B1;

    /// <summary>The sample, in order of hash, each once.</summary>
    public static uint[] Sample(ReadOnlySpan<uint> grams)
    {
        if (grams.IsEmpty)
            return [];
        var row = ArrayPool<uint>.Shared.Rent(grams.Length);
        grams.CopyTo(row);
        var sample = Least(row.AsSpan(0, grams.Length));
        ArrayPool<uint>.Shared.Return(row);
        return sample;
    }

    // The least of every window of two, four, eight, twelve; then of twice as many.
    static uint[] Least(Span<uint> least)
    {
        foreach (var step in (ReadOnlySpan<int>)[1, 2, 4, 4])
            least = Widened(least, step);
        for (var window = Window; ; window *= 2)
        {
            var sample = Distinct(least);
            if (sample.Length <= Most)
                return sample;
            least = Widened(least, window);
        }
    }

    /// <summary>What two samples have in common, in order.</summary>
    /// <param name="here">One sample.</param>
    /// <param name="there">The other.</param>
    /// <param name="shared">Room for one more than the shorter of the two has.</param>
    public static Span<uint> Shared(ReadOnlySpan<uint> here, ReadOnlySpan<uint> there, Span<uint> shared)
    {
        var count = 0;
        for (int i = 0, j = 0; i < here.Length && j < there.Length;)
        {
            // Written over by the next unless both have it: no branch has to be foreseen.
            var (mine, other) = (here[i], there[j]);
            shared[count] = mine;
            count += Convert.ToInt32(mine == other);
            i += Convert.ToInt32(mine <= other);
            j += Convert.ToInt32(other <= mine);
        }
        return shared[..count];
    }

    // The lesser of every two so far apart; of fewer the least of all.
    static Span<uint> Widened(Span<uint> least, int step)
    {
        if (least.Length <= step)
        {
            foreach (var hash in least)
                least[0] = Math.Min(least[0], hash);
            return least[..1];
        }
        var (count, i) = (least.Length - step, 0);
        for (; i + Vector<uint>.Count <= count; i += Vector<uint>.Count)
            Vector.Min(new Vector<uint>(least[i..]), new Vector<uint>(least[(i + step)..])).CopyTo(least[i..]);
        for (; i < count; i++)
            least[i] = Math.Min(least[i], least[i + step]);
        return least[..count];
    }

    // Neighbouring windows mostly have the same least.
    static uint[] Distinct(ReadOnlySpan<uint> least)
    {
        var taken = ArrayPool<uint>.Shared.Rent(least.Length);
        var (count, before) = (0, ~least[0]);
        foreach (var hash in least)
        {
            // Written over by the next unless it is new: no branch has to be foreseen.
            taken[count] = hash;
            count += Convert.ToInt32(hash != before);
            before = hash;
        }
        var sample = Once(taken.AsSpan(0, count));
        ArrayPool<uint>.Shared.Return(taken);
        return sample;
    }

    static uint[] Once(Span<uint> hashes)
    {
        if (hashes.Length <= Most)
            Order(hashes);
        else
            hashes.Sort();
        var count = 1;
        for (var i = 1; i < hashes.Length; i++)
            if (hashes[i] != hashes[i - 1])
                hashes[count++] = hashes[i];
        return hashes[..count].ToArray();
    }

    // Hashes lie evenly, so that each goes about to its place by its highest bits, and what is left wrong among neighbours is put right by insertion.
    static void Order(Span<uint> hashes)
    {
        const int Bits = 7;
        var all = 0u;
        foreach (var hash in hashes)
            all |= hash;
        var shift = Math.Max(0, 32 - BitOperations.LeadingZeroCount(all) - Bits);
        Span<int> ends = stackalloc int[(1 << Bits) + 1];
        ends.Clear();
        foreach (var hash in hashes)
            ends[(int)(hash >> shift) + 1]++;
        for (var i = 1; i < ends.Length; i++)
            ends[i] += ends[i - 1];
        Span<uint> ordered = stackalloc uint[Most];
        foreach (var hash in hashes)
            ordered[ends[(int)(hash >> shift)]++] = hash;
        ordered = ordered[..hashes.Length];
        for (var i = 0; i < ordered.Length; i++)
        {
            var (hash, at) = (ordered[i], i);
            for (; at > 0 && hashes[at - 1] > hash; at--)
                hashes[at] = hashes[at - 1];
            hashes[at] = hash;
        }
    }
}
