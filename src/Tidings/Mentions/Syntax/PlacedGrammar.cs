using Tidings.Languages;

namespace Tidings.Mentions.Syntax;

/// <summary>The grammar of languages that mark subject and object by their place beside the verb.</summary>
public sealed class PlacedGrammar(Lexicon lexicon, NameIndex names) : IGrammar
{
    readonly WordReader _words = new(lexicon, names);
    readonly Tagger _tagger = new();
    readonly ClauseFinder _clauses = new(lexicon);

    public (List<Word> Words, List<Clause> Clauses) Read(SentenceTokens sentence)
    {
        var words = _words.Read(sentence);
        _tagger.Tag(words);
        return (words, _clauses.Find(words));
    }
}
