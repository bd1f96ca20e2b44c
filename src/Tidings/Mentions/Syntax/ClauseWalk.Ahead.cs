using Tidings.Languages;

namespace Tidings.Mentions.Syntax;

/// <summary>What stands ahead of a chunk and decides what it is: a verb to come, the rest of a list.</summary>
sealed partial class ClauseWalk
{
    // "they would not give up: four attacks near the bridge": what follows tells of a happening and lists nothing.
    static readonly ClassSet Told = new(["attack", "airstrike", "shelling", "blast", "casualty", "missile"]);

    // "the following districts: Agdam, Kalbajar and Lachin": a colon before a list without a verb.
    bool ListsAfter(int i)
    {
        if (_open is null && IsToll(i))
            return true;
        if (_open is null || !words[chunks[i].First].Has("colon") || i + 1 >= chunks.Count || chunks[i + 1].Kind != ChunkKind.Noun || _open.Objects.Count > 0 && chunks[i + 1].Phrase!.Classes.Overlaps(Told))
            return false;
        for (var j = i + 1; j < chunks.Count && chunks[j].Kind != ChunkKind.Break; j++)
            if (chunks[j].Kind == ChunkKind.Verb && chunks[j].Verb!.IsFinite)
                return false;
        return true;
    }

    // "Enemy losses over the past day: 640 men, 12 tanks": a heading with its figures.
    bool IsToll(int i) =>
        _free is [var heading] && _clauses.Count == 0 && heading.Classes.Contains("casualty") && words[chunks[i].First].Has("colon") && i + 1 < chunks.Count && chunks[i + 1].Phrase is { } next && words[next.First].Tag == WordTag.Number;

    // "the front, in possession of Yirol, Kapoeta and Torit, said": a list goes on to its last member, which a comma sets off.
    bool EndsList(int i)
    {
        var j = i + 1;
        while (j + 1 < chunks.Count && chunks[j].Kind == ChunkKind.Comma && chunks[j + 1].Kind == ChunkKind.Noun)
            j += 2;
        return j + 2 < chunks.Count && chunks[j].Kind == ChunkKind.Coordinator && chunks[j + 1].Kind == ChunkKind.Noun && (chunks[j + 2].Kind == ChunkKind.Comma || chunks[j + 2].Verb is { IsFinite: true } && (AreAlike(_list, chunks[j + 1].Phrase) || AreOwners(_list, chunks[j + 1].Phrase)));
    }

    // "in Kolam and Kauswa, hacked": two names of places.
    static bool AreAlike(Phrase? first, Phrase? second) =>
        first is not null && second is not null && first.Classes.Contains("name") && second.Classes.Contains("name") && !first.Is("party") && !second.Is("party") && !second.Is("person");

    // "talks between the presidents of Bosnia, Croatia and Serbia": states that own what stands before them.
    bool AreOwners(Phrase? first, Phrase? last) => first is not null && last is not null && first.First > 0 && words[first.First - 1].Has("of") && first.Classes.Contains("place") && last.Classes.Contains("place");

    // "men who had been let into Zarin and Taro killed": a list in a relative clause behind a subject that waits.
    bool IsInside => Keep is { Count: > 0 } && _open is { Relation: ClauseRelation.Relative } && _open.Adjuncts.Exists(adjunct => adjunct.Object == _list);

    // "the towns of Belo, Sarre and Oudane fell": the last of names in a row; 0 where none are.
    int ListOfNames(int comma)
    {
        bool IsPlaceName(int at) => at > 0 && at < chunks.Count && chunks[at].Phrase is { } phrase && phrase.Classes.Contains("name") && !phrase.Is("party") && !phrase.Is("person");
        if (!IsPlaceName(comma - 1) || comma < 2 || !words[chunks[comma - 2].First].Has("of"))
            return 0;
        var j = comma;
        while (j + 1 < chunks.Count && chunks[j].Kind == ChunkKind.Comma && IsPlaceName(j + 1))
            j += 2;
        return j + 1 < chunks.Count && chunks[j].Kind == ChunkKind.Coordinator && IsPlaceName(j + 1) ? j + 1 : 0;
    }

    bool IsVerbList(int i, int comma)
    {
        for (var j = i; j < comma; j++)
            if (chunks[j].Kind == ChunkKind.Comma)
                return false;
        for (var j = comma + 2; j + 1 < chunks.Count && chunks[j].Kind is not (ChunkKind.Break or ChunkKind.Comma); j++)
            if (chunks[j].Kind == ChunkKind.Coordinator && chunks[j + 1].Verb is { IsFinite: true })
                return true;
        return false;
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
                case ChunkKind.Comma when j == i + 1 && _joint == ChunkKind.Coordinator && AreAlike(_list, chunks[i].Phrase):
                    return false;
                case ChunkKind.Comma when BeginsSpeaker(j):
                    return false;
                // "attacked the port and the prison in Zarin on Monday, freed the inmates and killed two": one more of what the same ones did.
                case ChunkKind.Comma when j > i && j + 1 < chunks.Count && chunks[j + 1].Verb is { IsFinite: true }:
                    return !(_joint == ChunkKind.Coordinator && _open is not null && IsVerbList(i, j)) && !(Keep is { Count: > 0 } && _open is { Relation: ClauseRelation.Relative });
                case ChunkKind.Comma when ListOfNames(j) is > 0 and var last:
                    j = last;
                    break;
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
                    if (words[chunks[j].Verb!.Main].Slot == VerbSlot.Gerund && j == i + 1)
                        nouns--;
                    else if (words[chunks[j].Verb!.Main].Slot != VerbSlot.Participle)
                        return false;
                    break;
                default:
                    return false;
            }
        return false;
    }
}
