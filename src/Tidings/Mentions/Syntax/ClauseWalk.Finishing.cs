using Tidings.Languages;

namespace Tidings.Mentions.Syntax;

/// <summary>Sets right, once all clauses are open, what only the whole sentence shows.</summary>
sealed partial class ClauseWalk
{
    void Finish()
    {
        SourceStatements();
        TurnTellers();
        ShareObjects();
        ShareInGaps();
        NameWhat();
        ShareHeads();
        LendWhole();
        CountTotals();
        TellOfSaid();
        TurnInverted();
        foreach (var clause in _clauses)
            LowerObject(clause);
        foreach (var clause in _clauses)
        {
            clause.Verb.IsPassive |= IsSuffered(clause);
            clause.IsParenthetical = StandsAside(clause) || StandsBehindOpening(clause);
        }
        for (var i = 1; i < _clauses.Count; i++)
            if (Echoed(_clauses[i]) is { } model)
                _clauses[i] = Echo(_clauses[i], model);
    }

    // "Tarva is held by the army, as are Zarin and Kemira", "so was Zarin", "as do the rebels": the clause before, said of others.
    Clause? Echoed(Clause clause)
    {
        var aux = clause.Verb.First;
        if (aux < words.Count && words[aux].Tag != WordTag.Auxiliary)
            aux++;
        if (aux < 1 || aux >= words.Count || words[aux] is not { Tag: WordTag.Auxiliary } || clause.Verb.Main != aux || !words[aux - 1].Readings.Exists(entry => entry.Has("echo")) || clause.Objects is not [{ } first, ..] || first.First != aux + 1 || !clause.Objects.TrueForAll(IsWhoOrWhere))
            return null;
        return Model(clause, aux);
    }

    Clause? Model(Clause clause, int aux) =>
        _clauses.FindLast(before => before.Verb.First < aux - 1 && before.First < clause.First && before.Verb.IsFinite && !before.IsParenthetical && before.Relation != ClauseRelation.Relative && before.Subjects.Count > 0);

    static bool IsWhoOrWhere(Phrase phrase) => phrase.IsSomebody || phrase.Is("place") || phrase.Is("unlisted") || phrase.Is("building") || phrase.Is("base") || phrase.Is("position") || phrase.Is("infrastructure");

    Clause Echo(Clause clause, Clause model)
    {
        var verb = model.Verb.StandIn(clause.Verb.First, clause.Verb.End);
        verb.IsPast = clause.Verb.IsPast;
        var echo = new Clause
        {
            Verb = verb,
            Relation = model.Relation == ClauseRelation.Main ? ClauseRelation.Coordinate : model.Relation, Parent = model.Parent, Marker = model.Marker, Subjects = [.. clause.Objects], First = clause.First, End = clause.End,
        };
        echo.Objects.AddRange(model.Objects);
        echo.Adjuncts.AddRange([.. model.Adjuncts, .. clause.Adjuncts]);
        echo.Dates.AddRange(clause.Dates.Count > 0 ? clause.Dates : model.Dates);
        foreach (var inner in _clauses.Where(inner => inner.Parent == clause))
            inner.Parent = echo;
        return echo;
    }

    // "according to a statement from the ministry": whose statement it is, which nothing else comes from.
    void SourceStatements()
    {
        foreach (var clause in _clauses)
            for (var i = 1; i < clause.Adjuncts.Count; i++)
                if (clause.Adjuncts[i] is { Class: "from" } from && clause.Adjuncts[i - 1] is { Class: "source", Object: { Of: null } statement } && statement.Is("speech") && from.Word == statement.End && from.Object.IsSomebody)
                {
                    statement.Of = from.Object;
                    clause.Adjuncts.RemoveAt(i--);
                }
    }

    // "…, said a resident, adding that shops were burned": who speaks stands behind the verb, and goes on speaking.
    void TurnTellers()
    {
        foreach (var clause in _clauses)
            if (IsTeller(clause) && !HasUnder(clause, ClauseRelation.Complement, ClauseRelation.Complement))
                TurnTeller(clause, clause.Objects[0]);
    }

