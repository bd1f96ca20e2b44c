namespace Tidings.Languages;

/// <summary>Where the verb stands, and with it how the parts of a clause are known.</summary>
public enum WordOrder
{
    /// <summary>Subject, verb, object; other parts under prepositions.</summary>
    SubjectVerbObject,
    /// <summary>The verb at the end, each part before it marked by a particle after it; a clause before the noun that it tells of.</summary>
    VerbFinal,
    /// <summary>The verb before its subject, or the subject first as a topic; other parts under prepositions; owners after what they own.</summary>
    VerbFirst,
}

/// <summary>How the words of a language make sentences: <c>syntax</c> in language.yml.</summary>
/// <param name="Order">Where the verb stands.</param>
/// <param name="Before">Words of words.tsv that are written together with the word after them, in the order in which they may stand.</param>
/// <param name="After">Words of words.tsv that are written together with the word before them.</param>
public sealed record SyntaxForm(WordOrder Order, IReadOnlyList<string> Before, IReadOnlyList<string> After);
