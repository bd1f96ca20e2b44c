using System.Text;
using Tidings.Text;

namespace Tidings.Places;

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

    static void Append(StringBuilder key, Token token)
    {
        if (token.Shape == TokenShape.Mark && !char.IsLetterOrDigit(token.Normal, 0))
            return;
        if (key.Length > 0)
            key.Append(' ');
        foreach (var c in token.Normal)
            if (c is not '\'')
                key.Append(c);
    }
}