    void TurnTeller(Clause clause, Phrase speaker)
    {
        foreach (var further in _clauses.Where(each => each.Parent == clause && each.SharesSubject && each.Subjects.SequenceEqual(clause.Subjects)))
            further.Subjects = [speaker];
        (clause.Subjects, clause.SharesSubject) = ([speaker], false);
        clause.Objects.Remove(speaker);
    }

    // Whether a clause of one of two relations hangs on another.
    bool HasUnder(Clause clause, ClauseRelation one, ClauseRelation other)
    {
        foreach (var inner in _clauses)
            if (inner.Parent == clause && (inner.Relation == one || inner.Relation == other))
                return true;
        return false;
    }

    // Where it is comes between: "…, a town in the north, said Colonel Daru".
    bool IsTeller(Clause clause) =>
        (clause.SharesSubject || clause.Subjects is [{ IsSomebody: false, IsPronoun: false }]) && clause is { Verb: { IsFinite: true, IsPassive: false, First: > 1, Verb: var verb }, Objects: [{ IsSomebody: true, IsPronoun: false } speaker, ..] } && Reports(clause) && speaker.First == clause.Verb.End && words[clause.Verb.First - 1].Tag is WordTag.Comma or WordTag.Quote
        && !verb.Has("ditransitive") && !verb.Has("object-control");

    // "rejected what he called a campaign of lies", "what he said was a violation": what is called so is so, for whoever calls it that.
    void NameWhat()
    {
        foreach (var clause in _clauses)
            // "the rebels, who now call themselves the Front": one by two names.
            if (clause.Objects is [{ IsPronoun: true } self, { Apposition: null } called] && clause.Verb.Verb.Has("names") && words[self.Head].Has("reflexive") && clause.Subjects is [var subject] && !subject.IsPronoun)
            {
                clause.Objects.Remove(called);
                if (called.Classes.Contains("name") && !subject.Classes.Contains("name"))
                    subject.Apposition ??= called;
            }
            else if (clause is { Relation: ClauseRelation.Relative, Objects: [{ IsPronoun: true, Apposition: null } what, var name] } && clause.Verb.Verb.Has("names"))
                what.Apposition = name;
        for (var i = 1; i < _clauses.Count; i++)
            if (_clauses[i] is { Relation: ClauseRelation.Relative, SharesSubject: true, Objects: [var name] } said && said.Verb.Verb.Has("be") && _clauses[i - 1] is { Relation: ClauseRelation.Relative, Objects: [{ Apposition: null } what] } speech && (what.IsPronoun || words[what.Head].Has("fused")) && Reports(speech))
                (what.Apposition, said.Subjects) = (name, [what]);
    }

    // "Of 45,000 fighters 17,000 have been disarmed": of what sort the part is stands before it.
    void LendWhole()
    {
        if (_clauses.Find(clause => clause.Subjects is [{ Of: null, Lent: null } part] && part.Classes.Contains("number") && !clause.SharesSubject) is { Subjects: [var some] } first && first.Adjuncts.Find(adjunct => adjunct.Word == 0 && words[0].Has("of")) is { Object: var whole })
            some.Lent = whole.Classes;
    }

    // "The number of people killed has risen to 97": so many were killed.
    void CountTotals()
    {
        foreach (var whole in _clauses)
            if (whole is { Verb: { IsFinite: true, Verb: var verb }, Subjects: [{ Of: { } counted } total] } && (verb.Has("totals") || verb.Has("be")) && words[total.Head].Has("transparent")
                && Counting(counted) is { } done && Figure(whole) is { } figure)
            {
                (done.Parent, done.First, done.End) = (whole, total.First, Math.Max(done.End, figure.End));
                done.Adjuncts.Add(new Adjunct(whole.Verb.Main, "total", figure));
                done.Adjuncts.AddRange(whole.Adjuncts.Where(adjunct => adjunct.Class == "source"));
            }
    }

    Clause? Counting(Phrase counted) => _clauses.Find(inner => inner is { Relation: ClauseRelation.Participle, Verb.IsPassive: true } && inner.Subjects.Contains(counted));

