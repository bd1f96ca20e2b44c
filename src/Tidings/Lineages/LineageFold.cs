using Tidings.Evidence;

namespace Tidings.Lineages;

/// <summary>From what stories have in common to what descends from what: a tree over each family, what families quote from one another, and the families.</summary>
sealed class LineageFold(PrintTable prints, CandidatePairs pairs, TranslationFinder translations)
{
    /// <summary>Links and families by the bonds of word for word copying.</summary>
    /// <param name="copied">The bonds, in order of the stories' ids.</param>
    /// <param name="workers">How many threads may work at once.</param>
    public FoundLineages Fold(IReadOnlyList<Bond> copied, int workers)
    {
        List<Bond> bonds = [.. Equal(), .. Compilations.Part(copied)];
        PrintHead[] all = [.. prints.Heads.OrderBy(print => print.Id, StringComparer.Ordinal)];
        var groups = new Grouping(all.Select(print => print.Id));
        var links = Descent(bonds, groups);
        links.AddRange(new TranslationGroups(all, groups, translations.Find(groups.Of, workers)).Join());
        links.AddRange(Excerpts(bonds, groups));
        return new FoundLineages([.. links.OrderBy(link => link.Story, StringComparer.Ordinal).ThenBy(link => link.Of, StringComparer.Ordinal)], Families(all, groups));
    }

    IEnumerable<Bond> Equal() => from position in Enumerable.Range(0, prints.Heads.Count)
                                 let first = prints.StandingFor(position)
                                 where first != position
                                 select Copy(prints[position], prints[first]);

    /// <summary>The bond of two prints with the same words.</summary>
    public static Bond Copy(PrintHead here, PrintHead there) => new(here, there, Relation.Copy, 1, 1, [new Passage(here.Body, there.Body)]);

    // A tree over each family: every story is linked to what it is closest to, surest bonds first.
    static List<Lineage> Descent(List<Bond> bonds, Grouping groups)
    {
        var links = new List<Lineage>();
        var ordered = bonds.Where(bond => bond.Relation != Relation.Excerpt).OrderByDescending(bond => bond.Weight)
            .ThenBy(bond => bond.Here.Id, StringComparer.Ordinal).ThenBy(bond => bond.There.Id, StringComparer.Ordinal);
        foreach (var bond in ordered)
            if (groups.Join(bond.Here.Id, bond.There.Id))
                links.Add(bond.ToLineage());
        return links;
    }

    // What one family quotes from another is told once, at the two stories that share most; of several with the same passage at the ones that share it with the fewest others,
    // for what else was put into a text was put in later.
    IEnumerable<Lineage> Excerpts(List<Bond> bonds, Grouping groups)
    {
        var stock = new StockPassages(prints, pairs, groups.Of);
        var excerpts = bonds.Where(bond => bond.Relation == Relation.Excerpt && groups.Of(bond.Here.Id) != groups.Of(bond.There.Id) && !stock.Fill(bond)).ToArray();
        var mixed = excerpts.SelectMany(bond => new[] { (bond.Here.Id, Other: groups.Of(bond.There.Id)), (bond.There.Id, Other: groups.Of(bond.Here.Id)) })
            .Distinct().CountBy(end => end.Id, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        return excerpts.OrderByDescending(bond => bond.Words).ThenBy(bond => mixed[bond.Here.Id] + mixed[bond.There.Id])
            .ThenBy(bond => bond.There.Published ?? DateOnly.MaxValue).ThenBy(bond => bond.Here.Id, StringComparer.Ordinal).ThenBy(bond => bond.There.Id, StringComparer.Ordinal)
            .DistinctBy(bond => Ordered(groups.Of(bond.Here.Id), groups.Of(bond.There.Id)))
            .Select(bond => bond.ToLineage());
    }

    static (string, string) Ordered(string a, string b) => string.CompareOrdinal(a, b) < 0 ? (a, b) : (b, a);

    static List<Family> Families(PrintHead[] all, Grouping groups) =>
        [.. all.GroupBy(print => groups.Of(print.Id)).Select(group => group.Select(print => print.Id).ToArray()).Select(ids => new Family(ContentId.Of("f", ids[0]), ids))];
}
