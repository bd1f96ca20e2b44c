using Tidings.Languages;
using Tidings.Text;

namespace Tidings.Pages;

/// <summary>Finds the legacy encoding in which bytes read most like a language: by the fit of the letters to the best language's model, less what is out of place.</summary>
sealed class EncodingJudge(LanguageIdentifier identifier, CommonCharacters common)
{
    const int Sample = 12 * 1024;
    const double Margin = 0.35;
    const double EastFit = -6, EastGain = 5;

    /// <summary>The name of the encoding to read by: the declared one unless another is clearly better.</summary>
    public string Choose(ReadOnlySpan<byte> bytes, string? declared)
    {
        var sample = Telling(bytes);
        var (best, most) = ("windows-1252", double.NegativeInfinity);
        foreach (var name in Encodings.Legacy)
            if (Score(sample, name) is var score && score > most + (best == "windows-1252" ? 0.02 : 0))
                (best, most) = (name, score);
        return declared is not null && Score(sample, declared) + Margin >= most ? declared : best;
    }

    /// <summary>Whether bytes that are nearly UTF-8 read better in a declared encoding.</summary>
    public bool ReadsBetterThanUtf8(ReadOnlySpan<byte> bytes, IReadOnlyList<string> declared)
    {
        var sample = Telling(bytes);
        return declared.Where(name => !Encodings.Same(name, "utf-8")).Any(name => Score(sample, name) > Score(sample, "utf-8") + Margin);
    }

    // The stretch with the first bytes beyond ASCII and what follows: a page may begin with a long ASCII head. It begins at a line or blank, so that no character is cut.
    static byte[] Telling(ReadOnlySpan<byte> bytes)
    {
        var first = bytes.IndexOfAnyInRange((byte)0x80, (byte)0xFF);
        var from = bytes[..Math.Max(0, first)].LastIndexOfAny((byte)'\n', (byte)' ', (byte)'>') + 1;
        return bytes.Slice(from, Math.Min(Sample, bytes.Length - from)).ToArray();
    }

    double Score(byte[] sample, string name)
    {
        var encoding = Encodings.Find(name);
        if (encoding is null)
            return double.NegativeInfinity;
        var text = encoding.GetString(sample);
        return Score(text);
    }

    double Score(string text)
    {
        int beyond = 0, wrong = 0, letters = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c < 0x80)
                continue;
            beyond++;
            if (char.IsLetter(c) && ScriptCounts.Of(c) != Script.Other)
                letters++;
            if (IsWrong(text, i))
                wrong++;
        }
        if (beyond == 0)
            return 0;
        var fit = Fit(text);
        return fit - 12.0 * wrong / beyond + Math.Min(letters, beyond) / (double)beyond;
    }

    // Only the words with letters beyond ASCII tell the encodings apart.
    double Fit(string text)
    {
        var words = new System.Text.StringBuilder();
        for (var i = 0; i < text.Length;)
        {
            var end = i;
            var beyond = false;
            while (end < text.Length && text[end] > ' ' && end - i < 400)
                beyond |= text[end++] >= 0x80;
            if (beyond)
                words.Append(text, i, end - i).Append(' ');
            i = Math.Max(end, i + 1);
        }
        var found = words.ToString();
        if (ScriptCounts.Of(found).Main is Script.Han or Script.Hangul)
            return EastFit + common.Share(found) * EastGain;
        var fit = identifier.Fit(found);
        return fit == 0 ? -6 : Math.Max(-8, fit) - (fit >= LanguageIdentifier.LeastFit ? 0 : 1);
    }

    // Controls, private use, rare Han and kana of half width, a capital after a small letter, marks inside words: signs of a wrong encoding.
    static bool IsWrong(string text, int i)
    {
        var c = text[i];
        if ((int)c is 0xFFFD or (>= 0x80 and <= 0x9F) or (>= 0xE000 and <= 0xF8FF) or (>= 0xFF61 and <= 0xFF9F) or (>= 0x3400 and <= 0x4DBF) or (>= 0x2500 and <= 0x25FF))
            return true;
        if (i == 0)
            return false;
        var before = text[i - 1];
        if (char.IsUpper(c) && char.IsLower(before))
            return true;
        return c is '\u00A4' or '\u00A6' or '\u00A8' or '\u00AC' or '\u00B4' or '\u00B8' or '\u00D7' or '\u00F7' or '\u00BF' or '\u00A5' && char.IsLetter(before);
    }
}
