using System.Globalization;
using System.Text;
using System.Text.Json.Serialization;
using Tidings.Evidence;
using Tidings.Incidents;
using Tidings.App.Storage;
using Tidings.App.Web.Shared;

namespace Tidings.App.Web.Map;

/// <summary>A country as drawn: its path, and its name where there is room for it.</summary>
public sealed record MapCountry(string Name, string Path, double LabelX, double LabelY, bool HasLabel);

/// <summary>A place as drawn.</summary>
/// <param name="Id">The place's id.</param>
/// <param name="Name">Its name.</param>
/// <param name="X">In drawing units.</param>
/// <param name="Y">In drawing units.</param>
/// <param name="Radius">Grows with the number of incidents; for an area, with its size.</param>
/// <param name="Incidents">How many happened there.</param>
/// <param name="Group">What most of them were.</param>
/// <param name="IsReported">Whether any was reported as fact; otherwise all rest on claims.</param>
/// <param name="IsArea">Whether the name is that of a district, region or country and not of a spot.</param>
public sealed record MapMark(string Id, string Name, double X, double Y, double Radius, int Incidents, EffectGroup Group, bool IsReported, bool IsArea)
{
    /// <summary>Where the name is written; null when there is no room.</summary>
    [JsonIgnore]
    public (double X, double Y, bool AtEnd)? Label { get; init; }
}

/// <summary>A map with marks, ready to be written as SVG.</summary>
public sealed record MapDrawing(double Width, double Height, IReadOnlyList<MapCountry> Countries, IReadOnlyList<MapMark> Marks, IReadOnlyList<NameCount> Elsewhere)
{
    const double LeastLabelledArea = 9000;

    /// <summary>The map of where incidents happened.</summary>
    public static MapDrawing Of(IEnumerable<Incident> incidents, double width = 1000, double height = 600, double leastSpan = 2.5)
    {
        var places = incidents
            .SelectMany(incident => incident.Places.Where(IsDrawn).Take(1).Select(place => (Place: place, Incident: incident)))
            .GroupBy(pair => pair.Place.Id!, StringComparer.Ordinal)
            .OrderBy(group => group.Key, StringComparer.Ordinal).ToList();
        var frame = MapFrame.Around([.. places.Select(group => (PointOf(group.First().Place), group.Count()))], width, height, leastSpan);
        var marks = places.Where(group => frame.Shows(PointOf(group.First().Place)))
            .Select(group => Mark(frame, group.First().Place, [.. group.Select(pair => pair.Incident)]))
            .OrderByDescending(mark => mark.IsArea).ThenByDescending(mark => mark.Radius).ThenBy(mark => mark.Id, StringComparer.Ordinal);
        var elsewhere = places.Where(group => !frame.Shows(PointOf(group.First().Place)))
            .Select(group => new NameCount(group.Key, Words.NameOf(group.First().Place), group.Count()))
            .OrderByDescending(line => line.Incidents).ThenBy(line => line.Name, StringComparer.Ordinal);
        return new MapDrawing(width, height, Background(frame), MapLabels.Place([.. marks], width), [.. elsewhere]);
    }

    /// <summary>A number as SVG has it: at most one decimal, always with a point.</summary>
    public static string N(double number) => Math.Round(number, 1).ToString("0.#", CultureInfo.InvariantCulture);

    static bool IsDrawn(NamedPlace place) => place is { Id: not null, Lat: not null, Lon: not null };

    static GeoPoint PointOf(NamedPlace place) => new(place.Lat!.Value, place.Lon!.Value);

    static MapMark Mark(MapFrame frame, NamedPlace place, IReadOnlyList<Incident> incidents)
    {
        var (x, y) = frame.At(PointOf(place));
        var extent = PlaceExtents.KilometresOf(place.Id!);
        var radius = 4.5 + 2.6 * Math.Sqrt(incidents.Count);
        if (extent is { } kilometres)
            radius = Math.Clamp(kilometres * frame.PerKilometre, radius + 4, frame.Height / 5);
        var group = incidents.CountBy(incident => KindBook.Of(incident.Kind).Group).OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key).First().Key;
        var reported = incidents.Any(incident => incident.Status == IncidentStatus.Reported);
        return new MapMark(place.Id!, Words.NameOf(place), x, y, radius, incidents.Count, group, reported, extent is not null);
    }

    static List<MapCountry> Background(MapFrame frame)
    {
        var drawn = new List<MapCountry>();
        foreach (var country in Web.Map.Countries.All)
        {
            var rings = country.Rings.Select(frame.Cut).Where(ring => ring.Count > 2).ToList();
            if (rings.Count == 0)
                continue;
            var largest = rings.MaxBy(ring => Math.Abs(Area(ring)))!;
            var (x, y) = Middle(largest, frame);
            drawn.Add(new MapCountry(country.Name, PathOf(rings), x, y, Math.Abs(Area(largest)) > LeastLabelledArea));
        }
        return drawn;
    }

    static string PathOf(List<List<(double X, double Y)>> rings)
    {
        var path = new StringBuilder();
        foreach (var ring in rings)
        {
            for (var i = 0; i < ring.Count; i++)
                path.Append(i == 0 ? 'M' : 'L').Append(N(ring[i].X)).Append(' ').Append(N(ring[i].Y));
            path.Append('Z');
        }
        return path.ToString();
    }

    static double Area(List<(double X, double Y)> ring)
    {
        var sum = 0.0;
        for (var i = 0; i < ring.Count; i++)
        {
            var (a, b) = (ring[i], ring[(i + 1) % ring.Count]);
            sum += a.X * b.Y - b.X * a.Y;
        }
        return sum / 2;
    }

    static (double X, double Y) Middle(List<(double X, double Y)> ring, MapFrame frame) =>
        (Math.Clamp((ring.Min(p => p.X) + ring.Max(p => p.X)) / 2, 60, frame.Width - 60), Math.Clamp((ring.Min(p => p.Y) + ring.Max(p => p.Y)) / 2, 24, frame.Height - 16));
}
