using Tidings.Languages;

namespace Tidings.Mentions.Syntax;

/// <summary>
/// Finds the clauses of a sentence and how they nest: who says that who says that. One walk over the chunks; each verb group opens a clause,
/// takes its subject from what stands free before it, and its objects and adjuncts from what follows.
/// </summary>
public sealed class ClauseFinder(Lexicon lexicon)
{
    readonly Chunker _chunker = new();

    public List<Clause> Find(List<Word> words) => new ClauseWalk(words, _chunker.Chunks(words), Verb).Run();

    LexEntry? Verb(string phrase) => lexicon.Exactly(phrase).FirstOrDefault(entry => entry.Tag == WordTag.Verb);
}
