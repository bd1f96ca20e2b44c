using System.Text.Json;
using Tidings.App.Storage;
using Tidings.Evidence;
using Tidings.Mentions;

namespace Tidings.App.Exports;

/// <summary>
/// Mentions as PLOVER's JSON, one event a line: plover.ndjson, with the names of the fields in PLOVER's manual (chapter on data fields) and with <c>stance</c>, which PLOVER leaves to
/// its users. As PLOVER asks, an event has an actor and a date; what has none is left out, and so is what PLOVER has no event for.
/// </summary>
static class PloverExport
{
    public static void Write(ExportInput input) => input.Reader.Ask(connection =>
    {
        using var stream = File.Create(input.At("plover.ndjson"));
        using var line = new JsonLine();
        foreach (var told in RecordReader.Mentions(connection))
            if (IsEvent(told.Mention, input.Crosswalk))
            {
                stream.Write(line.Write(told, (json, each) => Event(json, each, input)).Span);
                stream.Write("\n"u8);
            }
        return true;
    });

    static bool IsEvent(Mention mention, Crosswalk crosswalk) => mention is { Actors.Count: > 0, Date.Date.First: not null } && crosswalk.Of(mention.Kind).Plover.Count > 0;

    static void Event(Utf8JsonWriter json, ToldMention told, ExportInput input)
    {
        var (mention, plover) = (told.Mention, input.Crosswalk.Of(told.Mention.Kind).Plover[0]);
        var date = mention.Date!.Date;
        json.WriteStartObject();
        json.WriteString("id", mention.Id);
        json.WriteString("date", PartJson.Day(date.First));
        if (date.Last is { } last && last != date.First)
            json.WriteString("enddate", PartJson.Day(last));
        json.List("actor", mention.Actors, (writer, party) => Entity(writer, party, input.World));
        json.List("recipient", mention.Targets, (writer, party) => Entity(writer, party, input.World));
        json.Strings("event", [plover.Event]);
        json.Strings("mode", plover.Mode is { } mode ? [mode] : []);
        json.Strings("context", ["military"]);
        json.WriteNumber("quad_code", Quad(plover.Event));
        json.WriteString("stance", SnakeCase.Of(mention.Stance));
        if (mention.Places.FirstOrDefault(place => place.Role is PlaceRole.At or PlaceRole.Near) is { } place)
            Location(json, place, input.World);
        Size(json, mention.Counts);
        json.WriteString("text", mention.Evidence.Exact);
        json.WriteStartObject("text_info");
        json.WriteNumber("start", mention.Evidence.Span.Start);
        json.WriteNumber("end", mention.Evidence.Span.End);
        json.WriteEndObject();
        Citation(json, told);
        json.WriteString("coder", mention.Rule);
        json.WriteEndObject();
    }

    static void Entity(Utf8JsonWriter json, NamedParty party, World world)
    {
        json.WriteStartObject();
        json.Given("code", world.StateOf(party)?.ToUpperInvariant());
        json.Given("sector", world.RoleOf(party, world.StateOf(party)) switch { Role.State => "GOV", Role.Armed => "REB", Role.Civilians => "CVL", Role.External => "IGO", _ => "UNK" });
        json.WriteString("entity_text", party.Text);
        json.Given("identifier_id", party.Id);
        json.Given("identifier_text", party.Name);
        json.WriteEndObject();
    }

    static void Location(Utf8JsonWriter json, NamedPlace place, World world)
    {
        var address = world.AddressOf(place);
        json.WriteStartObject("event_loc");
        json.WriteString("extracted_place", place.Text);
        json.Given("resolved_place", place.Name);
        PartJson.Number(json, "lat", place.Lat);
        PartJson.Number(json, "lon", place.Lon);
        json.Given("district", address.District?.Name);
        json.Given("province", address.Region?.Name);
        json.Given("country", address.Country?.Name);
        json.Given("country_code", address.Country?.Id.ToUpperInvariant());
        if (place.Precision is { } precision)
            json.WriteNumber("resolution", precision.Ucdp switch { 1 or 2 => 4, 3 => 3, 6 or 7 => 1, _ => 2 });
        json.WriteEndObject();
    }

    static void Size(Utf8JsonWriter json, IReadOnlyList<Count> counts)
    {
        json.WriteStartObject("size");
        foreach (var (name, outcome) in new[] { ("dead", CountOutcome.Killed), ("injured", CountOutcome.Wounded), ("arrested", CountOutcome.Captured) })
            if (counts.Where(count => count.What == outcome && count.Best is not null).Select(count => count.Best!.Value).ToList() is { Count: > 0 } figures)
                json.WriteNumber(name, figures.Sum());
        json.WriteEndObject();
    }

    static void Citation(Utf8JsonWriter json, ToldMention told)
    {
        json.WriteStartObject("cite_info");
        json.WriteString("citation", told.Story.Id);
        json.Given("url", told.Story.Address);
        json.Given("title", told.Story.Headline);
        json.WriteString("language", told.Story.Language);
        json.Given("publication", told.Story.Outlet);
        json.WriteEndObject();
    }

    /// <summary>1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict.</summary>
    static int Quad(string name) => name switch
    {
        "AGREE" or "CONSULT" or "SUPPORT" or "CONCEDE" => 1,
        "COOPERATE" or "AID" or "RETREAT" => 2,
        "REQUEST" or "ACCUSE" or "REJECT" or "THREATEN" => 3,
        _ => 4,
    };
}
