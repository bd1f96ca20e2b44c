using Tidings.Text;

namespace Tidings.Lineages;

/// <summary>What a print says of its story in general: all that is held of every story while lineages are found.</summary>
public record PrintHead
{
    public required string Id { get; init; }

    /// <summary>ISO 639-1, or <c>und</c>.</summary>
    public required string Language { get; init; }

    public DateOnly? Published { get; init; }

    /// <summary>Whether the story is said to be a translation.</summary>
    public bool IsTranslation { get; init; }

    /// <summary>Hash of the outlet's name; 0 when unknown. Text that one outlet repeats is no sign of descent.</summary>
    public ulong Outlet { get; init; }

    /// <summary>Whom the story comes from.</summary>
    public IReadOnlyList<Origin> Origins { get; init; } = [];

    /// <summary>Number of words of the body; 0 for stories that are not compared.</summary>
    public int Words { get; init; }

    /// <summary>Number of characters of the words of the body.</summary>
    public int Letters { get; init; }

    /// <summary>From the first word of the body to the last, in code points.</summary>
    public TextSpan Body { get; init; }

    /// <summary>Digest of the words of the body; equal digests are copies.</summary>
    public UInt128 Digest { get; init; }

    /// <summary>Only the head of a print.</summary>
    public static PrintHead Of(StoryPrint print) => new()
    {
        Id = print.Id,
        Language = print.Language,
        Published = print.Published,
        IsTranslation = print.IsTranslation,
        Outlet = print.Outlet,
        Origins = print.Origins,
        Words = print.Words,
        Letters = print.Letters,
        Body = print.Body,
        Digest = print.Digest,
    };
}

/// <summary>
/// What is remembered of a story to find its family without holding its text: a few kilobytes, made once by <see cref="StoryPrinter"/>,
/// the same on every machine, stored with <see cref="StoryPrintBytes"/>.
/// </summary>
public sealed record StoryPrint : PrintHead
{
    /// <summary>Keys of the bands of the <see cref="MinHash"/> of the n-grams of words; empty for a body without any.</summary>
    public uint[] Bands { get; init; } = [];

    /// <summary><see cref="Winnowing"/> of longer n-grams, in order.</summary>
    public uint[] Sample { get; init; } = [];

    /// <summary>Letters and digits of each sentence.</summary>
    public ushort[] SentenceLetters { get; init; } = [];

    /// <summary>Number of anchors in each sentence.</summary>
    public ushort[] SentenceAnchors { get; init; } = [];

    /// <summary>Keys of the <see cref="Anchor"/>s, sentence by sentence, within a sentence in order.</summary>
    public uint[] AnchorKeys { get; init; } = [];

    /// <summary>Places of the anchors.</summary>
    public ushort[] AnchorPlaces { get; init; } = [];
}
