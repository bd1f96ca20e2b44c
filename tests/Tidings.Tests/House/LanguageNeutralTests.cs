namespace Tidings.Tests.House;

/// <summary>Words of languages stand in data files; the program knows structures.</summary>
public sealed class LanguageNeutralTests
{
    [Fact]
    public void Literals_HaveNoLettersBeyondAscii() =>
        Breaches.None(new Exceptions("letters").Breaches(
            from file in SourceFile.All
            where !file.Path.StartsWith("src/Tidings/Text/")
            select (file.Path, file.Literals.Count(literal => literal.Text.EnumerateRunes().Any(rune => !rune.IsAscii && System.Text.Rune.IsLetter(rune)))), 0));

    [Fact]
    public void Templates_HaveNoLettersBeyondAscii() =>
        Breaches.None(Repository.Sources("src", "*.razor").Where(file => Repository.Read(file).EnumerateRunes().Any(rune => !rune.IsAscii && System.Text.Rune.IsLetter(rune))));
}
