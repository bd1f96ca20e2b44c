using Tidings.Languages;
using Tidings.Places;

namespace Tidings.Tests.Places;

public sealed class PlaceResolverTests
{
    static readonly PlaceGazetteer Gazetteer = PlaceGazetteer.Read(Files());
    static readonly PlaceResolver Resolver = new(Gazetteer);

    [Fact]
    public void Resolve_KindWordBeside_TakesThePlaceOfThatKind()
    {
        Assert.Equal("norland-elm-district", Reading(Mention("Elm", PlaceKind.District)).Chosen.Id);
        Assert.Equal("norland-elm", Reading(Mention("Elm", PlaceKind.Town)).Chosen.Id);
        Assert.StartsWith("kind", Reading(Mention("Elm", PlaceKind.District)).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Resolve_KindWordGivenOnce_HoldsForTheBareName()
    {
        var readings = Resolver.Resolve([Mention("Elm"), Mention("Elm", PlaceKind.District)], PlaceContext.None);
        Assert.Equal(["norland-elm-district", "norland-elm-district"], readings.Select(reading => reading!.Chosen.Id));
        Assert.StartsWith("sense", readings[0]!.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Resolve_TwoKindWords_AreTwoPlaces()
    {
        var readings = Resolver.Resolve([Mention("Elm", PlaceKind.Town), Mention("Elm", PlaceKind.District)], PlaceContext.None);
        Assert.Equal(["norland-elm", "norland-elm-district"], readings.Select(reading => reading!.Chosen.Id));
    }

    [Fact]
    public void Resolve_OtherPlaceInTheSameDistrict_Decides()
    {
        var readings = Resolver.Resolve([Mention("Ash"), Mention("Birch")], PlaceContext.None);
        Assert.Equal("norland-ash", readings[0]!.Chosen.Id);
        Assert.StartsWith("containment", readings[0]!.Reason, StringComparison.Ordinal);
        Assert.Equal("sudland-ash", Assert.Single(readings[0]!.Losers).Id);
    }

    [Fact]
    public void Resolve_CountryOfAParty_Decides()
    {
        Assert.Equal("sudland-ash", Reading(Mention("Ash"), new PlaceContext(["sudland"], [])).Chosen.Id);
        Assert.Equal("norland-ash", Reading(Mention("Ash"), new PlaceContext(["norland"], [])).Chosen.Id);
    }

    [Fact]
    public void Resolve_NothingElse_TakesTheWeightierKind()
    {
        var reading = Reading(Mention("Ash"));
        Assert.Equal("sudland-ash", reading.Chosen.Id);
        Assert.StartsWith("importance", reading.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Resolve_NearestOfSeveral_Decides()
    {
        var readings = Resolver.Resolve([Mention("Oak"), Mention("Fir")], PlaceContext.None);
        Assert.Equal("norland-oak-east", readings[0]!.Chosen.Id);
        Assert.StartsWith("proximity", readings[0]!.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Resolve_TownAndRegionOfOneName_NearnessDoesNotTellThemApart()
    {
        var readings = Resolver.Resolve([Mention("Yew"), Mention("Fir")], PlaceContext.None);
        Assert.Equal("norland-yew", readings[0]!.Chosen.Id);
        Assert.StartsWith("importance", readings[0]!.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Resolve_NoCandidates_IsNull() => Assert.Null(Resolver.Resolve(new PlaceMention("Nowhere", []), PlaceContext.None));

    [Fact]
    public void Resolve_OrderOfMentions_MakesNoDifference()
    {
        PlaceMention[] mentions = [Mention("Ash"), Mention("Birch"), Mention("Oak"), Mention("Fir"), Mention("Elm", PlaceKind.District), Mention("Elm")];
        var forward = Resolver.Resolve(mentions, PlaceContext.None).Select(reading => reading!.Chosen.Id);
        var backward = Resolver.Resolve([.. mentions.Reverse()], PlaceContext.None).Select(reading => reading!.Chosen.Id).Reverse();
        Assert.Equal(forward, backward);
    }

    [Fact]
    public void Misspelt_SlipInACountryOfTheStory_IsThePlace()
    {
        var context = new PlaceContext([], [Gazetteer.Find("norland-fir")!]);
        var reading = Resolver.Misspelt("Norlnad", context)!;
        Assert.Equal("norland", reading.Chosen.Id);
        Assert.StartsWith("misspelling: 1", reading.Reason, StringComparison.Ordinal);
        Assert.Null(Resolver.Misspelt("Norlnad", PlaceContext.None));
        Assert.Null(Resolver.Misspelt("Norlnad", new PlaceContext([], [Gazetteer.Find("sudland-ash")!])));
        Assert.Null(Resolver.Misspelt("Atlantis", context));
    }

    [Fact]
    public void Precision_FollowsTheKind()
    {
        Assert.Equal((1, 1), (PlaceKind.Town.Precision().Acled, PlaceKind.Town.Precision().Ucdp));
        Assert.Equal((2, 3), (PlaceKind.District.Precision().Acled, PlaceKind.District.Precision().Ucdp));
        Assert.Equal((3, 4), (PlaceKind.Region.Precision().Acled, PlaceKind.Region.Precision().Ucdp));
        Assert.Equal((3, 6), (PlaceKind.Country.Precision().Acled, PlaceKind.Country.Precision().Ucdp));
        Assert.All(Enum.GetValues<PlaceKind>(), kind => Assert.InRange(kind.Precision().Acled, 1, 3));
        Assert.All(Enum.GetValues<PlaceKind>(), kind => Assert.InRange(kind.Precision().Ucdp, 1, 7));
    }

    static PlaceMention Mention(string name, PlaceKind? said = null) => new(name, Gazetteer.Named(name), said);

    static PlaceReading Reading(PlaceMention mention, PlaceContext? context = null) => Resolver.Resolve(mention, context ?? PlaceContext.None)!;

    static DataFiles Files() => DataFiles.Of(new Dictionary<string, string>
    {
        ["gazetteer/places.tsv"] = """
            id	kind	name	lat	lon	parent	names	source
            norland	country	Norland	50	10		en:Norland	test
            sudland	country	Sudland	20	10		en:Sudland	test
            norland-elm-district	district	Elm District	50.1	10.1	norland	en:Elm|en:Elm District	test
            norland-elm	town	Elm	50.1	10.1	norland-elm-district	en:Elm	test
            norland-ash	village	Ash	50.2	10.2	norland-elm-district	en:Ash	test
            norland-birch	village	Birch	50.3	10.3	norland-elm-district	en:Birch	test
            sudland-ash	city	Ash	20.1	10.1	sudland	en:Ash	test
            norland-oak-east	village	Oak	51	15	norland	en:Oak	test
            norland-oak-west	village	Oak	51	5	norland	en:Oak	test
            norland-yew-region	region	Yew Region	51.2	15.1	norland	en:Yew	test
            norland-yew	city	Yew	51.2	13.1	norland-yew-region	en:Yew	test
            norland-fir	town	Fir	51.2	15.2	norland	en:Fir	test
            """,
    });
}
