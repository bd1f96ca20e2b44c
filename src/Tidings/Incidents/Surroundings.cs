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

    /// <summary>Nothing is known but names.</summary>
    public static Surroundings Unknown { get; } = new(_ => null, _ => null, _ => false);

    /// <summary>By what a place is known: its id, else its words in normal form.</summary>
    public static string KeyOf(NamedPlace place) => place.Id ?? NormalForm.Of(place.Text);

    /// <summary>By what a party is known: its id, else its words in normal form.</summary>
    public static string KeyOf(NamedParty party) => party.Id ?? NormalForm.Of(party.Text);

    /// <summary>The place's key and those of what it lies in, the smallest first.</summary>
    public IEnumerable<string> ChainOf(NamedPlace place)
    {
        yield return KeyOf(place);
        var next = place.Id is null ? null : parentOf(place.Id);
        for (var depth = 0; next is not null && depth < Deepest; depth++, next = parentOf(next))
            yield return next;
    }

    /// <summary>How precisely a place is given: how many places it lies in; 0 for what the gazetteer does not know.</summary>
    public int DepthOf(NamedPlace place) => place.Id is null ? 0 : ChainOf(place).Count();

    public bool IsWide(NamedPlace place) => place.Id is not null && isWide(place.Id);

    public Nearness Compare(NamedPlace one, NamedPlace other)
    {
        if (KeyOf(one) == KeyOf(other))
            return IsWide(one) ? Nearness.WithinWide : Nearness.Same;
        if (ChainOf(one).Contains(KeyOf(other)))
            return IsWide(other) ? Nearness.WithinWide : Nearness.Within;
        if (ChainOf(other).Contains(KeyOf(one)))
            return IsWide(one) ? Nearness.WithinWide : Nearness.Within;
        return Kilometres(one, other) <= CloseKilometres && !IsWide(one) && !IsWide(other) ? Nearness.Within : Nearness.Apart;
    }

    /// <summary>The party that stands for itself: of an army, a ministry or a minister the state.</summary>
    public NamedParty TopOf(NamedParty party)
    {
        var top = party;
        for (var depth = 0; top.Id is not null && depth < Deepest && superiorOf(top.Id) is { } superior; depth++)
            top = new NamedParty(party.Text, superior.Id, superior.Name);
        return top;
    }

    /// <summary>Whether two parties are one, or one is the other's organ.</summary>
    public bool AreOneSide(NamedParty one, NamedParty other) => KeyOf(one) == KeyOf(other) || KeyOf(TopOf(one)) == KeyOf(TopOf(other));

    // Flat-earth distance: near enough for a few kilometres.
    static double Kilometres(NamedPlace one, NamedPlace other)
    {
        if (one.Lat is not { } lat1 || one.Lon is not { } lon1 || other.Lat is not { } lat2 || other.Lon is not { } lon2)
            return double.PositiveInfinity;
        var (north, east) = (lat1 - lat2, (lon1 - lon2) * Math.Cos((lat1 + lat2) / 2 * Math.PI / 180));
        return Math.Sqrt((north * north) + (east * east)) * KilometresPerDegree;
    }
}
