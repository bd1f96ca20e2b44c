using Tidings.Mentions;
using Tidings.Stories;
using Tidings.Text;

namespace Tidings.App.Web.Stories;

/// <summary>A stretch of a story within which nothing begins or ends.</summary>
/// <param name="Text">Its characters.</param>
/// <param name="IsHole">Whether it is not the story's own: a caption, leaked furniture.</param>
/// <param name="Starting">Mentions whose evidence begins here: the anchors that links lead to.</param>
/// <param name="Around">The shortest mention that covers it; null where nothing was coded.</param>
/// <param name="Ending">Mentions whose evidence ends here.</param>
public sealed record TextRun(string Text, bool IsHole, IReadOnlyList<Mention> Starting, Mention? Around, IReadOnlyList<Mention> Ending);

/// <summary>A story's whole text as paragraphs of runs, every character once and in order, except the line breaks between paragraphs.</summary>
public static class StoryText
{
    /// <summary>The paragraphs; blank ones are left out.</summary>
    public static IReadOnlyList<IReadOnlyList<TextRun>> Of(Story story, IReadOnlyList<Mention> mentions)
    {
        var standing = mentions.Where(mention => mention.Evidence.StandsIn(story.Text)).ToList();
        var marks = new SortedSet<int> { 0, story.Text.Value.Length };
        var spans = standing.Select(mention => (Mention: mention, Utf16: Utf16(story.Text, mention.Evidence.Span))).ToList();
        var holes = story.Holes.Select(hole => Utf16(story.Text, hole)).ToList();
        foreach (var (start, end) in spans.Select(span => span.Utf16).Concat(holes))
            marks.UnionWith([start, end]);
        var paragraphs = new List<IReadOnlyList<TextRun>>();
        foreach (var (from, to) in Paragraphs(story.Text.Value))
        {
            var cuts = marks.GetViewBetween(from, to).Prepend(from).Append(to).Distinct().ToList();
            paragraphs.Add([.. cuts.Zip(cuts.Skip(1), (start, end) => Run(story.Text.Value, start, end, spans, holes))]);
        }
        return paragraphs;
    }

    static TextRun Run(string text, int start, int end, List<(Mention Mention, (int Start, int End) Utf16)> spans, List<(int Start, int End)> holes)
    {
        var around = spans.Where(span => span.Utf16.Start <= start && span.Utf16.End >= end).ToList();
        return new TextRun(
            text[start..end],
            holes.Exists(hole => hole.Start <= start && hole.End >= end),
            [.. around.Where(span => span.Utf16.Start == start).Select(span => span.Mention)],
            around.OrderBy(span => span.Utf16.End - span.Utf16.Start).Select(span => span.Mention).FirstOrDefault(),
            [.. around.Where(span => span.Utf16.End == end).Select(span => span.Mention)]);
    }

    static (int Start, int End) Utf16(SourceText text, TextSpan span) =>
        (text.ToUtf16(Math.Clamp(span.Start, 0, text.Length)), text.ToUtf16(Math.Clamp(span.End, 0, text.Length)));

    /// <summary>Between blank lines where the text has them, else line by line.</summary>
    static IEnumerable<(int From, int To)> Paragraphs(string text)
    {
        var lines = Lines(text).ToList();
        var blanks = lines.Skip(1).SkipLast(1).Any(line => IsBlank(text, line));
        var from = -1;
        var to = 0;
        foreach (var line in lines)
        {
            var blank = IsBlank(text, line);
            if (from >= 0 && (blank || !blanks))
            {
                yield return (from, to);
                from = -1;
            }
            if (blank)
                continue;
            from = from < 0 ? line.From : from;
            to = line.To;
        }
        if (from >= 0)
            yield return (from, to);
    }

    static bool IsBlank(string text, (int From, int To) line) => text.AsSpan(line.From, line.To - line.From).IsWhiteSpace();

    static IEnumerable<(int From, int To)> Lines(string text)
    {
        var from = 0;
        for (var at = text.IndexOf('\n'); at >= 0; at = text.IndexOf('\n', from))
        {
            yield return (from, at > from && text[at - 1] == '\r' ? at - 1 : at);
            from = at + 1;
        }
        yield return (from, text.Length);
    }
}
