using Tidings.Evidence;

namespace Tidings.Tests.Mentions;

/// <summary>What is said, demanded and moved: who speaks amid a clause, what is done to each other, whose men are fighters.</summary>
public sealed class SpeechAndMovesTests
{
    [Fact]
    public void Code_TwoAccuseEachOther_GivesBothDirections()
    {
        var mentions = CodedText.Code("India and Pakistan accused each other of shelling villages.").Where(mention => mention.Kind == "accusation").ToList();
        Assert.Equal(2, mentions.Count);
        Assert.Equal(mentions[0].Actors[0].Text, mentions[1].Targets[0].Text);
        Assert.Equal(mentions[1].Actors[0].Text, mentions[0].Targets[0].Text);
        Assert.Equal(2, mentions.Select(mention => mention.Id).Distinct().Count());
    }

    [Fact]
    public void Code_DemandWithInfinitive_ShowsWhatIsDemanded() =>
        Assert.Equal("The minister asked the rebels to leave the town", CodedText.Code("The minister asked the rebels to leave the town.").Single(mention => mention.Kind == "demand").Evidence.Exact);

    [Fact]
    public void Code_SpeakerBetweenSubjectAndVerb_IsTheSource()
    {
        var mention = CodedText.Code("The bridge, the general said, was shelled by rebels.").Single(mention => mention.Kind == "shelling_missile");
        Assert.Equal(Stance.Claimed, mention.Stance);
        Assert.Equal("general", mention.AttributedTo?.Text);
    }

    [Fact]
    public void Code_RelativeClauseThatReports_KeepsWhatIsHeld()
    {
        var mention = CodedText.Code("Jets struck the palace, which the rebels say they hold.").Single(mention => mention.Kind == "territory_held");
        Assert.Equal(Stance.Claimed, mention.Stance);
    }

    [Theory]
    [InlineData("The general withdrew his men from the valley.", "withdrawal")]
    [InlineData("Syria pulled the last of its soldiers out of the valley.", "withdrawal")]
    [InlineData("The company sent its men to lunch.", null)]
    public void Code_FollowersAndParticles_AreRead(string sentence, string? kind) =>
        Assert.Equal(kind, CodedText.Code(sentence).FirstOrDefault(mention => mention.Kind == "withdrawal")?.Kind);

    [Fact]
    public void Code_DeniedGerund_IsDenied() =>
        Assert.Equal(Stance.Denied, CodedText.Code("The army denied having shelled the market.").Single(mention => mention.Kind == "shelling_missile").Stance);
}
