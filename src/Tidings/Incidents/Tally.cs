using Tidings.Dates;
using Tidings.Evidence;

namespace Tidings.Incidents;

/// <summary>One figure of a series of cumulative claims.</summary>
public sealed record TallyPoint(EdtfDate? AsOf, long Number, string Mention);

/// <summary>A party's cumulative claim of losses as a series over time; later figures replace earlier ones and are never added to incidents.</summary>
public sealed record Tally(NamedParty? Claimant, NamedParty? About, CountOutcome What, string? Of, IReadOnlyList<TallyPoint> Series);
