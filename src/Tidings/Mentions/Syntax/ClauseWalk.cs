using Tidings.Languages;

namespace Tidings.Mentions.Syntax;

/// <summary>One walk over the chunks of a sentence: what is open, what stands free, and what each chunk does to that.</summary>
sealed partial class ClauseWalk(List<Word> words, List<Chunk> chunks, Func<string, LexEntry?> verbs)
{
    readonly List<Clause> _clauses = [];
    readonly List<Phrase> _free = [];
    readonly List<Adjunct> _early = [];
    readonly List<int> _earlyDates = [];
    Clause? _open;
    Phrase? _last;
    List<Phrase>? _slot;
    ChunkKind _joint = ChunkKind.Break;
    string? _marker;
    ChunkKind? _opener;
    Phrase? _before;
    int _segment, _start;
    Phrase? _antecedent;
    int _preposition = -1;
    int _relativeAt = -1;
    bool _comma;
    bool _objectOpen;
    bool _speaker;

    public List<Clause> Run()
    {
        for (var i = 0; i < chunks.Count; i++)
            if (Aside(i) is > 0 and var end)
            {
                TakeCredit(i, end);
                i = end;
            }
            else if (Gapped(i) is > 0 and var last)
                i = last;
            else if (GappedSpeech(i) is > 0 and var said)
                i = said;
            else if (AsideTeller(i) is > 0 and var told)
                i = told;
            else if (Contrasted(i) is > 0 and var unlike)
                i = unlike;
            else
                Take(i);
        AddVerbless(words.Count);
        GiveSources();
        Close();
        Finish();
        return _clauses;
    }

    // "Grenade attack in the port": a headline or caption without a verb still tells of what it names.
    void AddVerbless(int end)
    {
        if (_free.Count == 0 || _relativeAt >= 0 || _clauses.Count > 0 && _clauses[^1].End > _segment || _open is not null)
            return;
        TakeKept();
        var clause = new Clause { Verb = new VerbGroup { First = end, End = end, Main = end - 1, Verb = Nothing }, First = _free[0].First, End = end, Subjects = [.. _free] };
        clause.Adjuncts.AddRange(_early);
        clause.Dates.AddRange(_earlyDates);
        _clauses.Add(clause);
    }

    static readonly LexEntry Nothing = new(Verbless.Lemma, WordTag.Verb, VerbSlot.None, false, []);

    void Take(int i)
    {
        var chunk = chunks[i];
        switch (chunk.Kind)
        {
            case ChunkKind.Verb: TakeVerb(i, chunk); break;
            case ChunkKind.Preposition: TakePreposition(i, chunk); break;
            case ChunkKind.Date: TakeDate(i, chunk); break;
            case ChunkKind.Comma: TakeComma(i); break;
            case ChunkKind.Coordinator: TakeCoordinator(i, chunk); break;
            case ChunkKind.Relative: TakeRelative(chunk); break;
            case ChunkKind.Complementiser or ChunkKind.Subordinator: TakeJoint(chunk); break;
            case ChunkKind.Break or ChunkKind.Comma when EndsInCredit(i): break;
            case ChunkKind.Noun when i > 0 && EndsInCredit(i - 1): _open!.Adjuncts.Add(new Adjunct(chunks[i - 1].First, "source", chunk.Phrase!)); break;
            case ChunkKind.Noun: TakeNoun(i, chunk); break;
            case ChunkKind.Break when ListsAfter(i): _joint = ChunkKind.Comma; break;
            case ChunkKind.Break when TellsAfter(chunk): TakeTold(); break;
            case ChunkKind.Break: TakeBreak(chunk); break;
            case ChunkKind.Other: TakeParticle(chunk); break;
            default: break;
        }
    }

