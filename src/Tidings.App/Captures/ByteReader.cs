using System.Text;

namespace Tidings.App.Captures;

/// <summary>Reads lines and stretches of bytes from a stream, in constant memory.</summary>
sealed class ByteReader(Stream stream)
{
    readonly byte[] _buffer = new byte[1 << 16];
    int _start, _end;

    /// <summary>How many bytes were read.</summary>
    public long Position { get; private set; }

    /// <summary>A line without its end, cut at a length; null at the end of the stream. Bytes are taken as Latin-1.</summary>
    public string? Line(int longest = 1 << 16)
    {
        var line = new StringBuilder();
        for (var any = false; ; any = true)
        {
            if (_start == _end && !Fill())
                return any ? line.ToString().TrimEnd('\r') : null;
            var rest = _buffer.AsSpan(_start, _end - _start);
            var length = rest.IndexOf((byte)'\n') is >= 0 and var at ? at : rest.Length;
            if (line.Length < longest)
                line.Append(Encoding.Latin1.GetString(rest[..Math.Min(length, longest)]));
            var taken = Math.Min(rest.Length, length + 1);
            Take(taken);
            if (length < rest.Length)
                return line.ToString().TrimEnd('\r');
        }
    }

    public int Read(Span<byte> into)
    {
        if (_start == _end && !Fill())
            return 0;
        var count = Math.Min(into.Length, _end - _start);
        _buffer.AsSpan(_start, count).CopyTo(into);
        Take(count);
        return count;
    }

    void Take(int count)
    {
        _start += count;
        Position += count;
    }

    bool Fill()
    {
        (_start, _end) = (0, stream.Read(_buffer));
        return _end > 0;
    }
}
