namespace Tidings.Lineages;

/// <summary>
/// Something that a translation keeps: a number, the consonants of a name, or what a name of the gazetteer means. The four highest bits of the key say how common such a thing is,
/// so that rare ones can be told from common ones without having seen other stories.
/// </summary>
/// <param name="Key">Kind and value.</param>
/// <param name="Place">Where it stands, as a part of the body's letters: 0 to 65535.</param>
public readonly record struct Anchor(uint Key, ushort Place)
{
    const int KindShift = 28;
    const int States = 8;
    const double Background = 1000;

    // Of a thousand stories, how many have one given number or name of the kind: below 13, below 100, years, other; three, four, more consonants; states, what else is known.
    static readonly double[] Common = [150, 40, 80, 3, 25, 8, 3, 3, 80, 10];

    /// <summary>A number, by its digits without separators of thousands and leading noughts, decimal places after a point.</summary>
    public static uint Number(ReadOnlySpan<char> digits)
    {
        var hash = 0u;
        foreach (var digit in digits)
            hash = HashedWords.Mix(hash * 31 + digit);
        return (uint)KindOf(digits) << KindShift | hash >> (32 - KindShift);
    }

    /// <summary>A name, by the classes of its consonants (1 to 7 each); 0 when they are too few to tell names apart.</summary>
    public static uint Name(ReadOnlySpan<byte> consonants)
    {
        if (consonants.Length < 3)
            return 0;
        var code = 0u;
        foreach (var consonant in consonants[..Math.Min(9, consonants.Length)])
            code = code << 3 | consonant;
        return (uint)(4 + Math.Min(2, consonants.Length - 3)) << KindShift | code;
    }

    /// <summary>What the gazetteer knows by an id.</summary>
    public static uint Known(string id, bool isState)
    {
        var hash = 0u;
        foreach (var c in id)
            hash = HashedWords.Mix(hash * 31 + c);
        return (uint)(isState ? States : States + 1) << KindShift | hash >> (32 - KindShift);
    }

    public static bool IsNumber(uint key) => key >> KindShift < 4;

    /// <summary>How much it tells that two stories share it, as the logarithm of how rare such a thing is. The same in every pile, so that what came later changes nothing.</summary>
    public static double Weight(uint key) => Weights[key >> KindShift];

    static readonly double[] Weights = [.. Common.Select(having => Math.Log(Background / having))];

    static int KindOf(ReadOnlySpan<char> digits)
    {
        if (digits.Contains('.') || digits.Length > 4)
            return 3;
        var value = int.Parse(digits, System.Globalization.CultureInfo.InvariantCulture);
        return value < 13 ? 0 : value < 100 ? 1 : value is >= 1900 and < 2100 ? 2 : 3;
    }
}
