using Tidings.Evidence;
using Tidings.Ledger;
using Tidings.Tests.Incidents;

namespace Tidings.Tests.Ledger;

public sealed class ReviewsTests
{
    static Review Review(Decision decision, string? field = null, string? value = null) => new("e-1", decision, "m", field, value, "A. Reader", null, null);

    [Fact]
    public void Apply_Rejected_IsNullUntilAccepted()
    {
        var telling = Told.Mention("m", "talks");
        Assert.Null(new Reviews([Review(Decision.Reject)]).Apply(telling));
        Assert.Equal(telling, new Reviews([Review(Decision.Reject), Review(Decision.Accept)]).Apply(telling));
        Assert.Equal(telling, new Reviews([Review(Decision.Note)]).Apply(telling));
    }

    [Fact]
    public void Apply_Corrected_HasTheNewValues()
    {
        var reviews = new Reviews([Review(Decision.Correct, "kind", "threat"), Review(Decision.Correct, "stance", "claimed"), Review(Decision.Correct, "date", "2024-02"), Review(Decision.Correct, "date", "nonsense")]);
        var telling = reviews.Apply(Told.Mention("m", "talks"))!;
        Assert.Equal(("threat", Stance.Claimed), (telling.Kind, telling.Stance));
    }

    [Fact]
    public void Rulings_LaterDecision_Prevails()
    {
        var rulings = new Reviews([Review(Decision.Join, value: "a"), Review(Decision.Split, value: "a"), Review(Decision.Join, value: "z")]).Rulings;
        Assert.Equal([("m", "z")], rulings.Together);
        Assert.Equal([("a", "m")], rulings.Apart);
    }
}
