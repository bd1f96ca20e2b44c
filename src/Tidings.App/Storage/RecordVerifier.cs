using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using Tidings.App.Exports;
using Tidings.Evidence;
using Tidings.Languages;
using Tidings.Ledger;
using Tidings.Mentions;
using Tidings.Stories;

namespace Tidings.App.Storage;

/// <summary>What verification found.</summary>
/// <param name="Documents">How many documents were checked.</param>
/// <param name="Stories">How many stories were checked.</param>
/// <param name="Mentions">How many mentions were checked.</param>
/// <param name="Entries">How many entries of the journal were checked.</param>
/// <param name="IsGathered">Whether what is put together is up to date; when a build was stopped it is not, which is no fault: the next build finishes it.</param>
/// <param name="Faults">What is wrong, by place.</param>
public sealed record Verification(int Documents, int Stories, int Mentions, int Entries, bool IsGathered, IReadOnlyList<Issue> Faults);

/// <summary>
/// Checks a record against itself: that the journal's entries follow one another unchanged, that documents have the bytes, stories the text and mentions the words
/// that the journal has digests of, that every quotation stands at its place, and that what was put together comes out again.
/// </summary>
public sealed class RecordVerifier(string record, DataFiles files)
{
    readonly List<Issue> _faults = [];
    int _documents, _stories, _mentions, _entries;

    /// <exception cref="RecordException">There is no such record.</exception>
    public Verification Verify() => new RecordReader(record).Ask(connection =>
    {
        Database(connection);
        Entries(connection);
        foreach (var sha256 in connection.Rows("select sha256 from document order by sha256", row => row.GetString(0)))
            Document(connection, sha256);
        var gathered = Gathered(connection);
        return new Verification(_documents, _stories, _mentions, _entries, gathered, _faults);
    });

    void Fault(string code, string where, string reason) => _faults.Add(new Issue($"verify.{code}", record, where, reason));

    void Database(SqliteConnection connection)
    {
        foreach (var trouble in connection.Rows("pragma quick_check", row => row.GetString(0)).Where(line => line != "ok"))
            Fault("database", "file", trouble);
        foreach (var row in connection.Rows("pragma foreign_key_check", row => $"{row.GetString(0)} row {row.GetValue(1)}"))
            Fault("reference", row, "it refers to something that is not there");
    }

    void Entries(SqliteConnection connection)
    {
        LedgerEntry? last = null;
        foreach (var entry in Journal.All(connection))
        {
            _entries++;
            if (entry.FaultAfter(last) is { } fault)
                Fault("journal", $"entry {entry.Sequence}", fault);
            last = entry;
        }
    }

    void Document(SqliteConnection connection, string sha256)
    {
        _documents++;
        var (path, content, length) = connection.Rows("select path, content, length from document where sha256 = $sha256",
            row => (row.GetString(0), (byte[])row.GetValue(1), row.GetInt32(2)), ("$sha256", sha256)).Single();
        if (Digest(content, length) != sha256)
            Fault("document", $"document {sha256} ({path})", "its bytes do not give its digest");
        if (connection.Scalar<string>("select min(path) from document_path where sha256 = $sha256", ("$sha256", sha256)) != path)
            Fault("path", $"document {sha256} ({path})", "it is not kept under the first of its paths");
        Stories(connection, sha256, path);
    }

