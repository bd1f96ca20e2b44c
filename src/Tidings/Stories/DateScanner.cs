using System.Globalization;
using Tidings.Languages;
using Tidings.Text;

namespace Tidings.Stories;

/// <summary>
/// Finds printed dates in a line: "25 November 2020", "Nov. 25", "2020-11-01", "05.11.2020", dates of East Asian script, Arabic months of both systems.
/// Days without a month and months without a day are not looked for. Linear in the length of the line.
/// </summary>
sealed class DateScanner(CalendarWords words)
{
    const int FirstYear = 1900, LastYear = 2100;
    const int ShortWord = 3;

    /// <summary>The dates in a stretch of text, in order. Short month names count only when they are of the language.</summary>
    public List<PrintedDate> Find(string text, int start, int end, string language)
    {
        var dates = new List<PrintedDate>();
        if (!HasDigit(text.AsSpan(start, end - start)))
            return dates;
        return Find(text, Tokeniser.Split(text, start, end), language);
    }

    /// <summary>The dates among the tokens of a text.</summary>
    public List<PrintedDate> Find(string text, Token[] tokens, string language)
    {
        var dates = new List<PrintedDate>();
        var hits = new List<PhraseHit<CalendarWord>>();
        for (var i = 0; i < tokens.Length; i++)
        {
            var found = tokens[i].Shape == TokenShape.Number ? Numeric(text, tokens, i, language) ?? Marked(tokens, i) ?? DayBeforeMonth(tokens, i, language, hits)
                : tokens[i].IsWord ? MonthBeforeDay(tokens, i, language, hits) : null;
            if (found is not { } date)
                continue;
            dates.Add(date.Date);
            i = date.Next - 1;
        }
        return dates;
    }

    readonly record struct Found(PrintedDate Date, int Next);

    static bool HasDigit(ReadOnlySpan<char> line)
    {
        foreach (var c in line)
            if (char.IsDigit(c))
                return true;
        return false;
    }

    // 05.11.2020, 2020-11-01, 11/26/2020: the parts may be one token or several.
    Found? Numeric(string text, Token[] tokens, int i, string language)
    {
        var at = tokens[i].Start;
        Span<int> parts = stackalloc int[3];
        Span<int> widths = stackalloc int[3];
        var division = '\0';
        var end = at;
        for (var n = 0; n < 3; n++)
        {
            (parts[n], widths[n]) = Digits(text, end);
            if (widths[n] is 0 or > 4 || widths[n] == 3)
                return null;
            end += widths[n];
            if (n == 2)
                break;
            var next = end < text.Length ? text[end] : '\0';
            if (next is not ('.' or '/' or '-') || (n == 1 && next != division))
                return null;
            division = next;
            end++;
            // "4. 2. 2022", as Czechs, Slovaks and many Germans write it.
            if (division == '.' && end < text.Length && text[end] is ' ' or '\u00A0')
                end++;
        }
        // 28.09.1912:44 is the 28th of September 2019, at 12:44.
        if (widths[2] == 4 && end + 1 < text.Length && text[end] == ':' && char.IsDigit(text[end + 1]))
            (parts[2], widths[2], end) = (parts[2] / 100, 2, end - 2);
        else if (end < text.Length && (char.IsDigit(text[end]) || (text[end] == division && end + 1 < text.Length && char.IsDigit(text[end + 1]))))
            return null;
        return Ordered(parts, widths, division, language) is { } date ? new Found(date with { Start = at, End = end }, After(tokens, i, end)) : null;
    }

    PrintedDate? Ordered(ReadOnlySpan<int> parts, ReadOnlySpan<int> widths, char division, string language)
    {
        if (widths[0] == 4)
            return widths[1] <= 2 && widths[2] <= 2 ? Valid(parts[0], parts[1], parts[2], false) : null;
        if (widths[2] == 3 || widths[0] > 2 || widths[1] > 2)
            return null;
        var year = widths[2] == 4 ? parts[2] : widths[2] == 2 && division != '-' ? 2000 + parts[2] : 0;
        var either = parts[0] is >= 1 and <= 12 && parts[1] is >= 1 and <= 12 && parts[0] != parts[1];
        var monthFirst = parts[1] > 12 || (either && words.IsMonthFirst(language, division));
        // With points between them the day comes first nearly everywhere.
        var open = either && (division != '.' || monthFirst);
        return monthFirst ? Valid(year, parts[0], parts[1], open) : Valid(year, parts[1], parts[0], open);
    }

    static PrintedDate? Valid(int year, int month, int day, bool open) =>
        year is >= FirstYear and <= LastYear && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? new PrintedDate(0, 0, year, month, day, open) : null;

    static (int Value, int Width) Digits(string text, int i)
    {
        int value = 0, width = 0;
        for (; i < text.Length && width < 5 && char.IsDigit(text[i]); i++, width++)
            value = value * 10 + (int)CharUnicodeInfo.GetNumericValue(text[i]);
        return (value, width);
    }

