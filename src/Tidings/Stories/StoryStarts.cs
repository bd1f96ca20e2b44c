using Tidings.Pages;
using Tidings.Text;

namespace Tidings.Stories;

/// <summary>
/// Finds the lines at which stories begin: headlines, by their shape and by what stands before and after them, and paragraphs at which the language changes.
/// Each sign adds to a score; a line begins a story from <see cref="Enough"/> on.
/// </summary>
sealed class StoryStarts(MetaReader metas, SeriesFinder finder)
{
    const int Enough = 4;
    const int Reach = 12;
    const int LeastBodyWords = 8;
    const int LeastRun = 30;
    const int LeastTitledRun = 15;
    const int LeastRunOfScript = 6;

    /// <summary>The indexes of the lines that begin stories, in order.</summary>
    public (List<int> Starts, StorySeries Series) Find(IReadOnlyList<PageLine> lines)
    {
        var starts = new List<int>();
        var context = new Context(lines, finder.Find(lines));
        for (var i = 0; i < lines.Count; i++)
        {
            if (context.Series.Begins(i))
                AddOfSeries(starts, i, lines, context);
            else if (context.Series.IsTeaser(i))
                starts.Add(i);
            else if (i >= context.FrameEnd && !context.Series.Divides(i) && BeginsStory(lines, i, context))
                Add(starts, i, lines, context);
            context.Pass(lines[i]);
        }
        return (starts, context.Series);
    }

    // A start of the series stands for one that had no sentence under it.
    static void AddOfSeries(List<int> starts, int i, IReadOnlyList<PageLine> lines, Context context)
    {
        if (starts.Count > 0 && context.BodySinceStart == 0)
        {
            if (context.Series.Begins(starts[^1]) && lines[i].Role == LineRole.Body)
                return;
            starts.RemoveAt(starts.Count - 1);
        }
        if (context.Series.IsAlone(i))
            lines[i].Role = LineRole.Body;
        else if (lines[i].Role == LineRole.Furniture || (lines[i].Role == LineRole.Body && !OpeningReader.IsSentence(lines[i])))
            (lines[i].Role, lines[i].Frame) = (LineRole.Title, FrameKind.None);
        starts.Add(i);
        context.Start(lines[i]);
        context.FrameEnd = context.Series.FrameOf(i)?.End ?? 0;
    }

    bool BeginsStory(IReadOnlyList<PageLine> lines, int i, Context context)
    {
        var line = lines[i];
        if (line.Role == LineRole.Title && !LineShape.IsListNumber(line.Tokens) && !line.IsItem)
            return Score(lines, i, context) >= Enough;
        return line.Role == LineRole.Body && (ChangesLanguage(lines, i, context) || (context.IsBroken && context.BodySinceStart > 0 && Datelines.Of(line) is not null));
    }

    // Two starts without a sentence between them are one: the first, unless it is a name of a site or a link.
    static void Add(List<int> starts, int i, IReadOnlyList<PageLine> lines, Context context)
    {
        if (starts.Count > 0 && context.BodySinceStart == 0)
        {
            if (context.Series.Begins(starts[^1]) || !GivesWay(lines, starts[^1], i, context))
                return;
            starts.RemoveAt(starts.Count - 1);
        }
        starts.Add(i);
        context.Start(lines[i]);
    }

    static bool GivesWay(IReadOnlyList<PageLine> lines, int first, int second, Context context)
    {
        var (before, line) = (lines[first], lines[second]);
        if (LineShape.Repeats(line, before))
            return false;
        if (before.IsTopHeading)
            return context.HasArticles && line.IsHeading && line.Block.Markup!.Article > 0 && line.Block.Markup.Article != before.Block.Markup!.Article;
        return before.Words < 4 || context.InLinks || line.IsTopHeading || (!Shares(before, lines, second + 1) && Shares(line, lines, second + 1));
    }

    int Score(IReadOnlyList<PageLine> lines, int i, Context context)
    {
        var line = lines[i];
        if (metas.Read(line) is { IsStrong: true })
            return 0;
        var after = Look(lines, i, context.Series);
        if (after.Body < 0 || (context.InLinks && after.Above > 0 && !line.IsTopHeading) || IsForeign(line, lines[after.Body]))
            return 0;
        var score = after.HasMeta ? 4 : after.HasName ? 2 : 0;
        score += LineShape.IsCapitals(line.Plain) && line.Words >= 4 ? 2 : 0;
        score += context.IsBroken || context.IsFirst || context.BodySinceStart == 0 ? 2 : 0;
        score += line.Words >= 5 ? 1 : line.Words < 4 ? -2 : 0;
        score += line.Plain[^1] is ':' or '\uFF1A' ? -3 : 0;
        score += Datelines.Of(lines[after.Body]) is not null ? 3 : 0;
        score += context.LastBody is { } last && last.Language != lines[after.Body].Language && Known(last, lines[after.Body]) && RunFrom(lines, after.Body) >= (IsForeign(last, lines[after.Body]) ? LeastRunOfScript : LeastTitledRun) ? 4 : 0;
        score += Shares(line, lines, after.Body) ? 1 : 0;
        score += context.HasWeakStart && after.Body == i + 1 && line.Words >= 4 ? 1 : 0;
        return score + OfHeading(line, lines[after.Body], context);
    }

    static bool IsForeign(PageLine title, PageLine body) =>
        LineLanguages.ScriptOf(title) is var script && script != Script.Other && LineLanguages.ScriptOf(body) is var below && below != Script.Other && script != below;

