using System.Text;
using Tidings.Text;

namespace Tidings.Pages;

/// <summary>Collects text into blocks.</summary>
sealed class BlockWriter
{
    const string Between = "\n\n";
    const string Ends = ".!?\u2026\u201D\u00BB\"\u3002\u06D4\u061F\u0589\u0964";
    const int LeastParagraph = 80, LeastSentence = 30, LeastIdeographs = 20;

    readonly StringBuilder _text = new();
    readonly List<PlacedBlock> _blocks = [];
    readonly List<Place> _places = [];
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
        (_blank, _edge) = (false, Edges.None);
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
    enum Edges { None, WordAndNumber, Names, Words }

    /// <summary>The edge of an inline element. Style may set it apart where nothing is written between: an hour from a name, a headline from its day.</summary>
    public void Edge(string tag)
    {
        if (tag == "time")
            _edge = Edges.Words;
        else if (tag is not ("sub" or "sup") && _edge == Edges.None)
            _edge = Edges.WordAndNumber;
    }

    /// <summary>An element begins that stands beside one of its kind: "name" and "Date" are words apart though no blank is written between them.</summary>
    public void Beside() => _edge = _edge == Edges.Words ? Edges.Words : Edges.Names;

    bool IsSeam(char before, char after) => _edge switch
    {
        Edges.Words => char.IsLetterOrDigit(before) && char.IsLetterOrDigit(after),
        Edges.None => false,
        _ => (char.IsLetter(before) && char.IsDigit(after)) || (char.IsDigit(before) && char.IsLetter(after)) || (_edge == Edges.Names && char.IsLower(before) && char.IsUpper(after)),
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
            Add(new PlacedBlock(start, _text.Length, _place!, _linked, _written, IsProse(start)) { IsAfterRule = _ruled });
            _ruled = false;
        }
        _current.Clear();
        (_place, _linked, _written, _blank, _edge) = (null, 0, 0, false, Edges.None);
    }

    /// <summary>An element is entered.</summary>
    public Place Enter(Place place)
    {
        place.First = _blocks.Count;
        _places.Add(place);
        place.Parent?.Children.Add(place);
        return place;
    }

    /// <summary>An element is left: what was counted in it counts in the one around it.</summary>
    public void Leave(Place place)
    {
        place.End = _blocks.Count;
        if (place.Parent is not { } parent)
            return;
        parent.Characters += place.Characters;
        parent.Linked += place.Linked;
        parent.Prose += place.Prose;
    }

    void Add(PlacedBlock block)
    {
        _blocks.Add(block);
        // Inline elements have been left when their block ends.
        var place = block.Place;
        while (place.IsInline && place.Parent is { } outer)
            place = outer;
        place.Characters += block.Written;
        place.Linked += block.Linked;
        if (!block.IsProse)
            return;
        place.Prose += block.Written;
        place.OwnProse += block.Written;
    }

    bool IsProse(int start)
    {
        var place = _place!;
        if (place.Region is not (PageRegion.Body or PageRegion.Main) || place.Kind is BlockKind.Heading or BlockKind.Caption || _linked * 2 > _written)
            return false;
        return _written >= LeastParagraph || _written >= LeastSentence && Ends.Contains(_text[^1]) || IsIdeographic(start);
    }

    bool IsIdeographic(int start)
    {
        var letters = 0;
        for (var i = start; i < _text.Length && i < start + LeastParagraph; i++)
            letters += _text[i] >= '\u3040' ? 1 : 0;
        return letters >= LeastIdeographs;
    }

    public (SourceText, IReadOnlyList<Block>) Finish(PageMetadata metadata)
    {
        Break();
        var text = new SourceText(_text.ToString());
        var body = new BodyFinder(_blocks, _places, text.Value).Find(metadata);
        var strong = 0;
        return (text, [.. _blocks.Select((block, i) => new Block(text.SpanOf(block.Start, block.End), block.Place.Kind, block.LinkDensity,
            Markup(block.Place) with { IsArticle = body?[i], Box = block.Place.Box, IsAfterRule = block.IsAfterRule, Strong = StrongIn(text, block.End, ref strong) }))]);
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
