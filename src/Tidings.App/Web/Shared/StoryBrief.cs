using System.Text.Json.Serialization;
using Tidings.Stories;

namespace Tidings.App.Web.Shared;

/// <summary>A story without its text.</summary>
public sealed record StoryBrief(
    string Id, string? Headline, string? Outlet, string? Byline, DateOnly? Published, PublishedBasis? PublishedBasis,
    StoryKind Kind, string Language, string? Family, StoryOrigin Document, int Mentions, [property: JsonIgnore] Story Story)
{
    public static StoryBrief Of(RecordView record, Story story) => new(
        story.Id, story.Headline, story.Outlet, story.Byline, story.Published, story.PublishedBasis,
        story.Kind, story.Language, record.FamilyOf(story.Id)?.Id, story.Origin, record.MentionsOf(story.Id).Count, story);
}
