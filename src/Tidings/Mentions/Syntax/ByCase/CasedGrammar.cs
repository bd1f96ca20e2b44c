using Tidings.Languages;

namespace Tidings.Mentions.Syntax.ByCase;

/// <summary>The grammar of languages where endings tell who does what to whom, and words stand in almost any order.</summary>
public sealed class CasedGrammar(Lexicon lexicon, NameIndex names) : IGrammar
{
    readonly CasedWordReader _words = new(lexicon, names);

    public (List<Word> Words, List<Clause> Clauses) Read(SentenceTokens sentence)
    {
        var words = _words.Read(sentence);
        CasedTagger.Tag(words);
        return (words, new CasedWalk(words, new CasedChunker(words).Chunks()).Run());
    }
}
