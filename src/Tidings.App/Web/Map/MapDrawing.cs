using System.Globalization;
using System.Text;
using System.Text.Json.Serialization;
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
    /// <summary>How many places beside it the mark stands for, which lie too close to be drawn by themselves.</summary>
    public int Others { get; init; }

    /// <summary>What a closer map shows of these; null where the mark stands for its place alone.</summary>
    [JsonIgnore]
    public GeoBox? Box { get; init; }

    /// <summary>The radius of a spot at which so much happened; at most a twelfth of the drawing.</summary>
    internal static double RadiusOf(int incidents, MapFrame frame) => Math.Min(4 + 1.8 * Math.Sqrt(incidents), frame.Height / 12);

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
    const int MostMarks = 250;
    const int MostOnSmall = 80;

    // Degrees of latitude, of the closest map.
    const double LeastSpan = 0.05;

    /// <summary>What another, closer map shows, as a rectangle on this one.</summary>
    public (double X, double Y, double Width, double Height)? Inset { get; init; }

    /// <summary>Places with who is said to hold them.</summary>
    public IReadOnlyList<HeldMark> Held { get; init; } = [];

    /// <summary>Areas that users added.</summary>
    public IReadOnlyList<MapArea> Areas { get; init; } = [];

    /// <summary>The map of where most incidents happened.</summary>
    public static MapDrawing Of(IEnumerable<Incident> incidents, double width = 740, double height = 540, double leastSpan = 2.5) => OfPlaces(PlaceTotal.Of(incidents), width, height, leastSpan);

    /// <summary>The map of where most incidents happened. What was done on the ground decides the frame, not where people spoke.</summary>
    public static MapDrawing OfPlaces(IReadOnlyList<PlaceTotal> places, double width = 740, double height = 540, double leastSpan = 2.5, int most = MostMarks)
    {
        var framing = places.Where(place => place.OnTheGround > 0).Select(place => (place.Point, Weight: place.OnTheGround)).ToList();
        if (framing.Count == 0)
            framing = [.. places.Select(place => (place.Point, place.Incidents))];
        return Draw(places, MapFrame.Around(framing, width, height, leastSpan), most);
    }

    /// <summary>The map of a stretch of the earth.</summary>
    public static MapDrawing OfPlaces(IReadOnlyList<PlaceTotal> places, GeoBox box, double width, double height) =>
        Draw(places, MapFrame.Over([box.NorthWest, box.SouthEast], width, height, LeastSpan), MostMarks);

    /// <summary>The map of everything that a closer map leaves out; null when it leaves out nothing.</summary>
    public static MapDrawing? Around(MapDrawing closer, IReadOnlyList<PlaceTotal> places, double width = 440, double height = 300)
    {
        if (closer.Elsewhere.Count == 0)
            return null;
        var frame = MapFrame.Over([.. places.Select(place => place.Point), closer.Frame.NorthWest, closer.Frame.SouthEast], width, height);
        var ((left, top), (right, bottom)) = (frame.At(closer.Frame.NorthWest), frame.At(closer.Frame.SouthEast));
        return Draw([.. places.Where(place => !closer.Frame.Shows(place.Point))], frame, MostOnSmall) with { Inset = (left, top, right - left, bottom - top) };
    }

    /// <summary>A number as SVG has it: at most one decimal, always with a point.</summary>
    public static string N(double number) => Math.Round(number, 1).ToString("0.#", CultureInfo.InvariantCulture);

    static MapDrawing Draw(IReadOnlyList<PlaceTotal> places, MapFrame frame, int most)
    {
        var marks = MarkThinning.Thin([.. places.Where(place => frame.Shows(place.Point)).Select(place => Mark(frame, place))], most, frame)
            .OrderByDescending(mark => mark.IsArea).ThenByDescending(mark => mark.Radius).ThenBy(mark => mark.Id, StringComparer.Ordinal);
        var elsewhere = places.Where(place => !frame.Shows(place.Point))
            .Select(place => new NameCount(place.Place.Id!, Words.NameOf(place.Place), place.Incidents))
            .OrderByDescending(line => line.Incidents).ThenBy(line => line.Name, StringComparer.Ordinal);
        var labels = new MapLabels(frame.Width, frame.Height);
        var named = labels.Place([.. marks]);
        return new MapDrawing(frame, labels.Place(Background(frame)), named, [.. elsewhere]);
    }

    static MapMark Mark(MapFrame frame, PlaceTotal place)
    {
        var (x, y) = frame.At(place.Point);
        var extent = KnownPlaces.KilometresAround(place.Place.Id!);
        var radius = MapMark.RadiusOf(place.Incidents, frame);
        if (extent is { } kilometres)
            radius = Math.Clamp(kilometres * frame.PerKilometre, radius + 3, Math.Max(radius + 3, frame.Height / 5));
        return new MapMark(place.Place.Id!, Words.NameOf(place.Place), x, y, radius, place.Incidents, place.Group, place.IsReported, extent is not null);
    }

    static List<MapCountry> Background(MapFrame frame)
    {
        var drawn = new List<MapCountry>();
        foreach (var country in Web.Map.Countries.All.Where(country => frame.Meets(country.Box)))
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

    /// <summary>Rings as SVG has them: the first point, then the way from each to the next, in which numbers are short.</summary>
    internal static string PathOf(List<List<(double X, double Y)>> rings)
    {
        var path = new StringBuilder();
        foreach (var ring in rings)
        {
            var points = ring.Select(point => (X: Grains(point.X), Y: Grains(point.Y))).ToList();
            points = [.. points.Where((point, i) => i == 0 || point != points[i - 1])];
            if (points.Count < 3)
                continue;
            path.Append('M').Append(N(points[0].X * MapFrame.Grain)).Append(' ').Append(N(points[0].Y * MapFrame.Grain)).Append('l');
            for (var i = 1; i < points.Count; i++)
                path.Append(N((points[i].X - points[i - 1].X) * MapFrame.Grain)).Append(' ').Append(N((points[i].Y - points[i - 1].Y) * MapFrame.Grain)).Append(i == points.Count - 1 ? 'z' : ' ');
        }
        return path.ToString();
    }

    static int Grains(double units) => (int)Math.Round(units / MapFrame.Grain);

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
