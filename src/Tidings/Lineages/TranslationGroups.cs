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
    readonly IReadOnlyList<Bond> _translations;
    readonly Dictionary<string, HashSet<string>> _languages;

    /// <param name="all">All prints.</param>
    /// <param name="copies">The families that copies make; they grow here.</param>
    /// <param name="translations">What brings families together.</param>
    public TranslationGroups(IEnumerable<PrintHead> all, Grouping copies, IReadOnlyList<Bond> translations)
    {
        (_groups, _translations) = (copies, translations);
        var touched = translations.SelectMany(bond => new[] { bond.Here.Id, bond.There.Id }).Select(copies.Of).ToHashSet(StringComparer.Ordinal);
        _languages = (touched.Count > 0 ? all : []).Where(print => print.Words > 0 && touched.Contains(copies.Of(print.Id))).GroupBy(print => copies.Of(print.Id))
            .ToDictionary(group => group.Key, group => group.Select(print => print.Language).ToHashSet(StringComparer.Ordinal), StringComparer.Ordinal);
    }

    /// <summary>Joins what the bonds bring together; gives as many links as hold it together, as many as possible of them to the text that the others go back to.</summary>
    public List<Lineage> Join()
    {
        var ordered = _translations.OrderByDescending(bond => bond.Odds).ThenBy(bond => bond.Here.Id, StringComparer.Ordinal).ThenBy(bond => bond.There.Id, StringComparer.Ordinal).ToArray();
        var copies = ordered.SelectMany(bond => new[] { bond.Here.Id, bond.There.Id }).Distinct().ToDictionary(id => id, _groups.Of, StringComparer.Ordinal);
        foreach (var bond in ordered)
            Join(bond);
        var inside = ordered.Where(bond => _groups.Of(bond.Here.Id) == _groups.Of(bond.There.Id)).ToArray();
        var sources = inside.GroupBy(bond => _groups.Of(bond.Here.Id)).Select(family => Source([.. family], copies)).ToHashSet(StringComparer.Ordinal);
        var joined = new Grouping(copies.Values.Distinct());
        return [.. inside.OrderByDescending(bond => sources.Contains(copies[bond.Here.Id]) || sources.Contains(copies[bond.There.Id])).ThenBy(Age)
            .Where(bond => joined.Join(copies[bond.Here.Id], copies[bond.There.Id])).Select(bond => bond.ToLineage())];
    }

    // Of copies the earliest stands for all: a reprint of tomorrow is not what was translated today.
    static long Age(Bond bond) => (long)(bond.Here.Published ?? DateOnly.MaxValue).DayNumber + (bond.There.Published ?? DateOnly.MaxValue).DayNumber;

    void Join(Bond bond)
    {
        var (here, there) = (_groups.Of(bond.Here.Id), _groups.Of(bond.There.Id));
        if (here == there || (bond.Odds < Certain && _languages[here].Overlaps(_languages[there])))
            return;
        _groups.Join(here, there);
        _languages[here].UnionWith(_languages[there]);
        _languages[_groups.Of(here)] = _languages[here];
    }

    // The family of copies that all others are closest to: translations of one text resemble it more than one another.
    static string Source(Bond[] family, Dictionary<string, string> copies) =>
        family.SelectMany(bond => new[] { (Copies: copies[bond.Here.Id], bond.Odds), (Copies: copies[bond.There.Id], bond.Odds) })
            .GroupBy(end => end.Copies, end => end.Odds).OrderByDescending(ends => ends.Sum()).ThenBy(ends => ends.Key, StringComparer.Ordinal).First().Key;
}
