using Tidings.Text;

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
    /// <summary>Any order: endings of nouns and adjectives tell who does what to whom.</summary>
    ByCase,
}

/// <summary>How the words of a language make sentences: <c>syntax</c> in language.yml.</summary>
/// <param name="Order">Where the verb stands.</param>
/// <param name="Before">Words of words.tsv that are written together with the word after them, in the order in which they may stand.</param>
/// <param name="After">Words of words.tsv that are written together with the word before them.</param>
public sealed record SyntaxForm(WordOrder Order, IReadOnlyList<string> Before, IReadOnlyList<string> After)
{
    /// <summary>The article where it is written together with its noun and adjectives; empty when it is not.</summary>
    public string Article { get; init; } = "";

    /// <summary>Endings of an adjective that agrees with its noun.</summary>
    public IReadOnlyList<string> Agreement { get; init; } = [];

    /// <summary>Endings by which a word that nobody listed is known as an adjective.</summary>
    public IReadOnlyList<string> Adjectives { get; init; } = [];

    /// <summary>How a word ends before a word of <see cref="After"/>, and how it ends alone.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Joined { get; init; } = [];

    /// <summary>Classes of nouns whose accusative is as their genitive, where words have cases: who lives.</summary>
    public IReadOnlyList<string> Animate { get; init; } = [];

    /// <summary>Subject and object by their place beside the verb, every word on its own.</summary>
    public static SyntaxForm Plain { get; } = new(WordOrder.SubjectVerbObject, [], []);

    internal static SyntaxForm Read(YamlValue syntax)
    {
        syntax.Only("order", "before", "after", "article", "agreement", "adjectives", "joined", "animate");
        var order = syntax["order"].Text() switch
        {
            "subject-verb-object" => WordOrder.SubjectVerbObject,
            "verb-final" => WordOrder.VerbFinal,
            "verb-first" => WordOrder.VerbFirst,
            "by-case" => WordOrder.ByCase,
            var other => throw syntax["order"].Error($"\"{other}\" is not one of subject-verb-object, verb-final, verb-first, by-case"),
        };
        return new SyntaxForm(order, Normal(syntax, "before"), Normal(syntax, "after"))
        {
            Article = NormalForm.Of(syntax.TextOr("article", "")),
            Agreement = Normal(syntax, "agreement"),
            Adjectives = Normal(syntax, "adjectives"),
            Animate = syntax.TextsOrNone("animate"),
            Joined = [.. (syntax.TryGet("joined")?.Entries ?? []).Select(entry => KeyValuePair.Create(NormalForm.Of(entry.Key), NormalForm.Of(entry.Value.Text())))],
        };
    }

    static List<string> Normal(YamlValue syntax, string key) => [.. syntax.TextsOrNone(key).Select(word => NormalForm.Of(word))];
}
