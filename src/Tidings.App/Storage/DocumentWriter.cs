using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using Tidings.App.Exports;
using Tidings.Dates;
using Tidings.Evidence;
using Tidings.Ledger;
using Tidings.Lineages;
using Tidings.Mentions;
using Tidings.Stories;

namespace Tidings.App.Storage;

/// <summary>Writes what was read from documents. Each document is one transaction: it is in the record whole or not at all.</summary>
sealed class DocumentWriter : IDisposable
{
    readonly SqliteConnection _connection;
    readonly Journal _journal;
    readonly JsonLine _line = new();
    readonly Statement _known, _document, _path, _forget, _issue, _taken, _story, _words, _pieces, _mention;

    public DocumentWriter(SqliteConnection connection, Journal journal)
    {
        (_connection, _journal) = (connection, journal);
        _known = new(connection, 2, "select path from document where sha256 = $1 and ($2 is null or reader = $2)");
        _document = new(connection, 8, "insert into document (sha256, path, media_type, address, captured, length, content, reader) values ($1, $2, $3, $4, $5, $6, $7, $8)");
        _path = new(connection, 2, "insert into document_path (path, sha256) values ($1, $2) on conflict do nothing");
        _forget = new(connection, 2, "delete from issue where document = $1 or (document = '' and path = $2)");
        _issue = new(connection, 5, "insert into issue (path, place, code, reason, document) values ($1, $2, $3, $4, $5) on conflict do nothing");
        _taken = new(connection, 1, "select document from story where id = $1");
        _story = new(connection, 18,
            "insert into story (id, document, start, \"end\", kind, language, headline, headline_start, headline_end, byline, outlet, dateline, published, published_basis, holes, text, print, origins) "
            + "values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, cast($16 as text), $17, $18) returning number");
        _words = new(connection, 3, "insert into story_words (rowid, headline, text) values ($1, $2, $3)");
        _pieces = new(connection, 3, "insert into story_pieces (rowid, headline, text) values ($1, $2, $3)");
        _mention = new(connection, 10, "insert into mention (id, story, start, \"end\", kind, stance, date_first, date_last, day, line) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) on conflict do nothing");
    }

    /// <summary>
    /// Puts a document into the record, in the place of a reading of the same bytes by another reader or under a later path. Gives what could not be taken.
    /// </summary>
    /// <param name="reading">What was read.</param>
    /// <param name="reader">The digest of program and data files that read it.</param>
    public IReadOnlyList<Issue> Write(DocumentReading reading, string reader)
    {
        using var transaction = Transaction.ToWrite(_connection);
        var document = reading.Document;
        if (KnownPath(document.Sha256, reader) is { } known && string.CompareOrdinal(known, document.Path) <= 0)
        {
            _path.Run(document.Path, document.Sha256);
            transaction.Commit();
            return [];
        }
        var paths = Remove(document.Sha256);
        _document.Run(document.Sha256, document.Path, document.MediaType, AddressOf(reading), PartJson.Moment(document.Captured), document.Bytes.Length, Packing.Pack(document.Bytes.Span), reader);
        foreach (var path in paths.Append(document.Path))
            _path.Run(path, document.Sha256);
        _forget.Run(document.Sha256, document.Path);
        var issues = reading.Issues.ToList();
        var kept = Stories(reading, issues);
        foreach (var issue in issues)
            _issue.Run(issue.Path, issue.Where, issue.Code, issue.Reason, document.Sha256);
        _journal.Append(EntryKind.DocumentRead, document.Sha256, _line.Text((reading, kept, _line), DocumentPayload));
        foreach (var story in kept.Where(story => story.Coded.Story.IsCoded))
            _journal.Append(EntryKind.StoryCoded, story.Coded.Story.Id, JsonLine.Of((story.Coded.Mentions.Count, story.Mentions, reader), StoryPayload));
        transaction.Commit();
        return issues[reading.Issues.Count..];
    }

    /// <summary>Notes that a document that is known stands at another path too. Whether that was new.</summary>
    public bool AddPath(string sha256, string path)
    {
        using var transaction = Transaction.ToWrite(_connection);
        var added = _path.Run(path, sha256) > 0;
        transaction.Commit();
        return added;
    }

    /// <summary>Notes what could not even be opened.</summary>
    public void AddIssue(Issue issue) => _issue.Run(issue.Path, issue.Where, issue.Code, issue.Reason, "");

    // The path a document is known by, as read by a reader or by any; null when it is not known.
    string? KnownPath(string sha256, string? reader) => _known.Scalar(sha256, reader) as string;

    public void Dispose()
    {
        foreach (var statement in new[] { _known, _document, _path, _forget, _issue, _taken, _story, _words, _pieces, _mention })
            statement.Dispose();
        _line.Dispose();
    }

    sealed record Kept(CodedStory Coded, string Digest, string Mentions);

