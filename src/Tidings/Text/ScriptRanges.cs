namespace Tidings.Text;

/// <summary>Which script a UTF-16 unit is of, for scripts whose words are found in another way than by blanks and capitals.</summary>
public static class ScriptRanges
{
    /// <summary>Han and kana: written without blanks, every character a word.</summary>
    public static bool IsUnspaced(char c) => c is >= '\u3041' and <= '\u30FF' or >= '\u3400' and <= '\u9FFF' or >= '\uF900' and <= '\uFAFF' or '\u3005' or '\u3007';

    /// <summary>The kana in which foreign words and names are written, with the mark of a long vowel.</summary>
    public static bool IsKatakana(char c) => c is >= '\u30A1' and <= '\u30FA' or '\u30FC';

    /// <summary>Syllables of Hangul, which decompose to letters by rule (Unicode 3.12).</summary>
    public static bool IsHangul(char c) => c is >= '\uAC00' and <= '\uD7A3';
}
