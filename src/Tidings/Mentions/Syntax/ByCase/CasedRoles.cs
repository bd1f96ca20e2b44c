using Tidings.Dates;
using Tidings.Languages;

namespace Tidings.Mentions.Syntax.ByCase;

/// <summary>Tells what the phrases of a clause do, by their cases, by agreement with the verb, and, where both leave it open, by their order.</summary>
sealed class CasedRoles(List<Word> words, List<Clause> clauses, Dictionary<Clause, List<Phrase>> bare)
{
    const GrammaticalCase Core = GrammaticalCase.Nominative | GrammaticalCase.Accusative;

    /// <summary>Fills subjects, objects and what stands in the other cases. What is told in the present with a day by which it is done is yet to be done.</summary>
    public void Settle(Clause clause)
    {
        var phrases = bare[clause];
        foreach (var phrase in phrases.Where(phrase => (CaseOf(clause, phrase) & Core) == 0))
            Oblique(clause, phrase);
        var core = phrases.Where(phrase => (CaseOf(clause, phrase) & Core) != 0 && !IsTime(phrase)).ToList();
        var subject = clause.Verb.IsFinite && clause.Relation != ClauseRelation.Participle ? Subject(clause, core) : null;
        if (subject is not null)
            clause.Subjects = [subject];
        foreach (var phrase in core.Where(phrase => phrase != subject))
            clause.Objects.Add(phrase);
        Give(clause);
        if (clause.Subjects.Count == 0)
            SpeakFromPlace(clause);
        if (clause.Subjects.Count == 0)
            Share(clause);
        if (clause.Verb is { Modal: null, IsPast: false, IsFinite: true, Verb.Slot: VerbSlot.Present } && clause.Dates.Exists(i => words[i].Date is { Flavour: DateFlavour.Deadline }))
            clause.Verb.Modal = "due";
        if (clause.Verb.IsPassive && clause.Subjects.Count == 0 && clause.Objects.Count > 0 && !clause.Verb.IsInfinitive)
            (clause.Subjects, _) = ([.. clause.Objects], clause.Objects.RemoveAll(_ => true));
    }

    static GrammaticalCase CaseOf(Clause clause, Phrase phrase) => clause.Relation == ClauseRelation.Relative && phrase.Relative is { } cases && phrase.End <= clause.Verb.First ? cases : phrase.Case;

    bool IsTime(Phrase phrase) => phrase.Is("time") && words[phrase.Head].Tag == WordTag.Noun;

    // By whom a passive is done, by what means, to whom; a genitive is what is lacked, demanded or not done.
    static void Oblique(Clause clause, Phrase phrase)
    {
        var cases = CaseOf(clause, phrase);
        if ((cases & GrammaticalCase.Genitive) != 0 && !clause.Verb.IsPassive)
            clause.Objects.Add(phrase);
        else if ((cases & GrammaticalCase.Instrumental) != 0)
            clause.Adjuncts.Add(new Adjunct(phrase.First, clause.Verb.IsPassive && !clause.Verb.Verb.Has("patient") && Acts(phrase) ? "agent" : "with", phrase));
        else if ((cases & GrammaticalCase.Dative) != 0)
            clause.Adjuncts.Add(new Adjunct(phrase.First, "to", phrase));
    }

    static bool Acts(Phrase phrase) => phrase.IsSomebody && !phrase.Is("equipment");

    Phrase? Subject(Clause clause, List<Phrase> core)
    {
        var fitting = core.Where(phrase => (CaseOf(clause, phrase) & GrammaticalCase.Nominative) != 0 && Agrees(clause, phrase)).ToList();
        if (fitting.Find(phrase => (CaseOf(clause, phrase) & GrammaticalCase.Accusative) == 0) is { } sure)
            return sure;
        if (fitting.Count == 0 || clause.Verb.IsPassive || !clause.Verb.Verb.Has("transitive"))
            return fitting.FirstOrDefault();
        var front = fitting.Find(phrase => phrase.First < clause.Verb.First);
        var back = fitting.Find(phrase => phrase.First > clause.Verb.First);
        if (front is null && Before(clause) is { Subjects: [var acting, ..] } && CanAct(acting) && Agrees(clause, acting))
            return null;
        if (front is null)
            return core.Exists(phrase => phrase != back && phrase.First < clause.Verb.First) || back is not null && CanAct(back) ? back : null;
        return back is not null && CanAct(back) && !CanAct(front) ? back : front;
    }

    // Verb and subject agree in number; several are a plural, and numbers and names that nobody listed can be either.
    bool Agrees(Clause clause, Phrase phrase)
    {
        var verb = clause.Verb.Verb;
        if (phrase.And.Count > 0 || HasNumber(phrase) || verb.Slot == VerbSlot.Base || words[phrase.Head] is { Tag: WordTag.Proper, Entry: null, Name: null or { Parties.Count: > 0, IsPeople: false } } && !phrase.Is("person") || clause.Verb.Verb.Lemma == Verbless.Lemma)
            return true;
        return IsPlural(phrase) == IsPluralVerb(clause);
    }

    bool IsPluralVerb(Clause clause)
    {
        for (var i = clause.Verb.First; i < clause.Verb.End; i++)
            if (words[i].Tag is WordTag.Auxiliary or WordTag.Modal && words[i].Has("plural"))
                return true;
        return clause.Verb.Verb.IsPlural;
    }

    bool HasNumber(Phrase phrase)
    {
        for (var i = phrase.First; i <= phrase.Head; i++)
            if (words[i].Number is { IsCount: true })
                return true;
        return words[phrase.Head].Has("transparent");
    }

