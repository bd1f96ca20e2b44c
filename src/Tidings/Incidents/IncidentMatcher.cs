using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Tidings.Mentions;
using Tidings.Text;

namespace Tidings.Incidents;

/// <summary>An incident and the tellings it was put together from, the earliest told first.</summary>
public sealed record MatchedIncident(Incident Incident, IReadOnlyList<Telling> Tellings)
{
    /// <summary>What may be one happening with it, of those that came out before; where all is matched.</summary>
    public IReadOnlyList<JoinSuggestion> Suggestions { get; init; } = [];

    /// <summary>The incident as it can be weighed beside others.</summary>
    internal Happening? Happening { get; init; }
}

/// <summary>By what the tellings that one may meet are looked up.</summary>
/// <param name="Mention">The mention.</param>
/// <param name="Story">Its story.</param>
/// <param name="Kind">Its kind, as decided.</param>
/// <param name="Breadth">How long it can be met.</param>
/// <param name="Day">The number of its day; 0 where none is known.</param>
/// <param name="Words">A digest of what copies of it have too.</param>
/// <param name="Original">The text that it goes back to; null where nothing was translated.</param>
public sealed record Whereabouts(string Mention, string Story, string Kind, Breadth Breadth, int Day, long Words, string? Original);

/// <summary>
/// Puts mentions of one happening together over all stories. Tellings come in order of their day, so that no more than the happenings
/// of some weeks are held at a time; what comes out does not depend on the order within a day. What a telling is taken for depends on those alone that it meets:
/// earlier ones of a kindred kind with a place or a party in common, at a time that can be the same (<see cref="Placing.IsMetBy"/>).
/// </summary>
public sealed class IncidentMatcher(IncidentKinds kinds, Surroundings world, MatchRulings rulings)
{
    /// <summary>From here on a figure is rare enough to find a happening by.</summary>
    const int RareFigure = 10;

    /// <summary>Code points of a story within which it tells what its headline does.</summary>
    internal const int Opening = 800;

    readonly ILookup<string, string> _together = rulings.Together.SelectMany(pair => new[] { pair, (pair.Item2, pair.Item1) }).ToLookup(pair => pair.Item1, pair => pair.Item2, StringComparer.Ordinal);
    readonly Likelihood _likelihood = new(kinds);
    readonly IncidentMaker _maker = new(kinds, world);

    /// <summary>Whether what was matched is so crowded that single tellings cannot be matched anew without the others; known when all are matched.</summary>
    public bool IsCrowded { get; private set; }

    /// <summary>The incidents, each as soon as nothing can join it any more. Matching goes ahead on a thread of its own while what is given out is worked on.</summary>
    /// <param name="tellings">In order of <see cref="Telling.Day"/>, those without a day first.</param>
    /// <param name="placed">Is told of every telling that is matched.</param>
    public IEnumerable<MatchedIncident> Match(IEnumerable<Telling> tellings, Action<Whereabouts>? placed = null)
    {
        var suggesting = new SuggestionFinder(kinds, rulings);
        foreach (var step in Ahead.Of(Steps(tellings)))
            if (step.Closed is { } cluster)
                yield return Made(cluster, step.Oldest, suggesting);
            else
                placed?.Invoke(WhereaboutsOf(step.Placed!));
    }

    /// <summary>One step of matching: a telling that was placed, or a cluster that nothing can join or ask for any more.</summary>
    /// <param name="Placed">The telling.</param>
    /// <param name="Closed">The cluster.</param>
    /// <param name="Oldest">The day of the earliest first telling of what is still to be given out.</param>
    readonly record struct Step(Placing? Placed, Cluster? Closed, int Oldest);

    IEnumerable<Step> Steps(IEnumerable<Telling> tellings)
    {
        var (open, growing) = (new OpenClusters(), new List<Cluster>());
        foreach (var day in ByDay(tellings))
        {
            var today = day[0].Day?.DayNumber ?? 0;
            var oldest = OldestOf(growing, today);
            foreach (var closed in Closed(growing, today))
                yield return new Step(null, closed, oldest);
            open.Forget(today);
            foreach (var placing in day.Where(IsMatched).Select(Place).Order())
            {
                Match(placing, open, growing);
                yield return new Step(placing, null, 0);
            }
        }
        var last = OldestOf(growing, int.MaxValue);
        foreach (var closed in growing)
            yield return new Step(null, closed, last);
        IsCrowded |= open.IsCrowded;
    }

