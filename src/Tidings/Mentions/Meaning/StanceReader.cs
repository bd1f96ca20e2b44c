using Tidings.Dates;
using Tidings.Evidence;
using Tidings.Languages;
using Tidings.Mentions.Frames;
using Tidings.Mentions.Syntax;

namespace Tidings.Mentions.Meaning;

/// <summary>How a happening stands, and who says so.</summary>
/// <param name="Stance">The stance.</param>
/// <param name="Speech">The clause in which it is said; null when nobody is said to say so.</param>
/// <param name="Source">Who says so; null when not named.</param>
/// <param name="IsAttributed">Whether it is put in somebody's mouth at all.</param>
/// <param name="Reason">The words that decided, for explaining.</param>
public sealed record StanceReading(Stance Stance, Clause? Speech, Phrase? Source, bool IsAttributed, string Reason);

/// <summary>
/// Reads the stance of a clause from the outside in: each clause above it may say it, deny it, plan it, forbid it or make it a condition,
/// and what stands nearest to the happening decides what is left.
/// </summary>
public sealed class StanceReader
{
    /// <summary>The stance of a clause's happening; null when it did not happen and nobody said it did: then it is not coded.</summary>
    public StanceReading? Read(Sentence sentence, Clause clause)
    {
        if (IsSupposed(sentence, clause) || IsImpossible(clause) || IsUntold(sentence, clause))
            return null;
        if (SpeechNouns.Asserted(sentence, clause) is { } asserted)
            return new StanceReading(asserted.IsDenied ? Stance.Denied : Stance.Claimed, null, asserted.Source, true, "somebody's claim");
        var stance = Stance.Reported;
        var reason = "in the writer's own voice";
        if (Own(sentence, clause) is { } own)
            (stance, reason) = own;
        else if (clause is { Relation: ClauseRelation.Infinitive, Parent: null })
            (stance, reason) = (Stance.Planned, "a purpose");
        Clause? speech = null;
        var free = false;
        for (var (inner, outer) = (clause, clause.Parent); outer is not null; (inner, outer) = (outer, outer.Parent))
        {
            // "hard to check because the links were cut", "a man who fled": what stands above is said of something else.
            free |= inner.Relation is ClauseRelation.Adverbial or ClauseRelation.Relative;
            if (IsRemark(sentence, inner))
                return Attribute(sentence, clause, stance, reason, null, isRemark: true);
            if (Says(inner, outer) || IsInsideSaid(sentence, inner, outer))
            {
                if (IsNobody(sentence, outer))
                    return free ? new StanceReading(stance, null, null, false, reason) : null;
                speech = outer;
                if (inner.Relation == ClauseRelation.Infinitive && stance == Stance.Reported && !free && !outer.Verb.Verb.Has("claim") && !outer.Verb.IsPassive)
                    (stance, reason) = Infinitive(sentence, outer, outer.Verb.Verb) ?? (stance, reason);
                if (outer.Verb.Verb.Has("deny") && inner.Relation is ClauseRelation.Complement or ClauseRelation.Gerund && stance == Stance.Reported)
                    (stance, reason) = (Stance.Denied, $"\"{outer.Verb.Verb.Lemma}\" denies it");
                break;
            }
            if (stance == Stance.Reported && !free && Above(sentence, inner, outer) is { } above)
                (stance, reason) = above;
            if (inner.Relation is ClauseRelation.Main)
                break;
        }
        return Attribute(sentence, clause, stance, reason, speech, isRemark: false);
    }

    // "Nobody has said that …": what nobody says is not told.
    static bool IsNobody(Sentence sentence, Clause speech) => speech.Subjects is [var first, ..] && !speech.Verb.IsPassive && !speech.Verb.Verb.Has("deny") && (first.Is("nobody") || sentence.Words[first.First].Has("none"));

