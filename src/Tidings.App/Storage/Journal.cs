using Microsoft.Data.Sqlite;
using Tidings.App.Exports;
using Tidings.Ledger;

namespace Tidings.App.Storage;

/// <summary>The journal's table: entries are appended inside the transaction of what they tell.</summary>
sealed class Journal(SqliteConnection connection) : IDisposable
{
    const string Columns = "sequence, id, kind, subject, payload, previous, digest";

    readonly Statement _append = new(connection, 7, $"insert into entry ({Columns}) values ($1, $2, $3, $4, $5, $6, $7)");

    public LedgerEntry Append(EntryKind kind, string subject, string payload)
    {
        var entry = LedgerEntry.After(Last(connection), kind, subject, payload);
        _append.Run(entry.Sequence, entry.Id, SnakeCase.Of(entry.Kind), entry.Subject, entry.Payload, entry.Previous, entry.Digest);
        return entry;
    }

    public static LedgerEntry? Last(SqliteConnection connection) =>
        connection.Rows($"select {Columns} from entry order by sequence desc limit 1", Read).SingleOrDefault();

    public static LedgerEntry? Last(SqliteConnection connection, EntryKind kind, string subject) =>
        connection.Rows($"select {Columns} from entry where subject = $subject and kind = $kind order by sequence desc limit 1", Read, ("$subject", subject), ("$kind", SnakeCase.Of(kind)))
            .SingleOrDefault();

    /// <summary>All entries, oldest first.</summary>
    public static IEnumerable<LedgerEntry> All(SqliteConnection connection) => connection.Stream($"select {Columns} from entry order by sequence", Read);

    public static List<LedgerEntry> Newest(SqliteConnection connection, int skip, int take) =>
        connection.Rows($"select {Columns} from entry order by sequence desc limit $take offset $skip", Read, ("$take", take), ("$skip", skip));

    /// <summary>All entries of a kind, oldest first.</summary>
    public static List<LedgerEntry> Of(SqliteConnection connection, EntryKind kind) =>
        connection.Rows($"select {Columns} from entry where kind = $kind order by sequence", Read, ("$kind", SnakeCase.Of(kind)));

    /// <summary>All reviews, oldest first.</summary>
    public static List<Review> Reviews(SqliteConnection connection) =>
        connection.Rows($"select {Columns} from entry where kind = 'review' order by sequence", row => ReviewJson.Read(Read(row)));

    public static List<Review> Reviews(SqliteConnection connection, string subject) =>
        connection.Rows($"select {Columns} from entry where kind = 'review' and subject = $subject order by sequence", row => ReviewJson.Read(Read(row)), ("$subject", subject));

    /// <summary>Reviews after an entry, newest first.</summary>
    public static List<Review> ReviewsSince(SqliteConnection connection, long since) =>
        connection.Rows($"select {Columns} from entry where kind = 'review' and sequence > $since order by sequence desc", row => ReviewJson.Read(Read(row)), ("$since", since));

    public void Dispose() => _append.Dispose();

    static LedgerEntry Read(SqliteDataReader row) => new(
        row.GetInt64(0), row.GetString(1), SnakeCase.Read<EntryKind>(row.GetString(2)), row.GetString(3), row.GetString(4), row.GetString(5), row.GetString(6));
}
