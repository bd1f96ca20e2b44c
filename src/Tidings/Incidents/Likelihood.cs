using Tidings.Dates;
using Tidings.Evidence;
using Tidings.Mentions;

namespace Tidings.Incidents;

/// <summary>
/// How much speaks for a telling being of the happening that others tell of: points for kind, date, place, parties and figures, as in the record linkage
/// of Fellegi and Sunter (1969) with weights set by hand. What cannot be one gives null.
/// </summary>
sealed class Likelihood(IncidentKinds kinds)
{
    /// <summary>From how many points on a telling joins.</summary>
    public const int Enough = 6;

    /// <summary>The same within one story, where a second mention is more often a second happening.</summary>
    public const int EnoughInStory = 7;

    const int DaysApart = 1;
    const int Headline = 2;

    /// <summary>
    /// From how many points on two incidents are offered as one. Of the pairs offered 16 of 20 are right: 12 of 14 in tests/joining (read by hand), 4 of 6 over the mentions of
    /// tests/fresh/seen; tests/gold gives none.
    /// </summary>
    public const int Offered = 5;

    public Weights? Weigh(Facts facts, Cluster cluster)
    {
        var telling = facts.Telling;
        if (KindPoints(telling, cluster) is not { } kind || PlacePoints(facts, cluster) is not { } place)
            return null;
        var (underHeadline, figures) = (IsUnderHeadline(telling, cluster), FigurePoints(telling, cluster));
        if (DatePoints(telling, cluster, underHeadline, figures) is not { } date)
            return null;
        return new Weights(kind, date, place, kinds.IsMutual(telling.Kind) ? new SideWeights(0, 0, MutualPoints(facts, cluster), 0) : PartyPoints(facts, cluster), figures, underHeadline ? Headline : 0);
    }

    // One day told and another told are two days, which happenings of one sort fill in turn, unless a figure that both have says otherwise.
    static int? DatePoints(Telling telling, Cluster cluster, bool underHeadline, int figures) => DatePoints(telling.Date, cluster.Date) switch
    {
        1 when telling.IsDayTold && cluster.IsDayTold && telling.Date != cluster.Date => figures > 0 ? 0 : null,
        null when underHeadline && telling.IsDateAssumed => 0,
        var points => points,
    };

    // What a headline tells is what the story under it tells, although it does not say when.
    static bool IsUnderHeadline(Telling telling, Cluster cluster) => telling.Part == MentionPart.Headline ? cluster.BodyStories.Contains(telling.Story) : cluster.HeadlineStories.Contains(telling.Story);

    public static int Needed(Telling telling, Cluster cluster) => cluster.Stories.Contains(telling.Story) ? EnoughInStory : Enough;

    /// <summary>Whether two tellings name places that are not one.</summary>
    public static bool ArePlacesApart(Facts one, Facts other) =>
        one.IsPlaceKnown && other.IsPlaceKnown && !Array.Exists(one.Places, place => Array.Exists(other.Places, each => Surroundings.Compare(place, each) != Nearness.Apart));

    int? KindPoints(Telling telling, Cluster cluster)
    {
        if (cluster.Kinds.Contains(telling.Kind))
            return 2;
        foreach (var kind in cluster.Kinds)
            if (kinds.AreAlike(kind, telling.Kind))
                return 1;
        return null;
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

    static int? PlacePoints(Facts facts, Cluster cluster)
    {
        if (facts.Places.Length == 0 || cluster.Places.Count == 0)
            return 0;
        var nearest = Nearness.Apart;
        foreach (ref readonly var place in facts.Places.AsSpan())
            foreach (var known in cluster.Places)
                if (Surroundings.Compare(place, known) is var near && near > nearest)
                    nearest = near;
        return nearest switch
        {
            Nearness.Same => 3,
            Nearness.Within => 2,
            Nearness.WithinWide => 1,
            _ => facts.IsPlaceKnown && cluster.IsPlaceKnown ? null : -1,
        };
    }

    static SideWeights PartyPoints(Facts facts, Cluster cluster)
    {
        var actors = SidePoints(facts.Actors, facts.IsActorKnown, cluster.Actors, cluster.IsActorKnown);
        var targets = SidePoints(facts.Targets, facts.IsTargetKnown, cluster.Targets, cluster.IsTargetKnown);
        var points = actors + targets;
        var isSwapped = points <= 0 && (Share(facts.Actors, cluster.Targets) || Share(facts.Targets, cluster.Actors));
        return new SideWeights(actors, targets, 0, isSwapped ? Math.Max(points, -1) + 1 - points : 0);
    }

    // Of what has two sides either is named first, and often only one is.
    static int MutualPoints(Facts facts, Cluster cluster)
    {
        var shared = facts.Actors.Concat(facts.Targets).Distinct().Count(party => cluster.Actors.Contains(party) || cluster.Targets.Contains(party));
        return shared > 0 ? 2 * Math.Min(shared, 2) : (facts.IsActorKnown || facts.IsTargetKnown) && (cluster.IsActorKnown || cluster.IsTargetKnown) ? -1 : 0;
    }

    static int SidePoints(string[] some, bool someKnown, HashSet<string> others, bool othersKnown)
    {
        if (some.Length == 0 || others.Count == 0)
            return 0;
        if (Share(some, others))
            return 2;
        return someKnown && othersKnown ? -3 : 0;
    }

    static bool Share(string[] some, HashSet<string> others)
    {
        foreach (var each in some)
            if (others.Contains(each))
                return true;
        return false;
    }

    // A figure of one or two is shared by chance.
    static int FigurePoints(Telling telling, Cluster cluster)
    {
        for (var i = 0; cluster.Figures.Count > 0 && i < telling.Counts.Count; i++)
            if (telling.Counts[i] is { Best: > 2 and { } best } count && cluster.Figures.Contains((count.What, best)))
                return 2;
        return 0;
    }
}
