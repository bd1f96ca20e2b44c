using Tidings.Evidence;

namespace Tidings.Disputes;

/// <summary>One version of what cannot all be true.</summary>
/// <param name="Who">Who says so; null is the writer's own voice.</param>
/// <param name="Says">The version in a few words.</param>
/// <param name="Mentions">The mentions behind it.</param>
public sealed record DisputeSide(NamedParty? Who, string Says, IReadOnlyList<string> Mentions);

/// <summary>Mentions that cannot all be true, or a claim and its denial, side by side.</summary>
public sealed record Dispute(string Id, string About, IReadOnlyList<DisputeSide> Sides);
