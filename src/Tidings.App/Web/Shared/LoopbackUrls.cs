using System.Net;

namespace Tidings.App.Web.Shared;

/// <summary>Addresses to listen on. Only where the record has accounts may other machines reach them.</summary>
static class LoopbackUrls
{
    public static IReadOnlyList<string> Of(string urls, bool hasAccounts)
    {
        var all = urls.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (all.Length == 0)
            throw new ArgumentException($"no address to listen on; give one such as {WebProgram.DefaultUrl}");
        foreach (var url in all)
            Check(url, hasAccounts);
        return all;
    }

    public static bool IsLoopback(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase) || (IPAddress.TryParse(host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));

    static void Check(string url, bool hasAccounts)
    {
        if (hasAccounts && url.StartsWith("http://*:", StringComparison.Ordinal))
            return;
        if (!Uri.TryCreate(url, UriKind.Absolute, out var address) || address.Scheme != Uri.UriSchemeHttp || address.PathAndQuery != "/")
            throw new ArgumentException($"\"{url}\" is no address to listen on; give one such as {WebProgram.DefaultUrl}");
        if (!hasAccounts && !IsLoopback(address.Host))
            throw new ArgumentException($"\"{url}\" can be reached from other machines, and the record has no account to sign in with; listen on 127.0.0.1, [::1] or localhost, or add one with `tidings account add`");
    }
}
