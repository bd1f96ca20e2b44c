using System.Text.Json;
using Tidings.Ledger;

namespace Tidings.App.Exports;

/// <summary>A line of reviews.ndjson, and the payload by which the journal keeps a review.</summary>
public static class ReviewJson
{
    public static void Write(Utf8JsonWriter json, Review review)
    {
        json.WriteStartObject();
        json.WriteString("id", review.Id);
        json.WriteString("subject", review.Subject);
        Particulars(json, review);
        json.WriteEndObject();
    }

    /// <summary>The payload of the review's entry, which gives the id and names the subject itself.</summary>
    public static void WritePayload(Utf8JsonWriter json, Review review)
    {
        json.WriteStartObject();
        Particulars(json, review);
        json.WriteEndObject();
    }

    /// <summary>The review that an entry keeps.</summary>
    public static Review Read(LedgerEntry entry)
    {
        using var json = JsonDocument.Parse(entry.Payload);
        var root = json.RootElement;
        return new Review(
            entry.Id,
            SnakeCase.Read<Decision>(root.Required("decision")),
            entry.Subject,
            root.Optional("field"),
            root.Optional("value"),
            root.Required("by"),
            root.Optional("at"),
            root.Optional("reason"))
        { Ground = root.Optional("ground") };
    }

    static void Particulars(Utf8JsonWriter json, Review review)
    {
        json.WriteString("decision", SnakeCase.Of(review.Decision));
        json.WriteString("field", review.Field);
        json.WriteString("value", review.Value);
        json.WriteString("by", review.By);
        json.WriteString("at", review.At);
        json.WriteString("reason", review.Reason);
        json.WriteString("ground", review.Ground);
    }
}
