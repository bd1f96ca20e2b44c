using System.Security.Cryptography;
using System.Text.Json;

namespace Tidings.App.Storage.Columns;

/// <summary>
/// What the lines of a table tell, in an order. After the record changed all lines are gone over again, but only those are understood anew that were not there before: which they are is seen by the
/// digests of their bytes, so that nothing depends on what a journal says of them.
/// </summary>
public sealed class KnownLines<T>
    where T : class
{
    readonly Dictionary<UInt128, T> _known;

    KnownLines(IReadOnlyList<T> items, Dictionary<UInt128, T> known) => (Items, _known) = (items, known);

    /// <summary>What the lines tell, in the order of the query.</summary>
    public IReadOnlyList<T> Items { get; }

    /// <summary>Reads the lines of a record as it stands.</summary>
    /// <param name="record">The record.</param>
    /// <param name="query">Gives the lines in their order.</param>
    /// <param name="read">Understands a line.</param>
    /// <param name="before">What they told earlier.</param>
    public static KnownLines<T> Read(RecordReader record, string query, Func<JsonElement, T> read, KnownLines<T>? before = null) => record.Ask(connection =>
    {
        var (items, known) = (new List<T>(), new Dictionary<UInt128, T>());
        using var lines = new Statement(connection, 0, query);
        foreach (var (item, digest) in lines.Stream(Item))
        {
            items.Add(item);
            known[digest] = item;
        }
        return before is not null && items.SequenceEqual(before.Items, ReferenceEqualityComparer.Instance) ? before : new KnownLines<T>(items, known);

        (T Item, UInt128 Digest) Item(Statement row)
        {
            var digest = DigestOf(row.Bytes(0));
            return (known.GetValueOrDefault(digest) ?? before?._known.GetValueOrDefault(digest) ?? RecordReader.Parse(row.Text(0), read), digest);
        }
    });

    static UInt128 DigestOf(ReadOnlySpan<byte> line)
    {
        Span<byte> whole = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(line, whole);
        return System.Buffers.Binary.BinaryPrimitives.ReadUInt128LittleEndian(whole);
    }
}
