using Tidings.Languages;

namespace Tidings.Mentions.Syntax.VerbFirst;

/// <summary>Builds noun phrases, with adjectives and owners after the noun, and verbs with what stands before them.</summary>
sealed class OwnedChunker(List<Word> words)
{
    public List<Chunk> Chunks()
    {
        var chunks = new List<Chunk>(words.Count);
        for (var i = 0; i < words.Count;)
        {
            var chunk = Verb(i) ?? Noun(i) ?? new Chunk(Chunker.Kind(words[i].Tag), i, i + 1);
            chunks.Add(chunk);
            i = chunk.End;
        }
        return chunks;
    }

    Chunk? Verb(int i)
    {
        var (at, negated, past) = (i, false, false);
        string? modal = null;
        for (; at < words.Count && words[at].Tag is WordTag.Negation or WordTag.Auxiliary or WordTag.Modal; at++)
        {
            negated |= words[at].Tag == WordTag.Negation;
            past |= words[at].Has("past");
            modal = words[at].Has("future") ? "future" : words[at].Has("possible") ? "possible" : modal;
        }
        if (at >= words.Count || words[at].Tag != WordTag.Verb)
            return null;
        var verb = words[at];
        return new Chunk(ChunkKind.Verb, i, at + 1, Verb: new VerbGroup
        {
            First = i,
            End = at + 1,
            Main = at,
            Verb = verb.Entry!,
            IsPassive = verb.Has("passive"),
            IsNegated = negated,
            IsPast = (past || verb.Slot is VerbSlot.Past or VerbSlot.Base) && !verb.Has("present"),
            IsFinite = true,
            Modal = modal == "possible" && verb.Slot is VerbSlot.Past or VerbSlot.Base ? null : modal,
        });
    }

    Chunk? Noun(int i) => Phrase(i, 0) is { } phrase ? new Chunk(ChunkKind.Noun, i, phrase.End, phrase) : null;

    Phrase? Phrase(int i, int depth)
    {
        if (words[i].Tag == WordTag.Pronoun)
            return Chunker.Pronoun(words, i);
        var at = i;
        while (at < words.Count && words[at].Tag is WordTag.Determiner or WordTag.Number || at < words.Count && words[at].Tag == WordTag.Quote && at + 1 < words.Count && words[at + 1].Tag is WordTag.Noun or WordTag.Proper && at == i)
            at++;
        if (at >= words.Count || words[at].Tag is not (WordTag.Noun or WordTag.Proper) && !IsPeople(at))
            return at > i && words[at - 1].Tag == WordTag.Number ? Alone(i, at) : null;
        var head = at++;
        // A title before a name: the name is the head.
        while (at < words.Count && words[at].Tag == WordTag.Proper && (words[head].Has("official") || words[head].Tag == WordTag.Proper && words[head].Name is null && words[at].Name is null))
            head = at++;
        var core = Modifiers(at);
        var phrase = Chunker.Make(words, i, core, head, null);
        if (depth < 4 && core == at && core < words.Count && TakesOwner(head, core) && Phrase(core, depth + 1) is { } owner)
            Own(phrase, owner);
        if (phrase.Of is null && IsSingle(i, head))
            phrase.Classes.Add("single");
        return Renamed(phrase);
    }

    Phrase Alone(int i, int end)
    {
        var phrase = Chunker.Make(words, i, end, end - 1, null);
        phrase.Classes.UnionWith(words[end - 1].Entry?.Classes ?? []);
        return phrase;
    }

    // "an unknown (man)", "the Turks": an adjective that stands for who it describes.
    bool IsPeople(int i) => words[i] is { Tag: WordTag.Adjective } && !(i + 1 < words.Count && words[i + 1].Tag == WordTag.Date);

    // "a man": without article, number or plural there is one.
    bool IsSingle(int first, int head) =>
        first == head && words[head] is { Tag: WordTag.Noun, Entry: { IsPlural: false } noun } && !words[head].Readings.Any(entry => entry.IsPlural) && (!noun.Has("alone") || noun.Has("accusative")) && !noun.Has("definite") && !noun.Has("mass") && (noun.Has("person") || noun.Has("equipment"));

    // Adjectives agree and follow; a demonstrative may too.
    int Modifiers(int at)
    {
        while (at < words.Count && words[at].Tag == WordTag.Adjective)
            at++;
        return at;
    }

    // A noun without article that can be owned: not one that its ending shows to stand alone.
    bool TakesOwner(int head, int next)
    {
        var noun = words[head];
        if (noun.Tag != WordTag.Noun || noun.Has("definite") || noun.Has("alone") || words[next].Tag == WordTag.Number && noun.Entry is not { Classes.Count: > 0 })
            return words[next].Tag == WordTag.Pronoun && words[next].Has("possessive") && noun.Tag == WordTag.Noun && words[next].FirstToken == noun.FirstToken;
        return words[next].Tag is WordTag.Noun && !words[next].Has("accusative") || words[next].Tag is WordTag.Proper or WordTag.Number || words[next].Tag == WordTag.Pronoun && words[next].FirstToken == noun.EndToken - 1 || words[next] is { Tag: WordTag.Adjective, Name: not null };
    }

    static void Own(Phrase phrase, Phrase owner)
    {
        phrase.Of = owner;
        phrase.End = owner.End;
    }

    // "the leader of the group, NAME": a name after a title and its owner.
    Phrase Renamed(Phrase phrase)
    {
        if (words[phrase.Head].Tag == WordTag.Noun && phrase.Is("official") && phrase.Of?.IsPronoun != true && phrase.End < words.Count && words[phrase.End].Tag == WordTag.Proper && words[phrase.End].Name is not { Places.Count: > 0, Parties.Count: 0 } && Phrase(phrase.End, 4) is { } name)
        {
            name.Classes.UnionWith(phrase.Classes);
            phrase.Apposition = name;
            phrase.End = name.End;
        }
        return phrase;
    }
}
