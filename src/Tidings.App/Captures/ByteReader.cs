using System.Text;

namespace Tidings.App.Captures;

/// <summary>Reads lines and stretches of bytes from a stream, in constant memory.</summary>
sealed class ByteReader(Stream stream)
{
    // How far it may be looked ahead: the buffer grows to that and no farther.
    const int Farthest = 1 << 25;

    byte[] _buffer = new byte[1 << 16];
    int _start, _end;
    bool _ended;
    InvalidDataException? _trouble;

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

    /// <summary>Whether nothing is left to read.</summary>
    public bool IsEnded => _start == _end && !Fill();

    public int Read(Span<byte> into)
    {
        if (_start == _end && !Fill())
            return 0;
        var count = Math.Min(into.Length, _end - _start);
        _buffer.AsSpan(_start, count).CopyTo(into);
        Take(count);
        return count;
    }

    /// <summary>Reads on, but not past the place where one of some marks begins: 0 there and at the end.</summary>
    public int ReadTo(Span<byte> into, byte[][] marks)
    {
        var longest = marks.Max(mark => mark.Length);
        while (_end - _start < longest && More())
        {
        }
        var rest = _buffer.AsSpan(_start, Math.Min(_end - _start, into.Length + longest));
        var count = Math.Min(into.Length, _ended ? rest.Length : rest.Length - longest + 1);
        foreach (var mark in marks)
            if (rest.IndexOf(mark) is >= 0 and var at)
                count = Math.Min(count, at);
        rest[..count].CopyTo(into);
        Take(count);
        return count;
    }

    /// <summary>Whether a mark begins behind so many bytes, or nothing but ends of lines is left there; false where that is too far to be looked for.</summary>
    public bool Follows(long distance, ReadOnlySpan<byte> mark)
    {
        if (distance > Farthest)
            return false;
        var needed = (int)distance + mark.Length;
        if (_buffer.Length < needed)
            Array.Resize(ref _buffer, needed);
        while (_end - _start < needed && More())
        {
        }
        if (_end - _start < distance)
            return false;
        var behind = _buffer.AsSpan(_start + (int)distance, _end - _start - (int)distance);
        return behind.StartsWith(mark) || _ended && behind.IndexOfAnyExcept((byte)'\r', (byte)'\n') < 0;
    }

    void Take(int count)
    {
        _start += count;
        Position += count;
    }

    bool Fill()
    {
        (_start, _end) = (0, 0);
        return _trouble is null ? More() : throw _trouble;
    }

    // Behind what is there already, which is moved to the front.
    bool More()
    {
        _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
        (_start, _end) = (0, _end - _start);
        var count = _ended ? 0 : Following();
        _end += count;
        _ended = count == 0;
        return count > 0;
    }

    // What breaks off is said when all before it was read.
    int Following()
    {
        try
        {
            return stream.Read(_buffer.AsSpan(_end));
        }
        catch (InvalidDataException trouble) when (_end > 0)
        {
            _trouble = trouble;
            return 0;
        }
    }
}