    // Takes an earlier reading out and gives the paths that the document was found at.
    List<string> Remove(string sha256)
    {
        if (KnownPath(sha256, null) is null)
            return [];
        var paths = _connection.Rows("select path from document_path where sha256 = $sha256", row => row.GetString(0), ("$sha256", sha256));
        _connection.Execute(
            """
            delete from story_words where rowid in (select number from story where document = $sha256);
            delete from story_pieces where rowid in (select number from story where document = $sha256);
            delete from mention where story in (select id from story where document = $sha256);
            delete from story where document = $sha256;
            delete from document_path where sha256 = $sha256;
            delete from document where sha256 = $sha256
            """,
            ("$sha256", sha256));
        return paths;
    }

    List<Kept> Stories(DocumentReading reading, List<Issue> issues)
    {
        var kept = new List<Kept>();
        foreach (var coded in reading.Stories)
            if (_taken.Scalar(coded.Story.Id) is string)
                issues.Add(new Issue("story.id-taken", reading.Document.Path, $"story {coded.Story.Id}", "another story of the record has this id; this one was left out"));
            else
                kept.Add(Add(coded));
        return kept;
    }

    Kept Add(CodedStory coded)
    {
        var story = Storable(coded.Story);
        var number = (long)_story.Scalar(
            story.Id, story.Origin.Sha256, story.Span.Start, story.Span.End, SnakeCase.Of(story.Kind), story.Language, story.Headline,
            story.HeadlineSpan?.Start, story.HeadlineSpan?.End, story.Byline, story.Outlet, story.Dateline, PartJson.Day(story.Published),
            story.PublishedBasis is { } basis ? SnakeCase.Of(basis) : null, StoredStory.Holes(story.Holes), StoredStory.Bytes(story.Text), StoryPrintBytes.Write(coded.Print), _line.Text(coded.Print.Origins, OriginJson.Write))!;
        _words.Run(number, story.Headline, story.Text.Value);
        if (StorySearch.HasPieces(story.Text.Value) || StorySearch.HasPieces(story.Headline))
            _pieces.Run(number, story.Headline + StorySearch.PieceEnd, story.Text.Value + StorySearch.PieceEnd);
        return new Kept(coded, StoryDigest(_line, story), Mentions(coded.Mentions, story.Published));
    }

    // SQLite ends a bound string at its first NUL; a text is bound as bytes instead, names have the sign for what cannot be shown in its place.
    static Story Storable(Story story) => story with
    {
        Headline = WithoutNul(story.Headline),
        Byline = WithoutNul(story.Byline),
        Outlet = WithoutNul(story.Outlet),
        Dateline = WithoutNul(story.Dateline),
    };

    static string? WithoutNul(string? name) => name?.Replace('\0', '\uFFFD');

    string Mentions(IReadOnlyList<Mention> mentions, DateOnly? published)
    {
        using var digest = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var mention in mentions.DistinctBy(mention => mention.Id).OrderBy(mention => mention.Id, StringComparer.Ordinal))
        {
            var line = _line.Text(mention, MentionJson.Write);
            var date = mention.Date?.Date;
            _mention.Run(mention.Id, mention.Story, mention.Evidence.Span.Start, mention.Evidence.Span.End, mention.Kind, SnakeCase.Of(mention.Stance),
                PartJson.Day(date?.First), PartJson.Day(date?.Last), PartJson.Day(date?.First ?? date?.Last ?? published), line);
            AppendLine(digest, line);
        }
        return Convert.ToHexStringLower(digest.GetHashAndReset());
    }

    // A page may name its own address, and its stories bear it.
    static string? AddressOf(DocumentReading reading) => reading.Stories.Count > 0 ? reading.Stories[0].Story.Origin.Address : reading.Document.Address;

    /// <summary>The digest by which the journal knows a story: of its line without the family, which may change.</summary>
    public static string StoryDigest(JsonLine line, Story story) => ContentId.Sha256(line.Write((story, (string?)null), StoryJson.Write).Span);

    /// <summary>Adds a line and its line end to a digest.</summary>
    public static void AppendLine(IncrementalHash digest, string line)
    {
        digest.AppendData(System.Text.Encoding.UTF8.GetBytes(line));
        digest.AppendData("\n"u8);
    }

    static void DocumentPayload(Utf8JsonWriter json, (DocumentReading Reading, List<Kept> Kept, JsonLine Line) read)
    {
        json.WriteStartObject();
        json.WriteString("path", read.Reading.Document.Path);
        json.WriteString("media_type", read.Reading.Document.MediaType);
        json.WriteNumber("length", read.Reading.Document.Bytes.Length);
        json.List("stories", read.Kept, (writer, story) =>
        {
            writer.WriteStartObject();
            writer.WriteString("id", story.Coded.Story.Id);
            writer.WriteString("sha256", story.Digest);
            writer.WriteEndObject();
        });
        json.WriteEndObject();
    }

    static void StoryPayload(Utf8JsonWriter json, (int Count, string Digest, string Reader) coded)
    {
        json.WriteStartObject();
        json.WriteString("reader", coded.Reader);
        json.WriteNumber("mentions", coded.Count);
        json.WriteString("sha256", coded.Digest);
        json.WriteEndObject();
    }
}
