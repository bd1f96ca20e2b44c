using Tidings.Dates;
using Tidings.Mentions.Syntax;

namespace Tidings.Mentions.Frames;

/// <summary>Tells clauses that say what an agreement binds somebody to: "under the accord the rebels are to lift their roadblocks".</summary>
public static class Terms
{
    /// <summary>Whether a clause says what must be done, by an agreement that its sentence names or that stands before it.</summary>
    public static bool Binds(Sentence sentence, Clause clause)
    {
        if (clause.Verb.Verb.Has("say"))
            return false;
        if (clause.Verb.Modal == "bound")
            return !IsOneself(sentence, clause);
        if (IsFurther(sentence, clause) || IsCounted(sentence, clause) || IsAppointed(sentence, clause) || IsFixed(sentence, clause) || IsPutOff(sentence, clause))
            return true;
        if (Names(sentence, clause) && (clause.Verb.Modal is "due" or "obliged" or "future" or "able" or "possible" || IsToBe(clause) || IsLaidDown(sentence, clause)))
            return true;
        return (clause.Verb.Modal is "due" or "obliged" or "future" or "conditional" || IsToBe(clause) || clause.Verb.Verb.Has("due")) && GoesOn(sentence, clause);
    }

    // "agreed to cease fire and not to harm civilians": what is undertaken besides.
    static bool IsFurther(Sentence sentence, Clause clause) =>
        clause is { Relation: ClauseRelation.Infinitive, Parent: { } vow } && clause.Verb.IsNegated && vow.Verb.Verb.Has("binds") && !vow.Verb.IsNegated && vow.Subjects.Exists(IsBound) && HasBefore(sentence, clause, vow);

    static bool HasBefore(Sentence sentence, Clause clause, Clause vow) => sentence.Clauses.Exists(other => other.Parent == vow && other.Relation == ClauseRelation.Infinitive && other.First < clause.First);

    static bool HasDate(Sentence sentence, Clause clause, Func<DateMention, bool> fits)
    {
        foreach (var i in clause.Dates)
            if (sentence.Words[i].Date is { } date && fits(date))
                return true;
        return false;
    }

    // "Within five days of the signature the fronts will move": what is counted from an agreement is its term.
    static bool IsCounted(Sentence sentence, Clause clause) =>
        clause.Verb.Modal is "due" or "obliged" or "future" && HasDate(sentence, clause, date => date.IsBy(OfSigning));

    // "the round of talks fixed for 19 April": in a story of an agreement, what has its day.
    internal static bool IsFixed(Sentence sentence, Clause clause) =>
        IsDated(sentence, clause) && clause.Verb is { IsPassive: true, IsNegated: false } && clause.Verb.Verb.Has("fixes") && clause.Relation is ClauseRelation.Participle or ClauseRelation.Relative or ClauseRelation.Main && clause.Subjects.Count > 0;

    // "was put off to 4 November": what gets another day.
    static bool IsPutOff(Sentence sentence, Clause clause) =>
        IsDated(sentence, clause) && clause.Verb.Verb.Has("postpones") && !clause.Verb.IsNegated && clause.Objects.Concat(clause.Subjects).Any(phrase => !phrase.IsSomebody);

    static bool IsDated(Sentence sentence, Clause clause) =>
        (sentence.IsAfterDeal || Deals(sentence)) && HasDate(sentence, clause, date => date is { IsDate: true, Flavour: not DateFlavour.Since });

    // "The battalion is to follow by 30 April", "corridors, to be opened by June", "were given until 10 August": in a story of an agreement, what has its last day is a term of it.
    internal static bool IsAppointed(Sentence sentence, Clause clause) =>
        clause.Dates.Count > 0 && (sentence.IsAfterDeal || Deals(sentence)) && clause.Relation is not ClauseRelation.Complement && HasLastDay(sentence, clause)
        && (IsToBe(clause) || clause.Verb.Modal == "due" || clause is { Relation: ClauseRelation.Infinitive, Parent: null, Subjects.Count: > 0 }
            || clause.Verb is { IsPassive: true, IsNegated: false } && clause.Verb.Verb.Has("ditransitive") && clause.Objects.Count == 0 && clause.Subjects.Exists(phrase => phrase.IsSomebody));

