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
