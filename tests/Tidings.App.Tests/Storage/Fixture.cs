using Tidings.Languages;
using System.Text;
using Tidings.App.Storage;
using Tidings.Dates;
using Tidings.Evidence;
using Tidings.Lineages;
using Tidings.Mentions;
using Tidings.Pages;
using Tidings.Stories;
using Tidings.Text;

namespace Tidings.App.Tests.Storage;

/// <summary>A folder that goes away, and small readings to fill records with.</summary>
sealed class Fixture : IDisposable
{
    static readonly StoryPrinter Printer = new(DataFiles.BuiltIn);

    public string Folder { get; } = Directory.CreateTempSubdirectory("tidings-test-").FullName;

    public string Record => Path.Combine(Folder, "r.db");

    public RecordStore Open() => RecordStore.Open(Record);

    public RecordReader Reader => new(Record);

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    public static DocumentReading Reading(string path, string text, string language = "en", DateOnly? published = null, params (string Kind, string Words)[] coded)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        var sha = ContentId.Sha256(bytes);
        var source = new SourceText(text);
        var story = new Story(
            ContentId.Of("s", sha, "0"), new StoryOrigin(path, sha, "text/plain", null, null), source.Whole, StoryKind.Article, language, "A headline", null, null,
            "The Outlet", null, published ?? new DateOnly(2020, 11, 25), PublishedBasis.Stated, source, []);
        return new DocumentReading(new Document(path, bytes, sha, "text/plain", null, null), [new CodedStory(story, Printer.Print(story), [.. coded.Select(c => Mention(story, c.Kind, c.Words))])], []);
    }

    public static Mention Mention(Story story, string kind, string words, Stance stance = Stance.Reported)
    {
        var at = story.Text.Value.IndexOf(words, StringComparison.Ordinal);
        var span = story.Text.SpanOf(at, at + words.Length);
        return new Mention(
            ContentId.Of("m", story.Id, kind, stance.ToString(), span.ToString()), story.Id, kind, stance, new NamedParty("the ministry", "p-min", "Ministry"),
            new DatedBy(EdtfDate.Day(new DateOnly(2020, 11, 23)), "On November 23", DateBasis.Stated),
            [new NamedPlace("Kalbajar", "pl-kel", "Kalbajar", 40.1, 46.0, PlaceRole.At)], [new NamedParty("troops", null, null)], [],
            [new Count(CountOutcome.Wounded, "people", 4, 4, null, "four people")], Quote.Of(story.Text, span), MentionPart.Body, "en", "en/test", 0.9);
    }
}
