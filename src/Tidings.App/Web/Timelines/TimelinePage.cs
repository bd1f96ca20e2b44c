using System.Text.Json.Serialization;
using Tidings.App.Storage;
using Tidings.App.Storage.Columns;
using Tidings.App.Web.Incidents;
using Tidings.App.Web.Overview;
using Tidings.App.Web.Shared;
using Tidings.Incidents;

namespace Tidings.App.Web.Timelines;

/// <summary>By what a timeline is parted.</summary>
public enum LaneBy { Kind, Place, Party, Agreement }

/// <summary>Incidents over time, of one kind or at one place.</summary>
/// <param name="Key">What to filter by to see only these.</param>
/// <param name="Name">As shown.</param>
/// <param name="Total">How many in the stretch of time.</param>
/// <param name="Counts">How many in each bin.</param>
public sealed record Lane(string Key, string Name, int Total, IReadOnlyList<int> Counts)
{
    [JsonIgnore]
    public EffectGroup Group { get; init; }
}

/// <summary>A stretch of time with what happened in it, parted into bins and lanes.</summary>
/// <param name="Problems">What in the filters could not be understood.</param>
/// <param name="By">By what it is parted.</param>
/// <param name="From">The first day.</param>
/// <param name="To">The last day.</param>
/// <param name="Bins">The bins' first days, and the day after the last.</param>
/// <param name="Lanes">Those with most incidents first.</param>
/// <param name="OtherLanes">How many more there are.</param>
/// <param name="Inexact">Incidents that are known to the month or worse, or not dated, and stand in no bin.</param>
/// <param name="Tallies">Cumulative claims with a figure in the stretch.</param>
public sealed record TimelineModel(
    IReadOnlyList<string> Problems, LaneBy By, DateOnly From, DateOnly To, IReadOnlyList<DateOnly> Bins, IReadOnlyList<Lane> Lanes, int OtherLanes, int Inexact, IReadOnlyList<Tally> Tallies)
{
    [JsonIgnore]
    public required IncidentQuery Query { get; init; }

    /// <summary>How many incidents stand in the bins.</summary>
    public required int Total { get; init; }

    [JsonIgnore]
    public required IReadOnlyList<Incident> Newest { get; init; }
}

static class TimelinePage
{
    const int MostBins = 90;
    const int MostLanes = 14;
    const int MostTallies = 6;
    const int Shown = 12;

    public static Page Read(PageRequest request)
    {
        var (record, query) = (request.Record, IncidentQuery.Of(request));
        var by = Enum.TryParse<LaneBy>(request["lanes"], ignoreCase: true, out var asked) && Enum.IsDefined(asked) ? asked : LaneBy.Kind;
        var (kept, incidents) = (request.Kept, request.Kept.Incidents);
        var positions = kept.Find(query.Filter);
        var exact = positions.Where(position => incidents.ExactDayOf(position, Timeline.LongestExact) != DayColumn.Unknown).ToList();
        var (from, to) = Span(kept, exact, query.Filter);
        var bins = BinsOf(from, to);
        var inside = exact.Where(position => incidents.ExactDayOf(position, Timeline.LongestExact) is var day && day >= from.DayNumber && day <= to.DayNumber).ToList();
        var lanes = TimelineLanes.Of(by, kept, inside, bins);
        return Page.Of<TimelineView, TimelineModel>(
            new TimelineModel(query.Problems, by, from, to, bins, [.. lanes.Take(MostLanes)], Math.Max(0, lanes.Count - MostLanes), positions.Count - exact.Count,
                [.. kept.Tallies.Where(tally => tally.Series.Count(point => point.AsOf?.First is { } day && day >= from && day <= to) > 1).OrderByDescending(tally => tally.Series.Count).Take(MostTallies)])
            {
                Query = query,
                Total = inside.Count,
                Newest = record.Incidents([.. inside.Take(Shown).Select(incidents.IdOf)]),
            },
            Rows.Of(inside, some => record.Incidents([.. some.Select(incidents.IdOf)])));
    }

    static (DateOnly From, DateOnly To) Span(Kept kept, IReadOnlyList<int> exact, IncidentFilter filter)
    {
        var bars = filter is { From: not null, To: not null } ? [] : Timeline.Of(kept.Incidents, exact).Bars;
        var from = filter.From ?? (bars.Count > 0 ? bars[0].From : new DateOnly(2020, 1, 1));
        var to = filter.To ?? (bars.Count > 0 ? bars[^1].To : from);
        return from <= to ? (from, to) : (to, from);
    }

    /// <summary>Days, weeks, months or years, whichever are not too many; the last is the end.</summary>
    static List<DateOnly> BinsOf(DateOnly from, DateOnly to)
    {
        var days = to.DayNumber - from.DayNumber + 1;
        Func<DateOnly, DateOnly> next = days <= MostBins ? day => day.AddDays(1) : days <= MostBins * 7 ? day => day.AddDays(7) : days <= MostBins * 30 ? day => day.AddMonths(1) : day => day.AddYears(1);
        var bins = new List<DateOnly>();
        for (var day = from; day <= to && bins.Count < MostBins * 3 && day < DateOnly.MaxValue.AddYears(-2); day = next(day))
            bins.Add(day);
        bins.Add(to < DateOnly.MaxValue ? to.AddDays(1) : to);
        return bins;
    }
}
