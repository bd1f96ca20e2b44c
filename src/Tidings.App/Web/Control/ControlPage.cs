using System.Text.Json.Serialization;
using Tidings.App.Web.Map;
using Tidings.App.Web.Shared;

namespace Tidings.App.Web.Control;

/// <summary>Who is said to hold which place.</summary>
public sealed record ControlModel(int Total, int Page, int Pages, IReadOnlyList<PlaceClaims> Items, [property: JsonIgnore] EvidenceLinks Evidence);

static class ControlPage
{
    // Of each place; all of them stand on the place's own page and in what is given whole.
    const int MostClaims = 8;

    public static Page Read(PageRequest request)
    {
        var found = request["place"] is null && request["party"] is null ? request.Kept.Control.Places : PlaceClaims.Of(request.Kept.Control.Of(request["place"], request["party"]));
        var paged = Paged<PlaceClaims>.Of(found, request);
        PlaceClaims[] shown = [.. paged.Items.Select(place => place.Latest(found.Count == 1 ? PageRequest.PageSize : MostClaims))];
        var evidence = EvidenceLinks.Of(request.Record, shown.SelectMany(place => place.Claims).Select(claim => claim.Mention));
        return Page.Of<ControlView, ControlModel>(new ControlModel(paged.Total, paged.Number, paged.Pages, shown, evidence), found.SelectMany(place => place.Claims));
    }
}
