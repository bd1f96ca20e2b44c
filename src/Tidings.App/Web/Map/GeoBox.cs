using System.Globalization;

namespace Tidings.App.Web.Map;

/// <summary>A stretch of the earth between two corners, as addresses have it: west, south, east and north in degrees, divided by commas.</summary>
public readonly record struct GeoBox(GeoPoint NorthWest, GeoPoint SouthEast)
{
    const double NorthPole = 90;
    const double Turn = 540;

    /// <summary>The box that is written so; null where it is none.</summary>
    public static GeoBox? Read(string? text)
    {
        var degrees = (text ?? "").Split(',').Select(part => double.TryParse(part, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var degree) ? degree : double.NaN).ToArray();
        return degrees is [var west, var south, var east, var north] && west < east && south < north && Math.Abs(west) <= Turn && Math.Abs(east) <= Turn && south >= -NorthPole && north <= NorthPole
            ? new GeoBox(new GeoPoint(north, west), new GeoPoint(south, east)) : null;
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{NorthWest.Lon:0.####},{Math.Max(-NorthPole, SouthEast.Lat):0.####},{SouthEast.Lon:0.####},{Math.Min(NorthPole, NorthWest.Lat):0.####}");
}
