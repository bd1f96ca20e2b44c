using Tidings.Languages;

namespace Tidings.Mentions.Syntax;

/// <summary>Words that stand aside from the clause they interrupt: in brackets, between commas, how old somebody is.</summary>
sealed partial class ClauseWalk
{
    // "the Liberation Army (TLA)": words in brackets without a verb are passed over; gives the closing bracket.
    int Aside(int i)
    {
        if (!words[chunks[i].First].Has("opening"))
            return 0;
        for (var j = i + 1; j < chunks.Count && j < i + 8 && chunks[j].Kind != ChunkKind.Verb; j++)
            if (words[chunks[j].First].Has("closing"))
                return j;
        return 0;
    }

    // "a teacher, 42, was shot", "Lieutenant Goldin, 23": a number between commas after one person is how old he is.
    bool IsAge(int i, Phrase phrase) =>
        _joint == ChunkKind.Comma && _preposition < 0 && phrase.CoreEnd == phrase.First + 1 && words[phrase.Head].Number is { IsCount: true, Best: > 4 and < 110 } && (Whole(chunks[i - 1].First) ?? _last) is { } person
        && i + 1 < chunks.Count && chunks[i + 1].Kind is ChunkKind.Comma or ChunkKind.Break && words[person.Head].Entry?.IsPlural != true && words[person.Head].Number is null && (person.Is("person") || person.Classes.Contains("name") && !person.Is("place"));

    // "stormed the lines 29 times near Zarin": how often it was done is nobody.
    bool IsHowOften(Phrase phrase) => _preposition < 0 && _open is not null && words[phrase.Head].Has("occasion") && words[phrase.First].Number is { IsCount: true };

    // "killed in an overnight raid": the raid's time is theirs. Under "the 10 May accord" nothing happens on that day.
    void TakeDatesOf(Phrase phrase)
    {
        for (var i = phrase.First + 1; i < phrase.Head; i++)
            if (words[i].Tag == WordTag.Date && !phrase.Classes.Overlaps(Papers))
                (_open is not null && !(_joint == ChunkKind.Coordinator && _comma) ? _open.Dates : _earlyDates).Add(i);
    }

    // "the 7 July quarter" is a name.
    static readonly ClassSet Papers = new(["agreement", "ceasefire", "talks", "terms", "speech", "content", "place", "building", "infrastructure", "road", "street", "force-unit"]);

    // "near Zarin, 25 kilometres from the capital"
    bool IsHowFar(Phrase phrase) => _preposition < 0 && _joint == ChunkKind.Comma && words[phrase.Head].Number?.Kind == Quantities.NumberKind.Distance;

    // "a villager of Sarsang": the phrase that ends at a word, with what hangs on it.
    Phrase? Whole(int end) => _free.Concat(_open is null ? [] : _open.Objects).FirstOrDefault(phrase => phrase.End == end && phrase.Of is not null);

    // "two of them children", "most of them from the coast": what some of those named before are.
    bool IsWhoTheyAre(Phrase phrase)
    {
        if (_preposition >= 0 || _last is not { IsPronoun: true } them || them.End != phrase.First || !them.Is("plural") || them.First <= 1 || !words[them.First - 1].Has("of"))
            return false;
        if (_owned is { Apposition: null } some && some.Of == them)
            some.Apposition = phrase;
        return true;
    }

    const int LongestAside = 9;

    // "four gunmen, among them a man on the list, were killed": the comma that ends words without a verb after another; 0 when there is none.
    int AsideEnd(int comma)
    {
        if (IsAboutNoun(comma + 1))
            return BeforeVerb(comma + 2);
        for (var j = comma + 1; j < chunks.Count && j - comma < LongestAside; j++)
            if (chunks[j].Kind == ChunkKind.Comma)
                return j > comma + 1 && (j == comma + 2 || IsPairOf(comma, j) || chunks[comma + 1].Kind == ChunkKind.Preposition || IsTitled(comma + 1, j)) ? j : 0;
            else if (chunks[j].Kind is not (ChunkKind.Noun or ChunkKind.Preposition or ChunkKind.Date) && !(chunks[j].Kind == ChunkKind.Coordinator && j == comma + 2) || j == comma + 1 && chunks[j].Kind == ChunkKind.Date)
                return 0;
        return 0;
    }

