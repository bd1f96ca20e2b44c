namespace Tidings.Stories;

/// <summary>Finds stories without headlines that begin alike: with an hour, after a line with an hour, with an agency's dateline, with a headline in bold type at the start of a paragraph.</summary>
sealed class ItemSeries(IReadOnlyList<PageLine> lines, OpeningReader reader, SeriesEvidence evidence, Moments moments)
{
    const int Least = 3;
    const int LeastHours = 4;
    const int LeastHeadWords = 4;

    /// <summary>Adds the stories to a series.</summary>
    public void Find(double enough, StorySeries series)
    {
        AddAll(series, Where((_, line) => Moments.BeginsWithHour(line) && StandsAlone(line)), LeastHours);
        var afterHours = Where((i, line) => i > 0 && line.Role is LineRole.Body or LineRole.Title && !reader.Tells(line) && IsAfterHour(i));
        if (!IsToldAsItWent(afterHours))
            AddAll(series, afterHours, LeastHours);
        AddUnderAgencies(series);
        AddRunIn(enough, series);
    }

    List<int> Where(Func<int, PageLine, bool> holds) => [.. Enumerable.Range(0, lines.Count).Where(i => holds(i, lines[i]))];

    static void AddAll(StorySeries series, List<int> starts, int least)
    {
        if (starts.Count >= least)
            foreach (var start in starts)
                series.Add(start);
    }

    // Paragraphs with an hour are one story told as it went on, unless they have headlines or datelines of their own or are items of a list.
    static bool StandsAlone(PageLine line) => line.Role == LineRole.Title || (line.Role == LineRole.Body && (line.IsItem || Datelines.Of(line) is not null));

    // Under one headline, paragraphs below the hours are one story told as it went on.
    bool IsToldAsItWent(List<int> starts) =>
        starts.Count > 0 && lines[0].Block.Markup is null && starts.TrueForAll(i => lines[i].Role == LineRole.Body || lines[i].IsItem) && lines.Take(starts[0]).Any(line => line.Role == LineRole.Title && line.Words >= LeastHeadWords);

    // Straight after a line with an hour, and before that line no headline.
    bool IsAfterHour(int i) => Moments.IsHour(lines[i - 1]) && (i == 1 || lines[i - 2].Role != LineRole.Title || moments.Are(lines[i - 2]));

    // Where most agency lines stand under a headline, all stories begin with theirs.
    void AddUnderAgencies(StorySeries series)
    {
        var bodies = Where((_, line) => line.Role == LineRole.Body && Datelines.Of(line) is { } dateline && dateline.Contains('(') && dateline.Contains(')'));
        var heads = bodies.Select(HeadlineAbove).ToList();
        var areHeaded = heads.Count(head => head is not null) * 2 > heads.Count;
        AddAll(series, [.. bodies.Zip(heads, (body, head) => areHeaded && head is { } above ? above : body)], Least);
    }

    int? HeadlineAbove(int body)
    {
        for (var i = body - 1; i >= 0 && !OpeningReader.IsSentence(lines[i]); i--)
            if (reader.MayHead(lines[i]) && !reader.IsName(lines[i]))
                return i;
        return null;
    }

    // "Bridge falls into river. The bridge at Grell ...": where headlines and texts share a paragraph.
    void AddRunIn(double enough, StorySeries series)
    {
        var starts = Where((_, line) => line.Role == LineRole.Body && line.IsFirstOfBlock && line.Strong > 0 && !line.IsStrong && line.Tokens.Count(token => token.IsWord && token.End <= line.Strong) >= LeastHeadWords && LineShape.EndsSentence(line.Plain[..Math.Min(line.Strong, line.Plain.Length)].TrimEnd()));
        if (starts.Count >= Least && evidence.OfRunIn(starts) >= enough)
            AddAll(series, starts, Least);
    }
}
