using Tidings.Agreements;
using Tidings.Dates;
using Tidings.Evidence;
using Tidings.Incidents;
using Tidings.Languages;
using Tidings.Tests.Incidents;

namespace Tidings.Tests.Agreements;

public sealed class GivenObligationsTests
{
    static readonly GivenArticle Handover = new(new GivenAt("deal.yml", 9), "1", [Told.Party("North")!], "territory_transferred", "North hands over Laukkai.")
    {
        Action = "hand over",
        Places = [Told.Place("Laukkai")],
        Due = EdtfDate.TryParse("2024-01-10"),
        MetBy = ["territory_transferred"],
        KeptBy = KeptBy.Anyone,
    };

    static readonly GivenArticle Truce = new(new GivenAt("deal.yml", 19), "2", [Told.Party("North")!, Told.Party("South")!], "ceasefire", "Arms are silent.")
    {
        Action = "cease",
        Start = Moment.TryParse("2024-01-02T12:00"),
        BrokenBy = ["ceasefire_violation", "accusation", "shelling_missile"],
    };

    static readonly GivenArticle Peacekeepers = new(new GivenAt("deal.yml", 29), "3", [Told.Party("Guarantor")!], "deployment", "The guarantor sends 500 soldiers.")
    {
        Action = "deploy",
        MetBy = ["deployment"],
        KeptBy = KeptBy.Actor,
        Amount = 500,
        Counted = CountOutcome.Deployed,
    };

    static GivenAgreement Deal(string id, params GivenArticle[] articles) => new(
        new Agreement($"a-{id}", id, EdtfDate.TryParse("2024-01-01"), [Told.Party("North")!, Told.Party("South")!], [])
        {
            Given = new GivenTerms(new GivenAt("deal.yml", 2), null, [new ThirdParty(Told.Party("Guarantor")!, "guarantor")]),
        },
        [Told.Place("Shan")], articles);

    static IReadOnlyList<Obligation> Judged(IReadOnlyList<GivenAgreement> deals, string latest, params Telling[] tellings)
    {
        var given = new GivenObligations(deals, Told.World);
        var finder = new AgreementFinder(ObligationKinds.Read(DataFiles.BuiltIn), Told.World, given);
        foreach (var matched in new IncidentMatcher(IncidentKinds.Read(DataFiles.BuiltIn), Told.World, MatchRulings.None).Match(tellings.OrderBy(telling => telling.Day)))
        {
            given.Add(matched);
            finder.Add(matched.Incident);
        }
        foreach (var story in tellings.GroupBy(telling => telling.Story))
            Assert.NotNull(finder.Obligations([.. finder.DutiesIn([.. story]).Select(laid => laid.Duty)], [], id => tellings.FirstOrDefault(telling => telling.Id == id)));
        given.Saw(DateOnly.Parse(latest, System.Globalization.CultureInfo.InvariantCulture));
        return [.. given.Judged()];
    }

    static Telling Transfer(string date, string place = "Laukkai") => Told.Mention($"transfer {place}", "territory_transferred", date, place, "South", published: date);

    [Theory]
    [InlineData(null, "2024-01-09", Compliance.Pending)]
    [InlineData(null, "2024-01-11", Compliance.Overdue)]
    [InlineData("2024-01-10", "2024-01-11", Compliance.Met)]
    [InlineData("2024-01-14", "2024-01-20", Compliance.MetLate)]
    public void Judged_Handover_IsJudgedByItsDayAndByWhatIsTold(string? done, string latest, Compliance expected)
    {
        var obligation = Assert.Single(Judged([Deal("deal", Handover)], latest, done is null ? [] : [Transfer(done)]));
        Assert.Equal((expected, "2024-01-10"), (obligation.Compliance, obligation.Due!.Text));
        Assert.Equal(done is not null, obligation.Evidence.Contains("transfer Laukkai"));
    }

    [Fact]
    public void Judged_Extended_IsDueOnTheNewDayAndLateByTheFirst()
    {
        var extended = Handover with { Extensions = [new Extension(EdtfDate.TryParse("2024-01-20")!, null, Told.Party("South"))] };
        Assert.Equal(Compliance.Pending, Judged([Deal("deal", extended)], "2024-01-15").Single().Compliance);
        var kept = Judged([Deal("deal", extended)], "2024-01-25", Transfer("2024-01-20")).Single();
        Assert.Equal((Compliance.MetLate, "2024-01-20", "2024-01-10", new DateOnly(2024, 1, 20)), (kept.Compliance, kept.Due!.Text, kept.Given!.FirstDue!.Text, kept.Given.DoneOn));
    }

