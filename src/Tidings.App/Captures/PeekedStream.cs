namespace Tidings.App.Captures;

/// <summary>A stream whose beginning is known before it is read: tells what a file is, and lines of JSON from a page on standard input.</summary>
sealed class PeekedStream : Stream
{
    readonly Stream _inner;
    readonly byte[] _head = new byte[CaptureKinds.Head];
    InvalidDataException? _trouble;
    int _length;
    int _read;

    public PeekedStream(Stream inner)
    {
        _inner = inner;
        while (_length < _head.Length && Following() is > 0 and var count)
            _length += count;
        First = _head.AsSpan(0, _length).TrimStart(" \t\r\n"u8) is [var first, ..] ? (char)first : '\0';
    }

    /// <summary>The first character that is no blank; NUL when there is none near the beginning.</summary>
    public char First { get; }

    /// <summary>How it begins.</summary>
    public ReadOnlySpan<byte> Head => _head.AsSpan(0, _length);

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        if (_read == _length)
            return _trouble is null ? _inner.Read(buffer) : throw _trouble;
        var count = Math.Min(buffer.Length, _length - _read);
        _head.AsSpan(_read, count).CopyTo(buffer);
        _read += count;
        return count;
    }

    // What breaks off is said when all before it was read.
    int Following()
    {
        try
        {
            return _inner.Read(_head.AsSpan(_length));
        }
        catch (InvalidDataException trouble) when (_length > 0)
        {
            _trouble = trouble;
            return 0;
        }
    }

    public override bool CanRead => true;
    public override bool CanSeek => _inner.CanSeek;
    public override bool CanWrite => false;
    public override long Length => _inner.Length;
    public override long Position { get => _inner.Position - (_length - _read); set => Seek(value, SeekOrigin.Begin); }
    public override void Flush() { }

    public override long Seek(long offset, SeekOrigin origin)
    {
        var target = origin == SeekOrigin.Current ? Position + offset : offset;
        _read = _length;
        return _inner.Seek(target, origin == SeekOrigin.Current ? SeekOrigin.Begin : origin);
    }

    public override void SetLength(long value) => throw new NotSupportedException();
    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
