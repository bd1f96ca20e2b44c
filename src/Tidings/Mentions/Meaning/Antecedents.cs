using Tidings.Languages;
using Tidings.Mentions.Syntax;

namespace Tidings.Mentions.Meaning;

/// <summary>What a pronoun can go back to: one person, one group or thing, or several.</summary>
public enum Reference { Person, Thing, Many }

/// <summary>
/// What a pronoun goes back to inside its own sentence. Subjects outrank what else is named, and who is said to speak outranks all: after the weights of
/// Lappin and Leass (1994), "An Algorithm for Pronominal Anaphora Resolution", reduced to an order.
/// </summary>
static class Antecedents
{
    /// <summary>What a word refers to: "his" to a person, "it" to a thing; null for one that refers to nothing named, such as "who" or "there".</summary>
    public static Reference? ReferenceOf(Word word) => word.Has("person") ? Reference.Person : word.Has("plural") ? Reference.Many : word.Has("thing") ? Reference.Thing : null;

    /// <summary>The phrase that a pronoun or possessive at a word goes back to; null when none of the sentence's subjects agrees.</summary>
    public static Phrase? Of(Sentence sentence, int word, Reference reference) =>
        (reference == Reference.Many ? Of(sentence, word, phrase => Agrees(sentence, phrase, reference) && (phrase.IsPronoun || IsPlural(sentence, phrase))) : null)
        ?? Of(sentence, word, phrase => Agrees(sentence, phrase, reference));

    static Phrase? Of(Sentence sentence, int word, Func<Phrase, bool> agrees)
    {
        var home = Home(sentence, word);
        bool Fits(Phrase phrase) => phrase.End <= word && agrees(phrase);
        if (home is not null && sentence.Words[word].Has("possessive") && home.Subjects.Find(Fits) is { } owner)
            return owner;
        for (var outer = home?.Parent; outer is not null; outer = outer.Parent)
            if ((outer.Subjects.Find(Fits) ?? SpokenFor(outer).FirstOrDefault(Fits)) is { } subject)
                return subject;
        for (var i = sentence.Clauses.Count - 1; i >= 0; i--)
            if (sentence.Clauses[i] is var clause && clause != home && (!clause.IsParenthetical || Tells(home)) && clause.Verb.First < word && clause.Relation is not (ClauseRelation.Relative or ClauseRelation.Participle) && clause.Subjects.Find(Fits) is { } before)
                return before;
        return Sources(sentence).FirstOrDefault(Fits);
    }

    // "…, the ministry said; it denied": who speaks goes on speaking. Of "she returned, the witness said, and he fired" the witness does nothing.
    static bool Tells(Clause? home) => home?.Verb.Verb is { } verb && (verb.Has("say") || verb.Has("deny") || verb.Has("demand") || verb.Has("accuse") || verb.Has("threat"));

    // "a spokesman for the rebels said that the town was in their hands"
    static IEnumerable<Phrase> SpokenFor(Clause speech) => speech.Verb.Verb.Has("say")
        ? speech.Adjuncts.Where(adjunct => adjunct.Class is "for" or "of" && adjunct.Word < speech.Verb.First).Select(adjunct => adjunct.Object).Concat(speech.Subjects.Select(phrase => phrase.Of ?? phrase.Possessor).OfType<Phrase>())
        : [];

    /// <summary>Who says the clause that a word stands in: of "the army says that the town remains in its hands" the army; null when nobody does.</summary>
    public static Phrase? Speaking(Sentence sentence, int word) =>
        Home(sentence, word) is { Relation: ClauseRelation.Complement, Parent: { } speech } ? speech.Subjects.Find(phrase => phrase.End <= word && !phrase.IsPronoun) : null;

    /// <summary>Who is said behind what is told to tell it: of "the village fell to its troops, Kemira says" Kemira; null where a possessive stands in no such sentence.</summary>
    public static Phrase? Teller(Sentence sentence, int word) =>
        sentence.Words[word].Has("possessive") ? sentence.Clauses.Find(clause => clause.IsParenthetical && clause.Verb.Verb.Has("say") && clause.First > word)?.Subjects.Find(phrase => !phrase.IsPronoun) : null;

    /// <summary>Who does what is done to a pronoun in its own clause: of "it had shot it down" the first, which the second is not; null where nobody does.</summary>
    public static Phrase? ActsOn(Sentence sentence, int word) =>
        !sentence.Words[word].Has("possessive") && !sentence.Words[word].Has("reflexive") && Home(sentence, word) is { Verb.IsPassive: false, Subjects: [var subject] } home && subject.Head != word && home.Objects.Exists(phrase => phrase.Head == word) ? subject : null;

    /// <summary>Whether a possessive tells who holds what a phrase names: of "Zarin and Taro remain under its control" nobody is held by himself.</summary>
    public static bool IsHeld(Sentence sentence, Phrase phrase, int word) =>
        sentence.Words[word].Has("possessive") && (phrase.Is("place") || phrase.Is("unlisted")) && sentence.Clauses.Exists(clause => clause.Subjects.Contains(phrase) && clause.Adjuncts.Exists(adjunct => adjunct.Object.First <= word && word < adjunct.Object.End && adjunct.Object.Is("grasp")));

    /// <summary>Who is said behind a clause to tell it, where the possessive in it says who holds what it names: "… remain under its control, the Front said".</summary>
    public static Phrase? Beyond(Sentence sentence, int word) =>
        Home(sentence, word) is { } home && home.Subjects.Exists(phrase => IsHeld(sentence, phrase, word)) ? Speaking(sentence, word) ?? sentence.Clauses.Find(clause => clause.IsParenthetical && clause.First > home.First)?.Subjects.Find(phrase => !phrase.IsPronoun) : null;

