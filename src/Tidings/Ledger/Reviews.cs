using Tidings.Dates;
using Tidings.Evidence;
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
    /// <param name="files">Where the gazetteer stands that ids of corrections refer to; the built-in one if not given.</param>
    public Reviews(IEnumerable<Review> journal, DataFiles? files = null)
    {
        _names = new NamedThings(files ?? DataFiles.BuiltIn);
        var (together, apart) = (new HashSet<(string, string)>(), new HashSet<(string, string)>());
        foreach (var review in Standing([.. journal]))
            Note(review, together, apart);
        Rulings = new MatchRulings(together, apart);
    }

    /// <summary>Which mentions belong together and which do not.</summary>
    public MatchRulings Rulings { get; }

    /// <summary>A telling as decided; null when it was rejected.</summary>
    public Telling? Apply(Telling telling)
    {
        if (_rejected.Contains(telling.Id))
            return null;
        return _corrected.TryGetValue(telling.Id, out var fields) ? fields.Aggregate(telling, (each, field) => Correct(each, field.Key, field.Value)) : telling;
    }

    /// <summary>The reviews that nobody took back.</summary>
    public static IEnumerable<Review> Standing(IReadOnlyCollection<Review> journal)
    {
        var withdrawn = journal.Where(review => review.Decision == Decision.Withdraw).Select(review => review.Value).ToHashSet(StringComparer.Ordinal);
        return journal.Where(review => review.Decision != Decision.Withdraw && !withdrawn.Contains(review.Id));
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

    // A value that cannot be read leaves the field as it was coded.
    Telling Correct(Telling telling, string field, string value) => field switch
    {
        "kind" => telling with { Kind = value },
        "stance" when Enum.TryParse<Stance>(value, ignoreCase: true, out var stance) => telling with { Stance = stance },
        "date" when EdtfDate.TryParse(value) is { } date => telling with { Date = date },
        "place" => telling with { Places = _names.Places(value) },
        "actor" => telling with { Actors = _names.Parties(value) },
        "target" => telling with { Targets = _names.Parties(value) },
        _ => telling,
    };
}