    static bool Deals(Sentence sentence) => sentence.Words.Exists(word => word.Has("agreement") || word.Has("ceasefire"));

    /// <summary>Whether a clause says by when something is to be done.</summary>
    public static bool HasLastDay(Sentence sentence, Clause clause) =>
        HasDate(sentence, clause, date => date.Flavour is DateFlavour.Deadline or DateFlavour.Until || date.IsBy(Within));

    // The pattern of a pack that reads a length of time within which something is to be done.
    internal const string Within = "within";

    // The pattern of a pack that reads a length of time from an agreement on.
    internal const string OfSigning = "within-of";

    /// <summary>Whether a clause goes on with the terms of an agreement that the sentence before names: who is bound, or what must be done, stands in it.</summary>
    public static bool GoesOn(Sentence sentence, Clause clause) =>
        sentence.IsUnderTerms && !clause.Verb.IsPerfect && clause.Relation is ClauseRelation.Main or ClauseRelation.Coordinate or ClauseRelation.Infinitive && (clause.Verb.IsPassive && clause.Verb.Modal != "conditional" || clause.Verb.Verb.Has("due") || clause.Subjects.Exists(IsBound));

    // Sides and forces are bound; one person's plans are his own.
    static bool IsBound(Phrase phrase) => phrase.Is("force") || phrase.Is("fighter") || phrase.Is("army") || phrase.Is("side") || phrase.Is("state") || phrase.Is("party") && !phrase.Is("person");

    // "Under its terms the constitution is restored within two days": what an agreement lays down stands in the present.
    internal static bool IsLaidDown(Sentence sentence, Clause clause) =>
        clause.Verb is { IsFinite: true, IsPast: false, IsPerfect: false, IsProgressive: false, Modal: null } verb && !verb.Verb.Has("be") && clause.Adjuncts.Exists(adjunct => adjunct.Class == "under" && Is(sentence, adjunct.Object));

    // "we shall see".
    static bool IsOneself(Sentence sentence, Clause clause) => clause.Subjects.Exists(phrase => sentence.Words[phrase.Head].Has("self"));

    /// <summary>Whether a clause or one above it names an agreement under which, or according to which, it holds.</summary>
    public static bool Names(Sentence sentence, Clause clause)
    {
        // "Under the deal brokered by Oman, the port will be run by both": what opens the sentence holds for it.
        if (sentence.Clauses[0] is { Relation: ClauseRelation.Participle, Parent: null } opening && opening != clause)
            foreach (var adjunct in opening.Adjuncts)
                if (adjunct.Word == 0 && adjunct.Class == "under" && Is(sentence, adjunct.Object))
                    return true;
        for (var each = clause; each is not null; each = each.Parent)
        {
            foreach (var adjunct in each.Adjuncts)
                if (adjunct.Class is "under" or "source" or "during" or "agent" or "of" && Is(sentence, adjunct.Object))
                    return true;
            if (each == clause.Parent && clause.Relation is ClauseRelation.Infinitive && each.Subjects.Exists(phrase => Is(sentence, phrase)))
                return true;
        }
        return false;
    }

    /// <summary>Whether a phrase names an agreement, or what else lays down what must be done.</summary>
    public static bool Is(Sentence sentence, Phrase phrase) =>
        (sentence.Is(phrase, "agreement") || sentence.Is(phrase, "ceasefire") || sentence.Is(phrase, "terms")) && !sentence.Is(phrase, "speech");

    // "are to withdraw", "have to be moved".
    static bool IsToBe(Clause clause) =>
        clause is { Relation: ClauseRelation.Infinitive, Parent: { } outer } && (outer.Verb.Verb.Has("be") || outer.Verb.Verb.Has("have") && !outer.Verb.IsPast) && !outer.Verb.IsPassive && outer.Objects.Count == 0;
}
