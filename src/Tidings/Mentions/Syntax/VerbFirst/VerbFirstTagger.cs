using Tidings.Languages;

namespace Tidings.Mentions.Syntax.VerbFirst;

/// <summary>Chooses among the readings of a word by what stands beside it: most of all whether a form is a verb or the noun of the same letters.</summary>
sealed class VerbFirstTagger(SyntaxForm form)
{
    static readonly WordTag[] Order = [WordTag.Complementiser, WordTag.Relative, WordTag.Negation, WordTag.Auxiliary, WordTag.Subordinator, WordTag.Preposition, WordTag.Coordinator, WordTag.Determiner, WordTag.Pronoun, WordTag.Adverb, WordTag.Noun, WordTag.Adjective];

    public void Tag(List<Word> words)
    {
        for (var i = 0; i < words.Count; i++)
            if (words[i] is { Readings.Count: > 0, Number: null } word)
            {
                word.Entry = Best(words, i);
                word.Tag = word.Entry.Tag;
                if (word.Has("unknown"))
                    Guess(words, i);
            }
    }

    // A word that nobody listed: after a title or the name of a sort of place it is a name.
    void Guess(List<Word> words, int i)
    {
        var word = words[i];
        var before = Noun(words, i - 1);
        var definite = word.Has("definite");
        if (before is null)
            word.Tag = WordTag.Noun;
        else if (!definite && (before.Has("official") || before.Has("place") || before.Tag == WordTag.Proper))
            word.Tag = WordTag.Proper;
        else if (definite && form.Adjectives.Any(ending => word.Normal.EndsWith(ending, StringComparison.Ordinal)))
            word.Tag = WordTag.Adjective;
        word.Entry = null;
    }

    // The noun before, over its adjectives.
    static Word? Noun(List<Word> words, int i)
    {
        while (i >= 0 && words[i].Tag == WordTag.Adjective)
            i--;
        return i >= 0 && words[i].Tag is WordTag.Noun or WordTag.Proper ? words[i] : null;
    }

    static LexEntry Best(List<Word> words, int i)
    {
        var word = words[i];
        if (word.Readings.Count == 1)
            return word.Readings[0];
        var verb = word.Readings.FirstOrDefault(entry => entry.Tag == WordTag.Verb && entry.Slot is VerbSlot.Past or VerbSlot.Base) ?? word.Readings.FirstOrDefault(entry => entry.Tag == WordTag.Verb);
        if (word.Can(WordTag.Subordinator) && word.Can(WordTag.Preposition))
            return word.Readings.First(entry => entry.Tag == (i + 1 < words.Count && (words[i + 1].Can(WordTag.Verb) && !words[i + 1].Can(WordTag.Noun)) ? WordTag.Subordinator : WordTag.Preposition));
        if (i > 0 && words[i - 1].Tag == WordTag.Noun && word.Can(WordTag.Noun) && word.Readings.FirstOrDefault(entry => entry.Tag == WordTag.Adjective) is { } adjective && adjective.Has("definite") == words[i - 1].Has("definite"))
            return adjective;
        var other = Order.Select(tag => word.Readings.FirstOrDefault(entry => entry.Tag == tag)).FirstOrDefault(entry => entry is not null);
        if (verb is null)
            return other ?? word.Readings[0];
        return other is null || IsVerb(words, i) ? verb : other;
    }

    static bool IsVerb(List<Word> words, int i)
    {
        var before = i > 0 ? words[i - 1] : null;
        var next = i + 1 < words.Count ? words[i + 1] : null;
        if (words[i].Has("definite") || words[i].Readings.All(entry => entry.Has("definite")))
            return false;
        if (before is { Tag: WordTag.Negation or WordTag.Auxiliary or WordTag.Modal or WordTag.Relative })
            return true;
        if (before is { Tag: WordTag.Preposition or WordTag.Determiner or WordTag.Number or WordTag.Verb })
            return false;
        if (next is null || next.Can(WordTag.Preposition) && !IsObjectPronoun(next) && before is null or { Tag: WordTag.Coordinator or WordTag.Break or WordTag.Comma })
            return next is not null && IsPassiveLike(words, i);
        return before is null or { Tag: WordTag.Coordinator or WordTag.Complementiser or WordTag.Comma or WordTag.Break or WordTag.Quote or WordTag.Subordinator or WordTag.Date or WordTag.Adverb };
    }

    static bool IsObjectPronoun(Word word) => word.Tag == WordTag.Pronoun;

    // A form that is no noun after all: one with the ending of a verb.
    static bool IsPassiveLike(List<Word> words, int i) => words[i].Readings.Any(entry => entry.Tag == WordTag.Verb && entry.IsPlural);
}
