namespace Tidings.Lineages;

/// <summary>
/// What stories have in common word for word, pair by pair, while more stories come: what was verified, whether a pair still counts, and what holds only for a part of a compilation.
/// Tells which stories' bonds are other than when it was last asked.
/// </summary>
sealed class BondTable(PrintTable prints, CandidatePairs pairs)
{
    readonly Dictionary<(int First, int Second), Bond> _verified = [];
    readonly HashSet<(int First, int Second)> _lapsed = [];
    readonly Dictionary<(int First, int Second), Bond> _counted = [];
    readonly Dictionary<int, HashSet<int>> _known = [];
    readonly HashSet<int> _touched = [];

    /// <summary>Takes in what was verified of a pair in the place of what was known of it.</summary>
    public void Keep(Bond bond)
    {
        var (here, there) = (prints.PositionOf(bond.Here.Id), prints.PositionOf(bond.There.Id));
        _verified[PrintTable.Pair(here, there)] = bond;
        _lapsed.Remove(PrintTable.Pair(here, there));
        (_known.TryGetValue(here, out var mine) ? mine : _known[here] = []).Add(there);
        (_known.TryGetValue(there, out var others) ? others : _known[there] = []).Add(here);
        Touch(here, there);
    }

    /// <summary>Forgets what is known of a pair.</summary>
    public void Drop(int here, int there)
    {
        var pair = PrintTable.Pair(here, there);
        if (!_verified.Remove(pair))
            return;
        _lapsed.Remove(pair);
        _counted.Remove(pair);
        _known[here].Remove(there);
        _known[there].Remove(here);
        Touch(here, there);
    }

    /// <summary>Looks again whether the pairs of a print are candidates: one that was looked at before may be none any more.</summary>
    public void Doubt(int position)
    {
        foreach (var other in Known(position))
            if (Holds(PrintTable.Pair(position, other)) ? _lapsed.Remove(PrintTable.Pair(position, other)) : _lapsed.Add(PrintTable.Pair(position, other)))
                Touch(position, other);
    }

    /// <summary>Whether anything is verified of a print.</summary>
    public bool Knows(int position) => _known.ContainsKey(position);

    /// <summary>All that is verified of a print, whether it counts or not.</summary>
    public IEnumerable<Bond> Verified(int position) => Known(position).Select(other => _verified[PrintTable.Pair(position, other)]);

    /// <summary>The bonds of a print that count, as they stood when <see cref="Settle"/> was last called.</summary>
    public IEnumerable<(int Other, Bond Bond)> Of(int position)
    {
        foreach (var other in Known(position))
            if (_counted.TryGetValue(PrintTable.Pair(position, other), out var bond))
                yield return (other, bond);
    }

    /// <summary>Works out which bonds count, and gives the positions of those whose bonds are other than before.</summary>
    public HashSet<int> Settle()
    {
        var changed = new HashSet<int>(_touched);
        // What is contained in a story is judged by all of its bonds.
        (int, int)[] around = [.. PairsOf(_touched.SelectMany(Known).Concat(_touched).Distinct())];
        var bonds = around.Zip(Compilations.Part([.. around.Select(pair => _verified[pair])])).ToDictionary(each => each.First, each => each.Second);
        foreach (var pair in PairsOf(_touched).ToList())
        {
            var bond = bonds[pair];
            if (_counted.TryGetValue(pair, out var before) && before.Relation == bond.Relation && before.Passages == bond.Passages)
                continue;
            _counted[pair] = bond;
            changed.UnionWith([pair.First, pair.Second]);
        }
        _touched.Clear();
        return changed;
    }

    IEnumerable<(int First, int Second)> PairsOf(IEnumerable<int> positions) =>
        positions.SelectMany(position => Known(position).Select(other => PrintTable.Pair(position, other))).Distinct().Where(pair => !_lapsed.Contains(pair));

    IReadOnlyCollection<int> Known(int position) => _known.TryGetValue(position, out var known) ? known : [];

    bool Holds((int First, int Second) pair) => prints.IsCompared(pair.First) && prints.IsCompared(pair.Second)
        && pairs.Has(prints.Print(pair.First), prints.Print(pair.Second), pair.First, pair.Second);

    void Touch(int here, int there)
    {
        _touched.Add(here);
        _touched.Add(there);
        if (_lapsed.Contains(PrintTable.Pair(here, there)))
            _counted.Remove(PrintTable.Pair(here, there));
    }
}
