using System.Text.Json;
using Tidings.Stories;

namespace Tidings.App.Exports;

/// <summary>A line of stories.ndjson. Beyond the contract: the dateline, where the headline stands in the text, and the holes.</summary>
public static class StoryJson
{
    /// <summary>Writes a story with the family it belongs to.</summary>
    public static void Write(Utf8JsonWriter json, (Story Story, string? Family) told)
    {
        var story = told.Story;
        json.WriteStartObject();
        json.WriteString("id", story.Id);
        Document(json, story.Origin);
        json.WriteNumber("start", story.Span.Start);
        json.WriteNumber("end", story.Span.End);
        json.WriteString("kind", SnakeCase.Of(story.Kind));
        json.WriteString("language", story.Language);
        json.WriteString("headline", story.Headline);
        json.WriteString("byline", story.Byline);
        json.WriteString("outlet", story.Outlet);
        json.WriteString("dateline", story.Dateline);
        json.Day("published", story.Published);
        json.WriteString("published_basis", story.PublishedBasis is { } basis ? SnakeCase.Of(basis) : null);
        json.WriteString("family", told.Family);
        HeadlineAndHoles(json, story);
        json.WriteString("text", story.Text.Value);
        json.WriteEndObject();
    }

    static void Document(Utf8JsonWriter json, StoryOrigin origin)
    {
        json.WriteStartObject("document");
        json.WriteString("path", origin.Path);
        json.WriteString("sha256", origin.Sha256);
        json.WriteString("media_type", origin.MediaType);
        json.WriteString("address", origin.Address);
        json.WriteString("captured", PartJson.Moment(origin.Captured));
        json.WriteEndObject();
    }

    static void HeadlineAndHoles(Utf8JsonWriter json, Story story)
    {
        if (story.HeadlineSpan is { } span)
        {
            json.WritePropertyName("headline_span");
            PartJson.Span(json, span);
        }
        if (story.Holes.Count > 0)
            json.List("holes", story.Holes, PartJson.Span);
    }
}
