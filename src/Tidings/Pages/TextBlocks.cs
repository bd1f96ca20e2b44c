using Tidings.Text;

namespace Tidings.Pages;

/// <summary>The blocks of plain text: runs of lines between blank lines, without the blanks around them.</summary>
static class TextBlocks
{
    /// <summary>The blocks from a UTF-16 offset on.</summary>
    public static IReadOnlyList<Block> Read(SourceText text, int from)
    {
        var blocks = new List<Block>();
        var (value, start, end) = (text.Value, -1, 0);
        for (var i = from; i < value.Length;)
        {
            var stop = EndOfLine(value, i);
            var line = value.AsSpan(i, stop - i);
            if (line.IsWhiteSpace())
            {
                Add(blocks, text, start, end);
                start = -1;
            }
            else
            {
                if (start < 0)
                    start = i + line.Length - line.TrimStart().Length;
                end = i + line.TrimEnd().Length;
            }
            i = stop + 1;
        }
        Add(blocks, text, start, end);
        return blocks;
    }

    static void Add(List<Block> blocks, SourceText text, int start, int end)
    {
        if (start >= 0)
            blocks.Add(new Block(text.SpanOf(start, end), BlockKind.Paragraph, 0, null));
    }

    static int EndOfLine(string text, int i)
    {
        var at = text.AsSpan(i).IndexOfAny('\n', '\r', '\u2029');
        return at < 0 ? text.Length : i + at;
    }
}
