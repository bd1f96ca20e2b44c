using Tidings.Text;

namespace Tidings.Stories;

/// <summary>
/// Weighs whether openings that look alike head stories or parts of one story. Stories are dated or signed, furniture stands between them, their headlines are longer
/// and come again in the first sentence, which often names a weekday; parts of one story have short heads, often questions, under an opening of their own.
/// </summary>
sealed class SeriesEvidence(IReadOnlyList<PageLine> lines, OpeningReader reader, CalendarWords calendar)
{
    const double Dated = 2, Broken = 1.5, Shared = 1.5;
    const double HeadWords = 4.5;
    const double UnderHead = 3, RarelyDated = 0.2;
    const int LeastIntroduction = 15, MostOfTeaser = 100;
    const int StemLength = 5;
    const int OpeningTokens = 40;

    /// <summary>The weight of a group of openings.</summary>
    public double Of(IReadOnlyList<StoryOpening> openings)
    {
        double Share(Func<StoryOpening, bool> holds) => openings.Count(holds) / (double)openings.Count;
        var heads = openings.Where(opening => opening.Headline >= 0).Select(opening => lines[opening.Headline]).ToList();
        var words = heads.Count > 0 ? Math.Clamp(heads.Average(head => head.Words) - HeadWords, -1.5, 1) : 0;
        var questions = heads.Count(head => head.Plain[^1] is '?' or '\u061F' or '\uFF1F') * 2 > heads.Count ? 1 : 0;
        return Dated * Share(opening => opening.IsDated) + Broken * Share(IsBroken) + Shared * Share(IsShared) + Share(IsNews) + words - questions - Introduction(openings[0].Start, Share(opening => opening.IsDated));
    }

    // Sentences under a title above the first opening: they may introduce a list of stories, but where they are dated and the rest is not they begin the one story.
    double Introduction(int first, double dated)
    {
        var (words, title, head) = (0, -1, false);
        for (var i = 0; i < first && words < LeastIntroduction; i++)
        {
            if (lines[i].Role == LineRole.Title && !reader.Tells(lines[i]))
                title = i;
            head |= title >= 0 && reader.Tells(lines[i]);
            words += title >= 0 && OpeningReader.IsSentence(lines[i]) ? lines[i].Words : 0;
        }
        return words < LeastIntroduction ? 0 : head && dated <= RarelyDated ? UnderHead : 1;
    }

    /// <summary>Whether most sentences of the page stand above a line.</summary>
    public bool IsBelowMost(int line)
    {
        int above = 0, all = 0;
        for (var i = 0; i < lines.Count; i++)
            if (OpeningReader.IsSentence(lines[i]))
                (above, all) = (above + (i < line ? lines[i].Words : 0), all + lines[i].Words);
        return above * 2 > all;
    }

    /// <summary>Whether openings under most of the page's sentences head only a few words each, and are links: they lead to other pages.</summary>
    public bool AreTeasers(IReadOnlyList<StoryOpening> openings) =>
        openings.Count(opening => lines[opening.Headline].IsLink) * 2 > openings.Count && IsBelowMost(openings[0].First)
        && openings.Zip(openings.Skip(1), (opening, next) => WordsIn(opening.Body, next.Headline)).Append(WordsIn(openings[^1].Body, lines.Count)).All(words => words <= MostOfTeaser);

    int WordsIn(int first, int end)
    {
        var words = 0;
        for (var i = first; i < end && words <= MostOfTeaser; i++)
            words += OpeningReader.IsSentence(lines[i]) ? lines[i].Words : 0;
        return words;
    }

    /// <summary>Whether something stands about the opening that stands about stories: a day, an author, furniture before it, a dateline.</summary>
    public bool IsMarked(StoryOpening opening) => opening.IsDated || IsBroken(opening) || IsUnderDateline(opening);

    /// <summary>Whether the first sentence begins with a dateline.</summary>
    public bool IsUnderDateline(StoryOpening opening) => Datelines.Of(lines[opening.Body]) is not null;

    /// <summary>Whether an opening is that of a report: its headline comes again in a first sentence with a weekday.</summary>
    public bool IsReport(StoryOpening opening) => IsShared(opening) && IsNews(opening);

    /// <summary>Whether an opening shows by itself that it heads a story.</summary>
    public bool IsPlain(StoryOpening opening) => opening.IsDated || IsBroken(opening) || IsShared(opening) || IsNews(opening) || lines[opening.Headline].Words >= HeadWords;

    /// <summary>Whether furniture or a rule stands before the story, or at its end.</summary>
    public bool IsBroken(StoryOpening opening)
    {
        if (lines[opening.Start].IsAfterRule || lines[opening.First].IsAfterRule)
            return true;
        for (var i = opening.First - 1; i >= Math.Max(0, opening.First - 3) && !OpeningReader.IsSentence(lines[i]); i--)
            if (IsFurniture(lines[i]))
                return true;
        return opening.End > opening.Body && opening.End <= lines.Count && IsFurniture(lines[opening.End - 1]);
    }

    static bool IsFurniture(PageLine line) =>
        line.Role is LineRole.Rule or LineRole.Address || (line.Role == LineRole.Furniture && line.Frame is not (FrameKind.Caption or FrameKind.Link));

    /// <summary>Whether a third of a headline's words come again in the first sentences, by their stems.</summary>
    public bool IsShared(StoryOpening opening) => opening.Headline >= 0 && Shares(lines[opening.Headline], opening.Body);

    /// <summary>Whether a title's words come again in the sentences under it.</summary>
    public bool Shares(PageLine head, int body) => Shares(head.Tokens, lines.Skip(body).Take(2).SelectMany(line => line.Tokens));

    static bool Shares(IEnumerable<Token> head, IEnumerable<Token> text)
    {
        var wanted = Stems(head).ToHashSet(StringComparer.Ordinal);
        var all = wanted.Count;
        wanted.ExceptWith(Stems(text));
        return all > 0 && (all - wanted.Count) * 3 >= all;
    }

    /// <summary>The weight of paragraphs that begin with bold words: whether these come again in what follows, and are as long as headlines.</summary>
    public double OfRunIn(IReadOnlyList<int> starts)
    {
        var shared = starts.Count(i => Shares(lines[i].Tokens.Where(token => token.End <= lines[i].Strong), lines[i].Tokens.Where(token => token.Start >= lines[i].Strong)));
        var words = starts.Average(i => lines[i].Tokens.Count(token => token.IsWord && token.End <= lines[i].Strong));
        return 2 * Shared * shared / starts.Count + Math.Clamp(words - HeadWords, -1.5, 1) - Introduction(starts[0], 0);
    }

    // Of scripts without blanks two characters at a time.
    static IEnumerable<string> Stems(IEnumerable<Token> tokens)
    {
        string? before = null;
        foreach (var token in tokens)
        {
            var single = token.IsWord && token.Normal.Length == 1 && token.Normal[0] > '\u2E80';
            if (single && before is not null)
                yield return before + token.Normal;
            else if (token.IsWord && token.Normal.Length > 3)
                yield return token.Normal[..Math.Min(StemLength, token.Normal.Length)];
            before = single ? token.Normal : null;
        }
    }

    /// <summary>Whether the first sentence is that of a report: with a dateline or a weekday.</summary>
    public bool IsNews(StoryOpening opening)
    {
        var line = lines[opening.Body];
        return Datelines.Of(line) is not null || line.Tokens.Take(OpeningTokens).Any(token => token.IsWord && calendar.Words.Exactly([token]).Any(word => word.Unit == CalendarUnit.Weekday));
    }
}
