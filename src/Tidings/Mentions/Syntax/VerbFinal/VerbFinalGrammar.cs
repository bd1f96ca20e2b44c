using Tidings.Languages;

namespace Tidings.Mentions.Syntax.VerbFinal;

/// <summary>The grammar of languages with the verb at the end, where particles after a phrase say what part it has, and a clause stands before the noun that it tells of.</summary>
public sealed class VerbFinalGrammar(Lexicon lexicon, NameIndex names) : IGrammar
{
    readonly WordDivider _divider = new(lexicon, names);

    public (List<Word> Words, List<Clause> Clauses) Read(SentenceTokens sentence)
    {
        var words = _divider.Divide(sentence);
        VerbFinalTagger.Tag(words);
        return (words, new VerbFinalWalk(words, new MarkedChunker(words).Chunks()).Run());
    }
}
