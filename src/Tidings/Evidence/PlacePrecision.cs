namespace Tidings.Evidence;

/// <summary>How closely a place is known, in the codes that users of event data know.</summary>
/// <param name="Acled">ACLED's geo_precision: 1 a settlement or a spot, 2 near one or a part of a region, 3 a region or more.</param>
/// <param name="Ucdp">
/// UCDP GED's where_prec: 1 the exact spot, 2 within about 25 km of it, 3 second-order division, 4 first-order division, 5 a line or a stretch without borders,
/// 6 the country, 7 international waters or airspace.
/// </param>
public sealed record PlacePrecision(int Acled, int Ucdp)
{
    /// <summary>Of something that is told to be near the place, or some way off it: never the spot itself.</summary>
    public PlacePrecision Near => new(Math.Max(2, Acled), Math.Max(2, Ucdp));

    /// <summary>The closest of several places that one happening is told to be at; null when none is known.</summary>
    public static PlacePrecision? Closest(IEnumerable<NamedPlace> places)
    {
        PlacePrecision? closest = null;
        foreach (var place in places)
            if (place.Precision is { } own && (closest is null || (own.Ucdp, own.Acled).CompareTo((closest.Ucdp, closest.Acled)) < 0))
                closest = own;
        return closest;
    }
}
