using Tidings.Evidence;
using Tidings.Languages;
using Tidings.Mentions;
using Tidings.Pages;
using Tidings.Stories;

namespace Tidings;

/// <summary>A story with what was coded from it.</summary>
public sealed record CodedStory(Story Story, IReadOnlyList<Mention> Mentions);

/// <summary>All that reading one document gives.</summary>
public sealed record DocumentReading(Document Document, IReadOnlyList<CodedStory> Stories, IReadOnlyList<Issue> Issues);