    Phrase? Figure(Clause whole) => whole.Objects.Concat(whole.Adjuncts.Where(adjunct => adjunct.Class is "to" or "at").Select(adjunct => adjunct.Object)).FirstOrDefault(phrase => words[phrase.Head].Number is { IsCount: true });

    // "The army said claims that it had fled were untrue": what looks like the object of saying is what the last verb is said of.
    void TellOfSaid()
    {
        foreach (var told in _clauses)
            if (told is { Relation: ClauseRelation.Coordinate, SharesSubject: true, Verb.IsFinite: true, Parent: { Objects: [var claim] } speech } && Reports(speech) && (claim.Is("speech") || claim.Is("content"))
                && WhatSaid(speech, told) is { } what && what.First == claim.End + 1 && words[claim.End].Tag == WordTag.Complementiser && told.Verb.First == what.End)
            {
                speech.Objects.Clear();
                (told.Relation, told.Subjects, told.SharesSubject, what.Parent) = (ClauseRelation.Complement, [claim], false, told);
            }
    }

    Clause? WhatSaid(Clause speech, Clause told) => _clauses.FindLast(inner => inner.Parent == speech && inner.Relation == ClauseRelation.Complement && inner.First < told.First);

    // "Had the army stayed, the rebels would have won": a condition without its word.
    void TurnInverted()
    {
        if (_clauses is [{ Verb: { First: 0, Main: 0 } had, Subjects.Count: 0, Objects: [var subject, ..] }, ..] && had.Verb.Has("have") && had.IsPast && _clauses.Find(clause => clause.Parent == _clauses[0] && clause.Relation == ClauseRelation.Participle && clause.Subjects.Contains(subject)) is { } supposed
            && _clauses.Exists(clause => clause.First > supposed.First && clause.Verb is { Modal: not null, IsPerfect: true }))
        {
            _clauses.RemoveAt(0);
            (supposed.Relation, supposed.Marker, supposed.Parent) = (ClauseRelation.Adverbial, "condition", _clauses.Find(clause => clause.Verb.Modal is not null));
        }
    }

    // "the valley, which the army continues to hold": what is held is the object of the infinitive.
    void LowerObject(Clause clause)
    {
        if (clause.Relation == ClauseRelation.Relative && clause.Objects is [var whole] && whole.End <= clause.First && !clause.Verb.Verb.Has("object-control") && !clause.Verb.Verb.Has("ditransitive"))
            Lower(clause, whole);
    }

    void Lower(Clause clause, Phrase whole)
    {
        if (_clauses.Find(inner => inner.Parent == clause && inner.Relation == ClauseRelation.Infinitive) is not { Objects.Count: 0, Verb: { IsPassive: false, Verb: var verb } } infinitive || verb.Has("intransitive"))
            return;
        clause.Objects.Clear();
        infinitive.Objects.Add(whole);
    }

    // "detained and beat the driver": the first of two verbs joined takes the object of the second.
    void ShareObjects()
    {
        for (var i = 1; i < _clauses.Count; i++)
            if (_clauses[i] is { SharesSubject: true, Objects.Count: > 0 } second && _clauses[i - 1] is { Objects.Count: 0, Adjuncts.Count: 0, Verb.IsPassive: false } first && second.Verb.First == first.Verb.End + 1 && words[first.Verb.End].Tag == WordTag.Coordinator)
                first.Objects.AddRange(second.Objects);
    }

    // "three soldiers killed", "and 100 rifles seized": a verb of what is always done to somebody, without anybody to whom, is said of its subject.
    bool IsSuffered(Clause clause) =>
        clause.Verb.Verb.Has("transitive") && clause.Objects.Count == 0 && clause.Subjects.Count > 0 && clause.Verb is { IsInfinitive: false, IsPerfect: false, IsProgressive: false, Modal: null, IsNegated: false }
        && clause.Relation is ClauseRelation.Main or ClauseRelation.Coordinate or ClauseRelation.Complement or ClauseRelation.Adverbial && words[clause.Verb.Main].Readings.Exists(entry => entry.Slot == VerbSlot.Participle)
        && !HasUnder(clause, ClauseRelation.Complement, ClauseRelation.Infinitive);

