namespace Tidings.Tests.House;

/// <summary>Words of languages stand in data files; the program knows structures.</summary>
public sealed class LanguageNeutralTests
{
    [Fact]
    public void Literals_HaveNoLettersBeyondAscii() =>
        Breaches.None(
            from file in SourceFile.All
            where !file.Path.StartsWith("src/Tidings/Text/")
            from literal in file.Literals
            where literal.Text.EnumerateRunes().Any(rune => !rune.IsAscii && System.Text.Rune.IsLetter(rune))
            select $"{file.Path}:{literal.Line}: {literal.Text}");

    [Fact]
    public void Templates_HaveNoLettersBeyondAscii() =>
        Breaches.None(Repository.Sources("src", "*.razor").Where(file => Repository.Read(file).EnumerateRunes().Any(rune => !rune.IsAscii && System.Text.Rune.IsLetter(rune))));
}
