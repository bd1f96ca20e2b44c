using Tidings.Languages;
using Tidings.Pages;
using Tidings.Text;

namespace Tidings.Stories;

/// <summary>A page's lines, each with what it seems to be.</summary>
sealed class LineReader(FrameWords frame, DateScanner dates, LanguageIdentifier identifier)
{
    const int ShortLine = 40;
    const string LatinDates = "en";
    const int LongestDated = 300;
    const int LongLink = 5, MostDateWords = 6;
    const double MostLinks = 0.6;

    /// <summary>The lines of a page in order, without blank ones.</summary>
    public List<PageLine> Read(Page page)
    {
        var lines = new List<PageLine>();
        foreach (var block in page.Blocks)
            AddLines(lines, page.Text, block);
        foreach (var line in lines)
            Judge(line);
        LineLanguages.Settle(lines, identifier);
        foreach (var line in lines)
            if (line.Length <= LongestDated)
                line.Dates = Dates(line);
        return lines;
    }

    // A site's program may print dates in Latin letters among text in others.
    List<PrintedDate> Dates(PageLine line)
    {
        var found = dates.Find(line.Plain, line.Tokens, line.Language);
        return found.Count > 0 || line.Length > ShortLine || line.Language == LatinDates || LineLanguages.ScriptOf(line) != Script.Latin ? found : dates.Find(line.Plain, line.Tokens, LatinDates);
    }

    static void AddLines(List<PageLine> lines, SourceText text, Block block)
    {
        var strong = Strong(text, block);
        var first = true;
        foreach (var (start, stop) in block.Markup is null ? WrappedLines.Joined(text.Value, Ranges(text, block)) : Ranges(text, block))
        {
            lines.Add(new PageLine(block, start, stop, Markdown.Plain(OneLine(text.Value[start..stop]))) { IsFirstOfBlock = first, Strong = StrongAt(strong, start, stop) });
            first = false;
        }
    }

    static List<(int Start, int End)> Ranges(SourceText text, Block block)
    {
        var ranges = new List<(int, int)>();
        var (value, from, end) = (text.Value, text.ToUtf16(block.Span.Start), text.ToUtf16(block.Span.End));
        while (from < end)
        {
            var length = value.AsSpan(from, end - from).IndexOfAny('\n', '\r', '\u2028');
            var to = length < 0 ? end : from + length;
            if (Trim(value, from, to) is var (start, stop) && stop > start)
                ranges.Add((start, stop));
            from = to + 1;
        }
        return ranges;
    }

    // Of the same length, so that offsets hold.
    static string OneLine(string line) => line.Replace('\n', ' ').Replace('\r', ' ');

    static Queue<(int Start, int End)> Strong(SourceText text, Block block) =>
        new((block.Markup?.Strong ?? []).Select(span => (text.ToUtf16(span.Start), text.ToUtf16(span.End))));

    static int StrongAt(Queue<(int Start, int End)> strong, int start, int stop)
    {
        while (strong.TryPeek(out var span) && span.End <= start)
            strong.Dequeue();
        return strong.TryPeek(out var next) && next.Start <= start ? Math.Min(next.End, stop) - start : 0;
    }

    static (int Start, int End) Trim(string text, int start, int end)
    {
        while (start < end && Tokeniser.IsBlank(text[start]))
            start++;
        while (end > start && Tokeniser.IsBlank(text[end - 1]))
            end--;
        return (start, end);
    }

    void Judge(PageLine line)
    {
        line.Words = LineShape.Words(line.Tokens);
        line.Frame = frame.Furniture(line.Tokens);
        if (line.Frame == FrameKind.None)
            line.Frame = !LineShape.IsBracketed(line.Plain) || IsDate(line) ? OfMarkup(line) : line.Plain.Contains('|') ? FrameKind.Label : FrameKind.Caption;
        line.Role = line.Frame != FrameKind.None ? LineRole.Furniture
            : LineShape.IsAddress(line.Plain) ? LineRole.Address
            : LineShape.IsRule(line.Tokens) ? LineRole.Rule
            : LineShape.IsResidue(line.Tokens) ? LineRole.Residue
            : IsTitle(line) ? LineRole.Title : LineRole.Body;
    }

    // "[Saturday, 19 July 2014]" is no caption.
    bool IsDate(PageLine line) =>
        line.Words <= MostDateWords && dates.Find(line.Plain, line.Tokens, line.Language) is [{ Year: not null }];

    static bool IsTitle(PageLine line) =>
        line.IsHeading || (LineShape.IsTitle(line.Plain, line.Words) && line.Block.Kind is not BlockKind.Quotation);

    static FrameKind OfMarkup(PageLine line) => line.Block.Region switch
    {
        PageRegion.Navigation or PageRegion.Header => FrameKind.Navigation,
        PageRegion.Links => FrameKind.Link,
        PageRegion.Footer or PageRegion.Furniture => FrameKind.Label,
        PageRegion.Comments => FrameKind.Comment,
        PageRegion.Aside when !line.IsTopHeading => FrameKind.Link,
        _ when line.Block.Kind == BlockKind.Caption => FrameKind.Caption,
        _ when (line.IsArticle != true || line.Words >= LongLink) && line.Block.LinkDensity > MostLinks && !line.IsHeading && line.Length < ShortLine * 4 && !LineShape.EndsSentence(line.Plain) => FrameKind.Link,
        _ => FrameKind.None,
    };
}
