using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;

namespace Tidings.Bench;

/// <summary>
/// Words and lines of a language out of what free software ships: spelling dictionaries with their affixes, translated messages, language packs.
/// A folder for each language holds the files of packages laid beside one another.
/// </summary>
internal static partial class TrainingWords
{
    /// <summary>All words of the dictionaries of a folder, inflected.</summary>
    public static IEnumerable<string> Words(string folder)
    {
        foreach (var file in Directory.EnumerateFiles(folder).Order(StringComparer.Ordinal))
            if (file.EndsWith(".dic", StringComparison.Ordinal))
                foreach (var word in SpellingDictionary.Words(file))
                    yield return word;
            else if (file.EndsWith(".cwl.gz", StringComparison.Ordinal))
                foreach (var word in Compressed(file))
                    yield return word;
    }

    /// <summary>All lines of running text of a folder.</summary>
    public static IEnumerable<string> Lines(string folder)
    {
        foreach (var file in Directory.EnumerateFiles(folder).Order(StringComparer.Ordinal))
            foreach (var text in Texts(file))
                foreach (var line in Plain(text))
                    yield return line;
    }

    static IEnumerable<string> Texts(string file) => Path.GetExtension(file) switch
    {
        ".mo" => Messages(file),
        ".xpi" => Pack(file),
        ".pak" => Resources(file),
        _ => [],
    };

    [GeneratedRegex(@"<[^>]*>|\{[^}]*\}|%\w+|\$\([^)]*\)|\$\w+|&\w+;|https?:\S+|[~_&]")]
    private static partial Regex Marks();

    static IEnumerable<string> Plain(string text) =>
        Marks().Replace(text, "").Split(['\n', '\0', '|'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Where(line => line.Count(char.IsLetter) > 3);

    // GNU gettext: offsets of the originals at 12, of the translations at 16.
    static IEnumerable<string> Messages(string file)
    {
        var bytes = File.ReadAllBytes(file);
        var (count, originals, translations) = (BitConverter.ToInt32(bytes, 8), BitConverter.ToInt32(bytes, 12), BitConverter.ToInt32(bytes, 16));
        for (var i = 1; i < count; i++)
        {
            var (original, text) = (At(originals + i * 8), At(translations + i * 8));
            if (text != original[(original.IndexOf('\u0004') + 1)..])
                yield return text;
        }

        string At(int entry) => Encoding.UTF8.GetString(bytes, BitConverter.ToInt32(bytes, entry + 4), BitConverter.ToInt32(bytes, entry));
    }

    // Fluent and properties files: what stands behind the sign of equality, and lines that go on.
    static IEnumerable<string> Pack(string file)
    {
        using var pack = ZipFile.OpenRead(file);
        foreach (var entry in pack.Entries.Where(entry => entry.Name.EndsWith(".ftl", StringComparison.Ordinal) || entry.Name.EndsWith(".properties", StringComparison.Ordinal)))
        {
            using var reader = new StreamReader(entry.Open());
            while (reader.ReadLine() is { } line)
                if (!line.StartsWith('#'))
                    yield return line.IndexOf('=') is >= 0 and var sign ? line[(sign + 1)..] : line;
        }
    }

    // A resource pack of Chromium, version 5: number of resources at 8, then from 12 on for each its id and where it begins.
    static IEnumerable<string> Resources(string file)
    {
        var bytes = File.ReadAllBytes(file);
        for (var i = 0; i < BitConverter.ToUInt16(bytes, 8); i++)
            yield return Encoding.UTF8.GetString(bytes.AsSpan()[BitConverter.ToInt32(bytes, 14 + i * 6)..BitConverter.ToInt32(bytes, 20 + i * 6)]);
    }

    // Word lists of aspell, each word as the number of letters that it shares with the one before and the rest.
    static IEnumerable<string> Compressed(string file)
    {
        using var stream = new GZipStream(File.OpenRead(file), CompressionMode.Decompress);
        using var all = new MemoryStream();
        stream.CopyTo(all);
        var (bytes, word, shared) = (all.ToArray(), new List<byte>(), 0);
        for (var i = 1; i < bytes.Length;)
        {
            for (shared = 0; i < bytes.Length && bytes[i] < ' '; i++)
                shared += bytes[i] == 0x1F ? 30 : bytes[i];
            word.RemoveRange(Math.Min(shared, word.Count), Math.Max(0, word.Count - shared));
            for (; i < bytes.Length && bytes[i] >= ' '; i++)
                word.Add(bytes[i]);
            yield return Encoding.UTF8.GetString([.. word]).Split('/')[0];
        }
    }
}
