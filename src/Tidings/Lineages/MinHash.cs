using System.Numerics;
using System.Runtime.CompilerServices;

namespace Tidings.Lineages;

/// <summary>
/// Signatures of sets of word n-grams (Broder 1997) by one permutation (Li, Owen and Zhang 2012): every n-gram falls into one of the bins, each of which keeps its least;
/// empty bins take over the value of another, chosen by a hash (Shrivastava 2017). The share of equal places in two signatures estimates the Jaccard similarity of the sets.
/// The 126 places make 42 bands of three, so that two texts meet in some band with probability .68 at similarity .3, .94 at .4 and 1.0 at .6.
/// </summary>
static class MinHash
{
    public const int Rows = 3;
    public const int Bands = 42;
    public const int Length = Rows * Bands;

    const uint Empty = uint.MaxValue;

    /// <summary>The keys of the bands, one for each; equal keys make candidates. None for a text without n-grams.</summary>
    public static uint[] Keys(ReadOnlySpan<uint> grams)
    {
        if (grams.IsEmpty)
            return [];
        Span<uint> signature = stackalloc uint[Length];
        Sign(grams, signature);
        var keys = new uint[Bands];
        for (var band = 0; band < Bands; band++)
            keys[band] = Key(signature, band);
        return keys;
    }

    /// <summary>The signature of some n-grams, of which there is at least one.</summary>
    public static void Sign(ReadOnlySpan<uint> grams, Span<uint> signature)
    {
        signature.Fill(Empty);
        Span<uint> bins = stackalloc uint[Vector<uint>.Count];
        Span<uint> values = stackalloc uint[Vector<uint>.Count];
        for (; grams.Length >= Vector<uint>.Count; grams = grams[Vector<uint>.Count..])
        {
            var several = new Vector<uint>(grams);
            Bin(several).CopyTo(bins);
            Value(several).CopyTo(values);
            for (var i = 0; i < bins.Length; i++)
                Keep(signature, bins[i], values[i]);
        }
        foreach (var gram in grams)
            Keep(signature, Bin(new Vector<uint>(gram))[0], Value(new Vector<uint>(gram))[0]);
        Fill(signature);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static void Keep(Span<uint> signature, uint bin, uint value)
    {
        ref var least = ref signature[(int)bin];
        least = Math.Min(least, value);
    }

    // The high bits of a product, from those of its halves; the value by another mixing, so that neither tells the other.
    static Vector<uint> Bin(Vector<uint> grams) => ((grams >>> 16) * Length + ((grams & new Vector<uint>(0xFFFF)) * Length >>> 16)) >>> 16;

    static Vector<uint> Value(Vector<uint> grams) => Vector.Min(HashedWords.Mix(grams ^ new Vector<uint>(0x9E3779B9)), new Vector<uint>(Empty - 1));

    static void Fill(Span<uint> signature)
    {
        Span<bool> empty = stackalloc bool[Length];
        for (var bin = 0; bin < Length; bin++)
            empty[bin] = signature[bin] == Empty;
        for (var bin = 0; bin < Length; bin++)
            for (var attempt = 1u; signature[bin] == Empty; attempt++)
                if ((int)((ulong)HashedWords.Mix((uint)bin * 0x9E3779B1u + attempt) * Length >> 32) is var other && !empty[other])
                    signature[bin] = signature[other];
    }

    static uint Key(ReadOnlySpan<uint> signature, int band)
    {
        var key = (ulong)(band + 1) * 0x9E3779B97F4A7C15;
        foreach (var value in signature.Slice(band * Rows, Rows))
            key = (BitOperations.RotateLeft(key, 29) ^ value) * 0xBF58476D1CE4E5B9;
        return (uint)(key >> 32);
    }
}
