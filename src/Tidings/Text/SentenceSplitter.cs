namespace Tidings.Text;

/// <summary>Where a sentence stands, in UTF-16 units of the text that was split: for use inside a stage.</summary>
public readonly record struct SentenceRange(int Start, int End);

/// <summary>
/// Splits text into sentences: at full stops, question and exclamation marks of all scripts with the quotes and brackets that close after them, at blank lines, and at
/// line ends that are no wrapping. Sentences do not overlap, begin and end without blanks, and together hold every token. Linear in the length of the text.
/// </summary>
public sealed class SentenceSplitter(StopWords stops)
{
    const int QuoteReach = 600;

    readonly StopWords _stops = stops;

    /// <summary>A splitter that knows no abbreviations.</summary>
    public static SentenceSplitter Plain { get; } = new(StopWords.None);

    /// <summary>The sentences of a text.</summary>
    public IReadOnlyList<TextSpan> Split(SourceText text) => [.. Split(text.Value, 0, text.Value.Length).Select(range => text.SpanOf(range.Start, range.End))];

    /// <summary>The sentences of a stretch of text, in UTF-16 offsets of the whole string.</summary>
    public List<SentenceRange> Split(string text, int start, int end)
    {
        var sentences = new List<SentenceRange>();
        var from = start;
        var quoted = 0;
        for (var i = start; i < end;)
        {
            var c = text[i];
            var next = i + 1;
            if (c is '\n' or '\r' or '\u2028' or '\u2029' or '\u0085')
                next = LineBreaks.After(text, i, start, end, out var ends) is var after && ends ? Cut(sentences, text, ref from, after, ref quoted) : after;
            else if (Marks.IsEastOpener(c))
                quoted = ClosesSoon(text, i, end) ? quoted + 1 : quoted;
            else if (Marks.IsEastCloser(c))
                quoted = Math.Max(0, quoted - 1);
            else if (IsStop(text, i))
                next = EndOfStop(text, from, i, end, quoted, out var stops) is var stop && stops ? Cut(sentences, text, ref from, stop, ref quoted) : stop;
            i = next;
        }
        Cut(sentences, text, ref from, end, ref quoted);
        return sentences;
    }

    static int Cut(List<SentenceRange> sentences, string text, ref int from, int to, ref int quoted)
    {
        var (start, end) = (from, to);
        while (start < end && Tokeniser.IsBlank(text[start]))
            start++;
        while (end > start && Tokeniser.IsBlank(text[end - 1]))
            end--;
        if (end > start)
            sentences.Add(new SentenceRange(start, end));
        quoted = 0;
        return from = to;
    }

    // A quotation of East Asian script is one sentence with what says it, if it closes.
    static bool ClosesSoon(string text, int i, int end)
    {
        var closer = Marks.CloserOf(text[i]);
        var reach = text.AsSpan(i, Math.Min(QuoteReach, end - i));
        var paragraph = reach.IndexOf("\n\n", StringComparison.Ordinal);
        return (paragraph < 0 ? reach : reach[..paragraph]).Contains(closer);
    }

    static bool IsStop(string text, int i)
    {
        var c = text[i];
        if (c is '.' or '!' or '?' || Marks.IsStop(c))
            return true;
        return i > 0 && ((c == ':' && text[i - 1] is >= '\u0561' and <= '\u0587') || (c == ';' && text[i - 1] is >= '\u03AC' and <= '\u03CE'));
    }

    // Where the stop with its repetitions and closing quotes ends, and whether the sentence does.
    int EndOfStop(string text, int from, int i, int end, int quoted, out bool ends)
    {
        var run = i;
        while (run < end && (IsStop(text, run) || text[run] == '\u2026'))
            run++;
        var close = run;
        while (close < end && Marks.IsCloser(text[close]))
            close++;
        close = Footnote(text, close, end);
        ends = quoted == 0 && Ends(text, new Stop(from, i, run, close, end));
        return ends ? close : run;
    }

    // "[12]" after a stop is a note's number.
    static int Footnote(string text, int i, int end)
    {
        if (i >= end || text[i] != '[')
            return i;
        var j = i + 1;
        while (j < end && j - i < 5 && char.IsAsciiDigit(text[j]))
            j++;
        return j > i + 1 && j < end && text[j] == ']' ? j + 1 : i;
    }

