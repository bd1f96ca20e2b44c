using System.Globalization;

namespace Tidings.Text;

/// <summary>Splits text into tokens; see <see cref="Token"/> for where it splits. Linear in the length of the text.</summary>
public static class Tokeniser
{
    /// <summary>The tokens of a stretch of text, in UTF-16 offsets of the whole string.</summary>
    public static Token[] Split(string text, int start, int end)
    {
        // Counted first, so that the tokens of a long text are held once.
        var tokens = new Token[Count(text, start, end)];
        var at = 0;
        var wasDash = false;
        for (var i = start; (i = SkipBlanks(text, i, end, out var space)) < end; at++)
        {
            var stop = End(text, i, end);
            var isDash = DashLength(text, i, end) > 0;
            tokens[at] = isDash ? new Token(i, stop, "-", TokenShape.Mark, true) : Make(text, i, stop, space || wasDash || at == 0);
            wasDash = isDash;
            i = stop;
        }
        return tokens;
    }

    static int Count(string text, int start, int end)
    {
        var count = 0;
        for (var i = start; (i = SkipBlanks(text, i, end, out _)) < end; i = End(text, i, end))
            count++;
        return count;
    }

    static int SkipBlanks(string text, int i, int end, out bool any)
    {
        var first = i;
        while (i < end && IsBlank(text[i]))
            i++;
        any = i > first;
        return i;
    }

    public static Token[] Split(string text) => Split(text, 0, text.Length);

    static Token Make(string text, int start, int end, bool space)
    {
        var word = text.AsSpan(start, end - start);
        return new Token(start, end, NormalForm.Of(word), Shape(word), space);
    }

    static int End(string text, int i, int end)
    {
        if (char.IsDigit(text[i]))
            return EndOfNumber(text, i, end);
        if (IsClitic(text, i, end, out var length))
            return i + length;
        if (IsAlone(text[i]))
            return i + 1;
        if (IsLetter(text, i, end))
            return EndOfWord(text, i, end);
        if (DashLength(text, i, end) is > 0 and var dash)
            return i + dash;
        return char.IsHighSurrogate(text[i]) && i + 1 < end && char.IsLowSurrogate(text[i + 1]) ? i + 2 : i + 1;
    }

    // "the town--once quiet--fell", "LAGOS, Nigeria\u2014Gunmen": a long dash parts words without blanks too, as two or three hyphens do.
    static int DashLength(string text, int i, int end)
    {
        if (text[i] is '\u2014' or '\u2015')
            return 1;
        if (text[i] != '-' || (i > 0 && text[i - 1] == '-'))
            return 0;
        var length = 1;
        while (i + length < end && text[i + length] == '-')
            length++;
        return length is 2 or 3 ? length : 0;
    }

    static int EndOfNumber(string text, int i, int end)
    {
        while (i < end && (char.IsDigit(text[i]) || (text[i] is ',' or '.' or '\u066B' or '\u066C' && i + 1 < end && char.IsDigit(text[i + 1]))))
            i++;
        return i;
    }

    static int EndOfWord(string text, int i, int end)
    {
        for (i += Width(text, i); i < end; i += Width(text, i))
            if (!(IsLetter(text, i, end) || IsJoiner(text[i])) || IsAlone(text[i]) || (IsApostrophe(text[i]) && !JoinsWord(text, i, end)) || IsNegation(text, i, end))
                break;
        return i;
    }

    static int Width(string text, int i) => char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]) ? 2 : 1;

    // An apostrophe inside a word belongs to it (Ta'ang, O'Neill) unless a clitic begins there.
    static bool JoinsWord(string text, int i, int end) => i + 1 < end && char.IsLetter(text[i + 1]) && !IsClitic(text, i, end, out _);

    static bool IsClitic(string text, int i, int end, out int length)
    {
        length = 0;
        if (IsNegation(text, i, end))
            length = 3;
        else if (IsApostrophe(text[i]) && i > 0 && char.IsLetterOrDigit(text[i - 1]))
            length = CliticLength(text.AsSpan(i + 1, Math.Min(3, end - i - 1)));
        return length > 0;
    }

    static int CliticLength(ReadOnlySpan<char> after)
    {
        Span<char> low = stackalloc char[after.Length];
        after.ToLowerInvariant(low);
        if (low.Length >= 2 && low[..2] is "ll" or "re" or "ve" && (low.Length == 2 || !char.IsLetter(low[2])))
            return 3;
        return low.Length >= 1 && low[0] is 's' or 'd' or 'm' && (low.Length == 1 || !char.IsLetter(low[1])) ? 2 : 0;
    }

    static bool IsNegation(string text, int i, int end) =>
        i + 3 <= end && i > 0 && text[i] is 'n' or 'N' && IsApostrophe(text[i + 1]) && text[i + 2] is 't' or 'T'
        && char.IsLetter(text[i - 1]) && (i + 3 == end || !char.IsLetter(text[i + 3]));

    static bool IsApostrophe(char c) => c is '\'' or '\u2019' or '\u02BC';

    static bool IsJoiner(char c) => IsApostrophe(c) || c is '\u200C' or '\u200D' or '\u00AD' or '\u0640';

    /// <summary>Whether a character stands between tokens and belongs to none: white space, NUL, zero-width space, byte order mark.</summary>
    internal static bool IsBlank(char c) => char.IsWhiteSpace(c) || c is '\0' or '\u200B' or '\uFEFF';

    static bool IsLetter(string text, int i, int end)
    {
        var category = i + 1 < end && char.IsHighSurrogate(text[i]) ? CharUnicodeInfo.GetUnicodeCategory(text, i) : char.GetUnicodeCategory(text[i]);
        return category is <= UnicodeCategory.OtherLetter or UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;
    }

    // Han, kana: scripts that write without blanks, one token a character.
    static bool IsAlone(char c) => c is >= '\u3041' and <= '\u30FF' or >= '\u3400' and <= '\u9FFF' or >= '\uF900' and <= '\uFAFF' or '\u3005' or '\u3007';

    static TokenShape Shape(ReadOnlySpan<char> word)
    {
        if (char.IsDigit(word[0]))
            return TokenShape.Number;
        if (!char.IsLetter(word[0]) && !(char.IsHighSurrogate(word[0]) && word.Length > 1) && !(word.Length > 1))
            return TokenShape.Mark;
        if (!char.IsUpper(word[0]))
            return TokenShape.Lower;
        var letters = 0;
        foreach (var c in word)
        {
            if (char.IsLower(c))
                return TokenShape.Title;
            if (char.IsLetter(c))
                letters++;
        }
        return letters > 1 ? TokenShape.Upper : TokenShape.Title;
    }
}
