using Tidings.Languages;

namespace Tidings.Mentions.Syntax.ByCase;

/// <summary>
/// One walk over the chunks of a sentence. Marks and joining words divide it into stretches; what stands in a stretch waits for its verb, and what has no verb there for
/// the next. Which phrase does it, to whom it is done, and by what means, is told when all is read (<see cref="CasedRoles"/>).
/// </summary>
sealed partial class CasedWalk(List<Word> words, List<Chunk> chunks)
{
    readonly List<Clause> _clauses = [];
    // Phrases of each clause without a preposition, until it is known what they do.
    readonly Dictionary<Clause, List<Phrase>> _bare = [];
    // What stands before its verb, and how many of these stand before the last mark.
    List<Phrase> _waiting = [];
    int _before;
    readonly List<Adjunct> _early = [];
    readonly List<int> _dates = [];
    readonly List<Phrase> _seen = [];
    // The clauses around a relative clause or participle, with what waits for a verb there.
    readonly Stack<(Clause? Open, List<Phrase> Waiting)> _outer = new();
    Clause? _open;
    Phrase? _last;
    int _preposition = -1;
    bool _isFresh = true;
    ChunkKind _joint = ChunkKind.Break;
    ChunkKind? _opener;
    string? _marker;
    int _relative = -1;
    Phrase? _antecedent;

    public List<Clause> Run()
    {
        for (var i = 0; i < chunks.Count; i++)
            Take(i);
        if (_clauses.Count == 0)
            return Verbless.Of(_seen, _early, _dates) is { } nominal ? [nominal] : [];
        Leave();
        var roles = new CasedRoles(words, _clauses, _bare);
        foreach (var clause in _clauses)
            roles.Settle(clause);
        foreach (var clause in _clauses)
            CasedRoles.Close(clause);
        return [.. _clauses.SelectMany(clause => CasedRoles.Told(clause) is { } told ? new[] { clause, told } : [clause])];
    }

    void Take(int i)
    {
        var chunk = chunks[i];
        switch (chunk.Kind)
        {
            case ChunkKind.Noun: TakeNoun(i); break;
            case ChunkKind.Verb: TakeVerb(i); break;
            case ChunkKind.Preposition: _preposition = chunk.First; break;
            case ChunkKind.Date: TakeDate(chunk.First); break;
            case ChunkKind.Coordinator: TakeCoordinator(i); break;
            case ChunkKind.Relative: TakeRelative(chunk.First); break;
            case ChunkKind.Complementiser or ChunkKind.Subordinator: Open(chunk); break;
            case ChunkKind.Comma: TakeComma(i); break;
            case ChunkKind.Break: TakeBreak(i); break;
            case ChunkKind.Other when words[chunk.First].Has("hedge"): _hedge = chunk.First; break;
            default: break;
        }
    }

    // "якобы" before a clause that it makes doubtful; below 0 when there is none.
    int _hedge = -1;

    void TakeNoun(int i)
    {
        var phrase = chunks[i].Phrase!;
        if (_preposition < 0)
            _seen.Add(phrase);
        if (_preposition >= 0)
            Attach(new Adjunct(_preposition, PrepositionClass(_preposition, phrase.Case, phrase.Is("person")), phrase));
        else if (IsApposition(i, phrase))
            _last!.Apposition = phrase;
        else if (_open is not null && !_isFresh)
            _bare[_open].Add(phrase);
        else
            _waiting.Add(phrase);
        (_last, _preposition) = (phrase, -1);
    }

    // "Сергей Шойгу, министр обороны, …": the same again between commas.
    bool IsApposition(int i, Phrase phrase) =>
        _joint == ChunkKind.Comma && _last is { Apposition: null } last && (last.Case & phrase.Case) != 0 && i > 0 && chunks[i - 1].Kind == ChunkKind.Comma && last.Is("person") && phrase.Is("person") && (i + 1 >= chunks.Count || chunks[i + 1].Kind is ChunkKind.Comma or ChunkKind.Break) && last.Is("name") != phrase.Is("name");

    // Of the readings of a preposition the one whose case what stands under it can be; nothing happens "in" persons, so of two it is done to them.
    string PrepositionClass(int at, GrammaticalCase cases, bool isWho = false)
    {
        var readings = words[at].Readings.Where(entry => entry.Tag == WordTag.Preposition).ToList();
        var fitting = readings.FindAll(entry => (CasesOf(entry) & cases) != 0);
        var chosen = (isWho ? fitting.Find(entry => entry.Has("accusative")) : null) ?? fitting.FirstOrDefault() ?? readings.FirstOrDefault();
        if (chosen is not null)
            words[at].Entry = chosen;
        return chosen?.Classes.First ?? "other";
    }

