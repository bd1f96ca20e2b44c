namespace Tidings.App.Web.Map;

/// <summary>
/// Puts marks that lie close together into one where a map would have too many of them: the drawing is parted into squares, which grow until there are few enough, and of those in one square
/// that with most incidents stands for all. Names of areas are kept apart from spots.
/// </summary>
static class MarkThinning
{
    const double FirstSide = 10;
    const double Growth = 1.4;

    // How much wider than the places that a mark stands for is what it leads to, in drawing units.
    const double Around = 4;

    /// <param name="marks">The marks.</param>
    /// <param name="most">How many there may be.</param>
    /// <param name="frame">The map.</param>
    public static IReadOnlyList<MapMark> Thin(IReadOnlyList<MapMark> marks, int most, MapFrame frame)
    {
        var thinned = marks;
        for (var side = FirstSide; thinned.Count > most; side *= Growth)
            thinned = [.. marks.GroupBy(mark => ((int)(mark.X / side), (int)(mark.Y / side), mark.IsArea)).Select(square => One([.. square], frame))];
        return thinned;
    }

    static MapMark One(IReadOnlyList<MapMark> marks, MapFrame frame)
    {
        if (marks.Count == 1)
            return marks[0];
        var first = marks.OrderByDescending(mark => mark.Incidents).ThenBy(mark => mark.Id, StringComparer.Ordinal).First();
        var (northWest, southEast) = (frame.From(marks.Min(mark => mark.X) - Around, marks.Min(mark => mark.Y) - Around), frame.From(marks.Max(mark => mark.X) + Around, marks.Max(mark => mark.Y) + Around));
        return first with
        {
            Incidents = marks.Sum(mark => mark.Incidents),
            Group = marks.GroupBy(mark => mark.Group).MaxBy(group => group.Sum(mark => mark.Incidents))!.Key,
            IsReported = marks.Any(mark => mark.IsReported),
            Radius = first.IsArea ? first.Radius : MapMark.RadiusOf(marks.Sum(mark => mark.Incidents), frame),
            Others = marks.Count - 1,
            Box = new GeoBox(northWest, southEast),
        };
    }
}
