using Tidings.App.Web.Shared;
using Tidings.Dates;
using Tidings.Incidents;

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
    const int LongestExact = 3;

    public int Highest => Bars.Count == 0 ? 0 : Bars.Max(bar => bar.Total);

    public static Timeline Of(IReadOnlyList<Incident> incidents)
    {
        var dated = incidents.Where(incident => incident.Date is { } date && IsExact(date)).Select(incident => (Day: incident.Date!.First!.Value, KindBook.Of(incident.Kind).Group)).OrderBy(pair => pair.Day).ToList();
        var inexact = incidents.Count - dated.Count;
        if (dated.Count == 0)
            return new Timeline([], 0, 0, inexact);
        var (from, to) = Window([.. dated.Select(pair => pair.Day)]);
        var bars = Days(from, to).Select(bar => new TimelineBar(bar.From, bar.To, dated
            .Where(pair => pair.Day >= bar.From && pair.Day <= bar.To).CountBy(pair => pair.Group).ToDictionary())).ToList();
        return new Timeline(bars, dated.Count(pair => pair.Day < bars[0].From), dated.Count(pair => pair.Day > bars[^1].To), inexact);
    }

    /// <summary>Whether a date is known to three days or better.</summary>
    public static bool IsExact(EdtfDate date) => date is { First: { } first, Last: { } last } && last.DayNumber - first.DayNumber < LongestExact;

    /// <summary>The shortest stretch that holds nine tenths of the days.</summary>
    static (DateOnly From, DateOnly To) Window(DateOnly[] days)
    {
        var wanted = Math.Max(1, (int)Math.Ceiling(days.Length * 0.9));
        var best = Enumerable.Range(0, days.Length - wanted + 1).MinBy(i => days[i + wanted - 1].DayNumber - days[i].DayNumber);
        var (from, to) = (days[best], days[best + wanted - 1]);
        var slack = Math.Max(7, (to.DayNumber - from.DayNumber) / 4);
        return (days.First(day => day >= from.AddDays(-Math.Min(slack, from.DayNumber))), days.Last(day => day <= to.AddDays(slack)));
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
