using System.Text.Json;
using Tidings.Lineages;

namespace Tidings.App.Exports;

/// <summary>Whom a story comes from, as JSON.</summary>
static class OriginJson
{
    public static void Write(Utf8JsonWriter json, IReadOnlyList<Origin> origins)
    {
        json.WriteStartArray();
        foreach (var origin in origins)
        {
            json.WriteStartObject();
            json.WriteString("kind", SnakeCase.Of(origin.Kind));
            json.WriteString("key", origin.Key);
            json.WriteString("name", origin.Name);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    public static IReadOnlyList<Origin> Read(string written)
    {
        if (written.Length <= 2)
            return [];
        using var document = JsonDocument.Parse(written);
        return [.. document.RootElement.EnumerateArray().Select(json => new Origin(SnakeCase.Read<OriginKind>(json.Required("kind")), json.Required("key"), json.Required("name")))];
    }
}
