using Tidings.Evidence;
using Tidings.Mentions.Frames;
using Tidings.Mentions.Syntax;

namespace Tidings.Mentions.Meaning;

/// <summary>Keeps who was named for the sentences after.</summary>
public sealed partial class PartyNamer
{
    /// <summary>Keeps the parties of a sentence for the pronouns of the next.</summary>
    public void Remember(StoryText story, Sentence sentence, int number)
    {
        foreach (var clause in sentence.Clauses)
        {
            if ((LastSort(sentence, clause.Objects) ?? (clause.Verb.IsPassive || memory.SortSentence != number ? LastSort(sentence, clause.Subjects) : null)) is { } sort)
                memory.AddSort(new NamedParty(Words(story, sentence, sort), null, null), number, sort.Is("person"));
            foreach (var adjunct in clause.Adjuncts)
                if (adjunct.Class is "source" or "agent" || adjunct.Object.Is("name") && (adjunct.Object.Is("person") || adjunct.Object.Is("official")))
                    Remember(story, sentence, number, adjunct is { Class: "source", Object: { Of: { IsSomebody: true } teller } statement } && statement.Is("speech") ? teller : adjunct.Object, isSubject: false);
            // "He told the news agency: …": who is told does nothing of what follows.
            foreach (var phrase in clause.Verb.Verb.Has("say") && !clause.Verb.IsPassive ? [] : clause.Objects)
                Remember(story, sentence, number, phrase, isSubject: false);
            if (clause is { SharesSubject: false, Relation: ClauseRelation.Main or ClauseRelation.Coordinate, Subjects: [{ IsPronoun: false } one, { IsPronoun: false } other] } && IsSomebody(one) && IsSomebody(other) && Name(story, sentence, number, one) is { } here && Name(story, sentence, number, other) is { } there)
                memory.Pair = ([here, there], number);
            foreach (var phrase in clause.SharesSubject ? [] : clause.Subjects)
                Remember(story, sentence, number, phrase, clause.Relation is ClauseRelation.Main or ClauseRelation.Coordinate);
            foreach (var adjunct in clause.Adjuncts)
                Describe(story, sentence, number, adjunct.Object.All);
            foreach (var phrase in clause.Objects)
                Describe(story, sentence, number, phrase.All);
            foreach (var phrase in clause.Subjects)
                Describe(story, sentence, number, phrase.All);
        }
    }

    static Phrase? LastSort(Sentence sentence, List<Phrase> phrases)
    {
        for (var i = phrases.Count - 1; i >= 0; i--)
            if (IsSort(sentence, phrases[i]))
                return phrases[i];
        return null;
    }

    static bool IsSomebody(Phrase phrase) => phrase.Is("force") || phrase.Is("party") || phrase.Is("fighter") || phrase.Is("person") || phrase.Is("official");

    void Remember(StoryText story, Sentence sentence, int number, Phrase phrase, bool isSubject)
    {
        if (phrase.IsPronoun)
        {
            if (isSubject && Antecedents.ReferenceOf(sentence.Words[phrase.Head]) is { } reference && memory.Last(reference, number) is { } again)
                memory.Add(again with { Sentence = number, IsSubject = true });
            return;
        }
        if (phrase.Apposition is null && Anaphor(sentence, phrase) && memory.Titled(sentence.Words[phrase.Head].Lemma, number) is { } same)
        {
            memory.Add(same with { Sentence = number, IsSubject = isSubject });
            return;
        }
        if (!(phrase.Is("name") || phrase.Is("force") || phrase.Is("party") || phrase.Is("official") || phrase.Is("fighter")))
            return;
        var named = phrase.Apposition is { } other && other.Classes.Contains("name") ? other : phrase;
        var (isPerson, isPlural) = (Antecedents.IsPerson(sentence, phrase) || Antecedents.IsPerson(sentence, named) || IsSurname(sentence, named), Antecedents.IsPlural(sentence, phrase));
        var party = Resolve(sentence, named) ?? (isPerson ? StandsFor(sentence, phrase, named) : null);
        if (isPerson && party is not null && named.Classes.Contains("name"))
            memory.Affiliate(sentence.Words[named.Head].Normal, party);
        if (phrase.Is("place") && party is null || !named.Classes.Contains("name") && (isPerson && !(isSubject && phrase.Is("official")) || !isPerson && party is null && !isPlural && !IsBody(phrase)))
            return;
        if (party is null && memory.Knows(Words(story, sentence, named)))
            return;
        var words = new HashSet<string>(StringComparer.Ordinal);
        AddWords(sentence, phrase, words);
        if (phrase.Apposition is { } second)
            AddWords(sentence, second, words);
        var whose = party is null && sentence.Words[phrase.First].Has("possessive") ? Owner(story, sentence, number, phrase) : null;
        memory.Add(new Named(Words(story, sentence, named), party?.Id ?? whose?.Id, party?.Name ?? whose?.Name ?? whose?.Text, words, number, isPerson ? Reference.Person : isPlural ? Reference.Many : Reference.Thing, isSubject));
    }

    // "clashes with the paramilitary Rapid Support Forces": how a group is described, for when it is only "the paramilitaries".
    void Describe(StoryText story, Sentence sentence, int number, Phrase[] phrases)
    {
        foreach (var phrase in phrases)
            if ((phrase.Is("force") || phrase.Is("fighter")) && phrase.CoreEnd - phrase.First >= 2 && Resolve(sentence, phrase) is { } party)
            {
                var words = new HashSet<string>(StringComparer.Ordinal);
                AddWords(sentence, phrase, words);
                memory.Describe(new Named(Words(story, sentence, phrase), party.Id, party.Name, words, number, Reference.Many, false));
            }
    }

    // What a group may be called by later: of "the paramilitary Rapid Support Forces" also "force".
    static void AddWords(Sentence sentence, Phrase phrase, HashSet<string> words)
    {
        for (var i = phrase.First; i < phrase.CoreEnd; i++)
            foreach (var word in sentence.Words[i].Lemma is var lemma && lemma.Contains(' ') ? lemma.Split(' ') : [lemma])
            {
                words.Add(word);
                if (word.Length > 3 && word.EndsWith('s'))
                    words.Add(word[..^1]);
            }
    }
}