    static string? Digest(byte[] content, int length)
    {
        try
        {
            return ContentId.Sha256(Packing.Unpack(content, length));
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }

    void Stories(SqliteConnection connection, string sha256, string path)
    {
        var entry = Journal.Last(connection, EntryKind.DocumentRead, sha256);
        if (entry is null)
        {
            Fault("journal", $"document {sha256} ({path})", "the journal does not know it");
            return;
        }
        var noted = RecordReader.Parse(entry.Payload, json => json.List("stories", story => (Id: story.Required("id"), Digest: story.Required("sha256")))).ToDictionary(story => story.Id, story => story.Digest);
        var stories = connection.Rows($"select {StoredStory.Columns} from story join document on document.sha256 = story.document where story.document = $sha256 order by story.id",
            StoredStory.Read, ("$sha256", sha256));
        using var line = new JsonLine();
        foreach (var story in stories)
        {
            _stories++;
            if (!noted.Remove(story.Id, out var digest) || digest != DocumentWriter.StoryDigest(line, story))
                Fault("story", $"story {story.Id} ({path})", "it is not as the journal has it: it was changed");
            Mentions(connection, story);
        }
        foreach (var (id, _) in noted)
            Fault("story", $"story {id} ({path})", "the journal has it and the record does not");
    }

    void Mentions(SqliteConnection connection, Story story)
    {
        var entry = story.IsCoded ? Journal.Last(connection, EntryKind.StoryCoded, story.Id) : null;
        if (story.IsCoded && entry is null)
            Fault("journal", $"story {story.Id}", "the journal does not know that it was coded");
        using var digest = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var line in connection.Rows("select line from mention where story = $story order by id", row => row.GetString(0), ("$story", story.Id)))
        {
            _mentions++;
            DocumentWriter.AppendLine(digest, line);
            if (RecordReader.Parse(line, json => Misquoted(json, story)) is { } id)
                Fault("quote", $"mention {id} in story {story.Id}", "the quoted words do not stand at their place");
        }
        var noted = entry is null ? null : RecordReader.Parse(entry.Payload, json => json.Optional("sha256"));
        if (entry is not null && noted != Convert.ToHexStringLower(digest.GetHashAndReset()))
            Fault("mention", $"story {story.Id}", "its mentions are not as the journal has them: they were changed");
    }

    static string? Misquoted(JsonElement json, Story story)
    {
        var evidence = json.GetProperty("evidence");
        var span = PartReading.Span(evidence);
        if (span.Start < 0 || span.Length <= 0 || span.End > story.Text.Length)
            return json.Required("id");
        var quote = Quote.Of(story.Text, span);
        return quote.Exact == evidence.Required("quote") && quote.Prefix == evidence.Required("prefix") && quote.Suffix == evidence.Required("suffix") ? null : json.Required("id");
    }

    bool Gathered(SqliteConnection connection)
    {
        string? Meta(string key) => connection.Scalar<string>("select value from meta where key = $key", ("$key", key));
        if (Journal.Last(connection) is not { } head)
            return true;
        if (Meta(RecordGatherer.Head) != head.Digest)
            return false;
        var outcome = Meta(RecordGatherer.Outcome);
        if (DigestOf(connection, FoldWriter.GatheredTables) != outcome)
            Fault("gathered", "incidents and what follows from them", "they are not what was put together: they were changed");
        var lineages = Journal.Last(connection, EntryKind.Lineage, "record");
        if (lineages is not null && RecordReader.Parse(lineages.Payload, json => json.Optional("sha256")) != DigestOf(connection, FoldWriter.LineageTables))
            Fault("lineage", "lineages and families", "they are not as the journal has them: they were changed");
        if (_faults.Count == 0 && Meta(RecordGatherer.Reader) == Reading.Digest(files) && Again(connection) != outcome)
            Fault("gathered", "incidents and what follows from them", "putting the record together again gives something else");
        return true;
    }

    string Again(SqliteConnection connection)
    {
        using var digest = new GatheredDigest();
        using var tellings = new RecordTellings(connection);
        using var disk = RecordFile.Temporary();
        using var room = new RecordShelves(disk);
        var books = new GatheringBooks(files);
        new Gathering(books, new Reviews(Journal.Reviews(connection), books.Names), given: GivenFiles.Read(connection, files)).Run(tellings, room, digest);
        return digest.TakeDigest();
    }

    static string DigestOf(SqliteConnection connection, IEnumerable<(string Table, string Line)> tables)
    {
        var lines = new LineSet();
        foreach (var (table, line) in tables)
            foreach (var text in connection.Stream($"select {line} from {table}", row => row.GetString(0)))
                lines.Add(text);
        return lines.TakeDigest();
    }
}
