namespace Tidings.App.Web.Shared;

/// <summary>What holds for every answer: headers that forbid all but the page's own style, local names only, and no trace of an error's inside.</summary>
static class Guard
{
    const string Policy = "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; img-src 'self' data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    /// <param name="http">What is asked.</param>
    /// <param name="next">What answers.</param>
    /// <param name="localOnly">Whether only local names are answered to, as where no account is needed: a page elsewhere could else give its own name this machine's address.</param>
    public static async Task Answer(HttpContext http, RequestDelegate next, bool localOnly)
    {
        var headers = http.Response.Headers;
        headers.ContentSecurityPolicy = Policy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=()";
        if (localOnly && !LoopbackUrls.IsLoopback(http.Request.Host.Host))
        {
            await Refusals.Say(http, StatusCodes.Status400BadRequest, Wordings.DeskLanguages.Of(http)["refused.local-only"]);
            return;
        }
        try
        {
            await next(http);
        }
        catch (Exception trouble) when (!http.Response.HasStarted && trouble is not OperationCanceledException)
        {
            await Console.Error.WriteLineAsync($"{http.Request.Path}: {trouble}");
            await Refusals.Say(http, StatusCodes.Status500InternalServerError, Wordings.DeskLanguages.Of(http)["refused.failed"]);
        }
    }
}
