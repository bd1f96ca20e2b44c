using FsCheck;
using FsCheck.Fluent;
using Tidings.Places;
using Tidings.Text;

namespace Tidings.Tests.Places;

public sealed class NameKeyTests
{
    [Theory]
    [InlineData("Jisr al-Shughur", "jisr al shughur")]
    [InlineData("JISR AL SHUGHUR", "jisr al shughur")]
    [InlineData("Ma'arrat al-Nu'man", "maarrat al numan")]
    [InlineData("Şuşa", "susa")]
    [InlineData("U.S.", "u s")]
    [InlineData("-", "")]
    [InlineData("", "")]
    public void Of_Name_IsWordsWithoutMarks(string name, string key) => Assert.Equal(key, NameKey.Of(name));

    [Theory]
    [InlineData("Van", NameCase.Capital)]
    [InlineData("WHO", NameCase.Upper)]
    [InlineData("U.S.", NameCase.Upper)]
    [InlineData("al-Bab", NameCase.Any)]
    [InlineData("شوشا", NameCase.Any)]
    [InlineData("シュシャ", NameCase.Any)]
    [InlineData("Шуша", NameCase.Capital)]
    public void CaseOf_Name_SaysHowItMustBeWritten(string name, NameCase expected) => Assert.Equal(expected, NameKey.CaseOf(name));

    [Theory]
    [InlineData("who said it", "WHO", false)]
    [InlineData("Who said it", "WHO", false)]
    [InlineData("WHO said it", "WHO", true)]
    [InlineData("van", "Van", false)]
    [InlineData("VAN", "Van", true)]
    [InlineData("U.S. troops", "U.S.", true)]
    public void Fits_FirstToken_MustBeWrittenSo(string text, string name, bool fits) =>
        Assert.Equal(fits, NameKey.Fits(NameKey.CaseOf(name), Tokeniser.Split(text)[0]));

    [Fact]
    public void Of_ItsOwnKey_IsTheSame() =>
        Prop.ForAll(ArbMap.Default.ArbFor<NonNull<string>>(), text => NameKey.Of(NameKey.Of(text.Get)) == NameKey.Of(text.Get)).QuickCheckThrowOnFailure();
}
