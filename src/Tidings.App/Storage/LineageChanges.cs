using Microsoft.Data.Sqlite;
using Tidings.App.Exports;
using Tidings.Lineages;

namespace Tidings.App.Storage;

/// <summary>A link as its row has it.</summary>
sealed record LinkRow(string Story, string Of, Relation Relation, string Line)
{
    public static LinkRow From(Lineage link) => new(link.Story, link.Of, link.Relation, JsonLine.Of(link, LineageJson.Write));
}

/// <summary>What is other between two states of the lineages of some stories, or of all. Families that are other are there with all their stories.</summary>
/// <param name="before">The links before.</param>
/// <param name="now">The links now.</param>
/// <param name="familiesBefore">The family of each story before.</param>
/// <param name="families">The family of each story now.</param>
sealed class LineageChanges(IReadOnlyList<LinkRow> before, IReadOnlyList<LinkRow> now, Dictionary<string, string> familiesBefore, Dictionary<string, string> families)
{
    readonly List<LinkRow> _gone = Without(before, now);
    readonly List<LinkRow> _come = Without(now, before);

    /// <summary>Stories that are in another family than before.</summary>
    public HashSet<string> Moved { get; } = [.. familiesBefore.Keys.Union(families.Keys, StringComparer.Ordinal).Where(story => familiesBefore.GetValueOrDefault(story) != families.GetValueOrDefault(story))];

    /// <summary>Writes what is other.</summary>
    public void Write(FoldWriter writer)
    {
        _gone.ForEach(writer.Remove);
        _come.ForEach(writer.Add);
        foreach (var story in Moved.Order(StringComparer.Ordinal))
        {
            if (familiesBefore.TryGetValue(story, out var left))
                writer.RemoveMember(left, story);
            if (families.TryGetValue(story, out var joined))
                writer.AddMember(joined, story);
        }
    }

    /// <summary>
    /// Stories whose tellings may be other than before: they are in another family, carry another passage or one of a family that is another, or belong to a family in which something was translated
    /// and a link changed.
    /// </summary>
    /// <param name="connection">The record, with what is other written.</param>
    public List<string> Touched(SqliteConnection connection)
    {
        var changed = _gone.Concat(_come).ToList();
        var touched = new HashSet<string>(Moved, StringComparer.Ordinal);
        touched.UnionWith(changed.Where(link => link.Relation == Relation.Excerpt).Select(link => link.Story));
        touched.UnionWith(Moved.SelectMany(story => connection.Rows("select story from lineage where of_story = $story and relation = 'excerpt'", row => row.GetString(0), ("$story", story))));
        var moving = changed.Where(link => link.Relation != Relation.Excerpt).SelectMany(link => new[] { link.Story, link.Of }).SelectMany(FamiliesOf).ToHashSet(StringComparer.Ordinal);
        var translated = before.Concat(now).Where(link => link.Relation == Relation.Translation).SelectMany(link => FamiliesOf(link.Story)).Where(moving.Contains).ToHashSet(StringComparer.Ordinal);
        touched.UnionWith(translated.Count == 0 ? [] : families.Concat(familiesBefore).Where(pair => translated.Contains(pair.Value)).Select(pair => pair.Key));
        return [.. touched];
    }

    IEnumerable<string> FamiliesOf(string story) => new[] { familiesBefore.GetValueOrDefault(story), families.GetValueOrDefault(story) }.OfType<string>();

    static List<LinkRow> Without(IReadOnlyList<LinkRow> links, IReadOnlyList<LinkRow> others)
    {
        var known = others.ToHashSet();
        return [.. links.Where(link => !known.Contains(link))];
    }
}
