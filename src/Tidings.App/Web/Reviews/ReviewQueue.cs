using Tidings.App.Storage;
using Tidings.App.Storage.Columns;
using Tidings.App.Web.Shared;
using Tidings.Incidents;
using Tidings.Ledger;

namespace Tidings.App.Web.Reviews;

/// <summary>
/// The mentions that wait for somebody's decision, those on which most hangs first: how much a kind changes in the record, times how uncertain the coding is;
/// what takes part in a dispute, or may be one happening with another incident, comes before what does not. What people decided is read once for all that is asked of it.
/// </summary>
sealed class ReviewQueue
{
    const int Most = 3000;
    const double Disputed = 0.5;
    const double Suggested = 0.5;

    readonly IReadOnlyList<Review> _standing;
    readonly IReadOnlyList<DoubtfulMention> _waiting;

    ReviewQueue(IReadOnlyList<Review> standing, IReadOnlyList<DoubtfulMention> doubtful)
    {
        _standing = standing;
        var decided = standing.Where(review => review.Decision is Decision.Accept or Decision.Reject or Decision.Correct).Select(review => review.Subject).ToHashSet(StringComparer.Ordinal);
        var pairs = standing.Where(review => review is { Decision: Decision.Join or Decision.Split, Value: not null }).Select(review => MatchRulings.Pair(review.Subject, review.Value!)).ToHashSet();
        _waiting = [.. doubtful.Where(mention => !decided.Contains(mention.Id) || (mention.SuggestedWith is { } other && !pairs.Contains(MatchRulings.Pair(mention.Id, other))))];
    }

    public static ReviewQueue Of(RecordReader record) => new([.. Tidings.Ledger.Reviews.Standing([.. record.Reviews()])], Kept.Of(record).Doubtful);

    /// <summary>What somebody could decide on, that on which most hangs first. How it is coded is read again only where stories came or went.</summary>
    public static DoubtfulMentions Doubtful(RecordReader record, RecordMark mark, DoubtfulMentions? before) => new(
        [.. record.Doubtful(Most, before?.Mark.HasSameStories(mark) == true ? before.Items : null).OrderByDescending(WeightOf).ThenBy(mention => mention.Id, StringComparer.Ordinal)], mark);

    /// <summary>What nobody has decided on yet: all, or of one kind.</summary>
    public IReadOnlyList<DoubtfulMention> Waiting(string? kind) => kind is null ? _waiting : [.. _waiting.Where(mention => mention.Kind == kind)];

    /// <summary>The kinds that wait, with how many of each.</summary>
    public IReadOnlyList<(string Kind, int Count)> Kinds => [.. _waiting.CountBy(mention => mention.Kind).Select(pair => (pair.Key, pair.Value))];

    /// <summary>The last decision of somebody that still stands; null when there is none.</summary>
    public Review? LastOf(string by) => _standing.LastOrDefault(review => review.By == by && review.Decision is not (Decision.Note or Decision.Code));

    /// <summary>What was decided with a decision in one go: the joins that make one incident of two.</summary>
    public IReadOnlyList<Review> With(Review last) => last.Decision != Decision.Join ? [last]
        : [.. _standing.Where(review => review.Decision == Decision.Join && (review.By, review.At, review.Value) == (last.By, last.At, last.Value))];

    static double WeightOf(DoubtfulMention mention)
    {
        var matters = KindBook.Of(mention.Kind).Group switch
        {
            EffectGroup.Violence or EffectGroup.Control => 3,
            EffectGroup.Agreement or EffectGroup.Movement => 2,
            _ => 1,
        };
        return (matters * (1 - mention.Confidence)) + (mention.IsDisputed ? Disputed : 0) + (mention.SuggestedWith is null ? 0 : Suggested);
    }
}

/// <summary>What somebody could decide on in a state of the record.</summary>
sealed record DoubtfulMentions(IReadOnlyList<DoubtfulMention> Items, RecordMark Mark);
