using Tidings.Places;

namespace Tidings.Mentions.Toponyms;

/// <summary>A name met in a story that may be a place's.</summary>
sealed class FoundName
{
    /// <summary>The first token of the name.</summary>
    public required int First { get; init; }

    /// <summary>The token after the name.</summary>
    public required int NameEnd { get; init; }

    /// <summary>The token after the name and the word for its kind: "Rapides Parish".</summary>
    public required int End { get; init; }

    /// <summary>Name and kind as keys: one sense in a story.</summary>
    public required string Key { get; init; }

    public required IReadOnlyList<Place> Candidates { get; init; }

    public PlaceKind? Said { get; init; }

    public bool IsAdjective { get; init; }

    /// <summary>How much speaks for its being a place.</summary>
    public double Weight { get; set; }

    /// <summary>What is named right after it as containing it.</summary>
    public FoundName? Outer { get; set; }

    public bool IsAccepted { get; set; }
}
