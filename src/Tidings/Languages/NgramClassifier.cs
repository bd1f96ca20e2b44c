using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Tidings.Languages;

/// <summary>
/// Tells the languages of one script apart by a linear model over hashed runs of letters (as fastText does it: Joulin and others 2017): every run of one to five
/// letters of a word, its ends counted as letters, and the word as a whole add their row of weights. Weights are whole numbers of a byte, so that all machines
/// find the same. Learnt by the bench's <c>languages</c>.
/// </summary>
public sealed class NgramClassifier
{
    /// <summary>The longest run of letters that is looked at.</summary>
    public const int Longest = 5;

    /// <summary>The most languages that one table can hold.</summary>
    public const int MostLanguages = 16;

    /// <summary>The longest word that is judged whole; what is longer is read as several.</summary>
    public const int LongestWord = 32;

    readonly string[] _languages;
    readonly sbyte[] _rows;
    readonly int _shift;

    /// <param name="languages">The languages, at most <see cref="MostLanguages"/>.</param>
    /// <param name="bits">The table has two to the power of so many rows.</param>
    /// <param name="scale">What a weight of one is worth, as a natural logarithm.</param>
    /// <param name="rows">Row by row a weight for each language.</param>
    public NgramClassifier(string[] languages, int bits, float scale, ReadOnlySpan<sbyte> rows)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(languages.Length, MostLanguages);
        ArgumentOutOfRangeException.ThrowIfNotEqual(rows.Length, languages.Length << bits);
        (_languages, _shift, Scale) = (languages, 32 - bits, scale);
        _rows = new sbyte[MostLanguages << bits];
        for (var row = 0; row < 1 << bits; row++)
            rows.Slice(row * languages.Length, languages.Length).CopyTo(_rows.AsSpan(row * MostLanguages));
    }

    public IReadOnlyList<string> Languages => _languages;

    /// <summary>What a weight of one is worth, as a natural logarithm.</summary>
    public float Scale { get; }

    /// <summary>Adds the weights of a word to the sums of the languages.</summary>
    /// <param name="word">Folded letters, at most <see cref="LongestWord"/>.</param>
    /// <param name="sums">One for each language and none beyond: <see cref="MostLanguages"/>.</param>
    public void Add(ReadOnlySpan<char> word, Span<int> sums)
    {
        Span<uint> runs = stackalloc uint[RunsOf(LongestWord)];
        var count = Hash(word, runs);
        var (low, high) = (Vector128<short>.Zero, Vector128<short>.Zero);
        ref var rows = ref MemoryMarshal.GetArrayDataReference(_rows);
        foreach (var run in runs[..count])
        {
            var row = Vector128.LoadUnsafe(ref rows, (run >> _shift) * MostLanguages);
            low += Vector128.WidenLower(row);
            high += Vector128.WidenUpper(row);
        }
        for (var i = 0; i < Vector128<short>.Count; i++)
        {
            sums[i] += low[i];
            sums[i + Vector128<short>.Count] += high[i];
        }
    }

    /// <summary>How many runs a word of so many letters has at most.</summary>
    public static int RunsOf(int letters) => (letters + 2) * Longest + 1;

    /// <summary>The hashes of the runs of a word, the row of each in the highest bits.</summary>
    public static int Hash(ReadOnlySpan<char> word, Span<uint> runs)
    {
        Span<char> letters = stackalloc char[LongestWord + 2];
        letters[0] = letters[word.Length + 1] = ' ';
        word.CopyTo(letters[1..]);
        letters = letters[..(word.Length + 2)];
        var count = 0;
        for (var i = 0; i < letters.Length; i++)
        {
            var hash = 0u;
            for (var j = i; j < letters.Length && j < i + Longest; j++)
            {
                hash = (hash ^ letters[j]) * 0x9E3779B1u + 0x7F4A7C15u;
                hash ^= hash >> 15;
                if (j > 0)
                    runs[count++] = hash * 0x85EBCA6Bu;
            }
        }
        var whole = 0x165667B1u;
        foreach (var letter in letters)
            whole = (System.Numerics.BitOperations.RotateLeft(whole, 5) ^ letter) * 0x9E3779B1u;
        runs[count++] = whole ^ (whole >> 15);
        return count;
    }

    /// <summary>Writes the model: bits, scale, languages and weights.</summary>
    public static void Write(BinaryWriter writer, string[] languages, int bits, float scale, ReadOnlySpan<sbyte> rows)
    {
        writer.Write((byte)bits);
        writer.Write(scale);
        writer.Write(string.Join(' ', languages));
        writer.Write(MemoryMarshal.AsBytes(rows));
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    public static NgramClassifier Read(BinaryReader reader)
    {
        var (bits, scale, languages) = (reader.ReadByte(), reader.ReadSingle(), reader.ReadString().Split(' '));
        return new NgramClassifier(languages, bits, scale, MemoryMarshal.Cast<byte, sbyte>(reader.ReadBytes(languages.Length << bits)));
    }
}
