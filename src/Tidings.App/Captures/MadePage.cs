using System.Globalization;
using System.Net;
using System.Text;

namespace Tidings.App.Captures;

/// <summary>
/// A page put together from the fields of a feed's entry or of a message: what has no page of its own is kept so. Titles and names are text; the body is HTML as it came.
/// </summary>
sealed record MadePage(string? Title, string? Address, DateTimeOffset? Published, string? Author, string? Outlet, string Body)
{
    public byte[] Bytes()
    {
        var page = new StringBuilder("<!doctype html>\n<html><head><meta charset=\"utf-8\">\n");
        if (Title is not null)
            page.Append(CultureInfo.InvariantCulture, $"<title>{WebUtility.HtmlEncode(Title)}</title>\n");
        Meta(page, "author", Author);
        Meta(page, "og:site_name", Outlet);
        Meta(page, "article:published_time", Published?.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture));
        if (Address is not null)
            page.Append(CultureInfo.InvariantCulture, $"<link rel=\"canonical\" href=\"{WebUtility.HtmlEncode(Address)}\">\n");
        page.Append("</head><body><article>\n");
        if (Title is not null)
            page.Append(CultureInfo.InvariantCulture, $"<h1>{WebUtility.HtmlEncode(Title)}</h1>\n");
        return Encoding.UTF8.GetBytes(page.Append(Body).Append("\n</article></body></html>\n").ToString());
    }

    /// <summary>Plain text as HTML: a paragraph for each stretch between empty lines.</summary>
    public static string OfText(string text) =>
        string.Concat(text.ReplaceLineEndings("\n").Split("\n\n", StringSplitOptions.RemoveEmptyEntries).Select(paragraph => $"<p>{WebUtility.HtmlEncode(paragraph.Trim())}</p>\n"));

    static void Meta(StringBuilder page, string name, string? content)
    {
        if (content is not null)
            page.Append(CultureInfo.InvariantCulture, $"<meta property=\"{name}\" content=\"{WebUtility.HtmlEncode(content)}\">\n");
    }
}
