namespace Tidings.Lineages;

/// <summary>
/// Joins families over translations, surest first. Two families that each have a text in one language, and not the same,
/// are hardly translations of each other: one false bond would make one source of two.
/// </summary>
sealed class TranslationGroups
{
    /// <summary>From these odds on two texts in one language are believed to be translations of one third.</summary>
    const double Certain = 4.5;

    readonly Grouping _groups;
    readonly Dictionary<string, HashSet<string>> _languages;

    /// <param name="all">All prints.</param>
    /// <param name="copies">The families that copies make; they grow here.</param>
    public TranslationGroups(IEnumerable<StoryPrint> all, Grouping copies)
    {
        _groups = copies;
        _languages = all.Where(print => print.Words > 0).GroupBy(print => copies.Of(print.Id))
            .ToDictionary(group => group.Key, group => group.Select(print => print.Language).ToHashSet(StringComparer.Ordinal), StringComparer.Ordinal);
    }

    /// <summary>A link for every bond that brought two families together.</summary>
    public List<Lineage> Join(IEnumerable<Bond> translations)
    {
        var links = new List<Lineage>();
        foreach (var bond in translations.OrderByDescending(bond => bond.Odds).ThenBy(bond => bond.Here.Id, StringComparer.Ordinal).ThenBy(bond => bond.There.Id, StringComparer.Ordinal))
        {
            var (here, there) = (_groups.Of(bond.Here.Id), _groups.Of(bond.There.Id));
            if (here == there || (bond.Odds < Certain && _languages[here].Overlaps(_languages[there])))
                continue;
            _groups.Join(here, there);
            _languages[here].UnionWith(_languages[there]);
            _languages[_groups.Of(here)] = _languages[here];
            links.Add(bond.ToLineage());
        }
        return links;
    }
}
