using System.Net;
using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace Tidings.Pages;

/// <summary>What an HTML page says of itself: <c>meta</c> and <c>link</c> elements, microdata, JSON-LD, the address. Sources in the order in which they are believed.</summary>
static partial class HtmlMetadata
{
    static readonly string[] PublishedNames =
    [
        "article:published_time", "story:published_time", "og:article:published_time", "og:published_time", "datepublished", "date", "dc.date.issued", "dcterms.issued", "dc.date", "dcterms.created", "dc.date.created", "pubdate", "publishdate", "publish-date",
        "publish_date", "publication_date", "parsely-pub-date", "sailthru.date", "cxenseparse:recs:publishtime", "article.published", "published", "originalpublicationdate", "displaydate", "shareaholic:article_published_time", "dateposted", "dcterms.available", "dc.issued", "prism.publicationdate", "citation_publication_date", "article.created", "created", "releasedate",
    ];

    static readonly string[] ModifiedNames = ["article:modified_time", "og:updated_time", "datemodified", "lastmod", "last-modified", "dcterms.modified", "dc.date.modified"];
    static readonly string[] AuthorNames = ["author", "authors", "article:author_name", "article:author", "article_author", "dc.creator", "dcterms.creator", "parsely-author", "sailthru.author", "byl"];
    const string AuthorElements = "[rel~=author], [itemprop=author] [itemprop=name], [itemprop=author], a[href*='/author/'], a[href*='/authors/'], a[href*='/staff/'], a[href*='/writer/'], [class*=byline-name i], [class*=author-name i], [class*=author__name i], .author, .byline a";
    static readonly string[] Accounts = ["admin", "administrator", "webmaster", "editor", "author", "staff", "guest", "user", "root"];
    static readonly string[] TitleNames = ["og:title", "twitter:title", "dc.title", "parsely-title", "sailthru.title"];

    const int MostMarked = 5;

    public static PageMetadata Read(IDocument page, string? address, MarkupWords words)
    {
        var metas = Metas(page);
        var linked = JsonLd.Read(page);
        var canonical = Canonical(page, metas) ?? address;
        var site = First(metas, "og:site_name", "application-name") ?? linked.Publisher ?? SiteInTitle(page);
        return new PageMetadata(
            Title(page, metas, linked, site), canonical, site, Author(metas, linked),
            Published(page, metas, linked, canonical), Modified(page, metas, linked), Language(page, metas, linked))
        { MarkedDates = new MarkedDates(words).Read(page), MarkedAuthor = MarkedAuthor(page), IsArticle = linked.IsArticle || First(metas, "og:type") is "article" || page.Body?.ClassList.Any(words.IsArticle) == true, ArticleBody = linked.Body };
    }

