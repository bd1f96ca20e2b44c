using Tidings.Languages;
using Tidings.Mentions.Frames;
using Tidings.Mentions.Syntax;

namespace Tidings.Mentions.Gaps;

/// <summary>
/// Finds what the coder did not know where it mattered: in clauses that tell of force. What is found says which names to add to the gazetteer and which words
/// to give rules, so that packs grow from what is read.
/// </summary>
sealed class GapFinder(FrameRules rules)
{
    // Classes of nouns and verbs that show that a clause tells of force or of those who use or suffer it.
    static readonly string[] OfForce =
    [
        "attack", "airstrike", "shelling", "blast", "mine", "suicide", "grenade", "gunfire", "killing", "casualty", "fighter", "army", "weapon", "missile", "artillery", "chemical",
        "killed", "wounded", "captured", "abduction", "prisoner", "ceasefire", "riot",
    ];

    // What such verbs do is done by the noun or clause that follows.
    static readonly string[] WithoutOwnMeaning = ["say", "be", "have", "light", "plan", "fail", "try", "begun", "demand", "deny", "doubt", "claim", "accuse", "threat", "object-control"];

    /// <summary>The gaps of a sentence, with what is lacking.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="frames">What was found in it.</param>
    /// <param name="text">The words between two offsets of the story.</param>
    public IEnumerable<(GapKind Kind, string Form)> Find(Sentence sentence, IReadOnlyList<Frame> frames, Func<int, int, string> text)
    {
        var coded = frames.SelectMany(frame => frame.Also.Select(also => also.Clause).Prepend(frame.Clause)).ToHashSet();
        foreach (var clause in sentence.Clauses)
        {
            if (!coded.Contains(clause) && !IsOfForce(sentence, clause))
                continue;
            foreach (var (kind, phrase) in Unlisted(sentence, clause))
                yield return (kind, Name(sentence, phrase, text));
            if (!coded.Contains(clause) && !clause.IsParenthetical && !WithoutOwnMeaning.Any(clause.Verb.Verb.Has))
                yield return (rules.OfVerb(clause.Verb.Verb.Lemma).Count == 0 ? GapKind.Verb : GapKind.Clause, clause.Verb.Verb.Lemma);
        }
    }

    static bool IsOfForce(Sentence sentence, Clause clause) =>
        OfForce.Any(category => clause.Verb.Verb.Has(category) || Phrases(clause).Any(phrase => sentence.Is(phrase, category)));

    static IEnumerable<Phrase> Phrases(Clause clause) => clause.Subjects.Concat(clause.Objects).Concat(clause.Adjuncts.Select(adjunct => adjunct.Object));

    static IEnumerable<(GapKind, Phrase)> Unlisted(Sentence sentence, Clause clause)
    {
        foreach (var (part, beside) in clause.Subjects.Concat(clause.Objects).Concat(Under(clause, "agent", "with", "against", "between")).SelectMany(Parts))
            if (IsUnlisted(sentence, part))
                yield return (part.Is("place") && !IsTitle(sentence, part) ? GapKind.Place : IsPerson(part) || IsPerson(beside) ? GapKind.Person : GapKind.Actor, part);
        foreach (var (part, beside) in Under(clause, "at", "near", "from", "to", "direction").SelectMany(Parts))
            if (IsUnlisted(sentence, part) && !IsPerson(part) && !IsPerson(beside))
                yield return (GapKind.Place, part);
    }

    static IEnumerable<Phrase> Under(Clause clause, params string[] classes) => clause.Adjuncts.Where(adjunct => classes.Contains(adjunct.Class)).Select(adjunct => adjunct.Object);

    // Each name in a phrase, with the noun that says what it is: "the governor, Vyacheslav Gladkov".
    static IEnumerable<(Phrase Part, Phrase Beside)> Parts(Phrase phrase)
    {
        foreach (var each in phrase.All)
        {
            yield return (each, each.Apposition ?? each);
            if (each.Apposition is { } apposition)
                yield return (apposition, each);
            if (each.Possessor is { } possessor)
                yield return (possessor, possessor);
            if (each.Of is { } of)
                yield return (of, of.Apposition ?? of);
        }
    }

    // "the Zarkov Front": the noun is part of the name, and says nothing of where.
    static bool IsTitle(Sentence sentence, Phrase phrase) => sentence.Words[phrase.Head] is { Tag: WordTag.Noun, IsCapital: true };

    static bool IsPerson(Phrase phrase) => phrase.Is("person") || phrase.Is("official");

    // Neither in the gazetteer nor in the lexicon; where what stands beside it is listed, it is known who is meant.
    static bool IsUnlisted(Sentence sentence, Phrase phrase) =>
        NewWord(sentence, phrase) >= 0 && (!phrase.Classes.Contains("party") || phrase.Classes.Contains("called")) && phrase.Apposition?.Classes.Contains("party") is not true;

    // The first word of a phrase that only a name can be, and no type of a weapon ("Su-25"); -1 when there is none.
    static int NewWord(Sentence sentence, Phrase phrase)
    {
        for (var i = phrase.First; i < phrase.CoreEnd; i++)
            if (sentence.Words[i] is { Tag: WordTag.Proper, Name: null, Entry: null, Number: null } word && !word.Normal.Any(char.IsAsciiDigit))
                return i;
        return -1;
    }

    // With the capitals that follow: "Zarkov Front".
    static string Name(Sentence sentence, Phrase phrase, Func<int, int, string> text)
    {
        var first = NewWord(sentence, phrase);
        var end = first + 1;
        while (end < phrase.CoreEnd && sentence.Words[end] is { IsCapital: true, Tag: WordTag.Proper or WordTag.Noun })
            end++;
        return text(sentence.Words[first].Start, sentence.Words[end - 1].End);
    }
}
