using Tidings.Languages;

namespace Tidings.Mentions.Syntax;

/// <summary>Verbs in the plain form under what demands them: "demanded that the rebels withdraw".</summary>
static class PlainForms
{
    const int Reach = 12;

    /// <summary>Whether "that" at a word follows a verb that demands and a verb in the plain form follows it.</summary>
    public static bool AreAhead(List<Word> words, int that) => Demands(words, that) && BareAhead(words, that + 1);

    /// <summary>Whether a word can be the verb of what is demanded: it stands behind the first noun after "that".</summary>
    public static bool IsDemanded(List<Word> words, int i)
    {
        var j = i - 1;
        while (j > 0 && words[j].Tag is WordTag.Noun or WordTag.Proper or WordTag.Adjective or WordTag.Determiner or WordTag.Number or WordTag.Possessive or WordTag.Preposition or WordTag.Coordinator or WordTag.Pronoun)
            j--;
        return j > 0 && words[j].Tag == WordTag.Complementiser && i > j + 1 && Demands(words, j);
    }

    // "demanded that", "demanded at the council on Monday that": a verb that asks for something, and nothing but circumstances after it.
    static bool Demands(List<Word> words, int that)
    {
        for (var j = that - 1; j >= 0 && that - j <= Reach; j--)
            if (words[j].Tag == WordTag.Verb)
                return (words[j].Has("demand") || words[j].Has("plan")) && words[j + 1].Tag is WordTag.Date or WordTag.Adverb or WordTag.Preposition or WordTag.Complementiser or WordTag.Other;
            else if (words[j].Tag is not (WordTag.Date or WordTag.Adverb or WordTag.Preposition or WordTag.Noun or WordTag.Proper or WordTag.Adjective or WordTag.Determiner))
                return false;
        return false;
    }

    static bool BareAhead(List<Word> words, int from)
    {
        for (var i = from + 1; i < words.Count && i < from + Reach && words[i].Tag is not (WordTag.Break or WordTag.Comma); i++)
            if (words[i].Readings.Any(entry => entry is { Slot: VerbSlot.Base }))
                return true;
        return false;
    }
}
