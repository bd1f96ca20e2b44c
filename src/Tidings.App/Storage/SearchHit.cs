namespace Tidings.App.Storage;

/// <summary>A story found by its words, with a stretch of its text around the first of them.</summary>
/// <param name="Story">The story.</param>
/// <param name="Before">Text before the words.</param>
/// <param name="Hit">The words found; empty when they stand in the headline only.</param>
/// <param name="After">Text after the words.</param>
public sealed record SearchHit(StoryRow Story, string Before, string Hit, string After);
