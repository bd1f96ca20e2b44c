using Tidings.Dates;
using Tidings.Quantities;
using Tidings.Text;

namespace Tidings.Mentions.Syntax;

/// <summary>A sentence before its words are known.</summary>
/// <param name="Text">The story.</param>
/// <param name="Tokens">The tokens of the sentence.</param>
/// <param name="Dates">The dates in it.</param>
/// <param name="Numbers">The numbers in it.</param>
/// <param name="Common">Words that the story also writes small, and so are no names.</param>
/// <param name="Places">Places that the story names and nobody listed.</param>
public sealed record SentenceTokens(string Text, Token[] Tokens, IReadOnlyList<DateMention> Dates, IReadOnlyList<NumberMention> Numbers, IReadOnlySet<string> Common, StoryPlaces Places)
{
    /// <summary>Names that have words with small letters: first token and end of each.</summary>
    public IReadOnlyList<(int First, int End)> Names { get; init; } = [];
}

/// <summary>
/// How the words of a sentence are told apart and make clauses. One for each order of words that packs declare in <c>language.yml</c>;
/// all give the same words, phrases and clauses, so that the stages after it need not know the order.
/// </summary>
public interface IGrammar
{
    /// <summary>The words of a sentence, tagged, and its clauses in the order of their verbs.</summary>
    (List<Word> Words, List<Clause> Clauses) Read(SentenceTokens sentence);
}
