using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Tidings.Agreements;
using Tidings.App.Exports;
using Tidings.Control;
using Tidings.Dates;
using Tidings.Disputes;
using Tidings.Incidents;
using Tidings.Ledger;
using Tidings.Lineages;
using Tidings.Mentions;

namespace Tidings.App.Web.Shared;

/// <summary>How the pages write data: what the record holds as its export has it, everything around it in snake case.</summary>
static class WebJson
{
    public static JsonSerializerOptions Options { get; } = new(JsonSerializerDefaults.Web)
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { RequireNothing } },
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters =
        {
            new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseLower),
            new Written<EdtfDate>((json, date) => json.WriteStringValue(date.Text)),
            new Written<ToldStory>((json, told) => StoryJson.Write(json, (told.Story, told.Family))),
            new Written<Mention>(MentionJson.Write),
            new Written<Lineage>(LineageJson.Write),
            new Written<Incident>(IncidentJson.Write),
            new Written<Tally>(IncidentJson.Write),
            new Written<ControlClaim>(ClaimJson.Write),
            new Written<Dispute>(ClaimJson.Write),
            new Written<Agreement>(ClaimJson.Write),
            new Written<Obligation>(ClaimJson.Write),
            new Written<Review>(ReviewJson.Write),
        },
    };

    // "required" speaks to whoever makes a model; to the serialiser it would speak of reading, which pages never are.
    static void RequireNothing(JsonTypeInfo type)
    {
        foreach (var property in type.Properties)
            property.IsRequired = false;
    }

    sealed class Written<T>(Action<Utf8JsonWriter, T> write) : JsonConverter<T>
    {
        public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => write(writer, value);

        public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            throw new NotSupportedException("pages are written, never read");
    }
}
