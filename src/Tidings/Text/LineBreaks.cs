namespace Tidings.Text;

/// <summary>Tells line ends that wrap a paragraph from those that end something.</summary>
static class LineBreaks
{
    // Wrapped text has lines of about one length; a shorter line is a heading, a byline, an item.
    const int ShortestWrapped = 45;
    const int LongestWrapped = 100;

    /// <summary>The offset after a line end and the blanks that follow it, and whether a sentence ends there.</summary>
    public static int After(string text, int i, int start, int end, out bool ends)
    {
        var lines = 0;
        var next = i;
        while (next < end && Tokeniser.IsBlank(text[next]))
        {
            if (text[next] is '\n' or '\u2028' or '\u2029' or '\u0085' || (text[next] == '\r' && (next + 1 >= end || text[next + 1] != '\n')))
                lines++;
            next++;
        }
        ends = lines > 1 || next >= end || text[i] == '\u2029' || !Wraps(text, i, next, start, end);
        return Math.Max(next, i + 1);
    }

    static bool Wraps(string text, int lineEnd, int next, int start, int end)
    {
        if (char.IsLower(text[next]))
            return true;
        return Length(text, lineEnd, start) is >= ShortestWrapped and <= LongestWrapped && LengthFrom(text, next, end) <= LongestWrapped;
    }

    static int Length(string text, int lineEnd, int start)
    {
        var from = Math.Max(start, lineEnd - LongestWrapped - 1);
        var at = text.AsSpan(from, lineEnd - from).LastIndexOfAny('\n', '\r');
        return at < 0 ? lineEnd - from : lineEnd - from - at - 1;
    }

    static int LengthFrom(string text, int next, int end)
    {
        var at = text.AsSpan(next, Math.Min(LongestWrapped + 1, end - next)).IndexOfAny('\n', '\r');
        return at < 0 ? Math.Min(LongestWrapped + 1, end - next) : at;
    }
}
