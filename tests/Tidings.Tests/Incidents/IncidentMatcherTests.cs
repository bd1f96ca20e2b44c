using Tidings.Dates;
using Tidings.Evidence;
using Tidings.Incidents;
using Tidings.Languages;
using Tidings.Lineages;
using Tidings.Mentions;
using Tidings.Text;

namespace Tidings.Tests.Incidents;

public sealed class IncidentMatcherTests
{
    static List<Incident> Match(params Telling[] tellings) => Match(MatchRulings.None, tellings);

    static List<Incident> Match(MatchRulings rulings, params Telling[] tellings) =>
        [.. new IncidentMatcher(IncidentKinds.Read(DataFiles.BuiltIn), Told.World, rulings).Match(tellings.OrderBy(telling => telling.Day)).Select(matched => matched.Incident)];

    [Fact]
    public void Match_SameStrikeInTwoFamilies_IsOneIncidentOfTwoFamilies()
    {
        var incident = Assert.Single(Match(
            Told.Mention("a", "air_drone_strike", actor: "Junta", counts: Told.Killed(4)),
            Told.Mention("b", "air_drone_strike", actor: "Junta army", published: "2024-01-13", counts: Told.Killed(6)),
            Told.Mention("c", "air_drone_strike", actor: "Junta", family: "b", counts: Told.Killed(6))));
        Assert.Equal(2, incident.Families);
        Assert.Equal(["a", "b", "c"], incident.Mentions);
        Assert.Equal(ContentId.Of("i", "b"), incident.Id);
        Assert.Equal("2024-01-13", incident.FirstReported?.ToString("yyyy-MM-dd"));
        var count = Assert.Single(incident.Counts);
        Assert.Equal((4, 6), (count.Low, count.High));
    }

    [Theory]
    [InlineData("air_drone_strike", "2024-01-12", "Hsipaw", "Junta")]
    [InlineData("air_drone_strike", "2024-01-20", "Kyaukme", "Junta")]
    [InlineData("talks", "2024-01-12", "Kyaukme", "Junta")]
    [InlineData("air_drone_strike", "2024-01-12", "Kyaukme", "Arakan Army")]
    public void Match_AnotherPlaceDayKindOrActor_IsAnotherIncident(string kind, string date, string place, string actor) =>
        Assert.Equal(2, Match(Told.Mention("a", "air_drone_strike", actor: "Junta"), Told.Mention("b", kind, date, place, actor)).Count);

    [Theory]
    [InlineData("shelling_missile", "2024-01-12", "Kyaukme", "Junta")]
    [InlineData("air_drone_strike", "2024-01", "Kyaukme", "Junta")]
    [InlineData("air_drone_strike", "2024-01-13", "Kyaukme", "Junta")]
    [InlineData("air_drone_strike", "2024-01-12", "Shan", "Junta")]
    [InlineData("air_drone_strike", "2024-01-12", "", "Junta")]
    public void Match_LessOrOtherwisePrecise_IsTheSameIncident(string kind, string date, string place, string actor) =>
        Assert.Single(Match(Told.Mention("a", "air_drone_strike", actor: "Junta"), Told.Mention("b", kind, date, place, actor)));

    [Fact]
    public void Match_SamePassageOfATranslatedText_IsOneIncident()
    {
        Telling Of(string id, string kind, int at) => Told.Mention(id, kind, null, "") with { Original = new Original("s-x", new TextSpan(at, at + 40), at) };
        var incidents = Match(Of("a", "displacement", 0), Of("b", "displacement", 10), Of("c", "displacement", 60), Of("d", "talks", 0));
        Assert.Equal(["a b", "c", "d"], incidents.Select(incident => string.Join(' ', incident.Mentions)).Order());
    }

    [Fact]
    public void Match_EachMention_SaysWhyItIsPartOfTheIncident()
    {
        var joined = Assert.Single(Match(
            Told.Mention("a", "air_drone_strike", actor: "Junta", published: "2024-01-12", counts: Told.Killed(4)),
            Told.Mention("b", "shelling_missile", "2024-01-13", "Shan", "Junta", published: "2024-01-13", counts: Told.Killed(4)),
            Told.Mention("c", "air_drone_strike", actor: "Junta", family: "b") with { Words = "words of d", Published = new DateOnly(2024, 1, 15) },
            Told.Mention("d", "air_drone_strike", actor: "Junta", family: "b") with { Published = new DateOnly(2024, 1, 16) })).Joined;
        Assert.Equal(["a First ", "b Signs LikeKind+1 NearDate+1 PlaceWithin+2 SameActors+2 SameFigures+2", "c Signs SameKind+2 SameDate+3 SamePlace+3 SameActors+2", "d SameWords "],
            joined.Select(joining => $"{joining.Mention} {joining.By} {string.Join(' ', joining.Signs.Select(sign => $"{sign.Sign}+{sign.Points}"))}"));
        Assert.Equal([0, 8, 10, 0], joined.Select(joining => joining.Points));
    }

    [Theory]
    [InlineData("Shan", null, false, true)]
    [InlineData("Shan", null, true, false)]
    [InlineData("Hsipaw", null, false, false)]
    [InlineData("Shan", "2024-01-18", false, false)]
    public void Match_NotCertainEnough_IsOfferedUnlessRefusedOrElsewhereOrLater(string place, string? date, bool isRefused, bool isOffered)
    {
        var rulings = isRefused ? new MatchRulings(new HashSet<(string, string)>(), new HashSet<(string, string)> { ("a", "b") }) : MatchRulings.None;
        var matched = new IncidentMatcher(IncidentKinds.Read(DataFiles.BuiltIn), Told.World, rulings).Match(
            new[] { Told.Mention("a", "air_drone_strike"), Told.Mention("b", "air_drone_strike", date ?? "2024-01-13", place) with { Counts = [], Actors = [] } }.OrderBy(telling => telling.Day)).ToList();
        Assert.Equal(2, matched.Count);
        var offered = matched.SelectMany(each => each.Suggestions).ToList();
        Assert.Equal(isOffered, offered.Count == 1);
        Assert.All(offered, each => Assert.Equal(("a", "b", 5), (each.Mention, each.OtherMention, each.Points)));
    }

