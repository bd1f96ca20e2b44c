using Tidings.App.Storage;
using Tidings.Disputes;

namespace Tidings.App.Web.Shared;

/// <summary>The ids of all disputes in their order, and the words that each can be found by; the words are read when they are first asked for.</summary>
public sealed class DisputeList
{
    readonly Lazy<(string Id, string Words)[]> _words;

    DisputeList(IReadOnlyList<string> ids, RecordReader record) => (Ids, _words) = (ids, new(() => [.. record.EachDispute(dispute => (dispute.Id, WordsOf(dispute)))]));

    public IReadOnlyList<string> Ids { get; }

    public int Count => Ids.Count;

    public static DisputeList Read(RecordReader record) => new(record.DisputeIds(), record);

    /// <summary>The ids of the disputes that have these words in what they are about, or what a side says or is called.</summary>
    public IReadOnlyList<string> Find(string words) => [.. _words.Value.Where(dispute => dispute.Words.Contains(words, StringComparison.OrdinalIgnoreCase)).Select(dispute => dispute.Id)];

    static string WordsOf(Dispute dispute) =>
        string.Join('\n', dispute.Sides.SelectMany(side => new[] { side.Says, side.Who?.Name, side.Who?.Text }).Append(dispute.About).OfType<string>().Distinct(StringComparer.Ordinal));
}
