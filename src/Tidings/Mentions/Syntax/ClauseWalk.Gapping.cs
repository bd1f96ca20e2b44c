using Tidings.Languages;

namespace Tidings.Mentions.Syntax;

/// <summary>
/// Clauses that leave out the verb of the clause before: "the army holds the town and the rebels the hills", "Zarin was given up on Monday, Taro on Tuesday".
/// What is left of such a clause stands in the order of the one before, part for part.
/// </summary>
sealed partial class ClauseWalk
{
    // Clauses without a verb, each with the clause before, whose verb it shares.
    readonly List<(Clause Gap, Clause Model)> _gaps = [];

    /// <summary>Opens the clause without a verb that begins behind a comma or coordinator.</summary>
    /// <param name="i">The chunk of the comma or coordinator.</param>
    /// <returns>The last chunk taken; 0 where no such clause begins.</returns>
    int Gapped(int i)
    {
        if (chunks[i].Kind is not (ChunkKind.Comma or ChunkKind.Coordinator) || _open is not { } model || _free.Count > 0 || _relativeAt >= 0 || model.Verb.End > chunks[i].First)
            return 0;
        var first = i + 1 < chunks.Count && chunks[i].Kind == ChunkKind.Comma && chunks[i + 1].Kind == ChunkKind.Coordinator ? i + 2 : i + 1;
        if (first + 1 >= chunks.Count || chunks[first].Phrase is not { } left || left.IsPronoun || left.Is("time") || Remnant(first) is not (> 0 and var end))
            return 0;
        if (chunks[first + 1].Phrase is { } right)
            return IsSecondPair(model, left, right) ? Open(model, left, right, first + 1) : 0;
        if (Along(model, left, first + 1, end) is { } under)
            return OpenUnder(model, under with { Object = left }, first);
        return IsParallel(model, left, first + 1, end) is { } slot && !IsAnotherName(i, first, slot == model.Objects, left) ? slot == model.Objects ? Open(model, null, left, first) : Open(model, left, null, first) : 0;
    }

    /// <summary>Opens a clause of saying that leaves out its verb: "the army said that it had won; the rebels that they had".</summary>
    /// <returns>The last chunk taken; 0 where no such clause begins.</returns>
    int GappedSpeech(int i)
    {
        if (chunks[i].Kind is not (ChunkKind.Comma or ChunkKind.Coordinator or ChunkKind.Break) || _relativeAt >= 0)
            return 0;
        var first = i + 1 < chunks.Count && chunks[i].Kind is ChunkKind.Comma or ChunkKind.Break && chunks[i + 1].Kind == ChunkKind.Coordinator ? i + 2 : i + 1;
        if (first + 2 >= chunks.Count || chunks[first].Phrase is not { IsSomebody: true } speaker || speaker.IsPronoun || speaker.Is("speech") || speaker.Is("content") || !OpensSaid(first + 1)
            || _clauses.FindLast(clause => clause.Relation == ClauseRelation.Complement)?.Parent is not { Verb.IsFinite: true, Subjects.Count: > 0 } model || !Reports(model))
            return 0;
        if (chunks[i].Kind == ChunkKind.Break)
            TakeBreak(chunks[i]);
        Open(model, speaker, null, first);
        TakeJoint(chunks[first + 1] with { Kind = ChunkKind.Complementiser });
        return first + 1;
    }

    // "that" before what is said; behind a noun it is read as the word of a relative clause, which has no subject and object of its own.
    bool OpensSaid(int i) =>
        chunks[i].Kind == ChunkKind.Complementiser || chunks[i].Kind == ChunkKind.Relative && words[chunks[i].First].Can(WordTag.Complementiser) && i + 3 < chunks.Count && chunks[i + 1].Kind == ChunkKind.Noun && chunks[i + 2].Verb is { IsFinite: true } verb && (verb.IsPassive || chunks[i + 3].Kind is ChunkKind.Noun or ChunkKind.Preposition);

    // The chunk after the words up to the next comma, coordinator or stop; 0 where a verb or another clause is among them.
    int Remnant(int first)
    {
        var j = first;
        while (j < chunks.Count && chunks[j].Kind is ChunkKind.Noun or ChunkKind.Preposition or ChunkKind.Date)
            j++;
        return j > first + 1 && (j == chunks.Count || chunks[j].Kind is ChunkKind.Comma or ChunkKind.Coordinator or ChunkKind.Break or ChunkKind.Quote) && !LeadsVerb(first) ? j : 0;
    }

    // "(the army holds the town) and the rebels the hills", "(the army lost 12 men), the rebels 30".
    bool IsSecondPair(Clause model, Phrase left, Phrase right) =>
        model is { Verb: { IsPassive: false, IsInfinitive: false, Verb: var verb }, Subjects: [var subject, ..], Objects: [var given, ..] } && given.First > model.Verb.Main && right.First == left.End && !right.Is("time") && !verb.Has("say") && !verb.Has("ditransitive")
        && left.IsSomebody && (subject.IsSomebody || subject.IsPronoun) && !left.Classes.Contains("number") && IsPeer(given, right);

