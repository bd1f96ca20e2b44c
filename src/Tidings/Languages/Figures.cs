using System.Globalization;

namespace Tidings.Languages;

/// <summary>
/// Reads figures with separators. Which mark divides groups and which decimals depends on the language, but a mark that can only be the other
/// is read as that: 1.200.000 has groups in every language, 44,000 is not 44.
/// </summary>
static class Figures
{
    const int MostDigits = 15;

    /// <summary>The value of a number token in normal form; null when it is no number (12.5.2020, more than 15 digits).</summary>
    public static decimal? Read(string figures, LanguagePack language)
    {
        if (figures.Length > MostDigits + 6)
            return null;
        var text = figures.AsSpan();
        var firstMark = text.IndexOfAnyExceptInRange('0', '9');
        if (firstMark < 0)
            return Parse(text);
        if (firstMark == 0)
            return null;
        var lastMark = text.LastIndexOfAnyExceptInRange('0', '9');
        return text[firstMark] == text[lastMark] ? ReadOneMark(text, firstMark, language) : ReadTwoMarks(text, lastMark);
    }

    public static bool IsPlain(string figures) => !figures.AsSpan().ContainsAnyExceptInRange('0', '9');

    static decimal? ReadOneMark(ReadOnlySpan<char> text, int firstMark, LanguagePack language)
    {
        var mark = text[firstMark];
        var isGrouped = AreGroups(text, mark);
        if (text.Count(mark) > 1)
            return isGrouped ? Parse(text) : null;
        if (!isGrouped)
            return Fraction(text, firstMark);
        if (mark == '\u066C' || language.Groups.Contains(mark))
            return Parse(text);
        return mark == language.Decimal && !text.EndsWith("00") ? Fraction(text, firstMark) : mark == '\u066B' ? Fraction(text, firstMark) : Parse(text);
    }

    static decimal? ReadTwoMarks(ReadOnlySpan<char> text, int lastMark) =>
        AreGroups(text[..lastMark], text[text.IndexOfAnyExceptInRange('0', '9')]) ? Fraction(text, lastMark) : null;

    // 1,200,000 or, as on the Indian subcontinent, 12,00,000.
    static bool AreGroups(ReadOnlySpan<char> text, char mark)
    {
        var last = text.LastIndexOf(mark);
        if (last < 0 || text.Length - last - 1 != 3 || text[0] == '0')
            return false;
        var size = 0;
        for (var i = last - 1; i >= 0; i--)
            if (text[i] != mark)
                size++;
            else if (size is 2 or 3 && char.IsAsciiDigit(text[i + 1]))
                size = 0;
            else
                return false;
        return size is >= 1 and <= 3;
    }

    static decimal? Fraction(ReadOnlySpan<char> text, int mark)
    {
        if (text[(mark + 1)..].ContainsAnyExceptInRange('0', '9'))
            return null;
        var digits = text.Length - mark - 1;
        var value = Parse(text);
        for (var i = 0; i < digits && value is not null; i++)
            value /= 10;
        return value;
    }

    static decimal? Parse(ReadOnlySpan<char> text)
    {
        Span<char> digits = stackalloc char[MostDigits];
        var count = 0;
        foreach (var c in text)
            if (char.IsAsciiDigit(c))
            {
                if (count == MostDigits)
                    return null;
                digits[count++] = c;
            }
        return count > 0 ? decimal.Parse(digits[..count], NumberStyles.None, CultureInfo.InvariantCulture) : null;
    }
}
