using Tidings.Languages;

namespace Tidings.Mentions.Syntax;

/// <summary>Keeps what waits for its verb while other words step in between: a subject, what stands before it, who has still to say what.</summary>
sealed partial class ClauseWalk
{
    // What stands before a subject that waits for its verb: "In Zarin on Monday gunmen riding motorcycles killed".
    readonly List<Adjunct> _keptEarly = [];
    readonly List<int> _keptDates = [];

    void KeepOpening(Clause clause)
    {
        KeepAntecedent(clause);
        if (Keep is not { Count: > 0 } || clause.Relation is not (ClauseRelation.Relative or ClauseRelation.Participle) || _keptEarly.Count + _keptDates.Count > 0)
            return;
        var first = clause.Relation == ClauseRelation.Relative ? clause.First : clause.Verb.First;
        _keptEarly.AddRange(_early.Where(adjunct => adjunct.Word < first));
        _keptDates.AddRange(_earlyDates.Where(date => date < Keep[0].First));
        _early.RemoveAll(adjunct => adjunct.Word < first);
        _earlyDates.RemoveAll(date => date < Keep[0].First);
    }

    // "In Zarin, which rebels besiege, shells hit the camp": what opens the sentence holds for what follows the relative clause too.
    void KeepAntecedent(Clause clause)
    {
        if (_early.Count == 0 || Keep is not null || _open is not null || _clauses.Exists(each => each.First >= _segment) || _early.Find(adjunct => IsOpened(clause, adjunct.Object)) is not { } opening)
            return;
        _keptEarly.Add(opening);
        _keptDates.AddRange(_earlyDates.Where(date => date < opening.Word));
        _earlyDates.RemoveAll(_keptDates.Contains);
    }

    // "In Zarin, which"; "In a town taken on Monday".
    bool IsOpened(Clause clause, Phrase opening) => clause.Relation switch
    {
        ClauseRelation.Relative => opening == _antecedent && words[clause.First - 1].Tag == WordTag.Comma,
        ClauseRelation.Participle => clause.Verb.IsPassive && clause.Subjects is [var done] && done == opening && done.CoreEnd == clause.Verb.First,
        _ => false,
    };

    // "Under an accord signed in May the army was to leave": what was done to what opens the sentence is done to nobody else.
    bool IsOpening => _open is { Relation: ClauseRelation.Participle, Verb.IsPassive: true, Parent: null, Subjects: [var opening] } && _keptEarly.Exists(adjunct => adjunct.Object == opening);

    // "had on Tuesday taken": a date between an auxiliary and its verb.
    void AddInside(Clause clause)
    {
        for (var i = clause.Verb.First; i < clause.Verb.Main; i++)
            if (words[i].Tag == WordTag.Date)
                clause.Dates.Add(i);
    }

    void TakeKept()
    {
        _early.InsertRange(0, _keptEarly);
        _earlyDates.InsertRange(0, _keptDates);
        _keptEarly.Clear();
        _keptDates.Clear();
    }

    // Who has still to say what, where a circumstance comes first: "says that after the rebels took the town, they killed".
    Clause? _owing;

    bool OpenOwed(Clause clause, List<Phrase> subjects)
    {
        if (_owing is not { } speech || _opener is not null || subjects.Count == 0 || !_comma && words[subjects[^1].First - 1].Tag != WordTag.Comma)
            return false;
        (clause.Relation, clause.Parent, clause.Subjects, _owing) = (ClauseRelation.Complement, speech, subjects, null);
        foreach (var circumstance in _clauses.Where(each => each.Parent == speech && each.Relation == ClauseRelation.Adverbial))
            circumstance.Parent = clause;
        return true;
    }

    // What is said to do something, where words about it stand before its verb: "said forces backed by the Turks had fled".
    Clause? _awaiting;

    bool IsAwaitedUnder(Clause? speech, Clause clause, List<Phrase> kept)
    {
        if (speech is null || _awaiting != speech && !(_keptOpener is null && Reports(speech) && speech is { Objects.Count: 0 } && speech.Relation != ClauseRelation.Relative && kept[0].First == speech.Verb.End))
            return false;
        speech.Objects.RemoveAll(kept.Contains);
        (clause.Relation, clause.Parent, clause.Subjects, _awaiting, Keep) = (ClauseRelation.Complement, speech, kept, null, null);
        return true;
    }

    // A subject that a participle stepped into: "forces supported by the Turks are still deployed".
    List<Phrase>? Keep { get; set; }

    ChunkKind? _keptOpener;
    string? _keptMarker;

    // "the fields, which they had run since the army fled, were taken": the relative clause that a subject waits behind, with what hangs on it.
    Clause? Around(Clause? before)
    {
        var aside = before;
        while (_comma && aside is { Relation: ClauseRelation.Adverbial or ClauseRelation.Gerund, Parent: { } outer })
            aside = outer;
        if (aside is { Relation: ClauseRelation.Complement, Parent: { Relation: ClauseRelation.Relative } said })
            aside = said;
        // "Reports that the town had fallen were denied.": what is said about a noun that waits for its verb.
        if (aside is { Relation: ClauseRelation.Complement, Parent: null } || _comma && aside is { Relation: ClauseRelation.Adverbial, Parent: null })
            return aside;
        // "Talks on reopening the airport broke down."
        return aside is { Relation: ClauseRelation.Participle or ClauseRelation.Relative } or { Relation: ClauseRelation.Gerund, Marker: not null } ? aside : null;
    }

    // "will stop when the rebels leave and the prisoners are freed": what is told in the present goes on with what is awaited.
    Clause? GoesOnWaiting(Clause clause, Clause? before)
    {
        if (clause.Subjects is not [{ First: > 1 and var first }, ..] || words[first - 1].Tag != WordTag.Coordinator || words[first - 2].Tag == WordTag.Comma || !IsTimeless(clause))
            return null;
        for (var each = before; each is not null; each = each.Parent)
            if (each.Relation == ClauseRelation.Adverbial)
                return each is { Marker: "time" or "condition", Parent: { } main } && IsTimeless(each) && (main.Verb.Modal is not null || main.Verb.IsInfinitive) ? each : null;
        return null;
    }

    static bool IsTimeless(Clause clause) => clause.Verb is { IsFinite: true, IsPast: false, Modal: null };
}