    void TakeNoun(int i, Chunk chunk)
    {
        var phrase = chunk.Phrase!;
        if (IsAge(i, phrase) || IsHowOften(phrase) || IsHowFar(phrase) || IsWhoTheyAre(phrase))
            return;
        if (IsShare(i))
        {
            _share = phrase;
            return;
        }
        TakeDatesOf(phrase);
        if (_preposition >= 0)
            TakeUnderPreposition(phrase);
        else if (_relativeAt >= 0)
            _free.Add(phrase);
        else if (IsParted(i, phrase))
            TakeObject(phrase);
        else if (_slot is not null && _joint is ChunkKind.Comma or ChunkKind.Coordinator && (!LeadsVerb(i) || IsAwaited && (_joint == ChunkKind.Coordinator || EndsList(i))))
            Join(phrase);
        else if (Returns(phrase) && !LeadsVerb(i))
            ReturnTo(phrase);
        else if (JoinsSubject(phrase))
            _free.Add(phrase);
        else if (_list is not null && !IsAfterSource && !BeginsSubject(i, phrase) && _joint is ChunkKind.Comma or ChunkKind.Coordinator && (!LeadsVerb(i) || _joint == ChunkKind.Comma && (_open is null && _free.Count > 0 || IsPending || IsAwaited) && EndsList(i) || _joint == ChunkKind.Coordinator && (IsAwaited || IsBetween || IsBeforeVerb || (IsPending || IsInside) && AreAlike(_list, phrase))))
            Extend(phrase);
        else if (_objectOpen && !phrase.Classes.Contains("nominative") && !(IsOpening && LeadsVerb(i)) && !((_joint == ChunkKind.Coordinator || Reports(_open!) || phrase.IsPronoun && _open!.Objects is [.., { } given] && given.First > _open.Verb.First) && LeadsVerb(i)))
            TakeObject(phrase);
        else if (IsShifted(i, phrase) || IsBehindPronoun(i, phrase) || IsHearer(i, phrase))
            TakeObject(phrase);
        else
            AddFree(phrase);
        _before = _last;
        _last = phrase;
        Settle();
    }

    // "In Dushanbe two soldiers and a guard were killed": what is joined to who acts or suffers is no second place.
    void AddFree(Phrase phrase)
    {
        if (_list is { } before && _open is null && _joint == ChunkKind.Other && before.End <= phrase.First && _early.Exists(adjunct => adjunct.Object == before))
            _list = null;
        _free.Add(phrase);
    }

    void Settle()
    {
        _joint = ChunkKind.Other;
        _comma = false;
    }

    // "that brought to 52 the number of the dead", "condemned in the strongest terms the coup": a long object after what stands under a preposition.
    bool IsShifted(int i, Phrase phrase) =>
        _open is { Objects.Count: 0, Verb: { IsPassive: false, IsFinite: true } verb } open && _free.Count == 0 && _joint == ChunkKind.Other && words[phrase.First].Has("definite") && !phrase.Classes.Contains("nominative")
        && !verb.Verb.Has("intransitive") && !Reports(open) && open.Adjuncts is [.., var last] && last.Object.End == phrase.First && (last.Object.Classes.Contains("number") || verb.Verb.Has("accuse") || verb.Verb.Has("deny")) && !LeadsVerb(i);

    // "taking with them 300 cattle": the object comes after a pronoun under a preposition.
    bool IsBehindPronoun(int i, Phrase phrase) =>
        _open is { Objects.Count: 0, Verb: { IsPassive: false } verb } open && _free.Count == 0 && _joint == ChunkKind.Other && !phrase.Classes.Contains("nominative")
        && !verb.Verb.Has("intransitive") && !Reports(open) && open.Adjuncts is [.., { Object.IsPronoun: true } last] && last.Object.End == phrase.First && !LeadsVerb(i);

    // "passed, by 14 votes to none, a resolution": an object parted from its verb by words between two commas.
    bool IsParted(int i, Phrase phrase) =>
        _open is { Objects.Count: 0, Verb: { IsPassive: false, IsFinite: true } verb } open && _free.Count == 0 && _joint == ChunkKind.Comma && verb.End < words.Count && words[verb.End].Tag == WordTag.Comma && open.Adjuncts.Count > 0
        && words[phrase.First].Has("article") && !verb.Verb.Has("intransitive") && !Reports(open) && !phrase.Is("time") && !phrase.Is("person") && !LeadsVerb(i);

    void TakeUnderPreposition(Phrase phrase)
    {
        var word = words[_preposition];
        if (word.Has("of") && _last is not null && _last.End == _preposition && !IsCharge(phrase))
        {
            _last.Of = phrase;
            _last.End = phrase.End;
            _owned = _last;
        }
        else
            Attach(new Adjunct(_preposition, FollowsParticle(word, phrase) ? "from" : Mark(word, phrase), phrase));
        KeepList(word.Has("of"), phrase);
    }

