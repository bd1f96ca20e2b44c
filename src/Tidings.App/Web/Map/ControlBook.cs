using Tidings.App.Storage;
using Tidings.App.Storage.Columns;
using Tidings.App.Web.Shared;
using Tidings.Control;
using Tidings.Evidence;

namespace Tidings.App.Web.Map;

/// <summary>All claims of control in the order in which they are asked for: by place and by who speaks, each speaker's oldest word first.</summary>
public sealed class ControlBook
{
    const int Shades = 6;

    readonly Dictionary<string, ControlledPlace> _known;
    readonly IReadOnlyList<ControlledPlace> _words;
    readonly Lazy<(int From, int To)[]> _turns;
    readonly Lazy<IReadOnlyDictionary<string, MapHolder>> _holders;
    readonly Lazy<IReadOnlyList<PlaceClaims>> _places;
    readonly Lazy<ILookup<string, ControlClaim>> _byPlace, _byHolder;

    /// <param name="claims">The claims in order of place and date.</param>
    /// <param name="before">An earlier state, of which the places are taken over whose claims did not change.</param>
    public ControlBook(IReadOnlyList<ControlClaim> claims, ControlBook? before = null)
    {
        Claims = claims;
        var places = claims.GroupBy(claim => claim.Place.Id ?? claim.Place.Text, StringComparer.Ordinal).Select(place => (place.Key, Place: Renewed(before?._known.GetValueOrDefault(place.Key), [.. place]))).ToList();
        _known = places.ToDictionary(place => place.Key, place => place.Place, StringComparer.Ordinal);
        _words = [.. places.Where(place => place.Place.Words.Count > 0).OrderBy(place => place.Key, StringComparer.Ordinal).Select(place => place.Place)];
        Days = [.. places.SelectMany(place => place.Place.Days).Distinct().Order()];
        Claimants = [.. ControlledPlace.Together(places.SelectMany(place => place.Place.Claimants)).Select(count => (count.Key, count.First.AccordingTo))];
        _turns = new(() => [.. claims.Select(claim => (claim.From?.First?.DayNumber ?? DayColumn.Unknown, claim.To?.First?.DayNumber ?? DayColumn.Unknown))]);
        (_holders, _places) = (new(() => HoldersOf(ControlledPlace.Together(places.SelectMany(place => place.Place.Holders)))), new(() => PlaceClaims.InOrder(places.Select(place => place.Place.Shown))));
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

    /// <summary>Claims that a place was gained or lost at a date that begins in some days, both included.</summary>
    public IEnumerable<ControlClaim> Turning(DateOnly from, DateOnly to)
    {
        var turns = _turns.Value;
        for (var i = 0; i < turns.Length; i++)
            if (IsIn(turns[i].From) || IsIn(turns[i].To))
                yield return Claims[i];

        bool IsIn(int day) => day >= from.DayNumber && day <= to.DayNumber;
    }

    /// <summary>Who is said to hold which place as of a day, by the latest word of each who speaks.</summary>
    /// <param name="day">As of when; null is now.</param>
    /// <param name="claimant">Whose word alone counts; null counts everybody's.</param>
    public IReadOnlyList<HeldPlace> AsOf(DateOnly? day, string? claimant = null) =>
        [.. _words.Select(place => place.Words.Where(words => claimant is null || words.Claimant == claimant).Select(words => words.AsOf(day)).OfType<ControlClaim>().ToList())
            .Where(latest => latest.Count > 0).Select(HeldPlace.Of)];

    static ControlledPlace Renewed(ControlledPlace? before, ControlClaim[] claims) =>
        before is not null && claims.SequenceEqual(before.Claims, ReferenceEqualityComparer.Instance) ? before : new ControlledPlace(claims);

    static Dictionary<string, MapHolder> HoldersOf(IReadOnlyList<ClaimCount> counts)
    {
        var (holders, taken) = (new Dictionary<string, MapHolder>(StringComparer.Ordinal), new HashSet<string>(StringComparer.Ordinal));
        foreach (var (key, _, first) in counts)
        {
            var name = Words.NameOf(first.Holder);
            var letters = Letters(name).FirstOrDefault(taken.Add) ?? Letters(name).First();
            holders[key] = new MapHolder(key, name, letters, Math.Min(holders.Count, Shades - 1));
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
