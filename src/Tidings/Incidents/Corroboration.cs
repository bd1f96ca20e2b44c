using Tidings.Lineages;

namespace Tidings.Incidents;

/// <summary>Why two families are one source. Written in exports in snake case.</summary>
public enum TieKind { SameOutlet, SameOwner, SameAgency, SameAuthor }

/// <summary>What makes families depend on one another.</summary>
/// <param name="Kind">What they have in common.</param>
/// <param name="Name">Its name.</param>
public sealed record Tie(TieKind Kind, string Name);

/// <summary>Families that are one source, and why; one family alone has no ties.</summary>
/// <param name="Families">Ids, in order.</param>
/// <param name="Ties">What holds them together.</param>
public sealed record IndependentSource(IReadOnlyList<string> Families, IReadOnlyList<Tie> Ties);

/// <summary>
/// How many sources a happening has: families count as one where they come from one outlet, from outlets of one owner, from one agency or one author,
/// or where one is put in the mouth of the outlet that published the other.
/// </summary>
static class Corroboration
{
    /// <summary>The sources, in order of their first family.</summary>
    public static IReadOnlyList<IndependentSource> Of(IReadOnlyList<Telling> tellings)
    {
        var families = tellings.Select(telling => telling.Family).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToArray();
        if (families.Length == 1)
            return [new IndependentSource(families, [])];
        var named = families.ToDictionary(family => family, _ => new HashSet<Origin>(), StringComparer.Ordinal);
        foreach (var telling in tellings)
            named[telling.Family].UnionWith(OriginsOf(telling));
        var sources = new Grouping(families);
        var ties = new List<(string Family, Tie Tie)>();
        foreach (var shared in families.SelectMany(family => named[family].Select(origin => (Family: family, Origin: origin))).GroupBy(one => (one.Origin.Side, one.Origin.Key)))
            Join(shared.OrderBy(one => one.Family, StringComparer.Ordinal).ThenBy(one => one.Origin.Kind).ToArray(), sources, ties);
        return [.. families.GroupBy(sources.Of).Select(group => new IndependentSource(
            [.. group],
            [.. ties.Where(tie => sources.Of(tie.Family) == group.Key).Select(tie => tie.Tie).Distinct().OrderBy(tie => tie.Kind).ThenBy(tie => tie.Name, StringComparer.Ordinal)]))];
    }

    // Who is quoted is where the telling is from: what Reuters is said to report is Reuters'.
    static IEnumerable<Origin> OriginsOf(Telling telling) => telling.AttributedTo is { Id: { } id } who
        ? telling.Origins.Append(new Origin(OriginKind.Agency, id, who.Name ?? who.Text) { IsQuoted = true }) : telling.Origins;

    // That two quote one ministry does not make them one source: whoever is only quoted must be an outlet to others.
    static void Join((string Family, Origin Origin)[] shared, Grouping sources, List<(string, Tie)> ties)
    {
        if (shared[0].Family == shared[^1].Family || !IsOutlets(shared))
            return;
        var tie = new Tie(KindOf(shared), shared[0].Origin.Name);
        foreach (var (family, _) in shared)
        {
            sources.Join(family, shared[0].Family);
            ties.Add((family, tie));
        }
    }

    static bool IsOutlets((string Family, Origin Origin)[] shared) => shared.Any(one => !one.Origin.IsQuoted);

    static TieKind KindOf((string Family, Origin Origin)[] shared) => shared[0].Origin.Side switch
    {
        "owner" => TieKind.SameOwner,
        "author" => TieKind.SameAuthor,
        _ => shared.All(one => one.Origin.Kind == OriginKind.Outlet) ? TieKind.SameOutlet : TieKind.SameAgency,
    };
}