    // "three people, a man and two women, were killed"
    bool IsPairOf(int comma, int end) => end == comma + 4 && chunks[comma + 2].Kind == ChunkKind.Coordinator && chunks[comma + 3].Kind == ChunkKind.Noun && end + 1 < chunks.Count && chunks[end + 1].Verb is { IsFinite: true };

    // "gunmen, riding motorcycles, killed", "gunmen, who wore masks, killed", "gunmen, two of whom wore masks, killed".
    bool IsAboutNoun(int i) => i < chunks.Count && (chunks[i].Kind == ChunkKind.Relative || IsShare(i) || chunks[i].Verb is { IsFinite: false, IsInfinitive: false });

    // "many of whom", "30 of which", "the capture of which": the part of those named before, or what is done to them, of which the relative clause tells.
    bool IsShare(int i) =>
        i + 2 < chunks.Count && chunks[i] is { Kind: ChunkKind.Noun, Phrase: { } part } && chunks[i + 2].Kind == ChunkKind.Relative && chunks[i + 1].Kind == ChunkKind.Preposition && words[chunks[i + 1].First].Has("of")
        && (words[part.Head].Number is not null || part.IsPronoun || words[part.Head].Has("transparent") || i > 0 && chunks[i - 1].Kind == ChunkKind.Comma && words[part.First].Has("definite"));

    Phrase? _share;

    // The comma before the next verb that has its own tense; 0 where something else comes first.
    int BeforeVerb(int i)
    {
        for (var j = i; j + 1 < chunks.Count && j < i + LongestAside + 2; j++)
            if (chunks[j].Kind is ChunkKind.Break or ChunkKind.Quote or ChunkKind.Subordinator or ChunkKind.Complementiser)
                return 0;
            else if (chunks[j].Kind == ChunkKind.Comma && chunks[j + 1].Verb is { IsFinite: true })
                return j;
        return 0;
    }

    // "Doku Zavga, the head of the council, called".
    bool IsTitled(int first, int comma)
    {
        if (chunks[first].Phrase is not { } title || !words[title.First].Has("definite") && !words[title.First].Has("article") || comma + 1 >= chunks.Count || chunks[comma + 1].Verb is not { IsFinite: true })
            return false;
        for (var j = first + 1; j < comma; j += 2)
            if (chunks[j].Kind != ChunkKind.Preposition)
                return false;
        return true;
    }

    // "With Zarin captured, the rebels marched on": what had been done by then.
    bool OpenAbsolute(Clause clause, int i)
    {
        var group = clause.Verb;
        if (_free.Count > 0 || _open is not null || _relativeAt >= 0 || group.First != group.Main || !words[group.Main].Readings.Any(entry => entry.Slot == VerbSlot.Participle)
            || _early is not [.., { Class: "with" } with] || with.Object.End != group.First || i + 1 < chunks.Count && chunks[i + 1].Kind == ChunkKind.Noun)
            return false;
        _early.Remove(with);
        (group.IsPassive, group.IsFinite, clause.Relation, clause.Subjects, clause.First) = (true, false, ClauseRelation.Participle, [with.Object], with.Word);
        return true;
    }

    // "the bridge, the general said, would be blown up", "…, he told the radio, …", "…, said the mayor, …": who speaks stands between the subject and its verb. Gives the last chunk of it; 0 where there is none.
    int AsideTeller(int i)
    {
        if (IsAsideSpeech(i))
        {
            var before = _free[^1];
            _free.RemoveAt(_free.Count - 1);
            return TakeAsideSpeech(i, before, i + 1);
        }
        return chunks[i].Kind == ChunkKind.Comma && _free.Count > 0 && _relativeAt < 0 && i + 2 < chunks.Count && Tells(i + 1) && chunks[i + 2].Phrase is { IsSomebody: true } behind && GoesOnAfter(AfterPhrase(i + 2)) ? TakeAsideSpeech(i + 1, behind, i + 3) : 0;
    }

