using Tidings.Mentions.Frames;
using Tidings.Mentions.Syntax;

namespace Tidings.Mentions.Meaning;

/// <summary>Who is behind a happening that a noun names: "a raid claimed by the rebels", "the blast was blamed on them", "army shelling", "the offensive the alliance launched".</summary>
static class Authorship
{
    /// <summary>Those behind the happening of a frame that has no actor of its own.</summary>
    public static IEnumerable<Phrase> Of(Sentence sentence, Frame frame) =>
        Names(sentence, frame).Select(noun => Behind(sentence, frame, noun)).FirstOrDefault(found => found.Count > 0) ?? [];

    /// <summary>Those behind a deed that stands where who did it would: "killed by a strike that medics blamed on the army".</summary>
    public static IEnumerable<Phrase> OfDeed(Sentence sentence, Frame frame, Phrase deed) =>
        deed.Is("person") || deed.Is("force") || deed.IsPronoun || !IsDeed(sentence, deed) ? [] : BehindDeed(sentence, frame, deed);

    static IEnumerable<Phrase> BehindDeed(Sentence sentence, Frame frame, Phrase deed) =>
        (By(sentence, deed) ?? From(sentence, deed) ?? Whose(deed)) is { } by ? [by] : sentence.Clauses.Where(clause => clause != frame.Clause).Select(clause => Told(sentence, clause, deed)).FirstOrDefault(found => found.Count > 0) ?? [];

    /// <summary>Whether a phrase names what somebody does, and neither whose it is nor somebody: "an air strike killed ten".</summary>
    public static bool IsNobodys(Sentence sentence, Phrase phrase) =>
        IsDeed(sentence, phrase) && !phrase.IsPronoun && !phrase.Is("person") && !phrase.Is("force") && !phrase.Is("party") && !phrase.Is("equipment") && phrase.Possessor is null && !HasOwnerBefore(sentence, phrase) && !sentence.Words[phrase.First].Has("possessive");

    static bool IsDeed(Sentence sentence, Phrase phrase)
    {
        foreach (var category in Deeds)
            if (sentence.Is(phrase, category))
                return true;
        return false;
    }

    // "an air strike by the army on a market killed ten"
    static Phrase? By(Sentence sentence, Phrase deed) =>
        sentence.Clauses.SelectMany(clause => clause.Adjuncts).FirstOrDefault(adjunct => adjunct.Class == "agent" && adjunct.Word == deed.End && adjunct.Object.IsSomebody && !adjunct.Object.Is("time"))?.Object;

    // "killed by shelling from the army": from somebody, not from somewhere.
    static Phrase? From(Sentence sentence, Phrase deed) => deed.End >= sentence.Words.Count || !sentence.Words[deed.End].Has("from") ? null
        : sentence.Clauses.SelectMany(clause => clause.Adjuncts).FirstOrDefault(adjunct => adjunct.Class == "from" && adjunct.Word == deed.End && IsFiring(adjunct.Object))?.Object;

    static bool IsFiring(Phrase phrase) => (phrase.Is("force") || phrase.Is("fighter") || phrase.Is("army") || phrase.Is("party")) && !phrase.Is("place") && !phrase.Is("position");

    // "attacks of the occupiers were repelled"; the bombing of civilians is not theirs.
    static Phrase? Whose(Phrase deed) => (deed.Classes.Contains("attack") || deed.Classes.Contains("attempt")) && deed.Of is { } of && (of.Is("fighter") || of.Is("army") || of.Is("force-unit")) ? of : null;

    // The phrases that name the happening: the noun of the rule, or what the verb's rule takes as its means.
    static IEnumerable<Phrase> Names(Sentence sentence, Frame frame)
    {
        if (frame.Noun is { } noun)
            return [noun];
        return frame.Clause.Subjects.Concat(frame.Clause.Adjuncts.Where(adjunct => adjunct.Class is not ("near" or "source")).Select(adjunct => adjunct.Object)).Where(phrase => IsNamed(sentence, frame, phrase));
    }

