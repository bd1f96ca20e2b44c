using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http.HttpResults;
using Tidings.App.Storage;
using Tidings.App.Web.Wordings;

namespace Tidings.App.Web.Shared;

/// <summary>Answers a request with a page in the form that its address asks for.</summary>
static class PageAnswers
{
    static readonly string[] Reading = ["GET", "HEAD"];

    /// <summary>Serves a page at an address as HTML, with <c>.json</c> as data and, for lists, every row with <c>.ndjson</c>, <c>.csv</c> and <c>.geojson</c>.</summary>
    public static void MapPage(this IEndpointRouteBuilder app, string pattern, Func<PageRequest, Page?> read) =>
        app.MapMethods(pattern, Reading, (HttpContext http, RecordReader record) => Answer(http, record, request => read(request)));

    /// <summary>Serves the page of one thing, whose id ends the address.</summary>
    public static void MapPage(this IEndpointRouteBuilder app, string pattern, Func<PageRequest, string, Page?> read) =>
        app.MapMethods(pattern + "/{**id}", Reading, (HttpContext http, RecordReader record, string? id) =>
            Answer(http, record, request => id is null ? null : read(request, id.Replace("%2F", "/", StringComparison.OrdinalIgnoreCase))));

    /// <summary>Serves a file made from the record at an address that has an ending of its own.</summary>
    public static void MapFile(this IEndpointRouteBuilder app, string pattern, Func<PageRequest, IResult> make) =>
        app.MapMethods(pattern, Reading, (HttpContext http, RecordReader record) =>
        {
            var request = RequestOf(http, record, PageFormat.Html);
            return PageTag.IsKnown(http, request) ? Results.StatusCode(StatusCodes.Status304NotModified) : record.Together(() => make(request));
        });

    public static IResult NotFound(HttpContext http, RecordReader record) => Answer(http, record, _ => null);

    static IResult Answer(HttpContext http, RecordReader record, Func<PageRequest, Page?> read)
    {
        var format = PageEndings.FormatOf(http);
        var request = RequestOf(http, record, format);
        if (PageTag.IsKnown(http, request))
            return Results.StatusCode(StatusCodes.Status304NotModified);
        var page = record.Together(() => read(request));
        var status = page is null ? StatusCodes.Status404NotFound : StatusCodes.Status200OK;
        page ??= Page.Of<NotFoundView, NotFoundModel>(NotFoundPage.Model(request));
        return format switch
        {
            PageFormat.Html => Html(page, request, status),
            PageFormat.Json => Data(JsonSerializer.Serialize(page.Model, page.Model.GetType(), WebJson.Options), status),
            _ when page.Rows is null => Data("{\"error\":\"this address is no list: ask for .json\"}", StatusCodes.Status404NotFound),
            PageFormat.Ndjson => Results.Stream(stream => RowWriter.Ndjson(stream, page.Rows, http.RequestAborted), "application/x-ndjson"),
            PageFormat.Csv => Results.Stream(stream => RowWriter.Csv(stream, page.Rows, http.RequestAborted), "text/csv; charset=utf-8; header=present"),
            _ => Results.Stream(stream => RowWriter.GeoJson(stream, page.Rows, http.RequestAborted), "application/geo+json"),
        };
    }

    static PageRequest RequestOf(HttpContext http, RecordReader record, PageFormat format) => new(record, http.Request.Path.ToUriComponent(), format, http.Request.Query)
    {
        Visit = Visit.Of(http),
        Reader = Accounts.Reader.Of(http),
        Say = DeskLanguages.Of(http),
        Token = format is PageFormat.Html && HasForms(http) ? Accounts.FormToken.For(http) : "",
    };

    static readonly string[] Forms = ["/review", "/coding", "/sign-in", "/accounts"];

    // Pages that send something carry a token; where somebody signed in every page does, to sign out.
    static bool HasForms(HttpContext http) => Accounts.Reader.Of(http).SignedIn || Array.Exists(Forms, path => http.Request.Path.StartsWithSegments(path));

    static IResult Data(string json, int status) => Results.Text(json + "\n", "application/json", Encoding.UTF8, status);

    static RazorComponentResult Html(Page page, PageRequest request, int status) =>
        new(page.View, new Dictionary<string, object?> { ["Request"] = request, ["Model"] = page.Model }) { StatusCode = status };
}
