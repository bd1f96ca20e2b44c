using Tidings.Text;

namespace Tidings.Stories;

/// <summary>Reads lines that say who wrote a story, where it appeared and when: "ANALYSIS | By Ann Lee, Brussels", "Published: 3 May 2021, 21:15", "The Observer, May 3, 2021".</summary>
sealed class MetaReader(FrameWords frame, CalendarWords calendar)
{
    const int MostWords = 22;
    const int MostWordsBesideDate = 7;
    const int LongestName = 6;
    const int LeastHeadlineWords = 4;

    /// <summary>What a line says about its story; null when it says nothing of the kind.</summary>
    public MetaLine? Read(PageLine line)
    {
        if (line.Words > MostWords || line.Tokens.Length == 0 || line.Role is LineRole.Address or LineRole.Rule or LineRole.Residue)
            return null;
        if (line.Role == LineRole.Furniture && line.Frame is not (FrameKind.Label or FrameKind.Credit or FrameKind.Bio) && !(line.Frame == FrameKind.Comment && line.Dates.Count > 0))
            return null;
        return Parts(line) ?? Plain(line);
    }

    MetaLine? Parts(PageLine line)
    {
        string? byline = null, source = null, rest = null;
        var label = DateLabel.None;
        var strong = line.Dates.Count > 0 && WordsBesideDates(line) <= MostWordsBesideDate && line.Role != LineRole.Body | EndsInDate(line);
        foreach (var (first, end) in Split(line))
        {
            var at = AfterKicker(line.Tokens, first);
            if (ByName(line, at, end) is { } name)
                (byline, strong) = (byline ?? name, true);
            else if (Math.Max(Labelled(line.Tokens, at, end, FrameKind.Outlet), Labelled(line.Tokens, at, end, FrameKind.Credit)) is > 0 and var named)
                (source, strong) = (source ?? Words(line, named, end), true);
            else if (Labelled(line.Tokens, at, end, FrameKind.Updated) > 0 && line.Dates.Count > 0)
                (label, strong) = (label == DateLabel.None ? DateLabel.Updated : label, true);
            else if (Labelled(line.Tokens, at, end, FrameKind.Published) > 0 && line.Dates.Count > 0)
                (label, strong) = (DateLabel.Published, true);
            else if (Words(line, at, end) is { Length: > 1 } words && IsName(line.Tokens, at, end) && !IsOfCalendar(words))
                rest ??= words;
        }
        if (!strong)
            return null;
        var isLoose = byline is null && source is null && label == DateLabel.None && WordsBesideDates(line) >= LeastHeadlineWords && !IsName(line.Tokens, 0, line.Tokens.Length);
        return Made(line, byline, rest, label) with { Source = source, IsLoose = isLoose };
    }

    MetaLine Made(PageLine line, string? byline, string? rest, DateLabel label)
    {
        string? outlet = null, dateline = null;
        if (rest is not null && byline is null && line.Dates.Count > 0)
        {
            var words = Tokeniser.Split(rest);
            if (frame.Has(words, FrameKind.OutletWord))
                outlet = rest;
            else if (line.Dates[0].Start == 0 || IsSignature(line, rest, words) || words.Length > 2 && !line.Plain.StartsWith(rest, StringComparison.Ordinal))
                byline = rest;
            else
                dateline = rest;
        }
        return new MetaLine(byline, outlet, dateline, line.Dates, label, true, frame.Has(line.Tokens, FrameKind.Translation));
    }

    // "Ann Lee - May 3, 2021", but "Brussels, May 3, 2021".
    static bool IsSignature(PageLine line, string rest, Token[] words) =>
        words.Length is > 1 and <= LongestName && words.All(word => word.IsCapital) && line.Plain.StartsWith(rest, StringComparison.Ordinal)
        && line.Plain.AsSpan(rest.Length).TrimStart() is ['-' or '\u2013' or '\u2014' or '|', ..];

    // A short line of names: an author or an outlet, if it stands under a headline.
    MetaLine? Plain(PageLine line)
    {
        if (line.Role != LineRole.Title || line.Words > LongestName || line.Dates.Count > 0 || !IsName(line.Tokens, 0, line.Tokens.Length))
            return null;
        var isOutlet = frame.Has(line.Tokens, FrameKind.OutletWord);
        var name = line.Plain.Trim('(', ')', ' ');
        var isCredit = isOutlet && name.Length < line.Plain.Length;
        return new MetaLine(isOutlet ? null : name, isOutlet && !isCredit ? name : null, null, [], DateLabel.None, false, false) { Source = isCredit ? name : null };
    }

    // Weekdays, hours, zones.
    bool IsOfCalendar(string words)
    {
        var tokens = Tokeniser.Split(words);
        return tokens.All(token => !token.IsWord || token.Normal.Length == 1 || calendar.Words.Exactly([token]).Count > 0) || char.IsDigit(words[0]);
    }

