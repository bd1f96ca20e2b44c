namespace Tidings.Bench;

/// <summary>Writes invented words of Latin letters in the script of another language, so that what stores and looks up words meets it. The same word is always written the same.</summary>
internal static class Letters
{
    const char FirstCyrillic = '\u0430';
    const char FirstArabic = '\u0627';
    const char LaterArabic = '\u0641';
    const int FirstArabicLetters = 20;
    const char FirstChinese = '\u4E00';
    const int ChineseInUse = 3000;

    /// <summary>The languages that stories are written in, each as often as it stands here: half of them the language of the words as they are.</summary>
    public static readonly string[] Languages = ["en", "en", "en", "en", "en", "ru", "ru", "ar", "ar", "zh"];

    public static string Write(string text, string language) => language switch
    {
        "ru" => Each(text, letter => (char)(FirstCyrillic + letter)),
        "ar" => Each(text, letter => (char)(letter < FirstArabicLetters ? FirstArabic + letter : LaterArabic + letter - FirstArabicLetters)),
        "zh" => Chinese(text),
        _ => text,
    };

    static string Each(string text, Func<int, char> letter) =>
        string.Create(text.Length, (text, letter), static (to, from) =>
        {
            for (var i = 0; i < to.Length; i++)
                to[i] = char.IsAsciiLetter(from.text[i]) ? from.letter(char.ToLowerInvariant(from.text[i]) - 'a') : from.text[i];
        });

    // Two letters of a word make one character, which the letters before it have a part in; words stand without blanks between them.
    static string Chinese(string text)
    {
        var written = new System.Text.StringBuilder();
        var (hash, inWord) = (0, 0);
        foreach (var letter in text)
        {
            if (!char.IsAsciiLetter(letter))
            {
                (hash, inWord) = (0, 0);
                if (letter != ' ')
                    written.Append(letter);
                continue;
            }
            hash = unchecked((hash * 31) + char.ToLowerInvariant(letter));
            if (inWord++ % 2 == 0)
                written.Append((char)(FirstChinese + (uint)hash % ChineseInUse));
        }
        return written.ToString();
    }
}
