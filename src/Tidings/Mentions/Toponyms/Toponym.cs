using Tidings.Places;

namespace Tidings.Mentions.Toponyms;

/// <summary>A place that a story names, whether or not anything happens there.</summary>
/// <param name="First">The first token of the name.</param>
/// <param name="End">The token after its last.</param>
/// <param name="Text">The words, as they stand.</param>
/// <param name="Start">The UTF-16 unit of the story where they begin.</param>
/// <param name="Reading">Which place it is, and what else it could be.</param>
/// <param name="IsAdjective">Whether it is named by an adjective or its people: "Iraqi", "Russians".</param>
/// <param name="Weight">How much speaks for its being a place.</param>
public sealed record Toponym(int First, int End, string Text, int Start, PlaceReading Reading, bool IsAdjective, double Weight);
