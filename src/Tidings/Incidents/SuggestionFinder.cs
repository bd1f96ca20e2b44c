namespace Tidings.Incidents;

/// <summary>An incident with what it was put together from, for weighing it beside others.</summary>
sealed class Happening
{
    /// <summary>How many days the date of the first telling can mean.</summary>
    const int Widest = 31;

    readonly HashSet<string> _blocks;

    public Happening(string incident, Cluster cluster)
    {
        (Incident, Cluster, First) = (incident, cluster, cluster.Placings[0]);
        cluster.Count();
        _blocks = cluster.Placings.SelectMany(placing => placing.Blocks).ToHashSet(StringComparer.Ordinal);
    }

    public string Incident { get; }

    public Cluster Cluster { get; }

    /// <summary>The telling that founded it.</summary>
    public Placing First { get; }

    /// <summary>Whether it is weighed beside others at all: when it was is known well enough.</summary>
    public static bool IsWeighed(Placing first) => first.Day > 0 && (first.Telling.Date is not { } date || Cluster.Length(date) <= Widest);

    public bool SharesBlock(Happening other) => _blocks.Overlaps(other._blocks);
}

/// <summary>
/// Finds incidents that may be one happening: near in time, of kindred kinds, with a place, a party, a figure or a story in common, where what founded one fits the other well, but not well enough to be joined. Whether
/// two are offered depends on these two alone.
/// </summary>
sealed class SuggestionFinder(IncidentKinds kinds, MatchRulings rulings)
{
    /// <summary>How many days may lie between the first tellings of both.</summary>
    public const int DaysApart = 2;

    readonly Likelihood _likelihood = new(kinds);
    readonly Dictionary<int, Dictionary<string, List<Happening>>> _open = [];

    /// <summary>What is offered of an incident and those that came before it; holds it for those that come after.</summary>
    /// <param name="next">The incident.</param>
    /// <param name="oldest">The day of the earliest first telling that can still come.</param>
    public IReadOnlyList<JoinSuggestion> Next(Happening next, int oldest)
    {
        foreach (var day in _open.Keys.Where(day => day < oldest - DaysApart).ToList())
            _open.Remove(day);
        if (!Happening.IsWeighed(next.First))
            return [];
        var kindred = next.Cluster.Kinds.SelectMany(kinds.KindredOf).Distinct().ToList();
        JoinSuggestion[] found = [.. Enumerable.Range(next.First.Day - DaysApart, (2 * DaysApart) + 1).SelectMany(day => Open(day, kindred)).Select(each => Of(each, next)).OfType<JoinSuggestion>()];
        var beside = _open.TryGetValue(next.First.Day, out var known) ? known : _open[next.First.Day] = new(StringComparer.Ordinal);
        (beside.TryGetValue(next.First.Telling.Kind, out var alike) ? alike : beside[next.First.Telling.Kind] = []).Add(next);
        return found;
    }

    // Those of a day that were founded by a telling of one of some kinds.
    IEnumerable<Happening> Open(int day, List<string> kindred) =>
        _open.TryGetValue(day, out var happenings) ? kindred.SelectMany(kind => happenings.TryGetValue(kind, out var alike) ? alike : []) : [];

    /// <summary>Two incidents as a suggestion; null where they are not to be offered.</summary>
    public JoinSuggestion? Of(Happening one, Happening other)
    {
        if (one.First.CompareTo(other.First) > 0)
            (one, other) = (other, one);
        if (!CanBeOne(one, other) || !one.SharesBlock(other) || Likelihood.ArePlacesApart(one.First.Facts, other.First.Facts) || AreApart(one.Cluster, other.Cluster))
            return null;
        return MostOf(_likelihood.Weigh(other.First.Facts, one.Cluster), _likelihood.Weigh(one.First.Facts, other.Cluster)) is { Points: >= Likelihood.Offered } weights && IsToldTwice(one.First, other.First, weights)
            ? new JoinSuggestion(one.Incident, other.Incident, one.First.Telling.Id, other.First.Telling.Id, weights.Signs()) : null;
    }

    static Weights? MostOf(Weights? one, Weights? other) => other is null || one?.Points >= other?.Points ? one : other;

    // A story tells a thing twice in its headline and under it; elsewhere its second mention is more often a second happening.
    static bool IsToldTwice(Placing one, Placing other, in Weights weights) => one.Telling.Story != other.Telling.Story || weights.Headline > 0;

    bool CanBeOne(Happening one, Happening other) =>
        Math.Abs(one.First.Day - other.First.Day) <= DaysApart && Happening.IsWeighed(one.First) && Happening.IsWeighed(other.First)
        && IsKindred(one.First, other.Cluster) && IsKindred(other.First, one.Cluster) && !(one.Cluster.IsDayTold && other.Cluster.IsDayTold && one.Cluster.Date != other.Cluster.Date);

    bool IsKindred(Placing first, Cluster cluster)
    {
        foreach (var kind in cluster.Kinds)
            if (kinds.AreAlike(kind, first.Telling.Kind))
                return true;
        return false;
    }

    bool AreApart(Cluster one, Cluster other) =>
        rulings.Apart.Count > 0 && one.Members.Exists(member => other.Members.Exists(each => rulings.Apart.Contains(MatchRulings.Pair(member.Id, each.Id))));
}
