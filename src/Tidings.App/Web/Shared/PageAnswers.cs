using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http.HttpResults;
using Tidings.App.Storage;

namespace Tidings.App.Web.Shared;

/// <summary>Answers a request with a page in the form that its address asks for.</summary>
static class PageAnswers
{
    static readonly string[] Reading = ["GET", "HEAD"];

    /// <summary>Serves a page at an address as HTML, with <c>.json</c> as data and, for lists, with <c>.ndjson</c> a row a line.</summary>
    public static void MapPage(this IEndpointRouteBuilder app, string pattern, Func<PageRequest, Page?> read) =>
        app.MapMethods(pattern, Reading, (HttpContext http, RecordReader record) => Answer(http, record, request => read(request)));

    /// <summary>Serves the page of one thing, whose id ends the address.</summary>
    public static void MapPage(this IEndpointRouteBuilder app, string pattern, Func<PageRequest, string, Page?> read) =>
        app.MapMethods(pattern + "/{**id}", Reading, (HttpContext http, RecordReader record, string? id) =>
            Answer(http, record, request => id is null ? null : read(request, id.Replace("%2F", "/", StringComparison.OrdinalIgnoreCase))));

    public static IResult NotFound(HttpContext http, RecordReader record) => Answer(http, record, _ => null);

    static IResult Answer(HttpContext http, RecordReader record, Func<PageRequest, Page?> read)
    {
        var format = PageEndings.FormatOf(http);
        var request = new PageRequest(record, http.Request.Path.ToUriComponent(), format, http.Request.Query);
        var page = read(request);
        var status = page is null ? StatusCodes.Status404NotFound : StatusCodes.Status200OK;
        page ??= Page.Of<NotFoundView, NotFoundModel>(NotFoundPage.Model(request));
        return format switch
        {
            PageFormat.Json => Results.Text(JsonSerializer.Serialize(page.Model, page.Model.GetType(), WebJson.Options) + "\n", "application/json", Encoding.UTF8, status),
            PageFormat.Ndjson when page.Rows is null => Results.Text("{\"error\":\"this address is no list: ask for .json\"}\n", "application/json", Encoding.UTF8, StatusCodes.Status404NotFound),
            PageFormat.Ndjson => Results.Stream(stream => WriteRows(stream, page.Rows), "application/x-ndjson"),
            _ => Html(page, request, status),
        };
    }

    static RazorComponentResult Html(Page page, PageRequest request, int status) =>
        new(page.View, new Dictionary<string, object?> { ["Request"] = request, ["Model"] = page.Model }) { StatusCode = status };

    static async Task WriteRows(Stream stream, IEnumerable<object> rows)
    {
        foreach (var row in rows)
        {
            await JsonSerializer.SerializeAsync(stream, row, row.GetType(), WebJson.Options);
            await stream.WriteAsync("\n"u8.ToArray());
        }
    }
}
