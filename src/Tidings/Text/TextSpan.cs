namespace Tidings.Text;

/// <summary>
/// A stretch of a text, in Unicode code points: the only way in which places in a text leave a stage.
/// A lone surrogate counts as one code point, as in the W3C TextPositionSelector as implemented by Python and browsers' code-point iteration.
/// </summary>
/// <param name="Start">First code point, from 0.</param>
/// <param name="End">The code point after the last one; never before <paramref name="Start"/>.</param>
public readonly record struct TextSpan(int Start, int End) : IComparable<TextSpan>
{
    public int Length => End - Start;

    public bool Contains(TextSpan other) => Start <= other.Start && other.End <= End;

    public bool Overlaps(TextSpan other) => Start < other.End && other.Start < End;

    public TextSpan Shift(int by) => new(Start + by, End + by);

    public int CompareTo(TextSpan other) => Start != other.Start ? Start.CompareTo(other.Start) : End.CompareTo(other.End);

    public override string ToString() => $"{Start}-{End}";
}
