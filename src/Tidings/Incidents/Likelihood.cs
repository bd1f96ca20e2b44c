using Tidings.Dates;
using Tidings.Evidence;

namespace Tidings.Incidents;

/// <summary>
/// How much speaks for a telling being of the happening that others tell of: points for kind, date, place, parties and figures, as in the record linkage
/// of Fellegi and Sunter (1969) with weights set by hand. What cannot be one gives null.
/// </summary>
sealed class Likelihood(IncidentKinds kinds, Surroundings world)
{
    /// <summary>From how many points on a telling joins.</summary>
    public const int Enough = 6;

    /// <summary>The same within one story, where a second mention is more often a second happening.</summary>
    public const int EnoughInStory = 7;

    const int DaysApart = 1;

    public int? Points(Telling telling, Cluster cluster)
    {
        if (KindPoints(telling, cluster) is not { } kind || DatePoints(telling.Date, cluster.Date) is not { } date || PlacePoints(telling, cluster) is not { } place)
            return null;
        return kind + date + place + PartyPoints(telling, cluster) + FigurePoints(telling, cluster);
    }

    public static int Needed(Telling telling, Cluster cluster) => cluster.Stories.Contains(telling.Story) ? EnoughInStory : Enough;

    int? KindPoints(Telling telling, Cluster cluster)
    {
        if (cluster.Kinds.Contains(telling.Kind))
            return 2;
        return cluster.Kinds.Any(kind => kinds.AreAlike(kind, telling.Kind)) ? 1 : null;
    }

    static int? DatePoints(EdtfDate? one, EdtfDate? other)
    {
        if (one is null || other is null)
            return 0;
        if (one.Overlaps(other))
            return Math.Max(Cluster.Length(one), Cluster.Length(other)) switch
            {
                <= 2 => 3,
                <= 8 => 2,
                <= 31 => 1,
                _ => 0,
            };
        return Gap(one, other) <= DaysApart ? 1 : null;
    }

    static int Gap(EdtfDate one, EdtfDate other)
    {
        if (one is { Last: { } end } && other is { First: { } begin } && end < begin)
            return begin.DayNumber - end.DayNumber;
        return one is { First: { } first } && other is { Last: { } last } && last < first ? first.DayNumber - last.DayNumber : int.MaxValue;
    }

    int? PlacePoints(Telling telling, Cluster cluster)
    {
        if (telling.Places.Count == 0 || cluster.Places.Count == 0)
            return 0;
        var nearest = Nearness.Apart;
        foreach (var place in telling.Places)
            foreach (var known in cluster.Places)
                if (world.Compare(place, known) is var near && near > nearest)
                    nearest = near;
        return nearest switch
        {
            Nearness.Same => 3,
            Nearness.Within => 2,
            Nearness.WithinWide => 1,
            _ => Known(telling.Places) && Known(cluster.Places) ? null : -1,
        };
    }

    static bool Known(IReadOnlyList<NamedPlace> places) => places.Any(place => place.Id is not null);

    int PartyPoints(Telling telling, Cluster cluster)
    {
        var points = SidePoints(telling.Actors, cluster.Actors) + SidePoints(telling.Targets, cluster.Targets);
        if (points <= 0 && (Share(telling.Actors, cluster.Targets) || Share(telling.Targets, cluster.Actors)))
            points = Math.Max(points, -1) + 1;
        return points;
    }

    int SidePoints(IReadOnlyList<NamedParty> some, IReadOnlyList<NamedParty> others)
    {
        if (some.Count == 0 || others.Count == 0)
            return 0;
        if (Share(some, others))
            return 2;
        return some.Any(party => party.Id is not null) && others.Any(party => party.Id is not null) ? -3 : 0;
    }

    bool Share(IReadOnlyList<NamedParty> some, IReadOnlyList<NamedParty> others) => some.Any(party => others.Any(other => world.AreOneSide(party, other)));

    // A figure of one or two is shared by chance.
    static int FigurePoints(Telling telling, Cluster cluster)
    {
        var shared = telling.Counts.Any(count => count.Best is > 2 and { } best && cluster.Figures.Contains((count.What, best)));
        return shared ? 2 : 0;
    }
}
