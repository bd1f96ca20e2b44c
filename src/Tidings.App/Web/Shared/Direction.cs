namespace Tidings.App.Web.Shared;

/// <summary>Which way a text runs, told from its letters and not from the name of its language.</summary>
public static class Direction
{
    const int Enough = 4000;

    /// <summary><c>rtl</c> when most of its first letters belong to scripts written from right to left, else <c>ltr</c>.</summary>
    public static string Of(string? text)
    {
        var balance = 0;
        foreach (var letter in text.AsSpan(0, Math.Min(Enough, text?.Length ?? 0)))
            if (IsRightToLeft(letter))
                balance++;
            else if (char.IsLetter(letter))
                balance--;
        return balance > 0 ? "rtl" : "ltr";
    }

    /// <summary>Hebrew, Arabic, Syriac, Thaana, N'Ko, Samaritan, Mandaic, and the Hebrew and Arabic presentation forms.</summary>
    static bool IsRightToLeft(char letter) =>
        letter is >= '\u0590' and <= '\u08FF' or >= '\uFB1D' and <= '\uFDFF' or >= '\uFE70' and <= '\uFEFC' && char.IsLetter(letter);

    /// <summary>A language as an HTML attribute; null where it is not known or no language code.</summary>
    public static string? Language(string language) =>
        language is "und" or "" || language.Length > 12 || !language.All(letter => char.IsAsciiLetterOrDigit(letter) || letter == '-') ? null : language;
}
