using System.Text;

namespace Tidings.Pages;

/// <summary>
/// A document put together of pieces in several encodings, of which one is UTF-8: pages saved one behind the other, quotations and comments taken over as bytes. The pieces
/// end with lines and with markup. A piece with more bytes that are not UTF-8 than well-formed sequences is foreign; strays in the others are damage.
/// </summary>
sealed class MixedBytes
{
    const int LeastForeign = 8;

    readonly List<(int Start, int End)> _foreign = [];

    MixedBytes(ReadOnlySpan<byte> bytes)
    {
        for (var start = 0; start < bytes.Length;)
        {
            var length = bytes[start..].IndexOfAny("\n\r<>"u8) is >= 0 and var at ? at + 1 : bytes.Length - start;
            var check = Utf8Check.Of(bytes.Slice(start, length));
            if (check.Bad > check.Sequences)
                Add(start, start + length, check.Bad);
            start += length;
        }
    }

    /// <summary>How many bytes of the foreign pieces are not UTF-8.</summary>
    public int Bad { get; private set; }

    /// <summary>Where the first foreign piece begins.</summary>
    public int First => _foreign[0].Start;

    /// <summary>The foreign pieces of a document; null when what is not UTF-8 in it is too little to tell an encoding by.</summary>
    public static MixedBytes? Find(ReadOnlySpan<byte> bytes, Utf8Check check) =>
        check.Bad >= LeastForeign && check.IsPartlyUtf8 && new MixedBytes(bytes) is { Bad: >= LeastForeign } mixed ? mixed : null;

    /// <summary>The foreign pieces, one behind the other.</summary>
    public byte[] Foreign(ReadOnlySpan<byte> bytes)
    {
        var all = new MemoryStream();
        foreach (var (start, end) in _foreign)
            all.Write(bytes[start..end]);
        return all.ToArray();
    }

    /// <summary>The characters, the foreign pieces read by an encoding.</summary>
    public string Text(ReadOnlySpan<byte> bytes, Encoding encoding)
    {
        var (text, at) = (new StringBuilder(bytes.Length), 0);
        foreach (var (start, end) in _foreign)
        {
            text.Append(Encoding.UTF8.GetString(bytes[at..start])).Append(encoding.GetString(bytes[start..end]));
            at = end;
        }
        return text.Append(Encoding.UTF8.GetString(bytes[at..])).ToString();
    }

    void Add(int start, int end, int bad)
    {
        Bad += bad;
        _foreign.Add((start, end));
    }
}
