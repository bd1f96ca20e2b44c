namespace Tidings.Stories;

/// <summary>A stretch of a page's lines on the way to a story.</summary>
/// <param name="First">Index of its first line.</param>
/// <param name="End">Index after its last line.</param>
/// <param name="Headline">Index of its headline; -1 for none.</param>
/// <param name="Metas">What lines around its headline say, in order.</param>
/// <param name="FirstBody">Index of its first sentence line.</param>
/// <param name="Holes">Indexes of lines in it that are not its own.</param>
sealed record StoryDraft(int First, int End, int Headline, IReadOnlyList<MetaLine> Metas, int FirstBody, IReadOnlyList<int> Holes)
{
    /// <summary>Lines after the story that tell about it: where it appeared, when it was published.</summary>
    public IReadOnlyList<int> Tail { get; init; } = [];
}
