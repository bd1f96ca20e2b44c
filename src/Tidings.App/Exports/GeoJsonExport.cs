using System.Text.Json;
using Tidings.App.Storage;
using Tidings.Evidence;
using Tidings.Incidents;

namespace Tidings.App.Exports;

/// <summary>Incidents as GeoJSON (RFC 7946): incidents.geojson. An incident whose place is not known on the map has no geometry; one of several places has several points.</summary>
static class GeoJsonExport
{
    public static void Write(ExportInput input) => input.Reader.Ask(connection =>
    {
        IndentedJson.Write(input.At("incidents.geojson"), json =>
        {
            json.WriteStartObject();
            json.WriteString("type", "FeatureCollection");
            json.Each("features", RecordReader.Incidents(connection), (writer, told) => Feature(writer, told.Incident, input.Crosswalk));
            json.WriteEndObject();
        });
        return true;
    });

    static void Feature(Utf8JsonWriter json, Incident incident, Crosswalk crosswalk)
    {
        json.WriteStartObject();
        json.WriteString("type", "Feature");
        json.WriteString("id", incident.Id);
        Geometry(json, [.. incident.Places.Where(place => place is { Lat: not null, Lon: not null, Role: PlaceRole.At or PlaceRole.Near }).DistinctBy(place => (place.Lat, place.Lon))]);
        json.WriteStartObject("properties");
        json.WriteString("kind", incident.Kind);
        json.WriteString("title", crosswalk.Of(incident.Kind).Words);
        json.WriteString("date", incident.Date?.Text);
        json.Strings("places", [.. incident.Places.Select(place => place.Name ?? place.Text)]);
        json.Strings("actors", [.. incident.Actors.Select(EventRow.NameOf)]);
        json.Strings("targets", [.. incident.Targets.Select(EventRow.NameOf)]);
        json.List("counts", incident.Counts, PartJson.Count);
        PartJson.Number(json, "geo_precision", PlacePrecision.Closest(incident.Places)?.Acled);
        json.WriteNumber("families", incident.Families);
        json.Day("first_reported", incident.FirstReported);
        json.WriteString("status", SnakeCase.Of(incident.Status));
        json.Strings("mentions", incident.Mentions);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    static void Geometry(Utf8JsonWriter json, NamedPlace[] places)
    {
        if (places.Length == 0)
        {
            json.WriteNull("geometry");
            return;
        }
        json.WriteStartObject("geometry");
        json.WriteString("type", places.Length == 1 ? "Point" : "MultiPoint");
        json.WritePropertyName("coordinates");
        if (places.Length > 1)
            json.WriteStartArray();
        foreach (var place in places)
            Position(json, place);
        if (places.Length > 1)
            json.WriteEndArray();
        json.WriteEndObject();
    }

    static void Position(Utf8JsonWriter json, NamedPlace place)
    {
        json.WriteStartArray();
        json.WriteNumberValue(place.Lon!.Value);
        json.WriteNumberValue(place.Lat!.Value);
        json.WriteEndArray();
    }
}
