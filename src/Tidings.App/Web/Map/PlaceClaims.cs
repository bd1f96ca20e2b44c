using Tidings.App.Web.Shared;
using Tidings.Control;

namespace Tidings.App.Web.Map;

/// <summary>Who is said to hold one place, latest first.</summary>
/// <param name="Place">Its name.</param>
/// <param name="Id">Its id; null where it is known by its words alone.</param>
/// <param name="Total">How many claims there are.</param>
/// <param name="Claims">The claims, or the latest of them.</param>
public sealed record PlaceClaims(string Place, string? Id, int Total, IReadOnlyList<ControlClaim> Claims)
{
    /// <summary>By place, those with most claims first.</summary>
    public static IReadOnlyList<PlaceClaims> Of(IEnumerable<ControlClaim> claims) =>
        InOrder(claims.GroupBy(claim => claim.Place.Id ?? claim.Place.Text, StringComparer.Ordinal)
            .Select(group => new PlaceClaims(Words.NameOf(group.First().Place), group.First().Place.Id, group.Count(),
                [.. group.OrderByDescending(claim => claim.AsOf ?? claim.From).ThenBy(claim => claim.Mention, StringComparer.Ordinal)])));

    /// <summary>Places in their order, those with most claims first.</summary>
    internal static IReadOnlyList<PlaceClaims> InOrder(IEnumerable<PlaceClaims> places) => [.. places.OrderByDescending(place => place.Total).ThenBy(place => place.Place, StringComparer.Ordinal)];

    /// <summary>The same with the latest claims alone.</summary>
    public PlaceClaims Latest(int most) => Claims.Count <= most ? this : this with { Claims = [.. Claims.Take(most)] };
}
