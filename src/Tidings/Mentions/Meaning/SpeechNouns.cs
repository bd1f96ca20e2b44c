using Tidings.Languages;
using Tidings.Mentions.Frames;
using Tidings.Mentions.Syntax;

namespace Tidings.Mentions.Meaning;

/// <summary>What a noun of saying says: "reports that rebels had entered the town", "the army's claim that …", "the allegation that … was rejected by the army".</summary>
/// <param name="Source">Who says it; null when not named.</param>
/// <param name="IsDenied">Whether it is denied: by the noun itself, or by what is told of it.</param>
sealed record SpeechNouns(Phrase? Source, bool IsDenied)
{
    const int Reach = 7;

    /// <summary>The noun of saying over a clause; null where there is none.</summary>
    public static SpeechNouns? Over(Sentence sentence, Clause clause)
    {
        for (var each = clause; each is not null && each.Relation is not ClauseRelation.Main; each = each.Parent)
            if (each is { Relation: ClauseRelation.Complement, Parent: { } outer } && outer.Verb.Verb.Has("be") && outer.Subjects is [var told] && (told.Is("speech") || told.Is("content")))
                return new SpeechNouns(ClauseRoles.Owner(sentence, told), told.Is("denies"));
            else if (each.Relation == ClauseRelation.Complement && Before(sentence, each.First - 1) is var noun and >= 0)
                return Read(sentence, noun, each.First - 1);
        return null;
    }

    /// <summary>The claim that an infinitive tells: "the rebels' claim to have taken 40 prisoners", "a militia claim to control the pass"; null where there is none.</summary>
    public static SpeechNouns? Asserted(Sentence sentence, Clause clause) =>
        clause is { Relation: ClauseRelation.Infinitive, Verb.First: > 0 } && sentence.Words[clause.Verb.First - 1] is { Tag: WordTag.Noun } noun && noun.Has("asserts") ? Read(sentence, clause.Verb.First - 1, clause.Verb.First) : null;

    // "claims by the army that": what stands between the noun and "that" says whose they are.
    static int Before(Sentence sentence, int that)
    {
        if (that <= 0 || sentence.Words[that].Tag != WordTag.Complementiser)
            return -1;
        for (var i = that - 1; i >= 0 && i > that - Reach && sentence.Words[i].Tag is WordTag.Noun or WordTag.Proper or WordTag.Determiner or WordTag.Adjective or WordTag.Preposition or WordTag.Possessive; i--)
            if (sentence.Words[i] is { Tag: WordTag.Noun } noun && (noun.Has("speech") || noun.Has("content")))
                return i == that - 1 || sentence.Words[i + 1].Tag == WordTag.Preposition ? i : -1;
        return -1;
    }

    static SpeechNouns Read(Sentence sentence, int noun, int that)
    {
        var phrases = sentence.Clauses.SelectMany(clause => clause.Subjects.Concat(clause.Objects).Concat(clause.Adjuncts.Select(adjunct => adjunct.Object)));
        var phrase = phrases.FirstOrDefault(phrase => phrase.Head == noun);
        var owner = phrase is null ? Whose(sentence, noun) : ClauseRoles.Owner(sentence, phrase) is { } whose && (whose.IsSomebody || whose.Is("place")) ? whose : Under(sentence, noun, that);
        return Denier(sentence, phrase) is (true, var denier) ? new SpeechNouns(denier, true) : new SpeechNouns(owner, sentence.Words[noun].Has("denies"));
    }

    // "His assertion that": where what is told of the noun stands behind the clause, it has no place in a clause of its own.
    static Phrase? Whose(Sentence sentence, int noun)
    {
        var i = noun - 1;
        while (i >= 0 && sentence.Words[i].Tag == WordTag.Adjective)
            i--;
        if (i < 0 || !(sentence.Words[i].Has("possessive") || sentence.Words[i].Tag == WordTag.Possessive && i > 0))
            return null;
        var head = sentence.Words[i].Tag == WordTag.Possessive ? i - 1 : i;
        var owner = new Phrase { First = head, End = head + 1, CoreEnd = head + 1, Head = head };
        owner.Classes.UnionWith(head == i ? ["pronoun"] : sentence.Words[head].Entry?.Classes ?? []);
        return owner;
    }

    static Phrase? Under(Sentence sentence, int noun, int that) =>
        sentence.Clauses.SelectMany(clause => clause.Adjuncts).FirstOrDefault(adjunct => adjunct.Word > noun && adjunct.Word < that && adjunct.Class is "agent" or "from" && adjunct.Object.IsSomebody)?.Object;

    // "The allegation that … was rejected by the army", "claims that … are a lie".
    static (bool IsDenied, Phrase? By) Denier(Sentence sentence, Phrase? phrase)
    {
        foreach (var clause in sentence.Clauses)
            if (phrase is not null && clause.Subjects.Contains(phrase) && !clause.Verb.IsNegated)
            {
                if (clause.Verb is { IsPassive: true, Verb: var verb } && verb.Has("deny"))
                    return (true, ClauseRoles.Subjects(clause).FirstOrDefault());
                if (clause.Verb.Verb.Has("refuted"))
                    return (true, null);
                if (clause.Verb.Verb.Has("be") && clause.Objects.Exists(what => what.Is("falsehood")))
                    return (true, null);
            }
        return default;
    }
}
