using Tidings.Text;

namespace Tidings.Pages;

/// <summary>What a block is on the page.</summary>
public enum BlockKind { Paragraph, Heading, ListItem, Quotation, Caption, Cell, Preformatted }

/// <summary>In which part of the page a block stands, as its markup says. Plain text is all <see cref="Body"/>.</summary>
public enum PageRegion
{
    /// <summary>Nothing speaks for another part.</summary>
    Body,
    /// <summary>Inside an element that is marked as the article.</summary>
    Main,
    /// <summary>Menus, breadcrumbs, page numbers.</summary>
    Navigation,
    /// <summary>The head of the site.</summary>
    Header,
    /// <summary>The foot of the site.</summary>
    Footer,
    /// <summary>Side columns, boxes.</summary>
    Aside,
    /// <summary>Lists of other stories.</summary>
    Links,
    /// <summary>Readers' comments.</summary>
    Comments,
    /// <summary>Share lines, forms, banners, advertisements.</summary>
    Furniture,
}

/// <summary>A stretch of a page that stands apart: a paragraph, a heading, an item of a list.</summary>
/// <param name="Span">Code points of the page's text.</param>
/// <param name="Kind">What it is.</param>
/// <param name="LinkDensity">The share of its characters that are links, 0 to 1.</param>
/// <param name="Markup">What its markup says; null for plain text.</param>
public sealed record Block(TextSpan Span, BlockKind Kind, double LinkDensity, BlockMarkup? Markup)
{
    public PageRegion Region => Markup?.Region ?? PageRegion.Body;
}

/// <summary>What the markup says about a block.</summary>
/// <param name="Tag">The innermost element that makes the block, in small letters: <c>p</c>, <c>h1</c>, <c>li</c>.</param>
/// <param name="Tokens">The words of the <c>class</c>, <c>id</c> and <c>itemprop</c> of that element and its parent, in small letters.</param>
/// <param name="Region">The part of the page.</param>
/// <param name="Article">Which <c>article</c> element it stands in, numbered in page order from 1; 0 for none.</param>
public sealed record BlockMarkup(string Tag, IReadOnlyList<string> Tokens, PageRegion Region, int Article)
{
    /// <summary>Whether the block is of the page's one article; null when the page holds several or does not tell.</summary>
    public bool? IsArticle { get; init; }

    /// <summary>The innermost element that makes blocks around it, and by it those outside; null when not known.</summary>
    public MarkupBox? Box { get; init; }

    /// <summary>Stretches in bold type, in code points of the page's text.</summary>
    public IReadOnlyList<TextSpan> Strong { get; init; } = [];

    /// <summary>Whether a drawn line (<c>hr</c>) stands before it.</summary>
    public bool IsAfterRule { get; init; }
}
