namespace Tidings.App.Web.Map;

/// <summary>
/// From degrees to the units of a drawing: equirectangular, with the middle latitude true to scale, so that a region keeps its shape.
/// </summary>
public sealed class MapFrame
{
    const double Margin = 12;

    /// <summary>The finest difference that outlines show, in drawing units.</summary>
    public const double Grain = 0.5;

    const double CoreShare = 0.6;
    const double Nearby = 2;
    const double LeastReach = 0.5;

    readonly double _west;
    readonly double _north;
    readonly double _perLon;
    readonly double _perLat;

    MapFrame(GeoPoint middle, double spanLat, double spanLon, double width, double height)
    {
        (Width, Height) = (width, height);
        var squeeze = Math.Max(0.15, Math.Cos(middle.Lat * Math.PI / 180));
        _perLat = Math.Min(height / spanLat, width / (spanLon * squeeze));
        _perLon = _perLat * squeeze;
        _north = middle.Lat + height / 2 / _perLat;
        _west = middle.Lon - width / 2 / _perLon;
    }

    public double Width { get; }

    public double Height { get; }

    /// <summary>Drawing units in a kilometre.</summary>
    public double PerKilometre => _perLat / 111.2;

    /// <summary>
    /// A frame around where most of it lies: the points nearest to the middle that carry six tenths of the weight, and whatever is not much further away,
    /// so that talks held on another continent do not shrink the region that they are about.
    /// </summary>
    /// <param name="points">Points with their weights; may be empty (then the world).</param>
    /// <param name="width">Of the drawing.</param>
    /// <param name="height">Of the drawing.</param>
    /// <param name="leastSpan">Degrees of latitude that are shown at least.</param>
    public static MapFrame Around(IReadOnlyList<(GeoPoint Point, int Weight)> points, double width, double height, double leastSpan = 2.5)
    {
        return points.Count == 0 ? Over([], width, height) : Over(Core(points), width, height, leastSpan);
    }

    /// <summary>A frame around all of the points; the world when there are none.</summary>
    public static MapFrame Over(IReadOnlyList<GeoPoint> core, double width, double height, double leastSpan = 2.5)
    {
        if (core.Count == 0)
            return new MapFrame(new GeoPoint(20, 10), 130, 340, width, height);
        var (south, north) = (core.Min(point => point.Lat), core.Max(point => point.Lat));
        var (west, east) = (core.Min(point => point.Lon), core.Max(point => point.Lon));
        var middle = new GeoPoint((south + north) / 2, (west + east) / 2);
        return new MapFrame(middle, Math.Max(leastSpan, (north - south) * 1.3), Math.Max(leastSpan, (east - west) * 1.3), width, height);
    }

    public GeoPoint NorthWest => new(_north, _west);

    public GeoPoint SouthEast => new(_north - Height / _perLat, _west + Width / _perLon);

    public (double X, double Y) At(GeoPoint point) => ((point.Lon - _west) * _perLon, (_north - point.Lat) * _perLat);

    /// <summary>The point at a place of the drawing.</summary>
    public GeoPoint From(double x, double y) => new(_north - y / _perLat, _west + x / _perLon);

    /// <summary>Whether any of a stretch of the earth can lie in the frame.</summary>
    public bool Meets(GeoBox box) =>
        box.NorthWest.Lon <= SouthEast.Lon + Margin / _perLon && box.SouthEast.Lon >= NorthWest.Lon - Margin / _perLon && box.NorthWest.Lat >= SouthEast.Lat - Margin / _perLat && box.SouthEast.Lat <= NorthWest.Lat + Margin / _perLat;

    public bool Shows(GeoPoint point) => At(point) is var (x, y) && x >= 0 && x <= Width && y >= 0 && y <= Height;

    /// <summary>
    /// A ring in drawing units, cut at the frame (Sutherland and Hodgman, 1974); empty when it lies outside. Points are moved to the nearest <see cref="Grain"/>, and of those that fall
    /// together one is kept: the less a map shows of a ring's detail, the shorter it is, and neighbours still meet.
    /// </summary>
    public List<(double X, double Y)> Cut(GeoPoint[] ring)
    {
        var points = new List<(double X, double Y)>(ring.Length);
        foreach (var point in ring)
            if (Snapped(At(point)) is var at && (points.Count == 0 || at != points[^1]))
                points.Add(at);
        points = CutAt(points, point => point.X + Margin, (a, b) => Between(a, b, (-Margin - a.X) / (b.X - a.X)));
        points = CutAt(points, point => Width + Margin - point.X, (a, b) => Between(a, b, (Width + Margin - a.X) / (b.X - a.X)));
        points = CutAt(points, point => point.Y + Margin, (a, b) => Between(a, b, (-Margin - a.Y) / (b.Y - a.Y)));
        return CutAt(points, point => Height + Margin - point.Y, (a, b) => Between(a, b, (Height + Margin - a.Y) / (b.Y - a.Y)));
    }

    static (double X, double Y) Snapped((double X, double Y) point) => (Math.Round(point.X / Grain) * Grain, Math.Round(point.Y / Grain) * Grain);

    static List<(double X, double Y)> CutAt(
        List<(double X, double Y)> points, Func<(double X, double Y), double> inside, Func<(double X, double Y), (double X, double Y), (double X, double Y)> crossing)
    {
        var kept = new List<(double X, double Y)>(points.Count);
        for (var i = 0; i < points.Count; i++)
        {
            var (before, here) = (points[(i + points.Count - 1) % points.Count], points[i]);
            if (inside(before) >= 0 != inside(here) >= 0)
                kept.Add(crossing(before, here));
            if (inside(here) >= 0)
                kept.Add(here);
        }
        return kept;
    }

    static (double X, double Y) Between((double X, double Y) a, (double X, double Y) b, double share) => (a.X + (b.X - a.X) * share, a.Y + (b.Y - a.Y) * share);

    static List<GeoPoint> Core(IReadOnlyList<(GeoPoint Point, int Weight)> points)
    {
        var middle = new GeoPoint(Median(points.Select(point => (point.Point.Lat, point.Weight))), Median(points.Select(point => (point.Point.Lon, point.Weight))));
        var wanted = CoreShare * points.Sum(point => point.Weight);
        var reach = LeastReach;
        foreach (var (point, weight) in points.OrderBy(point => Distance(point.Point, middle)))
        {
            if (wanted <= 0)
                break;
            reach = Math.Max(reach, Distance(point, middle));
            wanted -= weight;
        }
        return [.. points.Select(point => point.Point).Where(point => Distance(point, middle) <= reach * Nearby)];
    }

    static double Distance(GeoPoint a, GeoPoint b)
    {
        var (lat, lon) = (a.Lat - b.Lat, (a.Lon - b.Lon) * Math.Cos(b.Lat * Math.PI / 180));
        return Math.Sqrt(lat * lat + lon * lon);
    }

    static double Median(IEnumerable<(double Value, int Weight)> values)
    {
        var sorted = values.OrderBy(value => value.Value).ToList();
        var half = sorted.Sum(value => value.Weight) / 2.0;
        foreach (var (value, weight) in sorted)
            if ((half -= weight) <= 0)
                return value;
        return sorted[^1].Value;
    }
}
