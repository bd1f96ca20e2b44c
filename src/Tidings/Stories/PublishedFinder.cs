using Tidings.Pages;

namespace Tidings.Stories;

/// <summary>A day of publication and how it is known.</summary>
sealed record Publication(DateOnly Day, PublishedBasis Basis);

/// <summary>
/// Decides when a story was published: by what is printed about it, by the page's markup and address, or by the days its text speaks of.
/// Never after the capture of the page.
/// </summary>
sealed class PublishedFinder(FrameWords frame, DateScanner scanner, CalendarWords calendar, WarYears wars)
{
    const int OpeningLines = 2;
    const int MostScanned = 2000;
    const int StandfirstLines = 5;
    const int DatelineLines = 4;
    const int DateLineWords = 6, TailLines = 40;

    /// <summary>The years in which a date without a year can lie.</summary>
    /// <param name="Captured">The day of capture; null when not known.</param>
    /// <param name="Days">Days with their year that are printed about the page's stories.</param>
    /// <param name="Years">Years that the page speaks of, how often each.</param>
    internal sealed record PageDates(DateOnly? Captured, IReadOnlyList<DateOnly> Days, IReadOnlyDictionary<int, int> Years)
    {
        /// <summary>Days that head the page or parts of it, with their lines.</summary>
        public IReadOnlyList<(int Line, PrintedDate Date)> Headings { get; init; } = [];
    }

    /// <summary>What a page tells about its year.</summary>
    public PageDates Survey(Page page, IReadOnlyList<PageLine> lines, IReadOnlyList<StoryDraft> drafts)
    {
        var days = drafts.SelectMany(draft => draft.Metas).SelectMany(meta => meta.Dates).Where(date => date.Year is not null && !date.IsOrderOpen)
            .Select(date => date.In(date.Year!.Value)).OfType<DateOnly>().ToList();
        if (page.Metadata.Published is { } published)
            days.Add(published.Day);
        var captured = page.Document.Captured is { } time ? DateOnly.FromDateTime(time.UtcDateTime).AddDays(1) : (DateOnly?)null;
        return new PageDates(captured, days, wars.Of(lines)) { Headings = new DayHeadings(Metas).Find(lines, drafts) };
    }

    /// <summary>When a story was published.</summary>
    /// <param name="page">The page.</param>
    /// <param name="lines">Its lines.</param>
    /// <param name="draft">The story's lines.</param>
    /// <param name="around">What the page tells about its year.</param>
    /// <param name="isOwn">Whether it is the story that the page's markup speaks of.</param>
    public Publication? Find(Page page, IReadOnlyList<PageLine> lines, StoryDraft draft, PageDates around, bool isOwn)
    {
        var years = wars.Of(lines.Skip(draft.First).Take(draft.End - draft.First));
        var markup = isOwn && page.Metadata.Published is { } published && IsPast(published.Day, around) ? published.Day : (DateOnly?)null;
        if (Stated(lines, draft, around, years, markup) is { } stated)
            return new Publication(stated, PublishedBasis.Stated);
        if (markup is { } day)
            return new Publication(day, PublishedBasis.Metadata);
        if (isOwn && Marked(page, lines, draft, around, years) is { } marked)
            return new Publication(marked, PublishedBasis.Stated);
        if (Carried(draft, around, years) is { } carried)
            return new Publication(carried, PublishedBasis.Stated);
        return Inferred(lines, draft, around, years) is { } inferred ? new Publication(inferred, PublishedBasis.Inferred) : null;
    }

    // The day that heads the story's part of the page.
    static DateOnly? Carried(StoryDraft draft, PageDates around, IReadOnlyDictionary<int, int> years) =>
        around.Headings.LastOrDefault(heading => heading.Line < draft.First) is { Date: { } date } ? Past(date, around, years) : null;

    // What stands where the markup says that a date stands.
    DateOnly? Marked(Page page, IReadOnlyList<PageLine> lines, StoryDraft draft, PageDates around, IReadOnlyDictionary<int, int> years)
    {
        var language = page.Metadata.Language ?? lines[draft.FirstBody].Language;
        return page.Metadata.MarkedDates.SelectMany(text => scanner.Find(text, 0, text.Length, language)).Where(date => date.Year is not null)
            .Select(date => Past(Turned(date, lines, draft, null), around, years)).FirstOrDefault(day => day is not null);
    }

