namespace Tidings.App.Captures;

/// <summary>A stream whose beginning is known before it is read: tells what a file is, and lines of JSON from a page on standard input.</summary>
sealed class PeekedStream : Stream
{
    readonly Stream _inner;
    readonly byte[] _head = new byte[CaptureKinds.Head];
    readonly int _length;
    int _read;

    public PeekedStream(Stream inner)
    {
        _inner = inner;
        _length = inner.ReadAtLeast(_head, _head.Length, throwOnEndOfStream: false);
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
            return _inner.Read(buffer);
        var count = Math.Min(buffer.Length, _length - _read);
        _head.AsSpan(_read, count).CopyTo(buffer);
        _read += count;
        return count;
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
