using System.Text.Json;
using Tidings.Incidents;

namespace Tidings.App.Exports;

/// <summary>Why mentions are joined: a field of incidents.ndjson, and the lines of suggestions.ndjson.</summary>
public static class JoiningJson
{
    public static void Write(Utf8JsonWriter json, Joining joining)
    {
        json.WriteStartObject();
        json.WriteString("mention", joining.Mention);
        json.WriteString("by", SnakeCase.Of(joining.By));
        json.WriteNumber("points", joining.Points);
        json.List("signs", joining.Signs, Write);
        json.WriteEndObject();
    }

    public static Joining Read(JsonElement json) => new(json.Required("mention"), SnakeCase.Read<JoinedBy>(json.Required("by")), json.List("signs", ReadSign));

    public static void Write(Utf8JsonWriter json, JoinSuggestion suggestion)
    {
        json.WriteStartObject();
        json.WriteString("incident", suggestion.Incident);
        json.WriteString("other", suggestion.Other);
        json.WriteString("mention", suggestion.Mention);
        json.WriteString("other_mention", suggestion.OtherMention);
        json.WriteNumber("points", suggestion.Points);
        json.List("signs", suggestion.Signs, Write);
        json.WriteEndObject();
    }

    public static JoinSuggestion ReadSuggestion(JsonElement json) =>
        new(json.Required("incident"), json.Required("other"), json.Required("mention"), json.Required("other_mention"), json.List("signs", ReadSign));

    static void Write(Utf8JsonWriter json, WeighedSign sign)
    {
        json.WriteStartObject();
        json.WriteString("sign", SnakeCase.Of(sign.Sign));
        json.WriteNumber("points", sign.Points);
        json.WriteEndObject();
    }

    static WeighedSign ReadSign(JsonElement json) => new(SnakeCase.Read<JoinSign>(json.Required("sign")), json.GetProperty("points").GetInt32());
}
