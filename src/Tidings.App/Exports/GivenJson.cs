using System.Text.Json;
using Tidings.Agreements;

namespace Tidings.App.Exports;

/// <summary>The field <c>given</c> of agreements.ndjson and obligations.ndjson: what a user's file says, and how far it was kept; null where only texts tell.</summary>
static class GivenJson
{
    const string Field = "given";

    public static void Write(Utf8JsonWriter json, GivenTerms? terms)
    {
        if (!Begin(json, terms?.Source))
            return;
        json.WritePropertyName("place");
        PartJson.Place(json, terms!.Place);
        json.List("third_parties", terms.ThirdParties, static (writer, third) =>
        {
            writer.WriteStartObject();
            writer.Party("party", third.Party);
            writer.WriteString("role", third.Role);
            writer.WriteEndObject();
        });
        json.WriteEndObject();
    }

    public static GivenTerms? ReadTerms(JsonElement json) => json.Element(Field) is { } given
        ? new GivenTerms(Source(given), given.Place("place"), given.List("third_parties", third => new ThirdParty(PartReading.Party(third.GetProperty("party")), third.Required("role")))) : null;

    public static void Write(Utf8JsonWriter json, GivenDuty? duty)
    {
        if (!Begin(json, duty?.Source))
            return;
        json.WriteString("article", duty!.Article);
        json.List("places", duty.Places, PartJson.Place);
        json.Date("first_due", duty.FirstDue);
        json.List("extensions", duty.Extensions, Extension);
        json.WriteString("start", duty.Start);
        json.WriteString("end", duty.End);
        PartJson.Number(json, "agreed", duty.Agreed);
        PartJson.Number(json, "done", duty.Done);
        json.Day("done_on", duty.DoneOn);
        json.List("done_at", duty.DoneAt, PartJson.Place);
        json.List("violations", duty.Violations, Violations);
        json.WriteEndObject();
    }

    public static GivenDuty? ReadDuty(JsonElement json) => json.Element(Field) is { } given
        ? new GivenDuty(Source(given), given.Required("article"), given.List("places", PartReading.Place), given.Date("first_due"), given.List("extensions", ReadExtension))
        {
            Start = given.Optional("start"),
            End = given.Optional("end"),
            Agreed = given.Element("agreed")?.GetInt64(),
            Done = given.Element("done")?.GetInt64(),
            DoneOn = PartReading.Day(given.Optional("done_on")),
            DoneAt = given.List("done_at", PartReading.Place),
            Violations = given.List("violations", violations => new Violations(violations.Party("alleged_by"), violations.GetProperty("incidents").GetInt32(), violations.Strings("mentions"))),
        }
        : null;

    static bool Begin(Utf8JsonWriter json, GivenAt? source)
    {
        json.WritePropertyName(Field);
        if (source is null)
        {
            json.WriteNullValue();
            return false;
        }
        json.WriteStartObject();
        json.WriteString("file", source.File);
        json.WriteNumber("line", source.Line);
        return true;
    }

    static GivenAt Source(JsonElement given) => new(given.Required("file"), given.GetProperty("line").GetInt32());

    static void Extension(Utf8JsonWriter json, Extension extension)
    {
        json.WriteStartObject();
        json.Date("to", extension.To);
        json.Date("on", extension.On);
        json.Party("by", extension.By);
        json.WriteEndObject();
    }

    static Extension ReadExtension(JsonElement json) => new(json.Date("to")!, json.Date("on"), json.Party("by"));

    static void Violations(Utf8JsonWriter json, Violations violations)
    {
        json.WriteStartObject();
        json.Party("alleged_by", violations.AllegedBy);
        json.WriteNumber("incidents", violations.Incidents);
        json.Strings("mentions", violations.Mentions);
        json.WriteEndObject();
    }
}
