namespace Tidings.App.Web.Shared;

/// <summary>
/// Takes the ending that asks for data (<c>.json</c>, <c>.csv</c> ...) off an address before it is routed, and remembers it. Below <c>/api/v1</c> the same addresses
/// give data without an ending too: that is the promise to programs, which later versions of the pages keep.
/// </summary>
static class PageEndings
{
    /// <summary>What stands before an address of the first version of the interface for programs.</summary>
    public const string Api = "/api/v1";

    static readonly object Key = new();

    static readonly (string Ending, PageFormat Format)[] Endings =
        [(".json", PageFormat.Json), (".ndjson", PageFormat.Ndjson), (".csv", PageFormat.Csv), (".geojson", PageFormat.GeoJson)];

    public static PageFormat FormatOf(HttpContext http) => http.Items.TryGetValue(Key, out var format) ? (PageFormat)format! : PageFormat.Html;

    /// <summary>The ending that asks for a format; empty for a page to be read.</summary>
    public static string Of(PageFormat format) => Array.Find(Endings, ending => ending.Format == format).Ending ?? "";

    public static Task Read(HttpContext http, RequestDelegate next)
    {
        var path = http.Request.Path.Value ?? "/";
        var isApi = path == Api || path.StartsWith(Api + "/", StringComparison.Ordinal);
        if (isApi)
            (path, http.Items[Key]) = (path[Api.Length..], PageFormat.Json);
        if (Array.Find(Endings, ending => path.EndsWith(ending.Ending, StringComparison.Ordinal)) is ({ } ending, var format))
            (path, http.Items[Key]) = (path[..^ending.Length], format);
        http.Request.Path = path is "/index" or "" ? "/" : path;
        return next(http);
    }
}
