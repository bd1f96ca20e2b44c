using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Identity;
using Tidings.App.Storage;

namespace Tidings.App.Web.Accounts;

/// <summary>
/// Who is signed in. Kept in memory: a restart signs everybody out. The cookie carries chance and nothing else; what is kept is its digest.
/// An account that is removed, or whose role or password changes, counts from the next request on.
/// </summary>
public sealed class Sessions(RecordAccounts accounts, string localName, TimeProvider time)
{
    public const string Cookie = "tidings-session";

    static readonly TimeSpan Lasting = TimeSpan.FromHours(12);
    static readonly PasswordHasher<Account> Hasher = new();

    // Hashing for a name that is not there takes as long, so that time does not tell which names are.
    static readonly Account Nobody = new("", AccountRole.Reader, Hasher.HashPassword(null!, "nobody"));

    readonly ConcurrentDictionary<string, (Account Account, DateTimeOffset Until)> _open = new(StringComparer.Ordinal);

    /// <summary>Whether the record had accounts when the server started. From then on nobody gets in without one, even when the last is removed: the server may be open to other machines.</summary>
    public bool AreNeeded { get; } = accounts.All().Count > 0;

    public static string HashOf(string password) => Hasher.HashPassword(null!, password);

    /// <summary>The value of a new session's cookie; null when name or password is wrong.</summary>
    public string? Open(string name, string password)
    {
        var account = accounts.Find(name);
        if (Hasher.VerifyHashedPassword(null!, (account ?? Nobody).Hash, password) == PasswordVerificationResult.Failed || account is null)
            return null;
        foreach (var (key, session) in _open)
            if (session.Until < time.GetUtcNow())
                _open.TryRemove(key, out _);
        var value = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));
        _open[DigestOf(value)] = (account, time.GetUtcNow() + Lasting);
        return value;
    }

    public void Close(string? cookie) => _open.TryRemove(DigestOf(cookie ?? ""), out _);

    /// <summary>Who asks; null when they have to sign in first.</summary>
    public Reader? ReaderOf(string? cookie)
    {
        var all = accounts.All();
        if (!AreNeeded && all.Count == 0)
            return new Reader(localName, AccountRole.Administrator, SignedIn: false);
        if (cookie is null || !_open.TryGetValue(DigestOf(cookie), out var session) || session.Until < time.GetUtcNow())
            return null;
        return all.FirstOrDefault(account => account.Name == session.Account.Name && account.Hash == session.Account.Hash) is { } account ? new Reader(account.Name, account.Role, SignedIn: true) : null;
    }

    static string DigestOf(string value) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(value)));
}
