using Microsoft.Data.Sqlite;

namespace Tidings.App.Storage;

/// <summary>Opens the SQLite file that a record is.</summary>
static class RecordFile
{
    /// <summary>Opens for writing; makes the file when there is none.</summary>
    /// <exception cref="RecordException">It cannot be opened, or is not a record.</exception>
    public static SqliteConnection ForWriting(string path) => Open(path, SqliteOpenMode.ReadWriteCreate, connection =>
    {
        connection.Execute("pragma busy_timeout = 30000; pragma journal_mode = wal; pragma synchronous = normal; pragma foreign_keys = on; pragma cache_size = -65536; pragma temp_store = memory; pragma wal_autocheckpoint = 8192");
        RecordSchema.Migrate(connection, path);
    });

    /// <summary>Opens for reading only.</summary>
    /// <exception cref="RecordException">There is no such file, or it is not a record.</exception>
    public static SqliteConnection ForReading(string path) => Open(path, SqliteOpenMode.ReadWrite, connection =>
    {
        // Read in place where the system allows it: each question opens the file anew, and would else copy the same pages again and again.
        connection.Execute("pragma query_only = on; pragma cache_size = -16384; pragma temp_store = memory; pragma mmap_size = 2147418112");
        RecordSchema.Check(connection, path);
    });

    /// <summary>An empty record on the disk without a name, gone when it is closed.</summary>
    public static SqliteConnection Temporary()
    {
        // An empty name is SQLite's own word for a temporary database on disk.
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = "", Pooling = false }.ToString());
        connection.Open();
        connection.Execute("pragma journal_mode = off; pragma synchronous = off; pragma cache_size = -4096; pragma temp_store = file");
        RecordSchema.Migrate(connection, "temporary");
        connection.Execute("begin");
        return connection;
    }

    static SqliteConnection Open(string path, SqliteOpenMode mode, Action<SqliteConnection> prepare)
    {
        if (mode != SqliteOpenMode.ReadWriteCreate && !File.Exists(path))
            throw new RecordException($"{path}: there is no such file");
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Mode = mode, Pooling = false }.ToString());
        try
        {
            connection.Open();
            prepare(connection);
            return connection;
        }
        catch (Exception trouble)
        {
            connection.Dispose();
            throw trouble is SqliteException ? new RecordException($"{path}: {trouble.Message}", trouble) : trouble;
        }
    }
}
