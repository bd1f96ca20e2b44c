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
    const int LeastProse = 600, LeastParagraph = 80, MostQuestions = 100;

    static readonly HashSet<string> Skipped =
    [
        "script", "style", "noscript", "template", "head", "svg", "math", "iframe", "object", "embed", "select", "option", "button", "input", "textarea", "canvas", "audio", "video", "map", "datalist", "noframes",
    ];

    static readonly HashSet<string> Inline =
    [
        "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font", "i", "img", "ins", "kbd", "label", "mark", "nobr", "q", "rp", "rt", "ruby", "s", "samp", "small",
        "span", "strike", "strong", "sub", "sup", "time", "tt", "u", "var", "wbr",
    ];

    /// <summary>The text, blocks joined by two line feeds, and the blocks with their spans in it.</summary>
    public (SourceText Text, IReadOnlyList<Block> Blocks) Read(IElement root)
    {
        var writer = new BlockWriter { Prose = Prose(root) };
        var places = new Stack<Place>();
        places.Push(new Place(root, root.LocalName, PageRegion.Body, 0, false, false) { Box = writer.Boxes.Of(root, null) });
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
        return writer.Finish();
    }

    static void Leave(Stack<Place> places, BlockWriter writer)
    {
        var place = places.Pop();
        if (!place.IsInline)
            writer.Break();
        else
            writer.Edge(place.Element.LocalName);
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
        if (tag == "article")
            writer.Articles++;
        places.Push(new Place(element, inline ? outer.Tag : tag, RegionOf(element, tag, outer.Region, writer), tag == "article" ? writer.Articles : outer.Article, outer.IsLink || tag == "a", inline)
        {
            IsPreformatted = outer.IsPreformatted || tag == "pre",
            IsStrong = outer.IsStrong || tag is "b" or "strong",
            Box = inline ? outer.Box : writer.Boxes.Of(element, outer.Box),
            Kind = KindOf(tag) ?? (inline ? outer.Kind : outer.Kind is BlockKind.ListItem or BlockKind.Quotation or BlockKind.Caption or BlockKind.Cell ? outer.Kind : BlockKind.Paragraph),
        });
    }

    static bool IsHidden(IElement element)
    {
        if (element.HasAttribute("hidden"))
            return true;
        return element.GetAttribute("style") is { Length: > 0 and < 2000 } style
            && style.Replace(" ", "", StringComparison.Ordinal).Contains("display:none", StringComparison.OrdinalIgnoreCase);
    }

    PageRegion RegionOf(IElement element, string tag, PageRegion outer, BlockWriter writer)
    {
        // What stands in a menu, a list of links or a comment stays there whatever it calls itself.
        if (outer is not (PageRegion.Body or PageRegion.Main or PageRegion.Header))
            return outer;
        if (tag is "html" or "body")
            return outer;
        var region = words.OfTag(tag) ?? (tag == "header" && outer == PageRegion.Body && element.QuerySelector("nav, ul") is not null ? PageRegion.Header : null);
        if (region is not null and not PageRegion.Main && (tag == "header" || !Holds(element, region.Value, writer)))
            return region.Value;
        foreach (var token in Tokens(element))
            if (words.OfToken(token) is { } said && (said == PageRegion.Main || !Holds(element, said, writer)))
                return said;
        return region ?? outer;
    }

    // A frame around the article may carry any name: it is no furniture.
    static bool Holds(IElement element, PageRegion region, BlockWriter writer) =>
        element.QuerySelector("article, main, h1, [itemprop=articleBody]") is not null
        || (region is not (PageRegion.Comments or PageRegion.Footer) && writer.Prose > LeastProse && writer.Questions++ < MostQuestions && Prose(element) * 2 > writer.Prose);

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
        foreach (var name in new[] { "itemprop", "role", "class", "id" })
            if (element.GetAttribute(name) is { Length: > 0 and < 1000 } value)
                foreach (var token in value.Split([' ', '\t', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries))
                    yield return token.ToLowerInvariant();
    }
}

/// <summary>An element on the way down and what its blocks inherit.</summary>
sealed record Place(IElement Element, string Tag, PageRegion Region, int Article, bool IsLink, bool IsInline)
{
    public int NextChild { get; set; }

    public bool IsPreformatted { get; init; }

    public bool IsStrong { get; init; }

    public MarkupBox? Box { get; init; }

    public BlockKind Kind { get; init; }
}

/// <summary>Numbers the paths of elements: by tag, and the first word of the class that has no digit.</summary>
sealed class BoxPaths
{
    readonly Dictionary<(int Outer, string Name), int> _paths = [];

    public MarkupBox Of(IElement element, MarkupBox? outer)
    {
        var word = element.ClassName is { Length: < 1000 } words ? words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).FirstOrDefault(word => !word.Any(char.IsDigit)) : null;
        var key = (outer?.Path ?? -1, element.LocalName + "." + word);
        if (!_paths.TryGetValue(key, out var path))
            _paths.Add(key, path = _paths.Count);
        return new MarkupBox(path, outer);
    }
}

