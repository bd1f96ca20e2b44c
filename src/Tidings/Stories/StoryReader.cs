using System.Globalization;
using Tidings.Evidence;
using Tidings.Languages;
using Tidings.Pages;
using Tidings.Text;

namespace Tidings.Stories;

/// <summary>What was read from a page.</summary>
/// <param name="Stories">Everything on the page in page order: stories, and the stretches of boilerplate and links between them.</param>
/// <param name="Issues">What could not be made out.</param>
public sealed record StoryReading(IReadOnlyList<Story> Stories, IReadOnlyList<Issue> Issues);

/// <summary>
/// Pages to stories: tells articles from furniture, splits pages that hold many articles, and reads what stands about each: headline, author, outlet, dateline, day of publication, language.
/// Works on lines and their shape, on the words of <c>languages/*/furniture.tsv</c>, and on markup where there is any; never throws on a page.
/// </summary>
public sealed class StoryReader
{
    const int MostIntroduction = 25;

    readonly LineReader _lines;
    readonly SeriesFinder _series;
    readonly StoryStarts _starts;
    readonly StoryTrimmer _trimmer;
    readonly PublishedFinder _published;
    readonly StoryMaker _maker;
    readonly MastheadFinder _mastheads;
    readonly MetaReader _metas;

    public StoryReader(DataFiles files)
    {
        var identifier = LanguageIdentifier.Of(files);
        var frame = new FrameWords(files);
        var calendar = new CalendarWords(files);
        var scanner = new DateScanner(calendar);
        var metas = _metas = new MetaReader(frame, calendar);
        _lines = new LineReader(frame, scanner, identifier);
        _series = new SeriesFinder(metas, new Moments(frame, metas), calendar);
        _starts = new StoryStarts(metas, _series);
        _trimmer = new StoryTrimmer(metas);
        _published = new PublishedFinder(frame, scanner, calendar, new WarYears(files));
        _maker = new StoryMaker(frame, identifier);
        _mastheads = new MastheadFinder(frame);
    }

    public StoryReading Read(Page page)
    {
        var lines = _lines.Read(page);
        if (lines.Count == 0)
            return new StoryReading([], []);
        if (!page.Metadata.IsArticle && lines.Exists(line => line.IsArticle == true) && _series.Find(lines).Any)
            lines.ForEach(line => line.IsArticle = null);
        var begin = MainRegion.Mark(lines, page.Metadata.Title);
        var drafts = Drafts(lines, begin);
        var around = _published.Survey(page, lines, drafts);
        var masthead = _mastheads.Find(lines, drafts);
        var own = Own(page, lines, drafts);
        var stories = drafts.Select(draft => _maker.Make(page, lines, draft, _published.Find(page, lines, draft, around, draft == own), masthead, draft == own))
            .Concat(Rest(page, lines, drafts)).OrderBy(story => story.Span).ToList();
        return new StoryReading(stories, Issues(page, drafts));
    }

    List<StoryDraft> Drafts(List<PageLine> lines, int begin)
    {
        var (starts, series) = begin >= 0 ? ([begin], new StorySeries()) : _starts.Find(lines);
        if (begin < 0 && (starts.Count == 0 || starts[0] > 0))
            starts.Insert(0, 0);
        var drafts = new List<StoryDraft>();
        for (var i = 0; i < starts.Count; i++)
        {
            if (series.IsTeaser(starts[i]))
                continue;
            var next = i + 1 < starts.Count ? starts[i + 1] : lines.Count;
            var frame = series.FrameOf(starts[i]);
            if (_trimmer.Trim(lines, starts[i], Math.Min(next, frame?.End ?? next), series.Begins(starts[i])) is { } draft && !IsIntroduction(lines, draft, series))
                drafts.Add(frame is { } around ? WithFrame(lines, draft, around) : draft);
        }
        return AreSignedBelow(lines, drafts, series) ? [.. drafts.Select(draft => series.Begins(draft.First) && series.FrameOf(draft.First) is null ? WithFrame(lines, draft, new StoryFrame(draft.First, draft.End)) : draft)] : drafts;
    }

    // Whether what is said about the stories of a series stands under them: so it is with the first.
    bool AreSignedBelow(List<PageLine> lines, List<StoryDraft> drafts, StorySeries series)
    {
        var first = drafts.Find(draft => series.Begins(draft.First) && series.FrameOf(draft.First) is null);
        return first is not null && first.Metas.All(meta => meta.Dates.Count == 0) && Enumerable.Range(0, first.First).All(i => lines[i].Dates.Count == 0)
            && first.Tail.Any(i => lines[i].Dates.Count > 0 && _metas.Read(lines[i]) is { IsStrong: true, IsLoose: false });
    }

    // What is said above the headline and under the end, where these lines are surely about the story.
    StoryDraft WithFrame(List<PageLine> lines, StoryDraft draft, StoryFrame frame)
    {
        var around = Enumerable.Range(frame.First, Math.Max(0, draft.First - frame.First)).Concat(draft.Tail).Select(i => _metas.Read(lines[i])).OfType<MetaLine>().Where(meta => meta.IsStrong);
        return draft with { Metas = [.. draft.Metas, .. around.Where(meta => meta.Dates.Count == 0 || draft.Metas.All(own => own.Dates.Count == 0))] };
    }

    // A few words above a series of stories.
    static bool IsIntroduction(List<PageLine> lines, StoryDraft draft, StorySeries series) =>
        series.Any && !series.Begins(draft.First) && Enumerable.Range(draft.First, draft.End - draft.First).Sum(i => lines[i].Role == LineRole.Body ? lines[i].Words : 0) < MostIntroduction
        && draft.First < series.First;

    // The story that the page's markup speaks of: the only one, the one under the page's title, or the longest of a page that calls itself an article.
    static StoryDraft? Own(Page page, List<PageLine> lines, List<StoryDraft> drafts)
    {
        if (drafts.Count <= 1)
            return drafts.FirstOrDefault();
        var title = page.Metadata.Title is { } name ? NormalForm.Of(name) : null;
        return drafts.Find(draft => draft.Headline >= 0 && NormalForm.Of(lines[draft.Headline].Plain) == title)
            ?? drafts.MaxBy(Length) switch { var longest when page.Metadata.IsArticle || Length(longest!) * 2 > drafts.Sum(Length) => longest, _ => null };

        int Length(StoryDraft draft) => lines[draft.End - 1].End - lines[draft.First].Start;
    }

    // What stands between the stories.
    IEnumerable<Story> Rest(Page page, List<PageLine> lines, List<StoryDraft> drafts)
    {
        var from = 0;
        foreach (var draft in drafts.Append(new StoryDraft(lines.Count, lines.Count, -1, [], lines.Count, [])))
        {
            if (draft.First > from)
                yield return _maker.MakeRest(page, lines, from, draft.First);
            from = draft.End;
        }
    }

    static IReadOnlyList<Issue> Issues(Page page, List<StoryDraft> drafts) =>
        drafts.Count > 0 ? [] : [new Issue("story.none", page.Document.Path, "whole", string.Create(CultureInfo.InvariantCulture, $"no story was found in {page.Blocks.Count} blocks of text"))];
}
