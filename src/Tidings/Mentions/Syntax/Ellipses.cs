using Tidings.Languages;

namespace Tidings.Mentions.Syntax;

/// <summary>Words that leave out what the words before have said: numbers without what they count, participles without their auxiliary.</summary>
static class Ellipses
{
    // "270 were killed and 2,600 wounded": a number and a participle after a passive take its auxiliary.
    public static bool IsGapped(List<Word> words, int i)
    {
        var number = IsFurther(words, i - 1) ? i - 2 : i - 1;
        if (number < 1 || words[number].Tag != WordTag.Number && !words[number].Has("further") || words[number - 1].Tag is not (WordTag.Coordinator or WordTag.Comma) || i + 1 < words.Count && Tagger.IsNounLike(words[i + 1]))
            return false;
        for (var j = number - 2; j >= 0 && words[j].Tag is not (WordTag.Break or WordTag.Relative or WordTag.Subordinator); j--)
            if (words[j].Slot == VerbSlot.Participle && words[j].Tag == WordTag.Verb)
                return IsPassive(words, j) || words[j].Has("killed") || words[j].Has("wounded");
            else if (words[j].Tag == WordTag.Verb && j == number - 2 && words[j].Slot == VerbSlot.Past && words[j].Has("transitive") && words[j].Readings.Any(entry => entry.Slot == VerbSlot.Participle) && words[number - 1].Tag == WordTag.Coordinator)
                return true;
        return false;
    }

    /// <summary>Whether a word for one more stands alone before what happened to that one: "a nun was killed and another wounded in an attack".</summary>
    public static bool IsAlone(List<Word> words, int i) =>
        i > 0 && i + 1 < words.Count && words[i].Readings.Any(entry => entry.Has("further")) && words[i - 1].Tag is WordTag.Coordinator or WordTag.Comma
        && words[i + 1].Readings.Any(entry => entry.Slot == VerbSlot.Participle && (entry.Has("killed") || entry.Has("wounded") || entry.Has("captured"))) && !(i + 2 < words.Count && Tagger.IsNounLike(words[i + 2]) && !words[i + 2].Can(WordTag.Preposition));

    // "80 of them wounded": what is said of a part, in no clause of its own.
    public static bool IsPart(List<Word> words, int i) =>
        i > 1 && words[i].Tag is WordTag.Pronoun or WordTag.Relative && words[i - 1].Readings.Any(reading => reading.Has("of")) && words[i - 2].Tag == WordTag.Number;

    // "six others", "six more": more of those named before.
    public static bool IsFurther(List<Word> words, int i) =>
        i > 0 && (words[i].Tag == WordTag.Pronoun || words[i].Tag == WordTag.Determiner && words[i].Has("quantity")) && words[i - 1].Tag == WordTag.Number;

    static bool IsPassive(List<Word> words, int i)
    {
        while (i > 0 && words[i - 1].Tag is WordTag.Adverb or WordTag.Negation)
            i--;
        return i > 0 && words[i - 1] is { Tag: WordTag.Auxiliary, Lemma: "be" };
    }
}
