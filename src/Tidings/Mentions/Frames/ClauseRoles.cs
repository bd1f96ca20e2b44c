using Tidings.Mentions.Syntax;

namespace Tidings.Mentions.Frames;

/// <summary>Who does and who is done to, whatever the voice of the verb.</summary>
static class ClauseRoles
{
    /// <summary>Who does it: the subject, or what stands under "by" in the passive.</summary>
    public static IEnumerable<Phrase> Subjects(Clause clause) =>
        clause.Verb.IsPassive ? clause.Adjuncts.Where(adjunct => adjunct.Class == "agent").Select(adjunct => adjunct.Object) : clause.Subjects;

    /// <summary>To whom: the object, or the subject in the passive.</summary>
    public static IEnumerable<Phrase> Objects(Clause clause) => clause.Verb.IsPassive ? clause.Subjects.Concat(clause.Objects) : clause.Objects;

    /// <summary>What stands under a preposition, named by its class or its own word, in the clause or inside its phrases ("of").</summary>
    public static IEnumerable<Phrase> Under(Sentence sentence, Clause clause, string preposition)
    {
        foreach (var adjunct in clause.Adjuncts)
            if (adjunct.Class == preposition || preposition == "at" && adjunct.Class == "near" || sentence.Words[adjunct.Word].Normal == preposition)
                yield return adjunct.Object;
        if (preposition != "of")
            yield break;
        foreach (var phrase in clause.Objects.Concat(clause.Subjects).Concat(clause.Adjuncts.Select(adjunct => adjunct.Object)))
            if (phrase.Of is not null)
                yield return phrase.Of;
    }
}
