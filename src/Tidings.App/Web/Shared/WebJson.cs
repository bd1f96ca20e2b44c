using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using System.Text.Unicode;
using Tidings.Dates;
using Tidings.Evidence;
using Tidings.Text;

namespace Tidings.App.Web.Shared;

/// <summary>How the pages write data: the names of the export contract, snake case, UTF-8.</summary>
static class WebJson
{
    public static JsonSerializerOptions Options { get; } = new(JsonSerializerDefaults.Web)
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseLower), new DateConverter(), new SpanConverter(), new TextConverter(), new QuoteConverter() },
        TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { Rename } },
    };

    static void Rename(JsonTypeInfo type)
    {
        if (type.Type == typeof(DatedBy))
            foreach (var property in type.Properties.Where(property => property.Name == "date"))
                property.Name = "edtf";
    }

    /// <summary>Text as JSON can carry it: a lone surrogate becomes U+FFFD.</summary>
    static string Whole(string text) => System.Text.Encoding.UTF8.GetString(System.Text.Encoding.UTF8.GetBytes(text));

    sealed class DateConverter : WritingConverter<EdtfDate>
    {
        public override void Write(Utf8JsonWriter writer, EdtfDate value, JsonSerializerOptions options) => writer.WriteStringValue(value.Text);
    }

    sealed class TextConverter : WritingConverter<SourceText>
    {
        public override void Write(Utf8JsonWriter writer, SourceText value, JsonSerializerOptions options) => writer.WriteStringValue(Whole(value.Value));
    }

    sealed class SpanConverter : WritingConverter<TextSpan>
    {
        public override void Write(Utf8JsonWriter writer, TextSpan value, JsonSerializerOptions options)
        {
            writer.WriteStartObject();
            writer.WriteNumber("start", value.Start);
            writer.WriteNumber("end", value.End);
            writer.WriteEndObject();
        }
    }

    sealed class QuoteConverter : WritingConverter<Quote>
    {
        public override void Write(Utf8JsonWriter writer, Quote value, JsonSerializerOptions options)
        {
            writer.WriteStartObject();
            writer.WriteString("quote", Whole(value.Exact));
            writer.WriteNumber("start", value.Span.Start);
            writer.WriteNumber("end", value.Span.End);
            writer.WriteString("prefix", Whole(value.Prefix));
            writer.WriteString("suffix", Whole(value.Suffix));
            writer.WriteEndObject();
        }
    }

    abstract class WritingConverter<T> : JsonConverter<T>
    {
        public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            throw new NotSupportedException("pages are written, never read");
    }
}
