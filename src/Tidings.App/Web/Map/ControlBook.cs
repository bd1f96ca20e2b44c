using Tidings.App.Storage;
using Tidings.App.Web.Shared;
using Tidings.Control;
using Tidings.Evidence;

namespace Tidings.App.Web.Map;

/// <summary>All claims of control in the order in which they are asked for: by place and by who speaks, each speaker's oldest word first.</summary>
public sealed class ControlBook
{
    const int Shades = 6;

    readonly IReadOnlyList<(string Place, string Claimant, ControlClaim[] Claims)> _words;
    readonly Lazy<IReadOnlyDictionary<string, MapHolder>> _holders;
    readonly Lazy<IReadOnlyList<PlaceClaims>> _places;
    readonly Lazy<ILookup<string, ControlClaim>> _byPlace, _byHolder;

    public ControlBook(IReadOnlyList<ControlClaim> claims)
    {
        Claims = claims;
        _words = [.. claims.Where(claim => claim.Stance is Stance.Reported or Stance.Claimed && claim.Place is { Id: not null, Lat: not null, Lon: not null })
            .GroupBy(claim => (Place: claim.Place.Id!, Claimant: ControlState.KeyOf(claim)))
            .OrderBy(group => group.Key.Place, StringComparer.Ordinal)
            .Select(group => (group.Key.Place, group.Key.Claimant, group.OrderBy(claim => ControlState.Begin(claim) ?? DateOnly.MinValue).ThenBy(claim => claim.AsOf).ThenBy(claim => claim.Mention, StringComparer.Ordinal).ToArray()))];
        Days = ControlState.Days(claims);
        Claimants = [.. claims.GroupBy(ControlState.KeyOf, StringComparer.Ordinal).OrderByDescending(group => group.Count()).ThenBy(group => group.Key, StringComparer.Ordinal).Select(group => (group.Key, group.First().AccordingTo))];
        (_holders, _places) = (new(() => HoldersOf(claims)), new(() => PlaceClaims.Of(claims)));
        _byPlace = new(() => claims.ToLookup(claim => Keys.Of(claim.Place.Id, claim.Place.Text), StringComparer.Ordinal));
        _byHolder = new(() => claims.ToLookup(claim => Keys.Of(claim.Holder.Id, claim.Holder.Text), StringComparer.Ordinal));
    }

    /// <summary>By place and date.</summary>
    public IReadOnlyList<ControlClaim> Claims { get; }

    /// <summary>The days on which something changes.</summary>
    public IReadOnlyList<DateOnly> Days { get; }

    /// <summary>Who speaks, those with most claims first; the party is null for the writers.</summary>
    public IReadOnlyList<(string Key, NamedParty? Who)> Claimants { get; }

    /// <summary>Every party that holds anything; those that hold most come first and get a shade of their own, and none has the letters of another while there are others.</summary>
    public IReadOnlyDictionary<string, MapHolder> Holders => _holders.Value;

    /// <summary>The places, those with most claims first.</summary>
    public IReadOnlyList<PlaceClaims> Places => _places.Value;

    /// <summary>The claims over a place, by a holder, or both; each a gazetteer id, or words.</summary>
    public IEnumerable<ControlClaim> Of(string? place, string? holder) => (Keys.Of(place), Keys.Of(holder)) switch
    {
        (null, null) => Claims,
        (null, { } by) => _byHolder.Value[by],
        ({ } at, null) => _byPlace.Value[at],
        ({ } at, { } by) => _byPlace.Value[at].Where(claim => Keys.Of(claim.Holder.Id, claim.Holder.Text) == by),
    };

    /// <summary>Who is said to hold which place as of a day, by the latest word of each who speaks.</summary>
    /// <param name="day">As of when; null is now.</param>
    /// <param name="claimant">Whose word alone counts; null counts everybody's.</param>
    public IReadOnlyList<HeldPlace> AsOf(DateOnly? day, string? claimant = null) =>
        [.. _words.Where(words => claimant is null || words.Claimant == claimant)
            .Select(words => Array.FindLast(words.Claims, claim => ControlState.IsOn(claim, day))).OfType<ControlClaim>()
            .GroupBy(claim => claim.Place.Id!, StringComparer.Ordinal).Select(place => HeldPlace.Of([.. place]))];

    static Dictionary<string, MapHolder> HoldersOf(IReadOnlyList<ControlClaim> claims)
    {
        var (holders, taken) = (new Dictionary<string, MapHolder>(StringComparer.Ordinal), new HashSet<string>(StringComparer.Ordinal));
        foreach (var group in claims.GroupBy(claim => MapHolder.KeyOf(claim.Holder), StringComparer.Ordinal).OrderByDescending(group => group.Count()).ThenBy(group => group.Key, StringComparer.Ordinal))
        {
            var name = Words.NameOf(group.First().Holder);
            var letters = Letters(name).FirstOrDefault(taken.Add) ?? Letters(name).First();
            holders[group.Key] = new MapHolder(group.Key, name, letters, Math.Min(holders.Count, Shades - 1));
        }
        return holders;
    }

    static IEnumerable<string> Letters(string name)
    {
        var letters = new string([.. name.Where(char.IsLetter)]);
        if (letters.Length < 2)
            return [name.Length > 0 ? name[..1] : "?"];
        return Enumerable.Range(1, Math.Min(8, letters.Length - 1)).Select(i => $"{char.ToUpperInvariant(letters[0])}{char.ToLowerInvariant(letters[i])}");
    }
}