    // "…, the bishop urged.": a verb of asking with nothing asked for under it.
    bool IsPlea(Clause clause) =>
        clause is { Relation: ClauseRelation.Coordinate, Objects.Count: 0, Verb: { IsPassive: false, IsNegated: false, Modal: null } verb } && verb.Verb.Has("demand") && (clause.End >= words.Count || words[clause.End].Tag is WordTag.Break or WordTag.Comma or WordTag.Date) && !HasAnyUnder(clause);

    bool HasAnyUnder(Clause clause) => _clauses.Exists(other => other.Parent == clause);

    // ", as the governor put it,", "As the army sees it, …": what is told as somebody tells it.
    bool IsEcho(Clause clause) =>
        clause is { Relation: ClauseRelation.Adverbial, First: > 0, Subjects.Count: > 0, Verb: { IsFinite: true, IsPassive: false, IsNegated: false, Modal: null } } && words[clause.First - 1].Has("echo")
        && (clause.Objects.Count == 0 && Reports(clause) || clause.Objects is [{ IsPronoun: true } what, ..] && what.Is("thing") && (clause.Verb.Verb.Has("echoes") || Reports(clause))) && !HasUnder(clause, ClauseRelation.Complement, ClauseRelation.Infinitive);

    // "In Zarin, residents said, shells fell": what opens the sentence belongs to what is said.
    bool StandsBehindOpening(Clause speech) =>
        speech is { Relation: ClauseRelation.Main, Objects.Count: 0, Subjects: [var speaker], Verb: { IsFinite: true, IsPassive: false, Modal: null } } && Reports(speech) && speaker.First > 1 && words[speaker.First - 1].Tag == WordTag.Comma && speech.End < words.Count && words[speech.End].Tag == WordTag.Comma
        && GivesOpening(speech, speaker);

    bool GivesOpening(Clause speech, Phrase speaker)
    {
        if (!(speech.Adjuncts.Exists(adjunct => adjunct.Word < speaker.First) || speech.Dates.Exists(date => date < speaker.First)) || _clauses.Exists(other => other.Parent == speech || other != speech && other.First < speech.Verb.First)
            || _clauses.Find(other => other.First > speech.Verb.First) is not { Relation: ClauseRelation.Coordinate, SharesSubject: false, Subjects.Count: > 0 } said || said.First > speech.End + 2)
            return false;
        said.Adjuncts.InsertRange(0, speech.Adjuncts.Where(adjunct => adjunct.Word < speaker.First));
        said.Dates.InsertRange(0, speech.Dates.Where(date => date < speaker.First));
        speech.Adjuncts.RemoveAll(said.Adjuncts.Contains);
        speech.Dates.RemoveAll(said.Dates.Contains);
        speech.First = speaker.First;
        return true;
    }

    // "…, the governor said.": a verb of saying after a comma or a quotation, with nothing said under it.
    bool StandsAside(Clause clause)
    {
        if (IsEcho(clause))
            return true;
        if (!(Reports(clause) || IsPlea(clause)) || clause.Verb.IsInfinitive || !clause.Verb.IsFinite || clause.Relation == ClauseRelation.Relative || HasUnder(clause, ClauseRelation.Complement, clause.Verb.IsPassive ? ClauseRelation.Infinitive : ClauseRelation.Complement))
            return false;
        var first = clause.First;
        while (first > 0 && words[first - 1].Tag is WordTag.Adverb or WordTag.Date)
            first--;
        return first > 0 && words[first - 1].Tag is WordTag.Comma or WordTag.Quote && clause.Objects.Count <= 1;
    }

    void TakeBreak(Chunk chunk)
    {
        AddVerbless(chunk.First);
        GiveSources();
        Close();
        _free.Clear();
        _early.Clear();
        _earlyDates.Clear();
        _joint = ChunkKind.Break;
        _opener = null;
        _list = null;
        _marker = null;
        _antecedent = null;
        _relativeAt = -1;
        _relative = null;
        _preposition = -1;
        _slot = null;
        _share = _told = null;
        _segment = _start = chunk.End;
        _speaker = false;
        _awaiting = _owing = null;
        _keptEarly.Clear();
        _keptDates.Clear();
    }
}
