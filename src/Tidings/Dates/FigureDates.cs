using System.Globalization;
using Tidings.Languages;
using Tidings.Text;

namespace Tidings.Dates;

/// <summary>Dates and times of day written in figures: 2020-11-25, 25/11/2020, 25.11.20, 21:15.</summary>
sealed class FigureDates(Token[] tokens, LanguagePack language)
{
    /// <summary>
    /// A date of three numbers. The value is year * 10000 + month * 100 + day; negative where day and month could change places.
    /// </summary>
    public bool TryDate(int token, out int end, out double value)
    {
        (end, value) = (token, 0);
        if (tokens[token].Shape != TokenShape.Number)
            return false;
        Span<int> parts = stackalloc int[3];
        Span<int> lengths = stackalloc int[3];
        return TryParts(token, parts, lengths, out end) && TryOrder(parts, lengths, out value);
    }

    /// <summary>A time of day in minutes. Bare is a lone number, which only a mark such as p.m. makes a time.</summary>
    public bool TryClock(int token, out int end, out double value, out bool isBare)
    {
        (end, value, isBare) = (token + 1, 0, true);
        if (tokens[token].Shape != TokenShape.Number)
            return false;
        var figures = tokens[token].Normal;
        if (figures.Length <= 2 && TryNumber(figures, out var hour) && hour <= 24)
        {
            value = hour * 60;
            if (!IsGlued(token + 1, ":") || !IsGluedNumber(token + 2, 2, out var minute) || minute > 59)
                return true;
            (end, value, isBare) = (token + 3, (hour * 60) + minute, false);
            if (IsGlued(end, ":") && IsGluedNumber(end + 1, 2, out _))
                end += 2;
            return true;
        }
        var dot = figures.IndexOf('.');
        if (dot < 0 && figures.Length != 4)
            return false;
        var split = dot < 0 ? 2 : dot;
        var minutes = figures.AsSpan(dot < 0 ? 2 : dot + 1);
        if (split is 0 or > 2 || minutes.Length != 2 || !TryNumber(figures.AsSpan(0, split), out hour) || !TryNumber(minutes, out var past) || hour > 24 || past > 59)
            return false;
        value = (hour * 60) + past;
        return true;
    }

    bool TryParts(int token, Span<int> parts, Span<int> lengths, out int end)
    {
        end = token + 1;
        var figures = tokens[token].Normal;
        if (figures.Contains('.'))
            return TrySplit(figures, parts, lengths);
        if (!TryPart(token, parts, lengths, 0) || token + 4 >= tokens.Length)
            return false;
        var mark = tokens[token + 1].Normal;
        end = token + 5;
        return mark is "-" or "/" && IsGlued(token + 1, mark) && IsGlued(token + 3, mark)
            && !tokens[token + 2].SpaceBefore && !tokens[token + 4].SpaceBefore
            && TryPart(token + 2, parts, lengths, 1) && TryPart(token + 4, parts, lengths, 2)
            && (mark == "/" || lengths[0] == 4 || lengths[2] == 4);
    }

    static bool TrySplit(string figures, Span<int> parts, Span<int> lengths)
    {
        Span<Range> ranges = stackalloc Range[4];
        if (figures.AsSpan().Split(ranges, '.') != 3)
            return false;
        for (var i = 0; i < 3; i++)
        {
            if (!TryNumber(figures.AsSpan(ranges[i]), out parts[i]))
                return false;
            lengths[i] = figures.AsSpan(ranges[i]).Length;
        }
        return true;
    }

    bool TryPart(int token, Span<int> parts, Span<int> lengths, int i)
    {
        lengths[i] = tokens[token].Normal.Length;
        return tokens[token].Shape == TokenShape.Number && TryNumber(tokens[token].Normal, out parts[i]);
    }

    bool TryOrder(Span<int> parts, Span<int> lengths, out double value)
    {
        value = 0;
        if (lengths[0] == 4)
            return lengths[1] <= 2 && lengths[2] <= 2 && TryValue(parts[0], parts[1], parts[2], false, out value);
        if (lengths[0] > 2 || lengths[1] > 2 || lengths[2] is not (2 or 4))
            return false;
        var year = lengths[2] == 4 ? parts[2] : parts[2] < 70 ? 2000 + parts[2] : 1900 + parts[2];
        if (lengths[2] == 2 && language.DateOrder == NumericDateOrder.YearMonthDay)
            return TryValue(2000 + parts[0], parts[1], parts[2], false, out value);
        var (day, month) = language.DateOrder == NumericDateOrder.MonthDayYear ? (parts[1], parts[0]) : (parts[0], parts[1]);
        if (month > 12)
            (day, month) = (month, day);
        return TryValue(year, month, day, day <= 12 && day != month, out value);
    }

    static bool TryValue(int year, int month, int day, bool isAmbiguous, out double value)
    {
        value = ((year * 10000) + (month * 100) + day) * (isAmbiguous ? -1 : 1);
        return year is >= 1000 and <= 2199 && Calendar.Day(year, month, day) is not null;
    }

    bool IsGlued(int token, string mark) => token < tokens.Length && tokens[token].Is(mark) && !tokens[token].SpaceBefore;

    bool IsGluedNumber(int token, int length, out int number)
    {
        number = 0;
        return token < tokens.Length && !tokens[token].SpaceBefore && tokens[token].Normal.Length == length && TryNumber(tokens[token].Normal, out number);
    }

    static bool TryNumber(ReadOnlySpan<char> text, out int number) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);
}
