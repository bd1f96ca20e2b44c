using Tidings.Evidence;
using Tidings.Mentions.Syntax;

namespace Tidings.Mentions.Meaning;

/// <summary>Keeps whether the sentences before tell of an agreement whose terms a sentence may go on with: "The sides signed a truce. Both armies must pull back."</summary>
sealed class TermsBefore
{
    // How many sentences may stand between two terms.
    const int Gap = 2;

    string? _topic;
    int _paragraph = -1;
    int _since = Gap + 1;
    bool _dealt;

    /// <summary>The sentence, marked where it stands behind an agreement or behind its terms.</summary>
    public Sentence Continue(Sentence sentence)
    {
        sentence = _topic is null && !_dealt ? sentence : sentence with { Topic = _topic, IsAfterDeal = _dealt };
        return _since <= Gap && sentence.Paragraph - _paragraph <= (_since == 0 ? 1 : 0) ? sentence with { IsUnderTerms = true } : sentence;
    }

    /// <summary>Takes in what a sentence told; a list of terms goes on as long as each binds somebody.</summary>
    public void Remember(Sentence sentence, IEnumerable<Mention> mentions)
    {
        var told = mentions.ToList();
        _topic = told.FindLast(mention => mention.Kind is "agreement" or "ceasefire")?.Kind ?? (IsOfTerms(sentence) ? "agreement" : null);
        _dealt |= told.Exists(IsConcluded);
        if (told.Exists(IsConcluded) || sentence.IsUnderTerms && told.Exists(mention => mention.Stance == Stance.Planned))
            (_paragraph, _since) = (sentence.Paragraph, 0);
        else
            _since++;
    }

    // "Resolution 1701 was adopted on Friday. It requires …": what is told of lays something down.
    static bool IsOfTerms(Sentence sentence) =>
        sentence.Clauses.Any(clause => clause is { Relation: ClauseRelation.Main, Parent: null } && clause.Subjects.Exists(phrase => phrase.Is("resolution") || phrase.Is("agreement") || phrase.Is("terms")));

    static bool IsConcluded(Mention mention) => mention.Kind is "agreement" or "ceasefire" && mention.Stance is Stance.Reported or Stance.Claimed or Stance.Planned;
}
