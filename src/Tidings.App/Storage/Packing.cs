using System.IO.Compression;

namespace Tidings.App.Storage;

/// <summary>Deflates the bytes of documents for keeping (RFC 1951).</summary>
static class Packing
{
    public static byte[] Pack(ReadOnlySpan<byte> bytes)
    {
        using var packed = new MemoryStream();
        using (var deflate = new DeflateStream(packed, CompressionLevel.Fastest, leaveOpen: true))
            deflate.Write(bytes);
        return packed.ToArray();
    }

    public static byte[] Unpack(byte[] packed, int length)
    {
        using var deflate = new DeflateStream(new MemoryStream(packed), CompressionMode.Decompress);
        using var bytes = new MemoryStream(length);
        deflate.CopyTo(bytes);
        return bytes.ToArray();
    }
}
