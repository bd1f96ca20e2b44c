namespace Tidings.Pages;

/// <summary>The media types that are read, and how a document's is recognised.</summary>
public static class MediaTypes
{
    public const string Text = "text/plain";
    public const string Html = "text/html";

    const int Head = 2048;

    static readonly string[] HtmlNames = [".html", ".htm", ".xhtml", ".shtml"];
    static readonly string[] HtmlSigns = ["<!doctype html", "<html", "<head", "<body", "<meta ", "<article", "<title", "<div", "<p>", "<h1"];

    /// <summary>The media type of a document, by its name and, where that says nothing, by how it begins. What is neither is taken as text.</summary>
    public static string Recognise(string path, ReadOnlySpan<byte> bytes)
    {
        if (HtmlNames.Any(name => path.EndsWith(name, StringComparison.OrdinalIgnoreCase)))
            return Html;
        return IsTextName(path) || !LooksLikeHtml(bytes) ? Text : Html;
    }

    static bool IsTextName(string path) =>
        path.EndsWith(".txt", StringComparison.OrdinalIgnoreCase) || path.EndsWith(".md", StringComparison.OrdinalIgnoreCase);

    static bool LooksLikeHtml(ReadOnlySpan<byte> bytes)
    {
        Span<char> head = stackalloc char[Math.Min(Head, bytes.Length)];
        var length = 0;
        foreach (var b in bytes[..head.Length])
            if (b is not (0 or 0xEF or 0xBB or 0xBF or 0xFF or 0xFE) && (length > 0 || b > ' '))
                head[length++] = (char)b;
        var begin = ((ReadOnlySpan<char>)head)[..length];
        foreach (var sign in HtmlSigns)
            if (begin.StartsWith(sign, StringComparison.OrdinalIgnoreCase))
                return true;
        return (begin.StartsWith("<?xml", StringComparison.Ordinal) || begin.StartsWith("<!--", StringComparison.Ordinal))
            && begin.Contains("<html", StringComparison.OrdinalIgnoreCase);
    }
}