    // "…, which has held the village since May, …": after a comma the writer remarks it, whoever says the rest.
    static bool IsRemark(Sentence sentence, Clause clause) =>
        clause.Relation == ClauseRelation.Relative && (GoesOn(sentence, clause) is { } before ? IsRemark(sentence, before)
            : clause.First > 0 && !(clause.Parent is { IsParenthetical: true } teller && clause.First < teller.First) && sentence.Words[clause.First - 1].Tag == WordTag.Comma && sentence.Words[clause.First].Tag == WordTag.Relative);

    // "…, which was signed in May and took effect in June": the relative clause that a second one goes on with.
    static Clause? GoesOn(Sentence sentence, Clause clause) =>
        clause.SharesSubject ? sentence.Clauses.FindLast(other => other.First < clause.First && other.Parent == clause.Parent && other.Relation == ClauseRelation.Relative) : null;

    // "There were no reports of shells hitting the town": nobody tells it.
    static bool IsUntold(Sentence sentence, Clause clause) =>
        clause is { Relation: ClauseRelation.Participle, Subjects: [var told, ..] }
        && sentence.Clauses.Exists(other => other.Objects.Concat(other.Subjects).Any(phrase => phrase.Of == told && (phrase.Is("speech") || phrase.Is("account") || phrase.Is("content")) && IsNone(sentence, phrase)));

    // "they cannot return": it does not happen, and nobody says that it has.
    static bool IsImpossible(Clause clause) => clause.Verb is { Modal: "able", IsNegated: true, IsPast: false, IsPerfect: false };

    // "if the truce holds", "once the mines have been lifted, buses will leave": what it would take is not told to have happened, nor is what it would take in turn.
    static bool IsSupposed(Sentence sentence, Clause clause)
    {
        for (var each = clause; each is not null && each.Relation != ClauseRelation.Main; each = each.Parent)
            if (each.Relation == ClauseRelation.Adverbial && (each.Marker == "condition" || IsAwaited(sentence, each)) || each.Relation == ClauseRelation.Complement && IsOpen(sentence, each))
                return true;
        return false;
    }

    // "did not say whether the army had shelled the camp"
    static bool IsOpen(Sentence sentence, Clause clause) => clause.First > 0 && sentence.Words[clause.First - 1] is { Tag: WordTag.Complementiser } opener && opener.Has("open");

    // The present under what is yet to come: "will stop when the enemy withdraws"; in the past as told: "would stop once the enemy withdrew".
    static bool IsAwaited(Sentence sentence, Clause clause)
    {
        if (clause is not { Marker: "time", Parent: { } main, Verb: { IsFinite: true, Modal: null } verb } || clause.SharesSubject)
            return false;
        var mood = main.Relation == ClauseRelation.Infinitive && main.Parent is { } vow && vow.Verb.Verb.Has("plan") ? "future" : main.Verb.Modal;
        return mood switch
        {
            null => IsGeneral(main.Verb) && IsGeneral(verb) && clause.Dates.Count == 0 && sentence.Part == MentionPart.Body,
            "future" or "bound" or "due" or "obliged" or "able" or "possible" => !verb.IsPast && !verb.IsProgressive,
            "conditional" => !verb.IsPerfect && Opener(sentence, clause) is { } word && word.Has("awaited"),
            _ => false,
        };
    }

    // "Wars do not end when the guns fall silent": what is always so tells of no one time.
    static bool IsGeneral(VerbGroup verb) => verb is { IsFinite: true, IsPast: false, IsPerfect: false, IsProgressive: false, Modal: null };

    static Word? Opener(Sentence sentence, Clause clause)
    {
        for (var i = clause.First; i >= 0 && i > clause.First - 2; i--)
            if (sentence.Words[i].Tag == WordTag.Subordinator)
                return sentence.Words[i];
        return null;
    }

