using System.Security.Cryptography;
using Microsoft.Net.Http.Headers;

namespace Tidings.App.Web.Shared;

/// <summary>The style sheet and the icon, which the program carries in itself.</summary>
static class Assets
{
    static readonly Dictionary<string, string> Types = new(StringComparer.Ordinal)
    {
        [".css"] = "text/css; charset=utf-8",
        [".svg"] = "image/svg+xml",
        [".js"] = "text/javascript; charset=utf-8",
    };

    public static IResult Read(string name)
    {
        if (!Types.TryGetValue(Path.GetExtension(name), out var type))
            return Results.NotFound();
        using var stream = typeof(Assets).Assembly.GetManifestResourceStream($"web/assets/{name}");
        if (stream is null)
            return Results.NotFound();
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return Results.File(bytes, type, entityTag: new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(bytes))[..16]}\""));
    }
}
