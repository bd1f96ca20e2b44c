using System.Buffers;
using System.Globalization;
using System.Net;
using System.Text;

namespace Tidings.App.Captures;

/// <summary>
/// The bytes of an XML file without what feeds often get wrong and XML readers do not forgive: blanks before the declaration, an ampersand that stands for itself, and
/// names of HTML characters such as <c>&amp;nbsp;</c>, which become numbers. Names that a document type declares are left as words.
/// </summary>
sealed class MendedXml(Stream inner) : ReadOnlyStream
{
    const int LongestName = 33;

    static readonly string[] OfXml = ["amp", "lt", "gt", "quot", "apos"];

    readonly byte[] _buffer = new byte[1 << 14];
    readonly ArrayBufferWriter<byte> _mended = new();
    int _start, _end, _given;
    bool _begun, _ended, _asItIs, _inData;

    public override int Read(Span<byte> buffer)
    {
        while (_given == _mended.WrittenCount)
        {
            _mended.ResetWrittenCount();
            _given = 0;
            if (!Fill())
                return 0;
            Mend(_buffer.AsSpan(_start, _end - _start));
        }
        var count = Math.Min(buffer.Length, _mended.WrittenCount - _given);
        _mended.WrittenSpan.Slice(_given, count).CopyTo(buffer);
        _given += count;
        return count;
    }

    bool Fill()
    {
        _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
        (_start, _end) = (0, _end - _start);
        while (!_ended && _end < LongestName + 2)
        {
            var count = inner.Read(_buffer.AsSpan(_end));
            _ended = count == 0;
            _end += count;
        }
        if (!_begun)
            Begin();
        return _start < _end;
    }

    // Every other byte of UTF-16 is zero: it is left as it is.
    void Begin()
    {
        var head = _buffer.AsSpan(0, _end);
        _begun = true;
        _asItIs = head[..Math.Min(4, _end)].IndexOfAny((byte)0, (byte)0xFE) >= 0;
        if (!_asItIs)
            _start = _end - head.TrimStart(" \t\r\n"u8).Length;
    }

    // As much of it as can be judged: what may begin a name at its end waits for what follows.
    void Mend(ReadOnlySpan<byte> bytes)
    {
        var left = bytes;
        while (left.Length > 0 && (_ended || left.Length >= LongestName + 2 || left.Length == bytes.Length))
            left = left[(_asItIs ? Plain(left, left.Length) : _inData ? Data(left) : Markup(left))..];
        _start += bytes.Length - left.Length;
    }

    int Data(ReadOnlySpan<byte> bytes)
    {
        if (!bytes.StartsWith("]]>"u8))
            return Plain(bytes, 1 + Until(bytes[1..], bytes[1..].IndexOf((byte)']')));
        _inData = false;
        return Plain(bytes, 3);
    }

    int Markup(ReadOnlySpan<byte> bytes)
    {
        if (bytes[0] == '&')
            return Reference(bytes);
        _inData = bytes.StartsWith("<![CDATA["u8);
        return Plain(bytes, _inData ? 9 : 1 + Until(bytes[1..], bytes[1..].IndexOfAny((byte)'&', (byte)'<')));
    }

    static int Until(ReadOnlySpan<byte> bytes, int at) => at < 0 ? bytes.Length : at;

    int Plain(ReadOnlySpan<byte> bytes, int length)
    {
        _mended.Write(bytes[..length]);
        return length;
    }

    int Reference(ReadOnlySpan<byte> bytes)
    {
        var end = bytes[..Math.Min(bytes.Length, LongestName + 2)].IndexOf((byte)';');
        var name = end > 1 ? Encoding.Latin1.GetString(bytes[1..end]) : "";
        if (OfXml.Contains(name, StringComparer.Ordinal) || IsNumber(name))
            return Plain(bytes, end + 1);
        if (name.Length > 0 && name.All(char.IsAsciiLetterOrDigit) && WebUtility.HtmlDecode($"&{name};") is var character && character[^1] != ';')
        {
            foreach (var rune in character.EnumerateRunes())
                _mended.Write(Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"&#{rune.Value};")));
            return end + 1;
        }
        _mended.Write("&amp;"u8);
        return 1;
    }

    static bool IsNumber(string name) =>
        name is ['#', 'x', .. var digits] ? digits.Length > 0 && digits.All(char.IsAsciiHexDigit) : name is ['#', .. var decimals] && decimals.Length > 0 && decimals.All(char.IsAsciiDigit);
}
