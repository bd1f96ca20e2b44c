using Microsoft.Data.Sqlite;
using Tidings.Agreements;
using Tidings.App.Exports;
using Tidings.Control;

namespace Tidings.App.Storage;

/// <summary>Shelves in the table <c>laid</c> of a record, which keeps them for what comes later.</summary>
sealed class RecordShelves : IWorkroom, IDisposable
{
    readonly Shelf<FamilyClaim> _claims;
    readonly Shelf<string> _figures;
    readonly Shelf<Duty> _duties;
    readonly Shelf<Act> _acts;

    /// <param name="connection">The record.</param>
    /// <param name="behind">Who writes to the record meanwhile, on a thread of its own; null when nobody else does.</param>
    public RecordShelves(SqliteConnection connection, Behind? behind = null)
    {
        _claims = new(connection, behind, 0, claim => JsonLine.Of(claim, ClaimJson.Write), line => RecordReader.Parse(line, ClaimJson.ReadFamilyClaim));
        _figures = new(connection, behind, 1, mention => mention, mention => mention);
        _duties = new(connection, behind, 2, duty => JsonLine.Of(duty, ClaimJson.Write), line => RecordReader.Parse(line, ClaimJson.ReadDuty));
        _acts = new(connection, behind, 3, act => $"{act.Kind} {act.Mention}", line => new Act(line[(line.IndexOf(' ') + 1)..], line[..line.IndexOf(' ')]));
    }

    public IShelf<FamilyClaim> Claims => _claims;

    public IShelf<string> Figures => _figures;

    public IShelf<Duty> Duties => _duties;

    public IShelf<Act> Acts => _acts;

    public void Dispose()
    {
        foreach (var shelf in new IDisposable[] { _claims, _figures, _duties, _acts })
            shelf.Dispose();
    }

    sealed class Shelf<T>(SqliteConnection connection, Behind? behind, int shelf, Func<T, string> write, Func<string, T> read) : IShelf<T>, IDisposable
    {
        /// <summary>How many keys are read at once.</summary>
        const int Keys = 500;

        readonly Statement _put = new(connection, 5, "insert into laid (shelf, key, story, number, value) values ($1, $2, $3, $4, $5)");
        readonly Statement _of = new(connection, 2, "select value from laid where shelf = $1 and key = $2 order by story, number");
        readonly Statement _keys = new(connection, 2, "select distinct key from laid where shelf = $1 and story = $2");
        // The plus keeps SQLite from going over the whole shelf instead of by the story.
        readonly Statement _forget = new(connection, 2, "delete from laid where +shelf = $1 and story = $2");
        long _number;

        public void Put(string key, string story, T value)
        {
            var (bytes, number, written) = (OrderedBytes.Of(key), _number++, write(value));
            if (behind is null)
                _put.Run(shelf, bytes, story, number, written);
            else
                behind.Later(() => _put.Run(shelf, bytes, story, number, written));
        }

        public IEnumerable<(string Key, IReadOnlyList<T> Values)> ByKey()
        {
            for (byte[]? after = null; ;)
            {
                behind?.Wait();
                var keys = connection.Rows($"select distinct key from laid where shelf = $shelf and ($after is null or key > $after) order by key limit {Keys}", row => (byte[])row.GetValue(0), ("$shelf", shelf), ("$after", after));
                foreach (var (key, values) in keys.Select(key => (OrderedBytes.Key(key), Read(key))).ToList())
                    yield return (key, values);
                if (keys.Count < Keys)
                    yield break;
                after = keys[^1];
            }
        }

        public IReadOnlyList<T> Of(string key)
        {
            behind?.Wait();
            return Read(OrderedBytes.Of(key));
        }

        public IReadOnlyCollection<string> Forget(string story)
        {
            var keys = _keys.Rows(row => OrderedBytes.Key(row.Bytes(0)), shelf, story);
            _forget.Run(shelf, story);
            return keys;
        }

        public void Dispose()
        {
            foreach (var statement in new[] { _put, _of, _keys, _forget })
                statement.Dispose();
        }

        List<T> Read(byte[] key) => _of.Rows(row => read(row.Text(0)), shelf, key);
    }
}
