using Tidings.App.Storage;
using Tidings.App.Web.Shared;
using Tidings.Lineages;
using Tidings.Stories;
using Tidings.Text;

namespace Tidings.App.Web.Lineages;

/// <summary>A stretch of two stories side by side: what became of it, and its words in either.</summary>
public sealed record ComparedStretch(DifferenceKind Kind, string? Here, string? There);

/// <summary>Two stories of which one goes back to the other: what tells so, and what was kept, added, cut and changed.</summary>
public sealed record LineageModel(Lineage Lineage, ComparedStory Story, ComparedStory Of, IReadOnlyList<ComparedStretch> Stretches);

/// <summary>What is shown of a story that is compared.</summary>
public sealed record ComparedStory(string Id, string Headline, string? Outlet, DateOnly? Published, string Language)
{
    public static ComparedStory From(Story story) => new(story.Id, Words.Headline(story), story.Outlet, story.Published, story.Language);
}

static class LineagePage
{
    /// <param name="request">The request.</param>
    /// <param name="pair">The ids of the story and of the one that it goes back to, with <c>~</c> between them.</param>
    public static Page? Read(PageRequest request, string pair)
    {
        if (request.Record.Lineage(pair) is not { } lineage || request.Record.Story(lineage.Story) is not { } here || request.Record.Story(lineage.Of) is not { } there)
            return null;
        var differences = lineage.Relation == Relation.Translation ? StoryComparer.Beside(lineage, here.Story, there.Story) : StoryComparer.Compare(here.Story, there.Story);
        return Page.Of<LineageView, LineageModel>(new LineageModel(lineage, ComparedStory.From(here.Story), ComparedStory.From(there.Story),
            [.. differences.Select(difference => new ComparedStretch(difference.Kind, At(here.Story, difference.Here), At(there.Story, difference.There)))]));
    }

    static string? At(Story story, TextSpan? span) => span is { } known ? story.Text[known] : null;
}
