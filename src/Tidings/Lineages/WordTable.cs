using System.Globalization;
using Tidings.Text;

namespace Tidings.Lineages;

/// <summary>
/// What every UTF-16 unit is to the comparison of texts: the letter it counts as (<see cref="NormalForm"/> of one character), a break between words,
/// a word of its own (scripts without blanks), or nothing at all (marks over letters, joiners). One look-up a character.
/// </summary>
static class WordTable
{
    public const char Break = '\0';
    public const char Nothing = '\u0001';

    static readonly char[] Letters = Build();

    /// <summary>The letter that a character counts as, <see cref="Break"/> or <see cref="Nothing"/>.</summary>
    public static char Of(char c) => Letters[c];

    static char[] Build()
    {
        var letters = new char[65536];
        for (var i = 0; i < letters.Length; i++)
            letters[i] = Letter((char)i);
        return letters;
    }

    static char Letter(char c)
    {
        if (ScriptRanges.IsUnspaced(c) || ScriptRanges.IsHangul(c) || char.IsSurrogate(c))
            return c;
        return char.GetUnicodeCategory(c) switch
        {
            UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format => Nothing,
            <= UnicodeCategory.OtherLetter or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.DecimalDigitNumber => Folded(c),
            _ => Break,
        };
    }

    static char Folded(char c)
    {
        var normal = NormalForm.Of([c]);
        return normal.Length == 0 ? Nothing : normal[0];
    }
}
