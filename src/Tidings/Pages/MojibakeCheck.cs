using Tidings.Languages;
using Tidings.Text;

namespace Tidings.Pages;

/// <summary>Notices text that was read in the wrong encoding before it was captured. It is not mended: the record quotes what stands on the page.</summary>
sealed class MojibakeCheck(LanguageIdentifier identifier)
{
    const int LeastLetters = 60;
    const double MostAccented = 0.5;
    const int FirstAccented = 0xC0, LastAccented = 0xFF;

    static readonly Dictionary<char, int> WesternBytes = Enumerable.Range(0x80, 0x20)
        .Select(value => (Char: Encodings.Find("windows-1252")!.GetString([(byte)value])[0], Byte: value)).Where(pair => pair.Char >= 0x100).ToDictionary(pair => pair.Char, pair => pair.Byte);

    /// <summary>The first block that looks so, and why; null when none does.</summary>
    public (TextSpan Span, string Reason)? Find(SourceText text, IReadOnlyList<Block> blocks)
    {
        foreach (var block in blocks)
        {
            var start = text.ToUtf16(block.Span.Start);
            var words = text.Value.AsSpan(start, text.ToUtf16(block.Span.End) - start);
            if (!words.ContainsAnyInRange((char)0x80, (char)0x52F))
                continue;
            if (HasDoubled(words))
                return (block.Span, "the words look like UTF-8 that was once read in another encoding; left as they stand");
            if (IsWrongScript(words))
                return (block.Span, "the letters make no words of any language in their script; the page seems to have been captured in the wrong encoding; left as it stands");
        }
        return null;
    }

    // UTF-8 read as windows-1252 and written again: a lead byte's letter and then as many continuation bytes' characters as it asks for.
    static bool HasDoubled(ReadOnlySpan<char> words)
    {
        int found = 0, beyond = 0;
        for (var i = 0; i < words.Length; i++)
        {
            if (words[i] < 0x80)
                continue;
            beyond++;
            var needed = Western(words[i]) switch { >= 0xC2 and <= 0xDF => 1, >= 0xE0 and <= 0xEF => 2, >= 0xF0 and <= 0xF4 => 3, _ => 0 };
            var j = 0;
            while (j < needed && i + 1 + j < words.Length && Western(words[i + 1 + j]) is >= 0x80 and <= 0xBF)
                j++;
            if (needed == 0 || j < needed)
                continue;
            found += needed + 1;
            beyond += j;
            i += j;
        }
        return found >= 3 && found * 2 > beyond;
    }

    // The byte that windows-1252 writes a character as; 0 for none.
    static int Western(char c) => c < 0x100 ? c : WesternBytes.GetValueOrDefault(c);

    bool IsWrongScript(ReadOnlySpan<char> words)
    {
        int accented = 0, letters = 0;
        foreach (var c in words)
        {
            if (!char.IsLetter(c))
                continue;
            letters++;
            if ((int)c is >= FirstAccented and <= LastAccented)
                accented++;
        }
        if (letters < LeastLetters)
            return false;
        if (accented > letters * MostAccented)
            return true;
        return ScriptCounts.Of(words)[Script.Cyrillic] > letters / 2 && identifier.Fit(words) < -6;
    }
}
