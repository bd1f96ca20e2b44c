using System.Security.Cryptography;
using System.Text;

namespace Tidings.App.Web.Accounts;

/// <summary>
/// Ties forms to the browser that was shown them: a cookie of chance, and in the form its keyed digest. A page of another site can send neither,
/// and what a browser says of where a request comes from is heeded too.
/// </summary>
static class FormToken
{
    public const string Field = "token";

    const string Cookie = "tidings-form";

    static readonly byte[] Secret = RandomNumberGenerator.GetBytes(32);

    /// <summary>The token for a form on the page that answers this request.</summary>
    public static string For(HttpContext http)
    {
        if (http.Request.Cookies[Cookie] is { Length: 32 } known)
            return DigestOf(known);
        var fresh = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
        http.Response.Cookies.Append(Cookie, fresh, new CookieOptions { HttpOnly = true, SameSite = SameSiteMode.Strict, Path = "/", IsEssential = true });
        return DigestOf(fresh);
    }

    /// <summary>Whether a form was sent by a page of ours.</summary>
    public static bool IsOurs(HttpContext http, IFormCollection form)
    {
        var site = http.Request.Headers["Sec-Fetch-Site"].LastOrDefault();
        if (site is not (null or "same-origin" or "none"))
            return false;
        var origin = http.Request.Headers.Origin.LastOrDefault();
        if (origin is not null and not "null" && (!Uri.TryCreate(origin, UriKind.Absolute, out var from) || from.Authority != http.Request.Host.Value))
            return false;
        return http.Request.Cookies[Cookie] is { Length: 32 } nonce && form[Field].LastOrDefault() is { } token
            && CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(token), Encoding.ASCII.GetBytes(DigestOf(nonce)));
    }

    static string DigestOf(string nonce) => Convert.ToHexStringLower(HMACSHA256.HashData(Secret, Encoding.UTF8.GetBytes(nonce)));
}
