namespace Tidings.Text;

/// <summary>What a token is made of.</summary>
public enum TokenShape : byte
{
    /// <summary>Letters, none of them a capital (or of a script without capitals).</summary>
    Lower,
    /// <summary>A capital and then small letters.</summary>
    Title,
    /// <summary>Two or more letters, all capitals.</summary>
    Upper,
    /// <summary>Digits, with separators between them.</summary>
    Number,
    /// <summary>One mark that is neither letter nor digit.</summary>
    Mark,
}

/// <summary>
/// A word, a number or a mark. Offsets are UTF-16 units of the text that was split: they serve inside a stage and leave it as <see cref="TextSpan"/>.
/// Words are split at hyphens, between letters and digits, and before the clitics <c>'s</c> and <c>n't</c>; of scripts without blanks each character is a token.
/// Lexicon entries are split in the same way, so both meet.
/// </summary>
/// <param name="Start">First UTF-16 unit.</param>
/// <param name="End">The unit after the last.</param>
/// <param name="Normal">The normal form: <see cref="NormalForm.Of"/>.</param>
/// <param name="Shape">What it is made of.</param>
/// <param name="SpaceBefore">Whether a blank or the start of the text stands before it.</param>
public readonly record struct Token(int Start, int End, string Normal, TokenShape Shape, bool SpaceBefore)
{
    public bool IsWord => Shape <= TokenShape.Upper;

    public bool IsCapital => Shape is TokenShape.Title or TokenShape.Upper;

    public bool Is(string normal) => Normal == normal;
}
