using System.Text.Json;
using Tidings.Agreements;
using Tidings.Control;
using Tidings.Disputes;
using Tidings.Evidence;

namespace Tidings.App.Exports;

/// <summary>Lines of control.ndjson, disputes.ndjson, agreements.ndjson and obligations.ndjson.</summary>
public static class ClaimJson
{
    public static void Write(Utf8JsonWriter json, ControlClaim claim)
    {
        json.WriteStartObject();
        json.WritePropertyName("place");
        PartJson.Place(json, claim.Place);
        json.Party("holder", claim.Holder);
        json.Date("as_of", claim.AsOf);
        json.Date("from", claim.From);
        json.Date("to", claim.To);
        json.Party("according_to", claim.AccordingTo);
        json.WriteString("stance", SnakeCase.Of(claim.Stance));
        json.WriteString("mention", claim.Mention);
        json.WriteEndObject();
    }

    public static ControlClaim ReadControl(JsonElement json) => new(
        PartReading.Place(json.GetProperty("place")),
        PartReading.Party(json.GetProperty("holder")),
        json.Date("as_of"),
        json.Date("from"),
        json.Date("to"),
        json.Party("according_to"),
        SnakeCase.Read<Stance>(json.Required("stance")),
        json.Required("mention"));

    public static void Write(Utf8JsonWriter json, Dispute dispute)
    {
        json.WriteStartObject();
        json.WriteString("id", dispute.Id);
        json.WriteString("about", dispute.About);
        json.List("sides", dispute.Sides, Side);
        json.WriteEndObject();
    }

    public static Dispute ReadDispute(JsonElement json) => new(
        json.Required("id"),
        json.Required("about"),
        json.List("sides", side => new DisputeSide(side.Party("who"), side.Required("says"), side.Strings("mentions"))));

    public static void Write(Utf8JsonWriter json, Agreement agreement)
    {
        json.WriteStartObject();
        json.WriteString("id", agreement.Id);
        json.WriteString("name", agreement.Name);
        json.Date("date", agreement.Date);
        json.List("parties", agreement.Parties, PartJson.Party);
        json.Strings("mentions", agreement.Mentions);
        GivenJson.Write(json, agreement.Given);
        json.WriteEndObject();
    }

    public static Agreement ReadAgreement(JsonElement json) => new(
        json.Required("id"), json.Required("name"), json.Date("date"), json.List("parties", PartReading.Party), json.Strings("mentions"))
    { Given = GivenJson.ReadTerms(json) };

    public static void Write(Utf8JsonWriter json, Obligation obligation)
    {
        json.WriteStartObject();
        json.WriteString("id", obligation.Id);
        json.WriteString("agreement", obligation.Agreement);
        json.Party("party", obligation.Party);
        json.WriteString("action", obligation.Action);
        json.WriteString("object", obligation.Object);
        json.WritePropertyName("place");
        PartJson.Place(json, obligation.Place);
        json.Date("due", obligation.Due);
        json.WriteString("compliance", SnakeCase.Of(obligation.Compliance));
        json.Strings("evidence", obligation.Evidence);
        json.WriteString("text", obligation.Text);
        GivenJson.Write(json, obligation.Given);
        json.WriteEndObject();
    }

    public static Obligation ReadObligation(JsonElement json) => new(
        json.Required("id"),
        json.Optional("agreement"),
        json.Party("party"),
        json.Required("action"),
        json.Optional("object"),
        json.Place("place"),
        json.Date("due"),
        SnakeCase.Read<Compliance>(json.Required("compliance")),
        json.Strings("evidence"),
        json.Required("text"))
    { Given = GivenJson.ReadDuty(json) };

    /// <summary>Not of the export contract: how what lies between is kept while a record is put together.</summary>
    internal static void Write(Utf8JsonWriter json, FamilyClaim claim)
    {
        json.WriteStartObject();
        json.WriteString("family", claim.Family);
        json.WritePropertyName("claim");
        Write(json, claim.Claim);
        json.WriteEndObject();
    }

    internal static FamilyClaim ReadFamilyClaim(JsonElement json) => new(ReadControl(json.GetProperty("claim")), json.Required("family"));

    internal static void Write(Utf8JsonWriter json, Duty duty)
    {
        json.WriteStartObject();
        json.WriteString("mention", duty.Mention);
        json.WriteString("agreement", duty.Agreement);
        json.Party("party", duty.Party);
        json.WriteString("object", duty.Object);
        json.WritePropertyName("place");
        PartJson.Place(json, duty.Place);
        json.Date("due", duty.Due);
        json.WriteEndObject();
    }

    internal static Duty ReadDuty(JsonElement json) => new(json.Required("mention"), json.Optional("agreement"), json.Party("party"), json.Optional("object"), json.Place("place"), json.Date("due"));

    static void Side(Utf8JsonWriter json, DisputeSide side)
    {
        json.WriteStartObject();
        json.Party("who", side.Who);
        json.WriteString("says", side.Says);
        json.Strings("mentions", side.Mentions);
        json.WriteEndObject();
    }
}
