using Microsoft.Net.Http.Headers;
using Tidings.Languages;

namespace Tidings.App.Web.Wordings;

/// <summary>The languages that the pages speak: every one that has a <c>desk.yml</c>.</summary>
public sealed class DeskLanguages
{
    /// <summary>Spoken where nobody asks for a language that there is, and in all data.</summary>
    public const string Fallback = "en";

    const string Cookie = "tidings-language";

    static readonly object Key = new();
    static readonly Dictionary<string, string> Carried = typeof(DeskLanguages).Assembly.GetManifestResourceNames().Where(name => name.StartsWith("languages/", StringComparison.Ordinal)).ToDictionary(name => name, TextOf, StringComparer.Ordinal);
    static readonly Lazy<DeskLanguages> Lazily = new(() => Of(DataFiles.BuiltIn));

    readonly IReadOnlyList<Wording> _all;

    DeskLanguages(IReadOnlyList<Wording> all) => (_all, English) = (all, all.First(wording => wording.Code == Fallback));

    /// <summary>Those that the program was built with.</summary>
    public static DeskLanguages BuiltIn => Lazily.Value;

    public IReadOnlyList<Wording> All => _all;

    public Wording English { get; }

    /// <param name="files">Files that may say something else, or in another language, than those that the program was built with.</param>
    /// <exception cref="PackException">A file is broken, or says less or more than the English one.</exception>
    public static DeskLanguages Of(DataFiles files)
    {
        files = files.With(Carried.Where(file => files.TryRead(file.Key) is null).ToDictionary(StringComparer.Ordinal));
        var english = WordingReader.Read(files, Fallback, null);
        var others = files.Languages().Where(code => code != Fallback && files.TryRead(WordingReader.PathOf(code)) is not null);
        return new DeskLanguages([english, .. others.Select(code => WordingReader.Read(files, code, english))]);
    }

    public Wording? Find(string? code) => _all.FirstOrDefault(wording => wording.Code == code);

    /// <summary>The language of the page that answers a request.</summary>
    public static Wording Of(HttpContext http) => http.Items.TryGetValue(Key, out var wording) ? (Wording)wording! : BuiltIn.English;

    /// <summary>
    /// Takes the language from the address (<c>?lang=ar</c>), which is remembered in a cookie; else from the cookie; else from what the browser asks for.
    /// What is asked for as data is English.
    /// </summary>
    public Task Choose(HttpContext http, RequestDelegate next)
    {
        if (Shared.PageEndings.FormatOf(http) is not Shared.PageFormat.Html || http.Request.Path.StartsWithSegments("/assets"))
            return next(http);
        var asked = Find(http.Request.Query[Shared.PageRequest.Language].LastOrDefault());
        if (asked is not null)
            http.Response.Cookies.Append(Cookie, asked.Code, new CookieOptions { HttpOnly = true, SameSite = Microsoft.AspNetCore.Http.SameSiteMode.Lax, Path = "/", MaxAge = TimeSpan.FromDays(400), IsEssential = true });
        var wording = asked ?? Find(http.Request.Cookies[Cookie]) ?? Accepted(http.Request);
        http.Items[Key] = wording;
        http.Response.Headers.Vary = $"{HeaderNames.AcceptLanguage}, {HeaderNames.Cookie}";
        http.Response.Headers.ContentLanguage = wording.Code;
        return next(http);
    }

    static string TextOf(string name)
    {
        using var reader = new StreamReader(typeof(DeskLanguages).Assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }

    Wording Accepted(HttpRequest request) =>
        request.GetTypedHeaders().AcceptLanguage.Where(language => language.Quality is null or > 0).OrderByDescending(language => language.Quality ?? 1)
            .Select(language => Find(language.Value.ToString().Split('-')[0].ToLowerInvariant())).FirstOrDefault(wording => wording is not null) ?? English;
}
