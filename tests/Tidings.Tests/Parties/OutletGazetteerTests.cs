using Tidings.Languages;
using Tidings.Parties;
using Tidings.Places;

namespace Tidings.Tests.Parties;

public sealed class OutletGazetteerTests
{
    static readonly OutletGazetteer Gazetteer = OutletGazetteer.Read(DataFiles.BuiltIn);

    [Fact]
    public void Read_OwnFile_PointsAtKnownCountriesAndParties()
    {
        var places = PlaceGazetteer.Read(DataFiles.BuiltIn);
        var parties = PartyGazetteer.Read(DataFiles.BuiltIn, places);
        Assert.True(Gazetteer.All.Count >= 80, $"{Gazetteer.All.Count} outlets");
        Assert.Empty(Gazetteer.All.Where(outlet => places.Find(outlet.Country)?.Kind != PlaceKind.Country).Select(outlet => outlet.Id));
        Assert.Empty(Gazetteer.All.Where(outlet => outlet.Party is not null && parties.Find(outlet.Party) is null).Select(outlet => outlet.Id));
        Assert.Empty(Gazetteer.All.Where(outlet => outlet.Language.Length != 2).Select(outlet => outlet.Id));
    }

    [Theory]
    [InlineData("www.reuters.com", "reuters")]
    [InlineData("REUTERS.COM", "reuters")]
    [InlineData("sputnik.az.", "sputnik")]
    [InlineData("news.bbc.co.uk", "bbc")]
    public void AtHost_DomainOrBelowIt_FindsTheOutlet(string host, string id) => Assert.Equal(id, Gazetteer.AtHost(host)!.Id);

    [Theory]
    [InlineData("notreuters.com")]
    [InlineData("com")]
    [InlineData("")]
    [InlineData("...")]
    public void AtHost_AnotherHost_FindsNone(string host) => Assert.Null(Gazetteer.AtHost(host));

    [Fact]
    public void Named_PrintedName_FindsTheOutlet() => Assert.Equal("tass", Gazetteer.Named("ТАСС")!.Id);

    [Theory]
    [InlineData("outlets:\n  - {id: a, domains: [a.b], names: [A], language: en, country: usa, owner: king}", ":2:")]
    [InlineData("outlets:\n  - {id: a, domains: [a.b, a.b], names: [A], language: en, country: usa, owner: state}", "stands twice")]
    [InlineData("outlets:\n  - {id: a, domains: [a.b], names: [A], language: en, country: usa}", "\"owner\" is missing")]
    [InlineData("outlets:\n  - {id: a, colour: red}", "is not known here")]
    public void Read_BrokenFile_SaysWhere(string text, string reason) =>
        Assert.Contains(reason, Assert.Throws<PackException>(() => OutletGazetteer.Read(DataFiles.Of(new Dictionary<string, string> { ["gazetteer/outlets.yml"] = text }))).Message, StringComparison.Ordinal);
}
