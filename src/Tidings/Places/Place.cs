namespace Tidings.Places;

/// <summary>One way in which a place is called.</summary>
/// <param name="Language">ISO 639-1.</param>
/// <param name="Text">As it is written.</param>
public readonly record struct PlaceName(string Language, string Text);

/// <summary>A place of the gazetteer. Rival names of one place stand side by side among its names; the gazetteer takes no side.</summary>
/// <param name="Id">Stable: a country's ISO 3166-1 alpha-3 code in lower case, or that and a name.</param>
/// <param name="Kind">What sort of place it is. A district, the town it is named after and the corridor through it are three places.</param>
/// <param name="Name">The English name used in the record.</param>
/// <param name="Lat">Degrees north, WGS84; of an extended place a point inside or on it.</param>
/// <param name="Lon">Degrees east, WGS84.</param>
/// <param name="Parent">The id of the smallest place of the gazetteer that contains it; null for what no country contains.</param>
/// <param name="Names">All names, the one in <paramref name="Name"/> included.</param>
/// <param name="Source">Where the row's facts are from.</param>
/// <param name="Population">How many people live there, of places that were added; 0 if not known.</param>
public sealed record Place(
    string Id, PlaceKind Kind, string Name, double Lat, double Lon, string? Parent, IReadOnlyList<PlaceName> Names, string Source, long Population = 0)
{
    const double EarthRadius = 6371.0;

    /// <summary>The distance in kilometres along the great circle.</summary>
    public double KilometresTo(Place other)
    {
        var (a, b) = (Radians(Lat), Radians(other.Lat));
        var (dLat, dLon) = (b - a, Radians(other.Lon - Lon));
        var h = (Math.Sin(dLat / 2) * Math.Sin(dLat / 2)) + (Math.Cos(a) * Math.Cos(b) * Math.Sin(dLon / 2) * Math.Sin(dLon / 2));
        return 2 * EarthRadius * Math.Asin(Math.Min(1, Math.Sqrt(h)));
    }

    static double Radians(double degrees) => degrees * Math.PI / 180;
}
