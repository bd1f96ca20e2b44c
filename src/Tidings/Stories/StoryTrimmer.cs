using Tidings.Pages;

namespace Tidings.Stories;

/// <summary>
/// Takes a stretch of lines between two story starts apart: the story from its headline to its last sentence, the holes in it, and the furniture before and after.
/// </summary>
sealed class StoryTrimmer(MetaReader metas)
{
    const int LeastWords = 20;
    const int LeastBodyWords = 8;
    const int MostCommenterWords = 8;

    /// <summary>The story in a stretch; null when there is none.</summary>
    /// <param name="lines">The page's lines.</param>
    /// <param name="first">The first line of the stretch.</param>
    /// <param name="end">The index after its last.</param>
    /// <param name="isOfSeries">Whether the page sets stories out alike and this is one of them: then a single sentence is enough.</param>
    public StoryDraft? Trim(IReadOnlyList<PageLine> lines, int first, int end, bool isOfSeries)
    {
        var (headline, body, heads) = Head(lines, first, end, isOfSeries);
        if (body < 0)
            return null;
        var last = LastLine(lines, body, end, Author(heads));
        var start = headline >= 0 ? headline : body;
        if (WordsOfBody(lines, body, last) < (headline >= 0 || isOfSeries ? LeastBodyWords : LeastWords))
            return null;
        return new StoryDraft(start, last + 1, headline, heads, body, Holes(lines, start, body, last)) { Tail = [.. Enumerable.Range(last + 1, end - last - 1)] };
    }

    // The headline, the first line of the body, and what the lines between say.
    (int Headline, int Body, IReadOnlyList<MetaLine> Metas) Head(IReadOnlyList<PageLine> lines, int first, int end, bool isOfSeries)
    {
        var heads = new List<MetaLine>();
        var headline = -1;
        for (var i = first; i < end; i++)
        {
            var line = lines[i];
            var meta = i > first || headline < 0 ? metas.Read(line) : null;
            if (isOfSeries && i == first && line.Role == LineRole.Title && meta is { IsLoose: true })
                headline = i;
            if (meta is { IsStrong: true } || (meta is not null && headline >= 0 && i <= headline + 2))
                heads.Add(meta);
            else if (line.Role == LineRole.Title && headline < 0 && (line.IsArticle is null || line.IsHeadline))
                headline = i;
            else if (line.Role == LineRole.Body && line.Words >= 3)
                return (headline, i, heads);
            else if (line.Role == LineRole.Title && line.IsTopHeading && heads.Count == 0 && line.IsArticle is null)
                headline = i;
        }
        return (headline, -1, heads);
    }

    static string? Author(IReadOnlyList<MetaLine> heads) => heads.Select(meta => meta.Byline).FirstOrDefault(name => name is not null);

    // From the end upwards: furniture, links and lines about the author are no part of the story.
    int LastLine(IReadOnlyList<PageLine> lines, int body, int end, string? author)
    {
        var last = body;
        for (var i = body; i < end; i++)
        {
            var line = lines[i];
            if (!IsOwn(line, author, i > body))
                continue;
            var broken = Broken(lines, last, i);
            if (broken is not null && line.Role == LineRole.Title && line.IsArticle != true)
                continue;
            if (broken is FrameKind.Comment or FrameKind.Share && i - 1 > last && lines[i - 1] is { Dates.Count: > 0, Words: <= MostCommenterWords })
                break;
            if (broken is null || Goes(lines, i, end, author, broken.Value))
                last = i;
        }
        return last;
    }

    static bool IsOwn(PageLine line, string? author, bool mayBeBio)
    {
        if (line.Role == LineRole.Title)
            return line.IsArticle == true || line.Plain[^1] is '\u2026' or '!' or '?' or '\u061F' || line.Block.Kind is BlockKind.ListItem or BlockKind.Cell or BlockKind.Quotation && line.Frame == FrameKind.None;
        if (line.Role != LineRole.Body)
            return false;
        return !(mayBeBio && author is { Length: > 4 } && line.Words < 60 && line.Plain.StartsWith(author, StringComparison.OrdinalIgnoreCase));
    }

