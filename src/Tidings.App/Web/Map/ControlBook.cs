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

    readonly KeyColumn _place, _placeKey, _holderKey;
    readonly (int From, int To)[] _turns;
    readonly ControlledPlace?[] _known;
    readonly IReadOnlyList<ControlledPlace> _onMap;
    readonly Lazy<IReadOnlyDictionary<string, MapHolder>> _holders;
    readonly Lazy<IReadOnlyList<PlaceClaims>> _places;

    /// <param name="claims">The claims in order of place and date.</param>
    /// <param name="before">An earlier state, of which is taken over what does not hang on claims that came or went.</param>
    public ControlBook(IReadOnlyList<ControlClaim> claims, ControlBook? before = null)
    {
        Claims = claims;
        var rows = RenewedRows<ControlClaim>.Of(before?.Claims ?? [], claims);
        _place = new(rows, claim => claim.Place.Id ?? claim.Place.Text, before?._place);
        _placeKey = new(rows, claim => Keys.Of(claim.Place.Id, claim.Place.Text), before?._placeKey);
        _holderKey = new(rows, claim => Keys.Of(claim.Holder.Id, claim.Holder.Text), before?._holderKey);
        _turns = rows.Column(before?._turns ?? [], claim => (claim.From?.First?.DayNumber ?? DayColumn.Unknown, claim.To?.First?.DayNumber ?? DayColumn.Unknown));
        _known = Known(rows, before);
        var places = _place.InOrder.Select(place => _known[place]!).ToList();
        _onMap = [.. _place.InOrder.Where(place => _known[place]!.Words.Count > 0).OrderBy(place => _place.Keys[place], StringComparer.Ordinal).Select(place => _known[place]!)];
        Days = [.. places.SelectMany(place => place.Days).Distinct().Order()];
        Claimants = [.. ControlledPlace.Together(places.SelectMany(place => place.Claimants)).Select(count => (count.Key, count.First.AccordingTo))];
        _holders = new(() => HoldersOf(ControlledPlace.Together(places.SelectMany(place => place.Holders))));
        _places = new(() => PlaceClaims.InOrder(places.Select(place => place.Shown)));
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
    public IEnumerable<ControlClaim> Of(string? place, string? holder)
    {
        var (at, by) = (Keys.Of(place), Keys.Of(holder));
        if (at is null && by is null)
            return Claims;
        var (isAt, isBy) = (_placeKey.Is(at), _holderKey.Is(by));
        return Enumerable.Range(0, Claims.Count).Where(i => isAt(i) && isBy(i)).Select(i => Claims[i]);
    }

    /// <summary>Claims that a place was gained or lost at a date that begins in some days, both included.</summary>
    public IEnumerable<ControlClaim> Turning(DateOnly from, DateOnly to)
    {
        for (var i = 0; i < _turns.Length; i++)
            if (IsIn(_turns[i].From) || IsIn(_turns[i].To))
                yield return Claims[i];

        bool IsIn(int day) => day >= from.DayNumber && day <= to.DayNumber;
    }

    /// <summary>Who is said to hold which place as of a day, by the latest word of each who speaks.</summary>
    /// <param name="day">As of when; null is now.</param>
    /// <param name="claimant">Whose word alone counts; null counts everybody's.</param>
    public IReadOnlyList<HeldPlace> AsOf(DateOnly? day, string? claimant = null) =>
        [.. _onMap.Select(place => place.Words.Where(words => claimant is null || words.Claimant == claimant).Select(words => words.AsOf(day)).OfType<ControlClaim>().ToList())
            .Where(latest => latest.Count > 0).Select(HeldPlace.Of)];

    // What follows from each place, made anew where a claim over it came or went.
    ControlledPlace?[] Known(RenewedRows<ControlClaim> rows, ControlBook? before)
    {
        var known = new ControlledPlace?[_place.Keys.Count];
        before?._known.CopyTo(known, 0);
        foreach (var gone in before is null ? [] : rows.Gone(before.Claims.Count))
            known[before!._place.Numbers[gone]] = null;
        foreach (var claim in rows.New)
            known[_place.Find(claim)] = null;
        var claims = new List<ControlClaim>?[known.Length];
        for (var i = 0; i < Claims.Count; i++)
            if (_place.Numbers[i] is var place && known[place] is null)
                (claims[place] ??= []).Add(Claims[i]);
        for (var place = 0; place < known.Length; place++)
            known[place] = claims[place] is { } over ? new ControlledPlace(over) : known[place];
        return known;
    }

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
