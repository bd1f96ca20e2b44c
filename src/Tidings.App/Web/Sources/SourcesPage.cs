using Tidings.App.Storage;
using Tidings.App.Web.Shared;
using Tidings.Evidence;

namespace Tidings.App.Web.Sources;

/// <summary>What the record was made from and what could not be read.</summary>
public sealed record SourcesModel(long Documents, long Stories, int Total, IReadOnlyList<OutletCount> Items, long IssuesTotal, IReadOnlyList<Issue> Issues);

static class SourcesPage
{
    const int MostIssues = 200;

    public static Page Read(PageRequest request)
    {
        var (counts, outlets, issues) = (request.Kept.Counts, request.Kept.Names.Outlets, request.Record.Issues(take: MostIssues));
        return Page.Of<SourcesView, SourcesModel>(new SourcesModel(counts.Documents, counts.Stories, outlets.Count, outlets, issues.Total, issues.Items), outlets);
    }
}
