namespace Tidings.Text;

/// <summary>Tells a name from a description by its capitals.</summary>
public static class NameForm
{
    /// <summary>Whether words describe without naming: small letters alone. Scripts without capitals do not tell.</summary>
    public static bool IsDescription(string words) => words.Any(char.IsLower) && !words.Any(char.IsUpper);

    /// <summary>Whether words open as a name does: "Zarin", "al-Shifa", "d'Ivoire"; not "two houses".</summary>
    public static bool Opens(string words)
    {
        for (var i = 0; i < words.Length && !char.IsWhiteSpace(words[i]); i++)
            if (char.IsUpper(words[i]))
                return i == 0 || words[i - 1] is '-' or '\'' or '\u2019' or '\u2011';
        return false;
    }
}
