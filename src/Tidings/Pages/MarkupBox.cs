namespace Tidings.Pages;

/// <summary>An element that makes blocks.</summary>
/// <param name="path">The number of its path on the page: elements of the same names, inside elements of the same names, have the same.</param>
/// <param name="outer">The element around it; null for the outermost.</param>
public sealed class MarkupBox(int path, MarkupBox? outer)
{
    public int Path { get; } = path;

    public MarkupBox? Outer { get; } = outer;
}
