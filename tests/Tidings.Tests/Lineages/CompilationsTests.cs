using Tidings.Lineages;

namespace Tidings.Tests.Lineages;

public sealed class CompilationsTests
{
    [Fact]
    public void Find_DigestOfSeveralStories_DoesNotMakeThemOneFamily()
    {
        var parts = Enumerable.Range(0, 4).Select(i => Written.Report(i, 10 + i)).ToArray();
        var found = Written.Find([.. parts.Select((part, i) => Written.Story($"s-{i}", part)), Written.Story("s-9", string.Join("\n", parts))]);
        Assert.Equal(4, found.Families.Count);
        Assert.Equal(["s-3", "s-9"], found.Families[3].Stories);
        Assert.Equal(3, found.Links.Count(link => link.Relation == Relation.Excerpt));
    }

    [Fact]
    public void Find_TwoTrimmedCopiesThatOverlap_AreOneFamily()
    {
        var lines = Written.Report(1, 30).Split('\n');
        var found = Written.Find(
            Written.Story("s-1", string.Join("\n", lines)), Written.Story("s-2", string.Join("\n", lines.Take(14))), Written.Story("s-3", string.Join("\n", lines.Take(10))));
        Assert.Single(found.Families);
    }
}
