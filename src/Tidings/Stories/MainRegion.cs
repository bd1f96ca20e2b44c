using Tidings.Pages;
using Tidings.Text;

namespace Tidings.Stories;

/// <summary>Where markup says which part of a page is the article and most sentences stand there, what stands elsewhere is furniture.</summary>
static class MainRegion
{
    const int LeastWords = 80, Within = 5;

    /// <param name="lines">The page's lines.</param>
    /// <param name="title">The page's title; null when it has none.</param>
    /// <returns>Where the page's one article begins; -1 when the page holds several or does not tell.</returns>
    public static int Mark(List<PageLine> lines, string? title)
    {
        var (begin, end) = (lines.FindIndex(line => line.IsArticle == true), lines.FindLastIndex(line => line.IsArticle == true));
        if (begin < 0)
        {
            MarkRegion(lines, title);
            return -1;
        }
        var headline = Headline(lines, begin, title);
        if (headline >= 0)
            (lines[headline].IsHeadline, lines[headline].Role) = (true, LineRole.Title);
        MarkArticle(lines, headline, begin, end);
        return headline >= 0 && headline < begin ? headline : begin;
    }

    // A heading near the article's first words that says what the page's title says, else one that says most of it, else the first-level heading nearest above them.
    static int Headline(List<PageLine> lines, int begin, string? title)
    {
        var wanted = title is null ? "" : NormalForm.Of(title);
        int most = -1, top = -1;
        for (var i = Math.Min(begin + Within, lines.Count - 1); i >= 0; i--)
        {
            var line = lines[i];
            if (line.Words < 2 || line.Role is not (LineRole.Title or LineRole.Body))
                continue;
            if (wanted.Length > 0 && (i < begin || line.IsHeading) && NormalForm.Of(line.Plain) is var words && wanted.Contains(words, StringComparison.Ordinal))
            {
                if (words.Length == wanted.Length)
                    return i;
                most = most < 0 && line.IsHeading && words.Length * 2 > wanted.Length ? i : most;
            }
            top = top < 0 && line.IsTopHeading ? i : top;
        }
        return most >= 0 ? most : top;
    }

    // What the page's one article does not hold is furniture; above its first words it may yet tell who wrote it and when.
    static void MarkArticle(List<PageLine> lines, int headline, int begin, int end)
    {
        for (var i = 0; i < lines.Count; i++)
            if (lines[i].IsArticle == false && i != headline && lines[i].Role is LineRole.Body or LineRole.Title)
                (lines[i].Role, lines[i].Frame) = (LineRole.Furniture, i > begin && i < end ? FrameKind.Caption : FrameKind.Label);
    }

    static void MarkRegion(List<PageLine> lines, string? title)
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
