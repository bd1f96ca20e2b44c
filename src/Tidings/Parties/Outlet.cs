namespace Tidings.Parties;

/// <summary>Who publishes.</summary>
/// <param name="Id">Stable.</param>
/// <param name="Domains">Of its addresses, without <c>www.</c>.</param>
/// <param name="Names">As printed on pages; the first is used in the record.</param>
/// <param name="Language">ISO 639-1, of most of its stories.</param>
/// <param name="Country">The id of a country.</param>
/// <param name="Owner">public, state, party or private.</param>
/// <param name="Leaning">What is commonly known; null when nothing is.</param>
/// <param name="Party">The id of its row among the parties; null when it has none.</param>
public sealed record Outlet(
    string Id, IReadOnlyList<string> Domains, IReadOnlyList<string> Names, string Language, string Country, string Owner, string? Leaning, string? Party)
{
    public string Name => Names[0];

    /// <summary>The company or body that owns it together with others; null when it is not known or owns no other.</summary>
    public string? Group { get; init; }
}
