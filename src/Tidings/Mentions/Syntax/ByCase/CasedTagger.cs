using Tidings.Languages;

namespace Tidings.Mentions.Syntax.ByCase;

/// <summary>Chooses among the readings of a word by what stands beside it, and gathers the cases that the chosen reading can be.</summary>
static class CasedTagger
{
    static readonly WordTag[] Order = [WordTag.Negation, WordTag.Complementiser, WordTag.Subordinator, WordTag.Relative, WordTag.Preposition, WordTag.Coordinator, WordTag.Auxiliary, WordTag.Modal, WordTag.Determiner, WordTag.Pronoun, WordTag.Noun, WordTag.Verb, WordTag.Adjective, WordTag.Adverb];

    public static void Tag(List<Word> words)
    {
        for (var i = 0; i < words.Count; i++)
            if (words[i] is { Readings.Count: > 0, Number: null, Name: null } word)
            {
                var entry = Best(words, i);
                (word.Entry, word.Tag) = (entry, entry.Tag);
                word.Case = Cases(word, entry);
            }
            else if (words[i].Number is not null)
                words[i].Case = GrammaticalCase.Any;
    }

    static LexEntry Best(List<Word> words, int i)
    {
        var word = words[i];
        if (word.Readings.Count == 1)
            return word.Readings[0];
        var noun = word.Readings.FirstOrDefault(entry => entry.Tag == WordTag.Noun);
        var finite = word.Readings.FirstOrDefault(entry => IsPredicate(entry) && !entry.Has("passive")) ?? word.Readings.FirstOrDefault(IsPredicate);
        var described = word.Readings.FirstOrDefault(entry => entry.Tag == WordTag.Adjective || entry.Has("full"));
        if (noun is not null && described is not null && DescribesNext(words, i, described))
            return described;
        if (noun is not null && finite is not null && (IsGoverned(words, i) || word.IsCapital && i > 0))
            return noun;
        if (finite is not null && (noun is not null || described is not null || word.Readings.All(entry => entry.Tag == WordTag.Verb)))
            return finite;
        return Order.Select(tag => word.Readings.FirstOrDefault(entry => entry.Tag == tag)).FirstOrDefault(entry => entry is not null) ?? word.Readings[0];
    }

    static bool IsPredicate(LexEntry entry) => entry.Tag == WordTag.Verb && !entry.Has("full");

    // "военные действия": before a noun in the same case; "российские военные" stands for whom it describes.
    static bool DescribesNext(List<Word> words, int i, LexEntry described)
    {
        if (i + 1 >= words.Count || words[i + 1] is not { } next)
            return false;
        var cases = next.Readings.Where(entry => entry.Tag is WordTag.Noun or WordTag.Adjective).Aggregate(next.Name is { } name ? name.Case : GrammaticalCase.None, (sum, entry) => sum | entry.Case);
        return next.Readings.Any(entry => entry.Tag is WordTag.Noun or WordTag.Adjective && entry.IsPlural == described.IsPlural) && (cases & Cases(words[i], described)) != 0;
    }

    // After a preposition, a number or what agrees with it a word is no verb.
    static bool IsGoverned(List<Word> words, int i) => i > 0 && (words[i - 1].Tag is WordTag.Preposition or WordTag.Number or WordTag.Adjective || words[i - 1].Has("full"));

    static GrammaticalCase Cases(Word word, LexEntry entry) =>
        word.Readings.Where(each => each.Tag == entry.Tag && each.Lemma == entry.Lemma && each.Has("full") == entry.Has("full")).Aggregate(GrammaticalCase.None, (sum, each) => sum | each.Case);
}
