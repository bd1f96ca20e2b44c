using Tidings.Evidence;
using Tidings.Ledger;
using Tidings.Tests.Incidents;

namespace Tidings.Tests.Ledger;

public sealed class ReviewsTests
{
    static Review Review(Decision decision, string? field = null, string? value = null) => new("e-1", decision, "m", field, value, "A. Reader", null, null);

    static Reviews Of(params Review[] reviews) => new(reviews);

    [Fact]
    public void Apply_Rejected_IsNullUntilAccepted()
    {
        var telling = Told.Mention("m", "talks");
        Assert.Null(Of([Review(Decision.Reject)]).Apply(telling));
        Assert.Equal(telling, Of([Review(Decision.Reject), Review(Decision.Accept)]).Apply(telling));
        Assert.Equal(telling, Of([Review(Decision.Note)]).Apply(telling));
    }

    [Fact]
    public void Apply_Corrected_HasTheNewValues()
    {
        var reviews = Of([Review(Decision.Correct, "kind", "threat"), Review(Decision.Correct, "stance", "claimed"), Review(Decision.Correct, "date", "2024-02"), Review(Decision.Correct, "date", "nonsense")]);
        var telling = reviews.Apply(Told.Mention("m", "talks"))!;
        Assert.Equal(("threat", Stance.Claimed), (telling.Kind, telling.Stance));
    }

    [Fact]
    public void Rulings_LaterDecision_Prevails()
    {
        var rulings = Of([Review(Decision.Join, value: "a"), Review(Decision.Split, value: "a"), Review(Decision.Join, value: "z")]).Rulings;
        Assert.Equal([("m", "z")], rulings.Together);
        Assert.Equal([("a", "m")], rulings.Apart);
    }

    [Fact]
    public void Apply_AnyField_IsCorrected()
    {
        var telling = Of(
            Review(Decision.Correct, "place", "Kelbajar [aze-kalbajar]; the upper mill"), Review(Decision.Correct, "actor", "Baku [aze]"), Review(Decision.Correct, "target", ""), Review(Decision.Correct, "attributed_to", "the miller"),
            Review(Decision.Correct, "killed", "2..3..5"), Review(Decision.Correct, "wounded", "7"), Review(Decision.Correct, "captured", "many"))
            .Apply(Told.Mention("m", "talks", target: "Alpha", counts: Told.Killed(9)))!;
        Assert.Equal(["aze-kalbajar", null], telling.Places.Select(place => place.Id));
        Assert.Equal(("Kalbajar", "the upper mill"), (telling.Places[0].Name, telling.Places[1].Text));
        Assert.Equal("Azerbaijan", Assert.Single(telling.Actors).Name);
        Assert.Empty(telling.Targets);
        Assert.Equal("the miller", telling.AttributedTo?.Text);
        Assert.Equal([(CountOutcome.Killed, 2L, 3L, 5L), (CountOutcome.Wounded, 7L, 7L, 7L)], telling.Counts.Select(count => (count.What, count.Low!.Value, count.Best!.Value, count.High!.Value)));
    }

    [Fact]
    public void Standing_Withdrawn_IsLeftOutUntilThatIsWithdrawn()
    {
        Review[] journal = [Review(Decision.Reject) with { Id = "e-1" }, Review(Decision.Withdraw, value: "e-1") with { Id = "e-2" }, Review(Decision.Withdraw, value: "e-2") with { Id = "e-3" }];
        Assert.Null(Of(journal[..1]).Apply(Told.Mention("m", "talks")));
        Assert.NotNull(Of(journal[..2]).Apply(Told.Mention("m", "talks")));
        Assert.Null(Of(journal).Apply(Told.Mention("m", "talks")));
        Assert.Equal(["e-1"], Reviews.Standing(journal).Select(review => review.Id));
    }

    [Theory]
    [InlineData("stance", "claimed", true)]
    [InlineData("stance", "3", false)]
    [InlineData("stance", "-1", false)]
    [InlineData("date", "2020-11/2020-12", true)]
    [InlineData("date", "soon", false)]
    [InlineData("killed", "5..3", false)]
    [InlineData("killed", "3..5", true)]
    [InlineData("weather", "fair", false)]
    public void CanRead_Value_OnlyOfTheField(string field, string value, bool can) => Assert.Equal(can, Correction.CanRead(field, value));
}
