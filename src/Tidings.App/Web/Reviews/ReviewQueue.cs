using Tidings.App.Storage;
using Tidings.App.Web.Shared;
using Tidings.Ledger;

namespace Tidings.App.Web.Reviews;

/// <summary>
/// The mentions that wait for somebody's decision, those on which most hangs first: how much a kind changes in the record, times how uncertain the coding is;
/// what takes part in a dispute comes before what does not.
/// </summary>
static class ReviewQueue
{
    const int Most = 3000;
    const double Disputed = 0.5;

    static readonly UntilChanged<IReadOnlyList<DoubtfulMention>> Kept = new(record => [.. record.Doubtful(Most)
        .OrderByDescending(WeightOf).ThenBy(mention => mention.Id, StringComparer.Ordinal)], Shared.Kept.State);

    /// <summary>What nobody has decided on yet.</summary>
    public static IReadOnlyList<DoubtfulMention> Of(RecordReader record, string? kind)
    {
        var decided = Decided(record).ToHashSet(StringComparer.Ordinal);
        return [.. Kept.Of(record).Where(mention => (kind is null || mention.Kind == kind) && !decided.Contains(mention.Id))];
    }

    /// <summary>The kinds that wait, with how many of each.</summary>
    public static IEnumerable<(string Kind, int Count)> Kinds(RecordReader record) =>
        Of(record, null).CountBy(mention => mention.Kind).Select(pair => (pair.Key, pair.Value)).OrderBy(pair => KindBook.Of(pair.Key).Label, StringComparer.Ordinal);

    /// <summary>The last decision of somebody that still stands; null when there is none.</summary>
    public static Review? LastOf(RecordReader record, string by) =>
        Tidings.Ledger.Reviews.Standing([.. record.Reviews()]).LastOrDefault(review => review.By == by && review.Decision is not (Decision.Note or Decision.Code));

    static IEnumerable<string> Decided(RecordReader record) =>
        Tidings.Ledger.Reviews.Standing([.. record.Reviews()]).Where(review => review.Decision is Decision.Accept or Decision.Reject or Decision.Correct).Select(review => review.Subject);

    static double WeightOf(DoubtfulMention mention)
    {
        var matters = KindBook.Of(mention.Kind).Group switch
        {
            EffectGroup.Violence or EffectGroup.Control => 3,
            EffectGroup.Agreement or EffectGroup.Movement => 2,
            _ => 1,
        };
        return (matters * (1 - mention.Confidence)) + (mention.IsDisputed ? Disputed : 0);
    }
}
