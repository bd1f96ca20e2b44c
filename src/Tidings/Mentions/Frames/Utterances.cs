using Tidings.Languages;
using Tidings.Mentions.Syntax;

namespace Tidings.Mentions.Frames;

/// <summary>Tells what somebody does by saying a clause: he orders, or denies what he would have done himself. Rules ask for it in place of a modal.</summary>
static class Utterances
{
    /// <summary>The mood of a clause that denies what its speaker would have done.</summary>
    public const string Denied = "denied";

    const string Command = "command";

    /// <summary>The class of the modal of a clause; a verb in the plain form with no subject, in somebody's mouth, is a command: "Lift the siege, he said".</summary>
    public static string? Mood(Sentence sentence, Clause clause) => IsCommand(sentence, clause) ? Command : clause.Verb.Modal;

    /// <summary>"says that it did not arm the rebels", "our men were not there": who speaks denies what he, or his own, would have done.</summary>
    public static bool DeniesOwnAct(Sentence sentence, Clause clause) =>
        DeniesAny(sentence, clause) || clause.Verb is { IsNegated: true, Modal: null } verb && !verb.Verb.Has("say") && !verb.Verb.Has("perceive") && !verb.Verb.Has("doubt") && !verb.Verb.Has("inward") && verb.Verb.Lemma != "have" && (!verb.Verb.Has("be") || IsSomewhere(clause) || IsTold(clause)) && !clause.Objects.Exists(phrase => phrase.Is("content"))
        && clause.Subjects.Exists(phrase => phrase.Is("pronoun") && !phrase.Is("demonstrative") && (phrase.Is("self") || !IsQuoted(sentence, clause)) || sentence.Words[phrase.First].Has("possessive") && phrase.IsSomebody);

    // "says that it is not", "maintains that it is not a party": who speaks answers for himself.
    static bool IsTold(Clause clause) => clause is { Relation: ClauseRelation.Complement, Parent: { } speech } && clause.Subjects is [{ IsPronoun: true }] && speech.Subjects.Exists(phrase => !phrase.IsPronoun) && clause.Verb.Verb.Lemma == "be";

    // "They do not care", he said: who speaks for himself says "we".
    static bool IsQuoted(Sentence sentence, Clause clause) => clause.First > 0 && sentence.Words[clause.First - 1].Tag == WordTag.Quote;

    // "were not there", "has not been near the town": to be nowhere near denies a part in it; "were not sincere" is an opinion.
    static bool IsSomewhere(Clause clause) => clause.Adjuncts.Exists(adjunct => adjunct.Class is "at" or "near" or "between" or "agent" && !adjunct.Object.Is("danger"));

    // "said that no soldier had set foot there", "insists no ransom changed hands": there was nobody and nothing that did it.
    static bool DeniesAny(Sentence sentence, Clause clause) =>
        clause is { Relation: ClauseRelation.Complement, Verb: { IsNegated: false, Modal: null, IsFinite: true } verb } && (verb.IsPast || verb.IsPerfect) && !verb.Verb.Has("say") && !verb.Verb.Has("be") && !verb.Verb.Has("inward")
        && clause.Subjects is [var none] && sentence.Words[none.First] is var first && (first.Has("none") || first.Number is { Best: 0 });

    /// <summary>Inside a quotation somebody speaks whom another sentence names.</summary>
    public static bool AreQuotedElsewhere(Sentence sentence, Clause clause) =>
        (sentence.IsQuoted || sentence.Turn is not null) && clause.Parent is null && clause.Relation is ClauseRelation.Main or ClauseRelation.Coordinate;

    static bool IsCommand(Sentence sentence, Clause clause) =>
        clause is { Relation: ClauseRelation.Main, Parent: null, Subjects.Count: 0, Objects.Count: > 0, Verb: { Modal: null, IsPassive: false, IsPerfect: false, Verb: { Slot: VerbSlot.Base } verb } } && verb.Lemma != Verbless.Lemma && !verb.Has("say") && Opens(sentence, clause.First)
        && (AreQuotedElsewhere(sentence, clause) || ClauseRoles.Speakers(sentence, clause).Any());

    // At the head of the sentence, behind nothing but marks.
    static bool Opens(Sentence sentence, int first)
    {
        for (var i = 0; i < first; i++)
            if (sentence.Words[i].Tag is not (WordTag.Quote or WordTag.Other or WordTag.Negation or WordTag.Auxiliary))
                return false;
        return true;
    }
}
