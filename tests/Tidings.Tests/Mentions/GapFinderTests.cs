using Tidings.Languages;
using Tidings.Mentions;
using Tidings.Mentions.Gaps;
using Tidings.Stories;
using Tidings.Text;

namespace Tidings.Tests.Mentions;

public sealed class GapFinderTests
{
    static readonly MentionCoder Coder = new(DataFiles.BuiltIn);

    static IReadOnlyList<Gap> Gaps(string words)
    {
        var text = new SourceText(words);
        return Coder.Gaps(new Story("s", new StoryOrigin("s.txt", "s", "text/plain", null, null), text.Whole, StoryKind.Article, "en", null, null, null, null, null, new DateOnly(2021, 3, 3), PublishedBasis.Stated, text, []));
    }

    static IEnumerable<string> Forms(string words, GapKind kind) => Gaps(words).Where(gap => gap.Kind == kind).Select(gap => gap.Form);

    [Theory]
    [InlineData("Zarkovites attacked an army convoy on Monday.", GapKind.Actor, "Zarkovites")]
    [InlineData("Soldiers clashed with the Zarkov Front on Monday.", GapKind.Actor, "Zarkov Front")]
    [InlineData("General Ivo Zarkov attacked the convoy on Monday.", GapKind.Person, "Ivo Zarkov")]
    [InlineData("Rebels killed nine soldiers near Zarkovka on Monday.", GapKind.Place, "Zarkovka")]
    [InlineData("Shells fell on the village of Zarkovka on Monday.", GapKind.Place, "Zarkovka")]
    [InlineData("Soldiers blorked the rebels on Monday.", GapKind.Verb, "blork")]
    public void Find_WhatNobodyListed_IsToldWithItsKind(string words, GapKind kind, string form) => Assert.Contains(form, Forms(words, kind));

    [Theory]
    [InlineData("Zarkovites opened a bakery on Monday.")]
    [InlineData("Visitors admired the gardens of Zarkovka on Monday.")]
    [InlineData("Turkish forces shelled Aleppo on Monday.")]
    public void Find_PeaceOrKnownNames_TellsNothing(string words) => Assert.Empty(Gaps(words));

    [Fact]
    public void Find_TypeOfWeapon_IsNoActor() => Assert.Empty(Forms("A Zu-77 bombed the rebels on Monday.", GapKind.Actor));

    [Fact]
    public void Find_Gap_QuotesItsSentence()
    {
        const string Words = "It rained. Zarkovites attacked an army convoy on Monday.";
        var gap = Assert.Single(Gaps(Words), gap => gap.Kind == GapKind.Actor);
        Assert.Equal("Zarkovites attacked an army convoy on Monday.", gap.Sentence);
        Assert.Equal(gap.Sentence, new SourceText(Words)[gap.Span]);
    }
}
