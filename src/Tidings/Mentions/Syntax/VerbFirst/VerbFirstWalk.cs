using Tidings.Languages;

namespace Tidings.Mentions.Syntax.VerbFirst;

/// <summary>One walk over the chunks of a sentence: a verb opens a clause and takes the phrases after it as subject and object, or the phrase before it as its subject.</summary>
sealed class VerbFirstWalk(List<Word> words, List<Chunk> chunks)
{
    // The phrases after a verb, before it is known which of them does it.
    readonly Dictionary<Clause, List<Phrase>> _after = [];
    readonly List<Clause> _clauses = [];
    readonly List<Phrase> _free = [];
    readonly List<Adjunct> _early = [];
    readonly List<int> _earlyDates = [];
    readonly Stack<Clause> _outer = new();
    Clause? _open;
    Phrase? _last;
    ChunkKind _joint = ChunkKind.Break;
    string? _marker;
    ChunkKind? _opener;
    int _preposition = -1;
    bool _relative;
    Phrase? _antecedent;

    public List<Clause> Run()
    {
        for (var i = 0; i < chunks.Count; i++)
            Take(i);
        if (_clauses.Count == 0 && Verbless.Of(_seen, _early, _earlyDates) is { } nominal)
            return [nominal];
        foreach (var clause in _clauses)
            Settle(clause);
        foreach (var clause in _clauses)
            Close(clause);
        return _clauses;
    }

    void Take(int i)
    {
        var chunk = chunks[i];
        switch (chunk.Kind)
        {
            case ChunkKind.Noun: TakeNoun(i, chunk.Phrase!); break;
            case ChunkKind.Verb: TakeVerb(i, chunk); break;
            case ChunkKind.Preposition: _preposition = chunk.First; break;
            case ChunkKind.Date: TakeDate(chunk.First); break;
            case ChunkKind.Coordinator: (_joint, _preposition) = (ChunkKind.Coordinator, -1); break;
            case ChunkKind.Relative: (_relative, _antecedent, _preposition) = (true, _last, -1); break;
            case ChunkKind.Complementiser: TakeComplementiser(chunk); break;
            case ChunkKind.Subordinator: TakeSubordinator(chunk); break;
            case ChunkKind.Comma: (_joint, _preposition) = (ChunkKind.Comma, -1); break;
            case ChunkKind.Break: TakeBreak(); break;
            case ChunkKind.Other when words[chunk.First].Tag == WordTag.Auxiliary: Leave(); break;
            default: break;
        }
    }

    void TakeNoun(int i, Phrase phrase)
    {
        if (phrase.Is("time") && words[phrase.Head].Tag == WordTag.Noun)
            return;
        if (_preposition < 0)
            _seen.Add(phrase);
        if (Renames(phrase))
            _last!.Apposition = phrase;
        else if (_joint is ChunkKind.Coordinator or ChunkKind.Comma && _preposition < 0 && Lists(i, phrase))
            (_lastHead ?? _last)!.And.Add(phrase);
        else if (_preposition >= 0)
            Attach(new Adjunct(_preposition, words[_preposition].Entry?.Classes.First ?? "other", Meant(phrase)));
        else if (_open is not null && !(_joint is ChunkKind.Coordinator && LeadsVerb(i)) && Room())
            _after[_open].Add(Meant(phrase));
        else
            _free.Add(phrase);
        if (_joint is not (ChunkKind.Coordinator or ChunkKind.Comma) || _lastHead is null || !_lastHead.And.Contains(phrase))
            _lastHead = phrase;
        _last = phrase;
        _preposition = -1;
        _joint = ChunkKind.Other;
    }

    readonly List<Phrase> _seen = [];

    // "in Zarin, the capital of the province": a place said again under the same preposition.
    bool Renames(Phrase phrase) => _preposition < 0 && _joint == ChunkKind.Other && _last is not null && _last.End == phrase.First && _last.Is("place") && phrase.Is("place") && _last.Apposition is null && words[_last.Head].Tag == WordTag.Proper;