    void Match(Placing placing, OpenClusters open, List<Cluster> growing)
    {
        var cluster = Choose(placing, open);
        if (cluster is null && placing.Founds)
            growing.Add(cluster = new Cluster());
        cluster?.Put(placing);
        cluster?.Count();
        open.Add(placing);
    }

    MatchedIncident Made(Cluster closed, int oldest, SuggestionFinder suggesting)
    {
        var made = Make(closed);
        return made with { Suggestions = suggesting.Next(made.Happening!, oldest) };
    }

    // The day of the earliest first telling of what is not given out yet, by which it can still be offered as one with something else.
    static int OldestOf(List<Cluster> growing, int today)
    {
        var oldest = today;
        foreach (var cluster in growing)
            if (cluster.Placings[0] is var first && first.Day < oldest && Happening.IsWeighed(first))
                oldest = first.Day;
        return oldest;
    }

    static List<Cluster> Closed(List<Cluster> growing, int today)
    {
        var closed = growing.FindAll(cluster => cluster.Until < today);
        growing.RemoveAll(cluster => cluster.Until < today);
        return closed;
    }

    /// <summary>Whether a telling takes part: it tells of what has happened or has not.</summary>
    internal bool IsMatched(Telling telling) => telling.IsPast && kinds.PartOf(telling.Kind) != IncidentPart.None;

    static IEnumerable<List<Telling>> ByDay(IEnumerable<Telling> tellings)
    {
        var day = new List<Telling>();
        foreach (var telling in tellings)
        {
            if (day.Count > 0 && day[0].Day != telling.Day)
            {
                yield return day;
                day = [];
            }
            day.Add(telling);
        }
        if (day.Count > 0)
            yield return day;
    }

    /// <summary>What a mention told before, in its place; null where it is gone or takes no part.</summary>
    internal Placing? PlacingOf(string mention, IMatchedTellings known) => known.Kept.Place(mention, known.Find, telling => IsMatched(telling) ? Place(telling) : null);

    internal Placing Place(Telling telling)
    {
        var facts = new Facts(telling, world);
        return new Placing(facts, kinds.PartOf(telling.Kind) == IncidentPart.Founds, WordsKey(telling), [.. Blocks(facts).Distinct(StringComparer.Ordinal).Select(Known)]);
    }

    // Blocks come again and again while tellings are held: most are held once.
    readonly string?[] _known = new string?[1 << 14];

    string Known(string block)
    {
        ref var known = ref _known[block.GetHashCode(StringComparison.Ordinal) & (_known.Length - 1)];
        return known == block ? known! : known = block;
    }

    /// <summary>By what a telling is looked up; null when it takes no part.</summary>
    public Whereabouts? WhereaboutsOf(Telling telling) => IsMatched(telling) ? WhereaboutsOf(Place(telling)) : null;

    static Whereabouts WhereaboutsOf(Placing placing) =>
        new(placing.Telling.Id, placing.Telling.Story, placing.Telling.Kind, placing.Breadth, placing.Day, DigestOf(placing.Words), placing.Telling.Original?.Story);

    /// <summary>The digest by which words are looked up; what is found must be compared.</summary>
    internal static long DigestOf(string words) => BinaryPrimitives.ReadInt64LittleEndian(SHA256.HashData(Encoding.UTF8.GetBytes(words)));

    /// <summary>What a telling is taken for; null for a happening of its own, or for none where its kind founds none.</summary>
    internal Cluster? Choose(Placing placing, OpenClusters open) => Ruled(placing, open) ?? open.OfWords(placing) ?? Translated(placing, open) ?? Best(placing, open);

    /// <summary>An incident that was put together before, as it can be weighed beside others; null where nothing is told of it.</summary>
    internal Happening? HappeningOf(string incident, IMatchedTellings known) =>
        known.MentionsOf(incident).Select(mention => PlacingOf(mention, known)).OfType<Placing>().Order().ToList() is { Count: > 0 } placings ? new Happening(incident, Cluster.Of(placings)) : null;

    /// <summary>The mentions that people said to tell of the same.</summary>
    internal IEnumerable<string> TogetherWith(string mention) => _together[mention];

    // The same words in two stories of one family are the same mention copied.
    static string WordsKey(Telling telling) => string.Join('\u001F', telling.Family, telling.Kind, NormalForm.Of(telling.Words));

