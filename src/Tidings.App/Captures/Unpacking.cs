namespace Tidings.App.Captures;

/// <summary>More comes out of a file than can be meant to be read.</summary>
sealed class UnpackingException(string message) : Exception(message);

/// <summary>Watches how much comes out of one file for what goes in, through all archives that lie in it.</summary>
sealed class Unpacking(CaptureLimits limits)
{
    long _read, _unpacked;

    /// <summary>Counts the bytes of the file itself.</summary>
    public Stream Outside(Stream stream) => new Counted(stream, count => _read += count);

    /// <summary>Counts bytes that came out of an archive; throws when they are too many.</summary>
    public Stream Inside(Stream stream) => new Counted(stream, count =>
    {
        _unpacked += count;
        if (_unpacked > limits.Free + _read * limits.Ratio)
            throw new UnpackingException($"more than {limits.Ratio} bytes come out for each that goes in");
    });

    sealed class Counted(Stream inner, Action<int> count) : Stream
    {
        public override int Read(byte[] buffer, int offset, int length) => Read(buffer.AsSpan(offset, length));

        public override int Read(Span<byte> buffer)
        {
            var read = inner.Read(buffer);
            count(read);
            return read;
        }

        public override bool CanRead => true;
        public override bool CanSeek => inner.CanSeek;
        public override bool CanWrite => false;
        public override long Length => inner.Length;
        public override long Position { get => inner.Position; set => inner.Position = value; }
        public override void Flush() { }
        public override long Seek(long offset, SeekOrigin origin) => inner.Seek(offset, origin);
        public override void SetLength(long value) => throw new NotSupportedException();
        public override void Write(byte[] buffer, int offset, int length) => throw new NotSupportedException();

        protected override void Dispose(bool disposing)
        {
            if (disposing)
                inner.Dispose();
            base.Dispose(disposing);
        }
    }
}
