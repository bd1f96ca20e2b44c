using Tidings.Disputes;
using Tidings.Evidence;
using Tidings.Incidents;
using Tidings.Languages;
using Tidings.Tests.Incidents;

namespace Tidings.Tests.Disputes;

public sealed class DisputeFinderTests
{
    static List<Dispute> Within(params Telling[] tellings) =>
        [.. new IncidentMatcher(IncidentKinds.Read(DataFiles.BuiltIn), Told.World, MatchRulings.None).Match(tellings).SelectMany(new DisputeFinder(Told.World).Within)];

    [Fact]
    public void Within_ClaimAndDenial_HasBothSides()
    {
        var dispute = Assert.Single(Within(
            Told.Mention("a", "air_drone_strike", actor: "Junta", stance: Stance.Claimed, source: "TNLA"),
            Told.Mention("b", "air_drone_strike", actor: "Junta", stance: Stance.Denied, source: "Junta")));
        Assert.Equal(["TNLA", "Junta"], dispute.Sides.Select(side => side.Who?.Name));
        Assert.Equal(["a", "b"], dispute.Sides.Select(side => Assert.Single(side.Mentions)));
    }

    [Fact]
    public void Within_FiguresThatExcludeOneAnother_IsADispute()
    {
        Assert.Single(Within(
            Told.Mention("a", "armed_clash", actor: "Junta", stance: Stance.Claimed, source: "TNLA", counts: Told.Killed(60)),
            Told.Mention("b", "armed_clash", actor: "Junta", stance: Stance.Claimed, source: "Junta", counts: Told.Killed(3))));
        Assert.Empty(Within(
            Told.Mention("a", "armed_clash", actor: "Junta", counts: Told.Killed(3)),
            Told.Mention("b", "armed_clash", actor: "Junta", counts: Told.Killed(5))));
    }

    [Fact]
    public void InStory_TwoWhoTellOfOneGroundOtherwise_IsADispute()
    {
        Telling[] story =
        [
            Told.Mention("a", "withdrawal", place: "Laukkai", actor: "South", source: "South", stance: Stance.Claimed, family: "x"),
            Told.Mention("b", "territory_taken", place: "Laukkai", actor: "North", source: "North", stance: Stance.Claimed, family: "x", at: 80),
        ];
        Assert.Equal(["South", "North"], Assert.Single(new DisputeFinder(Told.World).InStory(story)).Sides.Select(side => side.Who?.Name));
        Assert.Empty(new DisputeFinder(Told.World).InStory([story[0], story[1] with { Places = [Told.Place("Hsipaw")] }]));
    }

    [Fact]
    public void InStory_WhoIsChargedLaysTheDeedAtAnothersDoor_IsADispute()
    {
        Telling[] story =
        [
            Told.Mention("a", "property_destruction", place: "Laukkai", actor: "North", source: "South", stance: Stance.Claimed, family: "x"),
            Told.Mention("b", "property_destruction", place: "Laukkai", actor: "South", source: "North", stance: Stance.Claimed, family: "x", at: 80),
        ];
        Assert.Single(new DisputeFinder(Told.World).InStory(story));
        Assert.Empty(new DisputeFinder(Told.World).InStory([story[0], story[1] with { AttributedTo = Told.Party("South") }]));
    }

    [Fact]
    public void InStory_FigureWithItsParts_IsSetAgainstAnothers() =>
        Assert.Single(new DisputeFinder(Told.World).InStory(
        [
            Told.Mention("a", "loss_tally", source: "South", stance: Stance.Claimed, family: "x", counts: Told.Killed(40)),
            Told.Mention("b", "loss_tally", source: "North", stance: Stance.Claimed, family: "x", at: 80, counts: [Told.Killed(9), Told.Killed(3)]),
        ]));

    [Fact]
    public void InStory_EachBlamesTheOther_HasBothSides() =>
        Assert.Equal(["a", "b"], Assert.Single(new DisputeFinder(Told.World).InStory(
        [
            Told.Mention("a", "accusation", actor: "Both", target: "Both", source: "Both", stance: Stance.Claimed, family: "x"),
            Told.Mention("b", "accusation", actor: "Both", target: "Both", source: "Both", stance: Stance.Claimed, family: "x"),
        ])).Sides.Select(side => Assert.Single(side.Mentions)));

    [Fact]
    public void InStory_DenialThatSaysWhat_AnswersTheClaimOfThoseWords()
    {
        var dispute = Assert.Single(new DisputeFinder(Told.World).InStory(
        [
            Told.Mention("a", "shelling_missile", place: "Laukkai", actor: "North", stance: Stance.Claimed, source: "South", family: "x") with { Words = "rockets struck the hospital" },
            Told.Mention("b", "air_drone_strike", place: "Hsipaw", stance: Stance.Claimed, source: "South", family: "x", at: 150) with { Words = "an aircraft bombed a bridge" },
            Told.Mention("c", "denial", place: "Hsipaw", actor: "North", source: "North", stance: Stance.Denied, family: "x", at: 210) with { Words = "denied that the hospital had been hit" },
        ]));
        Assert.Equal(["a", "c"], dispute.Sides.Select(side => Assert.Single(side.Mentions)));
    }

