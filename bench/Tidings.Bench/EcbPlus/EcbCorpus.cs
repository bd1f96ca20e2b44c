namespace Tidings.Bench.EcbPlus;

/// <summary>Documents of ECB+ and what is scored of them.</summary>
/// <param name="Documents">In order of their names.</param>
/// <param name="IsScored">Whether a mention is scored.</param>
internal sealed record EcbCorpus(IReadOnlyList<EcbDocument> Documents, Func<EcbDocument, EcbMention, bool> IsScored)
{
    /// <summary>The usual parts of the corpus, by topics (Cybulska and Vossen 2015).</summary>
    static readonly Dictionary<string, int[]> Parts = new()
    {
        ["train"] = [1, 3, 4, 6, 7, 8, 9, 10, 11, 13, 14, 16, 19, 20, 22, 24, 25, 26, 27, 28, 29, 30, 31, 32, 33],
        ["dev"] = [2, 5, 12, 18, 21, 23, 34, 35],
        ["test"] = [36, 37, 38, 39, 40, 41, 42, 43, 44, 45],
    };

    public static IEnumerable<string> PartNames => Parts.Keys;

    /// <summary>The documents of a part.</summary>
    /// <param name="folder">The corpus, with a folder for each topic.</param>
    /// <param name="part">train, dev or test.</param>
    public static IReadOnlyList<EcbDocument> Read(string folder, string part) =>
        [.. Parts[part].Select(topic => Path.Combine(folder, $"{topic}")).Where(Directory.Exists)
            .SelectMany(topic => Directory.EnumerateFiles(topic, "*.xml")).Order(StringComparer.Ordinal).Select(EcbDocument.Read)];

    /// <summary>All mentions.</summary>
    public static bool All(EcbDocument document, EcbMention mention) => true;

    /// <summary>
    /// Mentions of sentences in which something is linked: near the sentences that were checked by hand, whose list is not with every copy of the corpus.
    /// </summary>
    public static Func<EcbDocument, EcbMention, bool> InLinkedSentences(IReadOnlyList<EcbDocument> documents)
    {
        var linked = documents.SelectMany(document => document.Mentions.Where(mention => mention.IsLinked).Select(mention => (document.Name, SentenceOf(document, mention)))).ToHashSet();
        return (document, mention) => linked.Contains((document.Name, SentenceOf(document, mention)));
    }

    /// <summary>Mentions of the sentences that were checked by hand, as <c>ECBplus_coreference_sentences.csv</c> of the corpus lists them: topic, file, sentence.</summary>
    public static Func<EcbDocument, EcbMention, bool> InSentencesOf(string list)
    {
        var listed = File.ReadLines(list).Skip(1).Select(line => line.Split(',')).Where(cells => cells.Length >= 3).Select(cells => ($"{cells[0].Trim()}_{cells[1].Trim()}", cells[2].Trim())).ToHashSet();
        return (document, mention) => listed.Contains((document.Name, $"{SentenceOf(document, mention)}"));
    }

    static int SentenceOf(EcbDocument document, EcbMention mention) => document.Tokens[mention.Tokens[0]].Sentence;
}
