using System.Text;
using Tidings.Languages;

namespace Tidings.Pages;

/// <summary>
/// Bytes to characters. In this order: byte order mark, UTF-16 by its zero bytes, binary files, ISO-2022-JP by its escapes, well-formed UTF-8, UTF-8 with pieces in another encoding,
/// damaged UTF-8, the declared encoding, and the legacy encoding in which the text reads most like a language. What a page declares is not believed against the evidence of its letters.
/// </summary>
sealed class TextDecoder(LanguageIdentifier identifier, CommonCharacters common)
{
    readonly EncodingJudge _judge = new(identifier, common);

    /// <summary>Decodes a document.</summary>
    /// <param name="bytes">The document.</param>
    /// <param name="declared">The names of encodings that the capture and the page declare, the most trusted first.</param>
    public Decoding Decode(ReadOnlySpan<byte> bytes, IReadOnlyList<string> declared)
    {
        if (ByMark(bytes) is { } marked)
            return marked;
        if (Utf16Order(bytes) is { } utf16)
            return By(utf16, bytes, [new DecodingTrouble("encoding-guessed", "whole", $"no byte order mark; read as {utf16.WebName} by its zero bytes")]);
        if (BinaryCheck.Recognise(bytes) is { } what)
            return new Decoding("", "binary", [new DecodingTrouble("binary", "whole", $"no text: {what}; not read")]);
        if (IsIso2022Jp(bytes))
            return By(Encodings.Find("iso-2022-jp")!, bytes, []);
        return ByLetters(bytes, declared);
    }

    Decoding ByLetters(ReadOnlySpan<byte> bytes, IReadOnlyList<string> declared)
    {
        var check = Utf8Check.Of(bytes);
        if (check.IsAscii)
            return new Decoding(Encoding.ASCII.GetString(bytes), "us-ascii", []);
        if (MixedBytes.Find(bytes, check) is { } mixed)
            return Mixed(bytes, mixed, declared);
        if (check.IsUtf8 || (check.IsDamagedUtf8 && !_judge.ReadsBetterThanUtf8(bytes, declared)))
            return Utf8(bytes, check, declared);
        if (check.Bad == 0)
            return Utf8(bytes, check, []);
        return Legacy(bytes, declared);
    }

    Decoding Mixed(ReadOnlySpan<byte> bytes, MixedBytes mixed, IReadOnlyList<string> declared)
    {
        var choice = _judge.Choose(mixed.Foreign(bytes), declared.FirstOrDefault(name => Encodings.Find(name) is not null && !Encodings.Same(name, "utf-8")));
        var trouble = new DecodingTrouble("encoding-mixed", $"byte {mixed.First}", $"pieces from here on are not UTF-8 as the rest is; read as {choice} by their letters");
        return new Decoding(mixed.Text(bytes, Encodings.Find(choice)!), "utf-8", [trouble]);
    }

    static Decoding Utf8(ReadOnlySpan<byte> bytes, Utf8Check check, IReadOnlyList<string> declared)
    {
        var troubles = new List<DecodingTrouble>();
        if (declared.FirstOrDefault(name => Encodings.Find(name) is not null) is { } name && !Encodings.Same(name, "utf-8"))
            troubles.Add(new DecodingTrouble("encoding-wrong", "whole", $"declared as {name}, but the bytes are UTF-8; read as UTF-8"));
        if (check.Bad > 0)
            troubles.Add(new DecodingTrouble("bad-bytes", $"byte {check.FirstBad}", $"{check.Bad} bytes are not UTF-8; each stands as U+FFFD"));
        if (check.Cut >= 0)
            troubles.Add(new DecodingTrouble("cut", $"byte {check.Cut}", "the document ends in the middle of a character; it stands as U+FFFD"));
        return new Decoding(Encoding.UTF8.GetString(bytes), "utf-8", troubles);
    }

    Decoding Legacy(ReadOnlySpan<byte> bytes, IReadOnlyList<string> declared)
    {
        var known = declared.FirstOrDefault(name => Encodings.Find(name) is not null);
        var choice = _judge.Choose(bytes, known);
        var troubles = new List<DecodingTrouble>();
        if (known is null)
            troubles.Add(new DecodingTrouble("encoding-guessed", "whole", $"no encoding is declared and the bytes are not UTF-8; read as {choice} by its letters"));
        else if (!Encodings.Same(known, choice))
            troubles.Add(new DecodingTrouble("encoding-wrong", "whole", $"declared as {known}, but its letters make sense as {choice}; read as {choice}"));
        return By(Encodings.Find(choice)!, bytes, troubles);
    }

    static Decoding By(Encoding encoding, ReadOnlySpan<byte> bytes, List<DecodingTrouble> troubles)
    {
        var text = encoding.GetString(bytes);
        var bad = text.AsSpan().Count('\uFFFD');
        if (bad > 0 && CutAtEnd(text, bad))
            troubles.Add(new DecodingTrouble("cut", $"byte {bytes.Length - 1}", "the document ends in the middle of a character; it stands as U+FFFD"));
        else if (bad > 0)
            troubles.Add(new DecodingTrouble("bad-bytes", $"character {text.IndexOf('\uFFFD')}", $"{bad} characters could not be read as {encoding.WebName}; each stands as U+FFFD"));
        return new Decoding(text, encoding.WebName, troubles);
    }

    static bool CutAtEnd(string text, int bad) => bad == 1 && text[^1] == '\uFFFD';

    static Decoding? ByMark(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith("\uFEFF"u8))
            return Utf8(bytes[3..], Utf8Check.Of(bytes[3..]), []);
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE, 0, 0]))
            return By(new UTF32Encoding(false, false), bytes[4..], []);
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0, 0, 0xFE, 0xFF]))
            return By(new UTF32Encoding(true, false), bytes[4..], []);
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]))
            return By(new UnicodeEncoding(false, false), bytes[2..], []);
        return bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]) ? By(new UnicodeEncoding(true, false), bytes[2..], []) : null;
    }

    // Blanks, digits and line ends have a zero byte in UTF-16, always on the same side.
    static UnicodeEncoding? Utf16Order(ReadOnlySpan<byte> bytes)
    {
        var sample = bytes[..Math.Min(bytes.Length, 16 * 1024)];
        int even = 0, odd = 0;
        for (var i = 0; i < sample.Length; i++)
            if (sample[i] == 0)
                (even, odd) = (even + (1 - (i & 1)), odd + (i & 1));
        var (most, least) = (Math.Max(even, odd), Math.Min(even, odd));
        if (most < 2 || most * 20 < sample.Length / 2 || least * 50 > most || Utf8Check.IsTextWithStrayControls(sample))
            return null;
        var encoding = new UnicodeEncoding(even > odd, false);
        return IsPlausible(encoding.GetString(sample[..(sample.Length & ~1)])) ? encoding : null;
    }

    static bool IsPlausible(string text)
    {
        var wrong = 0;
        foreach (var c in text)
            if (c == '\uFFFD' || (char.IsControl(c) && !char.IsWhiteSpace(c)) || char.GetUnicodeCategory(c) is System.Globalization.UnicodeCategory.OtherNotAssigned or System.Globalization.UnicodeCategory.PrivateUse)
                wrong++;
        return wrong * 50 < text.Length;
    }

    static bool IsIso2022Jp(ReadOnlySpan<byte> bytes) =>
        (bytes.IndexOf("\u001b$B"u8) >= 0 || bytes.IndexOf("\u001b$@"u8) >= 0) && bytes.IndexOfAnyInRange((byte)0x80, (byte)0xFF) < 0;
}