    static Dictionary<string, string> Metas(IDocument page)
    {
        var metas = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var meta in page.QuerySelectorAll("meta[content]"))
            if ((meta.GetAttribute("property") ?? meta.GetAttribute("name") ?? meta.GetAttribute("itemprop") ?? meta.GetAttribute("http-equiv")) is { Length: > 0 } name
                && meta.GetAttribute("content")?.Trim() is { Length: > 0 } content)
                metas.TryAdd(name.Trim().ToLowerInvariant(), content);
        return metas;
    }

    static string? First(Dictionary<string, string> metas, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
            if (metas.TryGetValue(name, out var value))
                return value;
        return null;
    }

    static string? Canonical(IDocument page, Dictionary<string, string> metas) =>
        page.QuerySelector("link[rel=canonical][href]")?.GetAttribute("href") is { } href && href.StartsWith("http", StringComparison.Ordinal) ? href : First(metas, "og:url");

    static string? Title(IDocument page, Dictionary<string, string> metas, JsonLd linked, string? site)
    {
        var title = First(metas, TitleNames) ?? linked.Headline ?? OneLine(page.QuerySelector("title")?.TextContent);
        return title is null ? null : PageTitle.WithoutSite(title, site);
    }

    static string? SiteInTitle(IDocument page)
    {
        if (OneLine(page.QuerySelector("title")?.TextContent) is not { } title)
            return null;
        return page.QuerySelectorAll("h1, h2, h3").Take(20).Select(heading => OneLine(heading.TextContent)).OfType<string>()
            .Select(heading => PageTitle.SiteBeside(title, heading)).FirstOrDefault(site => site is not null);
    }

    static string? Author(Dictionary<string, string> metas, JsonLd linked) =>
        new[] { linked.Author }.Concat(AuthorNames.Select(name => metas.GetValueOrDefault(name))).Select(name => Person(WebUtility.HtmlDecode(name))).FirstOrDefault(name => name is not null);

    static string? MarkedAuthor(IDocument page) =>
        page.QuerySelectorAll(AuthorElements).Take(20).Select(element => Person(OneLine(element.TextContent))).FirstOrDefault(name => name is not null);

    // No address, no time, and not the name of an account or of the way to one.
    static string? Person(string? name)
    {
        var person = name?.Trim().TrimStart(',', '|').Trim();
        return person is { Length: > 2 and < 150 } && !person.Any(char.IsDigit) && !person.Contains("://", StringComparison.Ordinal) && !person.Contains('@') && !Accounts.Contains(person.ToLowerInvariant()) ? person : null;
    }

    static MetadataDate? Published(IDocument page, Dictionary<string, string> metas, JsonLd linked, string? address)
    {
        foreach (var name in PublishedNames)
            if (Parse(First(metas, name), "meta " + name) is { } date)
                return date;
        return Parse(linked.Published, "json-ld datePublished")
            ?? page.QuerySelectorAll("[itemprop=datePublished]").Take(MostMarked).Select(element => ParseElement(element, "itemprop datePublished") ?? Parse(OneLine(element.TextContent), "itemprop datePublished")).FirstOrDefault(date => date is not null)
            ?? AddressDate.Of(address)
            ?? ParseElement(page.QuerySelector("time[pubdate], article time[datetime], time.published, time.entry-date"), "time")
            ?? Parse(InScripts(page), "script datePublished");
    }

    [GeneratedRegex("(?:datePublished|publishedDate|publishDate|published_at|publishedAt|datePosted|dateCreated|createdAt)(?:\\\\?\"|&quot;)?\\s*[:=]\\s*(?:\\\\?\"|&quot;)([^\"&\\\\]{8,40})")]
    private static partial Regex Publication();

    // What a page's programs are given: the first that is called the publication.
    static string? InScripts(IDocument page) =>
        page.QuerySelectorAll("script").Select(script => Publication().Match(script.TextContent)).FirstOrDefault(match => match.Success)?.Groups[1].Value;

    static MetadataDate? Modified(IDocument page, Dictionary<string, string> metas, JsonLd linked)
    {
        foreach (var name in ModifiedNames)
            if (Parse(First(metas, name), "meta " + name) is { } date)
                return date;
        return Parse(linked.Modified, "json-ld dateModified") ?? ParseElement(page.QuerySelector("[itemprop=dateModified]"), "itemprop dateModified");
    }

    static MetadataDate? ParseElement(IElement? element, string source) =>
        element is null ? null : Parse(element.GetAttribute("datetime") ?? element.GetAttribute("content"), source);

    static MetadataDate? Parse(string? printed, string source) =>
        MachineDate.TryParse(printed) is { } day ? new MetadataDate(day, source, printed!) : null;

    static string? Language(IDocument page, Dictionary<string, string> metas, JsonLd linked)
    {
        var language = page.DocumentElement?.GetAttribute("lang") ?? page.DocumentElement?.GetAttribute("xml:lang") ?? First(metas, "content-language", "og:locale") ?? linked.Language;
        var code = language?.Trim().Split('-', '_', ',')[0].ToLowerInvariant();
        return code is { Length: 2 or 3 } && code.All(char.IsAsciiLetter) ? code : null;
    }

    internal static string? OneLine(string? text) =>
        text is null ? null : string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)) is { Length: > 0 and < 1000 } line ? line : null;
}
