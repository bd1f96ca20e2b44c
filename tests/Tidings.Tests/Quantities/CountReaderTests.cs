using FsCheck;
using FsCheck.Fluent;
using Tidings.Languages;
using Tidings.Quantities;
using Tidings.Text;

namespace Tidings.Tests.Quantities;

public sealed class CountReaderTests
{
    static readonly CountReader English = CountReader.For(DataFiles.BuiltIn, "en");

    static readonly string[] Words =
    [
        "at least", "more than", "between", "and", "to", "-", "or more", "12", "1,200", "2.3", "999999999999999", "99999999999999999999", "0", "007", "million", "trillion", "trillion trillion",
        "two", "hundred", "thousand", "twenty", "-six", "dozen", "dozens", "of", "half a", "third", "th", "a", "no", "not a single", "T-", "72", "km", "%", "$", "dollars", "aged", "year-old",
        "November", "2020", "people", "Article", ".", ",", "°", "/", ":", "№", "\uD83D", "\u0660", "one", "another",
    ];

    static Gen<string> Sentences => Gen.ListOf(Gen.Elements(Words)).Select(words => string.Join(' ', words));

    [Fact]
    public void Find_AnyWords_GivesSpansInsideInOrderAndBoundsInOrder() => Prop.ForAll(Sentences.ToArbitrary(), sentence => Holds(English, sentence)).QuickCheckThrowOnFailure();

    [Fact]
    public void Find_AnyText_NeverThrows() => Prop.ForAll<string?>(text => Holds(English, text ?? "")).QuickCheckThrowOnFailure();

    [Fact]
    public void Find_AllLanguages_NeverThrowOnMixedText()
    {
        foreach (var language in LanguagePack.Codes(DataFiles.BuiltIn))
        {
            var reader = CountReader.For(DataFiles.BuiltIn, language);
            Prop.ForAll(Sentences.ToArbitrary(), sentence => Holds(reader, sentence + " 2万3千人 двести тысяч خمسة وعشرون آلاف yirmi altı")).QuickCheckThrowOnFailure();
        }
    }

    [Fact]
    public void Find_LongRunOfNumberWords_TakesTimeInProportion()
    {
        var words = string.Concat(Enumerable.Repeat("one hundred and twenty-two thousand million 123,456 ", 5000));

        Assert.NotEmpty(English.Find(Tokeniser.Split(words)));
    }

    static bool Holds(CountReader reader, string sentence)
    {
        var tokens = Tokeniser.Split(sentence);
        var last = 0;
        foreach (var mention in reader.Find(tokens))
        {
            if (mention.FirstToken < last || mention.EndToken <= mention.FirstToken || mention.EndToken > tokens.Length)
                return false;
            if (mention.Low > mention.High)
                return false;
            last = mention.EndToken;
        }
        return true;
    }
}
