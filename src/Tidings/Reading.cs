using System.Security.Cryptography;
using System.Text;
using Tidings.Evidence;
using Tidings.Languages;
using Tidings.Lineages;
using Tidings.Mentions;
using Tidings.Pages;
using Tidings.Places.Stored;
using Tidings.Stories;

namespace Tidings;

/// <summary>A story with what was coded from it, and what lineage remembers of it.</summary>
public sealed record CodedStory(Story Story, StoryPrint Print, IReadOnlyList<Mention> Mentions);

/// <summary>All that reading one document gives.</summary>
public sealed record DocumentReading(Document Document, IReadOnlyList<CodedStory> Stories, IReadOnlyList<Issue> Issues);

/// <summary>Is told when a stage begins and ends, so that the program can time it; the library has no clock.</summary>
public interface IStageObserver
{
    void Begin(string stage);

    void End(string stage);
}

/// <summary>
/// From a document to what is coded of it: the stages of the library in their order, each with what stands in its folder.
/// <list type="number">
/// <item><c>Pages</c>: bytes to a page;</item>
/// <item><c>Stories</c>: the page to its stories;</item>
/// <item><c>Lineages</c>: the print by which a story's copies are found;</item>
/// <item><c>Mentions</c>: each story to what it tells.</item>
/// </list>
/// Then <see cref="Gathering"/> puts together what many stories tell. Many threads may use one reading; the same document gives the same result for ever.
/// </summary>
public sealed class Reading(DataFiles files, IStageObserver? observer = null)
{
    /// <summary>The stages in order, as observers hear of them.</summary>
    public static IReadOnlyList<string> Stages { get; } = ["pages", "stories", "prints", "mentions"];

    readonly PageReader _pages = files.Once(own => new PageReader(own));
    readonly StoryReader _stories = files.Once(own => new StoryReader(own));
    readonly LanguageIdentifier _languages = LanguageIdentifier.Of(files);
    readonly StoryPrinter _prints = files.Once(own => new StoryPrinter(own));
    readonly MentionCoder _mentions = new(files);

    /// <summary>Reads a document.</summary>
    public DocumentReading Read(Document document)
    {
        var page = Stage(0, document, _pages.Read);
        var read = Stage(1, page, _stories.Read);
        return new DocumentReading(document, [.. read.Stories.Select(Code)], [.. page.Issues, .. read.Issues]);
    }

    /// <summary>Takes a story as another system hands it in; its language is found where it is not given.</summary>
    /// <param name="document">What the story was handed in as.</param>
    /// <param name="story">The story.</param>
    public DocumentReading Read(Document document, Story story) =>
        new(document, [Code(story.Language == LanguageIdentifier.Undetermined ? story with { Language = _languages.Identify(story.Text.Value) } : story)], []);

    /// <summary>
    /// A digest of everything that the outcome depends on besides the documents: this library and its data files. Readings by the same digest need not be done again.
    /// </summary>
    public static string Digest(DataFiles files) => files.Once(Digested);

    static string Digested(DataFiles files)
    {
        using var digest = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        digest.AppendData(typeof(Reading).Assembly.ManifestModule.ModuleVersionId.ToByteArray());
        foreach (var path in files.Paths.Where(IsRead))
        {
            digest.AppendData(Encoding.UTF8.GetBytes(path));
            digest.AppendData(Encoding.UTF8.GetBytes(files.Read(path)));
        }
        if (files.AddedPlaces is { } added)
            digest.AppendData(PlaceStore.DigestOf(added).Span);
        return Convert.ToHexStringLower(digest.GetHashAndReset());
    }

    // What the pages of the program say changes nothing in what is read.
    static bool IsRead(string path) => !path.EndsWith("/desk.yml", StringComparison.Ordinal);

    CodedStory Code(Story story) => new(story, Stage(2, story, _prints.Print), Stage(3, story, _mentions.Code));

    TOut Stage<TIn, TOut>(int number, TIn given, Func<TIn, TOut> work)
    {
        observer?.Begin(Stages[number]);
        var done = work(given);
        observer?.End(Stages[number]);
        return done;
    }
}
