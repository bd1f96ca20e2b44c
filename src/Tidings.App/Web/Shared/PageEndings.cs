namespace Tidings.App.Web.Shared;

/// <summary>Takes <c>.json</c> and <c>.ndjson</c> off an address before it is routed, and remembers the form that they ask for.</summary>
static class PageEndings
{
    static readonly object Key = new();

    public static PageFormat FormatOf(HttpContext http) => http.Items.TryGetValue(Key, out var format) ? (PageFormat)format! : PageFormat.Html;

    public static Task Read(HttpContext http, RequestDelegate next)
    {
        var path = http.Request.Path.Value ?? "/";
        if (Ending(path) is var (ending, format))
        {
            http.Items[Key] = format;
            var bare = path[..^ending.Length];
            http.Request.Path = bare is "/index" ? "/" : bare;
        }
        return next(http);
    }

    static (string Ending, PageFormat Format)? Ending(string path) =>
        path.EndsWith(".json", StringComparison.Ordinal) ? (".json", PageFormat.Json)
        : path.EndsWith(".ndjson", StringComparison.Ordinal) ? (".ndjson", PageFormat.Ndjson)
        : null;
}