    // "accused the army of the bombing": what somebody is charged with is no part of who he is.
    bool IsCharge(Phrase phrase) =>
        _open is { Verb: { IsPassive: false, Verb: var verb } } open && verb.Has("accuse") && _last!.IsSomebody && open.Objects.Contains(_last) && phrase.Classes.Overlaps(Charges) && !phrase.IsSomebody && !phrase.Classes.Contains("name");

    static readonly ClassSet Charges = new(["attack", "airstrike", "shelling", "blast", "killing", "violation", "crime", "abduction", "raid", "siege"]);

    // "areas of concentration of personnel and two systems": the list that was left for what owns its last member.
    void KeepList(bool owns, Phrase phrase)
    {
        var chained = owns && _slot is null && _last is not null && _last == _list && (_slotBefore ?? (object?)_listBefore) is not null;
        if (!chained)
        {
            _slotBefore = owns ? _slot : null;
            _listBefore = owns && _slot is null ? _list : null;
        }
        (_slot, _preposition, _list) = (null, -1, phrase);
    }

    // "by the evening" tells when, not by whom.
    static string Mark(Word preposition, Phrase phrase) =>
        preposition.Entry!.Classes.First is not { } mark ? "other" : mark == "agent" && phrase.Classes.Contains("time") ? "during" : mark;

    // "moved out of the town": what looks like an owner says from where, straight after the particle of a verb.
    bool FollowsParticle(Word preposition, Phrase phrase) =>
        preposition.Has("of") && (phrase.Is("place") || phrase.Is("unlisted") || phrase.Is("building")) && _open is { Verb: { End: var end, Verb.Lemma: var lemma } } && end == _preposition && lemma.Contains(' ');

    // The last phrase that named the same thing again.
    Phrase? _renamed;

    // The last phrase that got an owner: "a member of the council".
    Phrase? _owned;

    // The first of a list under a preposition.
    Phrase? _list;

    // The list that an "of" phrase stepped into: "the town of Zarin and 24 villages", "at ten: five men of the Guard and two fighters".
    List<Phrase>? _slotBefore;
    Phrase? _listBefore;

    void Attach(Adjunct adjunct)
    {
        // "Zarin, a hill town on the river": what follows belongs to the second name of the same thing.
        if (_renamed is not null && _renamed.End == adjunct.Word)
            _renamed.End = adjunct.Object.End;
        else if (_open is not null && _free.Count == 0 && _relativeAt < 0)
        {
            _open.Adjuncts.Add(adjunct);
            if (IsHeadlinePassive(adjunct))
                _open.Verb.IsPassive = true;
        }
        else
            _early.Add(adjunct);
    }

    // "160 houses burnt by men loyal to the colonel": what reads as a past with no object, done by somebody, is undergone.
    bool IsHeadlinePassive(Adjunct adjunct) =>
        adjunct.Class == "agent" && (adjunct.Object.Is("person") || adjunct.Object.Is("force") || adjunct.Object.Is("fighter")) && _open is { Objects.Count: 0, Verb: { IsPassive: false, IsPerfect: false, Modal: null, IsFinite: true, IsPast: true, Verb: var verb } }
        && !verb.Has("intransitive") && !verb.Has("say") && !verb.Has("be") && !verb.Has("undergo") && !verb.Has("light");

    void TakeObject(Phrase phrase)
    {
        _open!.Objects.Add(phrase);
        _slot = _open.Objects;
        _objectOpen = _open.Objects.Count < 2 && _open.Verb.Verb.Has("ditransitive");
    }

    void TakePreposition(int i, Chunk chunk)
    {
        TakeParticleOf(words[chunk.First].Normal);
        if (i + 1 < chunks.Count && chunks[i + 1] is { Kind: ChunkKind.Verb, Verb: { IsFinite: false } verb } && words[verb.Main].Slot == VerbSlot.Gerund)
        {
            _marker = words[chunk.First].Entry?.Classes.First;
            return;
        }
        if (i + 1 < chunks.Count && chunks[i + 1].Kind is ChunkKind.Noun or ChunkKind.Quote or ChunkKind.Date or ChunkKind.Relative)
            _preposition = chunks[i + 1].Kind is ChunkKind.Date or ChunkKind.Relative && !Owns(i + 1) ? -1 : chunk.First;
        if (_preposition >= 0 && !words[chunk.First].Has("of"))
            _objectOpen = false;
    }

