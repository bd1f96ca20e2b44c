namespace Tidings.Incidents;

/// <summary>The placings that can still be met, by what they are looked up by.</summary>
sealed class OpenClusters
{
    /// <summary>How many placings of a block are looked at, the latest first. It bounds the work where very much is told of one day and place.</summary>
    const int Most = 2000;

    /// <summary>Code points of the stretches under which the tellings that go back to a text are found.</summary>
    const int Stretch = 256;

    readonly Dictionary<string, Block> _blocks = new(StringComparer.Ordinal);
    readonly Dictionary<string, PlacingRow> _words = new(StringComparer.Ordinal);
    readonly Dictionary<string, PlacingRow> _originals = new(StringComparer.Ordinal);
    readonly Dictionary<string, Placing> _mentions = new(StringComparer.Ordinal);
    readonly Queue<Placing>[] _queues = [.. Placing.Breadths.Select(_ => new Queue<Placing>())];

    /// <summary>
    /// Whether a block was half full: as long as none is, no look at a block has ended before its time, and what comes out for one telling depends on no other that it does not meet.
    /// </summary>
    public bool IsCrowded { get; private set; }

    sealed class Block
    {
        readonly PlacingRow?[] _rows = new PlacingRow?[Placing.Breadths.Length];

        public PlacingRow Of(Breadth breadth) => _rows[(int)breadth] ??= new PlacingRow();

        /// <summary>The row of a breadth; null where none was begun.</summary>
        public PlacingRow? Has(Breadth breadth) => _rows[(int)breadth];

        public bool IsEmpty => Array.TrueForAll(_rows, row => row is null or { Count: 0 });
    }

    public void Add(Placing placing)
    {
        _queues[(int)placing.Breadth].Enqueue(placing);
        _mentions[placing.Telling.Id] = placing;
        Row(_words, placing.Words).Add(placing);
        foreach (var stretch in StretchesOf(placing))
            Row(_originals, stretch).Add(placing);
        foreach (var key in placing.Blocks)
            (_blocks.TryGetValue(key, out var block) ? block : _blocks[key] = new Block()).Of(placing.Breadth).Add(placing);
    }

    /// <summary>Forgets what no telling of a day or later can meet; for placings that are added in their order.</summary>
    public void Forget(int today)
    {
        foreach (var queue in _queues)
            while (queue.TryPeek(out var placing) && placing.Day < today - Placing.Farthest(placing.Breadth, false))
                Drop(queue.Dequeue());
    }

    public Placing? Find(string mention) => _mentions.GetValueOrDefault(mention);

    /// <summary>What the earliest telling that has a telling's words, and that it meets, was taken for.</summary>
    public Cluster? OfWords(Placing placing) => Met(_words, placing.Words, placing).ToList().Select(each => each.Cluster).FirstOrDefault(cluster => cluster is not null);

    /// <summary>Tellings that go back to the same stretches of a text which was translated, those that a telling may follow.</summary>
    public IEnumerable<Placing> OfOriginal(Placing placing) => StretchesOf(placing).SelectMany(stretch => Met(_originals, stretch, placing)).ToList().Where(each => each.Cluster is not null).Distinct();

    static IEnumerable<string> StretchesOf(Placing placing) => placing.Telling.Original is { Span: var span } original
        ? Enumerable.Range(span.Start / Stretch, (Math.Max(span.Start, span.End - 1) / Stretch) - (span.Start / Stretch) + 1).Select(stretch => $"{original.Story}\u001F{stretch}") : [];

    /// <summary>What a telling's blocks lead to, each once, as it stood before the telling.</summary>
    public IReadOnlyList<Cluster> Candidates(Placing placing)
    {
        var met = new List<Placing>();
        foreach (var key in placing.Blocks)
            if (_blocks.TryGetValue(key, out var block))
                foreach (var breadth in Placing.Breadths)
                    if (block.Has(breadth) is { } row)
                        Latest(row, placing, Placing.Farthest(breadth, placing.IsNarrow), met);
        // What they are taken for may have to be looked up, which adds to the rows.
        var candidates = new List<Cluster>(met.Count);
        foreach (var each in met)
            if (each.Cluster is { } cluster)
                candidates.Add(cluster);
        var look = Interlocked.Increment(ref _looks);
        candidates.RemoveAll(cluster => !cluster.IsNewTo(look));
        return candidates;
    }

    // Each look has a number of its own, whoever looks.
    static long _looks;

    void Latest(PlacingRow row, Placing placing, int farthest, List<Placing> met)
    {
        var before = row.Before(placing);
        var end = Math.Max(0, before - Most);
        for (var i = before - 1; i >= end && row[i].Day >= placing.Day - farthest; i--)
        {
            IsCrowded |= before - i > Most / 2;
            if (row[i].IsMetBy(placing))
                met.Add(row[i]);
        }
    }

    /// <summary>The later tellings that may meet one of some: under a block, by words, by what was translated.</summary>
    public IEnumerable<Placing> Meeting(IReadOnlyList<Placing> placings)
    {
        foreach (var under in placings.SelectMany(placing => placing.Blocks.Select(key => (key, placing))).GroupBy(pair => pair.key, pair => pair.placing))
            if (_blocks.TryGetValue(under.Key, out var block))
                foreach (var later in Placing.Breadths.SelectMany(breadth => Later(block.Of(breadth), under, breadth == Breadth.Narrow)))
                    yield return later;
        foreach (var placing in placings)
        {
            foreach (var later in Later(Row(_words, placing.Words), [placing], false))
                yield return later;
            foreach (var later in StretchesOf(placing).SelectMany(stretch => Later(Row(_originals, stretch), [placing], false)))
                yield return later;
        }
    }

    IEnumerable<Placing> Later(PlacingRow row, IEnumerable<Placing> placings, bool isNarrow)
    {
        var (first, until) = (row.Before(placings.Min()!), placings.Max(placing => placing.UntilBy(isNarrow)));
        for (var i = first; i < row.Count && row[i].Day <= until; i++)
        {
            IsCrowded |= i - first > Most / 2;
            yield return row[i];
        }
    }

    static IEnumerable<Placing> Met(Dictionary<string, PlacingRow> rows, string key, Placing placing)
    {
        if (!rows.TryGetValue(key, out var row))
            yield break;
        var before = row.Before(placing);
        for (var i = 0; i < before; i++)
            if (row[i].IsFollowedBy(placing))
                yield return row[i];
    }

    void Drop(Placing placing)
    {
        _mentions.Remove(placing.Telling.Id);
        Drop(_words, placing.Words, placing);
        foreach (var stretch in StretchesOf(placing))
            Drop(_originals, stretch, placing);
        foreach (var key in placing.Blocks)
        {
            _blocks[key].Of(placing.Breadth).Drop(placing);
            if (_blocks[key].IsEmpty)
                _blocks.Remove(key);
        }
    }

    static void Drop(Dictionary<string, PlacingRow> rows, string key, Placing placing)
    {
        rows[key].Drop(placing);
        if (rows[key].Count == 0)
            rows.Remove(key);
    }

    static PlacingRow Row(Dictionary<string, PlacingRow> rows, string key) => rows.TryGetValue(key, out var row) ? row : rows[key] = new PlacingRow();
}
