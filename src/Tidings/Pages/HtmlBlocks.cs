using System.Text;
using AngleSharp.Dom;
using Tidings.Text;

namespace Tidings.Pages;

/// <summary>
/// The visible text of an HTML tree as blocks: runs of inline content between block elements, blanks run together, <c>br</c> as a line feed.
/// Walks the tree without recursion.
/// </summary>
sealed class HtmlBlocks(MarkupWords words)
{
    const int LeastProse = 600, LeastText = 160, LeastParagraph = 80, MostQuestions = 100;

    static readonly HashSet<string> Skipped =
    [
        "script", "style", "noscript", "template", "head", "svg", "math", "iframe", "object", "embed", "select", "option", "button", "input", "textarea", "canvas", "audio", "video", "map", "datalist", "noframes",
    ];

    static readonly HashSet<string> Inline =
    [
        "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font", "i", "img", "ins", "kbd", "label", "mark", "nobr", "q", "rp", "rt", "ruby", "s", "samp", "small",
        "span", "strike", "strong", "sub", "sup", "time", "tt", "u", "var", "wbr",
    ];

    static readonly string[] TokenNames = ["itemprop", "role", "class", "id", "name", "data-testid", "data-component"];

    /// <summary>The text, blocks joined by two line feeds, and the blocks with their spans in it.</summary>
    /// <param name="root">The element that holds the page's words.</param>
    /// <param name="metadata">What the page says of itself.</param>
    public (SourceText Text, IReadOnlyList<Block> Blocks) Read(IElement root, PageMetadata metadata)
    {
        var writer = new BlockWriter { Prose = Prose(root) };
        var places = new Stack<Place>();
        places.Push(writer.Enter(new Place(null, root, root.LocalName, PageRegion.Body, false) { Box = writer.Boxes.Of(root, null) }));
        while (places.TryPeek(out var place))
        {
            // By index: the tree finds a next sibling by counting from the first.
            var node = place.NextChild < place.Element.ChildNodes.Length ? place.Element.ChildNodes[place.NextChild++] : null;
            if (node is null)
                Leave(places, writer);
            else if (node is IText text)
                writer.Write(text.Data, place);
            else if (node is IElement element)
                Enter(element, places, writer);
        }
        return writer.Finish(metadata);
    }

    static void Leave(Stack<Place> places, BlockWriter writer)
    {
        var place = places.Pop();
        if (!place.IsInline)
            writer.Break();
        else
            writer.Edge(place.Element.LocalName);
        writer.Leave(place);
    }

    // What is not visible is not entered.
    void Enter(IElement element, Stack<Place> places, BlockWriter writer)
    {
        var tag = element.LocalName;
        if (tag == "br")
            writer.Line();
        if (tag == "hr")
            writer.Rule();
        writer.Edge(tag);
        if (Skipped.Contains(tag) || tag == "br" || IsHidden(element))
            return;
        var outer = places.Peek();
        var inline = Inline.Contains(tag);
        if (!inline)
            writer.Break();
        else if (outer.NextChild >= 2 && outer.Element.ChildNodes[outer.NextChild - 2] is IElement before && before.LocalName == tag)
            writer.Beside();
        if (tag == "article")
            writer.Articles++;
        places.Push(writer.Enter(new Place(outer, element, inline ? outer.Tag : tag, RegionOf(element, tag, outer, writer), inline)
        {
            Article = tag == "article" ? writer.Articles : outer.Article,
            IsLink = outer.IsLink || tag == "a",
            IsText = !inline && tag != "header" && Tokens(element).Any(words.IsText),
            IsPreformatted = outer.IsPreformatted || tag == "pre",
            IsStrong = outer.IsStrong || tag is "b" or "strong",
            Box = inline ? outer.Box : writer.Boxes.Of(element, outer.Box),
            Kind = KindOf(tag) ?? (inline ? outer.Kind : outer.Kind is BlockKind.ListItem or BlockKind.Quotation or BlockKind.Caption or BlockKind.Cell ? outer.Kind : BlockKind.Paragraph),
        }));
    }

    bool IsHidden(IElement element)
    {
        if (element.HasAttribute("hidden") || element.ClassList.Any(words.IsHidden))
            return true;
        return element.GetAttribute("style") is { Length: > 0 and < 2000 } style
            && style.Replace(" ", "", StringComparison.Ordinal).Contains("display:none", StringComparison.OrdinalIgnoreCase);
    }

    PageRegion RegionOf(IElement element, string tag, Place place, BlockWriter writer)
    {
        var outer = place.Region;
        // What stands in a menu, a list of links or a comment stays there whatever it calls itself.
        if (outer is not (PageRegion.Body or PageRegion.Main or PageRegion.Header))
            return outer;
        if (tag is "html" or "body")
            return outer;
        var region = words.OfTag(tag) ?? (tag == "header" && outer == PageRegion.Body && element.QuerySelector("nav, ul") is not null ? PageRegion.Header : null);
        if (region is not null and not PageRegion.Main && (tag == "header" || !Holds(element, region.Value, place, writer)))
            return region.Value;
        foreach (var token in Tokens(element))
            if (words.OfToken(token) is { } said && (said == PageRegion.Main || !Holds(element, said, place, writer)))
                return said;
        return region is PageRegion.Main ? PageRegion.Main : outer;
    }

    // A frame around the article may carry any name: it is no furniture.
    static bool Holds(IElement element, PageRegion region, Place place, BlockWriter writer)
    {
        if (element.QuerySelector("article, main, h1, [itemprop=articleBody]") is not null)
            return true;
        if (region is PageRegion.Comments or PageRegion.Footer || writer.Questions >= MostQuestions)
            return false;
        var (around, least) = place.Text is { } text ? (text.TextProse ??= Prose(text.Element), LeastText) : (writer.Prose, LeastProse);
        return around > least && writer.Questions++ < MostQuestions && Prose(element) * 2 > around;
    }

    // How many characters stand in paragraphs of some length.
    static int Prose(IElement element) => element.QuerySelectorAll("p").Select(paragraph => paragraph.TextContent.Length).Where(length => length > LeastParagraph).Sum();

    static BlockKind? KindOf(string tag) => tag switch
    {
        "h1" or "h2" or "h3" or "h4" or "h5" or "h6" => BlockKind.Heading,
        "li" or "dt" or "dd" => BlockKind.ListItem,
        "blockquote" => BlockKind.Quotation,
        "figcaption" or "caption" => BlockKind.Caption,
        "td" or "th" => BlockKind.Cell,
        "pre" => BlockKind.Preformatted,
        _ => null,
    };

    internal static IEnumerable<string> Tokens(IElement element)
    {
        foreach (var name in TokenNames)
            if (element.GetAttribute(name) is { Length: > 0 and < 1000 } value)
                foreach (var token in value.Split([' ', '\t', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries))
                    yield return token.ToLowerInvariant();
    }
}
