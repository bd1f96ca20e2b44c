using Tidings.Languages;

namespace Tidings.Mentions.Syntax.VerbFinal;

/// <summary>
/// One walk over the chunks of a sentence: phrases with their particles wait for the verb that takes them; a clause waits for the verb that it hangs on,
/// as what is said, what is meant, its condition or its purpose.
/// </summary>
sealed class VerbFinalWalk(List<Word> words, List<Chunk> chunks)
{
    readonly record struct Marked(Phrase Phrase, string Class, int Word, int At);

    readonly List<Clause> _clauses = [];
    readonly List<Marked> _waiting = [];
    readonly List<Marked> _topics = [];
    readonly List<int> _dates = [];
    readonly List<Clause> _relatives = [];
    readonly List<Clause> _level = [];
    readonly List<Clause> _hanging = [];
    string? _link;
    int _linkAt;
    int _comma = -1;
    int _quote = -1;

    public List<Clause> Run()
    {
        for (var i = 0; i < chunks.Count; i++)
            if (Aside(i) is > 0 and var end)
                i = end;
            else
                Take(i);
        var nominal = _clauses.Count > 0 ? null : Verbless.Of([.. _waiting.Where(each => each.Class is "bare" or "topic" or "subject" or "object" or "with").Select(each => each.Phrase), .. _topics.Select(each => each.Phrase)],
            [.. _waiting.Where(each => each.Class is not ("bare" or "topic" or "subject" or "object" or "with")).Select(each => new Adjunct(each.Word, each.Class, each.Phrase))], _dates);
        Settle();
        return nominal is null ? _clauses : [nominal];
    }

    // Words in brackets are passed over; gives the closing bracket.
    int Aside(int i)
    {
        if (chunks[i].Kind != ChunkKind.Other || !words[chunks[i].First].Has("opening"))
            return 0;
        for (var j = i + 1; j < chunks.Count && j < i + 12; j++)
            if (chunks[j].Kind == ChunkKind.Other && words[chunks[j].First].Has("closing"))
                return j;
        return 0;
    }

    void Take(int i)
    {
        var chunk = chunks[i];
        switch (chunk.Kind)
        {
            case ChunkKind.Noun: TakeNoun(i); break;
            case ChunkKind.Verb: TakeVerb(i); break;
            case ChunkKind.Date: TakeDate(i); break;
            case ChunkKind.Comma: _comma = chunk.First; break;
            case ChunkKind.Quote when words[chunk.First].Has("opening"): _quote = chunk.First; break;
            case ChunkKind.Complementiser: TakeComplementiser(i); break;
            case ChunkKind.Subordinator: TakeSubordinator(chunk); break;
            case ChunkKind.Break when _clauses.Count > 0: Settle(); break;
            default: break;
        }
    }

    void TakeNoun(int i)
    {
        var phrase = chunks[i].Phrase!;
        var (mark, at) = MarkAfter(i);
        if (mark == "topic" || mark is not null && words[at].Has("topic"))
            _topics.Add(new Marked(phrase, mark, at, phrase.First));
        if (mark != "topic")
            _waiting.Add(new Marked(phrase, mark ?? "bare", at < 0 ? phrase.First : at, phrase.First));
    }

    // The particle after a phrase, past a closing quotation mark.
    (string? Class, int Word) MarkAfter(int i)
    {
        var next = i + 1;
        while (next < chunks.Count && chunks[next].Kind is ChunkKind.Quote or ChunkKind.Other)
            next++;
        return next < chunks.Count && chunks[next].Kind == ChunkKind.Preposition ? (words[chunks[next].First].Entry!.Classes.First ?? "other", chunks[next].First) : (null, -1);
    }

    // A date before a noun that it belongs to ("the statement of 9 November") dates no clause.
    void TakeDate(int i)
    {
        if (i + 1 < chunks.Count && words[chunks[i + 1].First].Has("of") && !(i + 2 < chunks.Count && words[chunks[i + 2].First].Has("time")))
            return;
        _dates.Add(chunks[i].First);
    }

