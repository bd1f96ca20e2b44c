using System.Text.Json.Serialization;
using Tidings.App.Storage;
using Tidings.App.Web.Incidents;
using Tidings.App.Web.Map;
using Tidings.App.Web.Overview;
using Tidings.App.Web.Shared;
using Tidings.App.Web.Wordings;
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
        var kept = request.Kept;
        var incidents = MapPage.Filtered(record, kept.Incidents, query);
        var exact = incidents.Where(incident => incident.Date is { } date && Timeline.IsExact(date)).ToList();
        var (from, to) = Span(exact, query.Filter);
        var bins = BinsOf(from, to);
        var inside = exact.Where(incident => incident.Date!.First >= from && incident.Date.First <= to).ToList();
        var lanes = LanesOf(by, inside, bins, kept);
        return Page.Of<TimelineView, TimelineModel>(
            new TimelineModel(query.Problems, by, from, to, bins, [.. lanes.Take(MostLanes)], Math.Max(0, lanes.Count - MostLanes), incidents.Count - exact.Count,
                [.. kept.Tallies.Where(tally => tally.Series.Count(point => point.AsOf?.First is { } day && day >= from && day <= to) > 1).OrderByDescending(tally => tally.Series.Count).Take(MostTallies)])
            {
                Query = query,
                Total = inside.Count,
                Newest = record.Incidents([.. inside.Take(Shown).Select(incident => incident.Id)]),
            },
            Rows.Whole(record, inside));
    }

    static (DateOnly From, DateOnly To) Span(List<Incident> exact, IncidentFilter filter)
    {
        var overview = Timeline.Of(exact);
        var from = filter.From ?? (overview.Bars.Count > 0 ? overview.Bars[0].From : new DateOnly(2020, 1, 1));
        var to = filter.To ?? (overview.Bars.Count > 0 ? overview.Bars[^1].To : from);
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

    static List<Lane> LanesOf(LaneBy by, List<Incident> incidents, List<DateOnly> bins, Kept kept)
    {
        var agreements = by == LaneBy.Agreement ? kept.Agreements : [];
        var lanes = new Dictionary<string, (string Name, int[] Counts, Dictionary<EffectGroup, int> Groups)>(StringComparer.Ordinal);
        foreach (var incident in incidents)
        {
            var bin = bins.BinarySearch(incident.Date!.First!.Value);
            bin = Math.Clamp(bin < 0 ? ~bin - 1 : bin, 0, bins.Count - 2);
            foreach (var (key, name) in KeysOf(by, incident, agreements).Distinct())
            {
                if (!lanes.TryGetValue(key, out var lane))
                    lanes.Add(key, lane = (name, new int[bins.Count - 1], []));
                lane.Counts[bin]++;
                var group = KindBook.Of(incident.Kind).Group;
                lane.Groups[group] = lane.Groups.GetValueOrDefault(group) + 1;
            }
        }
        return [.. lanes.Select(lane => new Lane(lane.Key, lane.Value.Name, lane.Value.Counts.Sum(), lane.Value.Counts) { Group = lane.Value.Groups.MaxBy(pair => pair.Value).Key })
            .OrderByDescending(lane => lane.Total).ThenBy(lane => lane.Key, StringComparer.Ordinal)];
    }

    static IEnumerable<(string Key, string Name)> KeysOf(LaneBy by, Incident incident, IReadOnlyList<Tidings.Agreements.Agreement> agreements) => by switch
    {
        LaneBy.Kind => [(incident.Kind, DeskLanguages.BuiltIn.English.Kind(incident.Kind))],
        LaneBy.Place => incident.Places.Take(1).Select(place => (place.Id ?? place.Text, Words.NameOf(place))),
        LaneBy.Party => incident.Actors.Concat(incident.Targets).Where(party => party.Id is not null).Select(party => (party.Id!, Words.NameOf(party))),
        _ => KindBook.Of(incident.Kind).Group == EffectGroup.Agreement
            ? agreements.Where(agreement => agreement.Parties.Any(party => party.Id is not null && incident.Actors.Concat(incident.Targets).Any(other => other.Id == party.Id))).Take(1).Select(agreement => (agreement.Id, agreement.Name))
            : [],
    };
}
