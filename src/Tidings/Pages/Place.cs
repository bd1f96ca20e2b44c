using AngleSharp.Dom;

namespace Tidings.Pages;

/// <summary>An element on the way down a page, what its blocks inherit, and what has been counted in it when it has been left.</summary>
sealed class Place(Place? parent, IElement element, string tag, PageRegion region, bool isInline)
{
    public Place? Parent { get; } = parent;

    public IElement Element { get; } = element;

    /// <summary>The innermost element that makes a block.</summary>
    public string Tag { get; } = tag;

    public PageRegion Region { get; } = region;

    public int Article { get; init; }

    public bool IsLink { get; init; }

    public bool IsInline { get; } = isInline;

    public bool IsPreformatted { get; init; }

    public bool IsStrong { get; init; }

    /// <summary>The innermost element that makes blocks around it, itself included.</summary>
    public MarkupBox? Box { get; init; }

    /// <summary>Whether its markup calls it the words of the article.</summary>
    public bool IsText { get; init; }

    /// <summary>The innermost element around its blocks that is called the words of the article; null for none.</summary>
    public Place? Text => IsText ? this : Parent?.Text;

    /// <summary>Characters of the paragraphs in its element, as far as that has been asked.</summary>
    public int? TextProse { get; set; }

    public BlockKind Kind { get; init; }

    public int NextChild { get; set; }

    /// <summary>Index of the first block in it.</summary>
    public int First { get; set; }

    /// <summary>Index after the last block in it.</summary>
    public int End { get; set; }

    /// <summary>Characters of the blocks in it, and how many of them are links.</summary>
    public int Characters { get; set; }

    public int Linked { get; set; }

    /// <summary>Characters of the paragraphs in it.</summary>
    public int Prose { get; set; }

    /// <summary>Characters of the paragraphs that stand in it and in no element inside it.</summary>
    public int OwnProse { get; set; }

    public List<Place> Children { get; } = [];

    public bool IsParagraph => Tag is "p" or "li" or "blockquote" or "pre" or "dd" or "dt" or "ul" or "ol" or "h2" or "h3" or "h4" || IsInline;

    /// <summary>Whether another element has the same name and the same first class, whatever digits are in it.</summary>
    public bool IsLike(Place other) => Tag == other.Tag && FirstClass(Element) == FirstClass(other.Element);

    static string FirstClass(IElement element) => (element.GetAttribute("class") ?? "").Split(' ', 2)[0];
}
