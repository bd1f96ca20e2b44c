using Tidings.Evidence;

namespace Tidings.Pages;

/// <summary>What was captured: a file, a feed item, a WARC response.</summary>
/// <param name="Path">Where it was found, with <c>/</c> between folders, relative to what was asked for.</param>
/// <param name="Bytes">Exactly what was captured.</param>
/// <param name="Sha256">Of the bytes, 64 hexadecimal digits.</param>
/// <param name="MediaType">As declared or recognised: <c>text/plain</c>, <c>text/html</c>.</param>
/// <param name="Address">The web address, where known.</param>
/// <param name="Captured">When it was captured, where the document itself says so; never the clock of the reading machine.</param>
public sealed record Document(string Path, ReadOnlyMemory<byte> Bytes, string Sha256, string MediaType, string? Address, DateTimeOffset? Captured)
{
    /// <summary>The encoding that came with the capture, as in HTTP's <c>Content-Type</c>; null when none did.</summary>
    public string? Charset { get; init; }

    /// <summary>A document from bytes alone: digest and media type are worked out.</summary>
    public static Document Of(string path, ReadOnlyMemory<byte> bytes, string? address = null, DateTimeOffset? captured = null) =>
        new(path, bytes, ContentId.Sha256(bytes.Span), MediaTypes.Recognise(path, bytes.Span), address, captured);
}
