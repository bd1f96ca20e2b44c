namespace Tidings.App.Cli;

/// <summary>Lines of a stream as bytes, without their ends (<c>\n</c> or <c>\r\n</c>), whatever the stream's length. A line is valid until the next is asked for.</summary>
public sealed class LineReader(Stream stream, int longest = 64 << 20)
{
    byte[] _buffer = new byte[65536];
    int _start, _end;
    bool _ended;

    /// <summary>The next line's number, from 1.</summary>
    public int Number { get; private set; }

    /// <summary>The next line; null at the end of the stream.</summary>
    /// <exception cref="CannotException">A line is longer than is read.</exception>
    public ReadOnlyMemory<byte>? Next()
    {
        for (var searched = _start; ;)
        {
            var at = _buffer.AsSpan(searched, _end - searched).IndexOf((byte)'\n');
            if (at >= 0)
                return Take(searched + at, searched + at + 1);
            if (_ended)
                return _start < _end ? Take(_end, _end) : default(ReadOnlyMemory<byte>?);
            var count = Fill();
            searched = _end - count;
        }
    }

    // Moves the unfinished line to the front and reads on; gives how many bytes came.
    int Fill()
    {
        var length = _end - _start;
        if (length > longest)
            throw new CannotException($"line {Number + 1} is longer than {longest} bytes");
        if (_start > 0)
            _buffer.AsSpan(_start, length).CopyTo(_buffer);
        (_start, _end) = (0, length);
        if (length == _buffer.Length)
            Array.Resize(ref _buffer, _buffer.Length * 2);
        var count = stream.Read(_buffer, _end, _buffer.Length - _end);
        _ended = count == 0;
        _end += count;
        return count;
    }

    ReadOnlyMemory<byte> Take(int end, int next)
    {
        Number++;
        var line = _buffer.AsMemory(_start, end - _start);
        _start = next;
        return line.Length > 0 && line.Span[^1] == '\r' ? line[..^1] : line;
    }
}