    // "in yesterday's fighting": what stands under the preposition comes after the day.
    bool Owns(int i) => chunks[i].Kind == ChunkKind.Date && i + 2 < chunks.Count && words[chunks[i + 1].First].Tag == WordTag.Possessive && chunks[i + 2].Kind == ChunkKind.Noun;

    void TakeDate(int i, Chunk chunk)
    {
        if (!Owns(i))
            _preposition = -1;
        if (_open is not null && !(_joint == ChunkKind.Coordinator && _comma))
            _open.Dates.Add(chunk.First);
        else
            _earlyDates.Add(chunk.First);
    }

    void TakeComma(int i)
    {
        _preposition = -1;
        _comma = true;
        if (_joint != ChunkKind.Coordinator)
            _joint = ChunkKind.Comma;
        _objectOpen = false;
        if (IsBrief(i))
            TakeBrief(chunks[i].First);
        else if (BeginsSpeaker(i))
        {
            // "…, Getachew Reda, their spokesman, claimed": the second comma stands between two names of who speaks.
            if (_open is null && _free.Count > 0 && _speaker)
                return;
            GiveEarly();
            LeaveAll();
            _speaker = true;
        }
        else if (i + 1 < chunks.Count && chunks[i + 1].Kind == ChunkKind.Noun && LeadsVerb(i + 1) && _open is not null && _relative is null && !IsSaidOf(i) && !(EndsList(i + 1) && (IsAwaited || _list is not null && IsPending)))
            Leave();
    }

    void TakeCoordinator(int i, Chunk chunk)
    {
        _joint = ChunkKind.Coordinator;
        _preposition = -1;
        if (i + 1 < chunks.Count && _open is not null && _free.Count == 0 && LeadsVerb(i + 1) && !IsAwaited && !IsBetween && !((IsPending || IsInside) && AreAlike(_list, chunks[i + 1].Phrase)))
            Leave();
    }

    // "caches containing rifles and ammunition were found", "men who carried axes and spears attacked": the subject before still waits for its verb.
    bool IsAwaited => Keep is { Count: > 0 } && (_open is { Relation: ClauseRelation.Participle } aside && (aside.Objects.Count > 0 || aside.Adjuncts.Exists(adjunct => adjunct.Class is "agent" or "with")) || _open is { Relation: ClauseRelation.Relative, Verb.IsPassive: false, Objects.Count: > 0 });

    // "the war between the army and the rebels took": a second one must follow.
    bool IsBetween => _list is { And.Count: 0 } first && _open?.Adjuncts.Concat(_early).Any(adjunct => adjunct.Object == first && adjunct.Class == "between") == true;

    // "youths with spears and machetes set upon": a list under a preposition behind a subject that waits for its verb.
    bool IsBeforeVerb => _free.Count > 0 && (_open is null || _early.Exists(adjunct => adjunct.Object == _list && adjunct.Word >= _free[^1].CoreEnd));

    // "according to the police, gunmen": a comma ends who says it.
    bool IsAfterSource => _joint == ChunkKind.Comma && _open is null && _early is [.., { Class: "source" } source] && source.Object == _list;

    // "Rebels from the north and soldiers of the brigade exchanged fire": what is joined is who acts, not where they are from.
    bool JoinsSubject(Phrase phrase) =>
        _joint == ChunkKind.Coordinator && _list is not null && IsBeforeVerb && _free.Count > 0 && IsBand(_free[^1]) && IsBand(phrase) && !IsBand(_list) && (_free[^1].Of == _list || _early.Exists(adjunct => adjunct.Object == _list && adjunct.Word >= _free[^1].CoreEnd));

    static bool IsBand(Phrase phrase) => phrase.Classes.Contains("person") || phrase.Classes.Contains("force");

