using System.Xml.Linq;

namespace Tidings.Bench.EcbPlus;

/// <summary>A word of a document.</summary>
/// <param name="Text">As it stands there.</param>
/// <param name="Sentence">The number of its sentence.</param>
internal sealed record EcbToken(string Text, int Sentence);

/// <summary>Words that people marked as telling of something that happens.</summary>
/// <param name="Id">The document's name and the mention's number.</param>
/// <param name="Tokens">Which words of the document, in order.</param>
/// <param name="Chain">What it tells of, over all documents; its own id where it was linked to nothing.</param>
internal sealed record EcbMention(string Id, IReadOnlyList<int> Tokens, string Chain)
{
    public bool IsLinked => Chain != Id;
}

/// <summary>A document of ECB+ (Cybulska and Vossen 2014): its words, and the mentions of actions with the chains that they are in.</summary>
/// <param name="Name">The file's name without its ending.</param>
/// <param name="Topic">The topic's number; only choosing and scoring use it, joining does not.</param>
/// <param name="Tokens">All words.</param>
/// <param name="Mentions">All mentions of actions, in order of their words.</param>
internal sealed record EcbDocument(string Name, int Topic, IReadOnlyList<EcbToken> Tokens, IReadOnlyList<EcbMention> Mentions)
{
    public static EcbDocument Read(string file)
    {
        var root = XDocument.Load(file).Root!;
        var name = Path.GetFileNameWithoutExtension(file);
        var places = root.Elements("token").Select((token, i) => (Id: Attribute(token, "t_id"), i)).ToDictionary(token => token.Id, token => token.i);
        var chains = Chains(root, name);
        var mentions = root.Element("Markables")!.Elements().Where(IsAction)
            .Select(markable => (Id: Attribute(markable, "m_id"), Tokens: markable.Elements("token_anchor").Select(anchor => places[Attribute(anchor, "t_id")]).Order().ToArray()))
            .Where(markable => markable.Tokens.Length > 0)
            .Select(markable => new EcbMention($"{name}#{markable.Id}", markable.Tokens, chains.GetValueOrDefault(markable.Id, $"{name}#{markable.Id}")))
            .OrderBy(mention => mention.Tokens[0]).ThenBy(mention => mention.Id, StringComparer.Ordinal);
        return new EcbDocument(name, int.Parse(name[..name.IndexOf('_')], System.Globalization.CultureInfo.InvariantCulture),
            [.. root.Elements("token").Select(token => new EcbToken(token.Value, int.Parse(Attribute(token, "sentence"), System.Globalization.CultureInfo.InvariantCulture)))], [.. mentions]);
    }

    static bool IsAction(XElement markable) => markable.Name.LocalName.StartsWith("ACTION", StringComparison.Ordinal) || markable.Name.LocalName.StartsWith("NEG_ACTION", StringComparison.Ordinal);

    // A chain over documents has a name; one within a document is told apart by the document.
    static Dictionary<string, string> Chains(XElement root, string name)
    {
        var chains = new Dictionary<string, string>();
        foreach (var relation in root.Element("Relations")!.Elements())
        {
            var chain = relation.Name == "CROSS_DOC_COREF" ? Attribute(relation, "note") : $"{name}/{Attribute(relation, "r_id")}";
            foreach (var source in relation.Elements("source"))
                chains[Attribute(source, "m_id")] = chain;
        }
        return chains;
    }

    static string Attribute(XElement element, string name) => element.Attribute(name)?.Value ?? "";
}