    /// <summary>The nearest phrase before a word that agrees, whatever it does in the sentence.</summary>
    public static Phrase? Nearest(Sentence sentence, int word, Reference reference)
    {
        Phrase? nearest = null;
        var home = Home(sentence, word);
        foreach (var clause in sentence.Clauses.Where(clause => clause != home))
            foreach (var phrase in (clause.Verb.Verb.Has("say") ? [] : clause.Objects).Concat(clause.Adjuncts.Select(adjunct => adjunct.Object)))
                if (phrase.End <= word && !phrase.IsPronoun && Agrees(sentence, phrase, reference) && (nearest is null || phrase.First > nearest.First))
                    nearest = phrase;
        return nearest;
    }

    /// <summary>The nearest that a pronoun under a verb or preposition goes back to in its own clause: "in calls to both generals he urged them".</summary>
    public static Phrase? Beside(Sentence sentence, int word, Reference reference) =>
        Home(sentence, word) is { } home && !sentence.Words[word].Has("possessive") && home.Subjects.TrueForAll(phrase => phrase.Head != word)
            ? home.Adjuncts.Select(adjunct => adjunct.Object).LastOrDefault(phrase => phrase.End <= word && !phrase.IsPronoun && !phrase.Is("time") && (phrase.Is("person") || phrase.Is("force") || phrase.Is("party")) && Agrees(sentence, phrase, reference)) : null;

    /// <summary>What the clause before was done to, where the same subject goes on: "dragged nine men out and shot them".</summary>
    public static Phrase? Parallel(Sentence sentence, int word, Reference reference)
    {
        if (Home(sentence, word) is not { SharesSubject: true } home || !home.Objects.Exists(phrase => phrase.Head == word) && !home.Adjuncts.Exists(adjunct => adjunct.Class == "with" && adjunct.Object.Head == word && adjunct.Object.IsPronoun))
            return null;
        var before = sentence.Clauses.LastOrDefault(clause => clause.Verb.First < home.Verb.First && clause.Subjects.SequenceEqual(home.Subjects) && clause.Objects.Count > 0);
        return before?.Objects.LastOrDefault(phrase => phrase.End <= word && !phrase.IsPronoun && Agrees(sentence, phrase, reference) && (phrase.Is("person") || phrase.Is("fighter") || phrase.Is("force") || phrase.Is("number") || phrase.Is("civilian") || reference == Reference.Thing));
    }

    /// <summary>Whether a phrase names several: a plural, a list, a people.</summary>
    public static bool IsPlural(Sentence sentence, Phrase phrase)
    {
        var head = sentence.Words[phrase.Head];
        return phrase.And.Count > 0 || phrase.Classes.Contains("plural") || (head.Entry is { Tag: WordTag.Noun } noun ? noun.IsPlural : head.Name is { IsPeople: true } || head.Number is { IsCount: true, Best: > 1 });
    }

    /// <summary>Whether a phrase names one person.</summary>
    public static bool IsPerson(Sentence sentence, Phrase phrase) =>
        !(phrase.Classes.Contains("force") && !phrase.Classes.Contains("person")) && (phrase.Is("person") || phrase.Is("official") || phrase.Is("fighter") && !phrase.Is("force") || IsUnknownPerson(sentence, phrase)) && !IsPlural(sentence, phrase);

    // Two to four words with capitals that no list knows, standing for no place, party or force.
    static bool IsUnknownPerson(Sentence sentence, Phrase phrase) =>
        phrase.Classes.Contains("name") && !phrase.Is("party") && !phrase.Is("place") && !phrase.Is("force") && sentence.Words[phrase.Head] is { Name: null, Number: null } head && head.EndToken - head.FirstToken is >= 2 and <= 4;

    static bool Agrees(Sentence sentence, Phrase phrase, Reference reference)
    {
        if (phrase.IsPronoun)
            return ReferenceOf(sentence.Words[phrase.Head]) == reference;
        return reference switch
        {
            Reference.Person => IsPerson(sentence, phrase),
            Reference.Thing => !IsPerson(sentence, phrase) && !IsPlural(sentence, phrase) && !phrase.Classes.Contains("person"),
            // What happens does nothing: "clashes that have seen them take the town".
            _ => IsPlural(sentence, phrase) && !(phrase.Is("attack") || phrase.Is("clash")) || phrase.Is("force") || phrase.Is("party"),
        };
    }

    // The innermost clause that holds a word: the one that begins last; "the town, which the army says it holds, is calm" begins before what stands in it.
    static Clause? Home(Sentence sentence, int word)
    {
        Clause? innermost = null;
        foreach (var clause in sentence.Clauses)
            if ((innermost is null || clause.First >= innermost.First) && (clause.First <= word && word < clause.End || !clause.SharesSubject && IsInSubject(clause, word)))
                innermost = clause;
        return innermost;
    }

    static bool IsInSubject(Clause clause, int word)
    {
        foreach (var phrase in clause.Subjects)
            if (phrase.First <= word && word < phrase.End)
                return true;
        return false;
    }

    static IEnumerable<Phrase> Sources(Sentence sentence) =>
        sentence.Clauses.SelectMany(clause => clause.Adjuncts).Where(adjunct => adjunct.Class == "source").Select(adjunct => adjunct.Object);
}
