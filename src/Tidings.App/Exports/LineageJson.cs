using System.Text.Json;
using Tidings.Lineages;
using Tidings.Text;

namespace Tidings.App.Exports;

/// <summary>A line of lineage.ndjson.</summary>
public static class LineageJson
{
    public static void Write(Utf8JsonWriter json, Lineage lineage)
    {
        json.WriteStartObject();
        json.WriteString("story", lineage.Story);
        json.WriteString("of", lineage.Of);
        json.WriteString("relation", SnakeCase.Of(lineage.Relation));
        json.WriteNumber("share", Math.Round(lineage.Share, 4));
        json.List("passages", lineage.Passages, Passage);
        json.WriteStartObject("direction");
        json.WriteBoolean("known", lineage.Direction.IsKnown);
        json.List("signs", lineage.Direction.Signs, Sign);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    public static Lineage Read(JsonElement json) => new(
        json.Required("story"),
        json.Required("of"),
        SnakeCase.Read<Relation>(json.Required("relation")),
        json.GetProperty("share").GetDouble(),
        json.List("passages", Passage))
    {
        Direction = json.TryGetProperty("direction", out var direction)
            ? new Descent(direction.GetProperty("known").GetBoolean(), direction.List("signs", Sign)) : Descent.Unknown,
    };

    static void Sign(Utf8JsonWriter json, Sign sign)
    {
        json.WriteStartObject();
        json.WriteString("sign", SnakeCase.Of(sign.Kind));
        json.WriteBoolean("for", sign.IsFor);
        json.WriteString("words", sign.Words);
        json.WriteEndObject();
    }

    static Sign Sign(JsonElement json) => new(SnakeCase.Read<SignKind>(json.Required("sign")), json.GetProperty("for").GetBoolean(), json.Required("words"));

    static void Passage(Utf8JsonWriter json, Passage passage)
    {
        json.WriteStartObject();
        json.WriteNumber("start", passage.Here.Start);
        json.WriteNumber("end", passage.Here.End);
        json.WriteNumber("of_start", passage.There.Start);
        json.WriteNumber("of_end", passage.There.End);
        json.WriteEndObject();
    }

    static Passage Passage(JsonElement json) =>
        new(PartReading.Span(json), new TextSpan(json.GetProperty("of_start").GetInt32(), json.GetProperty("of_end").GetInt32()));
}
