using Tidings.Languages;
using Tidings.Lineages;

namespace Tidings.Tests.Lineages;

public sealed class AnchorReaderTests
{
    static readonly Transliteration Sounds = new(DataFiles.BuiltIn);
    static readonly AnchorReader Reader = new(Sounds, new KnownNames(DataFiles.BuiltIn, Sounds));

    [Theory]
    [InlineData("Vahan Petrosian", "Ваган Петросян")]
    [InlineData("Stepanakert", "Степанакерт")]
    [InlineData("Stepanakert", "ステパナケルト")]
    [InlineData("Stepanakert", "ستيباناكرت")]
    [InlineData("Tel Aviv Haifa Netanya", "נתניה")]
    [InlineData("Martuni", "Մարտունի")]
    [InlineData("Batumi", "ბათუმი")]
    [InlineData("Pyongyang", "평양")]
    [InlineData("Kherson", "بخيرسون")]
    [InlineData("China", "中国は")]
    [InlineData("the Turkish army", "армия Турции")]
    [InlineData("in Russia", "وفي روسيا")]
    [InlineData("Germany", "Almanya'da")]
    [InlineData("1,260", "1.260")]
    [InlineData("1,260", "١٬٢٦٠")]
    [InlineData("2020", "۲۰۲۰")]
    [InlineData("8.6", "8,6")]
    [InlineData("014", "14")]
    public void Read_OneThingInTwoScripts_HasACommonAnchor(string here, string there) =>
        Assert.NotEmpty(Keys(here).Intersect(Keys(there)));

    [Theory]
    [InlineData("1,260", "1.26")]
    [InlineData("Stepanakert", "Шуша")]
    [InlineData("12", "13")]
    public void Read_OtherThings_HaveNone(string here, string there) => Assert.Empty(Keys(here).Intersect(Keys(there)));

    [Fact]
    public void Read_Places_GrowFromStartToEnd()
    {
        var anchors = Reader.Read(Written.Story("s-1", "Some 17 came. Then 18 came. At last 19 came.")).Anchors;
        Assert.Equal(3, anchors.Length);
        Assert.True(anchors[0].Place < anchors[1].Place && anchors[1].Place < anchors[2].Place);
    }

    [Fact]
    public void Read_VeryManySentences_AreBounded()
    {
        var skeleton = Reader.Read(Written.Story("s-1", string.Concat(Enumerable.Range(0, 5000).Select(i => $"Convoy {i} of Kelvaz left. "))));
        Assert.Equal(AnchorReader.MostSentences, skeleton.Letters.Length);
        Assert.InRange(skeleton.Anchors.Length, 1, AnchorReader.MostAnchors + 1);
        Assert.Equal(skeleton.Anchors.Length, skeleton.Counts.Sum(count => count));
    }

    static uint[] Keys(string text) => [.. Reader.Read(Written.Story("s-1", text)).Anchors.Select(anchor => anchor.Key)];
}