    StanceReading? Attribute(Sentence sentence, Clause clause, Stance stance, string reason, Clause? speech, bool isRemark)
    {
        speech ??= isRemark ? null : Around(sentence, clause) ?? (IsNaming(clause) || IsCounting(clause) ? clause : null);
        var named = SpeechNouns.Over(sentence, clause) is { } over && (speech is null || over is { IsDenied: true, Source: null } && clause.Parent is { Verb: var told } && told.Verb.Has("refuted")) ? over : null;
        var source = speech is not null ? Inner(sentence, clause, speech) ?? Speaker(speech) : (isRemark ? Source(sentence, clause) : AccordingTo(sentence, clause) ?? ClauseRoles.Label(sentence, clause)) ?? named?.Source;
        var hedged = Hedge(sentence, clause) || named is not null;
        var attributed = speech is not null || source is not null || hedged;
        if (named is { IsDenied: true } && stance == Stance.Reported)
            (stance, reason) = (Stance.Denied, "what is said to be so is denied");
        if (stance == Stance.Denied && !attributed && clause.Verb.IsNegated)
            return null;
        if (stance == Stance.Reported && attributed)
            (stance, reason) = IsOfNone(sentence, clause) ? (Stance.Denied, "said of none") : (Stance.Claimed, speech is not null ? $"\"{speech.Verb.Verb.Lemma}\" says it" : hedged ? "said to be so" : "according to a source");
        return new StanceReading(stance, speech, source, attributed, reason);
    }

    // "the ministry called it a suicide attack": what it is called is his word for it.
    static bool IsNaming(Clause clause) => clause is { Verb: { IsPassive: false, Verb: var verb }, Objects: [{ IsPronoun: true }, { IsPronoun: false }], Subjects: [var subject, ..] } && verb.Has("names") && subject.IsSomebody;

    // "The observatory counts seven shells", "experts put the number of soldiers at 6,000": whoever counts says so.
    static bool IsCounting(Clause clause) =>
        clause is { Verb: { IsPassive: false, Verb: var verb }, Objects: [var counted, ..], Subjects: [var subject, ..] } && verb.Has("counts") && subject.IsSomebody && !counted.Is("weapon") && (!verb.Has("echoes") || clause.Adjuncts.Exists(adjunct => adjunct.Class == "at" && adjunct.Object.Is("number")));

    // "both envoys agreed, the mediator says, to withdraw": who is named nearest to what happened.
    static Phrase? Inner(Sentence sentence, Clause clause, Clause speech)
    {
        for (var each = clause; each is not null; each = each.Parent)
            if (Source(sentence, each) is { } source)
                return source;
            else if (each == speech)
                break;
        return null;
    }

    // "no shells were fired", "there was no evidence of an attack": in somebody's mouth that denies it.
    static bool IsOfNone(Sentence sentence, Clause clause) => clause.Subjects is [var subject, ..] && (IsNone(sentence, subject)
        || clause.Verb.Verb.Has("be") && clause.Objects is [var told, ..] && IsNone(sentence, told) && sentence.Words[told.Head].Has("content"));

    static bool IsNone(Sentence sentence, Phrase phrase) => sentence.Words[phrase.First] is { Number: null } word ? word.Has("none") : sentence.Words[phrase.First].Number is { Best: 0 };

    /// <summary>The clause above in which a clause is said; null when it is told in the writer's own voice.</summary>
    public static Clause? SpeechAbove(Clause clause)
    {
        for (var (inner, outer) = (clause, clause.Parent); outer is not null; (inner, outer) = (outer, outer.Parent))
            if (Says(inner, outer))
                return outer;
        return null;
    }

