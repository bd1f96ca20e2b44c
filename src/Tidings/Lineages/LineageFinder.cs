using Tidings.Evidence;
using Tidings.Languages;

namespace Tidings.Lineages;

/// <summary>What descends from what, and which stories so count as one source.</summary>
/// <param name="Links">In order of story and of.</param>
/// <param name="Families">Every story is in one; in order of the first member's id.</param>
public sealed record FoundLineages(IReadOnlyList<Lineage> Links, IReadOnlyList<Family> Families);

/// <summary>
/// Finds families among stories by their prints; the texts are fetched only to verify what the prints suggest.
/// The outcome depends neither on the order of the prints nor on the number of workers.
/// </summary>
public sealed class LineageFinder
{
    readonly IReadOnlyDictionary<string, double> _expansion;
    readonly int _workers;

    /// <param name="files">For how long languages are beside one another.</param>
    /// <param name="workers">How many threads may work at once.</param>
    public LineageFinder(DataFiles files, int workers = 1)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(workers, 1);
        _expansion = TranslationJudge.ReadExpansion(files);
        _workers = workers;
    }

    /// <summary>Finds links and families. Of every story only the head of its print is held.</summary>
    /// <param name="source">The prints; called from several threads at once when there are several workers.</param>
    public FoundLineages Find(IPrintSource source)
    {
        var all = source.All().Select(PrintHead.Of).ToArray();
        var bonds = new List<Bond>();
        var compared = new ComparedPrints(source, Distinct(all.Where(print => print.Words > 0), bonds));
        bonds.AddRange(new CopyFinder(compared, _workers).Find());
        var groups = new Grouping(all.Select(print => print.Id));
        var links = Descent(bonds, groups);
        var translations = new TranslationFinder(_expansion, _workers).Find(compared, groups.Of);
        links.AddRange(new TranslationGroups(all, groups, translations).Join());
        links.AddRange(Excerpts(source, bonds, groups));
        return new FoundLineages([.. links.OrderBy(link => link.Story, StringComparer.Ordinal).ThenBy(link => link.Of, StringComparer.Ordinal)], Families(all, groups));
    }

    // Of equal bodies the earliest stands for all: ten thousand copies of one text cost ten thousand links and no comparison.
    static List<PrintHead> Distinct(IEnumerable<PrintHead> prints, List<Bond> bonds)
    {
        var distinct = new List<PrintHead>();
        foreach (var group in prints.GroupBy(print => print.Digest))
        {
            var first = group.MinBy(print => (print.Published ?? DateOnly.MaxValue, print.IsTranslation))!;
            distinct.Add(first);
            if (first.Words >= LeastWords)
                bonds.AddRange(group.Where(print => print != first).Select(print => new Bond(print, first, Relation.Copy, 1, 1, [new Passage(print.Body, first.Body)])));
            else
                distinct.AddRange(group.Where(print => print != first));
        }
        return [.. distinct.OrderBy(print => print.Id, StringComparer.Ordinal)];
    }

    const int LeastWords = 12;

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

    // What one family quotes from another is told once, at the two stories that share most.
    static IEnumerable<Lineage> Excerpts(IPrintSource source, List<Bond> bonds, Grouping groups)
    {
        var excerpts = bonds.Where(bond => bond.Relation == Relation.Excerpt && groups.Of(bond.Here.Id) != groups.Of(bond.There.Id)).ToArray();
        var stock = new StockPassages(source, groups.Of, excerpts);
        return excerpts.Where(bond => !stock.Fill(bond))
            .OrderByDescending(bond => bond.Words).ThenBy(bond => bond.There.Published ?? DateOnly.MaxValue).ThenBy(bond => bond.Here.Id, StringComparer.Ordinal).ThenBy(bond => bond.There.Id, StringComparer.Ordinal)
            .DistinctBy(bond => Ordered(groups.Of(bond.Here.Id), groups.Of(bond.There.Id)))
            .Select(bond => bond.ToLineage());
    }

    static (string, string) Ordered(string a, string b) => string.CompareOrdinal(a, b) < 0 ? (a, b) : (b, a);

    static List<Family> Families(PrintHead[] all, Grouping groups) =>
        [.. all.GroupBy(print => groups.Of(print.Id)).Select(group => group.Select(print => print.Id).ToArray()).Select(ids => new Family(ContentId.Of("f", ids[0]), ids))];
}