/// <summary>Collects text into blocks.</summary>
sealed class BlockWriter
{
    const string Between = "\n\n";

    readonly StringBuilder _text = new();
    readonly List<(int Start, int End, Place Place, double LinkDensity, bool IsAfterRule)> _blocks = [];
    readonly List<(int Start, int End)> _strong = [];
    readonly StringBuilder _current = new();
    Place? _place;
    int _linked, _written;
    bool _blank, _ruled;
    Edges _edge;

    public BoxPaths Boxes { get; } = new();

    public int Articles { get; set; }

    /// <summary>How many characters of the page stand in paragraphs of some length.</summary>
    public int Prose { get; init; }

    /// <summary>How often an element has been asked for its share of them.</summary>
    public int Questions { get; set; }

    public void Write(string data, Place place)
    {
        foreach (var c in data)
            Write(c, place);
    }

    void Write(char c, Place place)
    {
        if (place.IsPreformatted && c is '\n')
        {
            Line();
            return;
        }
        if (c is ' ' or '\t' or '\n' or '\r' or '\f')
        {
            _blank = _current.Length > 0;
            return;
        }
        if (_current.Length > 0 && (_blank ? _current[^1] != '\n' : IsSeam(_current[^1], c)))
            _current.Append(' ');
        _edge = Edges.None;
        _blank = false;
        _place ??= place;
        if (place.IsStrong)
            Strengthen(_text.Length + (_text.Length > 0 ? Between.Length : 0) + _current.Length);
        _current.Append(c);
        _written++;
        if (place.IsLink)
            _linked++;
    }

    // Blanks between bold words are bold.
    void Strengthen(int at)
    {
        if (_strong.Count > 0 && _strong[^1].End is var end && (end == at || (end == at - 1 && _current.Length > 0 && _current[^1] == ' ')))
            _strong[^1] = (_strong[^1].Start, at + 1);
        else
            _strong.Add((at, at + 1));
    }

    /// <summary>What the edges of inline elements since the last character may part.</summary>
    enum Edges { None, WordAndNumber, Words }

    /// <summary>The edge of an inline element. Style may set it apart where nothing is written between: an hour from a name, a headline from its day.</summary>
    public void Edge(string tag)
    {
        if (tag == "time")
            _edge = Edges.Words;
        else if (tag is not ("sub" or "sup") && _edge == Edges.None)
            _edge = Edges.WordAndNumber;
    }

    bool IsSeam(char before, char after) => _edge switch
    {
        Edges.Words => char.IsLetterOrDigit(before) && char.IsLetterOrDigit(after),
        Edges.WordAndNumber => (char.IsLetter(before) && char.IsDigit(after)) || (char.IsDigit(before) && char.IsLetter(after)),
        _ => false,
    };

    /// <summary>A drawn line: what comes next stands after it.</summary>
    public void Rule()
    {
        Break();
        _ruled = true;
    }

    public void Line()
    {
        _blank = false;
        if (_current.Length > 0)
            _current.Append('\n');
    }

    public void Break()
    {
        var length = _current.Length;
        while (length > 0 && _current[length - 1] is '\n' or ' ')
            length--;
        if (length > 0)
        {
            if (_text.Length > 0)
                _text.Append(Between);
            var start = _text.Length;
            _text.Append(_current, 0, length);
            _blocks.Add((start, _text.Length, _place!, _linked / (double)Math.Max(1, _written), _ruled));
            _ruled = false;
        }
        _current.Clear();
        (_place, _linked, _written, _blank) = (null, 0, 0, false);
    }

    public (SourceText, IReadOnlyList<Block>) Finish()
    {
        Break();
        var text = new SourceText(_text.ToString());
        var strong = 0;
        return (text, [.. _blocks.Select(block => new Block(text.SpanOf(block.Start, block.End), block.Place.Kind, block.LinkDensity,
            Markup(block.Place) with { Box = block.Place.Box, IsAfterRule = block.IsAfterRule, Strong = StrongIn(text, block.End, ref strong) }))]);
    }

    List<TextSpan> StrongIn(SourceText text, int end, ref int next)
    {
        var spans = new List<TextSpan>();
        for (; next < _strong.Count && _strong[next].Start < end; next++)
            spans.Add(text.SpanOf(_strong[next].Start, Math.Min(end, _strong[next].End)));
        return spans;
    }

    static BlockMarkup Markup(Place place)
    {
        var tokens = HtmlBlocks.Tokens(place.Element);
        if (place.Element.ParentElement is { } parent)
            tokens = tokens.Concat(HtmlBlocks.Tokens(parent));
        return new BlockMarkup(place.Tag, [.. tokens.Distinct().Take(24)], place.Region, place.Article);
    }
}