    static GrammaticalCase CasesOf(LexEntry entry)
    {
        var cases = GrammaticalCase.None;
        foreach (var category in entry.Classes)
            cases |= CaseNames.OfSlot(category);
        return cases == GrammaticalCase.None ? GrammaticalCase.Any : cases;
    }

    void Attach(Adjunct adjunct)
    {
        if (_open is not null && !_isFresh)
            _open.Adjuncts.Add(adjunct);
        else
            _early.Add(adjunct);
    }

    void TakeDate(int at)
    {
        if (_open is not null && !_isFresh)
            _open.Dates.Add(at);
        else
            _dates.Add(at);
        _preposition = -1;
    }

    // "и" joins clauses where a verb stands on both sides of it.
    void TakeCoordinator(int i)
    {
        _preposition = -1;
        if (_open is not null && VerbAhead(i) || words[chunks[i].First].Has("but"))
            (_joint, _isFresh, _before) = (ChunkKind.Coordinator, true, _waiting.Count);
    }

    // Whether a verb comes before the next mark or joining word.
    bool VerbAhead(int i)
    {
        for (var j = i + 1; j < chunks.Count; j++)
            if (chunks[j].Kind == ChunkKind.Verb)
                return true;
            else if (chunks[j].Kind is ChunkKind.Comma or ChunkKind.Break or ChunkKind.Complementiser or ChunkKind.Subordinator or ChunkKind.Relative)
                return false;
        return false;
    }

    void TakeComma(int i)
    {
        if (_isFresh && _open is not null && _opener is null && !IsInset(i + 1))
            Spill(_open);
        (_joint, _preposition, _isFresh, _before) = (ChunkKind.Comma, -1, true, _waiting.Count);
        if (_outer.Count > 0 && !(_relative >= 0))
            (_open, _waiting) = _outer.Pop();
        _before = _waiting.Count;
    }

    // Whether what follows a mark tells of the phrase before it: "…, который", "…, взятый".
    bool IsInset(int i) => i < chunks.Count && (chunks[i].Kind == ChunkKind.Relative || IsParticiple(i) || chunks[i].Kind == ChunkKind.Preposition && IsInset(i + 1));

    bool IsParticiple(int i) => chunks[i].Kind == ChunkKind.Verb && chunks[i].Verb!.Verb.Has("full");

    // What no verb followed belongs to the verb before.
    void Spill(Clause clause)
    {
        clause.Adjuncts.AddRange(_early);
        clause.Dates.AddRange(_dates);
        _early.Clear();
        _dates.Clear();
        _waiting.Clear();
    }

    void Open(Chunk chunk)
    {
        (_opener, _marker, _preposition, _isFresh, _joint, _before) = (chunk.Kind, words[chunk.First].Entry?.Classes.First, -1, true, ChunkKind.Other, 0);
        if (_open is not null)
            _waiting.Clear();
    }

    void TakeRelative(int at)
    {
        (_relative, _antecedent, _isFresh) = (at, Antecedent(_last, words[at].Has("plural")), true);
        Enclose();
        if (_preposition >= 0 && _antecedent is not null)
            _early.Add(new Adjunct(_preposition, PrepositionClass(_preposition, words[at].Case), _antecedent));
        (_isAdjunct, _preposition) = (_preposition >= 0, -1);
    }

    // "нарушение перемирия, которое": the nearest noun of the number of the relative word, but for persons, of whom rather all is told.
    Phrase? Antecedent(Phrase? last, bool isPlural)
    {
        if (last?.Of is not { } owner || last.Is("person"))
            return last;
        var nearest = Antecedent(owner, isPlural)!;
        return (words[nearest.Head].Entry?.IsPlural ?? isPlural) == isPlural ? nearest : last;
    }

    // Whether the relative word stands under a preposition: "по которой".
    bool _isAdjunct;

    void Enclose()
    {
        _outer.Push((_open, _waiting));
        (_waiting, _before) = ([], 0);
    }

    void TakeBreak(int i)
    {
        if (words[chunks[i].First].Has("colon") && _clauses.Count == 0 && _waiting.Count > 0 && Verbless.Of([_waiting[0]], _early, _dates) is { } label)
        {
            label.Verb.Verb = label.Verb.Verb with { Lemma = Verbless.Lemma };
            label.Objects.Clear();
            label.Subjects.Add(_waiting[0]);
            _early.Clear();
            _dates.Clear();
            (_bare[label], _waiting) = ([], []);
            _clauses.Add(label);
        }
        if (!words[chunks[i].First].Has("dash"))
            Leave();
    }

    // What follows is no part of the clauses before.
    void Leave()
    {
        if (_clauses.Count > 0)
            Spill(_clauses[^1]);
        (_open, _joint, _opener, _marker, _relative, _antecedent, _preposition, _isFresh, _before, _last) = (null, ChunkKind.Break, null, null, -1, null, -1, true, 0, null);
        _outer.Clear();
        _hedge = -1;
    }
}
