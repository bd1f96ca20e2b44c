using Tidings.Mentions.Syntax;

namespace Tidings.Mentions.Frames;

/// <summary>Tells clauses that say what an agreement binds somebody to: "under the accord the rebels are to lift their roadblocks".</summary>
public static class Terms
{
    /// <summary>Whether a clause says what must be done, by an agreement that its sentence names.</summary>
    public static bool Binds(Sentence sentence, Clause clause) =>
        !clause.Verb.Verb.Has("say") && (clause.Verb.Modal == "bound" ? !IsOneself(sentence, clause) : (clause.Verb.Modal is "due" or "obliged" or "future" || IsToBe(clause)) && Names(sentence, clause));

    // "we shall see".
    static bool IsOneself(Sentence sentence, Clause clause) => clause.Subjects.Exists(phrase => sentence.Words[phrase.Head].Has("self"));

    /// <summary>Whether a clause or one above it names an agreement under which, or according to which, it holds.</summary>
    public static bool Names(Sentence sentence, Clause clause)
    {
        for (var each = clause; each is not null; each = each.Parent)
            if (each.Adjuncts.Exists(adjunct => adjunct.Class is "under" or "source" or "during" or "agent" or "of" && Is(sentence, adjunct.Object)))
                return true;
        return false;
    }

    /// <summary>Whether a phrase names an agreement, or what else lays down what must be done.</summary>
    public static bool Is(Sentence sentence, Phrase phrase) =>
        (sentence.Is(phrase, "agreement") || sentence.Is(phrase, "ceasefire") || sentence.Is(phrase, "terms")) && !sentence.Is(phrase, "speech");

    // "are to withdraw".
    static bool IsToBe(Clause clause) =>
        clause is { Relation: ClauseRelation.Infinitive, Parent: { } outer } && outer.Verb.Verb.Has("be") && !outer.Verb.IsPassive && outer.Objects.Count == 0;
}
