using Tidings.App.Storage;
using Tidings.App.Storage.Columns;
using Tidings.Disputes;

namespace Tidings.App.Web.Shared;

/// <summary>The ids of all disputes in their order, with how many sentences take part in each, and the words that each can be found by.</summary>
public sealed class DisputeList
{
    readonly RecordMark _mark;
    readonly Lazy<IReadOnlyDictionary<string, string>> _words;
    readonly DisputeSize[] _sizes;

    DisputeList(RecordMark mark, DisputeSize[] sizes, Lazy<IReadOnlyDictionary<string, string>> words)
    {
        (_mark, _sizes, _words) = (mark, sizes, words);
        Ids = Array.ConvertAll(sizes, dispute => dispute.Id);
    }

    public IReadOnlyList<string> Ids { get; }

    public int Count => Ids.Count;

    /// <summary>The disputes of a record as it stands.</summary>
    /// <param name="record">The record.</param>
    /// <param name="mark">Its state.</param>
    /// <param name="before">Those of an earlier state, of which what did not change is taken over.</param>
    public static DisputeList Read(RecordReader record, RecordMark mark, DisputeList? before = null) =>
        before?._mark.Changed(record, "dispute", before.Count) is { } changed ? before.Renewed(record, mark, changed)
            : new(mark, [.. record.DisputeSizes(null)], new(() => AllWords(record)));

    /// <summary>The ids of the disputes that have these words in what they are about, or what a side says or is called.</summary>
    public IReadOnlyList<string> Find(string words) => [.. Ids.Where(id => _words.Value.TryGetValue(id, out var has) && has.Contains(words, StringComparison.OrdinalIgnoreCase))];

    /// <summary>The ids of those that most sentences take part in.</summary>
    public IReadOnlyList<string> Largest(int take) => [.. _sizes.OrderByDescending(dispute => dispute.Mentions).ThenBy(dispute => dispute.Id, StringComparer.Ordinal).Take(take).Select(dispute => dispute.Id)];

    /// <summary>Reads the words ahead.</summary>
    public void Prepare() => _ = _words.Value;

    DisputeList Renewed(RecordReader record, RecordMark mark, HashSet<string> changed)
    {
        var sizes = _sizes.Where(dispute => !changed.Contains(dispute.Id)).Concat(record.DisputeSizes(changed)).ToArray();
        Array.Sort(sizes, (one, other) => string.CompareOrdinal(one.Id, other.Id));
        return new(mark, sizes, _words.IsValueCreated ? new(RenewedWords(record, changed)) : new(() => AllWords(record)));
    }

    static IReadOnlyDictionary<string, string> AllWords(RecordReader record) =>
        record.EachDispute(dispute => (dispute.Id, Words: WordsOf(dispute))).ToDictionary(pair => pair.Id, pair => pair.Words, StringComparer.Ordinal);

    Dictionary<string, string> RenewedWords(RecordReader record, HashSet<string> changed)
    {
        var words = new Dictionary<string, string>(_words.Value, StringComparer.Ordinal);
        foreach (var dispute in record.Disputes(changed))
            words[dispute.Id] = WordsOf(dispute);
        return words;
    }

    static string WordsOf(Dispute dispute) =>
        string.Join('\n', dispute.Sides.SelectMany(side => new[] { side.Says, side.Who?.Name, side.Who?.Text }).Append(dispute.About).OfType<string>().Distinct(StringComparer.Ordinal));
}
