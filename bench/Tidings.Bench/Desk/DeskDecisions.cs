using Microsoft.Data.Sqlite;

namespace Tidings.Bench.Desk;

/// <summary>
/// Sets down in a record what a decision changes in it: a drawn incident, a dispute over what it rests on and a claim of control have other lines, and there is a version that tells so. The record of
/// <see cref="DeskPile"/> cannot be mended, so decisions themselves cannot be made in it.
/// </summary>
internal sealed class DeskDecisions : IDisposable
{
    readonly SqliteConnection _connection;

    public DeskDecisions(string record)
    {
        _connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = record, Pooling = false }.ToString());
        _connection.Open();
    }

    public void Decide()
    {
        using var command = _connection.CreateCommand();
        command.CommandText =
            """
            begin immediate;
            create temp table if not exists decided (incident text, dispute text, control integer);
            delete from decided;
            insert into decided select (select id from incident where rowid >= abs(random()) % (select max(rowid) from incident) limit 1), null, (select abs(random()) % max(number) from control);
            update decided set dispute = (select dispute from incident_mention join dispute_mention using (mention) where incident = decided.incident limit 1);
            insert into version (number, head, reader, digest) select max(number) + 1, head, reader, hex(randomblob(32)) from version;
            insert into change select (select max(number) from version), 'incident', id, 'changed', 'decided', line from incident where id = (select incident from decided);
            insert into change select (select max(number) from version), 'dispute', id, 'changed', 'decided', line from dispute where id = (select dispute from decided);
            update incident set families = families + 1 where id = (select incident from decided);
            update control set line = line || ' ', since = (select max(number) from version) where number = (select control from decided);
            commit
            """;
        command.ExecuteNonQuery();
    }

    public void Dispose() => _connection.Dispose();
}
