using System.Net;
using System.Text.Json;
using Tidings.App.Storage;

namespace Tidings.App.Exports;

/// <summary>Incidents as TimelineJS reads them: timeline.json. Texts are HTML there, and are escaped; what has no date does not stand on a line of time.</summary>
static class TimelineExport
{
    public static void Write(ExportInput input) => input.Reader.Ask(connection =>
    {
        IndentedJson.Write(input.At("timeline.json"), json =>
        {
            json.WriteStartObject();
            json.WriteStartObject("title");
            Words(json, "Incidents", "");
            json.WriteEndObject();
            json.Each("events", RecordReader.Incidents(connection).Where(told => told.Incident.Date?.First is not null), (writer, told) => Event(writer, told, input.Crosswalk));
            json.WriteEndObject();
        });
        return true;
    });

    static void Event(Utf8JsonWriter json, ToldIncident told, Crosswalk crosswalk)
    {
        var (incident, date) = (told.Incident, told.Incident.Date!);
        var where = string.Join(", ", incident.Places.Select(place => place.Name ?? place.Text).Distinct(StringComparer.Ordinal));
        json.WriteStartObject();
        json.WriteString("unique_id", incident.Id);
        json.WriteString("group", crosswalk.Of(incident.Kind).Words);
        Date(json, "start_date", date.First!.Value, date.Text);
        if (date.Last is { } last && last != date.First)
            Date(json, "end_date", last, null);
        Words(json, where.Length > 0 ? $"{crosswalk.Of(incident.Kind).Words}, {where}" : crosswalk.Of(incident.Kind).Words, string.Concat(told.Told.Select(Told)));
        json.WriteEndObject();
    }

    static void Date(Utf8JsonWriter json, string name, DateOnly day, string? shown)
    {
        json.WriteStartObject(name);
        json.WriteNumber("year", day.Year);
        json.WriteNumber("month", day.Month);
        json.WriteNumber("day", day.Day);
        json.Given("display_date", shown);
        json.WriteEndObject();
    }

    static void Words(Utf8JsonWriter json, string headline, string html)
    {
        json.WriteStartObject("text");
        json.WriteString("headline", WebUtility.HtmlEncode(headline));
        json.Given("text", html);
        json.WriteEndObject();
    }

    static string Told(ToldMention told) => $"<blockquote>{WebUtility.HtmlEncode(told.Mention.Evidence.Exact)}</blockquote><p>{WebUtility.HtmlEncode(told.Story.Outlet ?? told.Story.Path)}</p>";
}