    /// <summary>Who speaks in a clause of saying.</summary>
    public static Phrase? Speaker(Clause speech)
    {
        if (speech.Verb.IsPassive)
            return speech.Adjuncts.FirstOrDefault(adjunct => adjunct.Class == "agent")?.Object;
        // "…, said a member of the council": who speaks stands after the verb.
        var isInverted = speech is { SharesSubject: true, Objects.Count: > 0 } && (speech.IsParenthetical || speech.Subjects is [{ IsPronoun: true } it] && it.Is("thing") && !speech.Verb.Verb.Has("ditransitive") && speech.Objects[0].IsSomebody);
        // "…," about 130 kilometres south, the source said.
        if (speech.Subjects is [{ IsSomebody: false }, _, ..] && speech.IsParenthetical && speech.Subjects.Find(phrase => phrase.IsSomebody) is { } somebody)
            return somebody;
        return speech.Subjects.Count > 0 && !isInverted ? speech.Subjects[0] : speech.Objects.FirstOrDefault();
    }

    // "say rockets tipped with gas landed": what is said of the subject of what is said.
    static bool IsInsideSaid(Sentence sentence, Clause inner, Clause outer) =>
        inner is { Relation: ClauseRelation.Participle, Subjects: [var subject, ..] } && outer.Verb.Verb.Has("say") && !outer.Subjects.Contains(subject) && sentence.Clauses.Any(said => said.Parent == outer && said.Relation == ClauseRelation.Complement && said.First <= inner.Verb.First && said.Subjects.Contains(subject));

    static bool Says(Clause inner, Clause outer)
    {
        var verb = outer.Verb.Verb;
        // "The ministry holds that …", "the inquiry found that …": only with what is held or found told behind it.
        if (inner.Relation == ClauseRelation.Complement && verb.Has("finds") && !outer.Verb.IsPassive)
            return true;
        if (inner.Relation is ClauseRelation.Complement or ClauseRelation.Coordinate)
            return verb.Has("say") || verb.Has("doubt") || verb.Has("deny") || verb.Has("perceive") && inner.Relation == ClauseRelation.Complement && outer.Subjects.Count > 0 && outer.Subjects.TrueForAll(phrase => phrase.IsSomebody);
        // "the UN counted 248 civilians killed"
        if (inner.Relation == ClauseRelation.Participle && verb.Has("counts") && !outer.Verb.IsPassive && inner.Subjects.Exists(subject => outer.Objects.Exists(phrase => phrase == subject || phrase.Of == subject)))
            return true;
        // "where, residents said, men were shot and buried"
        if (inner.Relation == ClauseRelation.Relative && outer.IsParenthetical && (inner.First < outer.First || inner.SharesSubject))
            return true;
        return inner.Relation == ClauseRelation.Gerund && (verb.Has("deny") || verb.Has("accuse") || verb.Has("admits") || ClaimsAuthorship(outer) || verb.Has("say") && inner.Marker is null or "of" or "to" && !outer.Verb.IsPassive) || inner.Relation == ClauseRelation.Infinitive && verb.Has("say");
    }

    // "claimed responsibility for killing two": the act stands in the mouth of those who say they did it.
    internal static bool ClaimsAuthorship(Clause clause) => clause.Verb is { IsNegated: false, Verb: var verb } && verb.Has("say") && clause.Objects.Any(phrase => phrase.Is("authorship")) && !clause.Subjects.Exists(phrase => phrase.Is("nobody"));

