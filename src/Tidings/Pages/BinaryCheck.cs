namespace Tidings.Pages;

/// <summary>Tells files that are no text by how they begin and by their control characters.</summary>
static class BinaryCheck
{
    const int Sample = 64 * 1024;
    const double MostControls = 0.02;

    static readonly (string Name, byte[] Sign)[] Signs =
    [
        ("PDF", "%PDF-"u8.ToArray()), ("PNG image", [0x89, 0x50, 0x4E, 0x47]), ("JPEG image", [0xFF, 0xD8, 0xFF]), ("GIF image", "GIF8"u8.ToArray()), ("ZIP archive", [0x50, 0x4B, 0x03, 0x04]),
        ("gzip archive", [0x1F, 0x8B]), ("bzip2 archive", "BZh"u8.ToArray()), ("xz archive", [0xFD, 0x37, 0x7A, 0x58, 0x5A]), ("7z archive", [0x37, 0x7A, 0xBC, 0xAF]), ("RAR archive", "Rar!"u8.ToArray()),
        ("program", [0x7F, 0x45, 0x4C, 0x46]), ("Windows program", [0x4D, 0x5A, 0x90, 0x00]), ("SQLite database", "SQLite format 3"u8.ToArray()), ("RIFF media", "RIFF"u8.ToArray()),
        ("Office document", [0xD0, 0xCF, 0x11, 0xE0]), ("Ogg media", "OggS"u8.ToArray()), ("MP3 sound", "ID3"u8.ToArray()), ("Zstandard archive", [0x28, 0xB5, 0x2F, 0xFD]),
    ];

    /// <summary>What the bytes are, when they are no text; else null.</summary>
    public static string? Recognise(ReadOnlySpan<byte> bytes)
    {
        foreach (var (name, sign) in Signs)
            if (bytes.StartsWith(sign))
                return name;
        if (bytes.Length > 12 && bytes[4..].StartsWith("ftyp"u8))
            return "MP4 media";
        return HasControls(bytes) ? "data with control characters" : null;
    }

    static bool HasControls(ReadOnlySpan<byte> bytes)
    {
        var sample = bytes[..Math.Min(Sample, bytes.Length)];
        var controls = 0;
        foreach (var b in sample)
            if (b < 0x20 && b is not (0x09 or 0x0A or 0x0C or 0x0D or 0x1B or 0x1A))
                controls++;
        return controls > 4 && controls > sample.Length * MostControls && !Utf8Check.IsTextWithStrayControls(sample);
    }
}
