using Tidings.Lineages;

namespace Tidings.Tests.Lineages;

public sealed class OutletTemplatesTests
{
    static readonly string Template = Written.Report(100, 20);

    [Fact]
    public void Find_StoriesOfOneOutletMostlyTemplate_AreNotJoined()
    {
        var stories = Enumerable.Range(0, 12).Select(i => Written.Story($"s-{i:00}", Written.Report(i, 8) + "\n" + Template, outlet: "The Valley Herald"));
        Assert.Empty(Written.Find([.. stories]).Links);
    }

    [Fact]
    public void Find_StoryToldAgainByItsOutlet_IsJoinedDespiteTemplate()
    {
        var stories = Enumerable.Range(0, 8).Select(i => Written.Story($"s-{i:00}", Written.Report(i, 8) + "\n" + Template, outlet: "The Valley Herald"));
        var again = Written.Story("s-99", Written.Report(3, 8) + "\nThe mayor has since resigned.\n" + Template, outlet: "The Valley Herald");
        var link = Assert.Single(Written.Find([.. stories, again]).Links);
        Assert.Equal(("s-99", "s-03"), (link.Story, link.Of));
    }

    [Fact]
    public void Find_UpdatesOfOneStoryByOneOutlet_AreOneFamily()
    {
        var stories = Enumerable.Range(0, 6).Select(i => Written.Story($"s-{i:00}", Written.Report(1, 30) + $"\nUpdate {i}: the road is open to lorries again.", outlet: "The Valley Herald"));
        Assert.Single(Written.Find([.. stories]).Families);
    }

    [Fact]
    public void Find_PassageThatManyFamiliesCarry_IsNoExcerpt()
    {
        var stories = Enumerable.Range(0, 8).Select(i => Written.Story($"s-{i:00}", Written.Report(i, 25) + "\n" + Written.Report(50, 4), outlet: $"Outlet {i}"));
        Assert.Empty(Written.Find([.. stories]).Links);
    }
}