    bool IsPlural(Phrase phrase)
    {
        var head = words[phrase.Head];
        if (head.Name is { } name)
            return name.IsPeople || head.Entry?.IsPlural == true;
        if (head.Tag == WordTag.Pronoun)
            return head.Has("plural");
        return head.Readings.Any(entry => entry.IsPlural && entry.Lemma == head.Lemma && (entry.Case & GrammaticalCase.Nominative) != 0);
    }

    static bool CanAct(Phrase phrase) =>
        phrase.Is("force") || phrase.Is("party") || phrase.Is("fighter") || phrase.Is("official") || phrase.Is("state") || phrase.Is("person") || phrase.Is("aircraft") || phrase.IsPronoun || phrase.Is("artillery");

    // "поставить Душанбе оружие": a name that has the same form in all cases is who gets what stands beside it.
    static void Give(Clause clause)
    {
        if (!clause.Verb.Verb.Has("ditransitive") || clause.Objects.Count < 2 || clause.Objects.Find(phrase => (phrase.Case & GrammaticalCase.Dative) != 0) is not { } given)
            return;
        clause.Objects.Remove(given);
        clause.Adjuncts.Add(new Adjunct(given.First, "to", given));
    }

    // "В Генштабе сообщили", "в Киеве назвали": those who are there speak.
    static void SpeakFromPlace(Clause clause)
    {
        var verb = clause.Verb.Verb;
        if (!(verb.Has("say") || verb.Has("accuse") || verb.Has("demand") || verb.Has("threat") || verb.Has("doubt")) || clause.Verb.IsPassive || clause.Verb.IsInfinitive)
            return;
        if (clause.Adjuncts.Find(adjunct => adjunct.Class == "at" && (adjunct.Object.Is("party") || adjunct.Object.Is("force") || verb.IsPlural && adjunct.Object.Is("place") && adjunct.Object.Is("name") || adjunct.Object.Is("account") || adjunct.Object.Is("speech"))) is not { } there)
            return;
        clause.Subjects.Add(there.Object);
        clause.Adjuncts.Remove(there);
    }

    // "заняла село и отбила атаку": who did the one did the other, where the verbs agree; "заявила, что заняла": who speaks did it.
    void Share(Clause clause)
    {
        if (Before(clause) is not { } from)
            return;
        var isFree = clause.Relation is ClauseRelation.Infinitive or ClauseRelation.Participle;
        if (!isFree && (clause.Verb.IsPassive || !from.Subjects.Exists(subject => Agrees(clause, subject))))
            return;
        var controlled = clause.Relation == ClauseRelation.Infinitive && from.Verb.Verb.Has("object-control") ? Controlled(from) : [];
        (clause.Subjects, clause.SharesSubject) = (controlled.Count > 0 ? controlled : from.Subjects, true);
    }

    // The clause whose subject this one can have.
    Clause? Before(Clause clause)
    {
        var at = clauses.IndexOf(clause);
        return clause switch
        {
            { IsParenthetical: true } => null,
            { Relation: ClauseRelation.Infinitive or ClauseRelation.Participle } => clause.Parent ?? (at + 1 < clauses.Count ? clauses[at + 1] : null),
            { Relation: ClauseRelation.Coordinate } => at > 0 ? Peer(clauses[at - 1], clause) : null,
            { Relation: ClauseRelation.Complement } => clause.Parent,
            _ => null,
        };
    }

    // "призвал стороны прекратить огонь", "приказал войскам отойти".
    static List<Phrase> Controlled(Clause outer) =>
        outer.Objects.Count > 0 ? outer.Objects : [.. outer.Adjuncts.Where(adjunct => adjunct.Class is "to" or "from" && adjunct.Object.IsSomebody).Select(adjunct => adjunct.Object).Take(1)];

    static Clause Peer(Clause before, Clause clause)
    {
        while (before.Relation is ClauseRelation.Relative or ClauseRelation.Infinitive or ClauseRelation.Adverbial or ClauseRelation.Participle && before.Parent is not null && before.Parent != clause.Parent)
            before = before.Parent;
        return before;
    }

    /// <summary>"сообщил о взрывах у дворца": what is told of is a clause of its own, with what stands behind it; null where nothing is.</summary>
    public static Clause? Told(Clause speech)
    {
        if (!speech.Verb.Verb.Has("say") || speech.Verb.Verb.Has("deny") || speech.Adjuncts.Find(adjunct => adjunct.Class == "about" && !adjunct.Object.IsPronoun) is not { } about)
            return null;
        var behind = speech.Adjuncts.Where(adjunct => adjunct.Word > about.Word).ToList();
        if (Verbless.Of([.. about.Object.All], behind, []) is not { } told)
            return null;
        foreach (var moved in behind.Append(about))
            speech.Adjuncts.Remove(moved);
        (told.Relation, told.Parent) = (ClauseRelation.Complement, speech);
        told.Verb.Verb = told.Verb.Verb with { Lemma = Verbless.Lemma };
        return told;
    }

    /// <summary>Sets where a clause ends.</summary>
    public static void Close(Clause clause)
    {
        var end = clause.Verb.End;
        foreach (var phrase in clause.Objects.Concat(clause.SharesSubject ? [] : clause.Subjects).Concat(clause.Adjuncts.Select(adjunct => adjunct.Object)))
            foreach (var each in phrase.All)
                if (each.First >= clause.First)
                    end = Math.Max(end, each.End);
        foreach (var date in clause.Dates)
            (end, clause.First) = (Math.Max(end, date + 1), Math.Min(clause.First, date));
        clause.End = end;
    }
}