    // Dates that are called the day of publication go before others, others before days of change. Of several the page's own is the latest.
    DateOnly? Stated(IReadOnlyList<PageLine> lines, StoryDraft draft, PageDates around, IReadOnlyDictionary<int, int> years, DateOnly? markup)
    {
        var metas = draft.Metas.Concat(Above(lines, draft)).Concat(UnderStandfirst(lines, draft)).Concat(Below(lines, draft)).Where(meta => meta.Dates.Count > 0).ToList();
        foreach (var label in (DateLabel[])[DateLabel.Published, DateLabel.None, DateLabel.Updated])
        {
            var days = metas.Where(meta => meta.Label == label).SelectMany(meta => label == DateLabel.None ? meta.Dates : meta.Dates.Take(1))
                .Select(date => Day(Turned(date, lines, draft, markup), around, years)).OfType<DateOnly>().Where(day => IsPast(day, around)).ToList();
            if (days.Count > 0)
                return label == DateLabel.Updated ? days[0] : markup is { } marked && days.Contains(marked) ? marked : days.Max();
        }
        // A caption or a summary may come before the dateline.
        return Enumerable.Range(draft.First, Math.Min(draft.End, draft.FirstBody + DatelineLines) - draft.First).OrderBy(i => i < draft.FirstBody)
            .Select(i => InDateline(lines[i], around, years)).FirstOrDefault(day => day is not null);
    }

    DateOnly? InDateline(PageLine line, PageDates around, IReadOnlyDictionary<int, int> years)
    {
        if (Datelines.Of(line) is not { } dateline)
            return null;
        var dates = scanner.Find(dateline, 0, dateline.Length, line.Language);
        return dates.Count > 0 && Day(dates[0], around, years) is { } day && IsPast(day, around) ? day : null;
    }

    // A line with a date straight above the headline.
    IEnumerable<MetaLine> Above(IReadOnlyList<PageLine> lines, StoryDraft draft)
    {
        var i = draft.First - 1;
        if (i >= 0 && draft.Metas.All(meta => meta.Dates.Count == 0 || meta.Label == DateLabel.Updated) && lines[i].Dates.Count > 0 && lines[i].Words <= 12 && lines[i].Block.Region is not (PageRegion.Navigation or PageRegion.Header or PageRegion.Footer) && Metas.Read(lines[i]) is { IsStrong: true } meta)
            yield return meta;
    }

    // A line that is hardly more than a date, under a standfirst and a byline.
    IEnumerable<MetaLine> UnderStandfirst(IReadOnlyList<PageLine> lines, StoryDraft draft)
    {
        if (draft.Metas.Any(meta => meta.Dates.Count > 0))
            yield break;
        for (var i = draft.FirstBody + 1; i < Math.Min(draft.End, draft.FirstBody + StandfirstLines); i++)
            if (lines[i].Dates.Count > 0 && lines[i].Words <= DateLineWords && Metas.Read(lines[i]) is { IsStrong: true } meta)
                yield return meta;
    }

    // "First published: 12 March 2022" after the end.
    IEnumerable<MetaLine> Below(IReadOnlyList<PageLine> lines, StoryDraft draft)
    {
        if (draft.Metas.Any(meta => meta.Dates.Count > 0))
            yield break;
        foreach (var i in draft.Tail.Take(TailLines))
            if (lines[i].Dates.Count > 0 && (i < draft.End + 3 || lines[i].Words <= DateLineWords) && Metas.Read(lines[i]) is { Label: DateLabel.Published } meta)
                yield return meta;
    }

    MetaReader Metas { get; } = new(frame, calendar);

    // 05/11/2020: the reading that the markup gives, else the one that lies nearer the days the text speaks of.
    PrintedDate Turned(PrintedDate date, IReadOnlyList<PageLine> lines, StoryDraft draft, DateOnly? markup)
    {
        if (!date.IsOrderOpen)
            return date;
        var year = date.Year!.Value;
        if (markup is { } day && (date.In(year) == day || date.Turned.In(year) == day))
            return date.In(year) == day ? date : date.Turned;
        var told = BodyDates(lines, draft).Where(other => !other.IsOrderOpen).Select(other => other.In(other.Year ?? year)).OfType<DateOnly>().ToList();
        return told.Count > 0 && Distance(date.Turned.In(year), told) < Distance(date.In(year), told) ? date.Turned : date;
    }

