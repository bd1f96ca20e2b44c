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
        var inOrder = dated.OrderBy(pair => pair.Day).ToArray();
        if (inOrder.Length == 0)
            return new Timeline([], 0, 0, inexact);
        var days = Array.ConvertAll(inOrder, pair => pair.Day);
        var (from, to) = Window(days);
        var bars = Days(from, to).Select(bar => new TimelineBar(bar.From, bar.To, inOrder[EarlierThan(days, bar.From)..EarlierThan(days, bar.To.AddDays(1))].CountBy(pair => pair.Group).ToDictionary())).ToList();
        return new Timeline(bars, EarlierThan(days, bars[0].From), days.Length - EarlierThan(days, bars[^1].To.AddDays(1)), inexact);
    }

    /// <summary>The timeline of the incidents at some positions.</summary>
    public static Timeline Of(IncidentColumns incidents, IReadOnlyList<int> positions)
    {
        var groups = incidents.Kinds.Select(kind => KindBook.Of(kind).Group).ToArray();
        var dated = positions.Select(position => (Day: incidents.DayOf(position, LongestExact), Group: groups[incidents.KindOf(position)])).Where(pair => pair.Day is not null).Select(pair => (pair.Day!.Value, pair.Group)).ToList();
        return Of(dated, positions.Count - dated.Count);
    }

    // How many of the days, which rise, come before one.
    static int EarlierThan(DateOnly[] days, DateOnly day)
    {
        var (from, to) = (0, days.Length);
        while (from < to)
        {
            var middle = (from + to) / 2;
            (from, to) = days[middle] < day ? (middle + 1, to) : (from, middle);
        }
        return from;
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
        return (days[EarlierThan(days, from.AddDays(-Math.Min(slack, from.DayNumber)))], days[EarlierThan(days, to.AddDays(slack + 1)) - 1]);
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
