using Tidings.Languages;

namespace Tidings.Mentions.Syntax;

/// <summary>Opens a clause at a verb: its relation, its parent and its subject.</summary>
sealed partial class ClauseWalk
{
    void TakeVerb(int i, Chunk chunk)
    {
        var group = chunk.Verb!;
        var before = _clauses.Count > 0 ? _clauses[^1] : null;
        var clause = new Clause { Verb = group, First = chunk.First, End = chunk.End };
        if (GoesOn(group, before))
            (group.IsInfinitive, group.IsFinite) = (true, false);
        if (OpenAbsolute(clause, i))
        {
            Begin(clause);
            return;
        }
        if (_relativeAt >= 0)
            OpenRelative(clause, before);
        else if (group.IsInfinitive)
            OpenInfinitive(clause, before);
        else if (!group.IsFinite && !IsDemanded(group))
            OpenParticiple(clause, before, i);
        else
            OpenFinite(clause, before, i);
        Begin(clause);
    }

    // "demanded that he be freed", "insisted the town be given up": what is demanded has its verb in the plain form.
    bool IsDemanded(VerbGroup group) => _free.Count > 0 && words[group.First].Slot == VerbSlot.Base && _opener == ChunkKind.Complementiser;

    // "to remove roadblocks and release prisoners": a plain form that is joined to an infinitive.
    bool GoesOn(VerbGroup group, Clause? before) =>
        _joint == ChunkKind.Coordinator && _free.Count == 0 && _relativeAt < 0 && before is { Relation: ClauseRelation.Infinitive } && words[group.Main].Slot == VerbSlot.Base && group.First == group.Main;

    void Begin(Clause clause)
    {
        Close();
        clause.First = clause.Relation is ClauseRelation.Main or ClauseRelation.Coordinate or ClauseRelation.Complement or ClauseRelation.Adverbial && !clause.SharesSubject
            ? Math.Min(clause.First, Math.Max(_segment, FirstOf(clause))) : clause.First;
        KeepOpening(clause);
        clause.Adjuncts.AddRange(_early);
        clause.Dates.AddRange(_earlyDates);
        AddInside(clause);
        _early.Clear();
        _earlyDates.Clear();
        if (_fronted is { } fronted)
            _early.Add(fronted);
        _fronted = null;
        _clauses.Add(clause);
        _open = clause;
        _speaker = false;
        _objectOpen = true;
        _slot = null;
        _free.Clear();
        _marker = null;
        _opener = null;
        _preposition = -1;
        _list = null;
        Settle();
    }

    int FirstOf(Clause clause)
    {
        var first = clause.First;
        if (!clause.SharesSubject && clause.Subjects.Count > 0)
            first = Math.Min(first, clause.Subjects[0].First);
        foreach (var adjunct in _early)
            first = Math.Min(first, adjunct.Word);
        foreach (var date in _earlyDates)
            first = Math.Min(first, date > 0 && words[date - 1].Tag == WordTag.Preposition ? date - 1 : date);
        return first;
    }

    void OpenRelative(Clause clause, Clause? before)
    {
        clause.Relation = ClauseRelation.Relative;
        clause.Parent = before is { } && _open is null ? before.Parent ?? before : before;
        clause.First = _relativeAt;
        _told = _antecedent;
        if (_share is not null && _antecedent is not null)
            (_share.Of, _antecedent, _share) = (_antecedent, _share, null);
        if (_free.Count > 0)
        {
            clause.Subjects = Subjects();
            // "Syria, whose forces hold the valley": whose the subject is, not what is held.
            if (_antecedent is not null && words[_relativeAt].Has("possessive"))
                _free[0].Possessor ??= _antecedent;
            else if (_antecedent is not null && _relative != "place")
                clause.Objects.Add(_antecedent);
            else if (_antecedent is not null)
                clause.Adjuncts.Add(Placed(_antecedent));
        }
        else if (_antecedent is not null)
            clause.Subjects = [_antecedent];
        (_relativeAt, _relative) = (-1, null);
    }

    // "the town, from which they were driven": what stands before the word that opens the clause says from where; "where" says at what place.
    Adjunct Placed(Phrase antecedent) =>
        _relativeAt > 0 && words[_relativeAt - 1] is { Tag: WordTag.Preposition } before && before.Entry?.Classes.First is "from" or "to" ? new Adjunct(_relativeAt - 1, before.Entry!.Classes[0], antecedent) : new Adjunct(_relativeAt, "at", antecedent);

