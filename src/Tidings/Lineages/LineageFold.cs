using Tidings.Evidence;

namespace Tidings.Lineages;

/// <summary>
/// From what stories have in common to what descends from what: a tree over each family, what families quote from one another, and the families. Where bonds change, the families that hang together
/// with the change by copying or translation are put together anew, and of excerpts those that such a family, or a story that quotes one, has part in; everything else stays.
/// </summary>
sealed class LineageFold(PrintTable prints, BondTable bonds, CandidatePairs pairs, TranslationFinder translations)
{
    readonly Dictionary<string, string> _copies = new(StringComparer.Ordinal);
    // By position the position of the least id, with none where it has not been told yet.
    readonly List<int> _families = [];
    readonly Dictionary<int, string[]> _members = [];
    readonly Dictionary<string, List<Lineage>> _links = new(StringComparer.Ordinal);
    readonly ExcerptTable _excerpts = new();
    const int None = -1;
    StockPassages? _stock;

    /// <summary>How many links there are.</summary>
    public int LinkCount { get; private set; }

    /// <summary>How many families there are.</summary>
    public int FamilyCount => _members.Count;

    /// <summary>Puts together anew what hangs together with some prints.</summary>
    /// <param name="changed">Positions of those that are new or whose bonds are other than before.</param>
    /// <param name="workers">How many threads may work at once.</param>
    /// <returns>Ids of the stories whose family or links may be other than before.</returns>
    public HashSet<string> Renew(IReadOnlyCollection<int> changed, int workers)
    {
        while (_families.Count < prints.Heads.Count)
            _families.Add(None);
        var region = Closure(changed, CopiesOf);
        if (translations.Nearest.IsNeeded)
            region = Translated(region, workers);
        var told = region.Select(position => prints[position].Id).ToHashSet(StringComparer.Ordinal);
        var apart = region.Select(FamilyAt).Where(family => family != None).Distinct().SelectMany(_excerpts.Of).ToList();
        Relate(region);
        Quote(region, apart, told);
        return told;
    }

    // What hangs together over translations too. From the first of a second language on it must be known of all what are copies of one text.
    HashSet<int> Translated(HashSet<int> copied, int workers)
    {
        if (_copies.Count == 0)
            copied.UnionWith(Enumerable.Range(0, prints.Heads.Count));
        var copies = GroupingOf(copied);
        Descent(copied, copies);
        foreach (var position in copied)
            _copies[prints[position].Id] = copies.Of(prints[position].Id);
        var turned = translations.Renew(copied, id => _copies[id], workers);
        return Closure(copied.Concat(turned), position => CopiesOf(position).Concat(translations.Best(position)));
    }

    /// <summary>The links of a story to others that it goes back to.</summary>
    public IReadOnlyList<Lineage> LinksOf(string story) => _links.TryGetValue(story, out var links) ? links : [];

    /// <summary>The family of a story.</summary>
    public Family FamilyOf(string story) => Family(_members[FamilyAt(prints.PositionOf(story))]);

    /// <summary>All links, in order of story and of.</summary>
    public IReadOnlyList<Lineage> Links() => [.. _links.Values.SelectMany(links => links).OrderBy(link => link.Story, StringComparer.Ordinal).ThenBy(link => link.Of, StringComparer.Ordinal)];

    /// <summary>All families, in order of the first member's id.</summary>
    public IReadOnlyList<Family> Families() => [.. _members.OrderBy(family => prints[family.Key].Id, StringComparer.Ordinal).Select(family => Family(family.Value))];

    /// <summary>The bond of two prints with the same words.</summary>
    public static Bond Copy(PrintHead here, PrintHead there) => new(here, there, Relation.Copy, 1, 1, [new Passage(here.Body, there.Body)]);

    static Family Family(string[] ids) => new(ContentId.Of("f", ids[0]), ids);

    static HashSet<int> Closure(IEnumerable<int> seeds, Func<int, IEnumerable<int>> beside)
    {
        var closure = new HashSet<int>(seeds);
        var open = new Queue<int>(closure);
        while (open.TryDequeue(out var position))
            foreach (var other in beside(position))
                if (closure.Add(other))
                    open.Enqueue(other);
        return closure;
    }

    // What stands for a print with the same words, or for what it stands, and what it is a copy of or is copied in.
    IEnumerable<int> CopiesOf(int position) => !bonds.Knows(position) && !prints.HasEquals(position) ? [] :
        (prints.StandingFor(position) is var first && first != position ? [first] : prints.Equals(position)).Concat(bonds.Of(position).Where(each => each.Bond.Relation != Relation.Excerpt).Select(each => each.Other));

    Grouping GroupingOf(IEnumerable<int> positions) => new(positions.Select(position => prints[position].Id));

    // A tree over each family: every story is linked to what it is closest to, surest bonds first.
    List<Lineage> Descent(IReadOnlyCollection<int> region, Grouping groups)
    {
        var equal = region.Where(position => prints.StandingFor(position) != position).Select(position => Copy(prints[position], prints[prints.StandingFor(position)]));
        var copied = region.Where(bonds.Knows).SelectMany(position => bonds.Of(position).Where(each => position < each.Other && each.Bond.Relation != Relation.Excerpt).Select(each => each.Bond));
        var ordered = equal.Concat(copied).OrderByDescending(bond => bond.Weight).ThenBy(bond => bond.Here.Id, StringComparer.Ordinal).ThenBy(bond => bond.There.Id, StringComparer.Ordinal);
        return [.. ordered.Where(bond => groups.Join(bond.Here.Id, bond.There.Id)).Select(bond => bond.ToLineage())];
    }

