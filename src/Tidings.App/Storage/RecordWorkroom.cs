using System.Buffers.Binary;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using Tidings.Agreements;
using Tidings.App.Exports;
using Tidings.Control;

namespace Tidings.App.Storage;

/// <summary>Shelves in a database of its own that lies on the disk, has no name, and is gone when this is disposed of.</summary>
sealed class RecordWorkroom : IWorkroom, IDisposable
{
    readonly SqliteConnection _connection;
    readonly Shelf<FamilyClaim> _claims;
    readonly Shelf<string> _figures;
    readonly Shelf<Matter> _matters;

    public RecordWorkroom()
    {
        // An empty name is SQLite's own word for a temporary database on disk.
        _connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = "", Pooling = false }.ToString());
        _connection.Open();
        _connection.Execute("pragma journal_mode = off; pragma synchronous = off; pragma cache_size = -4096; pragma temp_store = file");
        _claims = new Shelf<FamilyClaim>(_connection, "claims", ClaimJson.Write, ClaimJson.ReadFamilyClaim);
        _figures = new Shelf<string>(_connection, "figures", static (json, id) => json.WriteStringValue(id), static json => json.GetString()!);
        _matters = new Shelf<Matter>(_connection, "matters", ClaimJson.Write, ClaimJson.ReadMatter);
        _connection.Execute("begin");
    }

    public IShelf<FamilyClaim> Claims => _claims;

    public IShelf<string> Figures => _figures;

    public IShelf<Matter> Matters => _matters;

    public void Dispose()
    {
        foreach (var shelf in new IDisposable[] { _claims, _figures, _matters })
            shelf.Dispose();
        _connection.Dispose();
    }

    // Keys are bytes of UTF-16, the higher first: no text is cut or mixed up with another, and the order is the ordinal one.
    sealed class Shelf<T> : IShelf<T>, IDisposable
    {
        readonly SqliteConnection _connection;
        readonly string _name;
        readonly Action<Utf8JsonWriter, T> _write;
        readonly Func<JsonElement, T> _read;
        readonly Statement _put;
        readonly JsonLine _line = new();

        public Shelf(SqliteConnection connection, string name, Action<Utf8JsonWriter, T> write, Func<JsonElement, T> read)
        {
            (_connection, _name, _write, _read) = (connection, name, write, read);
            connection.Execute($"create table {name} (number integer primary key, key blob not null, value text not null) strict");
            _put = new Statement(connection, 2, $"insert into {name} (key, value) values ($1, $2)");
        }

        public void Put(string key, T value) => _put.Run(Bytes(key), _line.Text(value, _write));

        public IEnumerable<(string Key, IReadOnlyList<T> Values)> ByKey()
        {
            string? key = null;
            var values = new List<T>();
            foreach (var (next, value) in _connection.Stream($"select key, value from {_name} order by key, number", row => (Key((byte[])row.GetValue(0)), row.GetString(1))))
            {
                if (key is not null && next != key)
                {
                    yield return (key, values);
                    values = [];
                }
                key = next;
                values.Add(RecordReader.Parse(value, _read));
            }
            if (key is not null)
                yield return (key, values);
        }

        public void Dispose()
        {
            _put.Dispose();
            _line.Dispose();
        }

        static byte[] Bytes(string key)
        {
            var bytes = new byte[key.Length * sizeof(char)];
            for (var i = 0; i < key.Length; i++)
                BinaryPrimitives.WriteUInt16BigEndian(bytes.AsSpan(i * sizeof(char)), key[i]);
            return bytes;
        }

        static string Key(byte[] bytes) => string.Create(bytes.Length / sizeof(char), bytes, static (key, bytes) =>
        {
            for (var i = 0; i < key.Length; i++)
                key[i] = (char)BinaryPrimitives.ReadUInt16BigEndian(bytes.AsSpan(i * sizeof(char)));
        });
    }
}