    static int Distance(DateOnly? day, List<DateOnly> told) =>
        day is { } known ? told.Min(other => Math.Abs(other.DayNumber - known.DayNumber) + (other > known ? 1 : 0)) : int.MaxValue;

    DateOnly? Inferred(IReadOnlyList<PageLine> lines, StoryDraft draft, PageDates around, IReadOnlyDictionary<int, int> years)
    {
        var best = Enumerable.Range(draft.First, draft.FirstBody - draft.First).SelectMany(i => lines[i].Dates).Where(date => date.Year is not null).Select(date => Past(date, around, years)).FirstOrDefault(day => day is not null);
        var opening = 0;
        for (var i = draft.FirstBody; i < draft.End; i++)
        {
            var line = lines[i];
            if (line.Role != LineRole.Body || draft.Holes.Contains(i))
                continue;
            var day = InText(line, opening++ < OpeningLines && best is null, around, years);
            if (day is not null && (best is null || day > best))
                best = day;
        }
        return best ?? BodyDates(lines, draft).Select(date => Past(date, around, years)).FirstOrDefault(day => day is not null);
    }

    // A day in the opening; later only what is told as of a day, or a day after one that was "a day ago".
    DateOnly? InText(PageLine line, bool isOpening, PageDates around, IReadOnlyDictionary<int, int> years)
    {
        var text = line.Plain.Length > MostScanned ? line.Plain[..MostScanned] : line.Plain;
        var dates = scanner.Find(text, 0, text.Length, line.Language);
        if (dates.Count == 0)
            return null;
        if (AfterPhrase(line, dates, FrameKind.AsOf) is { } asOf && Past(asOf, around, years) is { } told)
            return told;
        if (AfterPhrase(line, dates, FrameKind.DayAgo) is { } ago && Past(ago, around, years) is { } before)
            return before.AddDays(1);
        return isOpening ? Past(dates[0], around, years) : null;
    }

    PrintedDate? AfterPhrase(PageLine line, List<PrintedDate> dates, FrameKind kind)
    {
        var at = frame.Find(line.Tokens, kind);
        if (at < 0 || at > line.Tokens.Length)
            return null;
        var from = line.Tokens[at - 1].End;
        return dates.FirstOrDefault(date => date.Start >= from && date.Start - from < 24);
    }

    static DateOnly? Past(PrintedDate date, PageDates around, IReadOnlyDictionary<int, int> years) => Day(date, around, years) is { } day && IsPast(day, around) ? day : null;

    IEnumerable<PrintedDate> BodyDates(IReadOnlyList<PageLine> lines, StoryDraft draft) =>
        lines.Skip(draft.FirstBody).Take(Math.Min(60, draft.End - draft.FirstBody)).SelectMany(line => scanner.Find(line.Plain, 0, Math.Min(MostScanned, line.Plain.Length), line.Language));

    static bool IsPast(DateOnly day, PageDates around) => around.Captured is not { } captured || day <= captured;

    // A date without a year lies in the year that brings it nearest to the other days of the page, else in the year that the story speaks of most.
    static DateOnly? Day(PrintedDate date, PageDates around, IReadOnlyDictionary<int, int> years)
    {
        if (date.Year is { } year)
            return date.In(year);
        if (around.Days.Count > 0)
        {
            var middle = around.Days.Order().ElementAt(around.Days.Count / 2);
            return Enumerable.Range(middle.Year - 1, 3).Select(date.In).OfType<DateOnly>().MinBy(day => Math.Abs(day.DayNumber - middle.DayNumber));
        }
        if (around.Captured is { } captured)
            return Enumerable.Range(captured.Year - 1, 2).Select(date.In).OfType<DateOnly>().Where(day => day <= captured).Cast<DateOnly?>().LastOrDefault();
        return (YearCounts.Likeliest(years) ?? YearCounts.Likeliest(around.Years)) is { } likely ? date.In(likely) : null;
    }
}
