using System.Globalization;
using System.Text;

namespace Tidings.Text;

/// <summary>Letters made alike for telling languages apart: small, composed, without vowel points and stretching marks. Accents stay, for they tell.</summary>
static class LetterFold
{
    /// <summary>A word folded, cut at a length.</summary>
    public static string Of(string word, int longest)
    {
        var result = new StringBuilder(word.Length);
        foreach (var c in word.Normalize(NormalizationForm.FormC))
            if (!IsSilent(c) && result.Length < longest)
                result.Append(Of(c));
        return result.ToString();
    }

    public static char Of(char c) => c == '\u0130' ? 'i' : char.ToLowerInvariant(c);

    public static bool IsCombining(char c) => c is >= '\u0300' and <= '\u036F';

    /// <summary>Whether a character inside a word is no letter of it: tatweel, soft hyphen, joiners, Hebrew and Arabic points.</summary>
    public static bool IsSilent(char c) =>
        c is '\u0640' or '\u00AD' or '\u200C' or '\u200D' || (c is >= '\u0591' and <= '\u065F' && char.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark);

    /// <summary>Joins combining marks with their letters in place; returns the new length.</summary>
    public static int Compose(Span<char> letters, int length)
    {
        var whole = new string(letters[..length]).Normalize(NormalizationForm.FormC);
        whole.CopyTo(letters);
        return whole.Length;
    }
}