    Cluster? Ruled(Placing placing, OpenClusters open) => _together[placing.Telling.Id].Select(open.Find).OfType<Placing>()
        .Where(other => other.CompareTo(placing) < 0 && other.IsFollowedBy(placing)).Order().Select(other => other.Cluster).FirstOrDefault(cluster => cluster is not null);

    // What a text and its translation tell in one place, under kinds that can be one.
    Cluster? Translated(Placing placing, OpenClusters open)
    {
        var telling = placing.Telling;
        if (telling.Original is not { } original)
            return null;
        return open.OfOriginal(placing)
            .Where(told => told.Telling.Story != telling.Story && kinds.AreAlike(told.Telling.Kind, telling.Kind) && IsOnePassage(telling, told.Telling) && !KeptApart(telling, Counted(told.Cluster!, placing)))
            .OrderBy(told => told.Telling.Kind == telling.Kind ? 0 : 1).ThenBy(told => Counted(told.Cluster!, placing).Stories.Contains(telling.Story) ? 1 : 0).ThenBy(told => Math.Abs(told.Telling.Original!.At - original.At)).ThenBy(told => told.Cluster!.Placings[0])
            .FirstOrDefault()?.Cluster;
    }

    // The most likely passages of both, or, where these are not known to the letter, any that they can be in if kind and date agree.
    static bool IsOnePassage(Telling telling, Telling told)
    {
        var (one, other) = (telling.Original!, told.Original!);
        return one.Likeliest.Overlaps(other.Likeliest) || (one.Span.Overlaps(other.Span) && telling.Kind == told.Kind && telling.Date == told.Date);
    }

    // A cluster as it stood before a placing.
    static Cluster Counted(Cluster cluster, Placing before)
    {
        cluster.Count(before);
        return cluster;
    }

    Cluster? Best(Placing placing, OpenClusters open)
    {
        Cluster? best = null;
        var most = int.MinValue;
        foreach (var candidate in open.Candidates(placing))
        {
            if (Points(placing, candidate) is not { } points)
                continue;
            if (points > most || (points == most && candidate.Placings[0].CompareTo(best!.Placings[0]) < 0))
                (best, most) = (candidate, points);
        }
        return best;
    }

    /// <summary>How much speaks for a telling's being of a happening, by those that were told of it before; null where it is not enough.</summary>
    internal int? Points(Placing placing, Cluster candidate) =>
        Counted(candidate, placing).Members.Count > 0 && _likelihood.Weigh(placing.Facts, candidate) is { Points: var points } && points >= Likelihood.Needed(placing.Telling, candidate) && !KeptApart(placing.Telling, candidate) ? points : null;

    bool KeptApart(Telling telling, Cluster cluster) =>
        rulings.Apart.Count > 0 && cluster.Members.Exists(member => rulings.Apart.Contains(MatchRulings.Pair(member.Id, telling.Id)));

    // Mentions of one happening share a place, or what contains it, or a party, or a figure, or stand as headline and opening over one another, under a word for what happens. Under the name of a country stands too much to be of use.
    IEnumerable<string> Blocks(Facts facts)
    {
        foreach (var block in kinds.BlocksOf(facts.Telling.Kind))
        {
            foreach (var place in facts.Places)
                foreach (var key in place.Chain)
                    if (key == place.Key || !world.IsWide(key))
                        yield return $"{block}\u001F{key}";
            foreach (var party in facts.Actors.Concat(facts.Targets))
                yield return $"{block}\u001F{party}";
            if (facts.Telling.Part == MentionPart.Headline || facts.Telling.Span.Start < Opening)
                yield return $"{block}\u001F{facts.Telling.Story}";
            foreach (var count in facts.Telling.Counts)
                if (count.Best is >= RareFigure and { } best)
                    yield return $"{block}\u001F{count.What} {best}";
        }
    }

    internal MatchedIncident Make(Cluster cluster)
    {
        cluster.Count();
        var tellings = cluster.Members.Order().ToList();
        var joinings = new Joinings(cluster, _likelihood).All(
            (mention, earlier) => _together[mention].Any(earlier.Contains),
            (telling, told) => told.Original is not null && told.Story != telling.Story && kinds.AreAlike(told.Kind, telling.Kind) && IsOnePassage(telling, told));
        var incident = _maker.Make(tellings, [.. joinings]);
        return new MatchedIncident(incident, tellings) { Happening = new Happening(incident.Id, cluster) };
    }
}