    bool Ends(string text, Stop stop)
    {
        var (first, after) = (text[stop.Mark], stop.Close);
        if (after >= stop.Limit)
            return true;
        var next = NextWord(text, after, stop.Limit);
        if (Marks.IsEastStop(first))
            return after == stop.Run || next != after || !char.IsLetter(text[after]);
        if (next == after)
            return EndsWithoutBlank(text, stop);
        if (next >= stop.Limit || IsLineEnd(text, after, next))
            return !IsListNumber(text, stop) || next >= stop.Limit;
        if (char.IsLower(text[next]))
            return false;
        return first != '.' || stop.Run > stop.Mark + 1 ? !IsPause(text, stop) : EndsAtPoint(text, stop, next);
    }

    // The next character that is no blank, bracket or quote that opens.
    static int NextWord(string text, int i, int limit)
    {
        var blank = false;
        while (i < limit && (Tokeniser.IsBlank(text[i]) || (blank && Marks.IsOpener(text[i]))))
            blank |= Tokeniser.IsBlank(text[i++]);
        return i;
    }

    static bool IsLineEnd(string text, int from, int to) => text.AsSpan(from, to - from).ContainsAny('\n', '\r', '\u2029');

    // Two points are a pause in scripts without capitals.
    static bool IsPause(string text, Stop stop) => stop.Run - stop.Mark == 2 && text[stop.Mark] == '.' && text[stop.Mark + 1] == '.';

    // "ended.The next": a blank was lost. Not in names of files and hosts.
    static bool EndsWithoutBlank(string text, Stop stop)
    {
        if (text[stop.Mark] is not ('.' or '!' or '?'))
            return Marks.IsStop(text[stop.Mark]);
        if (stop.Close + 1 >= stop.Limit || !char.IsUpper(text[stop.Close]) || !char.IsLower(text[stop.Close + 1]))
            return false;
        var letters = 0;
        var i = stop.Mark - 1;
        while (i >= stop.From && letters < 20 && char.IsLower(text[i]))
            (letters, i) = (letters + 1, i - 1);
        return letters >= 4 && (i < stop.From || char.IsWhiteSpace(text[i]) || char.IsUpper(text[i])) && !LooksLikeHost(text, stop);
    }

    static bool LooksLikeHost(string text, Stop stop)
    {
        for (var i = stop.Close; i < stop.Limit && i - stop.Close < 40 && !char.IsWhiteSpace(text[i]); i++)
            if (text[i] is '/' or '@' or '.' && i + 1 < stop.Limit && char.IsLetter(text[i + 1]))
                return true;
        return false;
    }

    bool EndsAtPoint(string text, Stop stop, int next)
    {
        if (IsListNumber(text, stop))
            return false;
        var word = WordBefore(text, stop.From, stop.Mark);
        if (word.Length == 0)
            return true;
        if (word.Length <= 2 && char.IsAsciiDigit(word[^1]) && char.IsAsciiDigit(word[0]))
            return !_stops.HasOrdinals || !char.IsLetter(text[next]);
        if (_stops.GoesOn(word))
            return false;
        if (_stops.MayEnd(word) || IsInitials(word))
            return _stops.Begins(Word(text, next, stop.Limit));
        return true;
    }

    // A number alone before the point: "1. The parties shall".
    static bool IsListNumber(string text, Stop stop)
    {
        var i = stop.Mark - 1;
        while (i >= stop.From && stop.Mark - i <= 3 && char.IsDigit(text[i]))
            i--;
        if (i == stop.Mark - 1 || text[stop.Mark] != '.')
            return false;
        while (i >= stop.From && Tokeniser.IsBlank(text[i]))
            i--;
        return i < stop.From;
    }

    // "J", "U.N", "a.m": single letters with points between.
    static bool IsInitials(ReadOnlySpan<char> word)
    {
        for (var i = 0; i < word.Length; i++)
            if ((i & 1) == 0 ? !char.IsLetter(word[i]) : word[i] != '.')
                return false;
        return word.Length > 1 || char.IsUpper(word[0]);
    }

    static ReadOnlySpan<char> WordBefore(string text, int from, int to)
    {
        var i = to;
        while (i > from && to - i < 24 && (char.IsLetterOrDigit(text[i - 1]) || text[i - 1] is '.' or '-'))
            i--;
        return text.AsSpan(i, to - i);
    }

    static ReadOnlySpan<char> Word(string text, int from, int limit)
    {
        var i = from;
        while (i < limit && i - from < 24 && (char.IsLetter(text[i]) || text[i] is '\'' or '\u2019'))
            i++;
        return text.AsSpan(from, i - from);
    }

    /// <summary>A stop: the sentence's start, the first mark, the ends of the marks and of what closes after them, the end of the text.</summary>
    readonly record struct Stop(int From, int Mark, int Run, int Close, int Limit);
}
