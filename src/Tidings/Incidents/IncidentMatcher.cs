using Tidings.Mentions;
using Tidings.Text;

namespace Tidings.Incidents;

/// <summary>An incident and the tellings it was put together from, the earliest told first.</summary>
public sealed record MatchedIncident(Incident Incident, IReadOnlyList<Telling> Tellings);

/// <summary>
/// Puts mentions of one happening together over all stories. Tellings come in order of their day, so that no more than the happenings
/// of some weeks are held at a time; what comes out does not depend on the order within a day.
/// </summary>
public sealed class IncidentMatcher(IncidentKinds kinds, Surroundings world, MatchRulings rulings)
{
    /// <summary>How many days after it a happening can still be told of with a day that differs.</summary>
    const int Window = 40;

    /// <summary>How many candidates of a block are weighed, the latest first.</summary>
    const int Candidates = 40;

    /// <summary>From here on a figure is rare enough to find a happening by.</summary>
    const int RareFigure = 10;

    /// <summary>Code points of a story within which it tells what its headline does.</summary>
    const int Opening = 800;

    readonly ILookup<string, string> _together = rulings.Together.SelectMany(pair => new[] { pair, (pair.Item2, pair.Item1) }).ToLookup(pair => pair.Item1, pair => pair.Item2, StringComparer.Ordinal);
    readonly Likelihood _likelihood = new(kinds);
    readonly IncidentMaker _maker = new(kinds, world);

    /// <summary>The incidents, each as soon as nothing can join it any more.</summary>
    /// <param name="tellings">In order of <see cref="Telling.Day"/>, those without a day first.</param>
    public IEnumerable<MatchedIncident> Match(IEnumerable<Telling> tellings)
    {
        var open = new OpenClusters();
        foreach (var day in ByDay(tellings))
        {
            if (day[0].Day is { } today)
                foreach (var closed in open.Close(today.DayNumber - Window))
                    foreach (var made in Make(closed))
                        yield return made;
            day.Sort();
            foreach (var telling in day.Where(IsMatched).OrderBy(telling => kinds.PartOf(telling.Kind) == IncidentPart.Founds ? 0 : 1))
                Place(telling, open);
        }
        foreach (var closed in open.Close(int.MaxValue))
            foreach (var made in Make(closed))
                yield return made;
    }

    bool IsMatched(Telling telling) => telling.IsPast && kinds.PartOf(telling.Kind) != IncidentPart.None;

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

    void Place(Telling telling, OpenClusters open)
    {
        var facts = new Facts(telling, world);
        var (words, blocks) = (WordsKey(telling), Blocks(facts).Distinct(StringComparer.Ordinal).ToArray());
        var cluster = Ruled(telling, open) ?? open.OfWords(words) ?? Translated(telling, open) ?? Best(facts, open, blocks);
        if (cluster is null)
        {
            if (kinds.PartOf(telling.Kind) != IncidentPart.Founds)
                return;
            cluster = open.New();
        }
        cluster.Add(facts);
        open.Index(cluster, telling, words, blocks);
    }

    // The same words in two stories of one family are the same mention copied.
    static string WordsKey(Telling telling) => string.Join('\u001F', telling.Family, telling.Kind, NormalForm.Of(telling.Words));

    Cluster? Ruled(Telling telling, OpenClusters open) => _together[telling.Id].Select(open.OfMention).FirstOrDefault(cluster => cluster is not null);

    // What a text and its translation tell in one place, under kinds that can be one.
    Cluster? Translated(Telling telling, OpenClusters open)
    {
        if (telling.Original is not { } original)
            return null;
        return open.OfOriginal(original)
            .Where(told => told.Telling.Story != telling.Story && kinds.AreAlike(told.Telling.Kind, telling.Kind) && IsOnePassage(telling, told.Telling) && !KeptApart(telling, told.Cluster))
            .OrderBy(told => told.Telling.Kind == telling.Kind ? 0 : 1).ThenBy(told => told.Cluster.Stories.Contains(telling.Story) ? 1 : 0).ThenBy(told => Math.Abs(told.Telling.Original!.At - original.At)).ThenBy(told => told.Cluster.Number)
            .FirstOrDefault().Cluster;
    }

    // The most likely passages of both, or, where these are not known to the letter, any that they can be in if kind and date agree.
    static bool IsOnePassage(Telling telling, Telling told)
    {
        var (one, other) = (telling.Original!, told.Original!);
        return one.Likeliest.Overlaps(other.Likeliest) || (one.Span.Overlaps(other.Span) && telling.Kind == told.Kind && telling.Date == told.Date);
    }

    Cluster? Best(Facts facts, OpenClusters open, string[] blocks)
    {
        Cluster? best = null;
        var most = int.MinValue;
        foreach (var candidate in open.In(blocks, Candidates))
        {
            if (_likelihood.Points(facts, candidate) is not { } points || points < Likelihood.Needed(facts.Telling, candidate) || KeptApart(facts.Telling, candidate))
                continue;
            if (points > most || (points == most && candidate.Number < best!.Number))
                (best, most) = (candidate, points);
        }
        return best;
    }

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

    IEnumerable<MatchedIncident> Make(Cluster cluster)
    {
        cluster.Members.Sort();
        yield return new MatchedIncident(_maker.Make(cluster.Members), cluster.Members);
    }
}