    int AfterKicker(Token[] tokens, int first)
    {
        var at = frame.After(tokens, first, FrameKind.Kicker);
        return at > 0 && at < tokens.Length && tokens[at].Normal is "|" or ":" or "-" ? at + 1 : first;
    }

    int Labelled(Token[] tokens, int first, int end, FrameKind kind)
    {
        var at = frame.After(tokens, first, kind);
        if (at == 0 || at >= end)
            return 0;
        if (IsColon(tokens[at]))
            return at + 1 < end ? at + 1 : 0;
        return tokens[at].Shape == TokenShape.Number || at - first > 1 || calendar.Words.Exactly([tokens[at]]).Count > 0 ? at : 0;
    }

    string? ByName(PageLine line, int first, int end)
    {
        var at = frame.After(line.Tokens, first, FrameKind.Byline);
        if (at == 0 || at >= end)
            return null;
        if (IsColon(line.Tokens[at]))
            at++;
        else if (line.Tokens[at].Shape is TokenShape.Mark or TokenShape.Number || IsCased(line.Tokens[at]) && !line.Tokens[at].IsCapital)
            return null;
        return at < end && end - at <= 24 ? Words(line, at, NameEnd(line, at, end)) : null;
    }

    // A name ends at a comma, a date, a bracket or a dash with a blank before it.
    static int NameEnd(PageLine line, int at, int end)
    {
        for (var i = at + 1; i < end; i++)
        {
            var token = line.Tokens[i];
            if (token.Normal is "," or "(" or ";" || token.Normal == "-" && token.SpaceBefore || line.Dates.Any(date => date.Start <= token.Start && token.Start < date.End))
                return i;
        }
        return end;
    }

    // Parts of a line stand between bars, bullets and spaced strokes; a date is a part of its own.
    static List<(int First, int End)> Split(PageLine line)
    {
        var parts = new List<(int, int)>();
        var first = 0;
        for (var i = 0; i <= line.Tokens.Length; i++)
        {
            var ends = i == line.Tokens.Length || IsBar(line.Tokens[i]);
            var date = ends ? null : line.Dates.FirstOrDefault(date => date.End <= line.Tokens[i].Start && i > 0 && date.End > line.Tokens[i - 1].Start);
            if (!ends && date is null)
                continue;
            if (i > first)
                parts.Add((first, i));
            first = ends ? i + 1 : i;
        }
        return parts;
    }

    // The Armenian comma of breath (U+055D) stands where other scripts have a colon.
    static bool IsColon(Token token) => token.Normal is ":" or "\uFF1A" or "\u055D";

    static bool IsBar(Token token) => token.Normal is "|" or "\u2022" or "\u00B7" or "\u25CF" or "\u2016" or "\uFF5C" || (token.Normal == "/" && token.SpaceBefore);

    static bool EndsInDate(PageLine line) => line.Dates[^1].End >= line.Plain.Length - 12;

    int WordsBesideDates(PageLine line)
    {
        var words = 0;
        foreach (var token in line.Tokens)
            if (token.IsWord && !IsInDate(line, token) && token.Normal.Length > 1 && calendar.Words.Exactly([token]).Count == 0)
                words++;
        return LineShape.Words([.. line.Tokens.Where(token => !IsInDate(line, token))]) is var all && words > all ? all : words;
    }

    static bool IsInDate(PageLine line, Token token) => line.Dates.Any(date => date.Start <= token.Start && token.Start < date.End);

    // Every word of a cased script begins with a capital, but for particles.
    static bool IsName(Token[] tokens, int first, int end)
    {
        var words = 0;
        for (var i = first; i < end; i++)
        {
            if (!tokens[i].IsWord)
                continue;
            words++;
            if (IsCased(tokens[i]) && !tokens[i].IsCapital && tokens[i].Normal.Length > 4)
                return false;
        }
        return words is > 0 and <= LongestName;
    }

    static bool IsCased(Token token) => token.IsCapital || (token.Normal.Length > 0 && char.IsLower(token.Normal[0]));

    static string? Words(PageLine line, int first, int end)
    {
        while (first < end && (line.Tokens[first].Shape == TokenShape.Mark || IsInDate(line, line.Tokens[first])))
            first++;
        var stop = first;
        while (stop < end && !IsInDate(line, line.Tokens[stop]))
            stop++;
        while (stop > first && line.Tokens[stop - 1].Shape == TokenShape.Mark && line.Tokens[stop - 1].Normal is not (")" or "."))
            stop--;
        return stop > first ? line.Plain[line.Tokens[first].Start..line.Tokens[stop - 1].End].Trim('(', ')', ' ') : null;
    }
}
