using Microsoft.Data.Sqlite;
using Tidings.App.Exports;
using Tidings.Evidence;
using Tidings.Ledger;

namespace Tidings.App.Storage;

/// <summary>
/// A record opened for writing: one SQLite file in WAL mode. One writer at a time; readers (<see cref="RecordReader"/>) are not disturbed.
/// What a transaction wrote survives the process being killed at any moment.
/// </summary>
public sealed class RecordStore : IDisposable
{
    readonly SqliteConnection _connection;
    readonly Journal _journal;
    readonly DocumentWriter _documents;

    RecordStore(SqliteConnection connection, string path)
    {
        (_connection, Path) = (connection, path);
        _journal = new Journal(connection);
        _documents = new DocumentWriter(connection, _journal);
    }

    /// <summary>The record's file.</summary>
    public string Path { get; }

    internal SqliteConnection Connection => _connection;

    internal Journal Journal => _journal;

    /// <summary>Opens a record; makes the file when there is none.</summary>
    /// <exception cref="RecordException">It cannot be opened, is not a record, or was written by a newer version.</exception>
    public static RecordStore Open(string path) => new(RecordFile.ForWriting(path), path);

    /// <summary>Puts a document into the record, in the place of an earlier reading of the same bytes. Gives what could not be taken.</summary>
    /// <param name="reading">What was read.</param>
    /// <param name="reader">The digest of program and data files that read it.</param>
    public IReadOnlyList<Issue> Write(DocumentReading reading, string reader) => _documents.Write(reading, reader);

    /// <summary>Notes that a document that is known stands at another path too. Whether that was new.</summary>
    public bool AddPath(string sha256, string path) => _documents.AddPath(sha256, path);

    /// <summary>Notes what could not even be opened.</summary>
    public void AddIssue(Issue issue) => _documents.AddIssue(issue);

    /// <summary>Appends a person's decision to the journal; it takes effect when the record is next put together (<see cref="RecordGatherer"/>). Gives it with its id.</summary>
    public Review Append(Review review) => Append([review])[0];

    /// <summary>Appends decisions that belong together: all of them or none.</summary>
    public IReadOnlyList<Review> Append(IEnumerable<Review> reviews)
    {
        using var transaction = Transaction.ToWrite(_connection);
        var appended = reviews.Select(Appended).ToList();
        transaction.Commit();
        return appended;
    }

    Review Appended(Review review)
    {
        var line = _connection.Scalar<string>("select line from mention where id = $id", ("$id", review.Subject));
        var grounded = review with { Ground = line is null ? null : Ground.Of(line) };
        return grounded with { Id = _journal.Append(EntryKind.Review, review.Subject, JsonLine.Of(grounded, ReviewJson.WritePayload)).Id };
    }

    internal string? Meta(string key) => _connection.Scalar<string>("select value from meta where key = $key", ("$key", key));

    internal void SetMeta(string key, string value) =>
        _connection.Execute("insert into meta values ($key, $value) on conflict do update set value = $value", ("$key", key), ("$value", value));

    public void Dispose()
    {
        _documents.Dispose();
        _journal.Dispose();
        _connection.Dispose();
    }
}
