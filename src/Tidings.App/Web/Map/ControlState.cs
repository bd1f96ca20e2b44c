using Tidings.App.Web.Shared;
using Tidings.Control;
using Tidings.Evidence;

namespace Tidings.App.Web.Map;

/// <summary>Who is said to hold a place as of a day.</summary>
/// <param name="Place">The place.</param>
/// <param name="Holders">Whom the latest word of each claimant names; more than one when they differ.</param>
/// <param name="IsReported">Whether anybody but a party tells it as fact; else it rests on claims.</param>
/// <param name="Claims">The latest claim of each claimant.</param>
public sealed record HeldPlace(NamedPlace Place, IReadOnlyList<NamedParty> Holders, bool IsReported, IReadOnlyList<ControlClaim> Claims)
{
    public bool IsContested => Holders.Count > 1;

    /// <summary>The place that the latest claims of all claimants are about.</summary>
    internal static HeldPlace Of(IReadOnlyList<ControlClaim> latest) => new(
        latest[0].Place, [.. latest.Select(claim => claim.Holder).DistinctBy(MapHolder.KeyOf)], latest.Any(claim => claim.Stance == Stance.Reported && claim.AccordingTo is null), latest);
}

/// <summary>
/// Who is said to hold which place as of a day. Of each who speaks the latest word counts; where two differ, both stand: it is never decided here who is right.
/// </summary>
public static class ControlState
{
    /// <summary>The writers' own voice, as a claimant.</summary>
    public const string Reports = "reports";

    /// <param name="claims">All claims.</param>
    /// <param name="day">As of when; null is now.</param>
    /// <param name="claimant">Whose word alone counts; null counts everybody's.</param>
    public static IReadOnlyList<HeldPlace> AsOf(IEnumerable<ControlClaim> claims, DateOnly? day, string? claimant = null) =>
        new ControlBook([.. claims]).AsOf(day, claimant);

    /// <summary>The days on which something changes: on which the map of one day differs from that of the day before.</summary>
    public static IReadOnlyList<DateOnly> Days(IEnumerable<ControlClaim> claims) =>
        [.. claims.Where(claim => claim.Place.Id is not null).Select(Begin).OfType<DateOnly>().Distinct().Order()];

    /// <summary>Who speaks: a party's id or words; <see cref="Reports"/> for the writers.</summary>
    public static string KeyOf(ControlClaim claim) => claim.AccordingTo is { } who ? who.Id ?? who.Text : Reports;

    /// <summary>From when on a claim holds.</summary>
    internal static DateOnly? Begin(ControlClaim claim) => (claim.From ?? claim.AsOf) is { } date ? date.First ?? date.Last : null;

    /// <summary>Whether a claim holds on a day; null is now.</summary>
    internal static bool IsOn(ControlClaim claim, DateOnly? day) =>
        day is null || (Begin(claim) is { } begin && begin <= day && (claim.To?.Last is not { } end || end >= day));
}
