using Tidings.Dates;
using Tidings.Text;

namespace Tidings.Stories;

/// <summary>What a stretch of a document is. Only the first three are coded. Written in exports in lower case.</summary>
public enum StoryKind { Article, Translation, Transcript, Boilerplate, Links }

/// <summary>How a story's date of publication is known. Written in exports in lower case.</summary>
public enum PublishedBasis
{
    /// <summary>Printed on the page.</summary>
    Stated,
    /// <summary>In the page's markup or address.</summary>
    Metadata,
    /// <summary>Concluded from dates in the text.</summary>
    Inferred,
}

/// <summary>Where a story comes from, without the bytes.</summary>
/// <param name="Path">The document's path.</param>
/// <param name="Sha256">The document's digest.</param>
/// <param name="MediaType">The document's media type.</param>
/// <param name="Address">The document's web address, where known.</param>
/// <param name="Captured">When it was captured, where known.</param>
public sealed record StoryOrigin(string Path, string Sha256, string MediaType, string? Address, DateTimeOffset? Captured);

/// <summary>
/// One self-contained article inside a document. Its text is the document's text from <see cref="Span"/>'s start to its end, unchanged;
/// captions, leaked furniture and embedded links inside it are <see cref="Holes"/>, which no stage reads.
/// </summary>
/// <param name="Id">Stable: from the document's digest and the place in it, or as handed in.</param>
/// <param name="Origin">The document.</param>
/// <param name="Span">Code points in the decoded document for text, in the extracted text for HTML.</param>
/// <param name="Kind">Article, translation, transcript; boilerplate and links are not coded.</param>
/// <param name="Language">ISO 639-1, or <c>und</c>.</param>
/// <param name="Headline">As printed.</param>
/// <param name="HeadlineSpan">Where the headline stands in <see cref="Text"/>; null when it stands outside.</param>
/// <param name="Byline">The author, without "By".</param>
/// <param name="Outlet">The publishing outlet as named on the page.</param>
/// <param name="Dateline">"BEIRUT, LEBANON (10:20 P.M.)": the place that a report is sent from.</param>
/// <param name="Published">The date of publication; null when unknown.</param>
/// <param name="PublishedBasis">How that date is known; null when it is not.</param>
/// <param name="Text">The text.</param>
/// <param name="Holes">Stretches of <see cref="Text"/> that are not the story's, in order.</param>
public sealed record Story(
    string Id,
    StoryOrigin Origin,
    TextSpan Span,
    StoryKind Kind,
    string Language,
    string? Headline,
    TextSpan? HeadlineSpan,
    string? Byline,
    string? Outlet,
    string? Dateline,
    DateOnly? Published,
    PublishedBasis? PublishedBasis,
    SourceText Text,
    IReadOnlyList<TextSpan> Holes)
{
    /// <summary>The stretches that are the words of the article, without the headline and the holes, in UTF-16 offsets.</summary>
    public IEnumerable<(int Start, int End)> Stretches()
    {
        var at = 0;
        foreach (var gap in HeadlineSpan is { } headline ? [.. Holes.Append(headline).Order()] : Holes)
        {
            var from = Offset(gap.Start);
            if (from > at)
                yield return (at, from);
            at = Math.Max(at, Offset(gap.End));
        }
        if (at < Text.Value.Length)
            yield return (at, Text.Value.Length);
    }

    /// <summary>The same with nothing but the words of the article as its text: the headline has a field of its own.</summary>
    public Story Body() => !IsCoded || (HeadlineSpan is null && Holes.Count == 0) ? this : this with
    {
        Text = new SourceText(string.Join("\n\n", Stretches().Select(stretch => Text.Value[stretch.Start..stretch.End].Trim()).Where(part => part.Length > 0))),
        HeadlineSpan = null,
        Holes = [],
    };

    // Stories that were handed in may say where holes are wrongly.
    int Offset(int codePoint) => Text.ToUtf16(Math.Clamp(codePoint, 0, Text.Length));

    public bool IsCoded => Kind is StoryKind.Article or StoryKind.Translation or StoryKind.Transcript;
}