    static (Stance, string)? Own(Sentence sentence, Clause clause)
    {
        var verb = clause.Verb;
        if (clause.IsDemanded)
            return (Stance.Planned, "demanded");
        if (verb.Modal == "future")
            return verb.IsNegated ? (Stance.Planned, "will not") : (Stance.Planned, "will");
        if (verb.Modal is "bound" or "due" && !verb.IsPerfect || verb.Modal is "conditional" or "able" or "possible" && !verb.IsPerfect && (Terms.Names(sentence, clause) || Terms.GoesOn(sentence, clause)))
            return (Stance.Planned, "by an agreement");
        if (Terms.IsLaidDown(sentence, clause) || !verb.IsNegated && (Terms.IsFixed(sentence, clause) || Terms.IsAppointed(sentence, clause)))
            return (Stance.Planned, "laid down by an agreement");
        if (verb.IsNegated && clause is { Relation: ClauseRelation.Infinitive, Parent: { } vow } && (vow.Verb.Verb.Has("plan") || vow.Verb.Verb.Has("binds")) && !vow.Verb.IsNegated)
            return (Stance.Planned, $"\"{vow.Verb.Verb.Lemma}\" not to");
        if (verb.Modal == "conditional" && !verb.IsPerfect)
            return clause.Relation == ClauseRelation.Complement || IsAppointed(sentence, clause) ? (Stance.Planned, "would, as told") : (Stance.Hypothetical, "would");
        // "gunfire could be heard": it was.
        if (verb is { Modal: "possible" or "able", IsPassive: true, IsNegated: false } && verb.Verb.Has("perceive"))
            return null;
        if (verb.Modal is "possible" or "able" or "conditional" && !(verb.Modal == "able" && verb.IsPast))
            return (Stance.Hypothetical, "a possibility");
        if (verb.Modal == "obliged" && (!verb.IsPerfect || sentence.Words.Skip(verb.First).Take(verb.Main - verb.First).Any(word => word.Has("unmet"))))
            return (Stance.Planned, "must");
        return verb.IsNegated ? (Stance.Denied, "a negation") : null;
    }

    // "They would hand over the town on Wednesday": what would be on a day, on no condition, is what somebody has said will be.
    static bool IsAppointed(Sentence sentence, Clause clause) =>
        clause.Dates.Exists(i => sentence.Words[i].Date is { IsDate: true, Flavour: DateFlavour.Point or DateFlavour.Deadline }) && !sentence.Clauses.Exists(other => other.Marker == "condition");

    static (Stance, string)? Above(Sentence sentence, Clause inner, Clause outer)
    {
        var verb = outer.Verb.Verb;
        if (IsForbidden(inner))
            return (Stance.Planned, "is not to");
        // "are known to have been killed": what is known of the past has happened.
        // "forced 200 people to flee": that they did, if it did.
        if (inner.Relation == ClauseRelation.Infinitive && verb.Has("causes") && !outer.Verb.IsNegated)
            return Own(sentence, outer);
        if (inner.Relation == ClauseRelation.Infinitive)
            return inner.Verb.IsPerfect && outer.Verb is { IsPassive: true, IsNegated: false } && !verb.Has("plan") ? null : Infinitive(sentence, outer, verb);
        if (inner.Relation is ClauseRelation.Complement or ClauseRelation.Participle && verb.Has("binds") && !outer.Verb.IsNegated && outer.Subjects.Exists(phrase => Terms.Is(sentence, phrase)))
            return (Stance.Planned, $"\"{verb.Lemma}\" binds");
        if (inner.Relation == ClauseRelation.Gerund && verb.Has("fail"))
            return (Stance.Denied, $"\"{verb.Lemma}\"");
        if (inner.Relation is ClauseRelation.Gerund && (verb.Has("plan") && inner.Marker is null or "for" || verb.Has("binds") && inner.Marker == "to"))
            return (Stance.Planned, $"\"{verb.Lemma}\"");
        if (inner.Relation is ClauseRelation.Participle or ClauseRelation.Gerund or ClauseRelation.Coordinate)
            return Own(sentence, outer) is { } own && own.Item1 != Stance.Denied ? own : null;
        return null;
    }

    /// <summary>"are not to wear uniforms": what must be left undone.</summary>
    internal static bool IsForbidden(Clause clause) =>
        clause is { Relation: ClauseRelation.Infinitive, Parent: { Verb: { IsNegated: true, IsPassive: false } verb, Objects.Count: 0 } } && verb.Verb.Has("be");

