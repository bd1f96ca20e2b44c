using Tidings.Disputes;
using Tidings.Incidents;
using Tidings.Ledger;
using Tidings.Mentions;

namespace Tidings.App.Storage;

/// <summary>An incident with the mentions it rests on, the disputes over it and what people decided on it.</summary>
public sealed record IncidentDetail(Incident Incident, IReadOnlyList<ToldMention> Mentions, IReadOnlyList<Dispute> Disputes, IReadOnlyList<Review> Reviews);

/// <summary>A mention with the story it stands in.</summary>
public sealed record ToldMention(Mention Mention, StoryRow Story);

/// <summary>A mention, the incident it belongs to, the disputes it takes part in and what people decided on it.</summary>
public sealed record MentionDetail(ToldMention Told, string? Incident, IReadOnlyList<Dispute> Disputes, IReadOnlyList<Review> Reviews);
