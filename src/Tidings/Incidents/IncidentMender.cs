namespace Tidings.Incidents;

/// <summary>What was matched before, fetched as it is needed.</summary>
public interface IMatchedTellings
{
    /// <summary>Mentions of a kind and a breadth, whose days lie between two.</summary>
    IEnumerable<string> Between(string kind, Breadth breadth, int first, int last);

    /// <summary>Mentions whose words, kind and family have a digest.</summary>
    IEnumerable<string> OfWords(long words);

    /// <summary>Mentions that go back to a text which was translated.</summary>
    IEnumerable<string> OfOriginal(string story);

    /// <summary>What was looked up before and is as it was.</summary>
    KeptTellings Kept { get; }

    /// <summary>What a mention tells now, as decided; null when it is gone or rejected.</summary>
    Telling? Find(string mention);

    /// <summary>The incident that a mention was of; null when it was of none.</summary>
    string? IncidentOf(string mention);

    /// <summary>The mentions that an incident had.</summary>
    IReadOnlyList<string> MentionsOf(string incident);
}

/// <summary>What matching anew did.</summary>
/// <param name="Gone">Ids of incidents that are not as they were.</param>
/// <param name="Made">The incidents in their place.</param>
/// <param name="IsCrowded">Whether too much is told of one day and place for this to be sure: everything is to be matched anew.</param>
public sealed record MendedIncidents(IReadOnlyCollection<string> Gone, IReadOnlyList<MatchedIncident> Made, bool IsCrowded);

/// <summary>
/// Matches anew what a change of some tellings touches, and nothing else, with the outcome of matching everything. What a telling is taken for depends on the earlier ones that it meets and on
/// what those were taken for. So tellings are gone through in their order, from the changed ones on: where one is taken for something else than before, the later ones that meet it, or meet others
/// of its incidents, are looked at too; where it is not, nothing follows.
/// </summary>
public sealed class IncidentMender(IncidentKinds kinds, IncidentMatcher matcher, IMatchedTellings known)
{
    readonly OpenClusters _open = new();
    readonly FetchedDays _fetched = new();
    readonly Dictionary<string, Placing?> _placings = new(StringComparer.Ordinal);
    readonly Dictionary<string, Cluster> _incidents = new(StringComparer.Ordinal);
    readonly HashSet<string> _changed = new(StringComparer.Ordinal);
    readonly Dictionary<Cluster, Cluster?> _touched = new(ReferenceEqualityComparer.Instance);
    readonly HashSet<Placing> _announced = new(ReferenceEqualityComparer.Instance);
    readonly HashSet<Placing> _fresh = new(ReferenceEqualityComparer.Instance);
    readonly Dictionary<string, int> _words = new(StringComparer.Ordinal);
    readonly HashSet<Placing> _awaited = new(ReferenceEqualityComparer.Instance);
    readonly SortedSet<Placing> _waiting = [];
    Placing? _now;

    /// <summary>Matches anew; to be called once.</summary>
    /// <param name="before">Where the changed tellings stood before.</param>
    /// <param name="changed">The mentions whose tellings are new, gone or other than before.</param>
    public MendedIncidents Mend(IReadOnlyCollection<Whereabouts> before, IReadOnlyCollection<string> changed)
    {
        _changed.UnionWith(changed);
        foreach (var where in before)
            Leave(where);
        foreach (var mention in changed)
            if (Fetch(mention) is { } placing && _fresh.Add(placing))
                _waiting.Add(placing);
        while (_waiting.Min is { } placing)
        {
            _waiting.Remove(placing);
            _now = placing;
            if (_fresh.Contains(placing) || MayChange(placing))
                Place(placing);
        }
        return new MendedIncidents(
            [.. _incidents.Where(pair => _touched.ContainsKey(pair.Value)).Select(pair => pair.Key)],
            [.. _touched.Keys.Where(cluster => cluster.Placings.Count > 0).Select(matcher.Make)],
            _open.IsCrowded);
    }

    void Place(Placing placing)
    {
        FetchMet(placing);
        var (before, chosen) = (placing.Cluster, matcher.Choose(placing, _open));
        if (chosen is null && placing.Founds)
            chosen = before is not null && before.Placings[0] == placing ? before : new Cluster();
        if (ReferenceEquals(before, chosen))
            return;
        if (before is not null)
        {
            Touch(before);
            _touched[before] = null;
            before.Take(placing);
        }
        chosen?.Put(placing);
        if (chosen is not null)
            Touch(chosen);
        Announce([placing]);
    }

    // One stays where it is unless its own incident lost somebody or says less for it than before, or another that is not as it was says as much. An incident that nobody asked for is as it was.
    bool MayChange(Placing placing)
    {
        if (IsLed(placing))
            return true;
        if (placing.IsUnasked && !_touched.Keys.Any(cluster => matcher.Points(placing, cluster) is not null))
            return false;
        var own = placing.Cluster;
        var points = own is null ? null : matcher.Points(placing, own);
        if (own is not null && _touched.TryGetValue(own, out var was) && (was is null || was.Placings[0] != own.Placings[0] || matcher.Points(placing, was) > (points ?? int.MinValue)))
            return true;
        if (own is not null && points is null && own.Placings[0] != placing)
            return true;
        return _touched.Keys.Any(cluster => cluster != own && matcher.Points(placing, cluster) >= (points ?? int.MinValue));
    }

