using System.Text.Json.Serialization;
using Tidings.App.Web.Map;
using Tidings.App.Web.Shared;
using Tidings.Disputes;
using Tidings.Incidents;
using Tidings.Mentions;

namespace Tidings.App.Web.Incidents;

/// <summary>The mentions of an incident that go back to one text, and the stories that carry them.</summary>
public sealed record IncidentSource(string? Family, IReadOnlyList<StoryBrief> Stories, [property: JsonIgnore] IReadOnlyList<Mention> Mentions);

/// <summary>An incident with everything that it rests on.</summary>
public sealed record IncidentModel(
    Incident Incident, IReadOnlyList<Mention> Mentions, IReadOnlyList<IncidentSource> Sources, IReadOnlyList<Dispute> Disputes, [property: JsonIgnore] MapDrawing Map);

static class IncidentPage
{
    const double NearbySpan = 3;

    public static Page? Read(PageRequest request, string id)
    {
        var record = request.Record;
        if (record.Incident(id) is not { } incident)
            return null;
        var mentions = record.MentionsOf(incident.Mentions);
        return Page.Of<IncidentView, IncidentModel>(new IncidentModel(
            incident, mentions, Sources(record, mentions), record.DisputesOf(incident.Mentions), MapDrawing.Of([incident], 640, 400, NearbySpan)));
    }

    static IReadOnlyList<IncidentSource> Sources(RecordView record, IReadOnlyList<Mention> mentions) =>
        [.. mentions.GroupBy(mention => record.FamilyOf(mention.Story)?.Id ?? mention.Story, StringComparer.Ordinal)
            .Select(group => new IncidentSource(
                record.Family(group.Key)?.Id,
                [.. group.Select(mention => mention.Story).Distinct(StringComparer.Ordinal).Select(record.Story).OfType<Tidings.Stories.Story>().Select(story => StoryBrief.Of(record, story))],
                [.. group.OrderBy(mention => mention.Story, StringComparer.Ordinal).ThenBy(mention => mention.Evidence.Span)]))
            .OrderBy(source => source.Stories.Min(story => story.Published) ?? DateOnly.MaxValue).ThenBy(source => source.Family, StringComparer.Ordinal)];
}