    void TakeVerb(int i)
    {
        var group = chunks[i].Verb!;
        var clause = new Clause { Verb = group, First = group.First, End = group.End };
        if (IsRelative(i, group))
            OpenRelative(clause, chunks[i + 1].Phrase!);
        else
            OpenMain(i, clause);
        _clauses.Add(clause);
    }

    bool IsRelative(int i, VerbGroup group) =>
        i + 1 < chunks.Count && chunks[i + 1].Kind == ChunkKind.Noun && !VerbEndings.Joins(words, group) && !words[group.Main].Has("copula") && group.Verb.Slot != VerbSlot.None && !words[chunks[i + 1].First].Has("opening");

    void OpenRelative(Clause clause, Phrase head)
    {
        clause.Relation = ClauseRelation.Relative;
        var from = _waiting.FindLastIndex(each => each.Phrase.First < _comma || each.Phrase.First < _quote) + 1;
        Fill(clause, _waiting[from..]);
        _waiting.RemoveRange(from, _waiting.Count - from);
        foreach (var date in _dates.Where(date => date > _comma).ToList())
            if (clause.Subjects.Count + clause.Objects.Count + clause.Adjuncts.Count == 0 || date > clause.First)
            {
                clause.Dates.Add(date);
                _dates.Remove(date);
                clause.First = Math.Min(clause.First, date);
            }
        FillGap(clause, head);
        _relatives.Add(clause);
    }

    // What the clause tells of stands after it and is the part that it lacks.
    static void FillGap(Clause clause, Phrase head)
    {
        var acts = head.Is("person") || head.Is("force") || head.Is("party") || head.Is("state") || head.Is("fighter");
        if (clause.Subjects.Count == 0 && (acts || clause.Verb.IsPassive || clause.Objects.Count > 0))
            clause.Subjects.Add(head);
        else if (clause.Objects.Count == 0 && !clause.Verb.IsPassive)
            clause.Objects.Add(head);
        else if (head.Is("place"))
            clause.Adjuncts.Add(new Adjunct(head.First, "at", head));
        clause.End = Math.Max(clause.End, head.End);
    }

    void OpenMain(int i, Clause clause)
    {
        var quoted = _hanging.Count > 0 && Governs(clause.Verb.Verb, _link!);
        var own = quoted ? _waiting.Where(each => each.At > _linkAt).ToList() : [.. _waiting];
        if (quoted)
            own.InsertRange(0, _waiting.Where(each => each.At < _hanging.Min(inner => inner.First) && each.Class == "source"));
        else if (_hanging.Count > 0)
            Release(clause);
        Fill(clause, quoted ? own : [.. _waiting]);
        _waiting.Clear();
        clause.Dates.AddRange(_dates);
        foreach (var date in _dates)
            clause.First = Math.Min(clause.First, date);
        _dates.Clear();
        if (quoted)
            Hang(clause);
        if (clause.Subjects.Count == 0)
            TakeTopic(i, clause, quoted);
        else if (!clause.Verb.IsPassive && clause.Objects.Count == 0 && !quoted && !IsQuoted(i) && _topics.Count > 0 && _topics[^1].Class == "topic" && clause.Verb.Verb.Has("transitive"))
            clause.Objects.Add(_topics[^1].Phrase);
        foreach (var relative in _relatives)
            relative.Parent = clause;
        _relatives.Clear();
        Accuse(clause);
        UpToNow(clause);
        _level.Add(clause);
        _quote = -1;
        if (i + 1 < chunks.Count && chunks[i + 1].Kind == ChunkKind.Preposition && !VerbEndings.Joins(words, clause.Verb))
            Link("fact", chunks[i + 1].First);
        if (words[clause.Verb.End - 1].Has("condition"))
            Await(clause, ClauseRelation.Adverbial, "condition");
    }

    void Fill(Clause clause, IReadOnlyList<Marked> parts)
    {
        foreach (var part in parts)
        {
            clause.First = Math.Min(clause.First, part.Phrase.First);
            if (part.Class == "subject")
                clause.Subjects.Add(part.Phrase);
            else if (part.Class == "object")
                clause.Objects.Add(part.Phrase);
            else if (part.Class == "bare")
                FillBare(clause, part.Phrase);
            else
                clause.Adjuncts.Add(new Adjunct(part.Word, ClassOf(clause, part), part.Phrase));
        }
    }

