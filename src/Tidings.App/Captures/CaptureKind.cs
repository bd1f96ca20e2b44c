using System.Text;

namespace Tidings.App.Captures;

/// <summary>What a file is, by how it begins.</summary>
enum CaptureKind { Page, Stories, Gzip, Zip, Tar, Warc, Mail, Feed, JsonFeed, Pdf }

/// <summary>Recognises what a file is; what is none of the others is a page.</summary>
static class CaptureKinds
{
    /// <summary>How many bytes are looked at.</summary>
    public const int Head = 4096;

    const int TarHeader = 512, TarSum = 148, TarSumLength = 8;

    static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    static readonly string[] FeedFields = ["jsonfeed.org/version", "\"home_page_url\"", "\"feed_url\""];
    static readonly string[] MailNames = [".eml", ".mht", ".mhtml"];
    static readonly string[] MailHeaders = ["From:", "Received:", "Return-Path:", "MIME-Version:", "Message-ID:", "Delivered-To:", "X-", "Date:", "Subject:", "Content-Type:"];

    public static CaptureKind Of(ReadOnlySpan<byte> head, string path)
    {
        if (head.StartsWith((ReadOnlySpan<byte>)[0x1F, 0x8B]))
            return CaptureKind.Gzip;
        if (head.StartsWith("PK\u0003\u0004"u8) || head.StartsWith("PK\u0005\u0006"u8))
            return CaptureKind.Zip;
        if (head.StartsWith("WARC/"u8))
            return CaptureKind.Warc;
        if (head.StartsWith("%PDF-"u8))
            return CaptureKind.Pdf;
        if (IsTar(head))
            return CaptureKind.Tar;
        if (EndsWith(path, ".ndjson") || EndsWith(path, ".jsonl"))
            return CaptureKind.Stories;
        return OfText(Text(head), path);
    }

    // Enough of it to recognise names by; only UTF-16 puts other bytes between the letters.
    static string Text(ReadOnlySpan<byte> head)
    {
        if (head.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]))
            return Encoding.Unicode.GetString(head[2..]);
        if (head.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]))
            return Encoding.BigEndianUnicode.GetString(head[2..]);
        return Encoding.Latin1.GetString(head.StartsWith(ByteOrderMark) ? head[ByteOrderMark.Length..] : head);
    }

    // By the sum of its header, which the oldest tar files have too: they have no signature.
    static bool IsTar(ReadOnlySpan<byte> head)
    {
        if (head.Length < TarHeader || head[0] == 0)
            return false;
        var sum = TarSumLength * ' ';
        for (var i = 0; i < TarHeader; i++)
            sum += i is >= TarSum and < TarSum + TarSumLength ? 0 : head[i];
        var said = Encoding.Latin1.GetString(head.Slice(TarSum, TarSumLength)).Trim(' ', '\0');
        return said.Length is > 0 and < TarSumLength && said.All(c => c is >= '0' and <= '7') && Convert.ToInt32(said, 8) == sum;
    }

    static CaptureKind OfText(string head, string path)
    {
        var begin = head.AsSpan().TrimStart();
        if (IsFeed(begin))
            return CaptureKind.Feed;
        if (begin.StartsWith("{") && FeedFields.Any(field => head.Contains(field, StringComparison.Ordinal)))
            return CaptureKind.JsonFeed;
        return MailNames.Any(name => EndsWith(path, name)) || IsMail(head) ? CaptureKind.Mail : CaptureKind.Page;
    }

    // An XML declaration and comments may stand before the root element.
    static bool IsFeed(ReadOnlySpan<char> begin)
    {
        while (begin.StartsWith("<?") || begin.StartsWith("<!"))
        {
            var end = begin.IndexOf('>');
            if (end >= 0 && begin[..end].Contains('['))
                end = begin.IndexOf("]>") + 1;
            if (end <= 0)
                return false;
            begin = begin[(end + 1)..].TrimStart();
        }
        return begin.StartsWith("<rss", StringComparison.OrdinalIgnoreCase) || begin.StartsWith("<feed", StringComparison.Ordinal) || begin.StartsWith("<rdf:RDF", StringComparison.Ordinal);
    }

    static bool IsMail(string head) =>
        MailHeaders.Any(name => head.StartsWith(name, StringComparison.OrdinalIgnoreCase)) && head.Contains("\nMIME-Version:", StringComparison.OrdinalIgnoreCase);

    static bool EndsWith(string path, string ending) => path.EndsWith(ending, StringComparison.OrdinalIgnoreCase);
}
