namespace Tidings.Stories;

/// <summary>Tells lines that say when something was written and hardly more: a date, an hour, "two hours ago".</summary>
sealed class Moments(FrameWords frame, MetaReader metas)
{
    const int MostWordsOfAgo = 6;
    const int MostWordsOfHour = 3;
    const int LongestAfterHour = 14;

    /// <summary>Whether the line says when.</summary>
    public bool Are(PageLine line) => IsHour(line) || IsAgo(line) || metas.Read(line) is { IsStrong: true, IsLoose: false, Dates.Count: > 0 };

    /// <summary>Whether the line is an hour: "14:05", "9.41 am".</summary>
    public static bool IsHour(PageLine line) =>
        line.Words <= MostWordsOfHour && HourEnd(line.Plain) is > 0 and var end && line.Plain.Length - end <= LongestAfterHour && line.Dates.Count == 0;

    /// <summary>Whether words stand after an hour at the start of the line.</summary>
    public static bool BeginsWithHour(PageLine line) => line.Words > MostWordsOfHour && HourEnd(line.Plain) > 0;

    bool IsAgo(PageLine line) => line.Words <= MostWordsOfAgo && frame.Has(line.Tokens, FrameKind.Ago);

    // The end of "14:05", "9.41" or "10h30" at the start of a text; 0 when it does not begin so.
    static int HourEnd(string text)
    {
        var at = text[0] == '[' || text[0] == '(' ? 1 : 0;
        var division = at;
        while (division < text.Length && division - at < 2 && char.IsAsciiDigit(text[division]))
            division++;
        if (division == at || division + 2 >= text.Length || text[division] is not (':' or '.' or 'h'))
            return 0;
        var end = division + 3;
        if (!char.IsAsciiDigit(text[division + 1]) || !char.IsAsciiDigit(text[division + 2]) || (end < text.Length && (char.IsDigit(text[end]) || (text[end] == '.' && text[division] == '.'))))
            return 0;
        return int.Parse(text.AsSpan(at, division - at), System.Globalization.CultureInfo.InvariantCulture) < 25 && text[division + 1] < '6' ? end : 0;
    }
}
