using System.Globalization;
using Tidings.Languages;

namespace Tidings.App.Web.Map;

/// <summary>A point in WGS84 degrees.</summary>
public readonly record struct GeoPoint(double Lat, double Lon);

/// <summary>A country's outline: rings of points, islands and holes alike (filled by the even-odd rule).</summary>
public sealed record CountryOutline(string Name, IReadOnlyList<GeoPoint[]> Rings)
{
    /// <summary>What it lies in.</summary>
    public GeoBox Box { get; } = new(
        new GeoPoint(Rings.Max(ring => ring.Max(point => point.Lat)), Rings.Min(ring => ring.Min(point => point.Lon))),
        new GeoPoint(Rings.Min(ring => ring.Min(point => point.Lat)), Rings.Max(ring => ring.Max(point => point.Lon))));
}

/// <summary>The outlines that maps are drawn over, from <c>countries.tsv</c>, whose head tells where they come from.</summary>
public static class Countries
{
    const double Step = 0.01;

    static readonly Lazy<IReadOnlyList<CountryOutline>> Lazily = new(Read);

    public static IReadOnlyList<CountryOutline> All => Lazily.Value;

    static IReadOnlyList<CountryOutline> Read()
    {
        using var stream = typeof(Countries).Assembly.GetManifestResourceStream("web/countries.tsv")!;
        using var reader = new StreamReader(stream);
        var rows = TsvTable.Parse("Web/Map/countries.tsv", reader.ReadToEnd()).Rows;
        var arcs = rows.Where(row => row["what"] == "arc").Select(row => Arc(row["shape"])).ToList();
        return [.. rows.Where(row => row["what"] == "country").Select(row =>
            new CountryOutline(row["name"], [.. row["shape"].Split(';').SelectMany(ring => OnBothSides(Ring(ring, arcs)))]))];
    }

    static GeoPoint[] Arc(string shape)
    {
        var numbers = shape.Split(' ');
        var points = new GeoPoint[numbers.Length / 2];
        var (lon, lat) = (0, 0);
        for (var i = 0; i < points.Length; i++)
        {
            lon += Whole(numbers[2 * i]);
            lat += Whole(numbers[2 * i + 1]);
            points[i] = new GeoPoint(lat * Step, lon * Step);
        }
        return points;
    }

    static GeoPoint[] Ring(string shape, List<GeoPoint[]> arcs)
    {
        GeoPoint[] points = [.. shape.Split(' ').Select(Whole).SelectMany(i => i >= 0 ? arcs[i].SkipLast(1) : arcs[~i].Reverse().SkipLast(1))];
        for (var i = 1; i < points.Length; i++)
            points[i] = points[i] with { Lon = points[i].Lon + (360 * Math.Round((points[i - 1].Lon - points[i].Lon) / 360)) };
        return points;
    }

    // A ring over the 180th meridian runs on beyond it; it is drawn at both edges of the world.
    static IEnumerable<GeoPoint[]> OnBothSides(GeoPoint[] ring)
    {
        yield return ring;
        if (ring.Max(point => point.Lon) > 180)
            yield return Shifted(ring, -360);
        if (ring.Min(point => point.Lon) < -180)
            yield return Shifted(ring, 360);
    }

    static GeoPoint[] Shifted(GeoPoint[] ring, double by) => [.. ring.Select(point => point with { Lon = point.Lon + by })];

    static int Whole(string text) => int.Parse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
}
