using System.Text.Json;
using Tidings.Evidence;
using Tidings.Incidents;

namespace Tidings.App.Exports;

/// <summary>Lines of incidents.ndjson and tallies.ndjson.</summary>
public static class IncidentJson
{
    public static void Write(Utf8JsonWriter json, Incident incident)
    {
        json.WriteStartObject();
        json.WriteString("id", incident.Id);
        json.WriteString("kind", incident.Kind);
        json.Date("date", incident.Date);
        json.List("places", incident.Places, PartJson.Place);
        json.List("actors", incident.Actors, PartJson.Party);
        json.List("targets", incident.Targets, PartJson.Party);
        json.List("counts", incident.Counts, PartJson.Count);
        json.Strings("mentions", incident.Mentions);
        json.List("joined", incident.Joined, JoiningJson.Write);
        json.WriteNumber("families", incident.Families);
        json.List("sources", incident.Sources, Source);
        json.Day("first_reported", incident.FirstReported);
        json.WriteString("status", SnakeCase.Of(incident.Status));
        json.WriteEndObject();
    }

    public static Incident Read(JsonElement json) => new(
        json.Required("id"),
        json.Required("kind"),
        json.Date("date"),
        json.List("places", PartReading.Place),
        json.List("actors", PartReading.Party),
        json.List("targets", PartReading.Party),
        json.List("counts", PartReading.Count),
        json.Strings("mentions"),
        json.GetProperty("families").GetInt32(),
        PartReading.Day(json.Optional("first_reported")),
        SnakeCase.Read<IncidentStatus>(json.Required("status")))
    {
        Sources = json.List("sources", Source),
        Joined = json.List("joined", JoiningJson.Read),
    };

    public static void Write(Utf8JsonWriter json, Tally tally)
    {
        json.WriteStartObject();
        json.Party("claimant", tally.Claimant);
        json.Party("about", tally.About);
        json.WriteString("what", SnakeCase.Of(tally.What));
        json.WriteString("of", tally.Of);
        json.List("series", tally.Series, Point);
        json.WriteEndObject();
    }

    public static Tally ReadTally(JsonElement json) => new(
        json.Party("claimant"),
        json.Party("about"),
        SnakeCase.Read<CountOutcome>(json.Required("what")),
        json.Optional("of"),
        json.List("series", point => new TallyPoint(point.Date("as_of"), point.GetProperty("n").GetInt64(), point.Required("mention"))));

    static void Source(Utf8JsonWriter json, IndependentSource source)
    {
        json.WriteStartObject();
        json.Strings("families", source.Families);
        json.List("ties", source.Ties, static (writer, tie) =>
        {
            writer.WriteStartObject();
            writer.WriteString("tie", SnakeCase.Of(tie.Kind));
            writer.WriteString("name", tie.Name);
            writer.WriteEndObject();
        });
        json.WriteEndObject();
    }

    static IndependentSource Source(JsonElement json) => new(
        json.Strings("families"), json.List("ties", tie => new Tie(SnakeCase.Read<TieKind>(tie.Required("tie")), tie.Required("name"))));

    static void Point(Utf8JsonWriter json, TallyPoint point)
    {
        json.WriteStartObject();
        json.Date("as_of", point.AsOf);
        json.WriteNumber("n", point.Number);
        json.WriteString("mention", point.Mention);
        json.WriteEndObject();
    }
}
