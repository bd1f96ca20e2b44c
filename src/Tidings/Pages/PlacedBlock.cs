namespace Tidings.Pages;

/// <summary>A block before its markup is summed up.</summary>
/// <param name="Start">UTF-16 units in the page's text.</param>
/// <param name="End">The unit after the last.</param>
/// <param name="Place">The element in which it stands.</param>
/// <param name="Linked">How many of its characters are links.</param>
/// <param name="Written">How many characters it has without blanks.</param>
/// <param name="IsProse">Whether it has the length or the stop of a paragraph and stands in no furniture.</param>
sealed record PlacedBlock(int Start, int End, Place Place, int Linked, int Written, bool IsProse)
{
    /// <summary>Whether a drawn line stands before it.</summary>
    public bool IsAfterRule { get; init; }

    public double LinkDensity => Linked / (double)Math.Max(1, Written);
}
