namespace Tidings.Evidence;

/// <summary>A party as the text names it, and which party of the gazetteer that is.</summary>
/// <param name="Text">The words in the story.</param>
/// <param name="Id">The gazetteer's id; null when the name is not known.</param>
/// <param name="Name">The gazetteer's English name; null when not known.</param>
public sealed record NamedParty(string Text, string? Id, string? Name);

/// <summary>What a place is to a happening. Written in exports in lower case.</summary>
public enum PlaceRole { At, From, To, Near, Direction }

/// <summary>A place as the text names it, and which place of the gazetteer that is. Coordinates are WGS84 degrees.</summary>
public sealed record NamedPlace(string Text, string? Id, string? Name, double? Lat, double? Lon, PlaceRole Role, PlacePrecision? Precision = null);

/// <summary>What a number counts. Written in exports in lower case.</summary>
public enum CountOutcome { Killed, Wounded, Captured, Displaced, Destroyed, Lost, Deployed, Casualties, Other }

/// <summary>
/// A number with what it counts, kept as UCDP GED keeps deaths: best, low and high. An open bound is null: "at least 78" is low 78, best 78, high null.
/// </summary>
/// <param name="What">The outcome.</param>
/// <param name="Of">What is counted, in the words of the story; null when it is not said.</param>
/// <param name="Best">The number given.</param>
/// <param name="Low">The least it can be; null when open.</param>
/// <param name="High">The most it can be; null when open.</param>
/// <param name="Text">The words of number and noun.</param>
public sealed record Count(CountOutcome What, string? Of, long? Best, long? Low, long? High, string Text);
