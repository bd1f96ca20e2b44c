using System.Text;
using Tidings.Text;

namespace Tidings.Places;

/// <summary>How the first word of a name must be written to be that name.</summary>
public enum NameCase
{
    /// <summary>As it likes: names that begin with a small letter, scripts without capitals.</summary>
    Any,
    /// <summary>With a capital: <c>Van</c> is a city, <c>van</c> is none.</summary>
    Capital,
    /// <summary>In capitals throughout: <c>WHO</c>, <c>US</c>, <c>IS</c>.</summary>
    Upper,
}

/// <summary>
/// The form under which names are looked up: the words in normal form with single blanks between them, without marks,
/// so that <c>Jisr al-Shughur</c>, <c>Jisr Al Shughur</c> and <c>JISR AL-SHUGHUR</c> are one.
/// </summary>
public static class NameKey
{
    /// <summary>The key; empty when the name holds neither letter nor digit.</summary>
    public static string Of(string name)
    {
        var key = new StringBuilder(name.Length);
        foreach (var token in Tokeniser.Split(name))
            Append(key, token);
        return key.ToString();
    }

    /// <summary>How the name must be written where it is met in a text.</summary>
    public static NameCase CaseOf(string name)
    {
        var letters = name.Where(char.IsLetter).ToList();
        if (letters.Count == 0 || !char.IsUpper(letters[0]))
            return NameCase.Any;
        return letters.Count > 1 && letters.TrueForAll(char.IsUpper) ? NameCase.Upper : NameCase.Capital;
    }

    /// <summary>Whether a name that must be written so may begin with this token.</summary>
    public static bool Fits(NameCase wanted, Token first) => wanted switch
    {
        NameCase.Upper => first.Shape == TokenShape.Upper || (first.Shape == TokenShape.Title && first.Normal.Length == 1),
        NameCase.Capital => first.IsCapital,
        _ => true,
    };

    static void Append(StringBuilder key, Token token)
    {
        if (token.Normal.Length == 0 || (token.Shape == TokenShape.Mark && !char.IsLetterOrDigit(token.Normal, 0)))
            return;
        if (key.Length > 0)
            key.Append(' ');
        foreach (var c in token.Normal)
            if (c is not '\'')
                key.Append(c);
    }
}
