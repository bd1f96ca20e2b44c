using Tidings.App.Web.Shared;
using Tidings.Control;
using Tidings.Evidence;

namespace Tidings.App.Web.Map;

/// <summary>What follows from the claims over one place alone: it stays as it is while these do, however many others change.</summary>
sealed class ControlledPlace
{
    readonly Lazy<PlaceClaims> _shown;

    public ControlledPlace(IReadOnlyList<ControlClaim> claims)
    {
        Claims = claims;
        Words = [.. claims.Where(claim => claim.Stance is Stance.Reported or Stance.Claimed && claim.Place is { Id: not null, Lat: not null, Lon: not null }).GroupBy(ControlState.KeyOf, StringComparer.Ordinal)
            .Select(group => new ClaimantWords(group.Key, [.. group.OrderBy(claim => ControlState.Begin(claim) ?? DateOnly.MinValue).ThenBy(claim => claim.AsOf).ThenBy(claim => claim.Mention, StringComparer.Ordinal)]))];
        Days = ControlState.Days(claims);
        Claimants = Counted(claims, ControlState.KeyOf);
        Holders = Counted(claims, claim => MapHolder.KeyOf(claim.Holder));
        _shown = new(() => PlaceClaims.Of(claims)[0]);
    }

    /// <summary>The claims in their order.</summary>
    public IReadOnlyList<ControlClaim> Claims { get; }

    /// <summary>What each who speaks says of it, where it is on the map.</summary>
    public IReadOnlyList<ClaimantWords> Words { get; }

    /// <summary>The days on which something changes.</summary>
    public IReadOnlyList<DateOnly> Days { get; }

    /// <summary>Who speaks, with how many claims and the first of them.</summary>
    public IReadOnlyList<ClaimCount> Claimants { get; }

    /// <summary>Who holds it, with how many claims and the first of them.</summary>
    public IReadOnlyList<ClaimCount> Holders { get; }

    /// <summary>As it is listed.</summary>
    public PlaceClaims Shown => _shown.Value;

    /// <summary>Counts put together, those with most claims first.</summary>
    public static IReadOnlyList<ClaimCount> Together(IEnumerable<ClaimCount> counts) =>
        [.. counts.GroupBy(count => count.Key, StringComparer.Ordinal).Select(group => new ClaimCount(group.Key, group.Sum(count => count.Count), group.First().First))
            .OrderByDescending(count => count.Count).ThenBy(count => count.Key, StringComparer.Ordinal)];

    static IReadOnlyList<ClaimCount> Counted(IReadOnlyList<ControlClaim> claims, Func<ControlClaim, string> key) =>
        [.. claims.GroupBy(key, StringComparer.Ordinal).Select(group => new ClaimCount(group.Key, group.Count(), group.First()))];
}

/// <summary>What one who speaks says of a place, the oldest word first.</summary>
sealed class ClaimantWords(string claimant, ControlClaim[] claims)
{
    readonly (int From, int To)[] _days = Array.ConvertAll(claims, claim => (ControlState.Begin(claim)?.DayNumber ?? int.MaxValue, claim.To?.Last?.DayNumber ?? int.MaxValue));

    public string Claimant => claimant;

    /// <summary>The latest that holds on a day; null is now.</summary>
    public ControlClaim? AsOf(DateOnly? day)
    {
        if (day is not { DayNumber: var on })
            return claims[^1];
        for (var i = claims.Length - 1; i >= 0; i--)
            if (_days[i].From <= on && _days[i].To >= on)
                return claims[i];
        return null;
    }
}

/// <summary>How many claims there are of one who speaks or holds, and the first of them.</summary>
readonly record struct ClaimCount(string Key, int Count, ControlClaim First);
