using System.Globalization;
using Tidings.Languages;

namespace Tidings.Dates;

/// <summary>A unit of time. In dates.yml in lower case.</summary>
enum DateUnit { Second, Minute, Hour, Day, Weekend, Week, Fortnight, Month, Quarter, Year, Decade, Century }

/// <summary>Counting in the Gregorian calendar, in EDTF and in the ISO forms of TIMEX annotation.</summary>
static class Calendar
{
    static readonly string[] Seasons = ["", "SP", "SU", "FA", "WI"];
    static readonly string[] Parts = ["", "MO", "AF", "EV", "NI", "MI", "DT"];
    static readonly string[] Edges = ["", "START", "MID", "END", "APPROX"];

    public static DateUnit ReadUnit(YamlValue value) =>
        Enum.TryParse<DateUnit>(value.Text(), true, out var unit) && !char.IsAsciiDigit(value.Text()[0]) ? unit : throw value.Error($"\"{value.Scalar}\" is no unit of time");

    public static string PartCode(int part) => "T" + Parts[part];

    public static string? EdgeCode(int edge) => edge == 0 ? null : Edges[edge];

    public static string SeasonCode(int season) => Seasons[season];

    /// <summary>The months of a season of the northern year; winter runs into the next.</summary>
    public static EdtfDate Season(int year, int season)
    {
        var first = season * 3;
        return season == 4
            ? year < 9999 ? EdtfDate.Between(EdtfDate.Month(year, 12), EdtfDate.Month(year + 1, 2)) : EdtfDate.Month(year, 12)
            : EdtfDate.Between(EdtfDate.Month(year, first), EdtfDate.Month(year, first + 2));
    }

    /// <summary>A day, or null where the calendar has none.</summary>
    public static DateOnly? Day(int year, int month, int day) =>
        year is >= 1 and <= 9999 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? new DateOnly(year, month, day) : null;

    /// <summary>So many days on, or null beyond the calendar.</summary>
    public static DateOnly? AddDays(DateOnly day, long count) =>
        day.DayNumber + count is var number && number >= DateOnly.MinValue.DayNumber && number <= DateOnly.MaxValue.DayNumber ? DateOnly.FromDayNumber((int)number) : null;

    public static DateOnly? AddMonths(DateOnly day, long count) =>
        (day.Year * 12L) + day.Month - 1 + count is var month && month >= 12 && month < 120000 ? day.AddMonths((int)count) : null;

    /// <summary>The date so many units from a day, as exact as the unit: a month for months, a year for years, a day for days and weeks.</summary>
    public static EdtfDate? Shift(DateOnly from, DateUnit unit, double count) => unit switch
    {
        <= DateUnit.Hour => ShiftedDay(from, (long)(count * Hours(unit) / 24)),
        DateUnit.Month => AddMonths(from, (long)count) is { } month ? EdtfDate.Month(month.Year, month.Month) : null,
        DateUnit.Quarter => AddMonths(from, (long)count * 3) is { } quarter ? EdtfDate.Month(quarter.Year, quarter.Month) : null,
        DateUnit.Year or DateUnit.Decade or DateUnit.Century => AddMonths(from, (long)(count * Years(unit) * 12)) is { } year ? EdtfDate.Year(year.Year) : null,
        _ => ShiftedDay(from, (long)(count * Days(unit))),
    };

    /// <summary>The day so many units from a day, to the day whatever the unit: for spans that begin or end there.</summary>
    public static DateOnly? ShiftToDay(DateOnly from, DateUnit unit, double count) => unit switch
    {
        <= DateUnit.Hour => AddDays(from, (long)Math.Round(count * Hours(unit) / 24, MidpointRounding.AwayFromZero)),
        DateUnit.Month => AddMonths(from, (long)count),
        DateUnit.Quarter => AddMonths(from, (long)count * 3),
        DateUnit.Year or DateUnit.Decade or DateUnit.Century => AddMonths(from, (long)(count * Years(unit) * 12)),
        _ => AddDays(from, (long)(count * Days(unit))),
    };

