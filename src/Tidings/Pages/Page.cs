using Tidings.Evidence;
using Tidings.Text;

namespace Tidings.Pages;

/// <summary>
/// A document made readable. For text, <see cref="Text"/> is the decoded document character for character (a byte order mark is no character of it;
/// line ends stay as they are). For HTML it is the text of all visible blocks, joined by two line feeds.
/// </summary>
/// <param name="Document">What was captured.</param>
/// <param name="Text">What all offsets count in.</param>
/// <param name="Blocks">Stretches of the text that stand apart on the page, in order; they do not overlap.</param>
/// <param name="Metadata">What the page says of itself outside its visible text.</param>
/// <param name="Issues">What could not be read, and what was done about it.</param>
public sealed record Page(Document Document, SourceText Text, IReadOnlyList<Block> Blocks, PageMetadata Metadata, IReadOnlyList<Issue> Issues)
{
    public bool IsHtml => Document.MediaType == MediaTypes.Html;
}
