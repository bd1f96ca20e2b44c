using System.Runtime.InteropServices;
using System.Text;
using Tidings.Text;

namespace Tidings.Lineages;

/// <summary>
/// A print as bytes and back, little-endian with strings in UTF-8. The first byte is the version of the format and of the algorithms behind it:
/// prints of another version say nothing to these and must be made anew.
/// </summary>
public static class StoryPrintBytes
{
    public const byte Version = 5;

    public static byte[] Write(StoryPrint print)
    {
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream, Encoding.UTF8);
        writer.Write(Version);
        writer.Write(print.Id);
        writer.Write(print.Language);
        writer.Write(print.Published?.DayNumber ?? -1);
        writer.Write(print.IsTranslation);
        writer.Write(print.Outlet);
        writer.Write((byte)Math.Min(byte.MaxValue, print.Origins.Count));
        foreach (var origin in print.Origins.Take(byte.MaxValue))
            Write(writer, origin);
        writer.Write(print.Words);
        writer.Write(print.Letters);
        writer.Write(print.Body.Start);
        writer.Write(print.Body.End);
        writer.Write((ulong)(print.Digest >> 64));
        writer.Write((ulong)print.Digest);
        Write<uint>(writer, print.Bands);
        Write<uint>(writer, print.Sample);
        Write<ushort>(writer, print.SentenceLetters);
        Write<ushort>(writer, print.SentenceAnchors);
        Write<uint>(writer, print.AnchorKeys);
        Write<ushort>(writer, print.AnchorPlaces);
        return stream.ToArray();
    }

    /// <summary>The print; null when the bytes are of another version, cut off or no print at all.</summary>
    public static StoryPrint? TryRead(byte[] bytes)
    {
        try
        {
            using var reader = new BinaryReader(new MemoryStream(bytes), Encoding.UTF8);
            var print = reader.ReadByte() == Version ? Read(reader) : null;
            return reader.BaseStream.Position == bytes.Length ? print : null;
        }
        catch (Exception e) when (e is EndOfStreamException or ArgumentOutOfRangeException or FormatException or IOException)
        {
            return null;
        }
    }

    static StoryPrint Read(BinaryReader reader) => new()
    {
        Id = reader.ReadString(),
        Language = reader.ReadString(),
        Published = reader.ReadInt32() is >= 0 and var day ? DateOnly.FromDayNumber(day) : null,
        IsTranslation = reader.ReadBoolean(),
        Outlet = reader.ReadUInt64(),
        Origins = [.. Enumerable.Range(0, reader.ReadByte()).Select(_ => ReadOrigin(reader))],
        Words = reader.ReadInt32(),
        Letters = reader.ReadInt32(),
        Body = new TextSpan(reader.ReadInt32(), reader.ReadInt32()),
        Digest = new UInt128(reader.ReadUInt64(), reader.ReadUInt64()),
        Bands = Read<uint>(reader),
        Sample = Read<uint>(reader),
        SentenceLetters = Read<ushort>(reader),
        SentenceAnchors = Read<ushort>(reader),
        AnchorKeys = Read<uint>(reader),
        AnchorPlaces = Read<ushort>(reader),
    };

    static void Write(BinaryWriter writer, Origin origin)
    {
        writer.Write((byte)origin.Kind);
        writer.Write(origin.Key);
        writer.Write(origin.Name);
    }

    static Origin ReadOrigin(BinaryReader reader) => new((OriginKind)reader.ReadByte(), reader.ReadString(), reader.ReadString());

    static void Write<T>(BinaryWriter writer, ReadOnlySpan<T> values) where T : unmanaged
    {
        writer.Write(values.Length);
        writer.Write(MemoryMarshal.AsBytes(values));
    }

    static T[] Read<T>(BinaryReader reader) where T : unmanaged
    {
        var length = reader.ReadInt32();
        ArgumentOutOfRangeException.ThrowIfNegative(length);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(length, reader.BaseStream.Length - reader.BaseStream.Position);
        var values = new T[length];
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(values.AsSpan()));
        return values;
    }
}
