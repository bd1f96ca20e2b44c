using System.Text.Json;
using Tidings.App.Storage;
using Tidings.Disputes;

namespace Tidings.App.Exports;

/// <summary>
/// Disputes as schema.org's ClaimReview in JSON-LD: claimreview.jsonld. Each side of a dispute is a claim with who makes it and where it appeared; its rating says that it is disputed
/// and by whom, in words, and gives no number, since the record judges nobody.
/// </summary>
static class ClaimReviewExport
{
    public static void Write(ExportInput input) => input.Reader.Ask(connection =>
    {
        IndentedJson.Write(input.At("claimreview.jsonld"), json =>
        {
            json.WriteStartObject();
            json.WriteString("@context", "https://schema.org");
            json.Each("@graph", RecordReader.Disputes(connection).SelectMany(each => each.Dispute.Sides.Select(side => (each.Dispute, side, each.Told))), Review);
            json.WriteEndObject();
        });
        return true;
    });

    static void Review(Utf8JsonWriter json, (Dispute Dispute, DisputeSide Side, IReadOnlyDictionary<string, ToldMention> Told) each)
    {
        var (dispute, side, told) = each;
        var (number, mentions) = (dispute.Sides.ToList().IndexOf(side) + 1, side.Mentions.Select(told.GetValueOrDefault).OfType<ToldMention>().ToList());
        json.WriteStartObject();
        json.WriteString("@type", "ClaimReview");
        json.WriteString("@id", $"urn:tidings:{dispute.Id}:{number}");
        json.WriteString("url", $"urn:tidings:{dispute.Id}");
        json.WriteString("claimReviewed", side.Says);
        json.Given("datePublished", PartJson.Day(told.Values.Max(each => each.Story.Published)));
        Organisation(json, "author", "Tidings");
        json.WriteString("reviewAspect", dispute.About);
        json.WriteStartObject("itemReviewed");
        json.WriteString("@type", "Claim");
        if (side.Who is { } who)
            Organisation(json, "author", EventRow.NameOf(who));
        json.Given("datePublished", PartJson.Day(mentions.Min(each => each.Story.Published)));
        json.List("appearance", mentions, Appearance);
        json.WriteEndObject();
        json.WriteStartObject("reviewRating");
        json.WriteString("@type", "Rating");
        json.WriteString("alternateName", "Disputed");
        json.WriteString("ratingExplanation", $"{dispute.About}. Against it: {string.Join("; ", dispute.Sides.Where(other => other != side).Select(Version))}");
        json.WriteEndObject();
        json.WriteEndObject();
    }

    static string Version(DisputeSide side) => side.Who is { } who ? $"{EventRow.NameOf(who)}: {side.Says}" : side.Says;

    static void Organisation(Utf8JsonWriter json, string name, string called)
    {
        json.WriteStartObject(name);
        json.WriteString("@type", "Organization");
        json.WriteString("name", called);
        json.WriteEndObject();
    }

    static void Appearance(Utf8JsonWriter json, ToldMention told)
    {
        json.WriteStartObject();
        json.WriteString("@type", "NewsArticle");
        json.WriteString("identifier", told.Story.Id);
        json.Given("url", told.Story.Address);
        json.Given("headline", told.Story.Headline);
        json.Given("datePublished", PartJson.Day(told.Story.Published));
        json.WriteString("inLanguage", told.Story.Language);
        if (told.Story.Outlet is { } outlet)
            Organisation(json, "publisher", outlet);
        json.WriteString("text", told.Mention.Evidence.Exact);
        json.WriteEndObject();
    }
}
