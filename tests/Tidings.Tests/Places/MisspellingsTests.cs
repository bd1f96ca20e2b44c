using FsCheck.Fluent;
using FsCheck;
using Tidings.Languages;
using Tidings.Places;

namespace Tidings.Tests.Places;

public sealed class MisspellingsTests
{
    static readonly PlaceGazetteer Gazetteer = PlaceGazetteer.Read(DataFiles.BuiltIn);

    [Theory]
    [InlineData("Stepanakret", "aze-stepanakert")]
    [InlineData("Stepankert", "aze-stepanakert")]
    [InlineData("Hadrat", "aze-hadrut")]
    [InlineData("Nagorno-Karabkah", "aze-nagorno-karabakh")]
    [InlineData("Marakert", "aze-martakert")]
    [InlineData("Magadiz", "aze-madagiz")]
    [InlineData("Tskhinvalli", "geo-tskhinvali")]
    public void FindMisspelt_OneOrTwoSlips_FindsThePlace(string name, string id)
    {
        var found = Gazetteer.FindMisspelt(name, []);
        Assert.NotNull(found);
        Assert.Contains(found.Places, place => place.Id == id);
        Assert.InRange(found.Distance, 1, 2);
    }

    [Theory]
    [InlineData("Baku")]
    [InlineData("Gori")]
    [InlineData("Xtepanakert")]
    [InlineData("government")]
    [InlineData("")]
    [InlineData("'")]
    public void FindMisspelt_RightShortOrForeignWords_GivesNone(string name) => Assert.Null(Gazetteer.FindMisspelt(name, []));

    [Fact]
    public void FindMisspelt_CountryOfTheStory_NarrowsTheSearch()
    {
        Assert.NotNull(Gazetteer.FindMisspelt("Stepanakret", [Gazetteer.Find("aze")!]));
        Assert.Null(Gazetteer.FindMisspelt("Stepanakret", [Gazetteer.Find("fra")!]));
    }

    [Theory]
    [InlineData("abcd", "abcd", 0)]
    [InlineData("abcd", "abdc", 1)]
    [InlineData("abcd", "acd", 1)]
    [InlineData("abcd", "abxcd", 1)]
    [InlineData("abcd", "xbcy", 2)]
    [InlineData("abcd", "wxyz", 3)]
    [InlineData("abcde", "adcbe", 1)]
    [InlineData("abcde", "adcbf", 3)]
    public void Distance_CountsSlipsUpToTheLimit(string a, string b, int slips) => Assert.Equal(slips, Misspellings.Distance(a, b, 2));

    [Fact]
    public void Distance_IsTheSameBothWays() => Prop.ForAll(
        ArbMap.Default.ArbFor<NonNull<string>>(), ArbMap.Default.ArbFor<NonNull<string>>(),
        (a, b) => Misspellings.Distance(a.Get, b.Get, 3) == Misspellings.Distance(b.Get, a.Get, 3)).QuickCheckThrowOnFailure();

    [Fact]
    public void FindMisspelt_AnyText_DoesNotThrow() =>
        Prop.ForAll(ArbMap.Default.ArbFor<NonNull<string>>(), text => Gazetteer.FindMisspelt(text.Get, []) is null or { Places.Count: > 0 }).QuickCheckThrowOnFailure();
}
