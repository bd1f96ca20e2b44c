namespace Tidings.Languages;

/// <summary>How a number is written.</summary>
public enum NumeralForm { Figures, Words, Ordinal, Fraction }

/// <summary>A number as it stands in a sentence, without what it counts.</summary>
/// <param name="First">Its first token.</param>
/// <param name="End">The token after it.</param>
/// <param name="Exact">Its value.</param>
/// <param name="Form">How it is written.</param>
/// <param name="IsPlain">Figures without separators and without a word such as million.</param>
public readonly record struct Numeral(int First, int End, decimal Exact, NumeralForm Form, bool IsPlain)
{
    /// <summary>The value as a whole number; a fraction of one is cut off.</summary>
    public long Value => (long)Exact;

    public bool IsWhole => decimal.Truncate(Exact) == Exact;
}
