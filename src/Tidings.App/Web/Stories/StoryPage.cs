using System.Text.Json.Serialization;
using Tidings.App.Storage;
using Tidings.App.Web.Shared;
using Tidings.Lineages;
using Tidings.Mentions;

namespace Tidings.App.Web.Stories;

/// <summary>A story with all that was coded from it, the incident of each mention, and every path that it was found at.</summary>
public sealed record StoryModel(
    ToldStory Story, IReadOnlyList<Mention> Mentions, IReadOnlyDictionary<string, string> Incidents, IReadOnlyList<string> Paths, IReadOnlyList<Lineage> Lineages)
{
    [JsonIgnore]
    public required IReadOnlyList<IReadOnlyList<TextRun>> Paragraphs { get; init; }

    /// <summary>How many stories its family has.</summary>
    [JsonIgnore]
    public required int FamilySize { get; init; }
}

static class StoryPage
{
    public static Page? Read(PageRequest request, string id)
    {
        if (request.Record.Story(id) is not { } found)
            return null;
        var family = found.Family is null ? null : request.Record.Family(found.Family);
        return Page.Of<StoryView, StoryModel>(new StoryModel(
            new ToldStory(found.Story, found.Family), found.Mentions, found.Incidents, found.Paths,
            [.. (family?.Lineages ?? []).Where(lineage => lineage.Story == id || lineage.Of == id)])
        {
            Paragraphs = StoryText.Of(found.Story, found.Mentions),
            FamilySize = family?.Stories.Count ?? 1,
        });
    }
}
