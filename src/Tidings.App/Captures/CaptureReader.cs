using System.IO.Compression;
using System.Text;
using Tidings.App.Building;
using Tidings.App.Cli;
using Tidings.App.Exports;
using Tidings.Evidence;
using Tidings.Pages;

namespace Tidings.App.Captures;

/// <summary>
/// Opens what a file holds: one page, or the many of an archive, a crawl, a mailbox message or a feed, archives in archives included. One document at a time is in memory.
/// What is broken becomes an issue; what came before it and what stands beside it is read.
/// </summary>
sealed class CaptureReader(Action<Issue> issues, CaptureLimits? limits = null)
{
    readonly CaptureLimits _limits = limits ?? new CaptureLimits();

    // Messages and feeds name encodings that are not built in.
    static CaptureReader() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>All documents of a file.</summary>
    /// <param name="path">Its path in the record.</param>
    /// <param name="shown">Its path for messages.</param>
    /// <param name="stream">Its bytes.</param>
    public IEnumerable<Captured> Read(string path, string shown, Stream stream)
    {
        var unpacking = new Unpacking(_limits);
        return Open(new Holder(path, shown, 0, unpacking), unpacking.Outside(stream));
    }

    /// <summary>Says what is wrong with something.</summary>
    public void Report(Holder holder, string code, string where, string reason) => issues(new Issue(code, holder.Shown, where, reason));

    /// <summary>Opens something, whatever it turns out to be.</summary>
    public IEnumerable<Captured> Open(Holder holder, Stream stream)
    {
        if (holder.Depth <= _limits.Depth)
            return Guarded(holder, Opened(holder, stream));
        Report(holder, "archive.too-deep", "whole", $"archives lie more than {_limits.Depth} deep in one another; not opened");
        return [];
    }

    /// <summary>One document from its bytes.</summary>
    public static Captured Taken(Holder holder, ReadOnlyMemory<byte> bytes) =>
        new(Document.Of(holder.Path, bytes, holder.Address, holder.Captured) with { Charset = holder.Charset }, null);

    /// <summary>A page made of fields.</summary>
    public static Captured Taken(Holder holder, MadePage page) =>
        new(Document.Of(holder.Path, page.Bytes(), page.Address ?? holder.Address, holder.Captured) with { MediaType = MediaTypes.Html }, null);

    /// <summary>All bytes of a stream; null, with an issue, when they are too many for a document. What is cut off is taken as far as it goes, with an issue.</summary>
    public ReadOnlyMemory<byte>? Bytes(Holder holder, Stream stream)
    {
        if (stream.CanSeek && stream.Length > _limits.Page)
            return TooLarge(holder, stream.Length);
        var bytes = new MemoryStream();
        var block = new byte[81920];
        try
        {
            for (int count; (count = stream.Read(block)) > 0;)
            {
                bytes.Write(block, 0, count);
                if (bytes.Length > _limits.Page)
                    return TooLarge(holder, bytes.Length);
            }
        }
        catch (InvalidDataException trouble) when (bytes.Length > 0)
        {
            Report(holder, "archive.broken", $"byte {bytes.Length}", $"{trouble.Message} What came before is read.");
        }
        return bytes.GetBuffer().AsMemory(0, (int)bytes.Length);
    }

    ReadOnlyMemory<byte>? TooLarge(Holder holder, long length)
    {
        Report(holder, "file.too-large", "whole", $"{length} bytes or more, and the largest document that is read has {_limits.Page}; not read");
        return null;
    }

    IEnumerable<Captured> Opened(Holder holder, Stream stream)
    {
        var peeked = new PeekedStream(stream);
        foreach (var captured in Opened(CaptureKinds.Of(peeked.Head, holder.Path), holder, peeked))
            yield return captured;
    }

    IEnumerable<Captured> Opened(CaptureKind kind, Holder holder, PeekedStream peeked) => kind switch
    {
        CaptureKind.Gzip => Gzip(holder, peeked),
        CaptureKind.Zip => new ArchiveReader(this).Zip(holder, peeked),
        CaptureKind.Tar => new ArchiveReader(this).Tar(holder, peeked),
        CaptureKind.Warc => new WarcReader(this).Read(holder, peeked),
        CaptureKind.Mail => new MailReader(this).Read(holder, peeked),
        CaptureKind.Feed => new FeedReader(this).Read(holder, peeked),
        CaptureKind.JsonFeed => new JsonFeedReader(this).Read(holder, peeked),
        CaptureKind.Pdf => new PdfReader(this).Read(holder, peeked),
        CaptureKind.Stories => Stories(holder, peeked),
        _ => holder.Path == "-" && peeked.First == '{' ? Stories(holder, peeked) : Page(holder, peeked),
    };

    IEnumerable<Captured> Page(Holder holder, Stream stream)
    {
        if (Bytes(holder, stream) is { } bytes)
            yield return Taken(holder, bytes);
    }

    IEnumerable<Captured> Gzip(Holder holder, Stream stream)
    {
        var name = holder.Path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? holder.Path[..^3] : holder.Path.EndsWith(".tgz", StringComparison.OrdinalIgnoreCase) ? holder.Path[..^4] + ".tar" : holder.Path;
        return Open(holder with { Path = name, Depth = holder.Depth + 1 }, holder.Unpacking.Inside(new GZipStream(stream, CompressionMode.Decompress)));
    }

    IEnumerable<Captured> Stories(Holder holder, Stream stream)
    {
        foreach (var (line, story) in StoryFile.Read(stream, holder.Path, issues))
            yield return new Captured(line, story);
    }

    // What an archive throws while it is gone through ends that archive, not the run.
    IEnumerable<Captured> Guarded(Holder holder, IEnumerable<Captured> documents)
    {
        using var each = documents.GetEnumerator();
        while (Next(holder, each))
            yield return each.Current;
    }

    bool Next(Holder holder, IEnumerator<Captured> documents)
    {
        try
        {
            return documents.MoveNext();
        }
        catch (Exception trouble) when (trouble is InvalidDataException or EndOfStreamException)
        {
            Report(holder, "archive.broken", "whole", $"{trouble.Message} What came before is read.");
        }
        catch (UnpackingException trouble) when (holder.Depth == 0)
        {
            Report(holder, "archive.bomb", "whole", $"{trouble.Message}; what came before is read");
        }
        catch (Exception trouble) when (trouble is IOException or UnauthorizedAccessException)
        {
            Report(holder, "file.unreadable", "whole", $"the file cannot be read: {trouble.Message}");
        }
        return false;
    }
}
