namespace Tidings.Places.Stored;

/// <summary>What lies in which division of a country.</summary>
static class Divisions
{
    /// <summary>The number of the place that each division is, by its key.</summary>
    public static Dictionary<string, int> Index(List<GivenPlace> places)
    {
        var index = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < places.Count; i++)
            if (places[i].Division.Length > 0 && places[i].IsLocated)
                index.TryAdd(places[i].Division, i);
        return index;
    }

    /// <summary>The smallest known division around a place; -1 if there is none.</summary>
    public static int ParentOf(GivenPlace place, int number, Dictionary<string, int> divisions)
    {
        for (var key = place.Division.Length > 0 ? Outer(place.Division) : place.Within; key.Length > 0; key = Outer(key))
            if (divisions.TryGetValue(key, out var parent) && parent != number)
                return parent;
        return -1;
    }

    /// <summary>
    /// Divisions of which only the name is known are put in the middle of the settlements inside, as far as they are known; and where their people were not
    /// counted they have those of the settlements.
    /// </summary>
    public static List<GivenPlace> Fill(List<GivenPlace> places)
    {
        var open = places.Where(place => place.Division.Length > 0 && (!place.IsLocated || place.Population == 0)).Select(place => place.Division).ToHashSet(StringComparer.Ordinal);
        if (open.Count == 0)
            return places;
        var inside = new Dictionary<string, (double X, double Y, double Z, long People)>(StringComparer.Ordinal);
        foreach (var place in places.Where(place => place.IsLocated && place.Kind.IsSettlement() && place.Kind != PlaceKind.Neighbourhood))
            for (var key = place.Within; key.Length > 0; key = Outer(key))
                if (open.Contains(key))
                    inside[key] = Plus(inside.GetValueOrDefault(key), place);
        return places.ConvertAll(place => place.Division.Length > 0 && inside.TryGetValue(place.Division, out var sum) ? Filled(place, sum) : place);
    }

    static GivenPlace Filled(GivenPlace place, (double X, double Y, double Z, long People) sum) => place with
    {
        Lat = place.IsLocated ? place.Lat : Degrees(Math.Atan2(sum.Z, Math.Sqrt(sum.X * sum.X + sum.Y * sum.Y))),
        Lon = place.IsLocated ? place.Lon : Degrees(Math.Atan2(sum.Y, sum.X)),
        Population = place.Population > 0 ? place.Population : sum.People,
    };

    static (double X, double Y, double Z, long People) Plus((double X, double Y, double Z, long People) sum, GivenPlace place)
    {
        var (lat, lon) = (place.Lat * Math.PI / 180, place.Lon * Math.PI / 180);
        return (sum.X + Math.Cos(lat) * Math.Cos(lon), sum.Y + Math.Cos(lat) * Math.Sin(lon), sum.Z + Math.Sin(lat), sum.People + place.Population);
    }

    static double Degrees(double radians) => radians * 180 / Math.PI;

    /// <summary>The key of what contains a division: <c>US.LA.079</c> lies in <c>US.LA</c>; empty for a first-order one.</summary>
    public static string Outer(string key)
    {
        var last = key.LastIndexOf('.');
        return last > 0 && key.IndexOf('.') < last ? key[..last] : "";
    }
}
