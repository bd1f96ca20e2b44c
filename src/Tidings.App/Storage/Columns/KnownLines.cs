using System.Text.Json;

namespace Tidings.App.Storage.Columns;

/// <summary>What the lines of a table tell, in an order. After a decision or a build only those lines are read that are new; which others are there still is seen by their keys.</summary>
public sealed class KnownLines<T>
    where T : class
{
    readonly RecordMark _mark;
    readonly Dictionary<string, T> _known;
    readonly string _keys;

    KnownLines(RecordMark mark, IReadOnlyList<T> items, Dictionary<string, T> known, string keys) => (_mark, Items, _known, _keys) = (mark, items, known, keys);

    /// <summary>What the lines tell, in their order.</summary>
    public IReadOnlyList<T> Items { get; }

    /// <summary>Reads the lines of a record as it stands.</summary>
    /// <param name="record">The record.</param>
    /// <param name="mark">Its state.</param>
    /// <param name="source">Where the lines are.</param>
    /// <param name="read">Understands a line.</param>
    /// <param name="before">What they told in an earlier state.</param>
    public static KnownLines<T> Read(RecordReader record, RecordMark mark, LineSource source, Func<JsonElement, T> read, KnownLines<T>? before = null)
    {
        if (before?._mark.IsOf(record) == false)
            before = null;
        return record.Ask(connection =>
        {
            using var lines = new Statement(connection, 1, $"select {source.Key}, line from {source.Table} where {(before is null ? "$1 = 0" : source.IsNew)}");
            var added = lines.Rows(row => (Key: row.Text(0), Item: RecordReader.Parse(row.Text(1), read)), before?._mark.Version ?? 0);
            // All keys in one text: where nothing came or went it is the same.
            var keys = connection.Scalar<string>($"select group_concat({source.Key}, char(10)) from (select {source.Key} from {source.Table} order by {source.Order})") ?? "";
            if (before is not null && added.Count == 0 && keys == before._keys)
                return new KnownLines<T>(mark, before.Items, before._known, keys);
            var known = before is null ? new(StringComparer.Ordinal) : new Dictionary<string, T>(before._known, StringComparer.Ordinal);
            foreach (var (key, item) in added)
                known[key] = item;
            var items = InOrder(keys, known);
            return new KnownLines<T>(mark, items, known.Count < 2 * items.Count ? known : keys.Split('\n', StringSplitOptions.RemoveEmptyEntries).Zip(items).ToDictionary(line => line.First, line => line.Second, StringComparer.Ordinal), keys);
        });
    }

    static List<T> InOrder(string keys, Dictionary<string, T> known)
    {
        var (items, found) = (new List<T>(known.Count), known.GetAlternateLookup<ReadOnlySpan<char>>());
        foreach (var key in keys.AsSpan().Split('\n'))
            if (!keys.AsSpan(key).IsEmpty)
                items.Add(found[keys.AsSpan(key)]);
        return items;
    }
}
