using Tidings.Languages;
using Tidings.Text;

namespace Tidings.Mentions.Syntax.ByCase;

/// <summary>Finds the words of a sentence where they are declined: dates, numbers, names in any case, entries of the lexicon, and what nobody listed, by its capital and its ending.</summary>
sealed class CasedWordReader(Lexicon lexicon, NameIndex names)
{
    public List<Word> Read(SentenceTokens sentence)
    {
        var make = new WordMaker(sentence);
        var words = new List<Word>(sentence.Tokens.Length);
        for (var i = 0; i < sentence.Tokens.Length;)
        {
            var word = make.Date(i) ?? make.Number(i) ?? Listed(sentence, make, i) ?? Unlisted(sentence, make, i);
            words.Add(word);
            i = word.EndToken;
        }
        return words;
    }

    Word? Listed(SentenceTokens sentence, WordMaker make, int i)
    {
        var hits = new List<PhraseHit<LexEntry>>();
        if (lexicon.CanBegin(sentence.Tokens[i]))
            lexicon.At(sentence.Tokens, i, hits);
        var last = hits.Count > 0 ? hits[^1].End : i;
        if (names.At(sentence.Tokens, i) is { } name && name.End >= last && !(last == name.End && hits.Exists(hit => hit.End == last && IsSmall(hit.Value)) && i == 0))
        {
            var named = make.Name(i, name.End, name.Hit);
            named.Case = name.Hit.Case;
            // "ВВС США": the noun that such a name begins with says what it is.
            if (name.End > last && !name.Hit.IsAdjective)
                named.Entry = hits.FindLast(hit => hit.Value.Tag == WordTag.Noun).Value;
            return named;
        }
        return hits.Count == 0 ? null : make.Word(i, last, [.. hits.Where(hit => hit.End == last).Select(hit => hit.Value)]);
    }

    // A word of grammar, or a verb, is not taken for a name of the same letters.
    static bool IsSmall(LexEntry entry) => entry.Tag is not (WordTag.Noun or WordTag.Adjective);

    // What nobody listed: names stand with a capital, unless the story writes them small; of the rest an ending tells adjectives.
    Word Unlisted(SentenceTokens sentence, WordMaker make, int i)
    {
        var token = sentence.Tokens[i];
        var end = i + 1;
        var isName = token.IsCapital && token.IsWord && !(i == 0 && sentence.Common.Contains(token.Normal));
        while (isName && Hyphened(sentence.Tokens, end))
            end += 2;
        var word = make.Unlisted(i, end);
        if (!isName && token.IsWord)
            word.Tag = lexicon.Declension?.OfEnding(token.Normal) is { } cases and not GrammaticalCase.None ? WordTag.Adjective : WordTag.Noun;
        word.Case = word.Tag == WordTag.Adjective ? lexicon.Declension!.OfEnding(token.Normal) : token.IsWord ? lexicon.Declension!.OfUnlisted(sentence.Tokens[end - 1].Normal) : GrammaticalCase.Any;
        return word;
    }

    // "Алхан-Кала": a name in parts.
    static bool Hyphened(Token[] tokens, int at) =>
        at + 1 < tokens.Length && tokens[at] is { Normal: "-", SpaceBefore: false } && tokens[at + 1] is { SpaceBefore: false, IsCapital: true };
}
