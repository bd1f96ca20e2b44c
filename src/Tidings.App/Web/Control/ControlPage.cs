using Tidings.App.Web.Shared;
using Tidings.Control;

namespace Tidings.App.Web.Control;

/// <summary>Who is said to hold one place, latest first.</summary>
public sealed record PlaceControl(string Place, string? Id, IReadOnlyList<ControlClaim> Claims);

/// <summary>Who is said to hold which place.</summary>
public sealed record ControlModel(int Total, int Page, int Pages, IReadOnlyList<PlaceControl> Items);

static class ControlPage
{
    public static Page Read(PageRequest request)
    {
        var found = Of(request.Record.Contents.Control
            .Where(claim => request["place"] is not { } place || claim.Place.Id == place || string.Equals(Words.NameOf(claim.Place), place, StringComparison.OrdinalIgnoreCase))
            .Where(claim => request["party"] is not { } party || claim.Holder.Id == party || string.Equals(Words.NameOf(claim.Holder), party, StringComparison.OrdinalIgnoreCase)));
        var paged = Paged<PlaceControl>.Of(found, request.PageNumber);
        return Page.Of<ControlView, ControlModel>(new ControlModel(paged.Total, paged.Page, paged.Pages, paged.Items), found.SelectMany(place => place.Claims));
    }

    /// <summary>By place, those with most claims first.</summary>
    public static IReadOnlyList<PlaceControl> Of(IEnumerable<ControlClaim> claims) =>
        [.. claims.GroupBy(claim => claim.Place.Id ?? claim.Place.Text, StringComparer.Ordinal)
            .Select(group => new PlaceControl(Words.NameOf(group.First().Place), group.First().Place.Id,
                [.. group.OrderByDescending(claim => claim.AsOf ?? claim.From).ThenBy(claim => claim.Mention, StringComparer.Ordinal)]))
            .OrderByDescending(place => place.Claims.Count).ThenBy(place => place.Place, StringComparer.Ordinal)];
}
