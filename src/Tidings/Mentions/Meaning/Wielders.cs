using Tidings.Mentions.Frames;
using Tidings.Mentions.Syntax;

namespace Tidings.Mentions.Meaning;

/// <summary>Whose fire it is: a shell, a rocket or a bomb does nothing by itself, somebody has fired it.</summary>
static class Wielders
{
    /// <summary>Those who act, with who fired in the place of what was fired; whoever is not told to have done so is left out.</summary>
    public static IReadOnlyList<Phrase> Of(Sentence sentence, IReadOnlyList<Phrase> actors)
    {
        if (!actors.Any(phrase => IsFired(phrase) || IsFlown(phrase)))
            return actors;
        return [.. actors.SelectMany(phrase => IsFired(phrase) ? Behind(sentence, phrase) : IsFlown(phrase) && Users(sentence, phrase) is { Count: > 0 } behind ? behind : IsFlown(phrase) && Senders(sentence, phrase) is { Count: > 0 } senders ? senders : [phrase]).Distinct()];
    }

    static bool IsFired(Phrase phrase) => (phrase.Is("missile") || phrase.Is("grenade") || phrase.Is("blast") || phrase.Is("weapon") && !phrase.Is("artillery")) && !IsSomebody(phrase);

    // A drone or a jet is told to act where nobody is said to have sent it.
    static bool IsFlown(Phrase phrase) => phrase.Is("aircraft") && !IsSomebody(phrase);

    static bool IsSomebody(Phrase phrase) => phrase.Is("party") || phrase.Is("force") || phrase.Is("fighter") || phrase.Is("person");

    static List<Phrase> Behind(Sentence sentence, Phrase fired)
    {
        if (Users(sentence, fired) is { Count: > 0 } users)
            return users;
        if (fired.Possessor is { } owner)
            return [owner];
        // "three mortar bombs from the other side landed"
        if (sentence.Clauses.SelectMany(clause => clause.Adjuncts).FirstOrDefault(adjunct => adjunct.Class == "from" && adjunct.Word == fired.End && IsSomebody(adjunct.Object)) is { Object: var side })
            return [side];
        return Authorship.HasOwnerBefore(sentence, fired) ? [fired] : [];
    }

    // "jets from the coalition", "a drone attributed to the militia", "a drone belonging to the army": whose it is stands right behind.
    static List<Phrase> Senders(Sentence sentence, Phrase flown) =>
        [.. sentence.Clauses.SelectMany(clause => clause.Adjuncts.Where(adjunct => IsSomebody(adjunct.Object)
            && (adjunct.Class == "from" && adjunct.Word == flown.End || adjunct.Class == "to" && clause.Relation == ClauseRelation.Participle && clause.Subjects.Contains(flown) && clause.Verb.Verb.Has("owned")))).Select(adjunct => adjunct.Object).Distinct().Take(1)];

    static List<Phrase> Users(Sentence sentence, Phrase fired) =>
        sentence.Clauses.Where(clause => clause.Verb.Verb.Has("use")).Select(clause => Users(sentence, clause, fired)).FirstOrDefault(users => users.Count > 0) ?? [];

    // "rockets fired by the rebels", "shells fired from army positions", "a missile that the group launched".
    static List<Phrase> Users(Sentence sentence, Clause clause, Phrase fired)
    {
        if (!clause.Verb.IsPassive)
            return clause.Relation == ClauseRelation.Relative && clause.Objects.Contains(fired) ? clause.Subjects.FindAll(phrase => IsSomebody(phrase) || phrase.IsPronoun || phrase.Is("name")) : [];
        if (!clause.Subjects.Contains(fired))
            return [];
        var by = clause.Adjuncts.FindAll(adjunct => adjunct.Class == "agent" && !adjunct.Object.Is("time") && !adjunct.Object.Is("account"));
        return [.. (by.Count > 0 ? by : clause.Adjuncts.FindAll(adjunct => adjunct.Class == "from" && (IsSomebody(adjunct.Object) || adjunct.Object.Is("position") || adjunct.Object.Is("base")) && (IsSomebody(adjunct.Object) || Authorship.HasOwnerBefore(sentence, adjunct.Object)))).Select(adjunct => adjunct.Object)];
    }
}
