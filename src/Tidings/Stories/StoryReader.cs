using Tidings.Evidence;
using Tidings.Languages;
using Tidings.Pages;

namespace Tidings.Stories;

/// <summary>What was read from a page.</summary>
/// <param name="Stories">Everything on the page in page order: stories, and the stretches of boilerplate and links between them.</param>
/// <param name="Issues">What could not be made out.</param>
public sealed record StoryReading(IReadOnlyList<Story> Stories, IReadOnlyList<Issue> Issues);

/// <summary>Pages to stories.</summary>
public sealed class StoryReader(DataFiles files)
{
    readonly LanguageIdentifier _identifier = new(files);

    public StoryReading Read(Page page)
    {
        if (page.Blocks.Count == 0)
            return new StoryReading([], []);
        var span = new Text.TextSpan(page.Blocks[0].Span.Start, page.Blocks[^1].Span.End);
        var words = page.Text[span];
        var document = page.Document;
        var story = new Story(
            ContentId.Of("s", document.Sha256, span.Start.ToString(System.Globalization.CultureInfo.InvariantCulture), span.End.ToString(System.Globalization.CultureInfo.InvariantCulture)),
            new StoryOrigin(document.Path, document.Sha256, document.MediaType, document.Address, document.Captured),
            span, StoryKind.Article, _identifier.Identify(words), null, null, null, null, null, null, null, new Text.SourceText(words), []);
        return new StoryReading([story], []);
    }
}