    // "In Zarin, three rockets that were fired at the base": what a relative clause hangs on is no second place. "In the region, 50 soldiers, five tanks and a gun were lost": what is counted is none.
    bool BeginsSubject(int i, Phrase phrase) =>
        _joint == ChunkKind.Comma && _open is null && _free.Count == 0 && (IsCounted(phrase) && !IsCounted(_list!) && (_list!.Is("place") || _list.Is("time") || _list.Is("attack")) && !phrase.Is("place") && i + 1 < chunks.Count && chunks[i + 1].Kind is ChunkKind.Comma or ChunkKind.Coordinator || _list!.Classes.Contains("name") && !phrase.Classes.Contains("name") && !phrase.Classes.Contains("place") && i + 1 < chunks.Count && chunks[i + 1].Kind == ChunkKind.Relative);

    bool IsCounted(Phrase phrase) => words[phrase.First].Number is { IsCount: true };

    // "says attacks in Zarin, Taro and Kem displaced": what stands as the object of saying waits for its own verb.
    bool IsPending => _open is { Objects.Count: 1 } open && Reports(open) && open.Adjuncts.Exists(adjunct => adjunct.Object == _list);

    // What follows belongs to another clause.
    void Leave()
    {
        if (_open is not null)
            LeaveAll();
    }

    void LeaveAll()
    {
        Close();
        _free.Clear();
        _list = null;
        _slot = null;
        _segment = _clauses.Count > 0 ? _clauses[^1].End : _segment;
    }

    // "pulled his men back", "made the device safe": what belongs to a verb after its object; not behind a comma: "put the dead at 36, up from 24".
    void TakeParticle(Chunk chunk)
    {
        if (_open is { Objects.Count: > 0 } open && words[Math.Max(chunk.First - 1, 0)].Tag != WordTag.Comma && (words[chunk.First].Can(WordTag.Particle) || words[chunk.First].Tag == WordTag.Adjective) && verbs(open.Verb.Verb.Lemma + " " + words[chunk.First].Normal) is { } whole)
            (open.Verb.Verb, open.End) = (whole, Math.Max(open.End, chunk.End));
    }

    // "pulled its men out of the valley": the particle stands in a preposition of two words.
    void TakeParticleOf(string preposition)
    {
        if (_open is { Objects.Count: > 0 } open && preposition.IndexOf(' ') is > 0 and var blank && verbs(open.Verb.Verb.Lemma + " " + preposition[..blank]) is { } whole)
            open.Verb.Verb = whole;
    }

    void TakeRelative(Chunk chunk)
    {
        _antecedent = chunk.First > 1 && words[chunk.First - 1].Tag == WordTag.Coordinator && _told is not null && _share is null ? _told : Antecedent(words[chunk.First]);
        Keep = (_open is null || _opener == ChunkKind.Complementiser) && _free.Count > 0 ? [.. _free] : null;
        (_keptOpener, _keptMarker) = (_opener, _marker);
        _relativeAt = chunk.First;
        _relative = _share is null && (words[chunk.First].Has("place") || chunk.First > 0 && words[chunk.First - 1].Tag == WordTag.Preposition) ? "place" : "relative";
        _free.Clear();
        _objectOpen = false;
        _slot = null;
    }

    string? _relative;

    // Of whom the relative clause before tells: "a town which the army held and which must be given up".
    Phrase? _told;

    void TakeJoint(Chunk chunk)
    {
        _joint = chunk.Kind;
        (_opener, _list) = (chunk.Kind, null);
        _marker = words[chunk.First].Entry?.Classes.First;
        if (chunk.Kind == ChunkKind.Complementiser && _clauses.Count == 0 && _free.Count == 1)
            (Keep, _keptOpener, _keptMarker) = ([.. _free], null, null);
        // "the Forces, as the rebels now call themselves, took the town"
        if (chunk.Kind == ChunkKind.Subordinator && _open is null && _comma && _free.Count > 0 && _free[^1].End == chunk.First - 1)
            (Keep, _keptOpener, _keptMarker) = ([.. _free], null, null);
        _free.Clear();
        _preposition = -1;
        _objectOpen = false;
        _slot = null;
        if (chunk.Kind != ChunkKind.Subordinator)
            return;
        if (chunk.First > 0 && words[chunk.First - 1].Tag == WordTag.Complementiser && _clauses.Count > 0)
            _owing = Speech(_clauses[^1]);
        Close();
    }
}
