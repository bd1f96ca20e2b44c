using System.CommandLine;
using System.Text.Json;
using Tidings.App.Exports;
using Tidings.App.Storage;

namespace Tidings.App.Cli;

/// <summary><c>tidings boundaries</c>: areas of a user's own for the map.</summary>
static class BoundariesVerb
{
    const int LeastPoints = 4;

    public static Verb Create(Terminal terminal)
    {
        var command = new Command("boundaries", "Adds areas to a record, to be drawn on its map: districts, or who is said to hold what ground.") { Add(terminal), Remove() };
        return new Verb(command, [new Example("tidings boundaries add districts.geojson", "properties name, holder, since and until are understood; another file of the same name takes its place")]);
    }

    static Command Add(Terminal terminal)
    {
        var (file, record) = (File(), Options.Record());
        var command = new Command("add", "Adds the polygons of a GeoJSON file (WGS84). Properties: name, holder (a party), since, until (days).") { file, record };
        command.SetAction(parsed =>
        {
            var path = parsed.GetRequiredValue(file);
            var boundaries = Read(path);
            new RecordBoundaries(parsed.GetRequiredValue(record)).Put(Path.GetFileName(path), boundaries);
            terminal.Error.WriteLine($"{parsed.GetRequiredValue(record)}: {boundaries.Count} areas of {Path.GetFileName(path)}");
            return (int)ExitCode.AllRead;
        });
        return command;
    }

    static Command Remove()
    {
        var (file, record) = (File(), Options.Record());
        var command = new Command("remove", "Removes the areas that came from a file.") { file, record };
        command.SetAction(parsed => new RecordBoundaries(parsed.GetRequiredValue(record)).Remove(Path.GetFileName(parsed.GetRequiredValue(file))) > 0
            ? (int)ExitCode.AllRead
            : throw new CannotException($"{parsed.GetRequiredValue(file)}: the record has no area from it"));
        return command;
    }

    static Argument<string> File() => new("FILE") { Description = "The GeoJSON file." };

    static List<Boundary> Read(string path)
    {
        try
        {
            using var json = JsonDocument.Parse(System.IO.File.ReadAllBytes(path));
            var boundaries = Features(json.RootElement).Select((feature, i) => Of(feature, Path.GetFileName(path), i + 1)).OfType<Boundary>().ToList();
            return boundaries.Count > 0 ? boundaries : throw new CannotException($"{path}: there is no polygon in it");
        }
        catch (Exception trouble) when (trouble is JsonException or InvalidOperationException or KeyNotFoundException or FormatException or IndexOutOfRangeException)
        {
            throw new CannotException($"{path}: this is no GeoJSON that can be understood: {trouble.Message}");
        }
    }

    static IEnumerable<JsonElement> Features(JsonElement root) =>
        root.TryGetProperty("features", out var features) ? features.EnumerateArray() : [root];

    static Boundary? Of(JsonElement feature, string source, int number)
    {
        var geometry = feature.TryGetProperty("geometry", out var inner) ? inner : feature;
        if (geometry.ValueKind != JsonValueKind.Object)
            return null;
        var coordinates = geometry.GetProperty("type").GetString() switch
        {
            "Polygon" => geometry.GetProperty("coordinates").EnumerateArray().AsEnumerable(),
            "MultiPolygon" => geometry.GetProperty("coordinates").EnumerateArray().SelectMany(polygon => polygon.EnumerateArray()),
            _ => Enumerable.Empty<JsonElement>(),
        };
        var rings = coordinates.Select(Ring).Where(ring => ring.Count >= LeastPoints).ToList();
        var properties = feature.TryGetProperty("properties", out var given) && given.ValueKind == JsonValueKind.Object ? given : default;
        return rings.Count == 0 ? null : new Boundary(
            Text(properties, "name") ?? $"Area {number}", Text(properties, "holder"), PartReading.Day(Text(properties, "since")), PartReading.Day(Text(properties, "until")), source, rings);
    }

    static List<(double Lon, double Lat)> Ring(JsonElement ring) => [.. ring.EnumerateArray().Select(point => (Lon: point[0].GetDouble(), Lat: point[1].GetDouble()))
        .Select(point => point is { Lat: >= -90 and <= 90, Lon: >= -360 and <= 360 } ? point : throw new FormatException("a point is not in degrees of longitude and latitude"))];

    static string? Text(JsonElement properties, string name) =>
        properties.ValueKind == JsonValueKind.Object && properties.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
