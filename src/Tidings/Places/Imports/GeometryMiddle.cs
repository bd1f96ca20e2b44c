using System.Text.Json;

namespace Tidings.Places.Imports;

/// <summary>A point in the middle of a GeoJSON geometry: of an area the centroid of its largest ring, of a line its middle point.</summary>
static class GeometryMiddle
{
    public static (double Lat, double Lon)? Of(JsonElement coordinates)
    {
        if (coordinates.ValueKind != JsonValueKind.Array || coordinates.GetArrayLength() == 0)
            return null;
        if (IsPoint(coordinates))
            return (coordinates[1].GetDouble(), coordinates[0].GetDouble());
        List<(double X, double Y)>? largest = null;
        var area = -1.0;
        foreach (var line in Lines(coordinates))
            if (Math.Abs(Area(line)) is var size && size > area)
                (largest, area) = (line, size);
        return largest is null ? null : Middle(largest);
    }

    static bool IsPoint(JsonElement element) =>
        element.ValueKind == JsonValueKind.Array && element.GetArrayLength() >= 2 && element[0].ValueKind == JsonValueKind.Number && element[1].ValueKind == JsonValueKind.Number;

    static IEnumerable<List<(double X, double Y)>> Lines(JsonElement coordinates)
    {
        if (coordinates.ValueKind != JsonValueKind.Array || coordinates.GetArrayLength() == 0)
            yield break;
        if (IsPoint(coordinates[0]))
            yield return [.. coordinates.EnumerateArray().Where(IsPoint).Select(point => (point[0].GetDouble(), point[1].GetDouble()))];
        else
            foreach (var line in coordinates.EnumerateArray().SelectMany(Lines))
                yield return line;
    }

    static double Area(List<(double X, double Y)> line)
    {
        var sum = 0.0;
        for (var i = 0; i < line.Count; i++)
            sum += Cross(line, i);
        return sum / 2;
    }

    static double Cross(List<(double X, double Y)> line, int i) => line[i].X * line[(i + 1) % line.Count].Y - line[(i + 1) % line.Count].X * line[i].Y;

    static (double Lat, double Lon) Middle(List<(double X, double Y)> line)
    {
        var area = Area(line);
        if (line[0] != line[^1] || Math.Abs(area) < 1e-12)
            return (line[line.Count / 2].Y, line[line.Count / 2].X);
        var (x, y) = (0.0, 0.0);
        for (var i = 0; i < line.Count; i++)
        {
            var cross = Cross(line, i);
            x += (line[i].X + line[(i + 1) % line.Count].X) * cross;
            y += (line[i].Y + line[(i + 1) % line.Count].Y) * cross;
        }
        return (y / (6 * area), x / (6 * area));
    }
}
