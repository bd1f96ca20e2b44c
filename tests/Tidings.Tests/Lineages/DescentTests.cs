using Tidings.Lineages;
using Tidings.Stories;

namespace Tidings.Tests.Lineages;

/// <summary>Which of two stories goes back to the other, and what tells so.</summary>
public sealed class DescentTests
{
    static readonly string Body = Written.Report(1, 25);

    [Fact]
    public void Find_NothingTells_DirectionIsUnknown()
    {
        var link = Link(Written.Story("s-1", Body), Written.Story("s-2", Body + "\nMore follows."));
        Assert.False(link.Direction.IsKnown);
        Assert.Empty(link.Direction.Signs);
    }

    [Fact]
    public void Find_Dates_TheLaterIsDerived()
    {
        var link = Link(Written.Story("s-1", Body, published: "2021-03-05"), Written.Story("s-2", Body + "\nMore follows.", published: "2021-03-04"));
        Assert.Equal(("s-1", true), (link.Story, link.Direction.IsKnown));
        Assert.Equal(new Sign(SignKind.Later, true, "2021-03-05 after 2021-03-04"), Assert.Single(link.Direction.Signs));
    }

    [Theory]
    [InlineData("KYIV (Reuters) - ", "")]
    [InlineData("", "\nReporting by Reuters.")]
    [InlineData("", "\n(Reuters)")]
    [InlineData("", "\nReuters")]
    [InlineData("", "\nИсточник: Reuters")]
    public void Find_AgencyLine_GoesBackToTheAgencyWhateverTheDates(string before, string after)
    {
        var link = Link(Written.Story("s-1", Body, published: "2021-03-05", outlet: "Reuters"), Written.Story("s-2", before + Body + after, published: "2021-03-04", outlet: "The Valley Herald"));
        Assert.Equal(("s-2", "s-1", true), (link.Story, link.Of, link.Direction.IsKnown));
        Assert.Equal([(SignKind.Credits, true), (SignKind.Later, false)], link.Direction.Signs.Select(sign => (sign.Kind, sign.IsFor)));
    }

    [Fact]
    public void Find_BylineNamesTheOtherOutlet_IsDerived()
    {
        var link = Link(Written.Story("s-1", Body, outlet: "Hill Post"), Written.Story("s-2", Body + "\nMore follows.", outlet: "The Valley Herald") with { Byline = "Hill Post" });
        Assert.Equal(("s-2", SignKind.Credits), (link.Story, Assert.Single(link.Direction.Signs).Kind));
    }

    [Fact]
    public void Find_BothNameEachOther_DirectionIsUnknown()
    {
        var link = Link(Written.Story("s-1", Body, outlet: "Hill Post") with { Byline = "The Valley Herald" }, Written.Story("s-2", Body + "\nMore follows.", outlet: "The Valley Herald") with { Byline = "Hill Post" });
        Assert.False(link.Direction.IsKnown);
        Assert.Equal(2, link.Direction.Signs.Count);
    }

    [Fact]
    public void Find_CorrectedName_IsDerived()
    {
        var link = Link(Written.Story("s-9", Body + "\nThe convoy then went on from Kalbajarr to the coast, where it was met."), Written.Story("s-1", Body + "\nThe convoy then went on from Kalbajar to the coast, where it was met."));
        Assert.Equal(("s-1", true), (link.Story, link.Direction.IsKnown));
        Assert.Equal(SignKind.Corrected, Assert.Single(link.Direction.Signs).Kind);
    }

    static Lineage Link(Story here, Story there) => Assert.Single(Written.Find(here, there).Links);
}
