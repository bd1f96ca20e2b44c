using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Tidings.App.Storage;

/// <summary>
/// The rows that stand under an owner while what is to stand there is put together: a row that is as it was stays, so that of a busy place or party only what is other is written. Rows that are read
/// in the order in which they were written stay only up to the first that is other.
/// </summary>
sealed class StandingRows : IDisposable
{
    readonly Table[] _tables;

    /// <param name="connection">The record.</param>
    public StandingRows(SqliteConnection connection) => _tables =
    [
        .. FoldWriter.GatheredTables.Select(table => table.Table switch
        {
            "tally" or "control" => new Table(connection, table.Table, "number", isInOrder: true),
            "suggestion" => new Table(connection, table.Table, "incident || ' ' || other", isInOrder: false),
            var name => new Table(connection, name, "id", isInOrder: false),
        }),
    ];

    /// <summary>Takes out all rows under an owner; gives them.</summary>
    public List<StandingRow> Withdraw(byte[] owner) => [.. _tables.SelectMany(table => table.Withdraw(owner))];

    /// <summary>Reads the rows under an owner, to be compared with what comes.</summary>
    public void Begin(byte[] owner)
    {
        foreach (var table in _tables)
            table.Begin(owner);
    }

    /// <summary>Whether a row stands there as it is to be. What stands in its way is taken out and added to those that are gone.</summary>
    public bool Has(string name, string id, string line, List<StandingRow> gone) => Array.Find(_tables, table => table.Name == name)!.Has(id, line, gone);

    /// <summary>Takes out what did not come again; gives it.</summary>
    public List<StandingRow> Finish() => [.. _tables.SelectMany(table => table.Finish())];

    public void Dispose()
    {
        foreach (var table in _tables)
            table.Dispose();
    }

    sealed class Table(SqliteConnection connection, string name, string key, bool isInOrder) : IDisposable
    {
        readonly Statement _under = new(connection, 1, $"select {key}, line from {name} where owner = $1 {(isInOrder ? "order by number" : "")}");
        readonly Statement _all = new(connection, 1, $"delete from {name} where owner = $1");
        readonly Statement _one = new(connection, 2, $"delete from {name} where owner = $1 and {key} = $2");
        readonly Dictionary<string, StandingRow> _rows = new(StringComparer.Ordinal);
        readonly Queue<string> _order = new();
        byte[] _owner = [];

        public string Name => name;

        public List<StandingRow> Withdraw(byte[] owner)
        {
            var rows = Under(owner);
            if (rows.Count > 0)
                _all.Run(owner);
            return rows;
        }

        public void Begin(byte[] owner)
        {
            _owner = owner;
            _order.Clear();
            foreach (var row in Under(owner))
            {
                _rows.Add(row.Id, row);
                _order.Enqueue(row.Id);
            }
        }

        public bool Has(string id, string line, List<StandingRow> gone)
        {
            var standing = isInOrder && _order.TryPeek(out var next) ? next : id;
            if (_rows.GetValueOrDefault(standing)?.Line == line)
            {
                _rows.Remove(standing);
                _order.TryDequeue(out _);
                return true;
            }
            gone.AddRange(isInOrder ? Finish() : _rows.ContainsKey(id) ? [Take(id)] : []);
            return false;
        }

        public List<StandingRow> Finish() => [.. _rows.Keys.ToList().Select(Take)];

        public void Dispose()
        {
            foreach (var statement in new[] { _under, _all, _one })
                statement.Dispose();
        }

        List<StandingRow> Under(byte[] owner) => _under.Rows(row => new StandingRow(name, row.Text(0), row.Text(1)), owner);

        StandingRow Take(string id)
        {
            _rows.Remove(id, out var row);
            _one.Run(_owner, isInOrder ? long.Parse(id, CultureInfo.InvariantCulture) : id);
            return row!;
        }
    }
}

/// <summary>A row of what was put together: of which table, its id there (of tables without ids its number), and its line.</summary>
sealed record StandingRow(string Table, string Id, string Line);
