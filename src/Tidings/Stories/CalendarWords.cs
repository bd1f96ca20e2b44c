using Tidings.Languages;

namespace Tidings.Stories;

/// <summary>What a word of the calendar is.</summary>
enum CalendarUnit { Month, Weekday, YearMark, MonthMark, DayMark, Filler, MonthFirst }

/// <summary>A word of the calendar of a language.</summary>
readonly record struct CalendarWord(string Language, CalendarUnit Unit, int Number);

/// <summary>The words by which printed dates are recognised: <c>languages/calendar.tsv</c>.</summary>
sealed class CalendarWords
{
    const string Path = "languages/calendar.tsv";

    static readonly Dictionary<string, CalendarUnit> Units = new(StringComparer.Ordinal)
    {
        ["month"] = CalendarUnit.Month, ["weekday"] = CalendarUnit.Weekday, ["year_mark"] = CalendarUnit.YearMark, ["month_mark"] = CalendarUnit.MonthMark,
        ["day_mark"] = CalendarUnit.DayMark, ["filler"] = CalendarUnit.Filler, ["month_first"] = CalendarUnit.MonthFirst,
    };

    readonly HashSet<(string, char)> _monthFirst = [];

    public CalendarWords(DataFiles files)
    {
        foreach (var row in TsvTable.Read(files, Path).Rows)
        {
            if (!Units.TryGetValue(row.Required("unit"), out var unit))
                throw row.Error("unit", $"\"{row["unit"]}\" is no unit");
            var word = new CalendarWord(row.Required("language"), unit, (int)row.Number("number"));
            foreach (var text in row.List("words"))
                if (unit == CalendarUnit.MonthFirst)
                    _monthFirst.Add((word.Language, text[0]));
                else
                    Words.Add(text, word);
        }
    }

    public PhraseTrie<CalendarWord> Words { get; } = new();

    /// <summary>Whether a language writes the month before the day between such divisions.</summary>
    public bool IsMonthFirst(string language, char division) => _monthFirst.Contains((language, division));
}