    [Fact]
    public void InStory_DenialThatOnlyPointsBack_AnswersTheClaimBeforeIt()
    {
        var dispute = Assert.Single(new DisputeFinder(Told.World).InStory(
        [
            Told.Mention("a", "territory_taken", place: "Laukkai", actor: "South", source: "South", stance: Stance.Claimed, family: "x"),
            Told.Mention("b", "armed_clash", place: "Hsipaw", actor: "South", source: "South", stance: Stance.Claimed, family: "x", at: 60),
            Told.Mention("c", "denial", place: "Hsipaw", actor: "North", source: "North", stance: Stance.Denied, family: "x", at: 120),
        ]));
        Assert.Equal(["b", "c"], dispute.Sides.Select(side => Assert.Single(side.Mentions)));
    }

    [Fact]
    public void InStory_DenialThatSaysItInAnotherForm_AnswersTheClaimOfThatStem()
    {
        var dispute = Assert.Single(new DisputeFinder(Told.World).InStory(
        [
            Told.Mention("a", "armed_clash", actor: "North", family: "x") with { Words = "North men ambushed a battalion" },
            Told.Mention("b", "weapons_disrupted", actor: "North", family: "x", at: 60) with { Words = "eleven rifles were given back" },
            Told.Mention("c", "denial", actor: "North", source: "North", stance: Stance.Denied, family: "x", at: 120) with { Words = "denies any part in the ambush" },
        ]));
        Assert.Equal(["a", "c"], dispute.Sides.Select(side => Assert.Single(side.Mentions)));
    }

    [Fact]
    public void InStory_WhatGoesOnBehindADenial_IsNotWhatItAnswers()
    {
        var dispute = Assert.Single(new DisputeFinder(Told.World).InStory(
        [
            Told.Mention("a", "accusation", actor: "South", target: "Front", source: "South", stance: Stance.Claimed, family: "x") with { Words = "accused the front of taking rifles" },
            Told.Mention("b", "denial", actor: "North", source: "North", stance: Stance.Denied, family: "x", at: 60) with { Words = "denies it" },
            Told.Mention("c", "demand", target: "North", family: "x", at: 115) with { Words = "has invited our team to count them" },
        ]));
        Assert.Equal(["a", "b"], dispute.Sides.Select(side => Assert.Single(side.Mentions)));
    }

    [Fact]
    public void InStory_FigureSetAgainstTheOneBefore_IsADispute()
    {
        Telling[] story =
        [
            Told.Mention("a", "shelling_missile", source: "Hospital", stance: Stance.Claimed, family: "x", counts: Told.Killed(31)),
            Told.Mention("b", "loss_tally", source: "North", stance: Stance.Claimed, family: "x", at: 60, counts: Told.Killed(9)),
        ];
        DisputeUnless(story, second => second with { AttributedTo = null });
    }

    [Fact]
    public void OverBlame_EachBlamesTheOther_IsADispute()
    {
        Telling[] story =
        [
            Told.Mention("a", "accusation", actor: "North", target: "South", source: "North", stance: Stance.Claimed, family: "x"),
            Told.Mention("b", "denial", actor: "South", source: "South army", stance: Stance.Denied, family: "x", at: 80),
            Told.Mention("c", "accusation", actor: "South", target: "North", source: "South", stance: Stance.Claimed, family: "x", at: 120),
        ];
        var dispute = Assert.Single(new DisputeFinder(Told.World).OverBlame(story));
        Assert.Equal(["North", "South army"], dispute.Sides.Select(side => side.Who?.Name));
        Assert.Empty(new DisputeFinder(Told.World).OverBlame([story[0], story[2] with { Targets = [Told.Party("West")!] }]));
    }

    [Fact]
    public void InStory_WhoMustLeaveAndStays_IsADispute()
    {
        Telling[] story =
        [
            Told.Mention("a", "withdrawal", place: "Laukkai", actor: "North", source: "South", stance: Stance.Planned, family: "x"),
            Told.Mention("b", "deployment", place: "Laukkai", actor: "North", source: "North", stance: Stance.Planned, family: "x", at: 80),
        ];
        Assert.Equal(["South", "North"], DisputeUnless(story, second => second with { Actors = [Told.Party("South")!] }).Sides.Select(side => side.Who?.Name));
    }

    [Fact]
    public void InStory_DeedThatAnotherLaysAtTheDoorOfAThird_IsADispute()
    {
        Telling[] story =
        [
            Told.Mention("a", "weapons_disrupted", place: "Laukkai", actor: "South", source: "South", stance: Stance.Claimed, family: "x"),
            Told.Mention("b", "accusation", actor: "North bloggers", target: "North", source: "North bloggers", stance: Stance.Claimed, family: "x", at: 80),
        ];
        DisputeUnless(story, second => second with { Targets = [Told.Party("South")!] });
    }

    // The one dispute of two tellings, which is none with the second told otherwise.
    static Dispute DisputeUnless(Telling[] story, Func<Telling, Telling> otherwise)
    {
        var finder = new DisputeFinder(Told.World);
        Assert.Empty(finder.InStory([story[0], otherwise(story[1])]));
        return Assert.Single(finder.InStory(story));
    }
}
