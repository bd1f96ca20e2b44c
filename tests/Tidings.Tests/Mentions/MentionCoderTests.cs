using System.Diagnostics;
using FsCheck;
using FsCheck.Fluent;
using Tidings.Dates;
using Tidings.Evidence;

namespace Tidings.Tests.Mentions;

public sealed class MentionCoderTests
{
    [Fact]
    public void Code_SpeechBefore_IsClaimedByTheSpeaker()
    {
        var mention = CodedText.One("The defence ministry said that rebel fighters had captured the town of Zarin.");
        Assert.Equal(("territory_taken", Stance.Claimed, "defence ministry"), (mention.Kind, mention.Stance, mention.AttributedTo?.Text));
    }

    [Fact]
    public void Code_SpeechAfter_IsClaimedByTheSpeaker()
    {
        var mention = CodedText.One("Rebel fighters captured the town of Zarin on Monday, the governor said.");
        Assert.Equal((Stance.Claimed, "governor"), (mention.Stance, mention.AttributedTo?.Text));
    }

    [Fact]
    public void Code_AccordingTo_IsClaimed()
    {
        var mention = CodedText.One("According to local officials, artillery shelled the village of Torun on Tuesday.");
        Assert.Equal(("shelling_missile", Stance.Claimed, "local officials"), (mention.Kind, mention.Stance, mention.AttributedTo?.Text));
    }

    [Theory]
    [InlineData("GUNMEN KIDNAPPED ELIECER DE JESUS OLARTE NEAR THE PORT ON MONDAY.", "ELIECER DE JESUS OLARTE")]
    [InlineData("BUSINESSMAN AUSBERTO VILLACORTA DEL RIO WAS KIDNAPPED ON MONDAY.", "BUSINESSMAN AUSBERTO VILLACORTA DEL RIO")]
    public void Code_TextInCapitals_FindsNamesByWhatNobodyListed(string text, string target)
    {
        var mention = CodedText.One(text);
        Assert.Equal(("abduction", target), (mention.Kind, Assert.Single(mention.Targets).Text));
    }

    [Fact]
    public void Code_Denial_TakesTheKindOfWhatIsDenied()
    {
        var mention = CodedText.One("The army denied that its soldiers had shelled the village of Torun.");
        Assert.Equal(("shelling_missile", Stance.Denied, "army"), (mention.Kind, mention.Stance, mention.AttributedTo?.Text));
    }

    [Theory]
    [InlineData("The troops will withdraw from the town of Zarin by 1 July.", Stance.Planned)]
    [InlineData("The troops plan to withdraw from the town of Zarin.", Stance.Planned)]
    [InlineData("The troops may withdraw from the town of Zarin, the minister said.", Stance.Hypothetical)]
    [InlineData("The troops withdrew from the town of Zarin on Monday.", Stance.Reported)]
    public void Code_PlanConditionAndFact_AreToldApart(string sentence, Stance stance) =>
        Assert.Contains(CodedText.Code(sentence), mention => mention.Kind == "withdrawal" && mention.Stance == stance);

    [Theory]
    [InlineData("If the troops withdraw from the town of Zarin, talks can begin.")]
    [InlineData("Should the troops withdraw from the town of Zarin, talks can begin.")]
    [InlineData("Talks will begin once the troops have withdrawn from the town of Zarin.")]
    [InlineData("The troops cannot withdraw from the town of Zarin.")]
    [InlineData("The troops may withdraw from the town of Zarin.")]
    public void Code_WhatItWouldTake_IsNotCoded(string sentence) =>
        Assert.DoesNotContain(CodedText.Code(sentence), mention => mention.Kind == "withdrawal");

    [Fact]
    public void Code_DateOfStatement_IsNotTheDateOfTheEvent()
    {
        var mention = CodedText.One("The general said on Tuesday that his troops had captured the town of Zarin on 9 June.");
        Assert.Equal("2021-06-09", mention.Date?.Date.Text);
    }

    [Fact]
    public void Code_Counts_KeepOutcomeAndBound()
    {
        var mention = CodedText.One("At least 12 villagers were killed and three were wounded when a mine exploded near the village of Torun.");
        Assert.Equal("mine_ied_explosion", mention.Kind);
        Assert.Contains(mention.Counts, count => count is { What: CountOutcome.Killed, Low: 12, High: null });
        Assert.Contains(mention.Counts, count => count is { What: CountOutcome.Wounded, Best: 3 });
    }

