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
/// <param name="Frame">What it shows.</param>
/// <param name="Countries">What it is drawn over.</param>
/// <param name="Marks">Places that it shows.</param>
/// <param name="Elsewhere">Places that it does not, those with most incidents first.</param>
public sealed record MapDrawing(MapFrame Frame, IReadOnlyList<MapCountry> Countries, IReadOnlyList<MapMark> Marks, IReadOnlyList<NameCount> Elsewhere)
{
    const double LeastLabelledArea = 9000;

    /// <summary>What another, closer map shows, as a rectangle on this one.</summary>
    public (double X, double Y, double Width, double Height)? Inset { get; init; }

    /// <summary>Places with who is said to hold them.</summary>
    public IReadOnlyList<HeldMark> Held { get; init; } = [];

    /// <summary>Areas that users added.</summary>
    public IReadOnlyList<MapArea> Areas { get; init; } = [];

    /// <summary>The map of where most incidents happened. What was done on the ground decides the frame, not where people spoke.</summary>
    public static MapDrawing Of(IEnumerable<Incident> incidents, double width = 740, double height = 540, double leastSpan = 2.5)
    {
        var places = Places(incidents);
        var framing = places.Select(place => (place.Point, Weight: place.Incidents.Count(IsOnTheGround))).Where(point => point.Weight > 0).ToList();
        if (framing.Count == 0)
            framing = [.. places.Select(place => (place.Point, place.Incidents.Count))];
        return Draw(places, MapFrame.Around(framing, width, height, leastSpan));
    }

    /// <summary>The map of everything that a closer map leaves out; null when it leaves out nothing.</summary>
    public static MapDrawing? Around(MapDrawing closer, IEnumerable<Incident> incidents, double width = 440, double height = 300)
    {
        if (closer.Elsewhere.Count == 0)
            return null;
        var places = Places(incidents);
        var frame = MapFrame.Over([.. places.Select(place => place.Point), closer.Frame.NorthWest, closer.Frame.SouthEast], width, height);
        var ((left, top), (right, bottom)) = (frame.At(closer.Frame.NorthWest), frame.At(closer.Frame.SouthEast));
        return Draw([.. places.Where(place => !closer.Frame.Shows(place.Point))], frame) with { Inset = (left, top, right - left, bottom - top) };
    }

    /// <summary>A number as SVG has it: at most one decimal, always with a point.</summary>
    public static string N(double number) => Math.Round(number, 1).ToString("0.#", CultureInfo.InvariantCulture);

    sealed record MapPlace(NamedPlace Place, GeoPoint Point, IReadOnlyList<Incident> Incidents);

    static List<MapPlace> Places(IEnumerable<Incident> incidents) =>
        [.. incidents.SelectMany(incident => incident.Places.Where(place => place is { Id: not null, Lat: not null, Lon: not null }).Take(1).Select(place => (Place: place, Incident: incident)))
            .GroupBy(pair => pair.Place.Id!, StringComparer.Ordinal)
            .OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => new MapPlace(group.First().Place, new GeoPoint(group.First().Place.Lat!.Value, group.First().Place.Lon!.Value), [.. group.Select(pair => pair.Incident)]))];

    static bool IsOnTheGround(Incident incident) => KindBook.Of(incident.Kind).Group is EffectGroup.Violence or EffectGroup.Control or EffectGroup.Movement;

    static MapDrawing Draw(List<MapPlace> places, MapFrame frame)
    {
        var marks = places.Where(place => frame.Shows(place.Point)).Select(place => Mark(frame, place))
            .OrderByDescending(mark => mark.IsArea).ThenByDescending(mark => mark.Radius).ThenBy(mark => mark.Id, StringComparer.Ordinal);
        var elsewhere = places.Where(place => !frame.Shows(place.Point))
            .Select(place => new NameCount(place.Place.Id!, Words.NameOf(place.Place), place.Incidents.Count))
            .OrderByDescending(line => line.Incidents).ThenBy(line => line.Name, StringComparer.Ordinal);
        var labels = new MapLabels(frame.Width, frame.Height);
        var named = labels.Place([.. marks]);
        return new MapDrawing(frame, labels.Place(Background(frame)), named, [.. elsewhere]);
    }

    static MapMark Mark(MapFrame frame, MapPlace place)
    {
        var (x, y) = frame.At(place.Point);
        var extent = KnownPlaces.KilometresAround(place.Place.Id!);
        var radius = 4 + 1.8 * Math.Sqrt(place.Incidents.Count);
        if (extent is { } kilometres)
            radius = Math.Clamp(kilometres * frame.PerKilometre, radius + 3, frame.Height / 5);
        var group = place.Incidents.CountBy(incident => KindBook.Of(incident.Kind).Group).OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key).First().Key;
        var reported = place.Incidents.Any(incident => incident.Status == IncidentStatus.Reported);
        return new MapMark(place.Place.Id!, Words.NameOf(place.Place), x, y, radius, place.Incidents.Count, group, reported, extent is not null);
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

    internal static string PathOf(List<List<(double X, double Y)>> rings)
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