    [Fact]
    public void Match_WideCountryOnly_DoesNotJoin() =>
        Assert.Equal(2, Match(Told.Mention("a", "air_drone_strike", "2024-01", "*Myanmar"), Told.Mention("b", "air_drone_strike", "2024-01", "*Myanmar")).Count);

    [Fact]
    public void Match_ClaimAndDenial_IsDisputed()
    {
        var incident = Assert.Single(Match(
            Told.Mention("a", "air_drone_strike", actor: "Junta", stance: Stance.Claimed, source: "TNLA", counts: Told.Killed(4)),
            Told.Mention("b", "air_drone_strike", actor: "Junta", stance: Stance.Denied, source: "Junta")));
        Assert.Equal(IncidentStatus.Disputed, incident.Status);
        Assert.Equal(1, incident.Families);
    }

    [Fact]
    public void Match_PlansAndTallies_AreNoIncidents() =>
        Assert.Empty(Match(Told.Mention("a", "air_drone_strike", stance: Stance.Planned), Told.Mention("b", "loss_tally"), Told.Mention("c", "territory_held")));

    [Fact]
    public void Match_CopiedWords_JoinWhateverElse()
    {
        var one = Told.Mention("a", "other_event", date: null, place: "", family: "x") with { Words = "The road was cut." };
        Assert.Single(Match(one, one with { Id = "b", Story = "s-other", Words = "The ROAD was cut." }));
    }

    [Fact]
    public void Match_Rulings_Prevail()
    {
        var (a, b) = (Told.Mention("a", "air_drone_strike", actor: "Junta"), Told.Mention("b", "air_drone_strike", actor: "Junta"));
        var pair = new HashSet<(string, string)> { ("a", "b") };
        Assert.Equal(2, Match(new MatchRulings(new HashSet<(string, string)>(), pair), a, b).Count);
        var far = Told.Mention("b", "talks", place: "Laukkai");
        Assert.Single(Match(new MatchRulings(pair, new HashSet<(string, string)>()), a, far));
    }

    [Fact]
    public void Match_AnyOrderWithinADay_GivesTheSame()
    {
        var tellings = Enumerable.Range(0, 12).Select(i => Told.Mention($"m{i:00}", i % 3 == 0 ? "shelling_missile" : "air_drone_strike", place: i % 2 == 0 ? "Kyaukme" : "Shan", actor: i % 4 == 0 ? null : "Junta", counts: Told.Killed(i))).ToArray();
        var expected = Match(tellings).Select(incident => string.Join(' ', incident.Mentions));
        Assert.Equal(expected, Match([.. tellings.Reverse()]).Select(incident => string.Join(' ', incident.Mentions)));
    }

    [Fact]
    public void Match_OpenFigure_KeepsHighOpen()
    {
        var incident = Assert.Single(Match(
            Told.Mention("a", "armed_clash", actor: "Junta", counts: Told.Killed(10)),
            Told.Mention("b", "armed_clash", actor: "Junta", counts: new Count(CountOutcome.Killed, "soldiers", 78, 78, null, "at least 78"))));
        var count = Assert.Single(incident.Counts);
        Assert.Equal((10, null), (count.Low, count.High));
    }

    // Reports of two days on end are one only where the texts do not both say which day.
    [Theory]
    [InlineData(DateBasis.Stated, DateBasis.Relative, 2)]
    [InlineData(DateBasis.Stated, DateBasis.Published, 1)]
    public void Match_NextDay_IsAnotherIncidentWhereBothDaysAreTold(DateBasis one, DateBasis other, int incidents) => Assert.Equal(incidents, Match(
        Told.Mention("a", "shelling_missile", actor: "Junta") with { DateBasis = one },
        Told.Mention("b", "shelling_missile", "2024-01-13", actor: "Junta") with { DateBasis = other }).Count);

    [Theory]
    [InlineData("territory_transferred", 1)]
    [InlineData("air_drone_strike", 2)]
    public void Match_OtherSideNamedAsActor_IsTheSameIncidentOnlyWhereTwoHavePart(string kind, int incidents) =>
        Assert.Equal(incidents, Match(Told.Mention("a", kind, actor: "Junta"), Told.Mention("b", kind, actor: "Arakan Army")).Count);

    [Theory]
    [InlineData("2024-01-12", "")]
    [InlineData("2024-01-15", "Kyaukme")]
    public void Match_HeadlineWithoutPlaceOrWithoutDay_GoesWithTheOpening(string date, string place) => Assert.Single(Match(
        Told.Mention("a", "shelling_missile", family: "f", at: 100),
        Told.Mention("b", "shelling_missile", date, place, family: "f") with { Part = MentionPart.Headline, DateBasis = DateBasis.Published }));

    [Fact]
    public void Match_WideAndNarrowPlaceWithOneRareFigure_IsOneIncident() => Assert.Single(Match(
        Told.Mention("a", "abduction", place: "Kyaukme", counts: Told.Killed(279)), Told.Mention("b", "abduction", place: "*Myanmar", counts: Told.Killed(279))));
}
