using System.Text.Json.Serialization;
using Tidings.App.Storage;
using Tidings.App.Web.Shared;
using Tidings.Control;

namespace Tidings.App.Web.Control;

/// <summary>Who is said to hold one place, latest first.</summary>
public sealed record PlaceControl(string Place, string? Id, IReadOnlyList<ControlClaim> Claims)
{
    /// <summary>By place, those with most claims first.</summary>
    public static IReadOnlyList<PlaceControl> Of(IEnumerable<ControlClaim> claims) =>
        [.. claims.GroupBy(claim => claim.Place.Id ?? claim.Place.Text, StringComparer.Ordinal)
            .Select(group => new PlaceControl(Words.NameOf(group.First().Place), group.First().Place.Id,
                [.. group.OrderByDescending(claim => claim.AsOf ?? claim.From).ThenBy(claim => claim.Mention, StringComparer.Ordinal)]))
            .OrderByDescending(place => place.Claims.Count).ThenBy(place => place.Place, StringComparer.Ordinal)];
}

/// <summary>Who is said to hold which place.</summary>
public sealed record ControlModel(int Total, int Page, int Pages, IReadOnlyList<PlaceControl> Items, [property: JsonIgnore] EvidenceLinks Evidence);

static class ControlPage
{
    public static Page Read(PageRequest request)
    {
        var found = PlaceControl.Of(request["place"] is null && request["party"] is null ? request.Kept.Control : request.Record.Control(request["place"], request["party"]));
        var paged = Paged<PlaceControl>.Of(found, request);
        var evidence = EvidenceLinks.Of(request.Record, paged.Items.SelectMany(place => place.Claims).Select(claim => claim.Mention));
        return Page.Of<ControlView, ControlModel>(new ControlModel(paged.Total, paged.Number, paged.Pages, paged.Items, evidence), found.SelectMany(place => place.Claims));
    }
}
