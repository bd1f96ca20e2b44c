using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Tidings.App.Storage;

/// <summary>The tables of a record, laid down by numbered migrations (<c>Migrations/NNNN-name.sql</c>); the number of the last one stands in <c>meta</c>.</summary>
static class RecordSchema
{
    const string Application = "tidings record";

    /// <summary>The number of the newest migration that this program knows; each question to a record asks for it.</summary>
    public static int Newest { get; } = Names().Length;

    /// <summary>Lays down what is missing. A file that holds something else is left alone.</summary>
    /// <exception cref="RecordException">The file is not a record, or a newer program wrote it.</exception>
    public static void Migrate(SqliteConnection connection, string path)
    {
        using var transaction = Transaction.ToWrite(connection);
        var version = Version(connection, path);
        if (version < Newest)
        {
            foreach (var migration in Migrations().Skip(version))
                connection.Execute(migration);
            connection.Execute("insert into meta values ('schema', $version) on conflict do update set value = $version", ("$version", Newest.ToString(CultureInfo.InvariantCulture)));
        }
        transaction.Commit();
    }

    /// <summary>Refuses what is not a record of this version.</summary>
    /// <exception cref="RecordException">The file is not a record, or was written by another version.</exception>
    public static void Check(SqliteConnection connection, string path)
    {
        if (Version(connection, path, create: false) < Newest)
            throw new RecordException($"{path}: an older version wrote this record; `tidings build --record {path}` brings it up to date");
    }

    static int Version(SqliteConnection connection, string path, bool create = true)
    {
        if (connection.Scalar<long>("select count(*) from sqlite_schema where name = 'meta'") == 0)
        {
            if (!create || connection.Scalar<long>("select count(*) from sqlite_schema") > 0)
                throw new RecordException($"{path}: this is not a record");
            connection.Execute("create table meta (key text primary key, value text not null) strict, without rowid; insert into meta values ('application', $name)", ("$name", Application));
            return 0;
        }
        if (connection.Scalar<string>("select value from meta where key = 'application'") != Application)
            throw new RecordException($"{path}: this is not a record");
        var version = int.Parse(connection.Scalar<string>("select value from meta where key = 'schema'") ?? "0", CultureInfo.InvariantCulture);
        return version <= Newest ? version : throw new RecordException($"{path}: a newer version of the program wrote this record (schema {version}, known here {Newest})");
    }

    static string[] Names() => [.. typeof(RecordSchema).Assembly.GetManifestResourceNames().Where(name => name.StartsWith("migrations/", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];

    static string[] Migrations()
    {
        return Array.ConvertAll(Names(), Text);

        static string Text(string name)
        {
            using var reader = new StreamReader(typeof(RecordSchema).Assembly.GetManifestResourceStream(name)!);
            return reader.ReadToEnd();
        }
    }
}
