namespace Tidings.Places;

/// <summary>A name as a story uses it, and what it may mean.</summary>
/// <param name="Text">The words.</param>
/// <param name="Candidates">The places of that name; empty when it is not known.</param>
/// <param name="Said">The kind that the words beside the name give: "district of", "village", "corridor"; null when none.</param>
public sealed record PlaceMention(string Text, IReadOnlyList<Place> Candidates, PlaceKind? Said = null);

/// <summary>What else a story tells about where it happens.</summary>
/// <param name="Countries">Ids of the countries of the parties that it names, of its dateline and of its headline; repeated as often as named.</param>
/// <param name="Places">Places known beforehand, e.g. from the headline.</param>
public sealed record PlaceContext(IReadOnlyList<string> Countries, IReadOnlyList<Place> Places)
{
    public static PlaceContext None { get; } = new([], []);

    /// <summary>How often each country is named.</summary>
    public IReadOnlyDictionary<string, int> Weights { get; } = Countries.CountBy(id => id, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
}

/// <summary>Which place a name means, what else it could have meant, and why not.</summary>
/// <param name="Mention">The name.</param>
/// <param name="Chosen">The place.</param>
/// <param name="Losers">The other candidates, likeliest first.</param>
/// <param name="Reason">Why: <c>only</c>, <c>kind</c>, <c>sense</c>, <c>containment</c>, <c>country</c>, <c>proximity</c> or <c>importance</c>, and what decided.</param>
public sealed record PlaceReading(PlaceMention Mention, Place Chosen, IReadOnlyList<Place> Losers, string Reason);
