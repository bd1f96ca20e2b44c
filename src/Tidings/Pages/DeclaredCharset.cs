using System.Text;

namespace Tidings.Pages;

/// <summary>The encoding that an HTML page declares in its first bytes: in a <c>meta</c> element or an XML declaration.</summary>
static class DeclaredCharset
{
    const int Head = 8 * 1024;

    public static string? Of(ReadOnlySpan<byte> bytes)
    {
        var head = Encoding.Latin1.GetString(bytes[..Math.Min(Head, bytes.Length)]);
        return After(head, "charset=") ?? (head.StartsWith("<?xml", StringComparison.Ordinal) ? After(head, "encoding=") : null);
    }

    static string? After(string head, string sign)
    {
        var at = head.IndexOf(sign, StringComparison.OrdinalIgnoreCase);
        if (at < 0)
            return null;
        var from = at + sign.Length;
        while (from < head.Length && head[from] is ' ' or '"' or '\'')
            from++;
        var to = from;
        while (to < head.Length && to - from < 40 && (char.IsAsciiLetterOrDigit(head[to]) || head[to] is '-' or '_' or ':' or '.'))
            to++;
        return to > from ? head[from..to] : null;
    }
}
