using System.Text.Json;

namespace Tidings.App.Storage.Columns;

/// <summary>What the lines of a table tell, in an order. After a decision or a build only those lines are read that are new; which others are there still is seen by their keys.</summary>
public sealed class KnownLines<T>
    where T : class
{
    readonly RecordMark _mark;
    readonly Dictionary<string, T> _known;

    KnownLines(RecordMark mark, IReadOnlyList<T> items, Dictionary<string, T> known) => (_mark, Items, _known) = (mark, items, known);

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
            using var keys = new Statement(connection, 0, $"select {source.Key} from {source.Table} order by {source.Order}");
            var known = lines.Rows(row => (Key: row.Text(0), Item: RecordReader.Parse(row.Text(1), read)), before?._mark.Version ?? 0).ToDictionary(row => row.Key, row => row.Item, StringComparer.Ordinal);
            var items = new List<T>(before?.Items.Count ?? known.Count);
            foreach (var key in keys.Texts())
            {
                if (!known.TryGetValue(key, out var item))
                    known.Add(key, item = before!._known[key]);
                items.Add(item);
            }
            return new KnownLines<T>(mark, before is not null && items.SequenceEqual(before.Items, ReferenceEqualityComparer.Instance) ? before.Items : items, known);
        });
    }
}
