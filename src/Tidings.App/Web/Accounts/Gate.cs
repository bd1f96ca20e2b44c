using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;

namespace Tidings.App.Web.Accounts;

/// <summary>Lets in who may: everybody where the record has no accounts, else those who signed in. Holds back who asks too often.</summary>
static class Gate
{
    const int SignInsPerMinute = 10;
    const int DecisionsPerMinute = 240;

    static readonly string[] Open = ["/sign-in", "/assets"];

    public static async Task Pass(HttpContext http, RequestDelegate next)
    {
        var reader = http.RequestServices.GetRequiredService<Sessions>().ReaderOf(http.Request.Cookies[Sessions.Cookie]);
        if (reader is null && !Array.Exists(Open, path => http.Request.Path.StartsWithSegments(path)))
        {
            if (Shared.PageEndings.FormatOf(http) is Shared.PageFormat.Html && HttpMethods.IsGet(http.Request.Method))
                http.Response.Redirect("/sign-in");
            else
                http.Response.StatusCode = StatusCodes.Status401Unauthorized;
            return;
        }
        (reader ?? new Reader("", Storage.AccountRole.Reader, SignedIn: false)).NoteOn(http);
        await next(http);
    }

    /// <summary>Says to who was held back why.</summary>
    public static ValueTask Refuse(OnRejectedContext rejected, CancellationToken stop) =>
        new(Shared.Refusals.Say(rejected.HttpContext, StatusCodes.Status429TooManyRequests, Wordings.DeskLanguages.Of(rejected.HttpContext)["refused.too-often"]));

    /// <summary>How often an address may send forms in a minute; asking for pages is not held back.</summary>
    public static PartitionedRateLimiter<HttpContext> Limits() => PartitionedRateLimiter.Create<HttpContext, string>(http =>
    {
        if (!HttpMethods.IsPost(http.Request.Method))
            return RateLimitPartition.GetNoLimiter("read");
        var (kind, limit) = http.Request.Path.StartsWithSegments("/sign-in") ? ("sign-in", SignInsPerMinute) : ("decide", DecisionsPerMinute);
        return RateLimitPartition.GetFixedWindowLimiter($"{kind} {http.Connection.RemoteIpAddress}",
            _ => new FixedWindowRateLimiterOptions { PermitLimit = limit, Window = TimeSpan.FromMinutes(1), QueueLimit = 0 });
    });
}
