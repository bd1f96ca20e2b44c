using Tidings.Languages;
using Tidings.Parties;
using Tidings.Places;

namespace Tidings.Tests.Parties;

public sealed class PartyResolverTests
{
    static readonly PlaceGazetteer Places = PlaceGazetteer.Read(DataFiles.BuiltIn);
    static readonly PartyGazetteer Own = PartyGazetteer.Read(PartyGazetteerTests.Table("""
        norland	state	Norland		fra-paris				en:Norland|en-adj:Norlandic	test
        sudland	state	Sudland						en:Sudland	test
        norland-mod	ministry	Ministry of Defence of Norland	norland				defence-ministry	en:Ministry of Defence of Norland|en:Ministry of Defence	test
        sudland-mod	ministry	Ministry of Defence of Sudland	sudland				defence-ministry	en:Ministry of Defence of Sudland|en:Ministry of Defence	test
        norland-old	person	Old Smith	norland		2001	2010	president:2001-2010	en:Old Smith|en:Smith	test
        norland-new	person	New Smith	norland		2010		president:2010-	en:New Smith|en:Smith	test
        liberators	group	Liberators	sudland		1990	1999		en:Liberators|en:Army	test
        army	force	Army	norland					en:Army	test
        """), Places);
    static readonly PartyResolver Resolver = new(Own);

    [Fact]
    public void Resolve_OneCandidate_IsIt() => Assert.Equal(("norland", "only"), Told(Resolver.Resolve("Norland", [])));

    [Fact]
    public void Resolve_UnknownName_IsNull() => Assert.Null(Resolver.Resolve("Atlantis", []));

    [Fact]
    public void Resolve_NameOfTwoInOffice_IsWhoHeldItThen()
    {
        Assert.Equal("norland-old", Resolver.AsOf(new DateOnly(2005, 5, 5)).Resolve("Smith", [])!.Chosen.Id);
        Assert.Equal("norland-new", Resolver.AsOf(new DateOnly(2015, 5, 5)).Resolve("Smith", [])!.Chosen.Id);
    }

    [Fact]
    public void Resolve_SharedName_BelongsToAPartyOfTheStory()
    {
        var reading = Resolver.Resolve("Ministry of Defence", ["sudland"])!;
        Assert.Equal("sudland-mod", reading.Chosen.Id);
        Assert.StartsWith("bond", reading.Reason, StringComparison.Ordinal);
        Assert.Equal("norland-mod", Assert.Single(reading.Losers).Id);
    }

    [Fact]
    public void Resolve_DissolvedGroup_LosesAfterItsEnd()
    {
        var reading = Resolver.AsOf(new DateOnly(2020, 1, 1)).Resolve("Army", ["sudland"])!;
        Assert.Equal("army", reading.Chosen.Id);
        Assert.StartsWith("date", reading.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void InOffice_PresidentAsOfADay_IsTheOneThen()
    {
        var state = Own.Find("norland")!;
        Assert.Equal("norland-old", Resolver.AsOf(new DateOnly(2004, 1, 1)).InOffice("the president", state, "president")!.Chosen.Id);
        Assert.Equal("norland-new", Resolver.AsOf(new DateOnly(2010, 6, 1)).InOffice("the president", state, "president")!.Chosen.Id);
        Assert.Equal("norland-mod", Resolver.InOffice("Norlandic Defence Ministry", state, "defence-ministry")!.Chosen.Id);
        Assert.Null(Resolver.InOffice("the king", state, "king"));
    }

    [Fact]
    public void ForCapital_SeatOfAState_StandsForIt()
    {
        var own = new PartyResolver(PartyGazetteer.Read(DataFiles.BuiltIn, Places));
        Assert.Equal("aze", own.ForCapital("Baku", Places.Find("aze-baku")!)!.Chosen.Id);
        Assert.Equal("usa", own.ForCapital("Washington", Assert.Single(Places.Named("Washington"), place => place.Kind == PlaceKind.Capital))!.Chosen.Id);
        Assert.Null(own.ForCapital("Shusha", Places.Find("aze-shusha")!));
    }

    static (string, string) Told(PartyReading? reading) => (reading!.Chosen.Id, reading.Reason);
}
