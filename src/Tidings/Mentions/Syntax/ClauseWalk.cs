using Tidings.Languages;

namespace Tidings.Mentions.Syntax;

/// <summary>One walk over the chunks of a sentence: what is open, what stands free, and what each chunk does to that.</summary>
sealed partial class ClauseWalk(IReadOnlyList<Word> words, List<Chunk> chunks, Func<string, LexEntry?> verbs)
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
    int _segment;
    Phrase? _antecedent;
    int _preposition = -1;
    int _relativeAt = -1;
    bool _comma;
    bool _objectOpen;

    public List<Clause> Run()
    {
        for (var i = 0; i < chunks.Count; i++)
            if (Aside(i) is > 0 and var end)
                {
                TakeCredit(i, end);
                i = end;
            }
            else
                Take(i);
        AddVerbless(words.Count);
        Close();
        Finish();
        return _clauses;
    }

    // "Grenade attack in the port": a headline or caption without a verb still tells of what it names.
    void AddVerbless(int end)
    {
        if (_free.Count == 0 || _relativeAt >= 0 || _clauses.Count > 0 && _clauses[^1].End > _segment || _open is not null)
            return;
        var clause = new Clause { Verb = new VerbGroup { First = end, End = end, Main = end - 1, Verb = Nothing }, First = _free[0].First, End = end, Subjects = [.. _free] };
        clause.Adjuncts.AddRange(_early);
        clause.Dates.AddRange(_earlyDates);
        _clauses.Add(clause);
    }

    static readonly LexEntry Nothing = new("~", WordTag.Verb, VerbSlot.None, false, []);

    void Take(int i)
    {
        var chunk = chunks[i];
        switch (chunk.Kind)
        {
            case ChunkKind.Noun: TakeNoun(i, chunk); break;
            case ChunkKind.Verb: TakeVerb(i, chunk); break;
            case ChunkKind.Preposition: TakePreposition(i, chunk); break;
            case ChunkKind.Date: TakeDate(i, chunk); break;
            case ChunkKind.Comma: TakeComma(i); break;
            case ChunkKind.Coordinator: TakeCoordinator(i, chunk); break;
            case ChunkKind.Relative: TakeRelative(chunk); break;
            case ChunkKind.Complementiser or ChunkKind.Subordinator: TakeJoint(chunk); break;
            case ChunkKind.Break when ListsAfter(i): _joint = ChunkKind.Comma; break;
            case ChunkKind.Break: TakeBreak(chunk); break;
            case ChunkKind.Other: TakeParticle(chunk); break;
            default: break;
        }
    }

    void TakeNoun(int i, Chunk chunk)
    {
        var phrase = chunk.Phrase!;
        if (IsAge(i, phrase))
            return;
        if (_preposition >= 0)
            TakeUnderPreposition(phrase);
        else if (_relativeAt >= 0)
            _free.Add(phrase);
        else if (_slot is not null && _joint is ChunkKind.Comma or ChunkKind.Coordinator && (!LeadsVerb(i) || IsAwaited && _joint == ChunkKind.Coordinator))
            Join(phrase);
        else if (ReturnsToSlot(phrase) && !LeadsVerb(i))
            (_slot, _list) = (Add(_slotBefore!, phrase), null);
        else if (_list is not null && _joint is ChunkKind.Comma or ChunkKind.Coordinator && (!LeadsVerb(i) || _joint == ChunkKind.Coordinator && (IsAwaited || _open is null && _free.Count > 0)))
            Extend(phrase);
        else if (_objectOpen && !phrase.Classes.Contains("nominative") && !((_joint == ChunkKind.Coordinator || Reports(_open!)) && LeadsVerb(i)))
            TakeObject(phrase);
        else
            _free.Add(phrase);
        _before = _last;
        _last = phrase;
        Settle();
    }

    void Settle()
    {
        _joint = ChunkKind.Other;
        _comma = false;
    }

    static List<Phrase> Add(List<Phrase> slot, Phrase phrase)
    {
        slot.Add(phrase);
        return slot;
    }

    void Join(Phrase phrase)
    {
        var last = _slot![^1];
        if (_joint == ChunkKind.Comma && Renames(last, phrase))
            last.Apposition = _renamed = phrase;
        else
            _slot.Add(phrase);
    }

    // "the governor, Vyacheslav Gladkov", "the Jihad Council, an umbrella for fifteen groups": a title and then a name, or a name and then a title.
    bool Renames(Phrase last, Phrase phrase)
    {
        var b = phrase.Classes.Contains("name");
        var a = last.Classes.Contains("name") || !b && HoldsName(last);
        return a != b && (a || last.Classes.Overlaps(["person", "force", "place", "state"])) && last.Apposition is null && (b || words[phrase.First].Has("definite") || words[phrase.First].Has("article") || IsOwned(phrase) && !last.Classes.Contains("place"));
    }

    // "Hezbollah's leader", "its commander".
    bool IsOwned(Phrase phrase) => phrase.Classes.Contains("official") && (phrase.Possessor is not null || words[phrase.First].Has("possessive"));

    bool HoldsName(Phrase phrase)
    {
        for (var i = phrase.First; i < phrase.CoreEnd; i++)
            if (words[i].Tag == WordTag.Proper && words[i].Number is null)
                return true;
        return false;
    }

    void TakeUnderPreposition(Phrase phrase)
    {
        var word = words[_preposition];
        if (word.Has("of") && _last is not null && _last.End == _preposition)
        {
            _last.Of = phrase;
            _last.End = phrase.End;
            _owned = _last;
        }
        else
            Attach(new Adjunct(_preposition, Mark(word, phrase), phrase));
        _slotBefore = word.Has("of") ? _slot : null;
        _slot = null;
        _preposition = -1;
        _list = phrase;
    }

    // "by the evening" tells when, not by whom.
    static string Mark(Word preposition, Phrase phrase) =>
        preposition.Entry!.Classes.FirstOrDefault() is not { } mark ? "other" : mark == "agent" && phrase.Classes.Contains("time") ? "during" : mark;

    // The last phrase that named the same thing again.
    Phrase? _renamed;

    // The last phrase that got an owner: "a member of the council".
    Phrase? _owned;

    // The first of a list under a preposition.
    Phrase? _list;

    // The list that an "of" phrase stepped into: "the town of Zarin and 24 villages".
    List<Phrase>? _slotBefore;

    bool ReturnsToSlot(Phrase phrase) =>
        _slotBefore is not null && _list is not null && _joint == ChunkKind.Coordinator && words[phrase.First].Tag is WordTag.Number or WordTag.Determiner && words[_list.First].Tag == WordTag.Proper;

    void Extend(Phrase phrase)
    {
        var last = _list!.All.Last();
        if (_owned is { } titled && titled.Of == last && titled.Classes.Contains("person") && phrase.Classes.Contains("name"))
            last = titled;
        if (_joint == ChunkKind.Comma && Renames(last, phrase))
            last.Apposition = _renamed = phrase;
        else
            _list.And.Add(phrase);
    }

    void Attach(Adjunct adjunct)
    {
        // "Zarin, a hill town on the river": what follows belongs to the second name of the same thing.
        if (_renamed is not null && _renamed.End == adjunct.Word)
            _renamed.End = adjunct.Object.End;
        else if (_open is not null && _free.Count == 0)
            _open.Adjuncts.Add(adjunct);
        else
            _early.Add(adjunct);
    }

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
            _marker = words[chunk.First].Entry?.Classes.FirstOrDefault();
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
        if (BeginsSpeaker(i) || i + 1 < chunks.Count && chunks[i + 1].Kind == ChunkKind.Noun && LeadsVerb(i + 1) && _open is not null && _relative is null)
            Leave();
    }

    void TakeCoordinator(int i, Chunk chunk)
    {
        _joint = ChunkKind.Coordinator;
        _preposition = -1;
        if (i + 1 < chunks.Count && _open is not null && _free.Count == 0 && LeadsVerb(i + 1) && !IsAwaited)
            Leave();
    }

    // "caches containing rifles and ammunition were found": the subject before the participle still waits for its verb.
    bool IsAwaited => Keep is { Count: > 0 } && _open is { Relation: ClauseRelation.Participle } aside && (aside.Objects.Count > 0 || aside.Adjuncts.Exists(adjunct => adjunct.Class == "agent"));

    // What follows belongs to another clause.
    void Leave()
    {
        if (_open is null)
            return;
        Close();
        _free.Clear();
        _list = null;
        _slot = null;
        _segment = _clauses.Count > 0 ? _clauses[^1].End : _segment;
    }

    // "pulled his men back": the particle of a verb after its object.
    void TakeParticle(Chunk chunk)
    {
        if (_open is { Objects.Count: > 0 } open && words[chunk.First].Can(WordTag.Particle) && verbs(open.Verb.Verb.Lemma + " " + words[chunk.First].Normal) is { } whole)
            open.Verb.Verb = whole;
    }

    // "pulled its men out of the valley": the particle stands in a preposition of two words.
    void TakeParticleOf(string preposition)
    {
        if (_open is { Objects.Count: > 0 } open && preposition.IndexOf(' ') is > 0 and var blank && verbs(open.Verb.Verb.Lemma + " " + preposition[..blank]) is { } whole)
            open.Verb.Verb = whole;
    }

    void TakeRelative(Chunk chunk)
    {
        _antecedent = _last;
        Keep = _open is null && _free.Count > 0 ? [.. _free] : null;
        (_keptOpener, _keptMarker) = (_opener, _marker);
        _relativeAt = chunk.First;
        _relative = words[chunk.First].Has("place") ? "place" : "relative";
        _free.Clear();
        _objectOpen = false;
        _slot = null;
    }

    string? _relative;

    void TakeJoint(Chunk chunk)
    {
        _joint = chunk.Kind;
        _opener = chunk.Kind;
        _marker = words[chunk.First].Entry?.Classes.FirstOrDefault();
        _free.Clear();
        _preposition = -1;
        _objectOpen = false;
        _slot = null;
        if (chunk.Kind == ChunkKind.Subordinator)
            Close();
    }

    void TakeBreak(Chunk chunk)
    {
        AddVerbless(chunk.First);
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
        _segment = chunk.End;
    }

    // "they would not give up: four attacks near the bridge": what follows tells of a happening and lists nothing.
    static readonly string[] Told = ["attack", "airstrike", "shelling", "blast", "casualty", "missile"];

    // "the following districts: Agdam, Kalbajar and Lachin": a colon before a list without a verb.
    bool ListsAfter(int i)
    {
        if (_open is null || !words[chunks[i].First].Has("colon") || i + 1 >= chunks.Count || chunks[i + 1].Kind != ChunkKind.Noun || _open.Objects.Count > 0 && chunks[i + 1].Phrase!.Classes.Overlaps(Told))
            return false;
        for (var j = i + 1; j < chunks.Count && chunks[j].Kind != ChunkKind.Break; j++)
            if (chunks[j].Kind == ChunkKind.Verb && chunks[j].Verb!.IsFinite)
                return false;
        return true;
    }

    bool LeadsVerb(int i)
    {
        var nouns = 0;
        for (var j = i; j < chunks.Count; j++)
            switch (chunks[j].Kind)
            {
                case ChunkKind.Noun when ++nouns > 2:
                    return false;
                case ChunkKind.Noun or ChunkKind.Date or ChunkKind.Quote or ChunkKind.Other:
                    break;
                case ChunkKind.Preposition:
                    if (j + 1 < chunks.Count && chunks[j + 1].Kind is ChunkKind.Noun or ChunkKind.Date)
                        j++;
                    break;
                case ChunkKind.Comma when BeginsSpeaker(j):
                    return false;
                case ChunkKind.Comma when j > i && j + 1 < chunks.Count && chunks[j + 1].Verb is { IsFinite: true }:
                    return true;
                case ChunkKind.Comma:
                    if (AsideEnd(j) is not (> 0 and var end))
                        return false;
                    j = end;
                    break;
                case ChunkKind.Coordinator:
                    if (j == i || !(j + 1 < chunks.Count && chunks[j + 1].Kind == ChunkKind.Noun))
                        return false;
                    break;
                case ChunkKind.Verb:
                    if (chunks[j].Verb!.IsFinite)
                        return j > i;
                    if (words[chunks[j].Verb!.Main].Slot != VerbSlot.Participle)
                        return false;
                    break;
                default:
                    return false;
            }
        return false;
    }
}