    // A phrase without a particle: how many of what stands before, the predicate of a copula, and in headlines subject or object.
    void FillBare(Clause clause, Phrase phrase)
    {
        var last = clause.Objects.Count > 0 ? clause.Objects[^1] : clause.Subjects.Count > 0 ? clause.Subjects[^1] : null;
        if (words[phrase.Head].Tag == WordTag.Number && last is not null)
            last.And.Add(phrase);
        else if (clause.Verb.Verb.Has("copula"))
            clause.Objects.Add(phrase);
        else if (clause.Subjects.Count == 0 && (clause.Verb.IsPassive || phrase.End < words.Count && words[phrase.End].Tag == WordTag.Comma && MarkedChunker.IsOfAnySort(phrase)))
            clause.Subjects.Add(phrase);
        else if (clause.Objects.Count == 0 && !clause.Verb.IsPassive)
            clause.Objects.Add(phrase);
    }

    // Under a passive, who does it stands under the particle of the goal; what somebody dies of does nothing.
    static string ClassOf(Clause clause, Marked part)
    {
        if (clause.Verb.Verb.Has("patient"))
            return part.Class == "agent" ? "cause" : part.Class;
        return clause.Verb.IsPassive && part.Class == "to" && (part.Phrase.Is("person") || part.Phrase.Is("force") || part.Phrase.Is("party")) ? "agent" : part.Class;
    }

    void TakeTopic(int i, Clause clause, bool quoted)
    {
        var inner = quoted ? clause.First : int.MaxValue;
        var topics = _topics.Where(each => each.Class == "topic").ToList();
        if (quoted)
            topics = [.. topics.Where(each => each.At > _linkAt || !_clauses.Any(other => other.Parent == clause && other.Subjects.Contains(each.Phrase) && topics.Count > 1))];
        if (topics.Count > 0)
        {
            var topic = topics[^1];
            clause.SharesSubject = topic.At < (_level.Count > 0 ? _level[^1].Verb.First : -1) || _clauses.Any(other => other.Subjects.Contains(topic.Phrase));
            clause.Subjects.Add(topic.Phrase);
            if (!clause.SharesSubject)
                clause.First = Math.Min(clause.First, topic.At);
        }
        else if (_level.Count > 0 && !quoted)
            (clause.Subjects, clause.SharesSubject) = (_level[^1].Subjects, true);
    }

    bool IsQuoted(int i) => i + 1 < chunks.Count && chunks[i + 1].Kind is ChunkKind.Complementiser || i + 2 < chunks.Count && chunks[i + 1].Kind == ChunkKind.Quote && chunks[i + 2].Kind == ChunkKind.Complementiser;

    void TakeComplementiser(int i) => Link(words[chunks[i].First].Entry!.Classes.First ?? "said", chunks[i].First);

    // What has been told since the speaker was named hangs on the verb to come: the last clause, and those before it that it goes on from.
    void Link(string link, int at)
    {
        if (_level.Count == 0)
            return;
        (_link, _linkAt) = (link, at);
        _hanging.Clear();
        for (var n = _level.Count - 1; n >= 0; n--)
        {
            var clause = _level[n];
            if (n < _level.Count - 1 && (Speaks(clause.Verb.Verb) || link != "said" || !VerbEndings.Joins(words, clause.Verb)))
                break;
            _hanging.Insert(0, clause);
        }
        foreach (var clause in _hanging)
            _level.Remove(clause);
    }

    static bool Speaks(LexEntry verb) => verb.Has("say") || verb.Has("deny") || verb.Has("accuse") || verb.Has("doubt");

    static bool Governs(LexEntry verb, string link) =>
        link != "said" || Speaks(verb) || verb.Has("plan") || verb.Has("demand") || verb.Has("threat") || verb.Has("claim");

