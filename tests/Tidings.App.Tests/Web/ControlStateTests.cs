using Tidings.App.Web.Map;
using Tidings.App.Web.Reviews;
using Tidings.App.Web.Shared;
using Tidings.Control;
using Tidings.Dates;
using Tidings.Evidence;

namespace Tidings.App.Tests.Web;

public sealed class ControlStateTests
{
    static readonly NamedParty North = new("North", "north", "North");
    static readonly NamedParty South = new("South", "south", "South");
    static readonly NamedPlace Hill = new("hill", "hill", "Hill", 39, 46, PlaceRole.At);

    [Fact]
    public void AsOf_Day_TakesTheLatestWordOfEachWhoSpeaks()
    {
        ControlClaim[] claims = [Claim(North, 1, null), Claim(South, 5, South), Claim(North, 7, null), Claim(South, 20, null)];
        Assert.Empty(ControlState.AsOf(claims, new DateOnly(2020, 10, 31)));
        Assert.Equal([North], Held(claims, 2).Holders);
        Assert.Equal([North, South], Held(claims, 8).Holders.OrderBy(party => party.Id));
        Assert.Equal([South], Held(claims, 25).Holders);
        Assert.Equal([South], ControlState.AsOf(claims, new DateOnly(2020, 11, 8), "south").Single().Holders);
        Assert.Equal([1, 5, 7, 20], ControlState.Days(claims).Select(day => day.Day));
    }

    [Fact]
    public void AsOf_OnlyAParty_IsNoFact()
    {
        Assert.False(Held([Claim(South, 5, South)], 8).IsReported);
        Assert.True(Held([Claim(South, 5, null)], 8).IsReported);
        Assert.Empty(ControlState.AsOf([Claim(South, 5, null) with { Stance = Stance.Denied }], null));
    }

    [Fact]
    public void Alpha_Units_IsKrippendorffs()
    {
        Assert.Equal(1, AgreementPage.Alpha([["a", "a"], ["b", "b"]])!.Value, 6);
        Assert.Null(AgreementPage.Alpha([["a", "a"]]));
        Assert.Null(AgreementPage.Alpha([]));
        // Five units of two coders, three of them split: observed 6/10; of ten values five are a and five b: expected 2*5*5/90.
        Assert.Equal(1 - (0.6 / (50 / 90.0)), AgreementPage.Alpha([["a", "a"], ["a", "b"], ["b", "b"], ["a", "b"], ["a", "b"]])!.Value, 6);
    }

    [Theory]
    [InlineData(10, 5, 7, 10)]
    [InlineData(100, 7, 7, 100)]
    public void Next_Visit_CountsFromTheLastOne(long minute, long since, long seen, long at)
    {
        var visit = new Visit(5, 7, 1).Next(7, minute);
        Assert.Equal((since, seen, at), (visit.Since, visit.Seen, visit.At));
    }

    static HeldPlace Held(ControlClaim[] claims, int day) => ControlState.AsOf(claims, new DateOnly(2020, 11, day)).Single();

    static ControlClaim Claim(NamedParty holder, int day, NamedParty? by) =>
        new(Hill, holder, EdtfDate.Day(new DateOnly(2020, 11, day)), null, null, by, by is null ? Stance.Reported : Stance.Claimed, $"m-{day}");
}
