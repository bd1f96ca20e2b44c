using Tidings.Lineages;
using Tidings.Stories;

namespace Tidings.Tests.Lineages;

public sealed class LineageFinderTests
{
    [Fact]
    public void Find_ReprintWithFurniture_IsCopyOfTheEarlier()
    {
        var body = Written.Report(1, 30);
        var found = Written.Find(
            Written.Story("s-1", "By Staff\n\n" + body + "\n\nShare this story.", published: "2021-03-05"),
            Written.Story("s-2", body, published: "2021-03-04"),
            Written.Story("s-3", Written.Report(2, 30)));
        var link = Assert.Single(found.Links);
        Assert.Equal(("s-1", "s-2", Relation.Copy), (link.Story, link.Of, link.Relation));
        Assert.InRange(link.Share, 0.97, 0.999);
        Assert.Equal(["s-1", "s-2"], found.Families[0].Stories);
        Assert.Equal(2, found.Families.Count);
    }

    [Fact]
    public void Find_EqualBodies_PassageIsTheWholeBody()
    {
        var body = Written.Report(1, 10);
        var link = Assert.Single(Written.Find(Written.Story("s-1", body), Written.Story("s-2", "  " + body.ToUpperInvariant())).Links);
        Assert.Equal(("s-2", "s-1", Relation.Copy, 1.0), (link.Story, link.Of, link.Relation, link.Share));
        var passage = Assert.Single(link.Passages);
        Assert.Equal((2, 0), (passage.Here.Start, passage.There.Start));
        Assert.Equal(passage.Here.Length, passage.There.Length);
    }

    [Theory]
    [InlineData(0.35)]
    [InlineData(0.6)]
    public void Find_TrimmedCopy_IsNearCopy(double kept)
    {
        var body = Written.Report(3, 40).Split('\n');
        var trimmed = string.Join("\n", body.Take((int)(body.Length * kept)));
        var link = Assert.Single(Written.Find(Written.Story("s-1", string.Join("\n", body)), Written.Story("s-2", trimmed)).Links);
        Assert.Equal(Relation.NearCopy, link.Relation);
        Assert.Equal(1, link.Share);
    }

    [Fact]
    public void Find_EveryTenthWordChanged_IsNearCopy()
    {
        var words = Written.Report(4, 30).Split(' ');
        var edited = string.Join(" ", words.Select((word, i) => i % 10 == 5 ? "otherwise" : word));
        Assert.Equal(Relation.NearCopy, Assert.Single(Written.Find(Written.Story("s-1", string.Join(" ", words)), Written.Story("s-2", edited)).Links).Relation);
    }

    [Fact]
    public void Find_PassageInsideALongerStory_IsExcerptAndNoFamily()
    {
        var (mine, other) = (Written.Report(5, 60).Split('\n'), Written.Report(6, 40).Split('\n'));
        var host = string.Join("\n", mine.Take(30).Concat(other.Skip(10).Take(5)).Concat(mine.Skip(30)));
        var found = Written.Find(Written.Story("s-1", string.Join("\n", other)), Written.Story("s-2", host));
        var link = Assert.Single(found.Links);
        Assert.Equal((Relation.Excerpt, "s-2"), (link.Relation, link.Story));
        var passage = Assert.Single(link.Passages);
        Assert.Equal(host[passage.Here.Start..passage.Here.End], string.Join("\n", other)[passage.There.Start..passage.There.End]);
        Assert.Equal(2, found.Families.Count);
    }

    [Fact]
    public void Find_SameQuotationInTwoReports_IsNoExcerpt()
    {
        const string Said = "\"We will not withdraw from a single village until every prisoner has been returned to his family, until the roads are open to all, and until the observers whom both sides accepted in the spring have taken up their posts along the whole of the line,\" the minister said.";
        var found = Written.Find(Written.Story("s-1", Written.Report(7, 20) + "\n" + Said), Written.Story("s-2", Said + "\n" + Written.Report(8, 20)));
        Assert.Empty(found.Links);
    }

    [Fact]
    public void Find_OfEveryOrderAndNumberOfWorkers_IsTheSame()
    {
        var stories = Enumerable.Range(0, 30).Select(i => Written.Story($"s-{i:00}", i % 3 == 0 ? Written.Report(i, 25) : Written.Report(i / 3 * 3, 25 + i % 3))).ToArray();
        var expected = Written.Find(1, stories);
        Assert.NotEmpty(expected.Links);
        foreach (var seed in Enumerable.Range(0, 5))
        {
            new Random(seed).Shuffle(stories);
            var found = Written.Find(1 + seed, stories);
            Assert.Equal(expected.Links.Select(Told), found.Links.Select(Told));
            Assert.Equal(expected.Families.Select(family => family.Id), found.Families.Select(family => family.Id));
        }
    }

    [Fact]
    public void Find_Boilerplate_IsAFamilyOfItsOwn()
    {
        var text = Written.Report(9, 20);
        var found = Written.Find(Written.Story("s-1", text, kind: StoryKind.Boilerplate), Written.Story("s-2", text, kind: StoryKind.Boilerplate), Written.Story("s-3", text));
        Assert.Empty(found.Links);
        Assert.Equal(3, found.Families.Count);
    }

    static string Told(Lineage link) => $"{link.Story} {link.Of} {link.Relation} {link.Share} {string.Join(",", link.Passages)}";
}
