using Tidings.Disputes;
using Tidings.Evidence;
using Tidings.Incidents;
using Tidings.Ledger;
using Tidings.Lineages;
using Tidings.Mentions;
using Tidings.Stories;

namespace Tidings.App.Storage;

/// <summary>How much a record holds.</summary>
public sealed record RecordCounts(
    long Documents, long Stories, long Families, long Mentions, long Incidents, long Tallies, long Control, long Agreements, long Obligations,
    long Disputes, long Issues, long Entries);

/// <summary>A part of a longer list.</summary>
/// <param name="Items">The items of this part.</param>
/// <param name="Total">How many there are in all.</param>
/// <param name="Skip">How many stand before this part.</param>
public sealed record Page<T>(IReadOnlyList<T> Items, long Total, int Skip);

/// <summary>A mention with the story it stands in.</summary>
public sealed record ToldMention(Mention Mention, StoryRow Story);

/// <summary>A mention, the incident it belongs to, the disputes it takes part in and what people decided on it.</summary>
public sealed record MentionDetail(ToldMention Told, string? Incident, IReadOnlyList<Dispute> Disputes, IReadOnlyList<Review> Reviews);

/// <summary>An incident with the mentions it rests on, the disputes over it and what people decided on it.</summary>
public sealed record IncidentDetail(Incident Incident, IReadOnlyList<ToldMention> Mentions, IReadOnlyList<Dispute> Disputes, IReadOnlyList<Review> Reviews);

/// <summary>A story with its mentions in text order, the incident of each mention by mention id, and every path that its document was found at.</summary>
public sealed record StoryDetail(Story Story, string? Family, IReadOnlyList<Mention> Mentions, IReadOnlyDictionary<string, string> Incidents, IReadOnlyList<string> Paths);

/// <summary>A family with its stories, oldest first, and the lineages among them.</summary>
public sealed record FamilyDetail(string Id, IReadOnlyList<StoryRow> Stories, IReadOnlyList<Lineage> Lineages);

/// <summary>A story found by its words, with a stretch of its text around the first of them.</summary>
/// <param name="Story">The story.</param>
/// <param name="Before">Text before the words.</param>
/// <param name="Hit">The words found; empty when they stand in the headline only.</param>
/// <param name="After">Text after the words.</param>
public sealed record SearchHit(StoryRow Story, string Before, string Hit, string After);

/// <summary>How many incidents of a kind began on a day.</summary>
public sealed record DayCount(DateOnly Day, string Kind, int Incidents);

/// <summary>How often a kind was coded and into how many incidents it went.</summary>
public sealed record KindCount(string Kind, int Mentions, int Incidents);

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

/// <summary>A document as it was found.</summary>
public sealed record DocumentRow(string Sha256, string Path, string MediaType, string? Address, long Length, int Stories, IReadOnlyList<string> Paths);
