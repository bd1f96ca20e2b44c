using System.Globalization;

namespace Tidings.Dates;

/// <summary>
/// A date with the precision that is known: the subset of EDTF (ISO 8601-2:2019, level 1) that reporting needs.
/// Days, months, years, intervals of them with open ends (<c>../2020-12-01</c>), and <c>~</c> for approximate.
/// </summary>
public sealed record EdtfDate : IComparable<EdtfDate>
{
    EdtfDate(string text, DateOnly? first, DateOnly? last) => (Text, First, Last) = (text, first, last);

    /// <summary>The EDTF form.</summary>
    public string Text { get; }

    /// <summary>The first day it can mean; null when open.</summary>
    public DateOnly? First { get; }

    /// <summary>The last day it can mean; null when open.</summary>
    public DateOnly? Last { get; }

    public bool IsDay => First is not null && First == Last;

    public bool IsApproximate => Text.Contains('~');

    public static EdtfDate Day(DateOnly day, bool approximate = false) => new(Iso(day) + (approximate ? "~" : ""), day, day);

    public static EdtfDate Month(int year, int month, bool approximate = false) =>
        new($"{year:0000}-{month:00}{(approximate ? "~" : "")}", new DateOnly(year, month, 1), new DateOnly(year, month, DateTime.DaysInMonth(year, month)));

    public static EdtfDate Year(int year, bool approximate = false) =>
        new($"{year:0000}{(approximate ? "~" : "")}", new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));

    /// <summary>From the first day of one date to the last day of another; null is an open end.</summary>
    public static EdtfDate Between(EdtfDate? from, EdtfDate? to)
    {
        if (from is null && to is null)
            throw new ArgumentException("an interval needs at least one end");
        if (from is not null && from == to)
            return from;
        return new EdtfDate($"{from?.Text ?? ".."}/{to?.Text ?? ".."}", from?.First, to?.Last);
    }

    public static EdtfDate Between(DateOnly from, DateOnly to) => from == to ? Day(from) : Between(Day(from), Day(to));

    /// <summary>Reads the EDTF form; null when it is not of the subset.</summary>
    public static EdtfDate? TryParse(string? text)
    {
        if (string.IsNullOrEmpty(text))
            return null;
        var slash = text.IndexOf('/');
        if (slash < 0)
            return Single(text);
        var (from, to) = (text[..slash], text[(slash + 1)..]);
        var (first, last) = (Single(from), Single(to));
        if ((first is null && from is not (".." or "")) || (last is null && to is not (".." or "")) || (first is null && last is null))
            return null;
        return Between(first, last);
    }

    /// <summary>Whether every day this can mean is a day the other can mean.</summary>
    public bool Within(EdtfDate other) =>
        (other.First is null || (First is not null && other.First <= First)) && (other.Last is null || (Last is not null && Last <= other.Last));

    /// <summary>Whether some day is possible for both.</summary>
    public bool Overlaps(EdtfDate other) =>
        (First is null || other.Last is null || First <= other.Last) && (other.First is null || Last is null || other.First <= Last);

    public int CompareTo(EdtfDate? other)
    {
        if (other is null)
            return 1;
        var first = Nullable.Compare(First, other.First);
        return first != 0 ? first : Nullable.Compare(Last, other.Last) is not 0 and var last ? last : string.CompareOrdinal(Text, other.Text);
    }

    public override string ToString() => Text;

    static EdtfDate? Single(string text)
    {
        var approximate = text.EndsWith('~');
        var bare = approximate ? text[..^1] : text;
        if (bare.Length == 4 && int.TryParse(bare, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year > 0)
            return Year(year, approximate);
        if (DateOnly.TryParseExact(bare, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var month))
            return Month(month.Year, month.Month, approximate);
        return ReadDay(bare) is { } day ? Day(day, approximate) : null;
    }

    /// <summary>
    /// Reads a day of the form <c>2020-11-09</c>; null when it is none. Records are full of these, and the general reading of dates takes ten times as long.
    /// </summary>
    public static DateOnly? ReadDay(string? text)
    {
        if (text is not [_, _, _, _, '-', _, _, '-', _, _] || !Digits(text, 0, 4, out var year) || !Digits(text, 5, 2, out var month) || !Digits(text, 8, 2, out var day))
            return null;
        return year >= 1 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? new DateOnly(year, month, day) : null;
    }

    static bool Digits(string text, int at, int many, out int number)
    {
        number = 0;
        for (var i = at; i < at + many; i++)
        {
            if (!char.IsAsciiDigit(text[i]))
                return false;
            number = (number * 10) + text[i] - '0';
        }
        return true;
    }

    static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}

/// <summary>How a date came to be known. Written in exports in lower case.</summary>
public enum DateBasis
{
    /// <summary>The text gives it.</summary>
    Stated,
    /// <summary>Counted from the story's date or another date in the text: "yesterday", "two weeks earlier".</summary>
    Relative,
    /// <summary>Taken over from the sentence or clause before.</summary>
    Carried,
    /// <summary>Nothing said: the story's own date.</summary>
    Published,
}

/// <summary>When something happened, the words that say so, and how they were understood.</summary>
public sealed record DatedBy(EdtfDate Date, string? Text, DateBasis Basis);
