using Tidings.App.Web.Shared;

namespace Tidings.App.Web.Accounts;

/// <summary>The form by which somebody signs in.</summary>
public sealed record SignInModel(bool HasFailed);

static class SignInPage
{
    public static Page Read(PageRequest request) => Page.Of<SignInView, SignInModel>(new SignInModel(request["failed"] is not null));

    public static async Task<IResult> SignIn(HttpContext http, Sessions sessions)
    {
        var form = await http.Request.ReadFormAsync();
        if (!FormToken.IsOurs(http, form))
            return Refusals.Forbidden(http);
        if (sessions.Open(form["name"].ToString(), form["password"].ToString()) is not { } value)
            return Results.LocalRedirect("/sign-in?failed=1");
        http.Response.Cookies.Append(Sessions.Cookie, value, new CookieOptions { HttpOnly = true, SameSite = SameSiteMode.Lax, Path = "/", Secure = http.Request.IsHttps, IsEssential = true });
        return Results.LocalRedirect("/");
    }

    public static async Task<IResult> SignOut(HttpContext http, Sessions sessions)
    {
        if (!FormToken.IsOurs(http, await http.Request.ReadFormAsync()))
            return Refusals.Forbidden(http);
        sessions.Close(http.Request.Cookies[Sessions.Cookie]);
        http.Response.Cookies.Delete(Sessions.Cookie);
        return Results.LocalRedirect("/sign-in");
    }
}
