using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Tidings.App.Storage;

/// <summary>
/// A digest of a set of lines that does not depend on their order: the sum of their SHA-256, modulo two to the power of 256
/// (the additive multiset hash of Clarke et al., 2003). Two equal lines count twice.
/// </summary>
sealed class LineSet
{
    const int Words = 4;
    const int Digits = 16;

    readonly ulong[] _sum = new ulong[Words];

    /// <summary>The set that has a digest.</summary>
    public static LineSet Of(string digest)
    {
        var lines = new LineSet();
        for (var i = 0; i < Words; i++)
            lines._sum[i] = ulong.Parse(digest.AsSpan(i * Digits, Digits), System.Globalization.NumberStyles.AllowHexSpecifier, System.Globalization.CultureInfo.InvariantCulture);
        return lines;
    }

    public void Add(string line)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes(line), hash);
        var carry = 0UL;
        for (var i = 0; i < Words; i++)
        {
            var sum = (UInt128)_sum[i] + BinaryPrimitives.ReadUInt64LittleEndian(hash[(i * sizeof(ulong))..]) + carry;
            (_sum[i], carry) = ((ulong)sum, (ulong)(sum >> 64));
        }
    }

    /// <summary>Takes out a line that is in the set.</summary>
    public void Remove(string line)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes(line), hash);
        var borrow = 0UL;
        for (var i = 0; i < Words; i++)
        {
            var taken = (UInt128)BinaryPrimitives.ReadUInt64LittleEndian(hash[(i * sizeof(ulong))..]) + borrow;
            borrow = _sum[i] < taken ? 1UL : 0UL;
            _sum[i] = (ulong)(_sum[i] - taken);
        }
    }

    /// <summary>The digest as 64 hexadecimal digits; starts anew.</summary>
    public string TakeDigest()
    {
        var digest = string.Concat(_sum.Select(word => word.ToString("x16", System.Globalization.CultureInfo.InvariantCulture)));
        Array.Clear(_sum);
        return digest;
    }
}
