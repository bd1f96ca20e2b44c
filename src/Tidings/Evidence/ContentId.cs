using System.Security.Cryptography;
using System.Text;

namespace Tidings.Evidence;

/// <summary>Ids made from what a thing is, never from when or in which order it was found: <c>s-</c> and twelve hexadecimal digits of SHA-256.</summary>
public static class ContentId
{
    const char Unit = '\u001F';

    // Two digits each.
    const int Bytes = 6;

    /// <summary>The id of the parts, which are kept apart by the ASCII unit separator.</summary>
    public static string Of(string prefix, params ReadOnlySpan<string?> parts)
    {
        var bytes = Encoding.UTF8.GetBytes(string.Join(Unit, parts));
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(bytes, hash);
        return $"{prefix}-{Convert.ToHexStringLower(hash[..Bytes])}";
    }

    /// <summary>SHA-256 of bytes as 64 lower-case hexadecimal digits.</summary>
    public static string Sha256(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));
}
