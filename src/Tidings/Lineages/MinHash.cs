using System.Numerics;
using System.Runtime.InteropServices;

namespace Tidings.Lineages;

/// <summary>
/// Signatures of sets of word n-grams (Broder 1997): the share of equal places in two signatures estimates the Jaccard similarity of the sets.
/// The 126 places make 42 bands of three, so that two texts meet in some band with probability .68 at similarity .3, .94 at .4 and 1.0 at .6.
/// </summary>
static class MinHash
{
    public const int Rows = 3;
    public const int Bands = 42;
    public const int Length = 128;

    static readonly uint[] Factors = Parameters(0x9E3779B97F4A7C15, odd: 1);
    static readonly uint[] Offsets = Parameters(0xD1B54A32D192ED03, odd: 0);

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

    /// <summary>The signature: for each function the least value over all n-grams.</summary>
    public static void Sign(ReadOnlySpan<uint> grams, Span<uint> signature)
    {
        var factors = MemoryMarshal.Cast<uint, Vector<uint>>(Factors);
        var offsets = MemoryMarshal.Cast<uint, Vector<uint>>(Offsets);
        var result = MemoryMarshal.Cast<uint, Vector<uint>>(signature);
        for (var lane = 0; lane + 1 < result.Length; lane += 2)
        {
            var (a, b) = (new Vector<uint>(uint.MaxValue), new Vector<uint>(uint.MaxValue));
            var (fa, fb, oa, ob) = (factors[lane], factors[lane + 1], offsets[lane], offsets[lane + 1]);
            foreach (var gram in grams)
            {
                var x = new Vector<uint>(gram);
                a = Vector.Min(a, x * fa + oa);
                b = Vector.Min(b, x * fb + ob);
            }
            (result[lane], result[lane + 1]) = (a, b);
        }
    }

    static uint Key(ReadOnlySpan<uint> signature, int band)
    {
        var key = (ulong)(band + 1) * 0x9E3779B97F4A7C15;
        foreach (var value in signature.Slice(band * Rows, Rows))
            key = (BitOperations.RotateLeft(key, 29) ^ value) * 0xBF58476D1CE4E5B9;
        return (uint)(key >> 32);
    }

    static uint[] Parameters(ulong seed, uint odd)
    {
        var values = new uint[Length];
        for (var i = 0; i < Length; i++)
        {
            seed += 0x9E3779B97F4A7C15;
            var z = (seed ^ (seed >> 30)) * 0xBF58476D1CE4E5B9;
            z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
            values[i] = (uint)(z ^ (z >> 31)) | odd;
        }
        return values;
    }
}
