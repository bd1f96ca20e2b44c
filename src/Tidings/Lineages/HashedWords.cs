using Tidings.Stories;
using Tidings.Text;

namespace Tidings.Lineages;

/// <summary>
/// The words of a story's body as 32-bit hashes of their normal form, with where they stand (UTF-16) and whether they stand in quotation marks.
/// Punctuation, case, accents and blanks do not count; holes and the headline are left out. Linear in the length of the text.
/// </summary>
sealed class HashedWords
{
    // Characters below are of scripts that part words by blanks.
    const char FirstUnspaced = '\u0E00';

    uint[] _hashes;
    int[] _starts;
    int[] _ends;
    bool[] _quoted;
    int _alone;

    HashedWords(int capacity)
    {
        _hashes = new uint[capacity];
        _starts = new int[capacity];
        _ends = new int[capacity];
        _quoted = new bool[capacity];
    }

    public int Count { get; private set; }

    public ReadOnlySpan<uint> Hashes => _hashes.AsSpan(0, Count);

    /// <summary>Whether most words are single characters of a script without blanks: then runs must be longer to mean anything.</summary>
    public bool IsUnspaced => _alone * 2 > Count;

    public int Start(int word) => _starts[word];

    public int End(int word) => _ends[word];

    public bool IsQuoted(int word) => _quoted[word];

    public static HashedWords Of(Story story)
    {
        var words = new HashedWords(story.Text.Value.Length / 5 + 8);
        foreach (var (start, end) in story.Stretches())
            words.Read(story.Text.Value, start, end);
        return words;
    }

    /// <summary>The words of a line.</summary>
    public static HashedWords Of(string text)
    {
        var words = new HashedWords(text.Length / 5 + 8);
        words.Read(text, 0, text.Length);
        return words;
    }

    /// <summary>Only some of the words, with their places.</summary>
    public HashedWords Where(ReadOnlySpan<bool> kept)
    {
        var words = new HashedWords(Math.Max(1, Count));
        for (var i = 0; i < Count; i++)
            if (kept[i])
                words.Add(_hashes[i], _starts[i], _ends[i], _quoted[i], IsUnspaced ? 1 : 0);
        return words;
    }

    void Read(string text, int start, int end)
    {
        var quotation = new QuotationMarks(text, start, end);
        for (var i = start; i < end;)
        {
            var letter = WordTable.Of(text[i]);
            if (letter == WordTable.Break || letter == WordTable.Nothing)
                quotation.Pass(i++);
            else if (letter >= FirstUnspaced && ScriptRanges.IsUnspaced(text[i]))
                Add(Mix(letter), i, ++i, quotation.IsOpenAt(i), alone: 1);
            else
                i = ReadWord(text, i, end, quotation.IsOpenAt(i));
        }
    }

    int ReadWord(string text, int start, int end, bool quoted)
    {
        var hash = 0u;
        var i = start;
        for (; i < end; i++)
        {
            var letter = WordTable.Of(text[i]);
            if (letter == WordTable.Nothing)
                continue;
            if (letter == WordTable.Break || (letter >= FirstUnspaced && ScriptRanges.IsUnspaced(text[i])))
                break;
            hash = (System.Numerics.BitOperations.RotateLeft(hash, 5) ^ letter) * 0x9E3779B1u;
        }
        Add(Mix(hash), start, i, quoted, alone: 0);
        return i;
    }

    void Add(uint hash, int start, int end, bool quoted, int alone)
    {
        if (Count == _hashes.Length)
            Grow();
        _hashes[Count] = hash;
        _starts[Count] = start;
        _ends[Count] = end;
        _quoted[Count++] = quoted;
        _alone += alone;
    }

    void Grow()
    {
        Array.Resize(ref _hashes, Count * 2);
        Array.Resize(ref _starts, Count * 2);
        Array.Resize(ref _ends, Count * 2);
        Array.Resize(ref _quoted, Count * 2);
    }

    /// <summary>Spreads a hash over all bits (the finaliser of MurmurHash3).</summary>
    public static uint Mix(uint h)
    {
        h ^= h >> 16;
        h *= 0x85EBCA6B;
        h ^= h >> 13;
        h *= 0xC2B2AE35;
        return h ^ (h >> 16);
    }
}
