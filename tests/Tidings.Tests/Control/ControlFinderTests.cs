using Tidings.Control;
using Tidings.Evidence;
using Tidings.Incidents;
using Tidings.Tests.Incidents;

namespace Tidings.Tests.Control;

public sealed class ControlFinderTests
{
    static List<string> Claims(params Telling[] story) =>
        [.. new ControlFinder(Told.World).InStory(story).Select(claim => $"{claim.Place.Name} {claim.Holder.Id} {claim.AsOf} {SnakeOf(claim.Stance)}")];

    static string SnakeOf(Stance stance) => stance.ToString().ToLowerInvariant();

    [Fact]
    public void InStory_Capture_GivesThePlaceToTheSideOfTheCaptor() =>
        Assert.Equal(["Laukkai mndaa 2024-01-05 reported"], Claims(Told.Mention("a", "territory_taken", "2024-01-05", "Laukkai", "MNDAA army")));

    [Fact]
    public void InStory_HandingOver_GivesThePlaceToTheReceiver() =>
        Assert.Equal(["Laukkai south 2024-01-05 reported"], Claims(Told.Mention("a", "territory_transferred", "2024-01-05", "Laukkai", "North", "South")));

    [Fact]
    public void InStory_Entering_GivesThePlaceToWhoEnters() =>
        Assert.Equal(["Laukkai south 2024-01-05 reported"], Claims(Told.Mention("a", "territory_transferred", "2024-01-05", "Laukkai", "South army")));

    [Fact]
    public void InStory_HandingOverToCome_LeavesThePlaceWithTheGiver() =>
        Assert.Equal(
            ["Hsipaw north 2024-01-14 reported", "Laukkai north 2024-01-14 reported"],
            Claims(
                Told.Mention("a", "territory_transferred", null, "Hsipaw", "North army", "South", Stance.Planned, family: "x"),
                Told.Mention("b", "territory_transferred", "2024-02-01", "Laukkai", null, "South", Stance.Planned, family: "x", at: 90)));

    [Fact]
    public void InStory_Withdrawal_GivesThePlaceOnlyToASideThatIsNamed()
    {
        var withdrawal = Told.Mention("a", "withdrawal", "2024-01-05", "Laukkai", "North", family: "x");
        Assert.Empty(Claims(withdrawal));
        Assert.Equal(["Laukkai south 2024-01-05 reported"], Claims(withdrawal, Told.Mention("b", "armed_clash", "2024-01-03", "Laukkai", "South", "North", family: "x")));
    }

    [Fact]
    public void InStory_PlaceWithinAnother_IsTheSmaller() =>
        Assert.Equal(["Kyaukme tnla 2024-01-12 claimed"], Claims(Told.Mention("a", "territory_held", place: "Kyaukme|Shan", actor: "TNLA", stance: Stance.Claimed, source: "TNLA")));

    [Fact]
    public void InStory_Ground_IsHeldAndNotWhatItLiesIn() =>
        Assert.Equal(
            ["bridge south 2024-01-12 reported"],
            Claims(Told.Mention("a", "territory_taken", place: "Kyaukme|Shan", actor: "South") with { Ground = [Told.Place("bridge")] }, Told.Mention("b", "armed_clash", actor: "South")));

    [Fact]
    public void InStory_TownThatFell_GoesToTheOnlyCaptorOfTheStory() =>
        Assert.Equal(
            ["Laukkai south 2024-01-12 reported", "Hsipaw south 2024-01-12 reported"],
            Claims(Told.Mention("a", "territory_taken", place: "Laukkai", actor: "South", family: "x"), Told.Mention("b", "territory_taken", place: "Hsipaw", family: "x", at: 90)));

    [Fact]
    public void InStory_WithdrawalOfWhoFightsNobody_GivesThePlaceToNobody() =>
        Assert.Empty(Claims(Told.Mention("a", "withdrawal", place: "Laukkai", actor: "Company", target: "Staff", family: "x"), Told.Mention("b", "talks", actor: "South", family: "x", at: 90)));

    [Fact]
    public void Arrange_CopiesOfOneFamily_CountOnceAndTimesEnd()
    {
        var finder = new ControlFinder(Told.World);
        var first = finder.InStory([Told.Mention("a", "territory_taken", "2024-01-05", "Laukkai", "North")]).Single();
        var second = finder.InStory([Told.Mention("b", "territory_taken", "2024-02-05", "Laukkai", "South")]).Single();
        var arranged = ControlFinder.Arrange([new(second, "f-2"), new(first, "f-1"), new(first with { Mention = "c" }, "f-1")]);
        Assert.Equal([("a", "2024-02-05"), ("b", null)], arranged.Select(claim => (claim.Mention, claim.To?.Text)));
    }

    [Fact]
    public void Rivals_TwoHoldersAtOneTime_AreFound()
    {
        var finder = new ControlFinder(Told.World);
        var claims = new[] { ("a", "North"), ("b", "South") }.SelectMany(side => finder.InStory([Told.Mention(side.Item1, "territory_held", "2024-01-05", "Laukkai", side.Item2, stance: Stance.Claimed, source: side.Item2)]));
        var rivals = Assert.Single(ControlFinder.Rivals(ControlFinder.Arrange(claims.Select(claim => new FamilyClaim(claim, claim.Mention)))));
        Assert.Equal(2, rivals.Count);
    }

    [Theory]
    [InlineData("the airport", "x", "y", false)]
    [InlineData("the airport", "x", "x", true)]
    [InlineData("Kutum", "x", "y", true)]
    [InlineData("\u0430\u044d\u0440\u043e\u043f\u043e\u0440\u0442", "x", "y", false)]
    [InlineData("\u0627\u0644\u0645\u0637\u0627\u0631", "x", "y", true)]
    public void KeyOf_PlaceThatIsOnlyDescribed_MeansOneOfTheFamilyAlone(string words, string family, string other, bool same)
    {
        var place = new NamedPlace(words, null, null, null, null, PlaceRole.At);
        Assert.Equal(same, Surroundings.KeyOf(place, family) == Surroundings.KeyOf(place, other));
    }
}
