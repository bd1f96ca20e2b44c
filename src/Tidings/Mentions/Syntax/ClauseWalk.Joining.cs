using Tidings.Languages;

namespace Tidings.Mentions.Syntax;

/// <summary>Joins a phrase to what stands before it: as a member of a list, or as another name of the same thing.</summary>
sealed partial class ClauseWalk
{
    static List<Phrase> Add(List<Phrase> slot, Phrase phrase)
    {
        slot.Add(phrase);
        return slot;
    }

    void Join(Phrase phrase)
    {
        var last = _slot![^1];
        if (_joint == ChunkKind.Comma && Renames(last, phrase))
            _renamed = Rename(last, phrase);
        else
            _slot.Add(phrase);
    }

    // "The mayor, Zarin Kolo": a name that nobody listed is a person's where it stands for a person, and no place's.
    static Phrase Rename(Phrase last, Phrase phrase)
    {
        last.Apposition = phrase;
        if (last.Classes.Contains("person") && phrase.Classes.Remove("unlisted"))
            phrase.Classes.Add("person");
        return phrase;
    }

    // "the governor, Vyacheslav Gladkov", "the Jihad Council, an umbrella for fifteen groups": a title and then a name, or a name and then a title.
    bool Renames(Phrase last, Phrase phrase)
    {
        var b = phrase.Classes.Contains("name");
        var a = last.Classes.Contains("name") || !b && HoldsName(last);
        // "three peacekeepers, a Dane and two Czechs": who some of them are.
        if (words[last.First].Number is { IsCount: true, Best: > 1 } && words[phrase.First].Has("article"))
            return false;
        return a != b && (a || last.Classes.Overlaps(["person", "force", "place", "state"]) || b && IsTheirs(last)) && last.Apposition is null && (b || words[phrase.First].Has("definite") || words[phrase.First].Has("article") || IsOwned(phrase) && (last.Classes.Contains("state") || !last.Classes.Contains("place")));
    }

    List<Phrase> Subjects()
    {
        if (_free.Count == 0)
            return [];
        if (_free.Count > 1 && _free[^1].Classes.Contains("nominative") && words[_free[^1].First - 1].Tag == WordTag.Comma)
            return [_free[^1]];
        return Named(_free);
    }

    // "The bomber, Jose Aldemar, died": one by two names.
    List<Phrase> Named(List<Phrase> free)
    {
        var first = free[0];
        var subjects = new List<Phrase> { first };
        foreach (var next in free.Skip(1))
            if (words[next.First - 1].Tag != WordTag.Coordinator && (Renames(subjects[^1], next) ? subjects[^1] : Renames(first, next) ? first : null) is { } same)
                Rename(same, next);
            else
                subjects.Add(next);
        return subjects;
    }

    // "Hema and Lendu militias": what the last of two names of groups is, the first is too.
    void ShareHeads()
    {
        foreach (var clause in _clauses)
        {
            ShareHeads(clause.Subjects);
            ShareHeads(clause.Objects);
            foreach (var adjunct in clause.Adjuncts)
                if (adjunct.Object.And.Count > 0)
                    ShareHeads([.. adjunct.Object.All]);
        }
    }

    void ShareHeads(List<Phrase> listed)
    {
        for (var i = 1; i < listed.Count; i++)
            if (listed[i] is var last && listed[i - 1] is var first && first.CoreEnd == first.First + 1 && last.First == first.CoreEnd + 1 && words[first.CoreEnd].Tag == WordTag.Coordinator && words[first.Head].Tag == WordTag.Proper && first.Classes.Contains("unlisted")
                && words[last.Head] is { Tag: WordTag.Noun, Entry.IsPlural: true } band && (band.Has("fighter") || band.Has("army")) && HoldsName(last))
            {
                first.Classes.Remove("unlisted");
                first.Classes.UnionWith(["force", "fighter", "army", "force-unit"]);
            }
    }

    // "its former ally, the Rapid Support Forces"
    bool IsTheirs(Phrase phrase) => words[phrase.First].Has("possessive") && words[phrase.Head].Entry is { Tag: WordTag.Noun, IsPlural: false };

    // "Hezbollah's leader", "its commander", "Moscow's ally".
    bool IsOwned(Phrase phrase) => (phrase.Classes.Contains("official") || phrase.Classes.Contains("standing")) && (phrase.Possessor is not null || words[phrase.First].Has("possessive"));

    bool HoldsName(Phrase phrase)
    {
        for (var i = phrase.First; i < phrase.CoreEnd; i++)
            if (words[i].Tag == WordTag.Proper && words[i].Number is null)
                return true;
        return false;
    }

    // "the town of Zarin and 24 villages", "twelve areas of concentration and two systems": what goes on with the list that an owner stepped into.
    bool Returns(Phrase phrase)
    {
        if (_list is null || (_listBefore ?? _slotBefore?[^1]) is not { } left || _joint is not (ChunkKind.Coordinator or ChunkKind.Comma))
            return false;
        var begins = words[phrase.First].Tag is WordTag.Number or WordTag.Determiner && words[_list.First].Tag == WordTag.Proper;
        return _slotBefore is not null && begins && _joint == ChunkKind.Coordinator || begins && Things.Any(each => left.Classes.Contains(each) && phrase.Classes.Contains(each))
            || IsDeed(left) && IsDeed(phrase) || words[phrase.First].Tag == WordTag.Number && words[left.First].Number is not null && words[_list.First].Tag != WordTag.Number;
    }

    static readonly string[] Things = ["building", "vehicle", "weapon", "equipment"];

    void ReturnTo(Phrase phrase)
    {
        if (_slotBefore is not null)
            (_slot, _list) = (Add(_slotBefore, phrase), null);
        else
        {
            _listBefore!.And.Add(phrase);
            (_list, _listBefore) = (_listBefore, null);
        }
    }

    // "the release of all hostages, the withdrawal of armed groups": what is done is listed, not whom it is done to.
    static bool IsDeed(Phrase phrase) => Deeds.Any(phrase.Classes.Contains);

    static readonly string[] Deeds = ["withdrawal", "exchange", "handover", "deployment", "displacement", "talks", "demining", "ceasefire"];

    void Extend(Phrase phrase)
    {
        var last = _list!.All.Last();
        if (_owned is { } titled && titled.Of == last && titled.Classes.Contains("person") && phrase.Classes.Contains("name"))
            last = titled;
        if (_joint == ChunkKind.Comma && Renames(last, phrase))
            _renamed = Rename(last, phrase);
        else
            _list.And.Add(phrase);
    }

    // "fell on Zarin and Taro, both held by rebels": those listed right before.
    List<Phrase>? Whole(Clause? before, Phrase last)
    {
        if (before is null || last.CoreEnd != last.First + 1 || !(words[last.First].Readings.Any(entry => entry.Has("floats")) || words[last.First] is { Tag: WordTag.Number, Number: { IsCount: true, Best: > 1 } } number && number.Normal.All(char.IsLetter)))
            return null;
        var listed = before.Adjuncts.Select(adjunct => adjunct.Object).Concat(before.Objects).Where(phrase => phrase != last && phrase.First < last.First).MaxBy(phrase => phrase.First);
        while (listed is { And.Count: 0, Of: { } of })
            listed = of;
        var all = before.Objects.Contains(listed!) ? before.Objects.Where(phrase => phrase != last && phrase.First < last.First).SelectMany(phrase => phrase.All).ToList() : listed?.All.ToList();
        return all is { Count: > 1 } ? all : null;
    }
}