    bool IsAsideSpeech(int i)
    {
        if (i < 2 || !Tells(i) || _free.Count < (OpensInside(i - 2) ? 1 : 2) || _relativeAt >= 0 && !OpensInside(i - 2) || chunks[i - 1].Phrase is not { } speaker || speaker != _free[^1] || chunks[i - 2].Kind != ChunkKind.Comma)
            return false;
        var after = AfterHearer(i);
        return OpensInside(i - 2) ? after + 1 < chunks.Count && chunks[after].Kind == ChunkKind.Comma && chunks[after + 1].Kind == ChunkKind.Noun : GoesOnAfter(after);
    }

    bool Tells(int i) => chunks[i].Verb is { IsFinite: true, IsPassive: false } verb && verb.Verb.Has("say");

    // "he told the radio on Monday": behind who is told it, and when.
    int AfterHearer(int i) => i + 1 < chunks.Count && chunks[i + 1].Phrase is { } hearer && Hears(chunks[i].Verb!, hearer) ? AfterPhrase(i + 1) : AfterCircumstances(i + 1);

    // A comma, and behind it the verb that waits for its subject.
    bool GoesOnAfter(int comma)
    {
        if (comma >= chunks.Count || chunks[comma].Kind != ChunkKind.Comma)
            return false;
        var next = comma + 1;
        while (next < chunks.Count && chunks[next].Verb is null && words[chunks[next].First].Tag == WordTag.Adverb)
            next++;
        return next < chunks.Count && chunks[next].Verb is { IsFinite: true };
    }

    // "where, residents said, men were shot": the comma right behind the word that opens the clause.
    bool OpensInside(int comma) => comma > 0 && chunks[comma].Kind == ChunkKind.Comma && chunks[comma - 1].Kind is ChunkKind.Relative or ChunkKind.Complementiser or ChunkKind.Subordinator;

    int TakeAsideSpeech(int verb, Phrase speaker, int next)
    {
        var group = chunks[verb].Verb!;
        var clause = new Clause { Verb = group, First = Math.Min(speaker.First, group.First), End = chunks[verb].End, Subjects = [speaker], Relation = _clauses.Count == 0 ? ClauseRelation.Main : ClauseRelation.Coordinate };
        _clauses.Add(clause);
        _slot = null;
        if (next < chunks.Count && chunks[next].Phrase is { } hearer && Hears(group, hearer))
        {
            clause.Objects.Add(hearer);
            next++;
        }
        return TakeCircumstances(clause, next, AfterCircumstances(next)) - 1;
    }

    // When and where it was said is neither when nor where it happened.
    int TakeCircumstances(Clause clause, int i, int end)
    {
        for (; i < end; i++)
            if (chunks[i].Kind == ChunkKind.Date)
                clause.Dates.Add(chunks[i].First);
            else if (chunks[i].Kind == ChunkKind.Preposition && !words[chunks[i].First].Has("of") && chunks[i + 1].Phrase is { } phrase)
                clause.Adjuncts.Add(new Adjunct(chunks[i].First, Mark(words[chunks[i].First], phrase), phrase));
        clause.End = Math.Max(clause.End, chunks[end - 1].End);
        return end;
    }

    // "struck launchers, not homes, in Zarin": what it was not. Gives the last chunk of it; 0 where there is none.
    int Contrasted(int i)
    {
        if (chunks[i].Kind != ChunkKind.Comma || i + 2 >= chunks.Count || words[chunks[i + 1].First].Tag != WordTag.Negation || chunks[i + 1].Verb is not null || chunks[i + 2].Kind != ChunkKind.Noun)
            return 0;
        var next = i + 3 < chunks.Count ? chunks[i + 3].Kind : ChunkKind.Break;
        return next is ChunkKind.Comma or ChunkKind.Break or ChunkKind.Quote ? i + 2 : 0;
    }
}
