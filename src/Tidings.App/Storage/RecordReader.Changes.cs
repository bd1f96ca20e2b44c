using Microsoft.Data.Sqlite;
using Tidings.App.Exports;
using Tidings.Ledger;

namespace Tidings.App.Storage;

public sealed partial class RecordReader
{
    const string Fresh = "(select subject from entry where kind = 'story_coded' and sequence > $since)";

    /// <summary>The number of the journal's last entry; 0 when it has none.</summary>
    public long Head() => Ask(connection => connection.Scalar<long>("select coalesce(max(sequence), 0) from entry"));

    /// <summary>Entries of the journal after one, oldest first.</summary>
    public IReadOnlyList<JournalLine> Journalled(long since, int take) => Ask(connection => connection.Rows(
        "select sequence, id, kind, subject from entry where sequence > $since order by sequence limit $take",
        row => new JournalLine(row.GetInt64(0), row.GetString(1), SnakeCase.Read<EntryKind>(row.GetString(2)), row.GetString(3)), ("$since", since), ("$take", take)));

    /// <summary>What came into the record after an entry of its journal.</summary>
    /// <param name="since">The entry's number.</param>
    /// <param name="take">How many incidents and disputes to give at most.</param>
    public RecordChanges ChangesSince(long since, int take = 50) => Ask(connection =>
    {
        long Entries(string kind) => connection.Scalar<long>("select count(*) from entry where sequence > $since and kind = $kind", ("$since", since), ("$kind", kind));
        var counted = connection.Rows($"select count(*), coalesce(sum(fresh = told), 0) from ({Told()})", row => (All: row.GetInt32(0), New: row.GetInt32(1)), ("$since", since)).Single();
        return new RecordChanges(
            since,
            connection.Scalar<long>("select coalesce(max(sequence), 0) from entry"),
            Entries("document_read"),
            Entries("story_coded"),
            connection.Scalar<long>("select count(*) from entry where sequence > $since and kind = 'lineage' and subject <> 'record'", ("$since", since)),
            counted.New,
            counted.All - counted.New,
            connection.Rows($"select line, fresh, told from ({Told()}) join incident using (id) order by fresh = told desc, families desc, date_first desc nulls last, id limit $take",
                row => new ChangedIncident(Parse(row.GetString(0), IncidentJson.Read), row.GetInt32(1) == row.GetInt32(2), row.GetInt32(1)), ("$since", since), ("$take", take)),
            connection.Rows(
                $"select line from dispute where id in (select dispute from dispute_mention join mention on mention.id = mention where mention.story in {Fresh}) order by id limit $take",
                row => Parse(row.GetString(0), ClaimJson.ReadDispute), ("$since", since), ("$take", take)),
            [.. Journal.ReviewsSince(connection, since).Take(take)]);
    });

    static string Told() =>
        $"""
        select incident as id, count(*) as fresh, (select mentions from incident where incident.id = incident_mention.incident) as told
        from mention join incident_mention on incident_mention.mention = mention.id where mention.story in {Fresh} group by incident
        """;
}
