using Tidings.Lineages;
using Tidings.Mentions;
using Tidings.Stories;

namespace Tidings.App.Storage;

/// <summary>A story with its mentions in text order, the incident of each mention by mention id, and every path that its document was found at.</summary>
public sealed record StoryDetail(Story Story, string? Family, IReadOnlyList<Mention> Mentions, IReadOnlyDictionary<string, string> Incidents, IReadOnlyList<string> Paths);

/// <summary>A family with its stories, oldest first, and the lineages among them.</summary>
public sealed record FamilyDetail(string Id, IReadOnlyList<StoryRow> Stories, IReadOnlyList<Lineage> Lineages);
