namespace Tidings.App.Storage;

/// <summary>A place or party that incidents name.</summary>
/// <param name="Key">The gazetteer's id, else the words in lower case: what filters take.</param>
/// <param name="Name">As shown.</param>
/// <param name="Incidents">How many incidents name it.</param>
public sealed record NameCount(string Key, string Name, int Incidents);

/// <summary>An outlet and what was read of it.</summary>
/// <param name="Outlet">The outlet; null for stories that name none.</param>
/// <param name="Stories">How many stories.</param>
/// <param name="Families">How many families they belong to.</param>
/// <param name="Mentions">How many mentions were coded from them.</param>
/// <param name="First">The earliest date of publication.</param>
/// <param name="Last">The latest.</param>
public sealed record OutletCount(string? Outlet, int Stories, int Families, int Mentions, DateOnly? First, DateOnly? Last);
