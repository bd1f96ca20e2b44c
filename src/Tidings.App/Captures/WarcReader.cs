using System.Globalization;
using System.IO.Compression;
using Tidings.App.Building;

namespace Tidings.App.Captures;

/// <summary>
/// Web archives (ISO 28500, WARC 1.0 and 1.1): the pages of their responses, one at a time, with address and time of capture. A record whose length is wrong is
/// said as an issue, and reading goes on at the next one.
/// </summary>
sealed class WarcReader(CaptureReader captures)
{
    const string Begin = "WARC/";

    // How a record begins behind another, as all crawlers write it. Inside a record it shows that the record's length is wrong.
    static readonly byte[][] Begins = ["\r\n\r\nWARC/1.0\r\nWARC-Type: "u8.ToArray(), "\r\n\r\nWARC/1.1\r\nWARC-Type: "u8.ToArray()];

    static readonly string[] PageTypes = ["text/", "application/xhtml", "application/xml", "application/rss", "application/atom", "application/feed+json", "application/pdf"];

    public IEnumerable<Captured> Read(Holder holder, Stream stream)
    {
        var reader = new ByteReader(stream);
        var number = 0;
        for (var line = reader.Line(); line is not null; line = Next(holder, reader, number))
        {
            var (inside, start) = (holder.Inside((++number).ToString(CultureInfo.InvariantCulture)), reader.Position);
            var headers = Headers(reader);
            if (!long.TryParse(headers.GetValueOrDefault("content-length"), NumberStyles.None, CultureInfo.InvariantCulture, out var length))
            {
                captures.Report(inside, "warc.length", $"byte {start}", "the record does not say how long it is; not read");
                continue;
            }
            using var block = new Block(reader, length);
            foreach (var captured in Record(inside, headers, block))
                yield return captured;
            if (block.Skip() is > 0 and var missing)
                Report(inside, reader, length, missing);
        }
    }

    void Report(Holder inside, ByteReader reader, long length, long missing)
    {
        if (reader.IsEnded)
            captures.Report(inside, "warc.cut-off", $"byte {reader.Position}", $"the record should have {length} bytes and the file ends before; what is there is read");
        else
            captures.Report(inside, "warc.length", $"byte {reader.Position}", $"the record should have {length} bytes and the next one begins {missing} before; what is there is read");
    }

    IEnumerable<Captured> Record(Holder inside, Dictionary<string, string> headers, Block block)
    {
        var type = headers.GetValueOrDefault("warc-type");
        var holder = inside with
        {
            Address = headers.GetValueOrDefault("warc-target-uri")?.Trim('<', '>'),
            Captured = DateTimeOffset.TryParse(headers.GetValueOrDefault("warc-date"), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment) ? moment : null,
        };
        if (type is "resource" or "conversion")
            return IsPage(headers.GetValueOrDefault("content-type")) ? captures.Open(holder, block) : [];
        return type == "response" && headers.GetValueOrDefault("content-type")?.StartsWith("application/http", StringComparison.OrdinalIgnoreCase) != false ? Response(holder, block) : [];
    }

    IEnumerable<Captured> Response(Holder holder, Block block)
    {
        var reader = new ByteReader(block);
        var status = reader.Line()?.Split(' ') is [_, var code, ..] ? code : "";
        var headers = Headers(reader);
        var type = headers.GetValueOrDefault("content-type");
        if (status != "200" || !IsPage(type))
            return [];
        Stream body = new Rest(reader);
        if (headers.GetValueOrDefault("transfer-encoding")?.Contains("chunked", StringComparison.OrdinalIgnoreCase) == true)
            body = new Chunks(reader);
        return captures.Open(holder with { Charset = Charset(type) }, Decoded(holder, body, headers.GetValueOrDefault("content-encoding")));
    }

    // Many crawlers decode the body and leave the header: what is not packed is taken as it is.
    static Stream Decoded(Holder holder, Stream body, string? encoding) => encoding?.Trim().ToLowerInvariant() switch
    {
        "br" => holder.Unpacking.Inside(new BrotliStream(body, CompressionMode.Decompress)),
        "deflate" => holder.Unpacking.Inside(new ZLibStream(body, CompressionMode.Decompress)),
        _ => body,
    };

    string? Next(Holder holder, ByteReader reader, int number)
    {
        var (start, strayed) = (reader.Position, false);
        for (var line = reader.Line(); line is not null; line = reader.Line())
        {
            if (line.StartsWith(Begin, StringComparison.Ordinal))
            {
                if (strayed)
                    captures.Report(holder.Inside(number.ToString(CultureInfo.InvariantCulture)), "warc.length", $"byte {start}", "the record is longer than it says; reading went on at the next one");
                return line;
            }
            strayed |= line.Length > 0;
        }
        return null;
    }

    static bool IsPage(string? type) => type is null || PageTypes.Any(page => type.StartsWith(page, StringComparison.OrdinalIgnoreCase));

    static string? Charset(string? type) =>
        type?.Split(';').Select(part => part.Trim()).FirstOrDefault(part => part.StartsWith("charset=", StringComparison.OrdinalIgnoreCase))?[8..].Trim('"', ' ');

    static Dictionary<string, string> Headers(ByteReader reader)
    {
        var headers = new Dictionary<string, string>(StringComparer.Ordinal);
        while (reader.Line() is { Length: > 0 } line)
            if (line.IndexOf(':') is > 0 and var colon)
                headers.TryAdd(line[..colon].Trim().ToLowerInvariant(), line[(colon + 1)..].Trim());
        return headers;
    }

    /// <summary>
    /// The bytes of a record: as many as it says, but none of the next one. What looks like a record inside it is part of it where the next begins where its length says:
    /// a page may hold anything.
    /// </summary>
    sealed class Block(ByteReader reader, long length) : ReadOnlyStream
    {
        long _left = length;
        bool _isRight;

        public override int Read(Span<byte> buffer)
        {
            var into = buffer[..(int)Math.Min(buffer.Length, _left)];
            var count = _isRight ? reader.Read(into) : reader.ReadTo(into, Begins);
            if (count == 0 && into.Length > 0 && !_isRight && (_isRight = reader.Follows(_left, "\r\n\r\nWARC/"u8)))
                count = reader.Read(into);
            _left -= count;
            return count;
        }

        /// <summary>Passes over what was not read; gives how many bytes are missing.</summary>
        public long Skip()
        {
            var waste = new byte[8192];
            while (_left > 0 && Read(waste.AsSpan()) > 0)
            {
            }
            return _left;
        }
    }

    /// <summary>All that is left.</summary>
    sealed class Rest(ByteReader reader) : ReadOnlyStream
    {
        public override int Read(Span<byte> buffer) => reader.Read(buffer);
    }

    /// <summary>A body in chunks (RFC 9112, 7.1).</summary>
    sealed class Chunks(ByteReader reader) : ReadOnlyStream
    {
        long _left;
        bool _ended;

        public override int Read(Span<byte> buffer)
        {
            if (_left == 0 && !_ended)
                Begin();
            if (_ended)
                return 0;
            var count = reader.Read(buffer[..(int)Math.Min(buffer.Length, _left)]);
            _left -= count;
            if (_left == 0 && count > 0)
                reader.Line();
            return count;
        }

        void Begin()
        {
            var size = reader.Line()?.Split(';')[0].Trim();
            if (!long.TryParse(size, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out _left) || _left < 0)
                throw new InvalidDataException($"\"{size}\" is no length of a chunk.");
            _ended = _left == 0;
        }
    }
}
