using System.Globalization;
using System.Net;
using System.Xml;
using System.Xml.Linq;
using Tidings.App.Building;

namespace Tidings.App.Captures;

/// <summary>
/// RSS 0.9 to 2.0 and Atom: each entry is a page made of its fields. Nothing outside the feed is loaded, entities of a document type are not expanded.
/// What feeds often get wrong (<see cref="MendedXml"/>) is no reason to leave them unread.
/// </summary>
sealed class FeedReader(CaptureReader captures)
{
    static readonly string[] Bodies = ["encoded", "content", "description", "summary"];
    static readonly string[] Dates = ["pubDate", "published", "issued", "date", "updated", "modified"];

    static readonly XmlReaderSettings Settings = new() { DtdProcessing = DtdProcessing.Ignore, XmlResolver = null, CheckCharacters = false, CloseInput = false, MaxCharactersInDocument = 1L << 30 };

    public IEnumerable<Captured> Read(Holder holder, Stream stream)
    {
        using var reader = XmlReader.Create(new MendedXml(stream), Settings);
        string? outlet = null;
        var number = 0;
        while (Next(holder, reader, ref outlet) is { } entry)
            yield return CaptureReader.Taken(holder.Inside((++number).ToString(CultureInfo.InvariantCulture)), Page(entry, outlet));
    }

    // The next entry; on the way the feed's own title, which stands before the entries or, in Atom, among them.
    XElement? Next(Holder holder, XmlReader reader, ref string? outlet)
    {
        try
        {
            while (!reader.EOF)
                if (reader.NodeType == XmlNodeType.Element && reader.LocalName is "item" or "entry")
                    return (XElement)XNode.ReadFrom(reader);
                else if (reader.NodeType == XmlNodeType.Element && reader is { LocalName: "title", Depth: <= 2 })
                    outlet ??= Text(((XElement)XNode.ReadFrom(reader)).Value);
                else
                    reader.Read();
        }
        catch (XmlException trouble)
        {
            captures.Report(holder, "feed.broken", $"line {trouble.LineNumber}", $"{trouble.Message} The entries before it are read.");
        }
        return null;
    }

    static MadePage Page(XElement entry, string? outlet) => new(
        Text(Child(entry, "title")?.Value),
        Link(entry),
        Dates.Select(name => Date(Child(entry, name)?.Value)).FirstOrDefault(date => date is not null),
        Text(Child(entry, "creator")?.Value ?? (Child(entry, "author") is { } author ? Child(author, "name")?.Value ?? author.Value : null)),
        outlet,
        Bodies.Select(name => Body(Child(entry, name))).FirstOrDefault(body => body is not null) ?? "");

    static XElement? Child(XElement element, string name) => element.Elements().FirstOrDefault(child => child.Name.LocalName == name);

    static string? Body(XElement? element)
    {
        if (element is null)
            return null;
        var body = (string?)element.Attribute("type") switch
        {
            "xhtml" => string.Concat(element.Nodes().Select(node => node.ToString(SaveOptions.DisableFormatting))),
            "text" => MadePage.OfText(element.Value),
            _ => element.Value.Contains('<') ? element.Value : MadePage.OfText(WebUtility.HtmlDecode(element.Value)),
        };
        return string.IsNullOrWhiteSpace(body) ? null : body;
    }

    static string? Link(XElement entry)
    {
        var links = entry.Elements().Where(child => child.Name.LocalName == "link").ToList();
        var link = links.FirstOrDefault(each => (string?)each.Attribute("rel") is null or "alternate") ?? links.FirstOrDefault();
        var address = (string?)link?.Attribute("href") ?? link?.Value ?? (Child(entry, "guid") is { } guid && (string?)guid.Attribute("isPermaLink") != "false" ? guid.Value : null);
        return address?.Trim() is { } trimmed && trimmed.StartsWith("http", StringComparison.OrdinalIgnoreCase) ? trimmed : null;
    }

    static DateTimeOffset? Date(string? text) =>
        text is not null && (DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var date) || MimeKit.Utils.DateUtils.TryParse(text, out date)) ? date : null;

    // Titles are often escaped twice; what is left of elements in them is taken away.
    static string? Text(string? text)
    {
        if (text is null)
            return null;
        var plain = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(text).Body?.TextContent ?? "";
        return string.Join(' ', plain.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)) is { Length: > 0 } line ? line : null;
    }
}
