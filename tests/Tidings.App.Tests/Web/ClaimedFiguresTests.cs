using Tidings.App.Storage.Columns;
using Tidings.App.Web.Reports;
using Tidings.Evidence;

namespace Tidings.App.Tests.Web;

public sealed class ClaimedFiguresTests
{
    static readonly NamedParty North = new("northern army", "north-army", "Army of the North");

    [Fact]
    public void Of_Claimants_StandSideBySide()
    {
        var figures = ClaimedFigures.Of([Told(1, null, Killed(4, 4, 4)), Told(2, North, Killed(9, 9, 9)), Told(3, North, Killed(7, 7, null))]);
        Assert.Equal([("", new Bounds(4, 4)), ("north-army", new Bounds(7, null))], figures.Select(figure => (figure.Key, figure.Bounds)));
    }

    [Fact]
    public void Of_Reprints_CountsAFamilyOnce()
    {
        var figure = Assert.Single(ClaimedFigures.Of([Told(1, null, Killed(4, 4, 4)), Told(1, null, Killed(4, 4, 4)), Told(2, null, Killed(5, 5, 5))]));
        Assert.Equal((new Bounds(4, 5), 2), (figure.Bounds, figure.Told.Count));
    }

    [Fact]
    public void Of_GroupsOfOneStatement_AreBetweenTheLargestAndTheSum() =>
        Assert.Equal(new Bounds(7, 10), Assert.Single(ClaimedFigures.Of([Told(1, null, Killed(7, 7, 7), Killed(3, 3, 3, "children"))])).Bounds);

    [Theory]
    [InlineData(Stance.Denied)]
    [InlineData(Stance.Planned)]
    [InlineData(Stance.Hypothetical)]
    public void Of_WhatIsNotSaidToHaveHappened_IsNothing(Stance stance) => Assert.Empty(ClaimedFigures.Of([Told(1, null, stance, Killed(4, 4, 4))]));

    [Theory]
    [InlineData(78L, 78L, null, 78L, null)]
    [InlineData(null, 5L, 5L, 0L, 5L)]
    [InlineData(null, null, null, 0L, null)]
    [InlineData(10L, 12L, 15L, 10L, 15L)]
    public void Of_OpenBounds_StayOpen(long? low, long? best, long? high, long least, long? most) => Assert.Equal(new Bounds(least, most), Bounds.Of(Killed(low, best, high)));

    static Count Killed(long? low, long? best, long? high, string of = "people") => new(CountOutcome.Killed, of, best, low, high, "");

    static Saying Told(int family, NamedParty? who, params Count[] counts) => Told(family, who, who is null ? Stance.Reported : Stance.Claimed, counts);

    static Saying Told(int family, NamedParty? who, Stance stance, params Count[] counts) => new(0, family, family, who, stance, Toll.Of(stance, counts));
}
