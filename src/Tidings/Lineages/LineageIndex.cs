using Tidings.Languages;

namespace Tidings.Lineages;

/// <summary>What is other than before among lineages, and some that are not.</summary>
/// <param name="Stories">Ids of the stories whose family or links may be other than before; where a family is other, of all in it.</param>
/// <param name="Links">The links of these to what they go back to, as they are now.</param>
/// <param name="Families">The families that they are in now.</param>
/// <param name="LinkCount">How many links there are now in all.</param>
/// <param name="FamilyCount">How many families.</param>
public sealed record RenewedLineages(IReadOnlySet<string> Stories, IReadOnlyList<Lineage> Links, IReadOnlyList<Family> Families, int LinkCount, int FamilyCount);

/// <summary>
/// Stories with what they have in common, to which more can be added: a story that comes is looked up by its keys and compared with the few that it meets,
/// while the others are left alone. What is found depends on which stories there are, and not on the order in which they came.
/// </summary>
public sealed class LineageIndex
{
    readonly PrintTable _prints;
    readonly CopyFinder _copies;
    readonly TranslationFinder _translations;
    readonly BondTable _bonds;
    readonly LineageFold _fold;
    readonly HashSet<int> _come = [];
    readonly int _workers;

    /// <param name="files">For how long languages are beside one another.</param>
    /// <param name="source">The prints and stories; called from several threads at once when there are several workers.</param>
    /// <param name="workers">How many threads may work at once.</param>
    public LineageIndex(DataFiles files, IPrintSource source, int workers = 1)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(workers, 1);
        (_prints, _workers) = (new PrintTable(source), workers);
        _copies = new CopyFinder(_prints, new Corrections(() => KnownNames.Of(files)));
        _translations = new TranslationFinder(_prints, new TranslationJudge(TranslationJudge.ReadExpansion(files)));
        _bonds = new BondTable(_prints, _copies.Pairs);
        _fold = new LineageFold(_prints, _bonds, _copies.Pairs, _translations);
    }

    /// <summary>Takes in all prints that the source has; to be called once and first.</summary>
    public void Load()
    {
        foreach (var print in _prints.Source.All())
            _come.Add(_prints.Add(PrintHead.Of(print)).Position);
        _copies.Pairs.Load(_workers);
        foreach (var bond in _copies.All(_workers))
            _bonds.Keep(bond);
        _translations.Nearest.Load(_workers);
    }

    /// <summary>Takes in one print that the source has.</summary>
    /// <returns>What it has in common with which stories, before it is known what descends from what.</returns>
    public IReadOnlyList<Lineage> Add(StoryPrint print)
    {
        var (position, replaced) = _prints.Add(PrintHead.Of(print));
        _come.Add(position);
        if (!_prints.IsCompared(position))
            return _prints.StandingFor(position) is var first && first != position ? [LineageFold.Copy(_prints[position], _prints[first]).ToLineage()] : [];
        var doubted = new HashSet<int>();
        Compare(_copies.Pairs.Add(position, print, replaced, doubted));
        Compare(_copies.Unsettled(print));
        foreach (var each in doubted)
            _bonds.Doubt(each);
        _translations.Nearest.Add(position, print, replaced);
        var bonds = _bonds.Verified(position).Concat(_translations.Of(position));
        return [.. replaced < 0 ? [] : new[] { LineageFold.Copy(_prints[replaced], _prints[position]).ToLineage() }, .. bonds.Select(bond => bond.ToLineage())];
    }

    /// <summary>Links and families of all that were taken in.</summary>
    public FoundLineages Found()
    {
        Settle();
        return new FoundLineages(_fold.Links(), _fold.Families());
    }

    /// <summary>What is other since this or <see cref="Found"/> was last asked for; all the first time.</summary>
    public RenewedLineages Renew()
    {
        var stories = Settle();
        return new RenewedLineages(stories, [.. stories.SelectMany(_fold.LinksOf)], [.. stories.Select(_fold.FamilyOf).DistinctBy(family => family.Id)], _fold.LinkCount, _fold.FamilyCount);
    }

    HashSet<string> Settle()
    {
        _come.UnionWith(_bonds.Settle());
        var stories = _fold.Renew(_come, _workers);
        _come.Clear();
        return stories;
    }

    void Compare(HashSet<(int First, int Second)> pairs)
    {
        foreach (var group in pairs.Where(pair => _prints.IsCompared(pair.First) && _prints.IsCompared(pair.Second)).GroupBy(pair => pair.First, pair => pair.Second))
        {
            foreach (var second in group)
                _bonds.Drop(group.Key, second);
            foreach (var bond in _copies.Verify(group.Key, group))
                _bonds.Keep(bond);
        }
    }
}
