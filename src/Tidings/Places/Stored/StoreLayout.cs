namespace Tidings.Places.Stored;

/// <summary>
/// The form of a file of places. All numbers are little-endian.
/// <code>
/// header   "TIDPLACE", version u32, SHA-256 of all that follows the header, then places u32, names u32 and where each part begins, u64
/// places   40 bytes each, in ordinal order of their ids
/// index    16 bytes for each name: hash u64, place u32, marks u32; in order of hash and place
/// steps    u32 for each value of a hash's first 16 bits: the first entry of the index with it; one more at the end
/// strings  each as length u16 and UTF-8; lists of names as count u16 and for each marks u8, language and text
/// sources  count u16, then for each its name and the number of its places u32
/// </code>
/// A name is found by a hash of its words, word by word; that two names of all the world have the same 64 bits is not to be expected.
/// </summary>
static class StoreLayout
{
    public const uint Version = 1;
    public const int HeaderLength = 96;
    public const int DigestAt = 12;
    public const int CountsAt = 44;
    public const int OffsetsAt = 52;
    public const int PlaceLength = 40;
    public const int EntryLength = 16;
    public const int Steps = 1 << 16;

    /// <summary>The place of an entry that only says that a longer name begins so.</summary>
    public const uint NoPlace = uint.MaxValue;

    /// <summary>Marks of an entry: the place is usually called so; in capitals only; with a capital; a longer name begins so.</summary>
    public const uint IsMain = 1, NeedsUpper = 2, NeedsCapital = 4, GoesOn = 8;

    /// <summary>In the byte of the kind: where the place lies, and how many people it has, was reckoned from the settlements inside.</summary>
    public const byte PointReckoned = 0x80, PeopleReckoned = 0x40, KindOnly = 0x3F;

    public static ReadOnlySpan<byte> Magic => "TIDPLACE"u8;

    /// <summary>Degrees are stored in millionths.</summary>
    public const double Scale = 1e6;
}
