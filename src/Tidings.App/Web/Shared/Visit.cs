using System.Globalization;
using Tidings.App.Storage;

namespace Tidings.App.Web.Shared;

/// <summary>
/// When a reader was here before, so that the overview can tell what changed since. It is kept in a cookie of the reader's own and nowhere else:
/// the number of the journal's last entry at the end of the visit before this one, that at the last request, and when that was.
/// </summary>
/// <param name="Since">The last entry that the reader can have seen on an earlier visit; 0 on a first visit.</param>
/// <param name="Seen">The last entry at the time of the last request.</param>
/// <param name="At">The time of the last request, in minutes since 1970.</param>
public sealed record Visit(long Since, long Seen, long At)
{
    /// <summary>After so many minutes without a request another visit begins.</summary>
    const long Pause = 30;

    const string Cookie = "tidings-visit";

    static readonly object Key = new();

    /// <summary>Of somebody who was never here.</summary>
    public static Visit First { get; } = new(0, 0, 0);

    public static Visit Of(HttpContext http) => http.Items.TryGetValue(Key, out var visit) ? (Visit)visit! : First;

    /// <summary>Notes a request for a page to be read.</summary>
    public static Task Note(HttpContext http, RequestDelegate next)
    {
        if (PageEndings.FormatOf(http) is PageFormat.Html && HttpMethods.IsGet(http.Request.Method) && !http.Request.Path.StartsWithSegments("/assets"))
            Note(http, http.RequestServices.GetRequiredService<RecordReader>().Head(), http.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow());
        return next(http);
    }

    /// <summary>The visit that goes on or begins with a request.</summary>
    public Visit Next(long head, long minute) => this == First ? new Visit(0, head, minute)
        : minute - At > Pause ? new Visit(Seen, head, minute)
        : this with { Seen = Math.Max(Seen, head), At = minute };

    static void Note(HttpContext http, long head, DateTimeOffset now)
    {
        var visit = Read(http.Request.Cookies[Cookie]).Next(head, now.ToUnixTimeSeconds() / 60);
        http.Items[Key] = visit;
        http.Response.Cookies.Append(Cookie, FormattableString.Invariant($"{visit.Since}.{visit.Seen}.{visit.At}"),
            new CookieOptions { HttpOnly = true, SameSite = SameSiteMode.Lax, Path = "/", MaxAge = TimeSpan.FromDays(400), IsEssential = true });
    }

    static Visit Read(string? cookie)
    {
        var numbers = (cookie ?? "").Split('.');
        return numbers.Length == 3 && Number(numbers[0]) is { } since && Number(numbers[1]) is { } seen && Number(numbers[2]) is { } at ? new Visit(since, seen, at) : First;
    }

    static long? Number(string text) => long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