    [Fact]
    public void Code_UnknownPlace_KeepsItsWords()
    {
        var mention = CodedText.One("Rebels seized Zarinabad on Monday.");
        Assert.Equal("Zarinabad", Assert.Single(mention.Places).Text);
    }

    [Fact]
    public void Code_NothingSaidOfDate_TakesTheStorysDate()
    {
        var mention = CodedText.One("Rebel fighters captured the town of Zarin.");
        Assert.Equal(DateBasis.Published, mention.Date?.Basis);
    }

    [Fact]
    public void Code_Sport_IsNotCoded() =>
        Assert.Empty(CodedText.Code("The striker attacked the goal and the goalkeeper defended it. The league match ended in a draw after a late penalty. The coach praised his players and the fans at the stadium. Their captain fired a shot over the bar in the second half."));

    [Fact]
    public void Code_Trade_IsNotCoded() =>
        Assert.Empty(CodedText.Code("The retailer fired the opening salvo in a price war. The grocer struck back with a discount of its own, and the discounter attacked both. Margins, profits and revenue fell; shoppers and shareholders looked on. The chain lost a battle in the boardroom over a merger."));

    [Theory]
    [InlineData("Officials said 400 people had been killed since October.", "loss_tally")]
    [InlineData("An offensive to recapture the city began on Monday.", "armed_clash")]
    [InlineData("In Zarin several hundred people marched on Monday.", "protest")]
    [InlineData("Villagers were shot on the spot by pro-government forces in Zarin.", "attack_on_civilians")]
    public void Code_WordsBetween_KeepTheKind(string sentence, string kind) =>
        Assert.Contains(CodedText.Code(sentence), mention => mention.Kind == kind);

    [Fact]
    public void Code_Twice_GivesTheSame()
    {
        const string Text = "Rebel fighters captured the town of Zarin on Monday. The army denied it. Two soldiers were killed near Torun, officials said.";
        Assert.Equal(CodedText.Code(Text).Select(mention => mention.Id), CodedText.Code(Text).Select(mention => mention.Id));
    }

    [Theory]
    [InlineData("\" Given the offer, he left.")]
    [InlineData("A gunman killed five people at a mall before an off - duty policeman killed the shooter.")]
    public void Code_WordsWithoutWhatTheyLeanOn_AreRead(string text) =>
        Assert.All(CodedText.Code(text), mention => Assert.True(mention.Evidence.StandsIn(CodedText.Story(text).Text)));

    [Fact]
    public void Code_AnyText_NeverThrowsAndQuotesStand()
    {
        var words = new[] { "troops", "shelled", "the", "town", "of", "Zarin", "said", "that", "\"", "(", ")", ",", ".", "on", "Monday", "12", "killed", "and", "\u0627\u0644", "\ud83d\ude00", "\ud800", "\0", "\r\n", "\n\n", "'s", "n't", "-", "to", "by", "withdraw", "will", "denied", "which", "if", "a", "an", "policeman", "wife", "daughter", "before", "given", "accused", "other", "each", "was", "whose", "his", "told", "rebels", "captured", "wounded", "three", "off", "Kelly", ":", ";", "from", "between", "called", "it" };
        var texts = Gen.Elements(words).ListOf().Select(list => string.Join(' ', list));
        Prop.ForAll(texts.ToArbitrary(), text =>
        {
            var story = CodedText.Story(text);
            return CodedText.Code(text).All(mention => mention.Evidence.StandsIn(story.Text));
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Code_LongText_TakesTimeInProportion()
    {
        CodedText.Code("The army shelled the town of Zarin on Monday, officials said.");
        var (small, large) = (Seconds(200), Seconds(1600));
        Assert.True(large < 40 * small + 1, $"eight times the text took {large / small:0.0} times as long");
    }

    static double Seconds(int sentences)
    {
        var text = string.Concat(Enumerable.Repeat("The army shelled the town of Zarin on Monday, officials said, and two soldiers were killed near the bridge. ", sentences));
        var clock = Stopwatch.StartNew();
        CodedText.Code(text);
        return clock.Elapsed.TotalSeconds;
    }
}
