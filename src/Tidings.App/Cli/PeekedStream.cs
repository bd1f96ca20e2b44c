namespace Tidings.App.Cli;

/// <summary>A stream of which the first character that is no blank is known before it is read: tells lines of JSON from a page on standard input.</summary>
sealed class PeekedStream : Stream
{
    readonly Stream _inner;
    readonly byte[] _head = new byte[4096];
    readonly int _length;
    int _read;

    public PeekedStream(Stream inner)
    {
        _inner = inner;
        _length = inner.ReadAtLeast(_head, 1, throwOnEndOfStream: false);
        First = _head.AsSpan(0, _length).TrimStart(" \t\r\n"u8) is [var first, ..] ? (char)first : '\0';
    }

    /// <summary>The first character that is no blank; NUL when there is none near the beginning.</summary>
    public char First { get; }

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
    public override bool CanSeek => false;
    public override bool CanWrite => false;
    public override long Length => throw new NotSupportedException();
    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }
    public override void Flush() { }
    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();
    public override void SetLength(long value) => throw new NotSupportedException();
    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