    void OpenInfinitive(Clause clause, Clause? before)
    {
        clause.Relation = ClauseRelation.Infinitive;
        clause.Parent = before;
        clause.SharesSubject = true;
        if (before is null)
            clause.Subjects = [.. _free.Take(1)];
        else if (OpensSecond(before) is { } second)
            (clause.Parent, clause.Subjects, clause.SharesSubject) = (before.Parent, [second], false);
        else if (_joint is ChunkKind.Coordinator or ChunkKind.Comma && before.Relation == ClauseRelation.Infinitive)
            (clause.Parent, clause.Subjects) = (before.Parent, before.Subjects);
        else if (_comma && before is { Relation: ClauseRelation.Relative, Parent: { } asked } && asked.Verb.Verb.Has("object-control") && before.Subjects.Exists(asked.Objects.Contains))
            (clause.Parent, clause.Subjects) = (asked, asked.Objects);
        else if (before.Verb.Verb.Has("object-control") && before.Objects.Count > 0 && !before.Verb.IsPassive)
            clause.Subjects = before.Objects;
        else
            clause.Subjects = before.Subjects;
        if (before is { Relation: ClauseRelation.Relative, Objects: [var missing] } && before.Verb.Verb.Has("plan") && !before.Verb.IsPassive)
            clause.Objects.Add(missing);
    }

    void OpenParticiple(Clause clause, Clause? before, int i)
    {
        if (_comma && _free.Count == 0)
            before = Said(clause, before);
        var gerund = words[clause.Verb.Main].Slot == VerbSlot.Gerund || words[clause.Verb.First].Slot == VerbSlot.Gerund;
        if (gerund && _comma && _free.Count == 0)
            before = TellingAround(clause, before) ?? before;
        clause.SharesSubject = true;
        (clause.Marker, clause.Parent) = (_marker, before);
        if (!gerund)
            clause.Verb.IsPassive = true;
        if (!gerund && ContinuesAuxiliary(clause, before, i))
            return;
        var isSpent = gerund && IsSpentOn(before);
        if (!isSpent && i > 0 && chunks[i - 1].Kind == ChunkKind.Noun && _last is not null && !(gerund && IsHarmBy(clause, _last)))
        {
            if (before is not null && !IsTeller(before) && (Reports(before) || IsBareNumber(_last)) && before.Objects.Remove(_last) && Reports(before) && _open == before)
                _awaiting = before;
            if (before is { Verb.IsPerfect: true } && IsBareNumber(_last))
                (clause.Verb.IsPerfect, clause.Verb.IsPast) = (true, before.Verb.IsPast);
            clause.Relation = ClauseRelation.Participle;
            clause.Subjects = Whole(before, _last) ?? [_last];
            clause.First = _last.First;
        }
        else if (isSpent || _marker is not null && _free.Count == 0 || i > 0 && (chunks[i - 1].Kind == ChunkKind.Preposition || gerund && chunks[i - 1].Kind == ChunkKind.Verb && _open == before))
        {
            clause.Relation = ClauseRelation.Gerund;
            before = clause.Parent = Sibling(before)?.Parent ?? before;
            clause.Subjects = before is null ? [] : (before.Verb.Verb.Has("accuse") || before.Verb.Verb.Has("quotes") || _marker == "from" && !before.Verb.IsPassive) && before.Objects.Count > 0 ? before.Objects : before.Subjects;
        }
        else
        {
            clause.Relation = ClauseRelation.Participle;
            if (gerund && _comma && _free.Count == 0 && IsMeanwhile(before))
                clause.Parent = before = before!.Parent;
            else if (gerund && _comma && _free.Count == 0 && (clause.Verb.Verb.Has("killed") || clause.Verb.Verb.Has("wounded")))
                clause.Parent = before = DoerOf(before);
            clause.Subjects = _free.Count > 0 ? [_free[^1]] : before is null && !gerund && _comma && Fronted() is { } early ? [early] : before?.Subjects ?? [];
        }
        // "the group, which its rival is accused of backing, said": what hangs on the relative clause leaves the subject waiting.
        if (clause.Relation == ClauseRelation.Gerund && before is { Relation: ClauseRelation.Relative or ClauseRelation.Participle } && Keep is not null)
            return;
        Keep = _free.Count > 0 ? [.. _free] : _awaiting is not null && _awaiting == before ? [.. clause.Subjects] : null;
        (_keptOpener, _keptMarker) = (_opener, _marker);
    }

