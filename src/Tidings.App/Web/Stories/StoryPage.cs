using System.Text.Json.Serialization;
using Tidings.App.Web.Shared;
using Tidings.Lineages;
using Tidings.Mentions;
using Tidings.Stories;
using Tidings.Text;

namespace Tidings.App.Web.Stories;

/// <summary>A story with all that was coded from it. Mentions have their incident at their side.</summary>
public sealed record StoryModel(
    StoryBrief Story, string? Dateline, SourceText Text, IReadOnlyList<TextSpan> Holes, IReadOnlyList<Mention> Mentions,
    IReadOnlyDictionary<string, string> Incidents, IReadOnlyList<Lineage> Lineages, [property: JsonIgnore] IReadOnlyList<IReadOnlyList<TextRun>> Paragraphs);

static class StoryPage
{
    public static Page? Read(PageRequest request, string id)
    {
        var record = request.Record;
        if (record.Story(id) is not { } story)
            return null;
        var mentions = record.MentionsOf(id);
        var incidents = mentions.Select(mention => (mention.Id, Incident: record.IncidentOf(mention.Id)))
            .Where(pair => pair.Incident is not null).ToDictionary(pair => pair.Id, pair => pair.Incident!.Id, StringComparer.Ordinal);
        var lineages = record.Contents.Lineages.Where(lineage => lineage.Story == id || lineage.Of == id).ToList();
        return Page.Of<StoryView, StoryModel>(new StoryModel(
            StoryBrief.Of(record, story), story.Dateline, story.Text, story.Holes, mentions, incidents, lineages, StoryText.Of(story, mentions)));
    }
}
