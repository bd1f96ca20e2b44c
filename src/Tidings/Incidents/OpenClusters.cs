using Tidings.Lineages;

namespace Tidings.Incidents;

/// <summary>The clusters that can still grow, and by what they are found.</summary>
sealed class OpenClusters
{
    readonly Dictionary<string, List<Cluster>> _blocks = new(StringComparer.Ordinal);
    readonly Dictionary<string, Cluster> _words = new(StringComparer.Ordinal);
    readonly Dictionary<string, Cluster> _mentions = new(StringComparer.Ordinal);
    readonly Dictionary<(string Story, int Stretch), List<(Telling Telling, Cluster Cluster)>> _originals = [];
    readonly List<Cluster> _open = [];
    int _made;

    /// <summary>Code points of the stretches under which the tellings that go back to a text are found.</summary>
    const int Stretch = 256;

    public Cluster New()
    {
        var cluster = new Cluster(_made++);
        _open.Add(cluster);
        return cluster;
    }

    public void Index(Cluster cluster, Telling telling, string words, string[] blocks)
    {
        _mentions[telling.Id] = cluster;
        if (telling.Original is { } original)
            foreach (var stretch in StretchesOf(original))
                (_originals.TryGetValue(stretch, out var told) ? told : _originals[stretch] = []).Add((telling, cluster));
        if (_words.TryAdd(words, cluster))
            cluster.Words.Add(words);
        foreach (var block in blocks)
        {
            if (!_blocks.TryGetValue(block, out var list))
                _blocks.Add(block, list = []);
            if (cluster.Blocks.Add(block))
                list.Add(cluster);
        }
    }

    public Cluster? OfMention(string mention) => _mentions.GetValueOrDefault(mention);

    public Cluster? OfWords(string words) => _words.GetValueOrDefault(words);

    /// <summary>Tellings that go back to the same stretches of a text which was translated, with their clusters.</summary>
    public IEnumerable<(Telling Telling, Cluster Cluster)> OfOriginal(Original original) => StretchesOf(original).SelectMany(stretch => _originals.GetValueOrDefault(stretch) ?? []).Distinct();

    static IEnumerable<(string Story, int Stretch)> StretchesOf(Original original) =>
        Enumerable.Range(original.Span.Start / Stretch, (Math.Max(original.Span.Start, original.Span.End - 1) / Stretch) - (original.Span.Start / Stretch) + 1).Select(stretch => (original.Story, stretch));

    /// <summary>The clusters found by any of the blocks, of each block the latest few.</summary>
    public IEnumerable<Cluster> In(string[] blocks, int most)
    {
        var seen = new HashSet<int>();
        foreach (var block in blocks)
            if (_blocks.TryGetValue(block, out var list))
                for (var i = list.Count - 1; i >= Math.Max(0, list.Count - most); i--)
                    if (seen.Add(list[i].Number))
                        yield return list[i];
    }

    /// <summary>Takes out those that ended before a day, in order of making.</summary>
    public List<Cluster> Close(int day)
    {
        var closed = _open.Where(cluster => cluster.LastDay is not { } last || last.DayNumber < day).ToList();
        if (closed.Count == 0)
            return closed;
        var gone = closed.ToHashSet();
        _open.RemoveAll(gone.Contains);
        foreach (var block in closed.SelectMany(cluster => cluster.Blocks).Distinct(StringComparer.Ordinal))
        {
            _blocks[block].RemoveAll(gone.Contains);
            if (_blocks[block].Count == 0)
                _blocks.Remove(block);
        }
        foreach (var cluster in closed)
            Forget(cluster);
        return closed;
    }

    void Forget(Cluster cluster)
    {
        foreach (var words in cluster.Words)
            _words.Remove(words);
        foreach (var member in cluster.Members)
        {
            _mentions.Remove(member.Id);
            foreach (var stretch in member.Original is { } original ? StretchesOf(original) : [])
                if (_originals.TryGetValue(stretch, out var told) && told.RemoveAll(each => each.Cluster == cluster) > 0 && told.Count == 0)
                    _originals.Remove(stretch);
        }
    }
}
