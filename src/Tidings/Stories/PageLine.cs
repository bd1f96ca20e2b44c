using Tidings.Pages;
using Tidings.Text;

namespace Tidings.Stories;

/// <summary>What a line of a page is, as far as it can be told from the line itself.</summary>
enum LineRole
{
    /// <summary>A sentence or more of a story.</summary>
    Body,
    /// <summary>Words without a stop: a headline, a heading, a list item, a link.</summary>
    Title,
    /// <summary>Furniture; see <see cref="PageLine.Frame"/>.</summary>
    Furniture,
    /// <summary>An address and nothing else.</summary>
    Address,
    /// <summary>No letters: a rule, stars, a number.</summary>
    Rule,
    /// <summary>What a program left behind: one word of letters and digits.</summary>
    Residue,
}

/// <summary>A line of a page, without the blanks around it.</summary>
sealed class PageLine(Block block, int start, int end, string plain)
{
    /// <summary>The block in which it stands.</summary>
    public Block Block { get; } = block;

    /// <summary>First UTF-16 unit in the page's text.</summary>
    public int Start { get; } = start;

    /// <summary>The UTF-16 unit after the last.</summary>
    public int End { get; } = end;

    /// <summary>The words without the marks of Markdown links and emphasis.</summary>
    public string Plain { get; } = plain;

    public Token[] Tokens { get; } = Tokeniser.Split(plain);

    public bool IsFirstOfBlock { get; init; }

    /// <summary>How many UTF-16 units from its start on are in bold type.</summary>
    public int Strong { get; init; }

    public LineRole Role { get; set; }

    public FrameKind Frame { get; set; }

    /// <summary>The language of the line's block of text, or that around it when it is short.</summary>
    public string Language { get; set; } = Languages.LanguageIdentifier.Undetermined;

    /// <summary>How many words it has; of scripts that write without blanks, two characters count as a word.</summary>
    public int Words { get; set; }

    public IReadOnlyList<PrintedDate> Dates { get; set; } = [];

    /// <summary>The element that holds its block; null for plain text.</summary>
    public MarkupBox? Box => Block.Markup?.Box;

    public int Length => End - Start;

    public bool IsItem => Block.Kind == BlockKind.ListItem || LineShape.IsItem(Plain);

    public bool IsHeading => Block.Kind == BlockKind.Heading;

    /// <summary>Whether all of it is in bold type.</summary>
    public bool IsStrong => Strong > 0 && Strong >= Length - 2;

    /// <summary>Whether a drawn line stands before it.</summary>
    public bool IsAfterRule => IsFirstOfBlock && Block.Markup is { IsAfterRule: true };

    /// <summary>Whether most of its block is a link.</summary>
    public bool IsLink => Block.LinkDensity > 0.6;

    public bool IsTopHeading => Block.Markup?.Tag == "h1";

    /// <summary>Whether it is of the page's one article; null when the page holds several or does not tell.</summary>
    public bool? IsArticle { get; set; } = block.Markup?.IsArticle;

    /// <summary>Whether it is the headline of the page's one article.</summary>
    public bool IsHeadline { get; set; }

    public override string ToString() => $"{Role} {Frame} {Language} {Plain}";
}
