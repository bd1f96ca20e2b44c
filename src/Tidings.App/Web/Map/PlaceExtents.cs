using Tidings.Languages;
using Tidings.Places;

namespace Tidings.App.Web.Map;

/// <summary>How far around its coordinates a place's name reaches: a district, region or country is no spot.</summary>
public static class PlaceExtents
{
    static readonly Lazy<PlaceGazetteer> Gazetteer = new(() => PlaceGazetteer.Read(DataFiles.BuiltIn));

    /// <summary>A radius in kilometres that is usual for places of that kind; null for a spot such as a town or a base, and for a place that is not in the gazetteer.</summary>
    public static double? KilometresOf(string id) => Gazetteer.Value.Find(id)?.Kind switch
    {
        PlaceKind.Country => 200,
        PlaceKind.Sea or PlaceKind.Area => 150,
        PlaceKind.Border or PlaceKind.Line => 80,
        PlaceKind.Region => 60,
        PlaceKind.River or PlaceKind.Road => 40,
        PlaceKind.District => 18,
        PlaceKind.Corridor or PlaceKind.Valley or PlaceKind.Lake or PlaceKind.Island or PlaceKind.Strait => 15,
        PlaceKind.Mountain => 8,
        _ => null,
    };
}
