using Tidings.App.Storage;
using Tidings.Lineages;

namespace Tidings.App.Web.Families;

/// <summary>A story in the drawing of its family.</summary>
/// <param name="Story">The story.</param>
/// <param name="X">In drawing units from where time begins; a story further down in a chain stands further along than what it goes back to.</param>
/// <param name="Row">From 0, by day of publication; those without a day come last.</param>
public sealed record FamilyNode(StoryRow Story, double X, int Row);

/// <summary>That one story goes back to another, as drawn.</summary>
public sealed record FamilyEdge(FamilyNode From, FamilyNode To, Relation Relation, bool IsKnown);

/// <summary>Who took a text from whom, and when: stories from the earliest to the latest, with a line from each to those that go back to it.</summary>
/// <param name="Nodes">The stories, at most <see cref="Most"/>.</param>
/// <param name="Edges">What leads from one to another.</param>
/// <param name="Left">Stories that are not drawn.</param>
/// <param name="From">The first day; null where no story has one.</param>
/// <param name="To">The last day.</param>
public sealed record FamilyGraph(IReadOnlyList<FamilyNode> Nodes, IReadOnlyList<FamilyEdge> Edges, int Left, DateOnly? From, DateOnly? To)
{
    /// <summary>How many stories are drawn at most; the rest stands in the table.</summary>
    public const int Most = 60;

    /// <summary>From the first day to the last, in drawing units.</summary>
    internal const double Width = 420;

    const double Step = 22;
    const int Deepest = 12;

    public static FamilyGraph Of(IReadOnlyList<StoryRow> stories, IReadOnlyList<Lineage> lineages)
    {
        var shown = stories.OrderBy(story => story.Published ?? DateOnly.MaxValue).ThenBy(story => story.Id, StringComparer.Ordinal).Take(Most).ToList();
        var days = shown.Select(story => story.Published).OfType<DateOnly>().ToList();
        var (from, to) = days.Count == 0 ? ((DateOnly?)null, (DateOnly?)null) : (days.Min(), days.Max());
        var sources = lineages.ToLookup(lineage => lineage.Story, lineage => lineage.Of, StringComparer.Ordinal);
        var (nodes, depths) = (new List<FamilyNode>(), new Dictionary<string, int>(StringComparer.Ordinal));
        foreach (var story in shown)
        {
            // What a story goes back to stands before it; where it does not, its day is unknown or wrong, and it is taken as a beginning.
            depths[story.Id] = Math.Min(Deepest, sources[story.Id].Select(source => depths.TryGetValue(source, out var depth) ? depth + 1 : 0).DefaultIfEmpty(0).Max());
            nodes.Add(new FamilyNode(story, Along(story.Published, from, to) + (Step * depths[story.Id]), nodes.Count));
        }
        var known = nodes.ToDictionary(node => node.Story.Id, StringComparer.Ordinal);
        var edges = lineages.Where(lineage => known.ContainsKey(lineage.Story) && known.ContainsKey(lineage.Of))
            .Select(lineage => new FamilyEdge(known[lineage.Of], known[lineage.Story], lineage.Relation, lineage.Direction.IsKnown));
        return new FamilyGraph(nodes, [.. edges], stories.Count - shown.Count, from, to);
    }

    /// <summary>Where a day stands, in drawing units; without one, at the end.</summary>
    static double Along(DateOnly? day, DateOnly? from, DateOnly? to)
    {
        if (day is not { } known || from is not { } first || to is not { } last)
            return day is null && from is not null ? Width : 0;
        return first == last ? 0 : Width * (known.DayNumber - first.DayNumber) / (last.DayNumber - first.DayNumber);
    }
}
