using System.Globalization;

namespace Tidings.Pages;

/// <summary>
/// Dates as markup gives them: ISO 8601 and RFC 2822 forms, Unix seconds. The day is the one printed, in its own zone. Forms whose order of day and month is not certain are not read.
/// </summary>
static class MachineDate
{
    static readonly string[] Months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

    public static DateOnly? TryParse(string? text)
    {
        var printed = text?.Trim();
        if (printed is not { Length: >= 8 and < 60 })
            return null;
        return Iso(printed) ?? Named(printed);
    }

    static DateOnly? Iso(string text)
    {
        if (!text[..4].All(char.IsAsciiDigit))
            return null;
        var divided = text[4] is '-' or '/' or '.';
        if (!divided && !(text.Length >= 8 && text[..8].All(char.IsAsciiDigit) && (text.Length == 8 || !char.IsAsciiDigit(text[8]))))
            return null;
        var rest = text[(divided ? 5 : 4)..];
        var month = Leading(rest, out var length);
        if (length is 0 or > 2 && divided)
            return null;
        if (!divided)
            return Day(Number(text[..4]), Number(text[4..6]), Number(text[6..8]));
        if (rest.Length <= length + 1 || rest[length] != text[4])
            return null;
        var day = Leading(rest[(length + 1)..], out var dayLength);
        return dayLength is 1 or 2 ? Day(Number(text[..4]), month, day) : null;
    }

    // "Wed, 25 Nov 2020 10:00:00 GMT", "November 25, 2020", "25 November 2020".
    static DateOnly? Named(string text)
    {
        int month = 0, day = 0, year = 0;
        foreach (var word in text.Split([' ', ',', '-', '.'], StringSplitOptions.RemoveEmptyEntries))
            if (word.Length >= 3 && char.IsAsciiLetter(word[0]) && Array.IndexOf(Months, word[..3].ToLowerInvariant()) is >= 0 and var found && month == 0)
                month = found + 1;
            else if (word.All(char.IsAsciiDigit) && word.Length == 4 && year == 0)
                year = Number(word);
            else if (word.All(char.IsAsciiDigit) && word.Length <= 2 && day == 0)
                day = Number(word);
        return Day(year, month, day);
    }

    static int Leading(string text, out int length)
    {
        length = 0;
        while (length < text.Length && char.IsAsciiDigit(text[length]))
            length++;
        return length is > 0 and <= 4 ? Number(text[..length]) : 0;
    }

    static int Number(string digits) => int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);

    static DateOnly? Day(int year, int month, int day) =>
        year is >= 1900 and <= 2200 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? new DateOnly(year, month, day) : null;
}
