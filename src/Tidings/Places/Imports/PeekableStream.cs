using System.Text;

namespace Tidings.Places.Imports;

/// <summary>The text of a file with its first bytes looked at beforehand. A byte order mark is passed over.</summary>
sealed class PeekableStream
{
    readonly Stream _stream;
    readonly byte[] _head = new byte[4096];
    readonly int _count;
    readonly int _start;

    public PeekableStream(Stream stream)
    {
        _stream = stream;
        _count = stream.ReadAtLeast(_head, _head.Length, throwOnEndOfStream: false);
        _start = _head.AsSpan(0, _count).StartsWith(Encoding.UTF8.Preamble) ? Encoding.UTF8.Preamble.Length : 0;
    }

    /// <summary>The first character that is no blank; NUL for a file of blanks.</summary>
    public char FirstLetter()
    {
        foreach (var b in _head.AsSpan(_start, _count - _start))
            if (b is not ((byte)' ' or (byte)'\n' or (byte)'\r' or (byte)'\t'))
                return (char)b;
        return '\0';
    }

    /// <summary>The bytes, in blocks; each is valid until the next is asked for.</summary>
    public IEnumerable<ReadOnlyMemory<byte>> Blocks()
    {
        yield return _head.AsMemory(_start, _count - _start);
        var block = new byte[1 << 16];
        for (int count; (count = _stream.Read(block)) > 0;)
            yield return block.AsMemory(0, count);
    }

    /// <summary>The lines with their numbers from 1. A line longer than <paramref name="longest"/> bytes is given cut.</summary>
    public IEnumerable<(int Number, string Text)> Lines(int longest = 1 << 20)
    {
        var number = 0;
        var line = new MemoryStream();
        foreach (var block in Blocks())
            for (var at = 0; at < block.Length;)
            {
                var length = block.Span[at..].IndexOf((byte)'\n');
                var end = length < 0 ? block.Length : at + length;
                line.Write(block.Span[at..Math.Min(end, at + Math.Max(0, longest - (int)line.Length))]);
                at = end + 1;
                if (length < 0)
                    break;
                yield return (++number, Take(line));
            }
        if (line.Length > 0)
            yield return (++number, Take(line));
    }

    static string Take(MemoryStream line)
    {
        var text = Encoding.UTF8.GetString(line.GetBuffer(), 0, (int)line.Length).TrimEnd('\r');
        line.SetLength(0);
        return text;
    }
}
