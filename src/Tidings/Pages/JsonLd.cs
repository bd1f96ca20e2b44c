using System.Text.Json;
using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace Tidings.Pages;

/// <summary>
/// What the JSON-LD of a page says about its article (schema.org NewsArticle and its kin), else about the page itself. Of JSON that is broken only the day of publication is taken.
/// </summary>
sealed partial record JsonLd(string? Headline, string? Author, string? Publisher, string? Published, string? Modified, string? Language)
{
    const int Deepest = 64;

    static readonly string[] PageTypes = ["WebPage", "ItemPage", "Recipe", "VideoObject", "PodcastEpisode", "Event", "Product"];

    static JsonLd None { get; } = new(null, null, null, null, null, null);

    /// <summary>Whether it speaks of an article.</summary>
    public bool IsArticle { get; private init; }

    /// <summary>The article's words; null where they are not given.</summary>
    public string? Body { get; private init; }

    public static JsonLd Read(IDocument page)
    {
        var found = page.QuerySelectorAll("script[type='application/ld+json']").Select(script => Read(script.TextContent)).OfType<JsonLd>().ToList();
        return found.Find(each => each.IsArticle) ?? found.FirstOrDefault() ?? None;
    }

    [GeneratedRegex("\"datePublished\"\\s*:\\s*\"([^\"]{8,40})\"")]
    private static partial Regex DatePublished();

    static JsonLd? Read(string json)
    {
        try
        {
            using var document = JsonDocument.Parse(json, new JsonDocumentOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = Deepest });
            if (Find(document.RootElement, IsArticleType) is { } article)
                return Of(article) with { IsArticle = true };
            return Find(document.RootElement, IsPageType) is { } page ? None with { Published = Text(page, "datePublished"), Modified = Text(page, "dateModified"), Language = Text(page, "inLanguage") } : null;
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            return DatePublished().Match(json) is { Success: true } match ? None with { Published = match.Groups[1].Value } : null;
        }
    }

    static JsonElement? Find(JsonElement element, Func<string, bool> isType)
    {
        if (element.ValueKind == JsonValueKind.Array)
            return element.EnumerateArray().Select(each => Find(each, isType)).FirstOrDefault(found => found is not null);
        if (element.ValueKind != JsonValueKind.Object)
            return null;
        if (element.TryGetProperty("@type", out var type) && Is(type, isType))
            return element;
        foreach (var name in (string[])["@graph", "mainEntity", "mainEntityOfPage"])
            if (element.TryGetProperty(name, out var inner) && Find(inner, isType) is { } found)
                return found;
        return null;
    }

    static bool Is(JsonElement type, Func<string, bool> isType) => type.ValueKind switch
    {
        JsonValueKind.String => type.GetString() is { } name && isType(name),
        JsonValueKind.Array => type.EnumerateArray().Any(each => Is(each, isType)),
        _ => false,
    };

    static bool IsArticleType(string name) => name.EndsWith("Article", StringComparison.Ordinal) || name is "BlogPosting" or "Report" or "LiveBlogPosting" or "AnalysisNewsArticle";

    static bool IsPageType(string name) => PageTypes.Contains(name);

    static JsonLd Of(JsonElement article) => new(
        Text(article, "headline"), Name(article, "author"), Name(article, "publisher"), Text(article, "datePublished"), Text(article, "dateModified"), Text(article, "inLanguage"))
    {
        Body = article.TryGetProperty("articleBody", out var body) && body.ValueKind == JsonValueKind.String ? body.GetString() : null,
    };

    static string? Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? HtmlMetadata.OneLine(value.GetString()) : null;

    static string? Name(JsonElement element, string name) => element.TryGetProperty(name, out var value) ? Name(value) : null;

    static string? Name(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => HtmlMetadata.OneLine(value.GetString()),
        JsonValueKind.Object => Text(value, "name"),
        JsonValueKind.Array => string.Join("; ", value.EnumerateArray().Select(Name).OfType<string>()) is { Length: > 0 } names ? names : null,
        _ => null,
    };
}
