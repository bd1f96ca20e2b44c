using System.Globalization;
using MimeKit;
using Tidings.App.Building;

namespace Tidings.App.Captures;

/// <summary>
/// Messages (RFC 5322) and pages saved as one (MHTML, RFC 2557). Of a saved page the page itself is taken; of a message its text, with subject, sender and date,
/// the messages it forwards and the pages, feeds, PDF files and archives attached to it.
/// </summary>
sealed class MailReader(CaptureReader captures)
{
    static readonly string[] Attached =
        [".html", ".htm", ".xhtml", ".txt", ".md", ".pdf", ".eml", ".mht", ".mhtml", ".xml", ".rss", ".atom", ".json", ".ndjson", ".jsonl", ".zip", ".gz", ".tgz", ".tar", ".warc"];

    public IEnumerable<Captured> Read(Holder holder, Stream stream)
    {
        if (captures.Bytes(holder, stream) is not { } bytes)
            yield break;
        if (Parse(holder, bytes) is not { } message)
            yield break;
        var attached = SavedPage(message) is null ? message.BodyParts.Where(IsRead).ToList() : [];
        if (SavedPage(message) is { } page)
            yield return CaptureReader.Taken(holder with { Address = Address(message, page), Captured = Date(message), Charset = page.ContentType.Charset }, Content(page).ToArray());
        else if (message.HtmlBody is { } html)
            yield return CaptureReader.Taken(holder with { Captured = Date(message) }, Made(message, html));
        else if (message.TextBody is { } text)
            yield return CaptureReader.Taken(holder with { Captured = Date(message) }, Made(message, MadePage.OfText(text)));
        else if (attached.Count == 0)
            captures.Report(holder, "mail.empty", "whole", "the message has no text");
        foreach (var (part, number) in attached.Select((part, i) => (part, i + 1)))
            foreach (var captured in captures.Open(holder.Inside(Name(part, number)), Content(part)))
                yield return captured;
    }

    static bool IsRead(MimeEntity part) =>
        part is MessagePart || (part is MimePart { IsAttachment: true, FileName: { } name } && Attached.Any(ending => name.EndsWith(ending, StringComparison.OrdinalIgnoreCase)));

    static string Name(MimeEntity part, int number) =>
        string.Create(CultureInfo.InvariantCulture, $"{number}{(part is MimePart { FileName: { } name } ? $"-{name.Split('/', '\\')[^1]}" : ".eml")}");

    MimeMessage? Parse(Holder holder, ReadOnlyMemory<byte> bytes)
    {
        try
        {
            return MimeMessage.Load(new MemoryStream(bytes.ToArray(), writable: false));
        }
        catch (FormatException trouble)
        {
            captures.Report(holder, "mail.broken", "whole", $"no message can be read from it: {trouble.Message}");
            return null;
        }
    }

    static MimePart? SavedPage(MimeMessage message) =>
        message.Body is MultipartRelated related && (related.Root ?? related.FirstOrDefault()) is TextPart { IsHtml: true } root && IsSaved(message, root) ? root : null;

    static bool IsSaved(MimeMessage message, MimePart root) => root.ContentLocation is not null || message.Headers["Snapshot-Content-Location"] is not null;

    static string? Address(MimeMessage message, MimePart page) =>
        message.Headers["Snapshot-Content-Location"]?.Trim() ?? (page.ContentLocation is { IsAbsoluteUri: true } location && location.Scheme.StartsWith("http", StringComparison.Ordinal) ? location.OriginalString : null);

    static DateTimeOffset? Date(MimeMessage message) => message.Date == DateTimeOffset.MinValue ? null : message.Date;

    static MemoryStream Content(MimeEntity part)
    {
        var content = new MemoryStream();
        if (part is MessagePart { Message: { } message })
            message.WriteTo(content);
        else
            (part as MimePart)?.Content?.DecodeTo(content);
        content.Position = 0;
        return content;
    }

    static MadePage Made(MimeMessage message, string body)
    {
        var sender = message.From.Mailboxes.FirstOrDefault()?.Name;
        return new MadePage(Named(message.Subject), null, Date(message), null, Named(sender), body);
    }

    static string? Named(string? name) => string.IsNullOrWhiteSpace(name) ? null : name.Trim();
}
