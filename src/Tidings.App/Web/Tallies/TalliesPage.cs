using System.Text.Json.Serialization;
using Tidings.App.Web.Shared;
using Tidings.Incidents;

namespace Tidings.App.Web.Tallies;

/// <summary>Cumulative claims of losses.</summary>
public sealed record TalliesModel(int Total, int Page, int Pages, IReadOnlyList<Tally> Items, [property: JsonIgnore] EvidenceLinks Evidence);

static class TalliesPage
{
    public static Page Read(PageRequest request)
    {
        var found = request.Kept.Tallies.OrderByDescending(tally => tally.Series.Count).ToList();
        var paged = Paged<Tally>.Of(found, request);
        var evidence = EvidenceLinks.Of(request.Record, paged.Items.SelectMany(TallyFigure.Linked));
        return Page.Of<TalliesView, TalliesModel>(new TalliesModel(paged.Total, paged.Number, paged.Pages, paged.Items, evidence), found);
    }
}