    static (Stance, string)? Infinitive(Sentence sentence, Clause outer, LexEntry verb)
    {
        // "stopped to strip the banks": that they did.
        if (verb.Has("pauses") && !outer.Verb.IsNegated)
            return null;
        // "used mortars to attack the patrol": that they did.
        if (verb.Has("wields") && outer is { Verb: { IsNegated: false, IsFinite: true, IsPast: true, Modal: null }, Objects.Count: > 0 })
            return null;
        if (verb.Has("fail") || outer.Verb.IsNegated)
            return (Stance.Denied, $"\"{verb.Lemma}\"");
        if (verb.Has("threat"))
            return (Stance.Threatened, $"\"{verb.Lemma}\"");
        if (outer.Objects.Exists(phrase => phrase.Is("attempt") && (sentence.Words[phrase.First].Has("none") || sentence.Words[phrase.First].Number is { Best: 0 })))
            return (Stance.Denied, $"\"{verb.Lemma}\" nothing");
        if (verb.Has("begun") || verb.Has("try") || outer.Objects.Exists(phrase => phrase.Is("attempt")) || verb.Has("be") && outer.Objects.Count > 0)
            return null;
        // "had to leave" is that they left; "have to leave" is that they must.
        if (verb.Has("have"))
            return outer.Verb.IsPast || outer.Verb.IsPerfect ? null : (Stance.Planned, $"\"{verb.Lemma}\" to");
        if (verb.Has("be") || verb.Has("plan") || verb.Has("demand") || verb.Has("object-control"))
            return (Stance.Planned, $"\"{verb.Lemma}\" to");
        return (Stance.Planned, "a purpose");
    }

    // "…, the governor said." and "…, the agency says, …": who speaks stands beside what is said.
    static Clause? Around(Sentence sentence, Clause clause)
    {
        foreach (var other in sentence.Clauses)
            if (other.IsParenthetical && other != clause && !IsApart(sentence, clause, other) && (other.First > clause.First || IsJustBefore(other, clause) || other.First < clause.First && IsAsideOf(sentence, other, clause)))
                return other;
        return null;
    }

    static bool IsJustBefore(Clause speech, Clause clause) => speech.First < clause.First && speech.End > clause.First - 3;

    // "Gunmen, witnesses said, surrounded the church and began to fire": what goes on behind words between its subject and its first verb.
    // "In Zarin, officials said, shelling forced many to flee and killed four": what hangs on, or goes on with, what stands right behind.
    static bool IsAsideOf(Sentence sentence, Clause speech, Clause clause) => clause switch
    {
        { Relation: ClauseRelation.Adverbial, Marker: "time", Parent: { } main } => main.Subjects is [var waiting, ..] && waiting.End <= speech.First && speech.End <= main.Verb.First && sentence.Words[clause.First - 1].Tag != WordTag.Comma,
        { Relation: ClauseRelation.Infinitive or ClauseRelation.Participle or ClauseRelation.Gerund, Parent: { } outer } => IsJustBefore(speech, outer) || IsAsideOf(sentence, speech, outer),
        { Relation: ClauseRelation.Coordinate, SharesSubject: true, Subjects: [var subject, ..] } => speech.Subjects.Count > 0 && (subject.End <= speech.First || subject.First >= speech.End && subject.First <= speech.End + 2),
        { Relation: ClauseRelation.Coordinate, SharesSubject: false, Parent: null, First: > 1 } => sentence.Words[clause.First - 1].Tag == WordTag.Coordinator && sentence.Words[clause.First - 2].Tag is not (WordTag.Comma or WordTag.Break) && sentence.Clauses.Exists(other => other.First < clause.First && IsJustBefore(speech, other)),
        _ => false,
    };

    // "One was killed; three were wounded, doctors said.": behind a semicolon somebody may say what the writer has not heard.
    static bool IsApart(Sentence sentence, Clause clause, Clause speech)
    {
        for (var i = clause.Verb.End; i < speech.First; i++)
            if (sentence.Words[i].Tag == WordTag.Break && sentence.Words[i].Normal == ";")
                return true;
        return false;
    }

