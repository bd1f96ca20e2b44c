using System.Text.Json;
using Tidings.App.Storage;
using Tidings.Mentions;

namespace Tidings.App.Exports;

/// <summary>
/// Mentions as W3C Web Annotations with their provenance in PROV: annotations.jsonld. The target is the story's text, by quotation and by place in code points; the activity that
/// made an annotation is its rule, which used the document.
/// </summary>
static class AnnotationExport
{
    public static void Write(ExportInput input) => input.Reader.Ask(connection =>
    {
        var reader = connection.Scalar<string>("select value from meta where key = 'gathered_by'");
        var documents = connection.Rows("select id, document from story", row => (Story: row.GetString(0), Document: row.GetString(1))).ToDictionary(row => row.Story, row => row.Document, StringComparer.Ordinal);
        IndentedJson.Write(input.At("annotations.jsonld"), json =>
        {
            json.WriteStartObject();
            Context(json);
            json.WriteString("id", "urn:tidings:annotations");
            json.WriteString("type", "AnnotationPage");
            json.Each("items", RecordReader.Mentions(connection), (writer, told) => Annotation(writer, told, documents[told.Mention.Story], reader));
            json.WriteEndObject();
        });
        return true;
    });

    static void Context(Utf8JsonWriter json)
    {
        json.WriteStartArray("@context");
        json.WriteStringValue("http://www.w3.org/ns/anno.jsonld");
        json.WriteStartObject();
        json.WriteString("prov", "http://www.w3.org/ns/prov#");
        json.WriteString("tidings", "urn:tidings:vocabulary:");
        json.WriteEndObject();
        json.WriteEndArray();
    }

    static void Annotation(Utf8JsonWriter json, ToldMention told, string document, string? reader)
    {
        var mention = told.Mention;
        json.WriteStartObject();
        json.WriteString("id", $"urn:tidings:{mention.Id}");
        json.WriteStartArray("type");
        json.WriteStringValue("Annotation");
        json.WriteStringValue("prov:Entity");
        json.WriteEndArray();
        json.WriteString("motivation", "classifying");
        Body(json, mention);
        Target(json, told);
        Reference(json, "prov:wasDerivedFrom", $"urn:sha256:{document}");
        json.WriteStartObject("prov:wasGeneratedBy");
        json.WriteString("id", $"urn:tidings:coding:{mention.Id}");
        json.WriteString("type", "prov:Activity");
        Reference(json, "prov:used", $"urn:sha256:{document}");
        json.WriteString("tidings:rule", mention.Rule);
        if (reader is not null)
            Reference(json, "prov:wasAssociatedWith", $"urn:tidings:reader:{reader}");
        json.WriteEndObject();
        json.WriteEndObject();
    }

    static void Body(Utf8JsonWriter json, Mention mention)
    {
        json.WriteStartObject("body");
        json.WriteString("type", "TextualBody");
        json.WriteString("purpose", "classifying");
        json.WriteString("format", "text/plain");
        json.WriteString("value", mention.Kind);
        json.WriteString("tidings:stance", SnakeCase.Of(mention.Stance));
        json.WriteNumber("tidings:confidence", mention.Confidence);
        json.WriteEndObject();
    }

    static void Target(Utf8JsonWriter json, ToldMention told)
    {
        var quote = told.Mention.Evidence;
        json.WriteStartObject("target");
        json.WriteString("type", "SpecificResource");
        json.WriteStartObject("source");
        json.WriteString("id", $"urn:tidings:{told.Story.Id}");
        json.WriteString("type", "Text");
        json.WriteString("language", told.Story.Language);
        if (told.Story.Address is { } address)
            Reference(json, "via", address);
        json.WriteEndObject();
        json.WriteStartArray("selector");
        json.WriteStartObject();
        json.WriteString("type", "TextQuoteSelector");
        json.WriteString("exact", quote.Exact);
        json.WriteString("prefix", quote.Prefix);
        json.WriteString("suffix", quote.Suffix);
        json.WriteEndObject();
        json.WriteStartObject();
        json.WriteString("type", "TextPositionSelector");
        json.WriteNumber("start", quote.Span.Start);
        json.WriteNumber("end", quote.Span.End);
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
    }

    static void Reference(Utf8JsonWriter json, string name, string id)
    {
        json.WriteStartObject(name);
        json.WriteString("id", id);
        json.WriteEndObject();
    }
}
