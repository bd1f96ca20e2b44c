using System.Buffers.Binary;

namespace Tidings.App.Storage;

/// <summary>Keys as bytes of UTF-16, the higher first: no text is cut or mixed up with another, and the order is the ordinal one.</summary>
static class OrderedBytes
{
    public static byte[] Of(string key)
    {
        var bytes = new byte[key.Length * sizeof(char)];
        for (var i = 0; i < key.Length; i++)
            BinaryPrimitives.WriteUInt16BigEndian(bytes.AsSpan(i * sizeof(char)), key[i]);
        return bytes;
    }

    public static string Key(ReadOnlySpan<byte> bytes) => string.Create(bytes.Length / sizeof(char), bytes, static (key, bytes) =>
    {
        for (var i = 0; i < key.Length; i++)
            key[i] = (char)BinaryPrimitives.ReadUInt16BigEndian(bytes[(i * sizeof(char))..]);
    });
}
