using Tidings.Incidents;
using Tidings.Languages;

namespace Tidings.Ledger;

/// <summary>
/// What people decided, as it is honoured when the record is put together: rejected mentions take no part, corrected ones take part as corrected,
/// joined ones tell of one happening and split ones do not. Of decisions on one matter the last prevails; none is ever forgotten.
/// </summary>
public sealed class Reviews
{
    readonly HashSet<string> _rejected = new(StringComparer.Ordinal);
    readonly Dictionary<string, Dictionary<string, string>> _corrected = new(StringComparer.Ordinal);

    readonly NamedThings _names;

    /// <param name="journal">All reviews, oldest first.</param>
    /// <param name="names">The places and parties that ids of corrections refer to; the built-in ones if not given.</param>
    public Reviews(IEnumerable<Review> journal, NamedThings? names = null)
    {
        _names = names ?? new NamedThings(DataFiles.BuiltIn);
        var (together, apart) = (new HashSet<(string, string)>(), new HashSet<(string, string)>());
        foreach (var review in Standing([.. journal]))
            Note(review, together, apart);
        Rulings = new MatchRulings(together, apart);
    }

    /// <summary>Which mentions belong together and which do not.</summary>
    public MatchRulings Rulings { get; }

    /// <summary>The reviews that nobody took back, in their order. Taking back what takes something back lets that stand again.</summary>
    public static IReadOnlyList<Review> Standing(IReadOnlyCollection<Review> journal)
    {
        var (undone, standing) = (new HashSet<string>(StringComparer.Ordinal), new List<Review>());
        foreach (var review in journal.Reverse().Where(review => !undone.Contains(review.Id)))
            if (review is { Decision: Decision.Withdraw, Value: { } earlier })
                undone.Add(earlier);
            else
                standing.Add(review);
        standing.Reverse();
        return standing;
    }

    /// <summary>A telling as decided; null when it was rejected.</summary>
    public Telling? Apply(Telling telling)
    {
        if (_rejected.Contains(telling.Id))
            return null;
        return _corrected.TryGetValue(telling.Id, out var fields) ? fields.Aggregate(telling, (each, field) => Correction.Apply(each, field.Key, field.Value, _names)) : telling;
    }

    void Note(Review review, HashSet<(string, string)> together, HashSet<(string, string)> apart)
    {
        switch (review.Decision)
        {
            case Decision.Accept:
                _rejected.Remove(review.Subject);
                break;
            case Decision.Reject:
                _rejected.Add(review.Subject);
                break;
            case Decision.Correct when review is { Field: { } field, Value: { } value }:
                _rejected.Remove(review.Subject);
                Fields(review.Subject)[field] = value;
                break;
            case Decision.Join when review.Value is { } other:
                together.Add(MatchRulings.Pair(review.Subject, other));
                apart.Remove(MatchRulings.Pair(review.Subject, other));
                break;
            case Decision.Split when review.Value is { } other:
                apart.Add(MatchRulings.Pair(review.Subject, other));
                together.Remove(MatchRulings.Pair(review.Subject, other));
                break;
        }
    }

    Dictionary<string, string> Fields(string subject)
    {
        if (!_corrected.TryGetValue(subject, out var fields))
            _corrected.Add(subject, fields = new Dictionary<string, string>(StringComparer.Ordinal));
        return fields;
    }
}
