using System.Text.Json.Serialization;
using Tidings.App.Storage;
using Tidings.App.Web.Map;
using Tidings.App.Web.Shared;
using Tidings.Disputes;
using Tidings.Incidents;
using Tidings.Ledger;
using Tidings.Mentions;
using Tidings.Stories;

namespace Tidings.App.Web.Incidents;

/// <summary>The mentions of an incident that go back to one text, and the stories that carry them.</summary>
public sealed record IncidentSource(string? Family, IReadOnlyList<StoryRow> Stories, [property: JsonIgnore] IReadOnlyList<Mention> Mentions);

/// <summary>An incident with everything that it rests on.</summary>
public sealed record IncidentModel(
    Incident Incident, IReadOnlyList<Mention> Mentions, IReadOnlyList<IncidentSource> Sources, IReadOnlyList<Dispute> Disputes, IReadOnlyList<Review> Reviews)
{
    /// <summary>Incidents that may be one happening with it.</summary>
    public IReadOnlyList<SuggestedIncident> Suggested { get; init; } = [];

    [JsonIgnore]
    public required MapDrawing Map { get; init; }

    /// <summary>The texts that sentences are shown in.</summary>
    [JsonIgnore]
    public required IReadOnlyDictionary<string, Story> Texts { get; init; }
}

static class IncidentPage
{
    const double NearbySpan = 3;
    const int MostTexts = 40;

    public static Page? Read(PageRequest request, string id)
    {
        if (request.Record.Incident(id) is not { } found)
            return null;
        var texts = request.Record.StoryTexts([.. found.Mentions.Select(told => told.Story.Id).Distinct(StringComparer.Ordinal).Take(MostTexts)]).ToDictionary(story => story.Id, StringComparer.Ordinal);
        return Page.Of<IncidentView, IncidentModel>(
            new IncidentModel(found.Incident, [.. found.Mentions.Select(told => told.Mention)], Sources(found.Mentions), found.Disputes, found.Reviews)
            {
                Map = MapDrawing.Of([found.Incident], 440, 300, NearbySpan),
                Texts = texts,
                Suggested = request.Record.Suggestions(id),
            });
    }

    static IReadOnlyList<IncidentSource> Sources(IReadOnlyList<ToldMention> mentions) =>
        [.. mentions.GroupBy(told => told.Story.Family ?? told.Story.Id, StringComparer.Ordinal)
            .Select(group => new IncidentSource(
                group.First().Story.Family,
                [.. group.Select(told => told.Story).DistinctBy(story => story.Id)],
                [.. group.Select(told => told.Mention).OrderBy(mention => mention.Story, StringComparer.Ordinal).ThenBy(mention => mention.Evidence.Span)]))
            .OrderBy(source => source.Stories.Min(story => story.Published) ?? DateOnly.MaxValue).ThenBy(source => source.Stories[0].Id, StringComparer.Ordinal)];
}