    // The first of the list that the last phrase belongs to.
    Phrase? _lastHead;

    // A pronoun inside a relative clause goes back to what the clause tells of.
    Phrase Meant(Phrase phrase) => phrase.IsPronoun && _open is { Relation: ClauseRelation.Relative } && _antecedent is not null ? _antecedent : phrase;

    bool Lists(int i, Phrase phrase) =>
        _last is not null && !LeadsVerb(i) && !phrase.IsPronoun && (_joint == ChunkKind.Coordinator || i + 1 < chunks.Count && chunks[i + 1].Kind == ChunkKind.Coordinator && _last.Classes.Overlaps(phrase.Classes));

    // The verb has no more than a subject and an object; a clause that is full gives way to the one around it.
    bool Room()
    {
        while (_open is not null && _after[_open].Count + (_open.Subjects.Count > 0 ? 1 : 0) >= (_open.Verb.Verb.Has("ditransitive") ? 3 : 2))
        {
            if (_outer.Count == 0)
                return false;
            _open = _outer.Pop();
        }
        return _open is not null;
    }

    void Attach(Adjunct adjunct)
    {
        if (_open is not null)
            _open.Adjuncts.Add(adjunct);
        else
            _early.Add(adjunct);
    }

    void TakeDate(int at)
    {
        if (_open is not null && _joint != ChunkKind.Comma)
            _open.Dates.Add(at);
        else
            _earlyDates.Add(at);
        _preposition = -1;
    }

    void TakeComplementiser(Chunk chunk)
    {
        (_opener, _preposition) = (ChunkKind.Complementiser, -1);
        _marker = words[chunk.First].Entry?.Classes.First;
        _free.Clear();
        Pause();
    }

    void TakeSubordinator(Chunk chunk)
    {
        (_opener, _preposition) = (ChunkKind.Subordinator, -1);
        _marker = words[chunk.First].Entry?.Classes.First;
        _free.Clear();
        Pause();
    }

    void TakeBreak()
    {
        Leave();
        if (_clauses.Count > 0)
        {
            _early.Clear();
            _earlyDates.Clear();
        }
        _joint = ChunkKind.Break;
        _opener = null;
        _last = _lastHead = null;
    }

    // What follows is no part of the open clause.
    void Leave()
    {
        Pause();
        _free.Clear();
    }

    void Pause()
    {
        _open = null;
        _outer.Clear();
    }

    bool LeadsVerb(int i)
    {
        for (var j = i + 1; j < chunks.Count && j < i + 4; j++)
            if (chunks[j].Kind == ChunkKind.Verb)
                return chunks[j].Verb!.Verb.IsPlural || chunks[j].Verb!.Verb.Slot == VerbSlot.Present || _opener is not null || _joint == ChunkKind.Coordinator && j == i + 1;
            else if (chunks[j].Kind is not (ChunkKind.Date or ChunkKind.Other))
                return false;
        return false;
    }

    void TakeVerb(int i, Chunk chunk)
    {
        var before = _clauses.Count > 0 ? _clauses[^1] : null;
        var clause = new Clause { Verb = chunk.Verb!, First = chunk.First, End = chunk.End };
        _after[clause] = [];
        if (_relative || IsBareRelative(i))
            OpenRelative(clause);
        else
            OpenFinite(clause, before);
        clause.Adjuncts.AddRange(_early);
        clause.Dates.AddRange(_earlyDates);
        _early.Clear();
        _earlyDates.Clear();
        _clauses.Add(clause);
        _open = clause;
        (_preposition, _marker, _opener, _relative, _joint) = (-1, null, null, false, ChunkKind.Other);
        if (i + 1 < chunks.Count && chunks[i + 1] is { Kind: ChunkKind.Noun, Phrase.IsPronoun: true } next && words[next.First].FirstToken == words[clause.Verb.Main].FirstToken)
            TakePronoun(clause, chunks[i + 1]);
    }

