using Tidings.Incidents;
using Tidings.Lineages;

namespace Tidings.Tests.Incidents;

public sealed class CorroborationTests
{
    static readonly Origin Reuters = new(OriginKind.Outlet, "reuters", "Reuters");
    static readonly Origin FromReuters = Reuters with { Kind = OriginKind.Agency };

    [Fact]
    public void Of_FamiliesWithNothingInCommon_AreAsManySources()
    {
        var sources = Corroboration.Of([Tell("a", Reuters), Tell("b", Outlet("hill-post")), Tell("c")]);
        Assert.Equal(3, sources.Count);
        Assert.All(sources, source => Assert.Empty(source.Ties));
    }

    [Fact]
    public void Of_OneAgency_IsOneSource()
    {
        var source = Assert.Single(Corroboration.Of([Tell("a", Outlet("hill-post"), FromReuters), Tell("b", Outlet("valley-herald"), FromReuters), Tell("c", Reuters)]));
        Assert.Equal(["f-a", "f-b", "f-c"], source.Families);
        Assert.Equal([new Tie(TieKind.SameAgency, "Reuters")], source.Ties);
    }

    [Fact]
    public void Of_OutletOwnerAndAuthor_TieInChains()
    {
        var owner = new Origin(OriginKind.Owner, "state:rus", "the state (RUS)");
        var author = new Origin(OriginKind.Author, "jane miller", "Jane Miller");
        var sources = Corroboration.Of([Tell("a", Outlet("tass"), owner), Tell("b", Outlet("ria"), owner, author), Tell("c", Outlet("hill-post"), author), Tell("d", Outlet("hill-post")), Tell("e", Reuters)]);
        Assert.Equal(2, sources.Count);
        Assert.Equal([TieKind.SameOutlet, TieKind.SameOwner, TieKind.SameAuthor], sources[0].Ties.Select(tie => tie.Kind));
    }

    [Fact]
    public void Of_WhatAnOutletIsSaidToReport_IsThatOutlets()
    {
        var quoted = Told.Mention("m-b", "shelling_missile", source: "Reuters", family: "b");
        Assert.Single(Corroboration.Of([Tell("a", Reuters), quoted]));
        Assert.Equal(2, Corroboration.Of([Tell("a", Outlet("hill-post")), quoted]).Count);
    }

    [Fact]
    public void Of_TwoThatQuoteOneMinistry_AreTwoSources() =>
        Assert.Equal(2, Corroboration.Of([Told.Mention("m-a", "shelling_missile", source: "Ministry", family: "a"), Told.Mention("m-b", "shelling_missile", source: "Ministry", family: "b")]).Count);

    static Telling Tell(string family, params Origin[] origins) => Told.Mention($"m-{family}", "shelling_missile", family: family) with { Origins = origins };

    static Origin Outlet(string key) => new(OriginKind.Outlet, key, key);
}
