using Tidings.Dates;

namespace Tidings.Mentions;

/// <summary>What somebody is told to be bound to do.</summary>
/// <param name="Action">The verb, in its plain form.</param>
/// <param name="Object">What it is done to, in the story's words; null when not said.</param>
/// <param name="Due">By when; null when not said.</param>
public sealed record Undertaking(string Action, string? Object, EdtfDate? Due);
