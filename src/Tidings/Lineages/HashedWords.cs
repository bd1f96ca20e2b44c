using System.Buffers;
using System.Numerics;
using System.Runtime.CompilerServices;
using Tidings.Stories;
using Tidings.Text;

namespace Tidings.Lineages;

/// <summary>
/// The words of a story's body as 32-bit hashes of their normal form, with where they stand (UTF-16) and whether they stand in quotation marks.
/// Punctuation, case, accents and blanks do not count; holes and the headline are left out. Linear in the length of the text.
/// Who needs them for a moment only gives back what they lie in by disposing of them.
/// </summary>
sealed class HashedWords : IDisposable
{
    uint[] _hashes = [];
    int[] _starts = [];
    int[] _ends = [];
    bool[] _quoted = [];
    bool _hasQuotes;
    int _alone;

    HashedWords()
    {
    }

    public int Count { get; private set; }

    public ReadOnlySpan<uint> Hashes => _hashes.AsSpan(0, Count);

    /// <summary>Whether most words are single characters of a script without blanks: then runs must be longer to mean anything.</summary>
    public bool IsUnspaced => _alone * 2 > Count;

    public int Start(int word) => _starts[word];

    public int End(int word) => _ends[word];

    /// <summary>Whether any word may stand in quotation marks.</summary>
    public bool HasQuotes => _hasQuotes;

    public bool IsQuoted(int word) => _hasQuotes && _quoted[word];

    public static HashedWords Of(Story story)
    {
        var words = new HashedWords();
        words.Read(story);
        return words;
    }

    /// <summary>Takes the words of another story in the place of these, in the same room.</summary>
    public void Reread(Story story)
    {
        (Count, _alone, _hasQuotes) = (0, 0, false);
        Read(story);
    }

    void Read(Story story)
    {
        foreach (var (start, end) in story.Stretches())
            Read(story.Text.Value, start, end);
    }

    /// <summary>The words of a line.</summary>
    public static HashedWords Of(string text)
    {
        var words = new HashedWords();
        words.Read(text, 0, text.Length);
        return words;
    }

    /// <summary>Only some of the words, with their places.</summary>
    public HashedWords Where(ReadOnlySpan<bool> kept)
    {
        var words = new HashedWords();
        words._hasQuotes = _hasQuotes;
        words.Grow(Count);
        for (var i = 0; i < Count; i++)
            if (kept[i])
            {
                (words._hashes[words.Count], words._starts[words.Count], words._ends[words.Count]) = (_hashes[i], _starts[i], _ends[i]);
                if (_hasQuotes)
                    words._quoted[words.Count] = _quoted[i];
                words.Count++;
            }
        words._alone = IsUnspaced ? words.Count : 0;
        return words;
    }

    void Read(string text, int start, int end)
    {
        using var letters = new WordLetters(text.AsSpan(start..end));
        var first = Count;
        Count += letters.Count;
        _alone += letters.Alone;
        if (Count > _hashes.Length)
            Grow(first == 0 ? Count : Math.Max(Count, 2 * first));
        letters.Words(start, _hashes.AsSpan(first..Count), _starts.AsSpan(first..Count), _ends.AsSpan(first..Count));
        Quote(first, letters.HasQuotes ? letters.Quotes() : [], new QuotationMarks(text, start, end), start);
    }

    void Quote(int first, int[] quotes, QuotationMarks quotation, int start)
    {
        if (quotes.Length == 0 && !_hasQuotes)
            return;
        if (!_hasQuotes)
        {
            if (_quoted.Length < _hashes.Length)
                _quoted = Grown(_quoted, _hashes.Length);
            _quoted.AsSpan(0, first).Clear();
            _hasQuotes = true;
        }
        for (int i = first, next = 0; i < Count; i++)
        {
            while (next < quotes.Length && start + quotes[next] < _starts[i])
                quotation.Pass(start + quotes[next++]);
            _quoted[i] = quotation.IsOpenAt(_starts[i]);
        }
    }

    public void Dispose()
    {
        Return(_hashes);
        Return(_starts);
        Return(_ends);
        Return(_quoted);
        (_hashes, _starts, _ends, _quoted, Count, _hasQuotes) = ([], [], [], [], 0, false);
    }

    void Grow(int capacity)
    {
        _hashes = Grown(_hashes, capacity);
        _starts = Grown(_starts, capacity);
        _ends = Grown(_ends, capacity);
        if (_hasQuotes)
            _quoted = Grown(_quoted, capacity);
    }

    static T[] Grown<T>(T[] values, int capacity)
    {
        var grown = ArrayPool<T>.Shared.Rent(capacity);
        values.CopyTo(grown, 0);
        Return(values);
        return grown;
    }

    static void Return<T>(T[] values)
    {
        if (values.Length > 0)
            ArrayPool<T>.Shared.Return(values);
    }

    /// <summary>Spreads many hashes over all bits.</summary>
    public static Vector<uint> Mix(Vector<uint> h)
    {
        h = (h ^ (h >>> 16)) * 0x85EBCA6B;
        h = (h ^ (h >>> 13)) * 0xC2B2AE35;
        return h ^ (h >>> 16);
    }

    /// <summary>Spreads a hash over all bits (the finaliser of MurmurHash3).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint Mix(uint h)
    {
        h ^= h >> 16;
        h *= 0x85EBCA6B;
        h ^= h >> 13;
        h *= 0xC2B2AE35;
        return h ^ (h >> 16);
    }
}