    static int OfHeading(PageLine line, PageLine body, Context context)
    {
        if (!line.IsHeading)
            return 0;
        if (line.IsTopHeading)
            return 4;
        var article = line.Block.Markup!.Article;
        if (article > 0 && article == body.Block.Markup!.Article && article != context.LastArticle)
            return 4;
        return context.LastBody is null ? 1 : -4;
    }

    // Above: titles before the first line that tells about a story.
    readonly record struct After(int Body, int Above, bool HasMeta, bool HasName);

    // What follows a headline until the first sentence of a body; links and headings of link lists end the search.
    After Look(IReadOnlyList<PageLine> lines, int i, StorySeries series)
    {
        int titles = 0, above = 0;
        bool hasMeta = false, hasName = false;
        for (var j = i + 1; j < lines.Count && j <= i + Reach; j++)
        {
            var line = lines[j];
            if (series.Begins(j))
                break;
            if (line.Role is LineRole.Address or LineRole.Rule && j == i + 1 || line.Frame is FrameKind.Related or FrameKind.Copyright or FrameKind.Navigation)
                break;
            var meta = metas.Read(line);
            if (meta is { IsStrong: true })
                hasMeta = true;
            else if (meta is not null && j <= i + 2)
                hasName = true;
            else if (line.Role == LineRole.Title && !LineShape.Repeats(line, lines[i]))
            {
                if (++titles > 2)
                    break;
                above += hasMeta || hasName ? 0 : 1;
            }
            if (line.Role == LineRole.Body && meta is not { IsStrong: true } && (line.Words >= LeastBodyWords || hasMeta))
                return new After(j, above, hasMeta && titles <= 1, hasName);
        }
        return new After(-1, above, hasMeta, hasName);
    }

    static bool Known(PageLine a, PageLine b) => a.Language != Languages.LanguageIdentifier.Undetermined && b.Language != Languages.LanguageIdentifier.Undetermined;

    static bool ChangesLanguage(IReadOnlyList<PageLine> lines, int i, Context context) =>
        context.LastBody is { } last && last.Language != lines[i].Language && Known(last, lines[i]) && context.Run >= LeastRun && RunFrom(lines, i) >= LeastRun;

    // How many words of one language stand together from a line on.
    static int RunFrom(IReadOnlyList<PageLine> lines, int i)
    {
        var words = 0;
        for (var j = i; j < lines.Count && words < LeastRun; j++)
            if (lines[j].Role == LineRole.Body && lines[j].Language != lines[i].Language)
                break;
            else if (lines[j].Role is LineRole.Body or LineRole.Title)
                words += lines[j].Words;
        return words;
    }

    // A headline's words come again in what it heads.
    static bool Shares(PageLine title, IReadOnlyList<PageLine> lines, int body)
    {
        var wanted = title.Tokens.Where(token => token.IsWord && token.Normal.Length > 3).Select(token => token.Normal).ToHashSet(StringComparer.Ordinal);
        if (wanted.Count == 0)
            return false;
        var all = wanted.Count;
        for (var j = body; j < lines.Count && j < body + 3; j++)
            foreach (var token in lines[j].Tokens)
                wanted.Remove(token.Normal);
        return wanted.Count * 3 <= all * 2;
    }

    /// <summary>What has been passed on the way down the page.</summary>
    sealed class Context(IReadOnlyList<PageLine> lines, StorySeries series)
    {
        public StorySeries Series => series;

        /// <summary>The line after the frame of a story of the series, in which no other begins.</summary>
        public int FrameEnd { get; set; }

        /// <summary>Whether the page marks several articles that have headings.</summary>
        public bool HasArticles { get; } = lines.Where(line => line.IsHeading).Select(line => line.Block.Markup?.Article ?? 0).Where(article => article > 0).Distinct().Count() > 1;

        public PageLine? LastBody { get; private set; }

        public int LastArticle { get; private set; }

        /// <summary>Words of one language passed together.</summary>
        public int Run { get; private set; }

        public int BodySinceStart { get; private set; }

        /// <summary>Whether furniture or a rule stands between the last sentence and here.</summary>
        public bool IsBroken { get; private set; }

        /// <summary>Whether a list of links is being read.</summary>
        public bool InLinks { get; private set; }

        public bool IsFirst { get; private set; } = lines.Count > 0;

        /// <summary>Whether the last start is a short title with no sentence after it yet: a masthead rather than a headline.</summary>
        public bool HasWeakStart { get; private set; }

        public void Start(PageLine line) => (BodySinceStart, InLinks, HasWeakStart) = (0, false, line.Words < 4);

        public void Pass(PageLine line)
        {
            if (line.Role is LineRole.Body && line.Words >= LeastBodyWords)
            {
                Run = LastBody is not null && LastBody.Language == line.Language ? Run + line.Words : line.Words;
                (LastBody, LastArticle, IsBroken, InLinks, IsFirst) = (line, line.Block.Markup?.Article ?? 0, false, false, false);
                BodySinceStart += line.Words;
                HasWeakStart = false;
            }
            else if (line.Role is LineRole.Furniture or LineRole.Rule && line.Frame is not FrameKind.Caption)
            {
                IsBroken = true;
                InLinks |= line.Frame is FrameKind.Related;
            }
            else if (line.Role == LineRole.Title && line.Words >= 4)
                IsFirst = false;
        }
    }
}