    Adjunct? _fronted;

    // "By the accord, reached in May, both sides were to halt": what is done to what stands under the preposition, which belongs to the clause behind.
    Phrase? Fronted()
    {
        if (_early.Count == 0)
            return null;
        _fronted = _early[^1];
        _early.RemoveAt(_early.Count - 1);
        return _fronted.Object;
    }

    // "have spent weeks shooting drones down": who spends the time does it.
    bool IsSpentOn(Clause? before) => _last is not null && _last.Is("time") && before is { Subjects.Count: > 0, Verb.IsPassive: false } && before.Objects.Contains(_last) && _open == before;

    // "accused of arming rebels, and of bombing the town": what stands under the same preposition again.
    Clause? Sibling(Clause? before) => _marker is not null && before is { Relation: ClauseRelation.Gerund } && before.Marker == _marker ? before : null;

    // "270 have been killed and 2,600 wounded": the number is what the second verb is said of.
    bool IsBareNumber(Phrase phrase) => words[phrase.Head].Number is { IsCount: true } || words[phrase.Head] is { Tag: WordTag.Pronoun } further && (further.Has("further") || phrase.First < phrase.Head && words[phrase.Head - 1].Number is { IsCount: true });

    // "In Zarin the rebels said": a name under the preposition that opens the sentence.
    bool IsWhere(Phrase phrase) => (phrase.Classes.Contains("name") || phrase.Classes.Contains("account")) && _early.Exists(adjunct => adjunct.Object == phrase && adjunct.Class is "at" or "agent" or "source");

    // "the ceasefire the two sides signed", "the zones they had set up": a relative clause without its word.
    bool OpenContact(Clause clause, Clause? before, int i)
    {
        // What nothing is done to lacks nothing: "under the accord all forces were to leave"; nor does the only verb: "under the accord the army must leave".
        if (clause.Verb.Verb.Has("be") || clause.Verb.IsPassive || _early.Exists(adjunct => adjunct.Object == _before && adjunct.Word == 0 && _before is { } bare && bare.First == bare.Head && !words[bare.Head].Has("fused")) || _early.Exists(adjunct => adjunct.Object == _before || adjunct.Object.Of == _before && _before is not null) && !HasFiniteAfter(i))
            return false;
        if (_opener is not null || _free.Count == 0 || _before is null || _before == Hearer(_open) || _before.End != _free[^1].First || _before.IsPronoun || IsWhere(_before) || _open is { } open && Reports(open) && open.Objects.Count == 0 && _free.Count == 1 && !(open.Adjuncts.Any(adjunct => adjunct.Object == _before) && !(i + 1 < chunks.Count && chunks[i + 1].Kind == ChunkKind.Noun)))
            return false;
        clause.Relation = ClauseRelation.Relative;
        clause.Parent = before;
        clause.Subjects = [_free[^1]];
        clause.Objects.Add(_before);
        Keep = _free.Count > 1 ? [.. _free.Take(_free.Count - 1)] : null;
        return true;
    }

    bool HasFiniteAfter(int i)
    {
        for (var j = i + 1; j < chunks.Count && chunks[j].Kind is not (ChunkKind.Break or ChunkKind.Coordinator or ChunkKind.Subordinator); j++)
            if (chunks[j].Verb is { IsFinite: true })
                return true;
        return false;
    }

    // "two vehicles parked along the highway wounding five", "marched on Zarin vowing revenge": where it happened hurts and threatens nobody.
    bool IsHarmBy(Clause clause, Phrase where) =>
        (words[clause.Verb.Main].Has("killed") || words[clause.Verb.Main].Has("wounded") || words[clause.Verb.Main].Has("threat")) && !where.IsSomebody && (where.Is("place") || where.Is("way"));

    // "says 115 men, 20 women and two children are held": the first of those who are told of stands where what is said would.
    List<Phrase> WithListed(Clause clause, List<Phrase> subjects, Clause? before)
    {
        if (subjects is not [var next, ..] || before is not { Objects: [var first] } speech || !Reports(speech) || first.First != speech.Verb.End || !IsCounted(first) || !IsCounted(next) || words[next.First - 1].Tag != WordTag.Comma || next.First - 1 != first.End)
            return subjects;
        speech.Objects.Clear();
        (_open, clause.First) = (speech, first.First);
        return [first, .. subjects];
    }

