using Microsoft.Data.Sqlite;
using Tidings.App.Exports;
using Tidings.Lineages;
using Tidings.Text;

namespace Tidings.App.Storage;

/// <summary>Passages that stories carry out of texts of other families: what is told in one is told by the family that it comes from, and corroborates nothing.</summary>
sealed class CarriedPassages(SqliteConnection connection, bool isWhole) : IDisposable
{
    readonly Statement _excerpts = new(connection, isWhole ? 0 : 1, $"""
        select lineage.line, coalesce(family_story.family, lineage.of_story), story.origins from lineage
        join story on story.id = lineage.of_story left join family_story on family_story.story = lineage.of_story
        where lineage.relation = 'excerpt' {(isWhole ? "" : "and lineage.story = $1")} order by lineage.story, lineage.of_story
        """);
    readonly Dictionary<string, List<(TextSpan Span, Source Source)>> _passages = new(StringComparer.Ordinal);
    readonly HashSet<string> _read = new(StringComparer.Ordinal);

    // All at once where all are asked for, else story by story.
    void Read(string story)
    {
        if (!_read.Add(isWhole ? "" : story))
            return;
        foreach (var (lineage, source) in _excerpts.Rows(Read, isWhole ? [] : [story]))
            foreach (var passage in lineage.Passages)
                (_passages.TryGetValue(lineage.Story, out var list) ? list : _passages[lineage.Story] = []).Add((passage.Here, source));
    }

    static (Lineage Lineage, Source Source) Read(Statement row) => (RecordReader.Parse(row.Text(0), LineageJson.Read), new Source(row.Text(1), OriginJson.Read(row.Text(2))));

    public void Dispose() => _excerpts.Dispose();

    /// <summary>Where the words at a span of a story come from; null when they are the story's own.</summary>
    public Source? SourceOf(string story, TextSpan span)
    {
        Read(story);
        return _passages.TryGetValue(story, out var passages) ? passages.FirstOrDefault(passage => passage.Span.Start <= span.Start && span.End <= passage.Span.End).Source : null;
    }

    /// <summary>The family that words come from, and whom its story comes from.</summary>
    public sealed record Source(string Family, IReadOnlyList<Origin> Origins);
}
