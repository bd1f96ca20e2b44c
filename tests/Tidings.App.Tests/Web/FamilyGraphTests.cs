using Tidings.App.Storage;
using Tidings.App.Web.Families;
using Tidings.Lineages;
using Tidings.Stories;

namespace Tidings.App.Tests.Web;

public sealed class FamilyGraphTests
{
    [Fact]
    public void Of_ChainOfCopies_StandsInTheOrderOfDaysAndOfDescent()
    {
        var graph = FamilyGraph.Of([Story("s-c", 11), Story("s-a", 9), Story("s-b", 9)], [Link("s-b", "s-a"), Link("s-c", "s-b")]);
        Assert.Equal(["s-a", "s-b", "s-c"], graph.Nodes.Select(node => node.Story.Id));
        Assert.Equal([0, 1, 2], graph.Nodes.Select(node => node.Row));
        Assert.True(graph.Nodes[0].X < graph.Nodes[1].X && graph.Nodes[1].X < graph.Nodes[2].X);
        Assert.Equal([("s-a", "s-b"), ("s-b", "s-c")], graph.Edges.Select(edge => (edge.From.Story.Id, edge.To.Story.Id)));
        Assert.Equal((new DateOnly(2020, 11, 9), new DateOnly(2020, 11, 11), 0), (graph.From, graph.To, graph.Left));
    }

    [Fact]
    public void Of_StoriesThatPointAtEachOther_Ends()
    {
        var graph = FamilyGraph.Of([Story("s-a", null), Story("s-b", null)], [Link("s-a", "s-b"), Link("s-b", "s-a")]);
        Assert.Equal(2, graph.Nodes.Count);
        Assert.Null(graph.From);
    }

    [Fact]
    public void Of_ManyStories_DrawsTheFirstAndCountsTheRest()
    {
        var stories = Enumerable.Range(0, 100).Select(i => Story($"s-{i:000}", 1 + (i % 28))).ToList();
        var graph = FamilyGraph.Of(stories, [.. stories.Skip(1).Select(story => Link(story.Id, "s-000"))]);
        Assert.Equal((FamilyGraph.Most, 100 - FamilyGraph.Most), (graph.Nodes.Count, graph.Left));
        Assert.Equal(FamilyGraph.Most - 1, graph.Edges.Count);
    }

    static Lineage Link(string story, string of) => new(story, of, Relation.Copy, 1, []);

    static StoryRow Story(string id, int? day) => new(id, "a.html", null, StoryKind.Article, "en", id, "Post", day is { } known ? new DateOnly(2020, 11, known) : null, "f-1", 10, 0);
}
