using System.Globalization;
using System.Text;

namespace Tidings.Text;

/// <summary>
/// The form in which words are compared: small letters, no marks over or under letters, letters of one sound written one way
/// (Arabic alef, ya, ta marbuta; Cyrillic yo; Latin schwa and stroked letters), quotes and dashes straight, digits European.
/// </summary>
public static class NormalForm
{
    static readonly Dictionary<char, string> Folds = new()
    {
        ['\u0131'] = "i", ['\u00F8'] = "o", ['\u0142'] = "l", ['\u00DF'] = "ss", ['\u0259'] = "a", ['\u0111'] = "d", ['\u00E6'] = "ae", ['\u0153'] = "oe", ['\u00FE'] = "th", ['\u00F0'] = "d",
        ['\u0623'] = "\u0627", ['\u0625'] = "\u0627", ['\u0622'] = "\u0627", ['\u0671'] = "\u0627", ['\u0649'] = "\u064A", ['\u0629'] = "\u0647", ['\u0640'] = "",
        ['\u06CC'] = "\u064A", ['\u06A9'] = "\u0643", ['\u0451'] = "\u0435",
        ['\u2018'] = "'", ['\u2019'] = "'", ['\u02BC'] = "'", ['\u02BB'] = "'", ['`'] = "'", ['\u201C'] = "\"", ['\u201D'] = "\"", ['\u00AB'] = "\"", ['\u00BB'] = "\"", ['\u201E'] = "\"",
        ['\u2010'] = "-", ['\u2011'] = "-", ['\u2012'] = "-", ['\u2013'] = "-", ['\u2014'] = "-", ['\u2212'] = "-", ['\u2026'] = "...",
        ['\u200B'] = "", ['\u200C'] = "", ['\u200D'] = "", ['\u200E'] = "", ['\u200F'] = "", ['\u00AD'] = "", ['\uFEFF'] = "",
    };

    /// <summary>The normal form of a word.</summary>
    public static string Of(ReadOnlySpan<char> word)
    {
        if (IsPlain(word))
            return WordPool.Of(word);
        if (IsAscii(word))
            return Small(word);
        var whole = WellFormed(word).Normalize(NormalizationForm.FormKD).ToLowerInvariant();
        var result = new StringBuilder(whole.Length);
        foreach (var rune in whole.EnumerateRunes())
            Append(result, rune);
        return result.ToString().Normalize(NormalizationForm.FormC);
    }

    static string Small(ReadOnlySpan<char> word)
    {
        const int Short = 64;
        Span<char> small = word.Length <= Short ? stackalloc char[Short] : new char[word.Length];
        return WordPool.Of(small[..word.ToLowerInvariant(small)]);
    }

    static void Append(StringBuilder result, Rune rune)
    {
        if (Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark && !IsKanaVoice(rune))
            return;
        if (rune.IsBmp && Folds.TryGetValue((char)rune.Value, out var fold))
            result.Append(fold);
        else if (Rune.GetUnicodeCategory(rune) is UnicodeCategory.DecimalDigitNumber)
            result.Append((char)('0' + (int)Rune.GetNumericValue(rune)));
        else
            result.Append(rune.ToString());
    }

    // The voicing marks of kana are letters of their own: without them "ga" would be "ka".
    static bool IsKanaVoice(Rune rune) => rune.Value is 0x3099 or 0x309A;

    static string WellFormed(ReadOnlySpan<char> word)
    {
        var text = new string(word);
        for (var i = 0; i < text.Length; i++)
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
                i++;
            else if (char.IsSurrogate(text[i]) || text[i] is '\uFFFE' or '\uFFFF')
                text = string.Concat(text.AsSpan(0, i), "\uFFFD", text.AsSpan(i + 1));
        return text;
    }

    static bool IsPlain(ReadOnlySpan<char> word)
    {
        foreach (var c in word)
            if (c is not (>= 'a' and <= 'z' or >= '0' and <= '9'))
                return false;
        return true;
    }

    static bool IsAscii(ReadOnlySpan<char> word)
    {
        foreach (var c in word)
            if (c is >= '\u0080' or '`')
                return false;
        return true;
    }
}
