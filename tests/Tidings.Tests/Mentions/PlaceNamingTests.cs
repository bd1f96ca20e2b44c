using Tidings.Evidence;

namespace Tidings.Tests.Mentions;

/// <summary>Where a happening is said to be, and how closely.</summary>
public sealed class PlaceNamingTests
{
    [Theory]
    [InlineData("Rebels shelled the town of Agdam on Monday.", "At aze-agdam 1 1")]
    [InlineData("Rebels shelled a village 12 km north of the town of Agdam on Monday.", "Near aze-agdam 2 2")]
    [InlineData("Troops attacked positions 12 kilometres south-east of Kalbajar.", "Near aze-kalbajar 2 2")]
    [InlineData("Fighting erupted near Idlib on Monday.", "Near syr-idlib 2 2")]
    [InlineData("Soldiers clashed with rebels in Lachin district on Monday.", "At aze-lachin-district 2 3")]
    [InlineData("Clashes broke out in the Lachin corridor on Monday.", "At aze-lachin-corridor 2 5")]
    [InlineData("Clashes broke out in Aleppo province on Monday.", "At syr-aleppo-governorate 3 4")]
    [InlineData("Clashes broke out in Syria on Monday.", "At syr 3 6")]
    [InlineData("A missile hit a ship in the Red Sea on Monday, killing two sailors.", "At red-sea 3 7")]
    [InlineData("A bomb exploded in the Damascus suburb of Douma, killing five people.", "At syr-douma 1 1|At syr-damascus 1 1")]
    [InlineData("Rebels shelled the Tovuz district of Azerbaijan on Monday.", "At aze-tovuz 1 1|At aze 3 6")]
    [InlineData("Rebels shelled al-Bab on Monday.", "At syr-al-bab 1 1")]
    [InlineData("Clashes broke out in Gaza on Monday.", "At pse-gaza-strip 3 4")]
    public void Code_Place_HasItsRoleAndPrecision(string text, string expected) =>
        Assert.Equal(expected, string.Join('|', CodedText.Code(text)[0].Places.Where(place => place.Id is not null).Select(place => $"{place.Role} {place.Id} {place.Precision!.Acled} {place.Precision.Ucdp}")));

    [Theory]
    [InlineData("The army blamed al-Shabaab for the attack.", "som-al-shabaab")]
    [InlineData("The army blamed Al-Shabaab for the attack.", "som-al-shabaab")]
    [InlineData("The army blamed al-Qaeda for the attack.", "al-qaeda")]
    public void Code_NameThatBeginsSmall_IsThatOfTheGazetteer(string text, string id) =>
        Assert.Equal(id, Assert.Single(CodedText.Code(text)[0].Targets).Id);

    [Fact]
    public void Code_PlaceSomeWayOffAnother_IsAtTheOneAndNearTheOther()
    {
        var places = CodedText.Code("Shelling hit Kafr Nabl, south of Idlib, killing three civilians.")[0].Places;
        Assert.Equal([("syr-idlib", PlaceRole.Near), ("syr-kafr-nabl", PlaceRole.At)], places.Select(place => (place.Id!, place.Role)).Order());
    }

    [Fact]
    public void Closest_OfSeveralPlaces_IsTheOneKnownBest()
    {
        NamedPlace[] places = [Place(null), Place(new(3, 6)), Place(new(2, 3))];
        Assert.Equal(new PlacePrecision(2, 3), PlacePrecision.Closest(places));
        Assert.Null(PlacePrecision.Closest([Place(null)]));
    }

    static NamedPlace Place(PlacePrecision? precision) => new("x", null, null, null, null, PlaceRole.At, precision);
}
