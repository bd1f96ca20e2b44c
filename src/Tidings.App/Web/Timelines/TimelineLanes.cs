using Tidings.App.Storage.Columns;
using Tidings.App.Web.Overview;
using Tidings.App.Web.Shared;
using Tidings.App.Web.Wordings;
using Tidings.Agreements;

namespace Tidings.App.Web.Timelines;

/// <summary>Parts incidents into lanes by kind, place, party or agreement, and counts them in each bin.</summary>
static class TimelineLanes
{
    static readonly int Groups = Enum.GetValues<EffectGroup>().Length;

    /// <summary>The lanes, those with most incidents first.</summary>
    /// <param name="by">By what they are parted.</param>
    /// <param name="kept">The record.</param>
    /// <param name="positions">The incidents, each with an exact date within the bins.</param>
    /// <param name="bins">The bins' first days, and the end.</param>
    public static IReadOnlyList<Lane> Of(LaneBy by, Kept kept, IReadOnlyList<int> positions, List<DateOnly> bins)
    {
        var incidents = kept.Incidents;
        var (groups, lanesOf, binOf) = (incidents.Kinds.Select(kind => (int)KindBook.Of(kind).Group).ToArray(), LanesOf(by, kept), BinOfDays(bins));
        var lanes = new Dictionary<int, (int[] Counts, int[] Groups)>();
        foreach (var position in positions)
        {
            var bin = binOf[incidents.ExactDayOf(position, Timeline.LongestExact) - bins[0].DayNumber];
            foreach (var key in lanesOf(position))
            {
                if (!lanes.TryGetValue(key, out var lane))
                    lanes.Add(key, lane = (new int[bins.Count - 1], new int[Groups]));
                lane.Counts[bin]++;
                lane.Groups[groups[incidents.KindOf(position)]]++;
            }
        }
        return [.. lanes.Select(lane => Lane(Named(by, kept, lane.Key), lane.Value.Counts, lane.Value.Groups)).OrderByDescending(lane => lane.Total).ThenBy(lane => lane.Key, StringComparer.Ordinal)];
    }

    // The bin of each day from the first of the bins to the end.
    static int[] BinOfDays(List<DateOnly> bins)
    {
        var binOf = new int[bins[^1].DayNumber - bins[0].DayNumber + 1];
        for (int day = 0, bin = 0; day < binOf.Length; day++)
        {
            while (bin < bins.Count - 2 && bins[0].DayNumber + day >= bins[bin + 1].DayNumber)
                bin++;
            binOf[day] = bin;
        }
        return binOf;
    }

    static Lane Lane((string Key, string Name) named, int[] counts, int[] groups) => new(named.Key, named.Name, counts.Sum(), counts) { Group = (EffectGroup)Array.IndexOf(groups, groups.Max()) };

    static Func<int, IReadOnlyList<int>> LanesOf(LaneBy by, Kept kept)
    {
        var incidents = kept.Incidents;
        return by switch
        {
            LaneBy.Kind => OneOf(incidents.Kinds.Count, incidents.KindOf),
            LaneBy.Place => OneOf(incidents.Places.Count, incidents.PlaceOf),
            LaneBy.Party => incidents.PartiesOf,
            _ => AgreementsOf(incidents, kept.Agreements),
        };
    }

    // Lists of one, made once: a timeline asks for one for each incident.
    static Func<int, IReadOnlyList<int>> OneOf(int many, Func<int, int> numberOf)
    {
        var lists = Enumerable.Range(0, many).Select(number => new[] { number }).ToArray();
        return position => numberOf(position) is >= 0 and var number ? lists[number] : [];
    }

    // What is done under an agreement stands under the first that binds one of those who did it.
    static Func<int, IReadOnlyList<int>> AgreementsOf(IncidentColumns incidents, IReadOnlyList<Agreement> agreements)
    {
        var first = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (number, agreement) in agreements.Index())
            foreach (var party in agreement.Parties.Where(party => party.Id is not null))
                first.TryAdd(party.Id!, number);
        var byParty = incidents.Parties.Select(party => first.GetValueOrDefault(party.Id!, int.MaxValue)).ToArray();
        var isAgreement = incidents.Kinds.Select(kind => KindBook.Of(kind).Group == EffectGroup.Agreement).ToArray();
        return position => isAgreement[incidents.KindOf(position)] && incidents.PartiesOf(position).Select(party => byParty[party]).DefaultIfEmpty(int.MaxValue).Min() is < int.MaxValue and var number ? [number] : [];
    }

    static (string Key, string Name) Named(LaneBy by, Kept kept, int lane) => by switch
    {
        LaneBy.Kind => (kept.Incidents.Kinds[lane], DeskLanguages.BuiltIn.English.Kind(kept.Incidents.Kinds[lane])),
        LaneBy.Place => (kept.Incidents.Places[lane].Id!, Words.NameOf(kept.Incidents.Places[lane])),
        LaneBy.Party => (kept.Incidents.Parties[lane].Id!, Words.NameOf(kept.Incidents.Parties[lane])),
        _ => (kept.Agreements[lane].Id, kept.Agreements[lane].Name),
    };
}
