using Tidings.Languages;

namespace Tidings.Mentions.Syntax.VerbFinal;

/// <summary>Chooses among the readings of a word by what stands before it: after a verb a word joins clauses, after a noun it marks the noun.</summary>
static class VerbFinalTagger
{
    static readonly WordTag[] AfterVerb = [WordTag.Auxiliary, WordTag.Modal, WordTag.Negation, WordTag.Complementiser, WordTag.Subordinator, WordTag.Coordinator, WordTag.Preposition];
    static readonly WordTag[] AfterNoun = [WordTag.Preposition, WordTag.Coordinator, WordTag.Noun, WordTag.Adjective, WordTag.Determiner, WordTag.Adverb];

    public static void Tag(List<Word> words)
    {
        for (var i = 0; i < words.Count; i++)
            if (words[i] is { Readings.Count: > 0 } word && word.Tag != WordTag.Number)
                (word.Entry, word.Tag) = Best(words, i) is var entry ? (entry, entry.Tag) : default;
    }

    static LexEntry Best(List<Word> words, int i)
    {
        var word = words[i];
        if (word.Can(WordTag.Verb))
            return VerbOrNoun(words, i);
        if (word.Readings.Count == 1)
            return word.Readings[0];
        var last = i + 1 == words.Count || words[i + 1].Can(WordTag.Break);
        if (last && word.Readings.FirstOrDefault(entry => entry.Has("hedge")) is { } hedge)
            return hedge;
        var order = IsVerbal(words, i) ? AfterVerb : AfterNoun;
        if (word.Can(WordTag.Complementiser) && word.Can(WordTag.Preposition) && IsVerbal(words, i) && word.Readings.Any(entry => entry.Has("nominal")) && !(i + 1 < words.Count && words[i + 1].Can(WordTag.Preposition)))
            order = AfterNoun;
        foreach (var tag in order)
            if (word.Readings.FirstOrDefault(entry => entry.Tag == tag) is { } found)
                return found;
        return word.Readings[0];
    }

    // A stem that is also a noun is a verb before an ending, before a comma and at the end.
    static LexEntry VerbOrNoun(List<Word> words, int i)
    {
        var word = words[i];
        var next = i + 1 < words.Count ? words[i + 1] : null;
        var ends = next is null || next.Can(WordTag.Comma) || next.Can(WordTag.Break) || next.Can(WordTag.Quote) && !(i > 0 && words[i - 1].Can(WordTag.Quote));
        var ending = next is not null && (next.Can(WordTag.Auxiliary) || next.Can(WordTag.Negation));
        var noun = word.Readings.FirstOrDefault(entry => entry.Tag is WordTag.Noun or WordTag.Adjective or WordTag.Preposition or WordTag.Subordinator or WordTag.Adverb);
        var plain = word.Readings.FirstOrDefault(entry => entry is { Tag: WordTag.Verb, Slot: VerbSlot.Base });
        var stem = word.Readings.FirstOrDefault(entry => entry is { Tag: WordTag.Verb, Slot: VerbSlot.Gerund });
        var bare = word.Readings.FirstOrDefault(entry => entry is { Tag: WordTag.Verb, Slot: VerbSlot.None });
        if (bare is not null)
            return ends && !OwnedBefore(words, i) ? bare : noun ?? new LexEntry(word.Normal.Replace(" ", "", StringComparison.Ordinal), WordTag.Noun, VerbSlot.None, false, bare.Classes);
        if (noun is not null && !ending && !(ends && (plain ?? stem) is not null && i > 0 && words[i - 1].Tag == WordTag.Preposition))
            return noun;
        return plain ?? stem ?? word.Readings.First(entry => entry.Tag == WordTag.Verb);
    }

    static bool OwnedBefore(List<Word> words, int i) => i == 0 || words[i - 1].Has("of") || words[i - 1].Tag == WordTag.Adjective && !words[i - 1].Has("adverbial");

    static bool IsVerbal(List<Word> words, int i)
    {
        for (var j = i - 1; j >= 0; j--)
            if (words[j].Tag != WordTag.Quote)
                return words[j].Tag is WordTag.Verb or WordTag.Auxiliary or WordTag.Modal or WordTag.Negation;
        return false;
    }
}