    [Fact]
    public void Judged_OneOfTwoPlaces_IsMetInPart()
    {
        var both = Handover with { Places = [Told.Place("Laukkai"), Told.Place("Hsipaw")] };
        var part = Judged([Deal("deal", both)], "2024-02-01", Transfer("2024-01-09")).Single();
        Assert.Equal((Compliance.MetInPart, "Laukkai"), (part.Compliance, part.Given!.DoneAt.Single().Name));
        Assert.Equal(Compliance.Met, Judged([Deal("deal", both)], "2024-02-01", Transfer("2024-01-08"), Transfer("2024-01-10", "Hsipaw")).Single().Compliance);
    }

    [Theory]
    [InlineData("Guarantor", 300, Compliance.MetInPart)]
    [InlineData("Guarantor army", 500, Compliance.Met)]
    [InlineData("South", 500, Compliance.Unknown)]
    public void Judged_ThirdParty_IsHeldToItsNumber(string actor, long number, Compliance expected)
    {
        var sent = Told.Mention("sent", "deployment", "2024-01-05", "Shan", actor, counts: new Count(CountOutcome.Deployed, "soldiers", number, number, number, $"{number} soldiers"));
        Assert.Equal(expected, Judged([Deal("deal", Peacekeepers)], "2024-02-01", sent).Single().Compliance);
    }

    [Fact]
    public void Judged_Ceasefire_CountsWhatEachSideAllegesAfterItsStart()
    {
        var obligations = Judged(
            [Deal("deal", Truce)], "2024-02-01",
            Told.Mention("before", "shelling_missile", "2024-01-01", "Hsipaw", "South", source: "North", stance: Stance.Claimed),
            Told.Mention("breach", "ceasefire_violation", "2024-01-03", "Laukkai", "South army", source: "North", stance: Stance.Claimed),
            Told.Mention("blame", "accusation", "2024-01-12", "Kyaukme", "South", "North", source: "South", stance: Stance.Claimed));
        var (north, south) = (obligations.Single(each => each.Party!.Name == "North"), obligations.Single(each => each.Party!.Name == "South"));
        Assert.Equal((Compliance.Broken, Compliance.Broken), (north.Compliance, south.Compliance));
        Assert.Equal(("South", 1), (north.Given!.Violations.Single().AllegedBy!.Name!, north.Given.Violations.Single().Incidents));
        Assert.Equal(["breach"], south.Given!.Violations.Single().Mentions);
        Assert.DoesNotContain("before", south.Evidence);
    }

    [Fact]
    public void Judged_BreachWithoutADoerToldByOneOfTwo_IsTheOthers()
    {
        var obligations = Judged([Deal("deal", Truce)], "2024-02-01", Told.Mention("breach", "ceasefire_violation", "2024-01-03", "Laukkai", source: "North", stance: Stance.Claimed));
        Assert.Equal(["South"], obligations.Where(each => each.Compliance == Compliance.Broken).Select(each => each.Party!.Name));
    }

    [Fact]
    public void Judged_LaterTruceOfTheSame_EndsTheEarlier()
    {
        var later = Truce with { Start = Moment.TryParse("2024-01-20T00:00") };
        var obligations = Judged([Deal("first", Truce), Deal("second", later)], "2024-02-01", Told.Mention("breach", "ceasefire_violation", "2024-01-25", "Laukkai", "South", published: "2024-01-26"));
        Assert.Equal([("a-first", Compliance.Met), ("a-second", Compliance.Broken)], obligations.Where(each => each.Party!.Name == "South").Select(each => (each.Agreement!, each.Compliance)));
        Assert.All(obligations.Where(each => each.Agreement == "a-first"), each => Assert.Equal("2024-01-20T00:00", each.Given!.End));
    }

    [Fact]
    public void Judged_TextsOfTheSameAgreement_AreItsMentionsAndTheirTermsItsEvidence()
    {
        var signed = Told.Mention("signed", "agreement", "2024-01-02", "", "North|South", family: "x");
        var terms = Told.Mention("terms", "territory_transferred", "2024-01-10", "Laukkai", "North", "South", Stance.Planned, family: "x", published: "2024-01-03", at: 100);
        var stranger = Told.Mention("stranger", "agreement", "2024-01-02", "", "North|West", family: "y");
        Assert.Equal(["terms"], Judged([Deal("deal", Handover)], "2024-01-05", signed, terms).Single().Evidence);
        var given = new GivenObligations([Deal("deal", Handover)], Told.World);
        foreach (var telling in new[] { signed, stranger })
            foreach (var matched in new IncidentMatcher(IncidentKinds.Read(DataFiles.BuiltIn), Told.World, MatchRulings.None).Match([telling]))
                given.Concluded(matched.Incident);
        Assert.Equal(["signed"], given.Agreements.Single().Mentions);
    }
}
