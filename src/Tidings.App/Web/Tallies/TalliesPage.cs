using Tidings.App.Web.Shared;
using Tidings.Incidents;

namespace Tidings.App.Web.Tallies;

/// <summary>Cumulative claims of losses.</summary>
public sealed record TalliesModel(int Total, int Page, int Pages, IReadOnlyList<Tally> Items);

static class TalliesPage
{
    public static Page Read(PageRequest request)
    {
        var found = request.Record.Contents.Tallies.OrderByDescending(tally => tally.Series.Count).ToList();
        var paged = Paged<Tally>.Of(found, request.PageNumber);
        return Page.Of<TalliesView, TalliesModel>(new TalliesModel(paged.Total, paged.Page, paged.Pages, paged.Items), found);
    }
}