    static bool IsNamed(Sentence sentence, Frame frame, Phrase phrase) =>
        frame.Rule.Means.Any(category => sentence.Is(phrase, category)) || frame.Clause.Subjects.Contains(phrase) && frame.Rule.Subject.Any(category => Deeds.Contains(category) && sentence.Is(phrase, category));

    static readonly HashSet<string> Deeds = ["attack", "airstrike", "shelling", "blast", "self-blast", "single-attack", "raid", "clash", "siege", "killing", "gunfire", "ambush", "attempt", "withdrawal", "capture", "handover"];

    static List<Phrase> Behind(Sentence sentence, Frame frame, Phrase noun)
    {
        if ((noun.Possessor ?? From(sentence, noun)) is { } owner)
            return [owner];
        foreach (var clause in sentence.Clauses)
            if (Told(sentence, clause, noun) is { Count: > 0 } found)
                return found;
        var under = frame.Clause.Adjuncts.Where(adjunct => adjunct.Class == "agent" && adjunct.Word >= noun.End && !adjunct.Object.Is("time") && !Follows(sentence, adjunct.Object, noun)).Select(adjunct => adjunct.Object).ToList();
        if (frame.Clause.Adjuncts.Find(adjunct => adjunct.Class == "with" && adjunct.Word == noun.End && frame.Noun is null) is { Object: var against })
            return [against];
        return under.Count > 0 ? under : HasOwnerBefore(sentence, noun) ? [noun] : [];
    }

    static bool Follows(Sentence sentence, Phrase phrase, Phrase noun) => sentence.Clauses.Any(clause => clause.Verb.First >= noun.End && clause.Verb.First < phrase.First);

    // What another clause says of the noun: who claimed it, who launched it, on whom it is blamed (the first phrase: later ones tell where).
    static List<Phrase> Told(Sentence sentence, Clause clause, Phrase noun)
    {
        var verb = clause.Verb.Verb;
        if (clause.Objects.Contains(noun) && clause.Relation == ClauseRelation.Relative && (verb.Has("light") || verb.Has("claim")))
            return [.. clause.Subjects];
        // "a strike that medics blamed on the army"
        if (clause.Objects.Contains(noun) && clause.Relation == ClauseRelation.Relative && verb.Has("attribute"))
            return Blamed(clause);
        // "The group claimed responsibility for the blast, which killed ten"
        if (StanceReader.ClaimsAuthorship(clause) && clause.Adjuncts.Exists(adjunct => adjunct.Object == noun))
            return [.. clause.Subjects];
        if (!clause.Subjects.Contains(noun))
            return [];
        // "The shelling came from the Front"
        if (!clause.Verb.IsPassive)
            return verb.Has("light") && verb.Has("intransitive") ? [.. ClauseRoles.Under(sentence, clause, "from").Where(IsFiring)] : [];
        if (verb.Has("attribute"))
            return Blamed(clause);
        return verb.Has("light") || verb.Has("claim") ? [.. ClauseRoles.Under(sentence, clause, "agent").Where(phrase => !phrase.Is("blast") && !phrase.Is("mine"))] : [];
    }

    static List<Phrase> Blamed(Clause clause) => [.. clause.Adjuncts.Where(adjunct => adjunct.Class is "at" or "to" or "with" or "against").Select(adjunct => adjunct.Object).Take(1)];

    /// <summary>"an Israeli strike", "army shelling", "rebel raids": who does it stands before the noun.</summary>
    public static bool HasOwnerBefore(Sentence sentence, Phrase noun)
    {
        for (var i = noun.First; i < noun.CoreEnd; i++)
            if (i != noun.Head && sentence.Words[i] is var word && (word.Name is { Parties.Count: > 0 } || word.Tag == Languages.WordTag.Noun && (word.Has("fighter") || word.Has("army") || word.Has("force"))))
                return true;
        return false;
    }
}
