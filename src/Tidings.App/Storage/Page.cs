namespace Tidings.App.Storage;

/// <summary>A part of a longer list.</summary>
/// <param name="Items">The items of this part.</param>
/// <param name="Total">How many there are in all.</param>
/// <param name="Skip">How many stand before this part.</param>
public sealed record Page<T>(IReadOnlyList<T> Items, long Total, int Skip);