    /// <summary>Who tells a clause by words such as "according to", in it or beside it; null where nobody does.</summary>
    internal static Phrase? AccordingTo(Sentence sentence, Clause clause)
    {
        if (Source(sentence, clause) is { } own)
            return own;
        if (Leading(sentence) is { } leading)
            return leading;
        foreach (var other in sentence.Clauses)
            if (Chain(clause).Contains(other) || Chain(other).Contains(clause) || other.First > clause.First || other.Relation is ClauseRelation.Main)
                foreach (var adjunct in other.Adjuncts)
                    if (Account(sentence, adjunct) is { } account && adjunct.Word > clause.First && Chain(other).Contains(clause) && sentence.Words[adjunct.Word - 1].Tag == WordTag.Comma)
                        return account;
                    else if (IsSource(sentence, adjunct) && (adjunct.Word < clause.First || sentence.Words[adjunct.Word - 1].Tag == WordTag.Comma || sentence.Words[adjunct.Word].Has("opening")))
                        return adjunct.Object;
        return clause.SharesSubject ? sentence.Clauses.Where(other => other.First < clause.First && other.Subjects.SequenceEqual(clause.Subjects)).Select(other => Account(sentence, other)).FirstOrDefault(account => account is not null) : null;
    }

    // "According to a report seen by the agency, …", "By her account …": who is named first of all says it all.
    static Phrase? Leading(Sentence sentence)
    {
        foreach (var clause in sentence.Clauses)
            foreach (var adjunct in clause.Adjuncts)
                if (adjunct.Word == 0 && (IsSource(sentence, adjunct) ? Teller(sentence, adjunct.Object) : Account(sentence, adjunct)) is { } source)
                    return source;
        return null;
    }

    // "according to the army", "by the army's count".
    static Phrase? Source(Sentence sentence, Clause clause) => clause.Adjuncts.Find(adjunct => IsSource(sentence, adjunct)) is { Object: var named } ? Teller(sentence, named) : Account(sentence, clause);

    // "according to what the lieutenant told them", "to a statement by the ministry", "to a message from the group": who tells it.
    static Phrase Teller(Sentence sentence, Phrase named) =>
        named.IsSomebody && !named.IsPronoun ? named : sentence.Clauses.FirstOrDefault(clause => clause.Relation == ClauseRelation.Relative && clause.Verb.Verb.Has("say") && clause.Objects.Contains(named)) is { Subjects: [var teller, ..] } ? teller
        : named.Is("speech") && named.Of is { IsSomebody: true } whose && !named.Is("party") ? whose : named.Is("speech") ? sentence.Clauses.SelectMany(clause => clause.Adjuncts).FirstOrDefault(adjunct => adjunct.Class == "agent" && adjunct.Word == named.End && adjunct.Object.IsSomebody)?.Object ?? named : named;

    // "citing ill health" gives a reason, "citing the ministry" a source.
    static bool IsSource(Sentence sentence, Adjunct adjunct) => adjunct.Class == "source" && (adjunct.Object.IsSomebody || !sentence.Words[adjunct.Word].Has("cited"));

    static Phrase? Account(Sentence sentence, Clause clause) => clause.Adjuncts.Select(adjunct => Account(sentence, adjunct)).FirstOrDefault(account => account is not null);

    static Phrase? Account(Sentence sentence, Adjunct adjunct) =>
        adjunct is { Class: "agent" or "at" or "during", Object: var account } && account.Classes.Contains("account") ? ClauseRoles.Owner(sentence, account) ?? account : null;

    static IEnumerable<Clause> Chain(Clause clause)
    {
        for (var each = clause.Parent; each is not null; each = each.Parent)
            yield return each;
    }

    static bool Hedge(Sentence sentence, Clause clause)
    {
        for (var i = clause.First; i < clause.End && i < sentence.Words.Count; i++)
            if (sentence.Words[i].Has("hedge"))
                return true;
        return false;
    }
}