    void Hang(Clause speech)
    {
        foreach (var clause in _hanging)
        {
            clause.Parent = speech;
            clause.Relation = RelationUnder(speech.Verb.Verb, clause);
            if (clause == _hanging[0])
                clause.First = Math.Min(clause.First, clause.Subjects.Count > 0 && !clause.SharesSubject ? Math.Max(clause.Subjects[0].First, 0) : clause.First);
        }
        _hanging.Clear();
        _link = null;
    }

    ClauseRelation RelationUnder(LexEntry verb, Clause clause)
    {
        if (verb.Has("accuse"))
            return ClauseRelation.Gerund;
        if (_link == "purpose" || _link == "fact" && !verb.Has("say") && !verb.Has("deny") && !verb.Has("be") && (verb.Has("plan") || verb.Has("demand") || verb.Has("fail") || verb.Has("threat") || verb.Has("begun") || verb.Has("try")))
            return ClauseRelation.Infinitive;
        return _link == "said" && (verb.Has("plan") || verb.Has("demand")) && !verb.Has("say") ? ClauseRelation.Infinitive : ClauseRelation.Complement;
    }

    // Nothing came that says it: the clause goes on as any other.
    void Release(Clause next)
    {
        foreach (var clause in _hanging)
        {
            (clause.Relation, clause.Parent, clause.Marker) = _link == "said" ? (ClauseRelation.Adverbial, next, "time") : (ClauseRelation.Coordinate, null, null);
            _level.Add(clause);
        }
        _hanging.Clear();
        _link = null;
    }

    void TakeSubordinator(Chunk chunk)
    {
        if (_level.Count == 0)
            return;
        var clause = _level[^1];
        var marker = words[chunk.First].Entry!.Classes.First;
        if (marker == "purpose" && !clause.Verb.IsPast && clause.Verb is { IsNegated: false, IsProgressive: false, IsPassive: false })
            Await(clause, ClauseRelation.Infinitive, marker);
        else if (marker is "condition" or "time")
            Await(clause, ClauseRelation.Adverbial, marker);
    }

    // The clause hangs on the next verb of the sentence.
    void Await(Clause clause, ClauseRelation relation, string? marker)
    {
        (clause.Relation, clause.Marker) = (relation, marker);
        _level.Remove(clause);
        _relatives.Add(clause);
    }

    // "So far": told as a sum up to now.
    void UpToNow(Clause clause)
    {
        for (var i = Math.Max(0, Math.Min(clause.First, clause.Verb.First) - 2); i < clause.Verb.First; i++)
            if (words[i].Has("to-date"))
                (clause.Verb.IsPerfect, clause.Verb.IsPast) = (true, false);
    }

    // "accused them of shelling": whom the speaker blames is who did it.
    void Accuse(Clause clause)
    {
        if (!clause.Verb.Verb.Has("accuse") || clause.Objects.Count > 0)
            return;
        var blamed = _clauses.LastOrDefault(other => other.Parent == clause && other.Relation == ClauseRelation.Gerund);
        if (blamed is not null)
            clause.Objects.AddRange(blamed.Verb.Verb.Has("copula") || blamed.Verb.IsPassive ? _clauses.SelectMany(other => other.Adjuncts).Concat(blamed.Adjuncts).Where(adjunct => adjunct.Class == "agent").Select(adjunct => adjunct.Object).Take(1) : blamed.Subjects.Where(phrase => !clause.Subjects.Contains(phrase)));
    }

    void Settle()
    {
        foreach (var clause in _hanging)
            _level.Add(clause);
        _hanging.Clear();
        for (var n = 0; n < _level.Count; n++)
            if (_level[n].Parent is null)
                _level[n].Relation = n == _level.Count - 1 ? ClauseRelation.Main : ClauseRelation.Coordinate;
        foreach (var relative in _relatives.Where(each => each.Parent is null && each.Relation is ClauseRelation.Infinitive))
            relative.Relation = ClauseRelation.Main;
        _level.Clear();
        _relatives.Clear();
        _waiting.Clear();
        _topics.Clear();
        _dates.Clear();
        _comma = -1;
        _quote = -1;
        _link = null;
    }
}
