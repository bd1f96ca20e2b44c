using System.Net;

namespace Tidings.App.Web.Shared;

/// <summary>Addresses that only this machine can reach: the pages have no sign-in.</summary>
static class LoopbackUrls
{
    public static IReadOnlyList<string> Of(string urls)
    {
        var all = urls.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (all.Length == 0)
            throw new ArgumentException($"no address to listen on; give one such as {WebProgram.DefaultUrl}");
        foreach (var url in all)
            Check(url);
        return all;
    }

    public static bool IsLoopback(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase) || (IPAddress.TryParse(host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));

    static void Check(string url)
    {
        if (!Uri.TryCreate(url, UriKind.Absolute, out var address) || address.Scheme != Uri.UriSchemeHttp || address.PathAndQuery != "/")
            throw new ArgumentException($"\"{url}\" is no address to listen on; give one such as {WebProgram.DefaultUrl}");
        if (!IsLoopback(address.Host))
            throw new ArgumentException($"\"{url}\" can be reached from other machines, and the pages have no sign-in; listen on 127.0.0.1, [::1] or localhost");
    }
}
