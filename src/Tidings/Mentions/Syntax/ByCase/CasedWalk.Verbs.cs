using Tidings.Languages;

namespace Tidings.Mentions.Syntax.ByCase;

/// <summary>How each verb's clause hangs on the others.</summary>
sealed partial class CasedWalk
{
    void TakeVerb(int i)
    {
        var group = chunks[i].Verb!;
        var clause = new Clause { Verb = group, First = group.First, End = group.End };
        _bare[clause] = [];
        if (IsParticiple(i))
            OpenParticiple(clause);
        else if (_relative >= 0)
            OpenRelative(clause);
        else
            OpenPlain(i, clause);
        if (_hedge >= 0)
            (clause.First, _hedge) = (Math.Min(clause.First, _hedge), -1);
        clause.Adjuncts.AddRange(_early);
        clause.Dates.AddRange(_dates);
        _early.Clear();
        _dates.Clear();
        _clauses.Add(clause);
        (_open, _isFresh, _opener, _marker, _relative, _joint, _preposition) = (clause, false, null, null, -1, ChunkKind.Other, -1);
    }

    // "Шуша, взятая азербайджанской армией, …": of the phrase before it that agrees.
    void OpenParticiple(Clause clause)
    {
        clause.Relation = ClauseRelation.Participle;
        clause.Parent = _open ?? (_clauses.Count > 0 && _joint != ChunkKind.Break ? _clauses[^1] : null);
        if (Described(words[clause.Verb.Main].Case) is { } subject)
            clause.Subjects = [subject];
        var kept = _waiting;
        Enclose();
        if (_isFresh)
            return;
        _outer.Clear();
        _waiting = kept;
    }

    Phrase? Described(GrammaticalCase cases)
    {
        if (_last is null)
            return null;
        if (_last.Of is { } owner && (_last.Case & cases) == 0 && (owner.Case & cases) != 0)
            return owner;
        return _last.Apposition ?? _last;
    }

    void OpenRelative(Clause clause)
    {
        clause.Relation = ClauseRelation.Relative;
        clause.Parent = _outer.Count > 0 ? _outer.Peek().Open : _clauses.Count > 0 ? _clauses[^1] : null;
        if (_antecedent is null)
            return;
        var bare = _bare[clause];
        bare.AddRange(_waiting);
        _waiting.Clear();
        clause.First = Math.Min(clause.First, _relative);
        if (!_isAdjunct)
            bare.Insert(0, Standing(_antecedent, words[_relative].Case));
    }

    // What a relative word stands for, in the case of the word.
    static Phrase Standing(Phrase phrase, GrammaticalCase cases)
    {
        phrase.Relative = cases;
        return phrase;
    }

    void OpenPlain(int i, Clause clause)
    {
        var before = _clauses.Count > 0 && _joint != ChunkKind.Break ? _clauses[^1] : null;
        clause.IsParenthetical = IsTeller(i, clause);
        clause.Relation = Relation(clause, before);
        clause.Marker = clause.Relation == ClauseRelation.Adverbial ? _marker : null;
        clause.Parent = clause.IsParenthetical ? null : Parent(clause, before);
        var from = clause.IsParenthetical || clause.Relation == ClauseRelation.Infinitive && clause.Verb.IsInfinitive ? Math.Min(_before, _waiting.Count) : 0;
        _bare[clause].AddRange(_waiting[from..]);
        _waiting.RemoveRange(from, _waiting.Count - from);
        foreach (var phrase in _bare[clause])
            clause.First = Math.Min(clause.First, phrase.First);
        if (_opener is null)
            foreach (var adjunct in _early)
                clause.First = Math.Min(clause.First, adjunct.Word);
    }

    // "…, сообщили Воздушные силы", "как утверждает министр, …": who says what stands around.
    bool IsTeller(int i, Clause clause)
    {
        if (!clause.Verb.Verb.Has("say") || _opener == ChunkKind.Complementiser || clause.Verb.IsInfinitive || _relative >= 0)
            return false;
        if (_marker == "as")
            return true;
        return _joint == ChunkKind.Comma && _clauses.Count + _waiting.Count > 0 && _waiting.Count <= _before && !SaysMore(i);
    }

    // "сказал, что …": what is said is still to come; and so it is behind a noun of what is said or denied.
    bool SaysMore(int i)
    {
        for (var j = i + 1; j < chunks.Count; j++)
            if (chunks[j].Kind == ChunkKind.Complementiser)
                return true;
            else if (chunks[j].Kind is ChunkKind.Break or ChunkKind.Verb || chunks[j].Kind == ChunkKind.Comma && !(j + 1 < chunks.Count && chunks[j + 1].Kind == ChunkKind.Complementiser))
                return false;
        return false;
    }

    ClauseRelation Relation(Clause clause, Clause? before)
    {
        if (clause.Verb.Verb.Slot == VerbSlot.Gerund)
            return ClauseRelation.Participle;
        if (clause.IsParenthetical)
            return before is null ? ClauseRelation.Main : ClauseRelation.Coordinate;
        if (_opener == ChunkKind.Complementiser && before is not null)
            return ClauseRelation.Complement;
        if (_opener == ChunkKind.Subordinator)
            return _marker == "purpose" ? ClauseRelation.Infinitive : _marker == "as" ? ClauseRelation.Coordinate : ClauseRelation.Adverbial;
        if (clause.Verb.IsInfinitive && before is not null)
            return ClauseRelation.Infinitive;
        return before is null ? ClauseRelation.Main : ClauseRelation.Coordinate;
    }

    Clause? Parent(Clause clause, Clause? before)
    {
        if (before is null)
            return null;
        return clause.Relation switch
        {
            ClauseRelation.Complement => Speech(before),
            ClauseRelation.Infinitive => _joint == ChunkKind.Coordinator && before.Relation == ClauseRelation.Infinitive ? before.Parent : before,
            ClauseRelation.Adverbial or ClauseRelation.Participle => before,
            _ => _joint == ChunkKind.Comma && Speaks(clause.Verb.Verb) ? null : Peer(before).Parent,
        };
    }

    static bool Speaks(LexEntry verb) => verb.Has("say") || verb.Has("accuse");

    static Clause Peer(Clause clause)
    {
        while (clause.Relation is ClauseRelation.Relative or ClauseRelation.Infinitive or ClauseRelation.Adverbial or ClauseRelation.Participle && clause.Parent is not null)
            clause = clause.Parent;
        return clause;
    }

    // The clause that says what follows.
    static Clause Speech(Clause before)
    {
        for (Clause? each = before; each is not null; each = each.Parent)
            if (each.Verb.Verb.Has("say") || each.Verb.Verb.Has("deny") || each.Verb.Verb.Has("doubt") || each.Verb.Verb.Has("demand") || each.Verb.Verb.Has("plan"))
                return each;
        return before;
    }
}
