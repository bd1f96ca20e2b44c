namespace Tidings.Pages;

/// <summary>Takes the site's name off a page's title: "Ceasefire holds | The Observer".</summary>
static class PageTitle
{
    static readonly string[] Dividers = [" | ", "\uFF5C", " \u2013 ", " \u2014 ", " - ", " \u00BB ", " :: ", " \u00B7 "];

    public static string WithoutSite(string title, string? site)
    {
        foreach (var divider in Dividers)
        {
            var at = title.LastIndexOf(divider, StringComparison.Ordinal);
            if (at <= 0)
                continue;
            var (before, after) = (title[..at].Trim(), title[(at + divider.Length)..].Trim());
            if (site is not null && after.StartsWith(site, StringComparison.OrdinalIgnoreCase))
                return WithoutSite(before, site);
            if (site is not null && title.StartsWith(site, StringComparison.OrdinalIgnoreCase))
                return title[site.Length..].TrimStart(' ', '|', '-', ':', '\u2013', '\u2014');
            if (site is null && divider == " | " && Words(before) > Words(after))
                return before;
        }
        return title;
    }

    /// <summary>What a title holds beside the page's heading, which is the site's name; null when it holds nothing else or another heading.</summary>
    public static string? SiteBeside(string title, string heading)
    {
        var at = title.IndexOf(heading, StringComparison.OrdinalIgnoreCase);
        if (at < 0 || heading.Length < 8)
            return null;
        var rest = (at == 0 ? title[heading.Length..] : title[..at]).Trim([' ', '|', '-', ':', '\u2013', '\u2014', '\u00BB', '\u00B7', '\uFF5C', '\uFF1A', '\u3000']);
        var bracket = rest.IndexOf('(');
        rest = bracket > 2 ? rest[..bracket].Trim() : rest;
        return rest.Length is > 2 and < 60 && Words(rest) <= 7 ? rest : null;
    }

    static int Words(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length;
}
