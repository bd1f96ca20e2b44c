using Tidings.Evidence;
using Tidings.Stories;
using Tidings.Text;

namespace Tidings.App.Web.Shared;

/// <summary>A quotation with what stands around it in its paragraph.</summary>
public sealed record Excerpt(string Before, string Words, string After)
{
    const int Reach = 220;

    /// <summary>The quotation in its story; with its own short context when the story no longer has it there.</summary>
    public static Excerpt Of(Quote quote, Story? story)
    {
        if (story is null || !quote.StandsIn(story.Text))
            return new Excerpt(quote.Prefix, quote.Exact, quote.Suffix);
        var before = story.Text[new TextSpan(Math.Max(0, quote.Span.Start - Reach), quote.Span.Start)];
        var after = story.Text[new TextSpan(quote.Span.End, Math.Min(story.Text.Length, quote.Span.End + Reach))];
        return new Excerpt(Opening(before, quote.Span.Start > Reach), quote.Exact, Ending(after, quote.Span.End + Reach < story.Text.Length));
    }

    static string Opening(string before, bool isCut)
    {
        if (before.LastIndexOfAny(['\n', '\r']) is >= 0 and var line)
            return before[(line + 1)..];
        return isCut && before.IndexOf(' ') is >= 0 and var gap ? "\u2026" + before[gap..] : before;
    }

    static string Ending(string after, bool isCut)
    {
        if (after.IndexOfAny(['\n', '\r']) is >= 0 and var line)
            return after[..line];
        return isCut && after.LastIndexOf(' ') is >= 0 and var gap ? after[..gap] + " \u2026" : after;
    }
}
