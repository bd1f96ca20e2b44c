using Tidings.App.Web.Wordings;

namespace Tidings.App.Web.Shared;

/// <summary>Answers that are no page: why something is not done, in a line, in the language of the pages.</summary>
static class Refusals
{
    /// <summary>What was sent is not from a page of ours, or who sent it may not.</summary>
    public static IResult Forbidden(HttpContext http) => Results.Text(DeskLanguages.Of(http)["refused.forbidden"] + "\n", statusCode: StatusCodes.Status403Forbidden);

    /// <summary>A build wrote to the record for longer than was waited.</summary>
    public static IResult Busy(HttpContext http) => Results.Text(DeskLanguages.Of(http)["problem.busy"] + "\n", statusCode: StatusCodes.Status503ServiceUnavailable);

    public static Task Say(HttpContext http, int status, string text)
    {
        http.Response.StatusCode = status;
        http.Response.ContentType = "text/plain; charset=utf-8";
        return http.Response.WriteAsync(text + "\n");
    }
}
