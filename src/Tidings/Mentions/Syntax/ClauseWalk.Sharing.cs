using Tidings.Languages;

namespace Tidings.Mentions.Syntax;

/// <summary>Knows whose deed a verb without a subject of its own tells.</summary>
sealed partial class ClauseWalk
{
    // "A blast tore through the hall as ministers met, killing two": the blast did.
    static bool IsMeanwhile(Clause? before) =>
        before is { Relation: ClauseRelation.Adverbial, Objects.Count: 0, Subjects: [var other], Parent.Subjects: [var deed] } && deed.Classes.Overlaps(Blows) && !other.Classes.Overlaps(Blows);

    // "fired at civilians trying to escape, killing 17": who kills is not told by the words that tell of those fired at.
    static Clause? DoerOf(Clause? before)
    {
        var doer = before;
        while (doer is { Relation: ClauseRelation.Participle or ClauseRelation.Infinitive, Verb.IsFinite: false, Parent: { } outer })
            doer = outer;
        return doer is null || doer.Subjects.SequenceEqual(before!.Subjects) ? before : doer;
    }

    // "residents of the town who had fled"
    Phrase? Antecedent(Word relative) =>
        relative.Has("person") && _last is not null && (!_last.IsSomebody || _last.Is("place") || _last.Is("unlisted")) && _owned is { } owner && owner.Of == _last && owner.Is("person") ? owner
        // "a local elder reached by phone, who added"
        : relative.Has("person") && _last is { IsSomebody: false } && _open is { Relation: not ClauseRelation.Main, Subjects: [{ IsSomebody: true } told] } ? told : _last;

    static readonly ClassSet Blows = new(["blast", "missile", "airstrike", "attack", "shelling", "mine"]);

    // "have cleared eight and taken out a hundred", "were stopped and disarmed": one auxiliary serves both.
    bool ContinuesAuxiliary(Clause clause, Clause? before, int i)
    {
        if (i == 0 || chunks[i - 1].Kind != ChunkKind.Coordinator || before is null || !(before.Verb.IsPerfect || before.Verb.IsPassive && before.Verb.IsFinite) || words[before.Verb.Main].Slot != VerbSlot.Participle)
            return false;
        // "had come at dawn and been driven off"
        clause.Verb.IsPassive = before.Verb.IsPassive || words[clause.Verb.First] is { Tag: WordTag.Auxiliary, Lemma: "be" };
        (clause.Verb.IsPerfect, clause.Verb.IsPast, clause.Verb.IsFinite, clause.Verb.Modal, clause.Verb.IsNegated) = (before.Verb.IsPerfect, before.Verb.IsPast, true, before.Verb.Modal, before.Verb.IsNegated);
        (clause.Relation, clause.Parent, clause.Subjects) = (before.Relation == ClauseRelation.Main ? ClauseRelation.Coordinate : before.Relation, before.Parent, before.Subjects);
        return true;
    }

    // "forcing the army to retreat and civilians to flee": one more who is made to do something.
    Phrase? OpensSecond(Clause before)
    {
        if (before is not { Relation: ClauseRelation.Infinitive, Parent: { Objects.Count: > 0 } asked, Objects: [.., var second] } || !asked.Verb.Verb.Has("object-control") || second.First < 1 || words[second.First - 1].Tag != WordTag.Coordinator || !second.IsSomebody || _joint != ChunkKind.Other)
            return null;
        before.Objects.Remove(second);
        return second;
    }

    // "was stopped and searched", "are to be disarmed and shipped home"
    static void ContinuePassive(Clause clause, Clause before)
    {
        clause.Verb.IsPassive = true;
        if (before.Relation == ClauseRelation.Infinitive)
            (clause.Relation, clause.Parent, clause.Verb.IsFinite) = (ClauseRelation.Infinitive, before.Parent, false);
    }

    void Share(Clause clause, Clause before)
    {
        if (_comma && _joint == ChunkKind.Coordinator)
            before = Said(clause, before)!;
        var peer = before;
        while (peer.Relation is ClauseRelation.Participle or ClauseRelation.Infinitive or ClauseRelation.Gerund && peer.Parent is not null && !peer.Verb.IsFinite)
            peer = peer.Parent;
        // "denied that it had fired and said …": who says goes on saying.
        if ((Reports(clause) || peer.IsDemanded && clause.Verb is { IsFinite: true, IsPast: true, Modal: null } || clause.Verb.Verb.Has("demand") || clause.Verb.Verb.Has("accuse") || clause.Verb.Verb.Has("threat")) && peer.Relation == ClauseRelation.Complement && peer.Parent is { } speech && Reports(speech))
            peer = Finite(speech);
        // "guards those who lay down their arms and will set up a unit": what is yet to come goes on with the clause around.
        if (peer is { Relation: ClauseRelation.Relative, Verb: { Modal: null, IsFinite: true }, Parent: { Verb: { IsFinite: true, IsPast: false } } around } && clause.Verb.Modal == "future" && around.Relation != ClauseRelation.Relative)
            peer = around;
        clause.Subjects = peer.Subjects;
        clause.SharesSubject = true;
        // "will withdraw its troops and free its prisoners": one modal serves both.
        if (_joint == ChunkKind.Coordinator && clause.Verb is { Modal: null, IsPast: false, IsPerfect: false, IsProgressive: false, IsPassive: false } && words[clause.Verb.First] is { Tag: WordTag.Verb, Slot: VerbSlot.Base } && peer.Verb is { Modal: not null, IsPerfect: false })
            clause.Verb.Modal = peer.Verb.Modal;
        // "accused of having armed and sent": one auxiliary serves both.
        if (before is { Relation: ClauseRelation.Gerund, Verb.IsPerfect: true })
        {
            (clause.Relation, clause.Parent, clause.Subjects) = (ClauseRelation.Gerund, before.Parent, before.Subjects);
            return;
        }
        clause.Parent = peer.Relation == ClauseRelation.Main ? null : peer.Parent;
        if (peer.Relation == ClauseRelation.Relative)
            clause.Relation = ClauseRelation.Relative;
    }

    // "urged it to show that it was sincere and announced": what has its own tense goes on with what has one.
    static Clause Finite(Clause speech)
    {
        while (!speech.Verb.IsFinite && speech is { Relation: ClauseRelation.Infinitive or ClauseRelation.Gerund, Parent: { } outer })
            speech = outer;
        return speech;
    }

    // "A bomb hit a bus, police said, wounding 12", "…, residents said, and burned the barns": what goes on behind who says it goes on with what is said.
    Clause? Said(Clause clause, Clause? before)
    {
        if (before is not { Parent: null, First: > 0 } || !Reports(before) || before.Objects.Exists(phrase => !phrase.IsSomebody || before.Subjects.Count > 0) || words[before.First - 1].Tag != WordTag.Comma || clause.Verb.Verb.Classes.Overlaps(Speaking) || _clauses.Exists(each => each.Parent == before))
            return before;
        var told = _clauses.FindLast(each => each.First < before.First && each.First >= _start);
        while (told is { Relation: not (ClauseRelation.Main or ClauseRelation.Coordinate), Parent: { } around })
            told = around;
        return told is { Verb: { IsFinite: true, Verb.Lemma: not Verbless.Lemma } } && told.Subjects.Count > 0 ? told : before;
    }

    // What who speaks does, not what he tells of.
    static readonly ClassSet Speaking = new(["say", "quotes", "names", "demand", "accuse", "deny", "threat", "plan", "doubt", "perceive", "speech"]);
}