    void OpenFinite(Clause clause, Clause? before, int i)
    {
        if (OpenContact(clause, before, i))
            return;
        var subjects = WithListed(clause, Subjects(), before);
        if (OpenInsideRelative(clause, before, subjects) || OpenAroundRelative(clause, before, subjects) || OpenOwed(clause, subjects))
            return;
        if (subjects.Count == 0 && _joint == ChunkKind.Other && _open is { } speech && speech.Relation != ClauseRelation.Relative && speech.Objects.Count > 0 && Reports(speech) && !words[clause.Verb.First].Has("expletive") && !IsNext(clause))
        {
            OpenSaid(clause, speech);
            return;
        }
        // A comma right before the verb closes what stood between the subject and it.
        if ((subjects.Count == 0 || _joint == ChunkKind.Comma && before?.Relation is ClauseRelation.Relative or ClauseRelation.Gerund && Keep is { Count: > 0 }) && Around(before) is { } aside && Keep is { Count: > 0 } kept && _joint != ChunkKind.Coordinator)
        {
            TakeKept();
            if (IsAwaitedUnder(aside.Parent, clause, kept))
                return;
            (subjects, before, _opener, _marker) = (Named(kept), aside.Parent, _opener ?? _keptOpener, _marker ?? _keptMarker);
        }
        clause.Subjects = subjects;
        clause.Relation = Relation(before, subjects);
        if (clause.Relation != ClauseRelation.Adverbial && !(clause.Relation == ClauseRelation.Complement && before is null))
            Keep = null;
        clause.Parent = Parent(clause, before);
        clause.Marker = clause.Relation == ClauseRelation.Adverbial ? _marker : null;
        if (clause.Relation == ClauseRelation.Coordinate && GoesOnWaiting(clause, before) is { } awaited)
            (clause.Relation, clause.Parent, clause.Marker) = (ClauseRelation.Adverbial, awaited.Parent, awaited.Marker);
        TakeKept();
        if (subjects.Count == 0 && before is not null)
            Share(clause, before);
        if (clause.SharesSubject && before is { Verb.IsPassive: true } && IsGapless(i))
            ContinuePassive(clause, before);
        if (subjects.Count > 0 && clause.Relation is ClauseRelation.Main or ClauseRelation.Coordinate)
            GiveSubject(subjects);
    }

    void OpenSaid(Clause clause, Clause speech)
    {
        var told = speech.Objects[0];
        speech.Objects.RemoveAt(0);
        _early.InsertRange(0, speech.Adjuncts.Where(adjunct => adjunct.Word >= told.CoreEnd));
        speech.Adjuncts.RemoveAll(_early.Contains);
        (clause.Relation, clause.Parent, clause.Subjects) = (ClauseRelation.Complement, speech, [told]);
    }

    // "declared a truce, then stretched it": a comma and a word for what comes next stand before the verb.
    bool IsNext(Clause clause) => clause.Verb.First > 1 && words[clause.Verb.First - 1] is { Tag: WordTag.Adverb } && words[clause.Verb.First - 2].Tag == WordTag.Comma;

    // "Expelled from the valley, the family never went back": what opens the sentence is said of the first subject after it.
    void GiveSubject(List<Phrase> subjects)
    {
        foreach (var clause in _clauses)
            if (clause is { Relation: ClauseRelation.Participle or ClauseRelation.Gerund, Subjects.Count: 0 })
                clause.Subjects = subjects;
    }

    // "was stopped on Monday and released after a night": a form that can be a participle, with nothing done to anybody.
    bool IsGapless(int i)
    {
        var verb = words[chunks[i].Verb!.Main];
        return chunks[i - 1].Kind == ChunkKind.Coordinator && chunks[i].Verb!.First == chunks[i].Verb!.Main && verb.Slot == VerbSlot.Past && !verb.Has("intransitive") && !verb.Has("say")
            && verb.Readings.Any(entry => entry.Slot == VerbSlot.Participle) && !(i + 1 < chunks.Count && chunks[i + 1].Kind is ChunkKind.Noun or ChunkKind.Verb or ChunkKind.Complementiser);
    }

    // "the bridge, which the rebels say they hold": what the relative clause lacks is lacking in what is said.
    bool OpenInsideRelative(Clause clause, Clause? before, List<Phrase> subjects)
    {
        if (before is not { Relation: ClauseRelation.Relative, Objects: [var gap] } || before.Adjuncts.Exists(adjunct => adjunct.Object != gap) || _open != before || !before.Verb.Verb.Has("say") || _comma || _opener is not null || gap != _antecedent || _joint == ChunkKind.Coordinator)
            return false;
        before.Objects.Clear();
        (clause.Relation, clause.Parent, clause.Subjects) = (ClauseRelation.Complement, before, subjects.Count > 0 ? subjects : [gap]);
        if (subjects.Count > 0)
            clause.Objects.Add(gap);
        return true;
    }

