using Tidings.Text;

namespace Tidings.Evidence;

/// <summary>
/// The atom of the record: words that stand in a story, and where. It can only be made from the text itself, so its words always equal its span.
/// Corresponds to a W3C Web Annotation target with a TextQuoteSelector (exact, prefix, suffix) and a TextPositionSelector (start, end).
/// </summary>
public sealed record Quote
{
    /// <summary>How many code points of context stand before and after the words.</summary>
    public const int Context = 32;

    Quote(TextSpan span, string exact, string prefix, string suffix) => (Span, Exact, Prefix, Suffix) = (span, exact, prefix, suffix);

    /// <summary>Where the words stand, in code points of the story's text.</summary>
    public TextSpan Span { get; }

    public string Exact { get; }

    public string Prefix { get; }

    public string Suffix { get; }

    /// <summary>Quotes a stretch of a text.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The span is empty or does not lie in the text.</exception>
    public static Quote Of(SourceText text, TextSpan span)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(span.Start);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(span.End, span.Start);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(span.End, text.Length);
        var before = new TextSpan(Math.Max(0, span.Start - Context), span.Start);
        var after = new TextSpan(span.End, Math.Min(text.Length, span.End + Context));
        return new Quote(span, text[span], text[before], text[after]);
    }

    /// <summary>Whether a text still has the quoted words at their place: what verification asks.</summary>
    public bool StandsIn(SourceText text) => Span.End <= text.Length && text[Span] == Exact;
}
