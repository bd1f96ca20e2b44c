using System.Text.Json;
using Tidings.App.Storage;

namespace Tidings.App.Exports;

/// <summary>version.json, which stands beside every export, and the lines of <c>tidings changes</c>.</summary>
static class VersionJson
{
    public static void Write(Utf8JsonWriter json, RecordVersion? version)
    {
        json.WriteStartObject();
        PartJson.Number(json, "version", version?.Number);
        json.WriteString("journal", version?.Head);
        json.WriteString("reader", version?.Reader);
        json.WriteString("sha256", version?.Digest);
        json.WriteEndObject();
    }

    public static void Write(Utf8JsonWriter json, RecordChange change)
    {
        json.WriteStartObject();
        json.WriteNumber("version", change.Version);
        json.WriteString("what", change.What);
        json.WriteString("id", change.Id);
        json.WriteString("change", change.Kind);
        json.WriteString("why", change.Why);
        Line(json, "before", change.Before);
        Line(json, "after", change.After);
        json.WriteEndObject();
    }

    static void Line(Utf8JsonWriter json, string name, string? line)
    {
        json.WritePropertyName(name);
        json.WriteRawValue(line ?? "null");
    }
}
