using System.Collections.Concurrent;
using Tidings.Evidence;
using Tidings.Text;

namespace Tidings.Incidents;

/// <summary>How near two places are to being one.</summary>
public enum Nearness
{
    /// <summary>Nothing speaks for it.</summary>
    Apart,
    /// <summary>One lies in the other, and the other is so wide that it says little: a country.</summary>
    WithinWide,
    /// <summary>One lies in the other, or they lie close together.</summary>
    Within,
    /// <summary>One place.</summary>
    Same,
}

/// <summary>What is known of places and parties beyond their names: what lies in what, and who belongs to whom.</summary>
/// <param name="parentOf">The id of the place that a place lies in; null at the top.</param>
/// <param name="superiorOf">The id and name of the party whose part or organ a party is; null when it stands for itself.</param>
/// <param name="isWide">Whether a place of an id is so large that two happenings in it are not likely one.</param>
public sealed class Surroundings(Func<string, string?> parentOf, Func<string, (string Id, string Name)?> superiorOf, Func<string, bool> isWide)
{
    const int Deepest = 12;
    const double CloseKilometres = 6;
    const double KilometresPerDegree = 111.2;

    readonly ConcurrentDictionary<string, string[]> _chains = new(StringComparer.Ordinal);
    readonly ConcurrentDictionary<string, bool> _wide = new(StringComparer.Ordinal);
    readonly ConcurrentDictionary<string, (string Id, string Name)?> _tops = new(StringComparer.Ordinal);

    /// <summary>Nothing is known but names.</summary>
    public static Surroundings Unknown { get; } = new(_ => null, _ => null, _ => false);

    /// <summary>By what a place is known: its id, else its words in normal form.</summary>
    public static string KeyOf(NamedPlace place) => place.Id ?? NormalForm.Of(place.Name ?? place.Text);

    /// <summary>
    /// By what a place that a family of stories tells of is known among all families: words that describe without naming ("the villages", "the airport") mean a place
    /// of that family alone.
    /// </summary>
    public static string KeyOf(NamedPlace place, string family) => place.Id is null && NameForm.IsDescription(place.Name ?? place.Text) ? $"{KeyOf(place)} {family}" : KeyOf(place);

    /// <summary>By what a party is known: its id, else its name ("its men" have that of whose they are), else its words in normal form.</summary>
    public static string KeyOf(NamedParty party) => party.Id ?? NormalForm.Of(party.Name ?? party.Text);

    /// <summary>The place's key and those of what it lies in, the smallest first.</summary>
    public IReadOnlyList<string> ChainOf(NamedPlace place) => place.Id is null ? [KeyOf(place)] : _chains.GetOrAdd(place.Id, Chain);

    /// <summary>How precisely a place is given: how many places it lies in; 0 for what the gazetteer does not know.</summary>
    public int DepthOf(NamedPlace place) => place.Id is null ? 0 : ChainOf(place).Count;

    public bool IsWide(NamedPlace place) => place.Id is not null && IsWide(place.Id);

    /// <summary>Whether the place of a key is so large that two happenings in it are not likely one.</summary>
    public bool IsWide(string key) => _wide.GetOrAdd(key, isWide);

    /// <summary>How near two places of one story are.</summary>
    public Nearness Compare(NamedPlace one, NamedPlace other) => Compare(FactOf(one, ""), FactOf(other, ""));

    /// <summary>What comparing needs to know of a place that a family of stories tells of.</summary>
    internal PlaceFact FactOf(NamedPlace place, string family) => new(place, KeyOf(place, family), ChainOf(place), IsWide(place));

    internal static Nearness Compare(in PlaceFact one, in PlaceFact other)
    {
        if (one.Key == other.Key)
            return one.IsWide ? Nearness.WithinWide : Nearness.Same;
        if (one.LiesIn(other.Key))
            return other.IsWide ? Nearness.WithinWide : Nearness.Within;
        if (other.LiesIn(one.Key))
            return one.IsWide ? Nearness.WithinWide : Nearness.Within;
        return !one.IsWide && !other.IsWide && Kilometres(one.Place, other.Place) <= CloseKilometres ? Nearness.Within : Nearness.Apart;
    }

    /// <summary>The party that stands for itself: of an army, a ministry or a minister the state.</summary>
    public NamedParty TopOf(NamedParty party) =>
        party.Id is not null && _tops.GetOrAdd(party.Id, Top) is { } top ? new NamedParty(party.Text, top.Id, top.Name) : party;

    /// <summary>The key of the party that stands for itself.</summary>
    public string TopKeyOf(NamedParty party) => party.Id is null ? KeyOf(party) : _tops.GetOrAdd(party.Id, Top)?.Id ?? party.Id;

    /// <summary>Whether two parties are one, or one is the other's organ.</summary>
    public bool AreOneSide(NamedParty one, NamedParty other) => TopKeyOf(one) == TopKeyOf(other);

    string[] Chain(string id)
    {
        var chain = new List<string> { id };
        for (var next = parentOf(id); next is not null && chain.Count < Deepest; next = parentOf(next))
            chain.Add(next);
        return [.. chain];
    }

    (string Id, string Name)? Top(string id)
    {
        var top = superiorOf(id);
        for (var depth = 0; top is { } known && depth < Deepest && superiorOf(known.Id) is { } next; depth++)
            top = next;
        return top;
    }

    // Flat-earth distance: near enough for a few kilometres.
    static double Kilometres(NamedPlace one, NamedPlace other)
    {
        if (one.Lat is not { } lat1 || one.Lon is not { } lon1 || other.Lat is not { } lat2 || other.Lon is not { } lon2)
            return double.PositiveInfinity;
        if (Math.Abs(lat1 - lat2) * KilometresPerDegree > CloseKilometres)
            return double.PositiveInfinity;
        var (north, east) = (lat1 - lat2, (lon1 - lon2) * Math.Cos((lat1 + lat2) / 2 * Math.PI / 180));
        return Math.Sqrt((north * north) + (east * east)) * KilometresPerDegree;
    }
}

/// <summary>A place with what comparing it needs.</summary>
readonly record struct PlaceFact(NamedPlace Place, string Key, IReadOnlyList<string> Chain, bool IsWide)
{
    public bool LiesIn(string key)
    {
        for (var i = 1; i < Chain.Count; i++)
            if (Chain[i] == key)
                return true;
        return false;
    }
}
