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

    // "the town of Zarin and 24 villages", "twelve areas of concentration and two systems": what goes on with the list that an owner stepped into.
    bool Returns(Phrase phrase)
    {
        if (_list is null || (_listBefore ?? _slotBefore?[^1]) is not { } left || _joint is not (ChunkKind.Coordinator or ChunkKind.Comma))
            return false;
        var begins = words[phrase.First].Tag is WordTag.Number or WordTag.Determiner && words[_list.First].Tag == WordTag.Proper;
        return _slotBefore is not null && begins && _joint == ChunkKind.Coordinator || begins && Things.Any(each => left.Classes.Contains(each) && phrase.Classes.Contains(each))
            || IsDeed(left) && IsDeed(phrase) || words[phrase.First].Tag == WordTag.Number && words[left.First].Tag == WordTag.Number && words[_list.First].Tag != WordTag.Number;
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
            last.Apposition = _renamed = phrase;
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
