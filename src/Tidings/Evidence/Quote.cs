using Tidings.Text;

namespace Tidings.Evidence;

/// <summary>
/// The atom of the record: words that stand in a story, and where. It can only be made from the text itself, so its words always equal its span; it holds the text and not a copy of the words.
/// Corresponds to a W3C Web Annotation target with a TextQuoteSelector (exact, prefix, suffix) and a TextPositionSelector (start, end).
/// </summary>
public sealed record Quote
{
    /// <summary>How many code points of context stand before and after the words.</summary>
    public const int Context = 32;

    readonly SourceText _text;

    Quote(SourceText text, TextSpan span) => (_text, Span) = (text, span);

    /// <summary>Where the words stand, in code points of the story's text.</summary>
    public TextSpan Span { get; }

    public string Exact => _text[Span];

    public string Prefix => _text[new TextSpan(Math.Max(0, Span.Start - Context), Span.Start)];

    public string Suffix => _text[new TextSpan(Span.End, Math.Min(_text.Length, Span.End + Context))];

    /// <summary>Quotes a stretch of a text.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The span is empty or does not lie in the text.</exception>
    public static Quote Of(SourceText text, TextSpan span)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(span.Start);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(span.End, span.Start);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(span.End, text.Length);
        return new Quote(text, span);
    }

    /// <summary>Whether a text still has the quoted words at their place: what verification asks.</summary>
    public bool StandsIn(SourceText text) => Span.End <= text.Length && text[Span] == Exact;

    /// <summary>Equal words in equal context at one place.</summary>
    public bool Equals(Quote? other) => other is not null && Span == other.Span && (ReferenceEquals(_text, other._text) || (Exact == other.Exact && Prefix == other.Prefix && Suffix == other.Suffix));

    public override int GetHashCode() => Span.GetHashCode();
}
