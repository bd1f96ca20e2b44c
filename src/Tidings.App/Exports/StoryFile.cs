using System.Buffers;
using Tidings.Evidence;
using Tidings.Pages;
using Tidings.Stories;

namespace Tidings.App.Exports;

/// <summary>
/// Reads a file of stories line by line, however long the file is. Each line is a document of its own, known by the digest of its bytes and found at
/// <c>path#line</c>, so that a file that grew by a line adds one document.
/// </summary>
public static class StoryFile
{
    /// <summary>The longest line that is read, in bytes.</summary>
    public const int LongestLine = 16 << 20;

    const int Piece = 1 << 16;

    static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    /// <summary>The stories of the lines that can be read, each with its line as the document.</summary>
    /// <param name="stream">The file.</param>
    /// <param name="path">Its path.</param>
    /// <param name="issues">Is told of the lines that cannot.</param>
    public static IEnumerable<(Document Line, Story Story)> Read(Stream stream, string path, Action<Issue> issues)
    {
        var number = 0;
        foreach (var line in Lines(stream))
        {
            number++;
            if (line is null)
            {
                issues(new Issue("story.line", path, $"line {number}", $"The line has more than {LongestLine} bytes. It was left out."));
                continue;
            }
            var story = StoryLines.Read(line, path, number, out var issue);
            if (issue is not null)
                issues(issue);
            if (story is not null)
                yield return (new Document(story.Origin.Path, line, story.Origin.Sha256, story.Origin.MediaType, story.Origin.Address, story.Origin.Captured), story);
        }
    }

    // A line that is too long is null; its rest is passed over without being kept.
    static IEnumerable<byte[]?> Lines(Stream stream)
    {
        var (line, piece, tooLong, first) = (new ArrayBufferWriter<byte>(), new byte[Piece], false, true);
        for (int count; (count = stream.Read(piece)) > 0;)
            for (var start = 0; start < count;)
            {
                var end = Array.IndexOf(piece, (byte)'\n', start, count - start);
                var stop = end < 0 ? count : end;
                tooLong |= line.WrittenCount + stop - start > LongestLine;
                if (!tooLong)
                    line.Write(piece.AsSpan(start, stop - start));
                start = stop + 1;
                if (end < 0)
                    continue;
                yield return tooLong ? null : Taken(line, first);
                (tooLong, first) = (false, false);
                line.ResetWrittenCount();
            }
        if (tooLong || line.WrittenCount > 0)
            yield return tooLong ? null : Taken(line, first);
    }

    static byte[] Taken(ArrayBufferWriter<byte> line, bool first)
    {
        var bytes = line.WrittenSpan;
        if (first && bytes.StartsWith(ByteOrderMark))
            bytes = bytes[ByteOrderMark.Length..];
        if (bytes.EndsWith("\r"u8))
            bytes = bytes[..^1];
        return bytes.ToArray();
    }
}
