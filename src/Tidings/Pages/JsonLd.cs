using System.Text.Json;
using AngleSharp.Dom;

namespace Tidings.Pages;

/// <summary>What the JSON-LD of a page says about its article (schema.org NewsArticle and its kin). Broken JSON says nothing.</summary>
sealed record JsonLd(string? Headline, string? Author, string? Publisher, string? Published, string? Modified, string? Language)
{
    const int Deepest = 64;

    static JsonLd None { get; } = new(null, null, null, null, null, null);

    public static JsonLd Read(IDocument page)
    {
        foreach (var script in page.QuerySelectorAll("script[type='application/ld+json']"))
            if (Read(script.TextContent) is { } found)
                return found;
        return None;
    }

    static JsonLd? Read(string json)
    {
        try
        {
            using var document = JsonDocument.Parse(json, new JsonDocumentOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = Deepest });
            return Article(document.RootElement) is { } article ? Of(article) : null;
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    static JsonElement? Article(JsonElement element)
    {
        if (element.ValueKind == JsonValueKind.Array)
            return element.EnumerateArray().Select(Article).FirstOrDefault(found => found is not null);
        if (element.ValueKind != JsonValueKind.Object)
            return null;
        if (element.TryGetProperty("@type", out var type) && IsArticle(type))
            return element;
        foreach (var name in (string[])["@graph", "mainEntity", "mainEntityOfPage"])
            if (element.TryGetProperty(name, out var inner) && Article(inner) is { } found)
                return found;
        return null;
    }

    static bool IsArticle(JsonElement type) => type.ValueKind switch
    {
        JsonValueKind.String => type.GetString() is { } name && (name.EndsWith("Article", StringComparison.Ordinal) || name is "BlogPosting" or "Report" or "LiveBlogPosting"),
        JsonValueKind.Array => type.EnumerateArray().Any(IsArticle),
        _ => false,
    };

    static JsonLd Of(JsonElement article) => new(
        Text(article, "headline"), Name(article, "author"), Name(article, "publisher"), Text(article, "datePublished"), Text(article, "dateModified"), Text(article, "inLanguage"));

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
