using System.Buffers;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Tidings.Text;

namespace Tidings.Lineages;

/// <summary>
/// A stretch of text as words are found in it: every character as the letter that it counts as (<see cref="WordTable"/>), and a bit for each at which a word begins,
/// before which one ended, and that opens or closes a quotation. ASCII goes sixteen characters at a time, and no step waits for the one before.
/// </summary>
readonly ref struct WordLetters : IDisposable
{
    // Letters that go into a hash at one time.
    const int Eight = 8;

    const int BlockBits = 6;

    readonly char[] _letters;
    readonly ulong[] _starts;
    readonly ulong[] _ends;
    readonly ulong[] _quotes;
    readonly int _blocks;
    readonly bool _hasNothing;

    public WordLetters(ReadOnlySpan<char> text)
    {
        _blocks = (text.Length >> BlockBits) + 1;
        _letters = ArrayPool<char>.Shared.Rent((_blocks << BlockBits) + Eight);
        _starts = ArrayPool<ulong>.Shared.Rent(_blocks);
        _ends = ArrayPool<ulong>.Shared.Rent(_blocks);
        _quotes = ArrayPool<ulong>.Shared.Rent(_blocks);
        var before = default(Block);
        for (var i = 0; i < _blocks; i++)
        {
            var block = Block.Read(text[(i << BlockBits)..], _letters.AsSpan(i << BlockBits), before.Words >> 63 != 0);
            _starts[i] = (block.Words & ~(block.Words << 1 | before.Words >> 63)) | block.Alone;
            _ends[i] = (~block.Words & (block.Words << 1 | before.Words >> 63)) | block.Alone << 1 | before.Alone >> 63;
            _quotes[i] = block.Quotes;
            _hasNothing |= block.HasNothing;
            HasQuotes |= block.Quotes != 0;
            Count += BitOperations.PopCount(_starts[i]);
            Alone += BitOperations.PopCount(block.Alone);
            before = block;
        }
    }

    /// <summary>Number of words.</summary>
    public int Count { get; }

    /// <summary>Words that are one character of a script without blanks.</summary>
    public int Alone { get; }

    public bool HasQuotes { get; }

    /// <summary>The hashes of the words, and where they begin and end, counted from some offset. Marks over letters and joiners do not count.</summary>
    public void Words(int offset, Span<uint> hashes, Span<int> starts, Span<int> ends)
    {
        Places(_starts, _blocks, offset, starts);
        Places(_ends, _blocks, offset, ends);
        var letters = MemoryMarshal.Cast<char, ushort>(_letters);
        if (_hasNothing)
            for (var i = 0; i < hashes.Length; i++)
                hashes[i] = letters[(starts[i] - offset)..(ends[i] - offset)] is var word && word.Contains(WordTable.Nothing) ? WithoutNothing(word) : Hash(in word[0], word.Length);
        else
            for (var i = 0; i < hashes.Length; i++)
                hashes[i] = Hash(in letters[starts[i] - offset], ends[i] - starts[i]);
    }

    /// <summary>Where quotations open or close.</summary>
    public int[] Quotes()
    {
        var places = new int[_quotes.Take(_blocks).Sum(BitOperations.PopCount)];
        Places(_quotes, _blocks, 0, places);
        return places;
    }

    public void Dispose()
    {
        ArrayPool<char>.Shared.Return(_letters);
        ArrayPool<ulong>.Shared.Return(_starts);
        ArrayPool<ulong>.Shared.Return(_ends);
        ArrayPool<ulong>.Shared.Return(_quotes);
    }

    static uint WithoutNothing(ReadOnlySpan<ushort> word)
    {
        var letters = word.ToArray().Where(letter => letter != WordTable.Nothing).ToArray();
        return Hash(in new ReadOnlySpan<ushort>([.. letters, .. new ushort[Eight]])[0], letters.Length);
    }

    // Behind the letters that count stand at least seven more.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static uint Hash(ref readonly ushort letters, int count)
    {
        var (hash, i) = (0UL, 0);
        for (; i + Eight <= count; i += Eight)
            hash = Step(hash, Vector128.LoadUnsafe(in letters, (nuint)i));
        if (i < count)
            hash = Step(hash, Vector128.LoadUnsafe(in letters, (nuint)i) & Vector128.LoadUnsafe(in MemoryMarshal.GetReference(Kept), (nuint)(Eight - (count - i))));
        return (uint)(hash ^ (hash >> 32));
    }

    // From the place of eight less so many on, so many are kept.
    static ReadOnlySpan<ushort> Kept => [0xFFFF, 0xFFFF, 0xFFFF, 0xFFFF, 0xFFFF, 0xFFFF, 0xFFFF, 0xFFFF, 0, 0, 0, 0, 0, 0, 0, 0];

    // The halves of a product of two words of 64 bits, as in wyhash (Wang Yi).
    static ulong Step(ulong hash, Vector128<ushort> letters)
    {
        var halves = letters.AsUInt64();
        var high = Math.BigMul(halves[0] ^ hash ^ 0xA0761D6478BD642F, halves[1] ^ 0xE7037ED1A0B428DB, out var low);
        return high ^ low;
    }

    // Written eight at a time, more than there are, for how many there are in a block cannot be foreseen; what is too much is written over by the next.
    static void Places(ulong[] masks, int blocks, int offset, Span<int> places)
    {
        var (count, i) = (0, 0);
        for (; i < blocks && count + (1 << BlockBits) <= places.Length; i++, offset += 1 << BlockBits)
        {
            var mask = masks[i];
            var next = count + BitOperations.PopCount(mask);
            for (var at = count; at < next; at += Eight)
            {
                var eight = places.Slice(at, Eight);
                for (var j = 0; j < eight.Length; j++, mask &= mask - 1)
                    eight[j] = offset + BitOperations.TrailingZeroCount(mask);
            }
            count = next;
        }
        for (; i < blocks; i++, offset += 1 << BlockBits)
            for (var mask = masks[i]; mask != 0; mask &= mask - 1)
                places[count++] = offset + BitOperations.TrailingZeroCount(mask);
    }

    /// <summary>Sixty-four characters, a bit for each that is of a word, a word of its own, a quotation mark.</summary>
    struct Block
    {
        // Characters below are of scripts that part words by blanks.
        const char FirstUnspaced = '\u0E00';

        public ulong Words;
        public ulong Alone;
        public ulong Quotes;
        public bool HasNothing;

        /// <param name="text">The characters; no more of them are read than a block has.</param>
        /// <param name="letters">Where the letters go.</param>
        /// <param name="follows">Whether a word goes on from the block before.</param>
        public static Block Read(ReadOnlySpan<char> text, Span<char> letters, bool follows)
        {
            var (block, end) = (default(Block), Math.Min(text.Length, 1 << BlockBits));
            for (var at = 0; at < end; at += Vector256<ushort>.Count)
            {
                var stop = Math.Min(end, at + Vector256<ushort>.Count);
                if (stop - at == Vector256<ushort>.Count && TryAscii(text[at..], letters[at..], out var words, out var quotes))
                {
                    block.Words |= (ulong)words << at;
                    block.Quotes |= (ulong)quotes << at;
                    continue;
                }
                for (var i = at; i < stop; i++)
                    block.Add(i, text[i], letters[i] = WordTable.Of(text[i]), follows);
            }
            return block;
        }

        void Add(int at, char c, char letter, bool follows)
        {
            var bit = 1UL << at;
            if (letter == WordTable.Break)
                Quotes |= QuotationMarks.Is(c) ? bit : 0;
            else if (letter >= FirstUnspaced && ScriptRanges.IsUnspaced(c))
                Alone |= bit;
            else if (letter != WordTable.Nothing)
                Words |= bit;
            else if (at > 0 ? (Words >> (at - 1) & 1) != 0 : follows)
                // Inside a word it is part of it.
                (Words, HasNothing) = (Words | bit, true);
        }

        static bool TryAscii(ReadOnlySpan<char> text, Span<char> letters, out uint words, out uint quotes)
        {
            const ushort Small = 'a' - 'A';
            var units = Vector256.LoadUnsafe(in MemoryMarshal.GetReference(MemoryMarshal.Cast<char, ushort>(text)));
            var latin = Vector256.LessThanOrEqual((units | Vector256.Create(Small)) - Vector256.Create((ushort)'a'), Vector256.Create((ushort)25));
            var digits = Vector256.LessThanOrEqual(units - Vector256.Create((ushort)'0'), Vector256.Create((ushort)9));
            (units | (latin & Vector256.Create(Small))).StoreUnsafe(ref MemoryMarshal.GetReference(MemoryMarshal.Cast<char, ushort>(letters)));
            words = (latin | digits).ExtractMostSignificantBits();
            quotes = Vector256.Equals(units, Vector256.Create((ushort)'"')).ExtractMostSignificantBits();
            return (units & Vector256.Create((ushort)0xFF80)) == Vector256<ushort>.Zero;
        }
    }
}
