namespace Tidings.Pages;

/// <summary>Takes the site's name off a page's title: "Ceasefire holds | The Observer".</summary>
static class PageTitle
{
    static readonly string[] Dividers = [" | ", " \u2013 ", " \u2014 ", " - ", " \u00BB ", " :: ", " \u00B7 "];

    public static string WithoutSite(string title, string? site)
    {
        foreach (var divider in Dividers)
        {
            var at = title.LastIndexOf(divider, StringComparison.Ordinal);
            if (at <= 0)
                continue;
            var (before, after) = (title[..at].Trim(), title[(at + divider.Length)..].Trim());
            if (site is not null && after.Equals(site, StringComparison.OrdinalIgnoreCase))
                return WithoutSite(before, site);
            if (site is null && divider == " | " && Words(before) > Words(after))
                return before;
        }
        return title;
    }

    static int Words(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length;
}
