using Microsoft.Data.Sqlite;

namespace Tidings.App.Storage;

/// <summary>All or nothing: what is not committed when this is disposed of never was.</summary>
sealed class Transaction : IDisposable
{
    readonly SqliteConnection _connection;
    bool _done;

    Transaction(SqliteConnection connection, string begin)
    {
        _connection = connection;
        connection.Execute(begin);
    }

    /// <summary>Waits until no other process writes, and then keeps others from it.</summary>
    public static Transaction ToWrite(SqliteConnection connection) => new(connection, "begin immediate");

    /// <summary>Sees one state of the record, whatever is written meanwhile.</summary>
    public static Transaction ToRead(SqliteConnection connection) => new(connection, "begin");

    public void Commit()
    {
        _connection.Execute("commit");
        _done = true;
    }

    public void Dispose()
    {
        // After some failures (a full disk) SQLite has rolled back already.
        if (!_done && SQLitePCL.raw.sqlite3_get_autocommit(_connection.Handle) == 0)
            _connection.Execute("rollback");
    }
}
