namespace Tidings.Evidence;

/// <summary>That a party holds a place, said in passing: "the rebel-held town", "areas under Houthi control".</summary>
/// <param name="Place">What is held.</param>
/// <param name="Holder">By whom.</param>
public sealed record Holding(NamedPlace Place, NamedParty Holder);
