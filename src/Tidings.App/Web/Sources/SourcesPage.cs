using Tidings.App.Web.Shared;
using Tidings.Evidence;
using Tidings.Stories;

namespace Tidings.App.Web.Sources;

/// <summary>An outlet: how much of the record comes from it, and how much of that is its own.</summary>
/// <param name="Outlet">As named on its pages; null where a page names none.</param>
/// <param name="Stories">Stories that are coded.</param>
/// <param name="Families">Independent texts among them.</param>
/// <param name="Mentions">Coded clauses.</param>
/// <param name="Languages">In order.</param>
public sealed record SourceLine(string? Outlet, int Stories, int Families, int Mentions, IReadOnlyList<string> Languages);

/// <summary>What the record was made from and what could not be read.</summary>
public sealed record SourcesModel(int Total, int Documents, IReadOnlyList<SourceLine> Items, IReadOnlyList<Issue> Issues);

static class SourcesPage
{
    public static Page Read(PageRequest request)
    {
        var record = request.Record;
        var lines = record.Stories.GroupBy(story => story.Outlet ?? "", StringComparer.Ordinal).Select(group => Line(record, group))
            .OrderByDescending(line => line.Stories).ThenBy(line => line.Outlet, StringComparer.Ordinal).ToList();
        var documents = record.Contents.Stories.Select(story => story.Origin.Sha256).Distinct(StringComparer.Ordinal).Count();
        return Page.Of<SourcesView, SourcesModel>(new SourcesModel(lines.Count, documents, lines, record.Contents.Issues), lines);
    }

    static SourceLine Line(RecordView record, IGrouping<string, Story> group) => new(
        group.Key.Length == 0 ? null : group.Key,
        group.Count(),
        group.Select(story => record.FamilyOf(story.Id)?.Id ?? story.Id).Distinct(StringComparer.Ordinal).Count(),
        group.Sum(story => record.MentionsOf(story.Id).Count),
        [.. group.Select(story => story.Language).Distinct().Order(StringComparer.Ordinal)]);
}
