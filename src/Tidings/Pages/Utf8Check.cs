namespace Tidings.Pages;

/// <summary>What a check of bytes as UTF-8 found.</summary>
/// <param name="Sequences">Well-formed sequences of two to four bytes.</param>
/// <param name="Bad">Bytes that belong to no well-formed sequence.</param>
/// <param name="FirstBad">The offset of the first of them; -1 for none.</param>
/// <param name="Cut">The offset of a sequence that the end of the bytes cuts off; -1 for none.</param>
readonly record struct Utf8Check(int Sequences, int Bad, int FirstBad, int Cut)
{
    /// <summary>Whether there are such sequences and nothing else beyond ASCII, but for a cut end.</summary>
    public bool IsUtf8 => Bad == 0 && Sequences > 0;

    public bool IsAscii => Bad == 0 && Sequences == 0 && Cut < 0;

    /// <summary>Whether the bad bytes are so few that they are damage in UTF-8 and not another encoding.</summary>
    public bool IsDamagedUtf8 => Bad > 0 && Sequences >= 4 * (long)Bad;

    /// <summary>Whether so many sequences are well-formed that some of it is UTF-8: in other encodings letters make them by chance, at most a fourth as many as of other bytes.</summary>
    public bool IsPartlyUtf8 => Sequences > 0 && 2L * Sequences >= Bad;

    /// <summary>Checks bytes by the table of well-formed sequences (Unicode, table 3-7). Linear.</summary>
    public static Utf8Check Of(ReadOnlySpan<byte> bytes)
    {
        int sequences = 0, bad = 0, firstBad = -1, cut = -1;
        for (var i = 0; i < bytes.Length;)
        {
            if (bytes[i] < 0x80)
            {
                i++;
                continue;
            }
            var length = Length(bytes[i..], out var cutOff);
            if (length > 0)
            {
                sequences++;
                i += length;
                continue;
            }
            if (cutOff)
            {
                cut = i;
                break;
            }
            bad++;
            if (firstBad < 0)
                firstBad = i;
            i++;
        }
        return new Utf8Check(sequences, bad, firstBad, cut);
    }

    /// <summary>
    /// Whether bytes are UTF-8 text in which control characters are strays (under a fifth). Text in UTF-16 has a control byte in most of its letters, and files that are no text have ill-formed sequences or more of them.
    /// </summary>
    public static bool IsTextWithStrayControls(ReadOnlySpan<byte> bytes)
    {
        var controls = 0;
        foreach (var b in bytes)
            if (b < 0x20 && b is not (0x0A or 0x0D))
                controls++;
        return controls * 5L < bytes.Length && Of(bytes).Bad == 0;
    }

    static int Length(ReadOnlySpan<byte> at, out bool cutOff)
    {
        cutOff = false;
        var (length, low, high) = at[0] switch
        {
            >= 0xC2 and <= 0xDF => (2, 0x80, 0xBF),
            0xE0 => (3, 0xA0, 0xBF),
            0xED => (3, 0x80, 0x9F),
            >= 0xE1 and <= 0xEF => (3, 0x80, 0xBF),
            0xF0 => (4, 0x90, 0xBF),
            0xF4 => (4, 0x80, 0x8F),
            >= 0xF1 and <= 0xF3 => (4, 0x80, 0xBF),
            _ => (0, 0, 0),
        };
        for (var i = 1; i < length; i++)
        {
            if (i >= at.Length)
            {
                cutOff = true;
                return 0;
            }
            var (from, to) = i == 1 ? (low, high) : (0x80, 0xBF);
            if (at[i] < from || at[i] > to)
                return 0;
        }
        return length;
    }
}
