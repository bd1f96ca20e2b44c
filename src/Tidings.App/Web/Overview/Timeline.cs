using Tidings.App.Storage.Columns;
using Tidings.App.Web.Shared;
using Tidings.Dates;

namespace Tidings.App.Web.Overview;

/// <summary>Some days and what happened in them, by group.</summary>
public sealed record TimelineBar(DateOnly From, DateOnly To, IReadOnlyDictionary<EffectGroup, int> Counts)
{
    public int Total => Counts.Values.Sum();
}

/// <summary>
/// Incidents over time: a bar for each day, or each week or month where days would be too many. It spans the days in which nine tenths of the incidents lie;
/// what lies before and after is told in numbers, and so is what is known only to the month or worse.
/// </summary>
public sealed record Timeline(IReadOnlyList<TimelineBar> Bars, int Before, int After, int Inexact)
{
    const int MostBars = 110;

    /// <summary>A date is exact that is known to so many days or better.</summary>
    public const int LongestExact = 3;

    public int Highest => Bars.Count == 0 ? 0 : Bars.Max(bar => bar.Total);

    /// <summary>The timeline of some incidents.</summary>
    /// <param name="dated">The day and group of each whose date is known to <see cref="LongestExact"/> days or better.</param>
    /// <param name="inexact">How many others there are.</param>
    public static Timeline Of(IEnumerable<(DateOnly Day, EffectGroup Group)> dated, int inexact)
    {
        var days = new DayCounts();
        foreach (var (day, group) in dated)
            days.Add(day.DayNumber, (int)group);
        return Of(days, inexact);
    }

    /// <summary>The timeline of the incidents at some positions.</summary>
    public static Timeline Of(IncidentColumns incidents, IReadOnlyList<int> positions)
    {
        var (groups, days) = (incidents.Kinds.Select(kind => (int)KindBook.Of(kind).Group).ToArray(), new DayCounts());
        foreach (var position in positions)
            if (incidents.ExactDayOf(position, LongestExact) is not DayColumn.Unknown and var day)
                days.Add(day, groups[incidents.KindOf(position)]);
        return Of(days, positions.Count - days.Total);
    }

    static Timeline Of(DayCounts days, int inexact)
    {
        if (days.Total == 0)
            return new Timeline([], 0, 0, inexact);
        var (from, to) = Window(days);
        var bars = Days(from, to).Select(bar => new TimelineBar(bar.From, bar.To, days.Between(bar.From.DayNumber, bar.To.DayNumber))).ToList();
        return new Timeline(bars, days.Before(bars[0].From.DayNumber), days.Total - days.Before(bars[^1].To.DayNumber + 1), inexact);
    }

    /// <summary>Whether a date is known to three days or better.</summary>
    public static bool IsExact(EdtfDate date) => date is { First: { } first, Last: { } last } && last.DayNumber - first.DayNumber < LongestExact;

    /// <summary>The shortest stretch that holds nine tenths of what is dated, with a quarter of its length around it where there is anything.</summary>
    static (DateOnly From, DateOnly To) Window(DayCounts days)
    {
        var (from, to) = days.Shortest(Math.Max(1, (int)Math.Ceiling(days.Total * 0.9)));
        var slack = Math.Max(7, (to - from) / 4);
        return (DateOnly.FromDayNumber(days.FirstFrom(Math.Max(0, from - slack))), DateOnly.FromDayNumber(days.LastUpTo(to + slack)));
    }

    static IEnumerable<(DateOnly From, DateOnly To)> Days(DateOnly from, DateOnly to)
    {
        var days = to.DayNumber - from.DayNumber + 1;
        if (days <= MostBars)
            return Stretches(from, to, day => day);
        if (days <= MostBars * 7)
            return Stretches(from.AddDays(-(((int)from.DayOfWeek + 6) % 7)), to, day => day.AddDays(6));
        if (days <= MostBars * 30)
            return Stretches(new DateOnly(from.Year, from.Month, 1), to, day => day.AddMonths(1).AddDays(-1));
        return Stretches(new DateOnly(from.Year, 1, 1), to, day => day.AddYears(1).AddDays(-1)).TakeLast(MostBars);
    }

    static IEnumerable<(DateOnly From, DateOnly To)> Stretches(DateOnly from, DateOnly to, Func<DateOnly, DateOnly> last)
    {
        for (var day = from; day <= to; day = last(day).AddDays(1))
            yield return (day, last(day));
    }
}