    static int After(Token[] tokens, int i, int end)
    {
        while (i < tokens.Length && tokens[i].Start < end)
            i++;
        return i;
    }

    // Year, month and day each with their mark after them.
    Found? Marked(Token[] tokens, int i)
    {
        int? year = null, month = null;
        for (var j = i; j + 1 < tokens.Length && tokens[j].Shape == TokenShape.Number; j += 2)
        {
            var number = Small(tokens[j]) ?? Year(tokens[j]) ?? 0;
            if (MarkAt(tokens, j + 1) is not { } unit || number == 0)
                return null;
            if (unit == CalendarUnit.YearMark && j == i)
                year = number;
            else if (unit == CalendarUnit.MonthMark && month is null && number <= 12)
                month = number;
            else if (unit == CalendarUnit.DayMark && month is not null && number <= 31)
                return year is null or >= FirstYear and <= LastYear ? new Found(new PrintedDate(tokens[i].Start, tokens[j + 1].End, year, month.Value, number, false), j + 2) : null;
            else
                return null;
        }
        return null;
    }

    CalendarUnit? MarkAt(Token[] tokens, int i)
    {
        foreach (var word in words.Words.Exactly([tokens[i]]))
            if (word.Unit is CalendarUnit.YearMark or CalendarUnit.MonthMark or CalendarUnit.DayMark)
                return word.Unit;
        return null;
    }

    // 25 November 2020; 25. November; 25 de noviembre de 2020.
    Found? DayBeforeMonth(Token[] tokens, int i, string language, List<PhraseHit<CalendarWord>> hits)
    {
        if (Small(tokens[i]) is not { } day || day is 0 or > 31)
            return null;
        var at = Skip(tokens, i + 1, language, hits);
        if (MonthAt(tokens, at, language, hits) is not { } month)
            return null;
        var (year, next) = YearAfter(tokens, month.End, language, hits);
        return Made(tokens, i, next, year, month.Value.Number, day);
    }

    // November 25, 2020; Nov. 25.
    Found? MonthBeforeDay(Token[] tokens, int i, string language, List<PhraseHit<CalendarWord>> hits)
    {
        if (MonthAt(tokens, i, language, hits) is not { } month)
            return null;
        var at = Skip(tokens, month.End, language, hits);
        if (at >= tokens.Length || Small(tokens[at]) is not { } day || day is 0 or > 31 || !tokens[at].SpaceBefore)
            return null;
        var (year, next) = YearAfter(tokens, at + 1, language, hits);
        return Made(tokens, i, next, year, month.Value.Number, day);
    }

    static Found? Made(Token[] tokens, int first, int next, int? year, int month, int day) =>
        day <= DateTime.DaysInMonth(year ?? 2000, month) ? new Found(new PrintedDate(tokens[first].Start, tokens[next - 1].End, year, month, day, false), next) : null;

    (int? Year, int Next) YearAfter(Token[] tokens, int i, string language, List<PhraseHit<CalendarWord>> hits)
    {
        var at = Skip(tokens, i, language, hits);
        return at < tokens.Length && tokens[at].Shape == TokenShape.Number && Year(tokens[at]) is { } year ? (year, at + 1) : (null, i);
    }

    PhraseHit<CalendarWord>? MonthAt(Token[] tokens, int i, string language, List<PhraseHit<CalendarWord>> hits)
    {
        hits.Clear();
        words.Words.At(tokens, i, hits);
        for (var h = hits.Count - 1; h >= 0; h--)
            if (hits[h].Value.Unit == CalendarUnit.Month && Counts(tokens, hits[h], language))
                return hits[h];
        return null;
    }

    // Short forms of one language are words of another.
    static bool Counts(Token[] tokens, PhraseHit<CalendarWord> hit, string language) =>
        hit.Value.Language == language || hit.End > hit.First + 1 || tokens[hit.First].Normal.Length > ShortWord || language == LanguageIdentifier.Undetermined;

    // Points, commas and words like "of" between the parts of a date, at most three.
    int Skip(Token[] tokens, int i, string language, List<PhraseHit<CalendarWord>> hits)
    {
        for (var n = 0; n < 3 && i < tokens.Length; n++)
        {
            if (tokens[i].Is(".") || tokens[i].Is(",") || tokens[i].Is("\u060C"))
            {
                i++;
                continue;
            }
            hits.Clear();
            words.Words.At(tokens, i, hits);
            if (!hits.Any(hit => hit.Value.Unit == CalendarUnit.Filler))
                break;
            i++;
        }
        return i;
    }

    static int? Small(Token token) => Number(token) is { } value && value < 100 ? value : null;

    static int? Year(Token token) => Number(token) is { } value && value is >= FirstYear and <= LastYear ? value : null;

    static int? Number(Token token) =>
        token.Shape == TokenShape.Number && int.TryParse(token.Normal.AsSpan().TrimEnd('.'), NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : null;
}