    // A pronoun written together with the verb is its object.
    void TakePronoun(Clause clause, Chunk pronoun)
    {
        clause.Objects.Add(clause.Relation == ClauseRelation.Relative && _antecedent is not null && clause.Subjects.Count == 0 ? _antecedent : pronoun.Phrase!);
        pronoun.Phrase!.Classes.Add("taken");
        chunks[chunks.IndexOf(pronoun)] = pronoun with { Kind = ChunkKind.Other };
    }

    // "a drone fired by the group hit": a verb directly after a phrase without article tells of that phrase.
    bool IsBareRelative(int i) =>
        i > 0 && chunks[i - 1].Kind == ChunkKind.Noun && _open is not null && _last is not null && _joint == ChunkKind.Other && !words[_last.Head].Has("definite") && words[_last.Head].Tag == WordTag.Noun && (_after[_open].Contains(_last) || _open.Adjuncts.Count > 0 && _open.Adjuncts[^1].Object == _last && _open.Adjuncts[^1].Class is "at" or "agent");

    void OpenRelative(Clause clause)
    {
        clause.Relation = ClauseRelation.Relative;
        _antecedent = _relative ? _antecedent : _last;
        clause.Parent = _open ?? (_clauses.Count > 0 ? _clauses[^1] : null);
        if (_open is not null)
            _outer.Push(_open);
        if (_antecedent is not null)
            clause.First = Math.Min(clause.First, _antecedent.First);
    }

    void OpenFinite(Clause clause, Clause? before)
    {
        clause.Relation = Relation(clause, before);
        clause.Marker = clause.Relation == ClauseRelation.Adverbial ? _marker : null;
        clause.Parent = Parent(clause, before);
        if (_free.Count > 0)
        {
            clause.Subjects.Add(_free[^1]);
            if (!_free[^1].IsPronoun)
                clause.First = Math.Min(clause.First, _free[^1].First);
        }
        foreach (var adjunct in _early)
            clause.First = Math.Min(clause.First, adjunct.Word);
        foreach (var date in _earlyDates)
            clause.First = Math.Min(clause.First, date);
        _free.Clear();
        _outer.Clear();
    }

    ClauseRelation Relation(Clause clause, Clause? before)
    {
        if (_opener == ChunkKind.Complementiser && before is not null)
            return Speaks(Speech(before).Verb.Verb) ? ClauseRelation.Complement : ClauseRelation.Infinitive;
        if (_opener == ChunkKind.Subordinator && _marker == "purpose")
            return ClauseRelation.Infinitive;
        if (_opener == ChunkKind.Subordinator)
            return ClauseRelation.Adverbial;
        return before is null ? ClauseRelation.Main : ClauseRelation.Coordinate;
    }

    static bool Speaks(LexEntry verb) => verb.Has("say") || verb.Has("doubt") || verb.Has("deny") || verb.Has("claim");

    Clause? Parent(Clause clause, Clause? before)
    {
        if (before is null)
            return null;
        return clause.Relation switch
        {
            ClauseRelation.Complement or ClauseRelation.Infinitive => Speech(before),
            ClauseRelation.Adverbial => before,
            _ => Speaks(clause.Verb.Verb) || _joint is ChunkKind.Break ? null : Peer(before).Parent,
        };
    }

    static Clause Peer(Clause clause)
    {
        while (clause.Relation is ClauseRelation.Relative or ClauseRelation.Infinitive or ClauseRelation.Adverbial && clause.Parent is not null)
            clause = clause.Parent;
        return clause;
    }

    // The clause that says or plans what follows.
    static Clause Speech(Clause before)
    {
        for (Clause? each = before; each is not null; each = each.Parent)
            if (Speaks(each.Verb.Verb) || each.Verb.Verb.Has("plan") || each.Verb.Verb.Has("demand"))
                return each;
        return before;
    }

