using Tidings.Agreements;
using Tidings.Dates;
using Tidings.Evidence;
using Tidings.Incidents;
using Tidings.Languages;
using Tidings.Mentions;
using Tidings.Tests.Incidents;

namespace Tidings.Tests.Agreements;

public sealed class AgreementFinderTests
{
    static IReadOnlyList<Obligation> Obligations(params Telling[] story)
    {
        var finder = new AgreementFinder(ObligationKinds.Read(DataFiles.BuiltIn), Told.World);
        foreach (var matched in new IncidentMatcher(IncidentKinds.Read(DataFiles.BuiltIn), Told.World, MatchRulings.None).Match(story.OrderBy(telling => telling.Day)))
            finder.Add(matched.Incident);
        var (duties, acts) = (new MemoryShelf<Duty>(), new MemoryShelf<Act>());
        foreach (var each in story.GroupBy(telling => telling.Story).Select(told => told.ToList()))
        {
            foreach (var (key, duty) in finder.DutiesIn(each))
                duties.Put(key, each[0].Story, duty);
            foreach (var (key, act) in finder.ActsIn(each))
                acts.Put(key, each[0].Story, act);
        }
        var byId = story.ToDictionary(telling => telling.Id);
        return [.. duties.ByKey().SelectMany(laid => finder.Obligations(laid.Values, acts.Of(laid.Key), byId.GetValueOrDefault))];
    }

    static readonly Telling Deal = Told.Mention("deal", "agreement", "2024-01-01", "", "North|South", family: "x");

    static readonly Telling Promise = Told.Mention("promise", "territory_transferred", "2024-01-10", "Laukkai|Hsipaw", "North", "South", Stance.Planned, family: "x", published: "2024-01-02", at: 100);

    [Fact]
    public void Obligations_HandingOverOfTwoPlaces_AreTwoUnderTheAgreement()
    {
        var obligations = Obligations(Deal, Promise);
        Assert.Equal(["Hsipaw", "Laukkai"], obligations.Select(obligation => obligation.Object).Order());
        Assert.All(obligations, obligation => Assert.Equal(("hand over", "2024-01-10", Compliance.Pending), (obligation.Action, obligation.Due?.Text, obligation.Compliance)));
        Assert.All(obligations, obligation => Assert.StartsWith("a-", obligation.Agreement));
    }

    [Fact]
    public void Obligations_FurtherThingsWithDaysOfTheirOwn_AreDueThen()
    {
        var term = Told.Mention("term", "agreement", null, "", "North", stance: Stance.Planned, family: "x", published: "2024-01-02", at: 100) with
        {
            Undertaking = new Undertaking("vacate", "schools", EdtfDate.TryParse("2024-02-01")) { Further = [new UndertakenThing("other buildings", EdtfDate.TryParse("2024-06-09")!)] },
        };
        Assert.Equal([("other buildings", "2024-06-09"), ("schools", "2024-02-01")], Obligations(Deal, term).Where(each => each.Action == "vacate").Select(each => (each.Object!, each.Due!.Text)).Order());
    }

    [Fact]
    public void Obligations_PlanWhoseDayIsThatOfTheStory_HasNoDueDay() =>
        Assert.Null(Assert.Single(Obligations(Deal, Told.Mention("plan", "withdrawal", "2024-01-02", "Laukkai", "North", stance: Stance.Planned, family: "x", published: "2024-01-02", at: 100) with { DateBasis = DateBasis.Published })).Due);

    [Fact]
    public void Obligations_ToldWithItsDayAndWithout_IsOne()
    {
        var headline = Told.Mention("headline", "withdrawal", "2024-01-02", "Laukkai", "North", stance: Stance.Planned, family: "x", published: "2024-01-02", at: 90) with { DateBasis = DateBasis.Published };
        var dated = Told.Mention("dated", "withdrawal", "2024-02-01", "Laukkai", "North", stance: Stance.Planned, family: "x", published: "2024-01-02", at: 100);
        var obligation = Assert.Single(Obligations(Deal, headline, dated));
        Assert.Equal("2024-02-01", obligation.Due?.Text);
        Assert.Equal(["dated", "headline"], obligation.Evidence);
        Assert.Equal(3, Obligations(Deal, headline, dated, dated with { Id = "later", Date = EdtfDate.TryParse("2024-03-01") }).Count);
    }

    [Fact]
    public void Obligations_TruceThatIsSaidToBeBroken_IsBroken() =>
        Assert.Equal(Compliance.Broken, Assert.Single(Obligations(Told.Mention("breach", "ceasefire_violation", family: "x") with { Undertaking = new Undertaking("cease", "truce", EdtfDate.TryParse("2024-01-05")) })).Compliance);

    [Fact]
    public void Obligations_MerePlanWithoutAnAgreement_BindsNobody() =>
        Assert.Empty(Obligations(Told.Mention("plan", "deployment", "2024-01-10", "Laukkai", "North", stance: Stance.Planned, family: "y", published: "2024-01-02")));

    [Theory]
    [InlineData("2024-01-09", "North", "territory_transferred", Compliance.Met)]
    [InlineData("2024-01-12", "South", "territory_held", Compliance.MetLate)]
    [InlineData("2024-01-09", "North", "territory_held", Compliance.Pending)]
    [InlineData("2023-06-01", "North", "territory_transferred", Compliance.Pending)]
    public void Obligations_LaterActs_TellWhatBecameOfThem(string date, string actor, string kind, Compliance expected)
    {
        var act = Told.Mention("act", kind, date, "Laukkai", actor, published: "2024-01-20");
        Assert.Equal(expected, Obligations(Deal, Promise, act).Single(obligation => obligation.Object == "Laukkai").Compliance);
    }

    [Fact]
    public void Obligations_CeasefireBrokenByOneSide_IsBrokenForThatSide()
    {
        var obligations = Obligations(
            Told.Mention("truce", "ceasefire", "2024-01-10", "", "North|South", family: "x"),
            Told.Mention("breach", "ceasefire_violation", "2024-01-11", "Laukkai", "South army", source: "North", stance: Stance.Claimed));
        Assert.Equal([("North", Compliance.Pending), ("South", Compliance.Broken)], obligations.Select(each => (each.Party!.Name!, each.Compliance)).Order());
        Assert.Contains("breach", obligations.Single(each => each.Compliance == Compliance.Broken).Evidence);
    }

    [Fact]
    public void Obligations_ViolationThatIsDenied_IsDisputed() =>
        Assert.Contains(
            Obligations(
                Told.Mention("truce", "ceasefire", "2024-01-10", "", "North|South", family: "x"),
                Told.Mention("breach", "ceasefire_violation", "2024-01-11", "Laukkai", "South", source: "North", stance: Stance.Claimed),
                Told.Mention("denial", "ceasefire_violation", "2024-01-11", "Laukkai", "South", source: "South", stance: Stance.Denied)),
            obligation => obligation.Compliance == Compliance.Disputed);
}
