using System.Text.Json;
using Tidings.Dates;
using Tidings.Evidence;
using Tidings.Mentions;
using Tidings.Text;

namespace Tidings.App.Exports;

/// <summary>A line of mentions.ndjson.</summary>
public static class MentionJson
{
    public static void Write(Utf8JsonWriter json, Mention mention)
    {
        json.WriteStartObject();
        json.WriteString("id", mention.Id);
        json.WriteString("story", mention.Story);
        json.WriteString("kind", mention.Kind);
        json.WriteString("stance", SnakeCase.Of(mention.Stance));
        json.Party("attributed_to", mention.AttributedTo);
        Date(json, mention.Date);
        json.List("places", mention.Places, PartJson.Place);
        var precision = PlacePrecision.Closest(mention.Places.Where(place => place.Role is PlaceRole.At or PlaceRole.Near));
        PartJson.Number(json, "acled_geo_precision", precision?.Acled);
        PartJson.Number(json, "ucdp_where_prec", precision?.Ucdp);
        json.List("actors", mention.Actors, PartJson.Party);
        json.List("targets", mention.Targets, PartJson.Party);
        json.List("counts", mention.Counts, PartJson.Count);
        json.List("holdings", mention.Holdings, PartJson.Holding);
        json.List("ground", mention.Ground, PartJson.Place);
        json.Undertaking("undertaking", mention.Undertaking);
        Evidence(json, mention.Evidence);
        json.WriteString("part", SnakeCase.Of(mention.Part));
        json.WriteString("language", mention.Language);
        json.WriteString("rule", mention.Rule);
        json.WriteNumber("confidence", mention.Confidence);
        json.WriteEndObject();
    }

    /// <summary>Reads a mention back; its quote is taken anew from the story's text.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The quote's place does not lie in the text.</exception>
    public static Mention Read(JsonElement json, SourceText text) => new(
        json.Required("id"),
        json.Required("story"),
        json.Required("kind"),
        SnakeCase.Read<Stance>(json.Required("stance")),
        json.Party("attributed_to"),
        Date(json),
        json.List("places", PartReading.Place),
        json.List("actors", PartReading.Party),
        json.List("targets", PartReading.Party),
        json.List("counts", PartReading.Count),
        Quote.Of(text, PartReading.Span(json.GetProperty("evidence"))),
        SnakeCase.Read<MentionPart>(json.Required("part")),
        json.Required("language"),
        json.Required("rule"),
        json.GetProperty("confidence").GetDouble())
    {
        Holdings = json.List("holdings", PartReading.Holding),
        Ground = json.List("ground", PartReading.Place),
        Undertaking = json.Undertaking("undertaking"),
    };

    /// <summary>When it happened, with the words and how they were understood.</summary>
    public static DatedBy? Date(JsonElement json) =>
        json.Element("date") is { } date && EdtfDate.TryParse(date.Optional("edtf")) is { } read
            ? new DatedBy(read, date.Optional("text"), SnakeCase.Read<DateBasis>(date.Required("basis")))
            : null;

    static void Date(Utf8JsonWriter json, DatedBy? date)
    {
        if (date is null)
        {
            json.WriteNull("date");
            return;
        }
        json.WriteStartObject("date");
        json.WriteString("edtf", date.Date.Text);
        json.WriteString("text", date.Text);
        json.WriteString("basis", SnakeCase.Of(date.Basis));
        json.WriteEndObject();
    }

    static void Evidence(Utf8JsonWriter json, Quote quote)
    {
        json.WriteStartObject("evidence");
        json.WriteString("quote", quote.Exact);
        json.WriteNumber("start", quote.Span.Start);
        json.WriteNumber("end", quote.Span.End);
        json.WriteString("prefix", quote.Prefix);
        json.WriteString("suffix", quote.Suffix);
        json.WriteEndObject();
    }
}