    // One phrase or two after the verb: who does it, and to whom.
    void Settle(Clause clause)
    {
        var after = _after[clause];
        if (clause.Subjects.Count > 0)
            clause.Objects.AddRange(after);
        else if (after.Count > 1)
            (clause.Subjects, _) = (after[..1], AddAll(clause.Objects, after[1..]));
        else if (after.Count == 1 && clause.Verb.Verb.IsPlural)
            clause.Objects.AddRange(after);
        else if (after.Count == 1 && GoesOn(clause, after[0]))
            clause.Objects.AddRange(after);
        else if (after.Count == 1)
            clause.Subjects = after;
        if (clause.Relation == ClauseRelation.Relative)
            FillGap(clause);
        else if (clause.Subjects.Count == 0)
            Share(clause);
        if (clause.Subjects.Count > 0 && (clause.Verb.Verb.Has("patient") || clause.Objects.Count == 0 && Undergoes(clause)))
            clause.Verb.IsPassive = true;
    }

    // "entered and shelled the town": who acts is the subject of the clause before; what cannot act is the object.
    bool GoesOn(Clause clause, Phrase phrase)
    {
        var verb = clause.Verb.Verb;
        if (clause.Relation != ClauseRelation.Coordinate || !verb.Has("transitive") || verb.Has("killed") || verb.Has("wounded") || CanAct(phrase))
            return false;
        var at = _clauses.IndexOf(clause);
        return at > 0 && Peer(_clauses[at - 1]) is { Verb.IsPassive: false, Subjects: [var subject, ..] } && CanAct(subject);
    }

    static bool CanAct(Phrase phrase) =>
        phrase.Is("force") || phrase.Is("party") || phrase.Is("fighter") || phrase.Is("official") || phrase.Is("state") || phrase.Is("person") || phrase.Is("aircraft") || phrase.IsPronoun;

    static int AddAll(List<Phrase> list, List<Phrase> more)
    {
        list.AddRange(more);
        return list.Count;
    }

    void FillGap(Clause clause)
    {
        var head = _clauses.IndexOf(clause) >= 0 ? HeadOf(clause) : null;
        if (head is null)
            return;
        if (clause.Subjects.Count == 0)
            clause.Subjects.Add(head);
        else if (clause.Objects.Count == 0 && !clause.Adjuncts.Any(adjunct => adjunct.Object == head))
            clause.Objects.Add(head);
    }

    Phrase? HeadOf(Clause clause) => chunks.Select(chunk => chunk.Phrase).LastOrDefault(phrase => phrase is not null && phrase.First == clause.First && phrase.First < clause.Verb.First);

    void Share(Clause clause)
    {
        var at = _clauses.IndexOf(clause);
        var from = clause.Relation == ClauseRelation.Infinitive ? clause.Parent : at > 0 ? Peer(_clauses[at - 1]) : null;
        if (from is null)
            return;
        var given = clause.Relation == ClauseRelation.Infinitive && from.Verb.Verb.Has("object-control") && from.Objects.Count > 0 ? from.Objects : from.Subjects;
        (clause.Subjects, clause.SharesSubject) = (given, true);
    }

    // A verb that needs an object and has none is passive: its letters are the same.
    static bool Undergoes(Clause clause)
    {
        var verb = clause.Verb.Verb;
        if (!verb.Has("transitive") || clause.Verb.IsPassive)
            return clause.Verb.IsPassive;
        if (verb.Has("killed") || verb.Has("wounded") || verb.Has("captured") || verb.Has("displaced"))
            return true;
        return !CanAct(clause.Subjects[0]);
    }

    static void Close(Clause clause)
    {
        var end = clause.Verb.End;
        foreach (var phrase in clause.Objects.Concat(clause.Subjects).Concat(clause.Adjuncts.Select(adjunct => adjunct.Object)))
            foreach (var each in phrase.All)
                if (each.First >= clause.First)
                    end = Math.Max(end, each.End);
        foreach (var date in clause.Dates)
            end = Math.Max(end, date + 1);
        clause.End = end;
    }
}
