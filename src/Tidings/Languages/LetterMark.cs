namespace Tidings.Languages;

/// <summary>A number that a few letters of a word give, the same on every machine: cheap enough to ask of every word before it is looked up or compared.</summary>
static class LetterMark
{
    public static int Of(string word) =>
        word.Length == 0 ? 0 : word.Length * 2671 + word[0] * 977 + word[^1] * 499 + word[word.Length >> 1] * 1823 + word[word.Length >> 2] * 3391;
}