    /// <summary>The unit that a day lies in, or the one so many before or after it.</summary>
    public static EdtfDate? UnitAround(DateOnly day, DateUnit unit, int offset)
    {
        switch (unit)
        {
            case DateUnit.Week or DateUnit.Weekend:
                var monday = AddDays(day, -(((int)day.DayOfWeek + 6) % 7) + (7 * offset));
                return monday is not { } first || AddDays(first, 6) is not { } last ? null : EdtfDate.Between(unit == DateUnit.Week ? first : first.AddDays(5), last);
            case DateUnit.Quarter:
                return AddMonths(day, offset * 3) is { } quarter ? Between(quarter.Year, ((quarter.Month - 1) / 3 * 3) + 1, 3) : null;
            case DateUnit.Decade:
                return Years((day.Year / 10 * 10) + (offset * 10), 10);
            case DateUnit.Century:
                return Years((day.Year / 100 * 100) + (offset * 100), 100);
            default:
                return Shift(day, unit, offset);
        }
    }

    public static EdtfDate? Years(int first, int count) =>
        first >= 1 && first + count - 1 <= 9999 ? EdtfDate.Between(EdtfDate.Year(first), EdtfDate.Year(first + count - 1)) : null;

    /// <summary>The first, middle or last third of a date: of a month by ten days, of a year by four months.</summary>
    public static EdtfDate? EdgeOf(EdtfDate date, int edge)
    {
        if (date.First is not { } first || date.Last is not { } last || edge == 0)
            return date;
        if (edge == 4)
            return EdtfDate.TryParse(date.Text + "~") ?? date;
        var length = last.DayNumber - first.DayNumber + 1;
        if (length is >= 365 and <= 366 && first is { Day: 1, Month: 1 })
            return Between(first.Year, ((edge - 1) * 4) + 1, 4);
        if (length is >= 28 and <= 31 && first.Day == 1)
            return edge == 3 ? EdtfDate.Between(new DateOnly(first.Year, first.Month, 21), last) : EdtfDate.Between(first.AddDays((edge - 1) * 10), first.AddDays((edge * 10) - 1));
        return length < 3 ? date : EdtfDate.Between(first.AddDays(length * (edge - 1) / 3), first.AddDays((length * edge / 3) - 1));
    }

    public static string WeekCode(DateOnly day)
    {
        var at = day.ToDateTime(TimeOnly.MinValue);
        return string.Create(CultureInfo.InvariantCulture, $"{ISOWeek.GetYear(at):0000}-W{ISOWeek.GetWeekOfYear(at):00}");
    }

    /// <summary>A length of time in ISO form; a count of 0 is "some".</summary>
    public static string DurationCode(DateUnit unit, double count)
    {
        var number = count <= 0 ? "X" : count.ToString("0.##", CultureInfo.InvariantCulture);
        return unit switch
        {
            DateUnit.Second => $"PT{number}S",
            DateUnit.Minute => $"PT{number}M",
            DateUnit.Hour => $"PT{number}H",
            DateUnit.Fortnight => count <= 0 ? "PXW" : $"P{count * 2:0.##}W",
            DateUnit.Weekend => $"P{number}WE",
            DateUnit.Quarter => $"P{number}Q",
            DateUnit.Decade => $"P{number}DE",
            DateUnit.Century => $"P{number}CE",
            _ => $"P{number}{unit.ToString()[0]}",
        };
    }

    /// <summary>How many of a unit "some" are where a span must have an end: a week of days, four weeks, three months or years.</summary>
    public static double Some(DateUnit unit) => unit switch
    {
        <= DateUnit.Hour => 24 / Hours(unit),
        DateUnit.Day => 7,
        DateUnit.Week => 4,
        _ => 3,
    };

    static EdtfDate? ShiftedDay(DateOnly from, long days) => AddDays(from, days) is { } day ? EdtfDate.Day(day) : null;

    static EdtfDate Between(int year, int month, int count) => EdtfDate.Between(EdtfDate.Month(year, month), EdtfDate.Month(year, month + count - 1));

    static double Hours(DateUnit unit) => unit switch { DateUnit.Second => 1 / 3600.0, DateUnit.Minute => 1 / 60.0, _ => 1 };

    static int Days(DateUnit unit) => unit switch { DateUnit.Week or DateUnit.Weekend => 7, DateUnit.Fortnight => 14, _ => 1 };

    static int Years(DateUnit unit) => unit switch { DateUnit.Decade => 10, DateUnit.Century => 100, _ => 1 };
}