    // What stands in the clause before where this stands: its object, or its subject where it has none.
    List<Phrase>? IsParallel(Clause model, Phrase left, int next, int end)
    {
        var slot = model.Objects.Exists(phrase => phrase.First > model.Verb.Main) ? model.Objects : model.Subjects;
        if (slot is not [.., var peer] || Reports(model) || model.Relation is ClauseRelation.Participle or ClauseRelation.Gerund)
            return null;
        var behind = slot == model.Objects ? peer.CoreEnd : model.Verb.End;
        var isDated = IsDated(model, behind, next, end);
        if (!IsPeer(slot[0], left) && !IsPeer(peer, left) && !(isDated && slot == model.Objects && !IsAgent(peer) && !IsAgent(left)))
            return null;
        return isDated || next + 1 < end && chunks[next].Kind == ChunkKind.Preposition && IsTwin(model, behind, chunks[next].First, chunks[next + 1].Phrase, left) ? slot : null;
    }

    bool IsDated(Clause model, int behind, int next, int end) => chunks.Take(next..end).Any(chunk => chunk.Kind == ChunkKind.Date) && model.Dates.Exists(date => date >= behind);

    static bool IsAgent(Phrase phrase) => phrase.Is("person") || phrase.Is("force") || phrase.Is("party");

    // "left Zarin" is one thing, "withdrew from Zarin on Monday and Taro on Tuesday" another: the place stands under the preposition before.
    Adjunct? Along(Clause model, Phrase left, int next, int end) =>
        chunks[next].Kind == ChunkKind.Date && !model.Objects.Exists(phrase => phrase.First > model.Verb.Main) && model.Adjuncts is [.., { Class: "at" or "from" or "to" or "on" } last] && IsPlaceName(last.Object) && IsPlaceName(left)
        && IsDated(model, last.Object.CoreEnd, next, end) && !model.Subjects.Exists(subject => IsPeer(subject, left)) ? last : null;

    // "hit the mosque in Zarin, the holiest in the land": what a comma alone sets off can be what stands before it, in other words.
    bool IsAnotherName(int i, int first, bool isObject, Phrase left) => isObject && first == i + 1 && chunks[i].Kind == ChunkKind.Comma && words[left.First].Has("definite");

    // "in Zarin and five in Taro": the same preposition, over the same sort of thing; what is like the place before it goes on with the places.
    bool IsTwin(Clause model, int behind, int preposition, Phrase? under, Phrase left) =>
        under is not null && !words[preposition].Has("of") && model.Adjuncts.FindLast(adjunct => adjunct.Word >= behind && words[adjunct.Word].Normal == words[preposition].Normal) is { Object: var twin }
        && IsPeer(twin, under) && !(IsPeer(twin, left) && !left.Classes.Contains("number") && model.Adjuncts[^1].Object == twin && twin.Is("place") && !words[left.First].Has("article"));

    static readonly string[] Sorts = ["person", "force", "place", "party", "building", "vehicle", "weapon", "equipment", "number", "people", "state", "missile", "attack", "talks"];

    // Two of one sort, or a number of what was counted before.
    bool IsPeer(Phrase one, Phrase other) =>
        Sorts.Any(sort => one.Is(sort) && other.Is(sort)) || other.Classes.Contains("number") && words[one.First].Number is not null && words[one.First].Tag == WordTag.Number
        || IsPlaceName(one) && IsPlaceName(other);

    static bool IsPlaceName(Phrase phrase) => phrase.Classes.Contains("place") || phrase.Classes.Contains("unlisted");

    int Open(Clause model, Phrase? subject, Phrase? given, int last)
    {
        Close();
        var at = subject?.End ?? given!.End;
        var clause = new Clause
        {
            Verb = model.Verb.StandIn(at, at),
            Relation = model.Relation == ClauseRelation.Main ? ClauseRelation.Coordinate : model.Relation, Parent = model.Parent, Marker = model.Marker,
            Subjects = subject is null ? model.Subjects : [subject], SharesSubject = subject is null, First = (subject ?? given)!.First, End = (given ?? subject)!.End,
        };
        if (given is not null)
            clause.Objects.Add(given);
        Lend(given, model.Objects);
        Lend(subject, model.Subjects);
        _clauses.Add(clause);
        _gaps.Add((clause, model));
        (_open, _last, _before) = (clause, given ?? subject, null);
        (_slot, _list, _listBefore, _slotBefore, _preposition) = (null, null, null, null, -1);
        Settle();
        return last;
    }

    int OpenUnder(Clause model, Adjunct under, int last)
    {
        Open(model, null, under.Object, last);
        _open!.Objects.Clear();
        _open.Adjuncts.Add(under);
        return last;
    }

    // "killed three soldiers in Zarin and two in Taro": two soldiers.
    static void Lend(Phrase? number, List<Phrase> before)
    {
        if (number is { Lent: null } && number.Classes.Contains("number") && before is [.., var counted])
            number.Lent = counted.Lent ?? counted.Classes;
    }

    static readonly string[] Shared = ["to", "agent", "source", "from", "under"];

    // "Zarin was given to the militia on Monday, Taro on Tuesday": what is said once holds for both; so does a day that is named last.
    void ShareInGaps()
    {
        foreach (var (gap, model) in _gaps)
        {
            gap.Adjuncts.AddRange(model.Adjuncts.FindAll(adjunct => Shared.Contains(adjunct.Class) && !gap.Adjuncts.Exists(own => own.Class == adjunct.Class)));
            if (gap.Dates.Count == 0)
                gap.Dates.AddRange(model.Dates);
        }
        for (var i = _gaps.Count - 1; i >= 0; i--)
            if (_gaps[i].Model.Dates.Count == 0)
                _gaps[i].Model.Dates.AddRange(_gaps[i].Gap.Dates);
    }
}
