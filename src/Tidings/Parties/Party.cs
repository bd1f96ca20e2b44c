namespace Tidings.Parties;

/// <summary>What sort of party it is. Written in the gazetteer and in exports in lower case.</summary>
public enum PartyKind
{
    State,
    Government,
    Ministry,
    /// <summary>Armed forces of a state or a branch of them.</summary>
    Force,
    /// <summary>An armed group that is no state's.</summary>
    Group,
    Organisation,
    Media,
    Person,
    /// <summary>A people, a community or a sort of people.</summary>
    People,
}

/// <summary>How a name is used.</summary>
public enum NameUse
{
    /// <summary>The party's own name.</summary>
    Name,
    /// <summary>An adjective: "Armenian".</summary>
    Adjective,
    /// <summary>The people: "Armenians".</summary>
    People,
}

/// <summary>One way in which a party is called.</summary>
/// <param name="Language">ISO 639-1.</param>
/// <param name="Use">As a name, an adjective or a word for the people.</param>
/// <param name="Text">As it is written.</param>
public readonly record struct PartyName(string Language, NameUse Use, string Text);

/// <summary>A time in an office: a post held by a person, or what a body is to its state ("defence-ministry").</summary>
/// <param name="Role">In small letters with hyphens: <c>president</c>, <c>foreign-minister</c>, <c>air-force</c>.</param>
/// <param name="From">First year; null when not known or never otherwise.</param>
/// <param name="To">Last year; null when still held.</param>
public readonly record struct Office(string Role, int? From, int? To)
{
    public bool Includes(DateOnly? day) => day is not { } date || ((From is null || From <= date.Year) && (To is null || date.Year <= To));
}

/// <summary>A party of the gazetteer: who can act, speak, hold ground or be struck.</summary>
/// <param name="Id">Stable: a state's ISO 3166-1 alpha-3 code in lower case, and for what is the state's that and a name: <c>aze-mod</c>.</param>
/// <param name="Kind">What sort of party it is.</param>
/// <param name="Name">The English name used in the record.</param>
/// <param name="Of">The id of the party it belongs to or stands with; null when none.</param>
/// <param name="Seat">The id of the place that stands for it: a state's capital.</param>
/// <param name="From">First year of existence or office; null when of no matter.</param>
/// <param name="To">Last year; null when it still lasts.</param>
/// <param name="Offices">What it is to <paramref name="Of"/>.</param>
/// <param name="Names">All names, adjectives and names of the people.</param>
/// <param name="Source">Where the row's facts are from.</param>
public sealed record Party(
    string Id, PartyKind Kind, string Name, string? Of, string? Seat, int? From, int? To,
    IReadOnlyList<Office> Offices, IReadOnlyList<PartyName> Names, string Source)
{
    /// <summary>Whether it existed or was in office on a day; without a day always.</summary>
    public bool LastsOn(DateOnly? day) => new Office("", From, To).Includes(day);

    /// <summary>Whether it held an office on a day; without a day whether ever.</summary>
    public bool Holds(string role, DateOnly? day) => Offices.Any(office => office.Role == role && office.Includes(day));
}
