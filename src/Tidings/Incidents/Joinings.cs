namespace Tidings.Incidents;

/// <summary>Why the tellings of a cluster are of it, one after the other in their order.</summary>
sealed class Joinings(Cluster cluster, Likelihood likelihood)
{
    readonly Cluster _grown = Cluster.Of(cluster.Placings);
    readonly HashSet<string> _words = new(StringComparer.Ordinal);

    /// <param name="isRuled">Whether a person put a mention together with one of others.</param>
    /// <param name="isOnePassage">Whether two tellings go back to one passage.</param>
    public IEnumerable<Joining> All(Func<string, IReadOnlySet<string>, bool> isRuled, Func<Telling, Telling, bool> isOnePassage)
    {
        var earlier = new HashSet<string>(StringComparer.Ordinal);
        foreach (var placing in cluster.Placings)
        {
            _grown.Count(placing);
            var telling = placing.Telling;
            var by = earlier.Count == 0 ? JoinedBy.First
                : isRuled(telling.Id, earlier) ? JoinedBy.Decision
                : _words.Contains(placing.Words) ? JoinedBy.SameWords
                : telling.Original is not null && _grown.Members.Exists(told => isOnePassage(telling, told)) ? JoinedBy.SamePassage : JoinedBy.Signs;
            yield return new Joining(telling.Id, by, by == JoinedBy.Signs ? likelihood.Weigh(placing.Facts, _grown)?.Signs() ?? [] : []);
            earlier.Add(telling.Id);
            _words.Add(placing.Words);
        }
    }
}