    // The furniture between the last line of the story and another sentence; null when there is none.
    static FrameKind? Broken(IReadOnlyList<PageLine> lines, int last, int i)
    {
        FrameKind? found = null;
        for (var j = last + 1; j < i; j++)
            if (lines[j].Role == LineRole.Furniture)
                found = Strength(lines[j].Frame) > Strength(found ?? FrameKind.None) ? lines[j].Frame : found ?? lines[j].Frame;
            else if (lines[j].Role == LineRole.Rule && !LineShape.IsListNumber(lines[j].Tokens))
                found ??= FrameKind.Navigation;
        return found;
    }

    static int Strength(FrameKind kind) => kind switch
    {
        FrameKind.Copyright or FrameKind.Disclaimer or FrameKind.Credit or FrameKind.Bio => 2,
        FrameKind.Donate or FrameKind.Share or FrameKind.Subscribe or FrameKind.Contact or FrameKind.Comment => 1,
        _ => 0,
    };

    // Whether the story goes on after furniture: enough sentences follow, more after what usually ends a page.
    static bool Goes(IReadOnlyList<PageLine> lines, int i, int end, string? author, FrameKind broken)
    {
        var needed = Strength(broken) switch { 2 => 3, 1 => 2, _ => 1 };
        var found = 0;
        for (var j = i; j < end && found < needed; j++)
            if (IsOwn(lines[j], author, true) && lines[j].Words >= LeastBodyWords)
                found++;
            else if (lines[j].Role == LineRole.Furniture && Strength(lines[j].Frame) > 0)
                break;
        return found >= needed;
    }

    static int WordsOfBody(IReadOnlyList<PageLine> lines, int body, int last)
    {
        var words = 0;
        for (var i = body; i <= last; i++)
            words += lines[i].Role == LineRole.Body ? lines[i].Words : 0;
        return words;
    }

    List<int> Holes(IReadOnlyList<PageLine> lines, int start, int body, int last)
    {
        var holes = new List<int>();
        for (var i = start + 1; i <= last; i++)
            if (IsHole(lines, i, start, body, last))
                holes.Add(i);
        return holes;
    }

    bool IsHole(IReadOnlyList<PageLine> lines, int i, int start, int body, int last)
    {
        var line = lines[i];
        if (line.IsArticle == true)
            return line.Role is LineRole.Furniture || i < body && metas.Read(line) is { IsStrong: true };
        if (line.Role is LineRole.Furniture or LineRole.Address or LineRole.Residue || i < body && (line.IsArticle == false || metas.Read(line) is { IsStrong: true }))
            return true;
        if (line.Role == LineRole.Rule)
            return !line.Tokens.Any(token => token.Shape == Text.TokenShape.Number) && i > body;
        if (line.Role != LineRole.Title)
            return false;
        return i < body ? LineShape.Repeats(line, lines[start]) || IsListOfNames(line) : IsLink(lines, i, last);
    }

    // "The presidents: Syria, Libya, Azerbaijan, oil": what a picture shows or a page is filed under.
    static bool IsListOfNames(PageLine line) => line.Tokens.Count(token => token.Is(",") || token.Is("\u060C")) >= 3 && line.Tokens.Any(token => token.Is(":"));

    // A title above an address, or after the heading of a list of links.
    static bool IsLink(IReadOnlyList<PageLine> lines, int i, int last)
    {
        if (i < last && lines[i + 1].Role == LineRole.Address)
            return true;
        for (var j = i - 1; j >= 0 && lines[j].Role is LineRole.Title or LineRole.Address or LineRole.Furniture; j--)
            if (lines[j].Frame is FrameKind.Related)
                return true;
        return false;
    }
}
