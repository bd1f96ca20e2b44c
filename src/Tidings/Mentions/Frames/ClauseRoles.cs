using Tidings.Languages;
using Tidings.Mentions.Syntax;

namespace Tidings.Mentions.Frames;

/// <summary>Who does and who is done to, whatever the voice of the verb.</summary>
static class ClauseRoles
{
    /// <summary>Who does it: the subject, or what stands under "by" in the passive.</summary>
    public static IEnumerable<Phrase> Subjects(Clause clause) =>
        IsUndergone(clause) ? clause.Adjuncts.Where(adjunct => adjunct.Class == "agent" && !adjunct.Object.Classes.Contains("account") && !adjunct.Object.Classes.Contains("manner")).Select(adjunct => adjunct.Object) : IsInverted(clause) ? clause.Objects : clause.Subjects;

    // "Among the dead were two nurses": what is told of stands behind the verb.
    static bool IsInverted(Clause clause) => clause.Subjects.Count == 0 && clause.Verb.Verb.Has("be") && clause.Relation is ClauseRelation.Main or ClauseRelation.Coordinate;

    // "was killed", "died": it happens to the subject.
    static bool IsUndergone(Clause clause) => clause.Verb.IsPassive || clause.Verb.Verb.Has("undergo");

    /// <summary>What is done to: the object, or the subject in the passive; of "gave the city its shells" the shells.</summary>
    public static IEnumerable<Phrase> Objects(Clause clause) =>
        IsUndergone(clause) ? clause.Subjects.Concat(clause.Objects) : Recipient(clause) is null ? clause.Objects : clause.Objects.Skip(1);

    /// <summary>Who is given something, where no preposition says so: the first of two objects.</summary>
    public static Phrase? Recipient(Clause clause) => !clause.Verb.IsPassive && clause.Objects.Count > 1 && clause.Verb.Verb.Has("ditransitive") ? clause.Objects[0] : null;

    /// <summary>Who says the clause: "the minister said that …", "…, the minister said".</summary>
    public static IEnumerable<Phrase> Speakers(Sentence sentence, Clause clause)
    {
        if (clause.Relation is ClauseRelation.Complement or ClauseRelation.Coordinate && clause.Parent is { } speech)
            return speech.Verb.Verb.Has("say") && !speech.Verb.Verb.Has("plan") ? Subjects(speech) : [];
        // "If the post falls, the army will strike, the general said.": what follows a condition stands beside it.
        var around = clause.Relation is ClauseRelation.Main || clause is { Relation: ClauseRelation.Coordinate, Parent: null } ? sentence.Clauses.FirstOrDefault(other => other.IsParenthetical && (other.Verb.Verb.Has("say") || other.Verb.Verb.Has("demand"))) : null;
        return around is not null ? around is { SharesSubject: false, Subjects.Count: > 0 } || around.Objects.Count == 0 ? around.Subjects : around.Objects.Take(1) : clause.Parent is null && Label(sentence, clause) is { } label ? [label] : [];
    }

    /// <summary>Who says it, where his name stands before a colon with nothing else: "Mayor: rebels shelled the hospital"; null where nobody does.</summary>
    public static Phrase? Label(Sentence sentence, Clause clause) =>
        sentence.Clauses[0] is { Verb.Verb.Lemma: Verbless.Lemma, Subjects: [var label], Adjuncts.Count: 0 } first && first != clause && Leads(sentence, label.First) && label.End < sentence.Words.Count && sentence.Words[label.End].Has("colon")
        && !label.Is("place") && !label.Is("number") && (label.Is("official") || label.Is("diplomat") || label.Is("speech") || (label.Is("party") || label.Is("force")) && (!label.Is("fighter") || label.Is("name") || IsQuote(sentence, label.End + 1))) ? label : null;

    static bool IsQuote(Sentence sentence, int word) => word < sentence.Words.Count && sentence.Words[word].Tag == WordTag.Quote;

    // "12.15 Mariupol city council: …": nothing but the hour before it.
    static bool Leads(Sentence sentence, int first)
    {
        for (var i = 0; i < first; i++)
            if (sentence.Words[i].Number is null && sentence.Words[i].Date is null && sentence.Words[i].Tag is not (WordTag.Break or WordTag.Comma or WordTag.Adverb))
                return false;
        return true;
    }

    /// <summary>Whose a thing is: "the hands of the rebels", "the army's control", "rebel hands"; null where nobody is named.</summary>
    public static Phrase? Owner(Sentence sentence, Phrase phrase)
    {
        if (phrase.Of is { Of: { } whole } && sentence.IsTransparent(phrase))
            return whole;
        if ((phrase.Of ?? phrase.Possessor) is { } named)
            return named;
        var first = phrase.First;
        while (first < phrase.Head && sentence.Words[first].Name is null && sentence.Words[first].Tag is WordTag.Determiner or WordTag.Adjective or WordTag.Adverb or WordTag.Quote && !sentence.Words[first].Has("possessive") && !IsSided(sentence.Words[first]))
            first++;
        return first < phrase.Head ? Before(sentence, first, sentence.Words[first].Has("possessive") ? first + 1 : phrase.Head) : null;
    }

    // "federal hands", "allied control": words that say whose side it is.
    static bool IsSided(Word word) => word.Tag == WordTag.Adjective && (word.Has("official-side") || word.Has("sided"));

    // The words before a noun as a phrase of their own: "its", "rebel", "Syrian government".
    static Phrase Before(Sentence sentence, int first, int end)
    {
        var owner = new Phrase { First = first, End = end, CoreEnd = end, Head = end - 1 };
        owner.Classes.UnionWith(sentence.Words[end - 1].Entry?.Classes ?? []);
        if (sentence.Words[end - 1].Has("possessive"))
            owner.Classes.Add("pronoun");
        return owner;
    }

    /// <summary>What stands under a preposition, named by its class or its own word, in the clause or inside its phrases ("of").</summary>
    public static IEnumerable<Phrase> Under(Sentence sentence, Clause clause, string preposition)
    {
        if (preposition == "to" && Recipient(clause) is { } recipient)
            yield return recipient;
        foreach (var adjunct in clause.Adjuncts)
            if (IsUnder(sentence, adjunct, preposition))
                yield return adjunct.Object;
        // "Talks between the sides are due to open": what belongs to the subject stands in the clause around.
        if (clause is { Relation: ClauseRelation.Infinitive, SharesSubject: true, Parent: { } outer } && preposition == "between")
            foreach (var adjunct in outer.Adjuncts)
                if (adjunct.Word < outer.Verb.First && IsUnder(sentence, adjunct, preposition))
                    yield return adjunct.Object;
        if (preposition != "of")
            yield break;
        foreach (var phrase in clause.Objects.Concat(clause.Subjects).Concat(clause.Adjuncts.Select(adjunct => adjunct.Object)))
            if (phrase.Of is not null && !sentence.Words[phrase.Head].Has("transparent"))
                yield return phrase.Of;
    }

    static bool IsUnder(Sentence sentence, Adjunct adjunct, string preposition) =>
        adjunct.Class == preposition || preposition == "at" && adjunct.Class == "near" || sentence.Words[adjunct.Word].Normal == preposition;

    /// <summary>Whether anything can stand under a preposition: where not, <see cref="Under"/> finds nothing.</summary>
    public static bool HasUnder(Sentence sentence, Clause clause, string preposition)
    {
        if (preposition == "of" || preposition == "to" && clause.Objects.Count > 1)
            return true;
        foreach (var adjunct in clause.Adjuncts)
            if (IsUnder(sentence, adjunct, preposition))
                return true;
        return false;
    }
}