    // Families and their trees, in a region that nothing but excerpts leads out of.
    void Relate(HashSet<int> region)
    {
        foreach (var position in region)
        {
            if (FamilyAt(position) is var family && family == None)
                continue;
            _members.Remove(family);
            foreach (var link in LinksOf(prints[position].Id).Where(link => link.Relation != Relation.Excerpt).ToList())
                Take(link);
        }
        var groups = GroupingOf(region);
        var links = Descent(region, groups);
        links.AddRange(new TranslationGroups(region.Select(position => prints[position]), groups, translations.BestOf(region)).Join());
        links.ForEach(Put);
        Divide(region, groups);
    }

    // Most stories are a family of their own.
    void Divide(HashSet<int> region, Grouping groups)
    {
        var several = new Dictionary<int, List<string>>();
        foreach (var position in region)
        {
            var (id, first) = (prints[position].Id, groups.Of(prints[position].Id));
            var family = _families[position] = ReferenceEquals(id, first) ? position : prints.PositionOf(first);
            if (position == family)
                _members[family] = [id];
            else
                (several.TryGetValue(family, out var others) ? others : several[family] = []).Add(id);
        }
        foreach (var (family, others) in several)
            _members[family] = [prints[family].Id, .. others.Order(StringComparer.Ordinal)];
    }

    // What one family quotes from another is told once. Whom a story quotes counts for which of several stories is named, so that those that quote a family of the region are looked at too.
    void Quote(HashSet<int> region, List<(int, int)> apart, HashSet<string> told)
    {
        _stock ??= new StockPassages(prints, pairs, FamilyAt);
        foreach (var pair in apart)
            Replace(pair, null, told);
        var around = new HashSet<int>(region);
        foreach (var position in region.Where(bonds.Knows))
            around.UnionWith(Excerpts(position).Select(each => each.Other));
        around.UnionWith(_stock.Renew(region));
        var mixed = new Dictionary<int, int>();
        foreach (var pair in PairsOf(around))
            Replace(pair, Between(pair).OrderByDescending(bond => bond.Words).ThenBy(bond => Mixed(bond.Here, mixed) + Mixed(bond.There, mixed))
                .ThenBy(bond => bond.There.Published ?? DateOnly.MaxValue).ThenBy(bond => bond.Here.Id, StringComparer.Ordinal).ThenBy(bond => bond.There.Id, StringComparer.Ordinal).FirstOrDefault()?.ToLineage(), told);
    }

    HashSet<(int, int)> PairsOf(HashSet<int> positions)
    {
        var found = new HashSet<(int, int)>();
        foreach (var position in positions.Where(bonds.Knows))
            foreach (var (other, _) in Excerpts(position))
                found.Add(PairOf(position, other));
        return found;
    }

    // Of several stories with the same passage those count that share it with the fewest others, for what else was put into a text was put in later.
    int Mixed(PrintHead print, Dictionary<int, int> mixed)
    {
        var position = prints.PositionOf(print.Id);
        if (!mixed.TryGetValue(position, out var count))
            mixed.Add(position, count = Quoted(position).Select(each => FamilyAt(each.Other)).Distinct().Count());
        return count;
    }

    IEnumerable<(int Other, Bond Bond)> Excerpts(int position)
    {
        foreach (var each in bonds.Of(position))
            if (each.Bond.Relation == Relation.Excerpt && _families[position] != _families[each.Other])
                yield return each;
    }

    IEnumerable<(int Other, Bond Bond)> Quoted(int position) => Excerpts(position).Where(each => !_stock!.Fill(position, each.Other));

    int FamilyAt(int position) => _families[position];

    (int, int) PairOf(int here, int there) => PrintTable.Pair(FamilyAt(here), FamilyAt(there));

    // From the smaller family.
    IEnumerable<Bond> Between((int One, int Other) pair)
    {
        var fewer = _members[pair.One].Length < _members[pair.Other].Length ? pair.One : pair.Other;
        foreach (var position in _members[fewer].Select(prints.PositionOf))
            foreach (var (other, bond) in Excerpts(position))
                if (PairOf(position, other) == pair && !_stock!.Fill(position, other))
                    yield return bond;
    }

    void Replace((int, int) pair, Lineage? link, HashSet<string> told)
    {
        if (_excerpts.Set(pair, link) is { } before)
        {
            Take(before);
            told.Add(before.Story);
        }
        if (link is null)
            return;
        Put(link);
        told.Add(link.Story);
    }

    void Put(Lineage link)
    {
        (_links.TryGetValue(link.Story, out var links) ? links : _links[link.Story] = []).Add(link);
        LinkCount++;
    }

    void Take(Lineage link)
    {
        _links[link.Story].Remove(link);
        LinkCount--;
    }

    /// <summary>The link by which a family quotes another, by the pair of them, and the pairs that a family is in.</summary>
    sealed class ExcerptTable
    {
        readonly Dictionary<(int, int), Lineage> _links = [];
        readonly Dictionary<int, HashSet<(int, int)>> _pairs = [];

        public IReadOnlyCollection<(int, int)> Of(int family) => _pairs.TryGetValue(family, out var pairs) ? pairs : [];

        /// <summary>Puts a link in the place of another, which it gives; none where it is null.</summary>
        public Lineage? Set((int One, int Other) pair, Lineage? link)
        {
            _links.Remove(pair, out var before);
            foreach (var family in (ReadOnlySpan<int>)[pair.One, pair.Other])
            {
                var pairs = _pairs.TryGetValue(family, out var known) ? known : _pairs[family] = [];
                if (link is null)
                    pairs.Remove(pair);
                else
                    pairs.Add(pair);
            }
            if (link is not null)
                _links[pair] = link;
            return before;
        }
    }
}
