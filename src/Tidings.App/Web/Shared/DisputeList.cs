using System.Buffers;
using Tidings.App.Storage;
using Tidings.App.Storage.Columns;
using Tidings.Disputes;

namespace Tidings.App.Web.Shared;

/// <summary>The ids of all disputes in their order, with how many sentences take part in each and what days they name, and the words that each can be found by.</summary>
public sealed class DisputeList
{
    readonly RecordMark _mark;
    readonly Lazy<string[]> _words;
    readonly DisputeExtent[] _extents;

    DisputeList(RecordMark mark, DisputeExtent[] extents, Lazy<string[]> words)
    {
        (_mark, _extents, _words) = (mark, extents, words);
        Ids = Array.ConvertAll(extents, dispute => dispute.Id);
    }

    public IReadOnlyList<string> Ids { get; }

    public int Count => Ids.Count;

    /// <summary>The disputes of a record as it stands.</summary>
    /// <param name="record">The record.</param>
    /// <param name="mark">Its state.</param>
    /// <param name="before">Those of an earlier state, of which what did not change is taken over.</param>
    public static DisputeList Read(RecordReader record, RecordMark mark, DisputeList? before = null) =>
        before?._mark.Changed(record, "dispute", before.Count) is { } changed ? before.Renewed(record, mark, changed)
            : All(record, mark, [.. record.DisputeExtents(null)]);

    /// <summary>The ids of the disputes that have these words in what they are about, or what a side says or is called.</summary>
    public IReadOnlyList<string> Find(string words)
    {
        var sought = SearchValues.Create([words], StringComparison.OrdinalIgnoreCase);
        return [.. _words.Value.Zip(Ids).Where(dispute => dispute.First.AsSpan().ContainsAny(sought)).Select(dispute => dispute.Second)];
    }

    /// <summary>The ids of those that most sentences take part in.</summary>
    public IReadOnlyList<string> Largest(int take) => [.. _extents.OrderByDescending(dispute => dispute.Mentions).ThenBy(dispute => dispute.Id, StringComparer.Ordinal).Take(take).Select(dispute => dispute.Id)];

    /// <summary>The ids of those in which a sentence tells of a date that a condition holds for; those that most sentences take part in come first.</summary>
    /// <param name="holds">The condition on the first and the last day that the date can mean.</param>
    public IReadOnlyList<string> Over(Predicate<(int First, int Last)> holds) =>
        [.. _extents.Where(dispute => Array.Exists(dispute.Days, holds)).OrderByDescending(dispute => dispute.Mentions).ThenBy(dispute => dispute.Id, StringComparer.Ordinal).Select(dispute => dispute.Id)];

    /// <summary>Reads the words ahead.</summary>
    public void Prepare() => _ = _words.Value;

    DisputeList Renewed(RecordReader record, RecordMark mark, HashSet<string> changed)
    {
        var rows = new RenewedRows<DisputeExtent>(
            [.. record.DisputeExtents(changed)], Count, position => changed.Contains(Ids[position]), (row, position) => string.CompareOrdinal(row.Id, Ids[position]) < 0);
        var extents = rows.Column(_extents, extent => extent);
        return _words.IsValueCreated ? new(mark, extents, new(RenewedWords(record, rows))) : All(record, mark, extents);
    }

    string[] RenewedWords(RecordReader record, RenewedRows<DisputeExtent> rows)
    {
        var words = record.Disputes([.. rows.New.Select(extent => extent.Id)]).ToDictionary(dispute => dispute.Id, WordsOf, StringComparer.Ordinal);
        return rows.Column(_words.Value, extent => words.GetValueOrDefault(extent.Id, ""));
    }

    // The words are read when they are first asked for, when some of the disputes may be gone.
    static DisputeList All(RecordReader record, RecordMark mark, DisputeExtent[] extents) => new(mark, extents, new(() =>
    {
        var words = record.EachDispute(dispute => (dispute.Id, Words: WordsOf(dispute))).ToDictionary(dispute => dispute.Id, dispute => dispute.Words, StringComparer.Ordinal);
        return Array.ConvertAll(extents, extent => words.GetValueOrDefault(extent.Id, ""));
    }));

    static string WordsOf(Dispute dispute) =>
        string.Join('\n', dispute.Sides.SelectMany(side => new[] { side.Says, side.Who?.Name, side.Who?.Text }).Append(dispute.About).OfType<string>().Distinct(StringComparer.Ordinal));
}
