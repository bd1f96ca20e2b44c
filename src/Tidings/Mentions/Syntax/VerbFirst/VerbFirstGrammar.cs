using Tidings.Languages;

namespace Tidings.Mentions.Syntax.VerbFirst;

/// <summary>The grammar of languages where the verb stands before its subject, small words are written together with their neighbours, and owners follow what they own.</summary>
public sealed class VerbFirstGrammar(Lexicon lexicon, NameIndex names, SyntaxForm form) : IGrammar
{
    readonly AttachedWordReader _words = new(lexicon, names, form);
    readonly VerbFirstTagger _tagger = new(form);

    public (List<Word> Words, List<Clause> Clauses) Read(SentenceTokens sentence)
    {
        var words = _words.Read(sentence);
        _tagger.Tag(words);
        return (words, new VerbFirstWalk(words, new OwnedChunker(words).Chunks()).Run());
    }
}
