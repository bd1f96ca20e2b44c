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
    /// <summary>One mark that is neither letter nor digit, or hyphens that stand for a dash.</summary>
    Mark,
}

/// <summary>
/// A word, a number or a mark. Offsets are UTF-16 units of the text that was split: they serve inside a stage and leave it as <see cref="TextSpan"/>.
/// Words are split at hyphens, between letters and digits, and before the clitics <c>'s</c> and <c>n't</c>; of scripts without blanks each character is a token.
/// Lexicon entries are split in the same way, so both meet.
/// </summary>
public readonly record struct Token
{
    // Length, shape and blank in one number: a story of ten million letters has two million tokens.
    const int LengthShift = 4;

    readonly uint _form;

    /// <param name="start">First UTF-16 unit.</param>
    /// <param name="end">The unit after the last.</param>
    /// <param name="normal">The normal form.</param>
    /// <param name="shape">What it is made of.</param>
    /// <param name="spaceBefore">Whether a blank or the start of the text stands before it.</param>
    public Token(int start, int end, string normal, TokenShape shape, bool spaceBefore)
    {
        (Start, Normal) = (start, normal);
        _form = (uint)(end - start) << LengthShift | (uint)shape << 1 | (spaceBefore ? 1u : 0);
    }

    /// <summary>First UTF-16 unit.</summary>
    public int Start { get; }

    /// <summary>The unit after the last.</summary>
    public int End => Start + (int)(_form >> LengthShift);

    /// <summary>The normal form: <see cref="NormalForm.Of"/>.</summary>
    public string Normal { get; init; }

    /// <summary>What it is made of.</summary>
    public TokenShape Shape => (TokenShape)(_form >> 1 & 7);

    /// <summary>Whether a blank, a long dash or the start of the text stands before it; a long dash always has one.</summary>
    public bool SpaceBefore => (_form & 1) != 0;

    public bool IsWord => Shape <= TokenShape.Upper;

    public bool IsCapital => Shape is TokenShape.Title or TokenShape.Upper;

    public bool Is(string normal) => Normal == normal;
}
