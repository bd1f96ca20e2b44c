using System.Globalization;
using Tidings.Evidence;
using Tidings.Languages;
using Tidings.Pages;
using Tidings.Text;

namespace Tidings.Stories;

/// <summary>Makes stories of drafts: their text, spans, language and what their lines say about them.</summary>
sealed class StoryMaker(FrameWords frame, LanguageIdentifier identifier)
{
    const int OpeningLines = 4;
    const int LeastLetters = 40;
    const int EnoughToCount = 300;

    /// <summary>The story of a draft.</summary>
    /// <param name="page">The page.</param>
    /// <param name="lines">Its lines.</param>
    /// <param name="draft">The story's lines.</param>
    /// <param name="published">When it was published.</param>
    /// <param name="masthead">The outlet of the whole page; null when the page does not say.</param>
    /// <param name="isOwn">Whether it is the story that the page's markup speaks of: then its title and author are those that the markup names.</param>
    public Story Make(Page page, IReadOnlyList<PageLine> lines, StoryDraft draft, Publication? published, string? masthead, bool isOwn)
    {
        var (start, end) = (lines[draft.First].Start, lines[draft.End - 1].End);
        var text = new SourceText(page.Text.Value[start..end]);
        var headline = draft.Headline >= 0 ? lines[draft.Headline] : null;
        return Bare(page, start, end, KindOf(lines, draft), LanguageOf(lines, draft), text) with
        {
            Headline = headline?.Plain ?? (isOwn ? page.Metadata.Title : null),
            HeadlineSpan = headline is null ? null : text.SpanOf(headline.Start - start, headline.End - start),
            Byline = (isOwn ? page.Metadata.Author : null) ?? draft.Metas.Select(meta => meta.Byline).FirstOrDefault(IsName) ?? (isOwn ? page.Metadata.MarkedAuthor : null),
            Outlet = draft.Metas.Select(meta => meta.Outlet).FirstOrDefault(name => name is not null) ?? page.Metadata.SiteName ?? masthead ?? FromTail(lines, draft) ?? Credited(draft),
            Dateline = Datelines.Of(lines[draft.FirstBody]) ?? draft.Metas.Select(meta => meta.Dateline).FirstOrDefault(place => place is not null),
            Published = published?.Day,
            PublishedBasis = published?.Basis,
            Holes = Holes(text, lines, draft, start),
        };
    }

    // "By" alone, "at 9:01 PM" and the like stand where a name should.
    static bool IsName(string? byline) => byline is { Length: > 3 } && char.IsLetter(byline[0]) && !byline.Any(char.IsDigit);

    /// <summary>A stretch that is no story.</summary>
    public Story MakeRest(Page page, IReadOnlyList<PageLine> lines, int first, int end)
    {
        var links = 0;
        for (var i = first; i < end; i++)
            links += lines[i].Role is LineRole.Title or LineRole.Address || lines[i].Frame is FrameKind.Related or FrameKind.Link or FrameKind.Navigation ? 1 : -1;
        var (start, stop) = (lines[first].Start, lines[end - 1].End);
        var text = new SourceText(page.Text.Value[start..stop]);
        return Bare(page, start, stop, links > 0 ? StoryKind.Links : StoryKind.Boilerplate, identifier.Guess(text.Value) is { Letters: >= LeastLetters } guess ? guess.Language : LanguageIdentifier.Undetermined, text);
    }

    static Story Bare(Page page, int start, int end, StoryKind kind, string language, SourceText text)
    {
        var document = page.Document;
        var span = page.Text.SpanOf(start, end);
        var id = ContentId.Of("s", document.Sha256, span.Start.ToString(CultureInfo.InvariantCulture), span.End.ToString(CultureInfo.InvariantCulture));
        var origin = new StoryOrigin(document.Path, document.Sha256, document.MediaType, page.Metadata.Address ?? document.Address, document.Captured);
        return new Story(id, origin, span, kind, language, null, null, null, null, null, null, null, text, []);
    }

    StoryKind KindOf(IReadOnlyList<PageLine> lines, StoryDraft draft)
    {
        if (draft.Metas.Any(meta => meta.IsTranslated))
            return StoryKind.Translation;
        for (var i = draft.First; i < Math.Min(draft.End, draft.FirstBody + OpeningLines); i++)
            if (lines[i].Words < 60 && frame.Has(lines[i].Tokens, FrameKind.Translation) && IsAboutText(lines[i]))
                return StoryKind.Translation;
            else if (lines[i].Words < 60 && frame.Has(lines[i].Tokens, FrameKind.Transcript) && IsAboutText(lines[i]))
                return StoryKind.Transcript;
        return StoryKind.Article;
    }

    // A sentence about the text itself ends in a colon or stands alone as a line without a verb of saying: it is short or introduces.
    static bool IsAboutText(PageLine line) => line.Words <= 25 || line.Plain[^1] is ':' or '\uFF1A';

    string LanguageOf(IReadOnlyList<PageLine> lines, StoryDraft draft)
    {
        var lengths = new SortedDictionary<string, int>(StringComparer.Ordinal);
        for (var i = draft.FirstBody; i < draft.End; i++)
            if (lines[i].Role == LineRole.Body && lines[i].Language != LanguageIdentifier.Undetermined && !draft.Holes.Contains(i))
                lengths[lines[i].Language] = lengths.GetValueOrDefault(lines[i].Language) + lines[i].Length;
        if (lengths.Count > 0 && lengths.MaxBy(pair => pair.Value) is { Value: > EnoughToCount } most)
            return most.Key;
        var body = new System.Text.StringBuilder();
        for (var i = draft.FirstBody; i < draft.End && body.Length < LanguageIdentifier.Enough * 2; i++)
            if (lines[i].Role == LineRole.Body && !draft.Holes.Contains(i))
                body.AppendLine(lines[i].Plain);
        return identifier.Identify(body.ToString());
    }

    static string? Credited(StoryDraft draft) => draft.Metas.Select(meta => meta.Source).FirstOrDefault(name => name is not null);

    string? FromTail(IReadOnlyList<PageLine> lines, StoryDraft draft)
    {
        foreach (var i in draft.Tail.Take(6))
            if (lines[i].Frame is FrameKind.Copyright or FrameKind.Bio && CopyrightHolder(lines[i]) is { } holder)
                return holder;
        return null;
    }

    // "(c) 2024 The Observer": the words after the year.
    string? CopyrightHolder(PageLine line)
    {
        if (line.Words > 10 || !frame.Has(line.Tokens, FrameKind.OutletWord))
            return null;
        for (var i = 0; i + 1 < line.Tokens.Length; i++)
            if (line.Tokens[i].Shape == TokenShape.Number && line.Tokens[i].Normal.Length == 4 && line.Tokens[i + 1].IsWord)
                return line.Plain[line.Tokens[i + 1].Start..].TrimEnd('.', ' ');
        return null;
    }

    // Neighbouring lines make one hole.
    static List<TextSpan> Holes(SourceText text, IReadOnlyList<PageLine> lines, StoryDraft draft, int start)
    {
        var holes = new List<TextSpan>();
        for (var i = 0; i < draft.Holes.Count; i++)
        {
            var first = draft.Holes[i];
            while (i + 1 < draft.Holes.Count && draft.Holes[i + 1] == draft.Holes[i] + 1)
                i++;
            holes.Add(text.SpanOf(lines[first].Start - start, lines[draft.Holes[i]].End - start));
        }
        return holes;
    }
}
