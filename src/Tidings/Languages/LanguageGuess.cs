namespace Tidings.Languages;

/// <summary>Which language a text seems to be in.</summary>
/// <param name="Language">ISO 639-1, <c>ckb</c> for Central Kurdish, or <c>und</c> where nothing can be said.</param>
/// <param name="Letters">How many letters it was judged by.</param>
/// <param name="Lead">How much likelier the language is than the next one, as a natural logarithm over the whole text.</param>
public readonly record struct LanguageGuess(string Language, int Letters, double Lead)
{
    public bool IsKnown => Language != LanguageIdentifier.Undetermined;
}
