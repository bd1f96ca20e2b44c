using Tidings.Pages;

namespace Tidings.Stories;

/// <summary>Where markup says which part of a page is the article and most sentences stand there, what stands elsewhere is furniture.</summary>
static class MainRegion
{
    const int LeastWords = 80;

    /// <param name="lines">The page's lines.</param>
    /// <param name="title">The page's title; null when it has none.</param>
    public static void Mark(List<PageLine> lines, string? title)
    {
        int inside = 0, outside = 0, first = -1, last = -1;
        for (var i = 0; i < lines.Count; i++)
        {
            if (lines[i].Role != LineRole.Body)
                continue;
            if (lines[i].Block.Region != PageRegion.Main)
                outside += lines[i].Words;
            else
                (inside, first, last) = (inside + lines[i].Words, first < 0 ? i : first, i);
        }
        if (inside < LeastWords || inside < outside)
            return;
        var top = Top(lines, first, title);
        for (var i = 0; i < lines.Count; i++)
            if ((i < top || i > last) && lines[i].Block.Region != PageRegion.Main && lines[i].Role is LineRole.Body or LineRole.Title)
                (lines[i].Role, lines[i].Frame) = (LineRole.Furniture, FrameKind.Label);
    }

    // The headline may stand above the part that is marked.
    static int Top(List<PageLine> lines, int first, string? title)
    {
        for (var i = first; i >= 0; i--)
            if (lines[i].IsTopHeading || (lines[i].IsHeading && lines[i].Words >= 3 && title is not null && title.Contains(lines[i].Plain, StringComparison.OrdinalIgnoreCase)))
                return i;
        return first;
    }
}
