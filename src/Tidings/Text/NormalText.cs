using System.Globalization;
using System.Text;

namespace Tidings.Text;

/// <summary>
/// A whole text in normal form, with the way back: for each of its characters where in the original it comes from. Blanks run together to one.
/// Letters are folded as <see cref="NormalForm"/> folds words, one grapheme at a time, so that no mapping reaches over a letter.
/// </summary>
public sealed class NormalText
{
    readonly int[] _origins;

    NormalText(string value, int[] origins) => (Value, _origins) = (value, origins);

    /// <summary>The text in normal form.</summary>
    public string Value { get; }

    /// <summary>Its length in UTF-16 units.</summary>
    public int Length => Value.Length;

    /// <summary>The UTF-16 offset in the original at which the character at an offset of the normal form begins; for the end, the end.</summary>
    public int ToOriginal(int offset) => _origins[offset];

    public static NormalText Of(string text)
    {
        var result = new StringBuilder(text.Length);
        var origins = new List<int>(text.Length + 1);
        for (var i = 0; i < text.Length;)
        {
            var end = i + Width(text, i);
            if (Tokeniser.IsBlank(text[i]))
                Add(result, origins, result.Length > 0 && result[^1] == ' ' ? "" : " ", i);
            else
                Add(result, origins, NormalForm.Of(text.AsSpan(i, end - i)), i);
            i = end;
        }
        origins.Add(text.Length);
        return new NormalText(result.ToString(), [.. origins]);
    }

    static void Add(StringBuilder result, List<int> origins, string piece, int origin)
    {
        result.Append(piece);
        for (var i = 0; i < piece.Length; i++)
            origins.Add(origin);
    }

    // A character with the marks that stand on it.
    static int Width(string text, int i)
    {
        var end = i + (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]) ? 2 : 1);
        while (end < text.Length && end - i < 32 && text[end] >= '\u0300' && char.GetUnicodeCategory(text[end]) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark)
            end++;
        return end - i;
    }
}
