using Tidings.Text;

namespace Tidings.Lineages;

/// <summary>How one story goes back to another. Written in exports as <c>copy</c>, <c>near_copy</c>, <c>excerpt</c>, <c>translation</c>.</summary>
public enum Relation { Copy, NearCopy, Excerpt, Translation }

/// <summary>A passage that two stories have in common. Code points of either story's text.</summary>
public sealed record Passage(TextSpan Here, TextSpan There);

/// <summary>A link between two stories of a family.</summary>
/// <param name="Story">The derived story, or the one with the greater id where direction is unknown.</param>
/// <param name="Of">The story it goes back to.</param>
/// <param name="Relation">What kind of descent.</param>
/// <param name="Share">Share of the derived story's text that both have in common, 0 to 1; for translations the share of aligned sentences.</param>
/// <param name="Passages">What shows it.</param>
public sealed record Lineage(string Story, string Of, Relation Relation, double Share, IReadOnlyList<Passage> Passages)
{
    /// <summary>What tells that the story goes back to the other, and not the other to it.</summary>
    public Descent Direction { get; init; } = Descent.Unknown;
}

/// <summary>Stories that go back to one text, and so count as one source. Its id comes from its first member.</summary>
public sealed record Family(string Id, IReadOnlyList<string> Stories);
