using Tidings.Text;

namespace Tidings.Places.Stored;

/// <summary>A hash of a name, built up word by word: FNV-1a over the words in normal form (Fowler, Noll, Vo), its bits mixed as in MurmurHash3.</summary>
static class NameHash
{
    public const ulong Start = 14695981039346656037;
    const ulong Prime = 1099511628211;

    /// <summary>The hash of what came before and one more word.</summary>
    public static ulong Add(ulong hash, string word)
    {
        foreach (var c in word)
            if (c is not '\'')
                hash = (hash ^ c) * Prime;
        return (hash ^ ' ') * Prime;
    }

    public static ulong Mix(ulong hash)
    {
        hash = (hash ^ (hash >> 33)) * 0xff51afd7ed558ccd;
        hash = (hash ^ (hash >> 33)) * 0xc4ceb9fe1a85ec53;
        return hash ^ (hash >> 33);
    }

    /// <summary>Whether a token counts as a word of a name: marks do not, wherever a name is written with or without them.</summary>
    public static bool Counts(Token token) => token.Normal.Length > 0 && (token.Shape != TokenShape.Mark || char.IsLetterOrDigit(token.Normal, 0));

    /// <summary>Whether a mark may stand inside a name: a hyphen, or the point of a short word ("St. Louis").</summary>
    public static bool Joins(Token mark, Token before) =>
        !mark.SpaceBefore && (mark.Normal is "-" or "\u2013" || (mark.Normal == "." && before.Normal.Length is >= 1 and <= 3));
}
