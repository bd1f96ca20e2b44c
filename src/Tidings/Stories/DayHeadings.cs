namespace Tidings.Stories;

/// <summary>Finds the days that head a page of many stories, or parts of it: "Monday, 17 May 2021", and under it what happened. They hold until the next.</summary>
sealed class DayHeadings(MetaReader metas)
{
    const int LeastStories = 3;
    const int MostWords = 6;
    const int MostWordsAtTop = 12;

    /// <summary>The days with their lines, in page order; none unless one stands above the first story.</summary>
    public IReadOnlyList<(int Line, PrintedDate Date)> Find(IReadOnlyList<PageLine> lines, IReadOnlyList<StoryDraft> drafts)
    {
        if (drafts.Count < LeastStories)
            return drafts.Count == 0 ? [] : AboveAll(lines, drafts[0].First);
        var (days, from) = (new List<(int, PrintedDate)>(), 0);
        foreach (var draft in drafts)
        {
            for (var i = from; i < draft.First; i++)
                if (lines[i].Dates.Count == 1 && lines[i].Words <= (from == 0 ? MostWordsAtTop : MostWords) && metas.Read(lines[i]) is { IsStrong: true })
                    days.Add((i, lines[i].Dates[0]));
            from = draft.End;
            if (days.Count == 0)
                return [];
        }
        return days;
    }

    // "Southern Africa Letter | Saturday, 24 October 1992" at the head of a page of plain text; of a web page the head has the day of its capture.
    List<(int Line, PrintedDate Date)> AboveAll(IReadOnlyList<PageLine> lines, int first)
    {
        for (var i = first - 1; i >= 0; i--)
            if (lines[i].Box is null && lines[i].Dates is [{ Year: not null } date] && lines[i].Words <= MostWordsAtTop && metas.Read(lines[i]) is { IsStrong: true })
                return [(i, date)];
        return [];
    }
}