    // Words, translations and decisions lead a telling whatever else it tells.
    bool IsLed(Placing placing) => placing.Telling.Original is not null || matcher.TogetherWith(placing.Telling.Id).Any()
        || _words.GetValueOrDefault(placing.Words) > (_announced.Contains(placing) ? 1 : 0);

    // What a changed telling was of is not as it was; who met it must be looked for by its kind and time alone, for what else it told is not known any more.
    void Leave(Whereabouts where)
    {
        if (known.IncidentOf(where.Mention) is { } incident)
        {
            Touch(Incident(incident));
            _touched[Incident(incident)] = null;
        }
        var last = where.Day == 0 ? 0 : where.Day + Placing.Farthest(where.Breadth, false);
        foreach (var id in Kindred(where.Kind, where.Day, last).Concat(known.OfWords(where.Words)).Concat(where.Original is { } original ? known.OfOriginal(original) : []).Concat(matcher.TogetherWith(where.Mention)))
            if (Fetch(id) is { } placing)
                Await(placing);
    }

    IEnumerable<string> Kindred(string kind, int first, int last) => kinds.KindredOf(kind).SelectMany(each => Placing.Breadths.SelectMany(breadth => known.Between(each, breadth, first, last)));

    // With a cluster of those that were of it before.
    void Touch(Cluster cluster)
    {
        if (!_touched.ContainsKey(cluster))
            _touched.Add(cluster, cluster.Placings.Count > 1 ? Cluster.Of(cluster.Placings.Where(placing => !_fresh.Contains(placing) && placing != _now)) : null);
        Announce([.. cluster.Placings.Where(placing => !_announced.Contains(placing))]);
    }

    // Whoever comes later and meets one of them is looked at when it is their turn.
    void Announce(IReadOnlyList<Placing> placings)
    {
        var announced = placings.Where(_announced.Add).ToList();
        foreach (var alike in announced.GroupBy(placing => placing.Telling.Kind))
            Fetch(alike.Key, _ => alike.Min(placing => placing.Day), breadth => alike.Max(placing => placing.UntilBy(breadth == Breadth.Narrow)));
        foreach (var placing in announced)
        {
            _words[placing.Words] = _words.GetValueOrDefault(placing.Words) + 1;
            FetchLed(placing);
            foreach (var other in matcher.TogetherWith(placing.Telling.Id).Select(Fetch).OfType<Placing>())
                Await(other);
        }
        foreach (var later in _open.Meeting(announced))
            Await(later);
    }

    void Await(Placing placing)
    {
        if ((_now is null || placing.CompareTo(_now) > 0) && _awaited.Add(placing))
            _waiting.Add(placing);
    }

    void FetchMet(Placing placing)
    {
        Fetch(placing.Telling.Kind, breadth => placing.Day == 0 ? 0 : placing.Day - Placing.Farthest(breadth, placing.IsNarrow), _ => placing.Day);
        FetchLed(placing);
        foreach (var other in matcher.TogetherWith(placing.Telling.Id))
            Fetch(other);
    }

    void FetchLed(Placing placing)
    {
        foreach (var id in known.OfWords(IncidentMatcher.DigestOf(placing.Words)))
            Fetch(id);
        if (placing.Telling.Original is { } original)
            foreach (var id in known.OfOriginal(original.Story))
                Fetch(id);
    }

    // All of kindred kinds between days, which differ by breadth.
    void Fetch(string kind, Func<Breadth, int> first, Func<Breadth, int> last)
    {
        foreach (var each in kinds.KindredOf(kind))
            foreach (var breadth in Placing.Breadths)
                FetchDays(each, breadth, first(breadth), last(breadth));
    }

    void FetchDays(string kind, Breadth breadth, int first, int last)
    {
        if (_fetched.Add(kind, breadth, first, last))
            foreach (var id in known.Between(kind, breadth, first, last))
                Fetch(id);
    }

    Placing? Fetch(string mention)
    {
        if (_placings.TryGetValue(mention, out var fetched))
            return fetched;
        var placing = matcher.PlacingOf(mention, known)?.Again(_changed.Contains(mention) ? null : IncidentOf);
        _placings[mention] = placing;
        if (placing is not null)
            _open.Add(placing);
        return placing;
    }

    Cluster? IncidentOf(Placing placing) => known.IncidentOf(placing.Telling.Id) is { } incident ? Incident(incident) : null;

    // All of an incident at once: what it was before another telling is made from its members.
    Cluster Incident(string id)
    {
        if (_incidents.TryGetValue(id, out var cluster))
            return cluster;
        _incidents[id] = cluster = new Cluster();
        foreach (var mention in known.MentionsOf(id))
            if (!_changed.Contains(mention) && Fetch(mention) is { } placing)
                cluster.Put(placing);
        return cluster;
    }

    /// <summary>Which days of which kinds are fetched.</summary>
    sealed class FetchedDays
    {
        readonly Dictionary<(string Kind, Breadth Breadth), List<(int First, int Last)>> _spans = [];

        /// <summary>Whether any of the days is not fetched yet; from then on all are.</summary>
        public bool Add(string kind, Breadth breadth, int first, int last)
        {
            var spans = _spans.TryGetValue((kind, breadth), out var known) ? known : _spans[(kind, breadth)] = [];
            if (spans.Exists(span => span.First <= first && last <= span.Last))
                return false;
            var met = spans.FindAll(span => span.First <= last + 1 && first - 1 <= span.Last);
            spans.RemoveAll(met.Contains);
            spans.Add((met.Select(span => span.First).Append(first).Min(), met.Select(span => span.Last).Append(last).Max()));
            return true;
        }
    }
}