    // "police say the bullet that killed the boy was fired": what is told of is described before its verb comes.
    bool OpenAroundRelative(Clause clause, Clause? before, List<Phrase> subjects)
    {
        if (subjects.Count > 0 || _opener is not null || _joint != ChunkKind.Other || before is not { Relation: ClauseRelation.Relative, Parent: { } speech } || !Reports(speech) || speech.Objects is not [.., var told] || told.End != before.First)
            return false;
        speech.Objects.Remove(told);
        (clause.Relation, clause.Parent, clause.Subjects, before.Parent) = (ClauseRelation.Complement, speech, [told], clause);
        return true;
    }

    static bool Reports(Clause clause) => clause.Verb.Verb.Has("say") || clause.Verb.Verb.Has("doubt") || clause.Verb.Verb.Has("perceive");

    ClauseRelation Relation(Clause? before, List<Phrase> subjects)
    {
        if (_opener == ChunkKind.Complementiser || (before is not null && _open == before && Reports(before) && (before.Relation != ClauseRelation.Relative || subjects is [{ First: var told }, ..] && told == before.Verb.End) && (before.Objects.Count == 0 || Hearer(before) is not null && _joint != ChunkKind.Comma) && subjects.Count > 0 && (!_comma || subjects[0].First == before.Verb.End) && _opener is null && _joint != ChunkKind.Coordinator))
            return ClauseRelation.Complement;
        if (_opener == ChunkKind.Subordinator)
            return ClauseRelation.Adverbial;
        return before is null ? ClauseRelation.Main : ClauseRelation.Coordinate;
    }

    Clause? Parent(Clause clause, Clause? before)
    {
        if (before is null)
            return null;
        if (clause.Relation == ClauseRelation.Complement)
            return Speech(before);
        if (clause.Relation == ClauseRelation.Adverbial)
            return before;
        // "X said …; Y denied it": another speaker is not told by the first.
        if (clause.Relation == ClauseRelation.Coordinate && clause.Subjects.Count > 0 && clause.Verb.Verb.Has("say") | clause.Verb.Verb.Has("deny") && _opener is null)
            return null;
        var peer = before;
        while (peer.Relation is not (ClauseRelation.Main or ClauseRelation.Coordinate or ClauseRelation.Complement) && peer.Parent is not null)
            peer = peer.Parent;
        // "In Zarin, which the army says it holds, three wells were poisoned": the army does not say that.
        if (peer is { Relation: ClauseRelation.Complement, Parent: { Relation: ClauseRelation.Relative } aside } && _opener is null && clause.Subjects is [var first, ..] && first.First > 0 && words[first.First - 1].Tag == WordTag.Comma)
            return aside.Parent is { } around ? Parent(clause, around) : null;
        return peer.Relation == ClauseRelation.Main ? null : peer.Parent;
    }

    // "said that … and that …": the second complement hangs on the same verb as the first.
    static Clause Speech(Clause before)
    {
        // "and demanded that the assembly annul it"
        if (before.Verb.Verb.Has("demand") && before.Verb.IsFinite)
            return before;
        Clause? any = null;
        for (Clause? each = before; each is not null; each = each.Parent)
            if (Reports(each) && (each.Verb.IsFinite || each == before && each.Relation == ClauseRelation.Participle))
                return each;
            else if (Reports(each))
                any ??= each;
        return any ?? before;
    }

    void Close()
    {
        if (_open is null)
            return;
        _open.End = Math.Max(_open.End, LastWord(_open));
        _open = null;
        _objectOpen = false;
    }

    static int LastWord(Phrase phrase)
    {
        var end = phrase.End;
        foreach (var each in phrase.And)
            end = Math.Max(end, each.End);
        return end;
    }

    static int LastWord(Clause clause)
    {
        var end = clause.Verb.End;
        foreach (var phrase in clause.Objects)
            end = Math.Max(end, LastWord(phrase));
        foreach (var adjunct in clause.Adjuncts)
            end = Math.Max(end, LastWord(adjunct.Object));
        foreach (var date in clause.Dates)
            end = Math.Max(end, date + 1);
        return end;
    }
}
