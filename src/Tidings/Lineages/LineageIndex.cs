using Tidings.Languages;

namespace Tidings.Lineages;

/// <summary>
/// Stories with what they have in common, to which more can be added: a story that comes is looked up by its keys and compared with the few that it meets,
/// while the others are left alone. What is found depends on which stories there are, and not on the order in which they came.
/// </summary>
public sealed class LineageIndex
{
    readonly PrintTable _prints;
    readonly CopyFinder _copies;
    readonly TranslationFinder _translations;
    readonly Dictionary<(int, int), Bond> _bonds = [];
    readonly Dictionary<int, HashSet<int>> _known = [];
    readonly int _workers;
    bool _grown;

    /// <param name="files">For how long languages are beside one another.</param>
    /// <param name="source">The prints and stories; called from several threads at once when there are several workers.</param>
    /// <param name="workers">How many threads may work at once.</param>
    public LineageIndex(DataFiles files, IPrintSource source, int workers = 1)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(workers, 1);
        (_prints, _workers) = (new PrintTable(source), workers);
        _copies = new CopyFinder(_prints, new Corrections(() => new KnownNames(files, new Transliteration(files))));
        _translations = new TranslationFinder(_prints, new TranslationJudge(TranslationJudge.ReadExpansion(files)));
    }

    /// <summary>Takes in all prints that the source has; to be called once and first.</summary>
    public void Load()
    {
        foreach (var print in _prints.Source.All())
            _prints.Add(PrintHead.Of(print));
        _copies.Pairs.Load(_workers);
        foreach (var bond in _copies.All(_workers))
            Keep(bond);
        _translations.Nearest.Load(_workers);
    }

    /// <summary>Takes in one print that the source has.</summary>
    /// <returns>What it has in common with which stories, before it is known what descends from what.</returns>
    public IReadOnlyList<Lineage> Add(StoryPrint print)
    {
        _grown = true;
        var (position, replaced) = _prints.Add(PrintHead.Of(print));
        if (!_prints.IsCompared(position))
            return _prints.StandingFor(position) is var first && first != position ? [LineageFold.Copy(_prints[position], _prints[first]).ToLineage()] : [];
        Compare(_copies.Pairs.Add(position, print, replaced));
        Compare(_copies.Unsettled(print));
        _translations.Nearest.Add(position, print, replaced);
        var bonds = (_known.TryGetValue(position, out var known) ? known.Select(other => _bonds[PrintTable.Pair(position, other)]) : []).Concat(_translations.Of(position));
        return [.. replaced < 0 ? [] : new[] { LineageFold.Copy(_prints[replaced], _prints[position]).ToLineage() }, .. bonds.Select(bond => bond.ToLineage())];
    }

    /// <summary>Links and families of all that were taken in.</summary>
    public FoundLineages Found() => new LineageFold(_prints, _copies.Pairs, _translations).Fold(
        [.. _bonds.Where(pair => Holds(pair.Key)).Select(pair => pair.Value).OrderBy(bond => bond.Here.Id, StringComparer.Ordinal).ThenBy(bond => bond.There.Id, StringComparer.Ordinal)], _workers);

    // A pair that was looked at before may be none any more.
    bool Holds((int First, int Second) pair) => !_grown || (_prints.IsCompared(pair.First) && _prints.IsCompared(pair.Second)
        && _copies.Pairs.Has(_prints.Print(pair.First), _prints.Print(pair.Second), pair.First, pair.Second));

    void Compare(HashSet<(int First, int Second)> pairs)
    {
        foreach (var group in pairs.Where(pair => _prints.IsCompared(pair.First) && _prints.IsCompared(pair.Second)).GroupBy(pair => pair.First, pair => pair.Second))
        {
            foreach (var second in group)
                Drop(group.Key, second);
            foreach (var bond in _copies.Verify(group.Key, group))
                Keep(bond);
        }
    }

    void Keep(Bond bond)
    {
        var (here, there) = (_prints.PositionOf(bond.Here.Id), _prints.PositionOf(bond.There.Id));
        _bonds[PrintTable.Pair(here, there)] = bond;
        (_known.TryGetValue(here, out var mine) ? mine : _known[here] = []).Add(there);
        (_known.TryGetValue(there, out var others) ? others : _known[there] = []).Add(here);
    }

    void Drop(int here, int there)
    {
        if (!_bonds.Remove(PrintTable.Pair(here, there)))
            return;
        _known[here].Remove(there);
        _known[there].Remove(here);
    }
}
