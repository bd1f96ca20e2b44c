using Tidings.App.Web.Map;
using Tidings.Evidence;
using Tidings.Incidents;

namespace Tidings.App.Tests.Web;

public sealed class MapTests
{
    [Fact]
    public void All_Countries_HaveOutlinesInTheWorld()
    {
        Assert.True(Countries.All.Count > 200);
        Assert.All(Countries.All.SelectMany(country => country.Rings).SelectMany(ring => ring), point => Assert.InRange(point.Lat, -90, 90));
        Assert.All(Countries.All.SelectMany(country => country.Rings), ring => Assert.True(ring.Max(point => point.Lon) - ring.Min(point => point.Lon) <= 360));
        Assert.Contains(Countries.All, country => country.Name == "Armenia" && Holds(country, 40.2, 44.5));
        Assert.Contains(Countries.All, country => country.Name == "Russia" && Holds(country, 66, -172));
    }

    [Fact]
    public void Around_TalksFarAway_DoNotShrinkTheRegion()
    {
        var near = Enumerable.Range(0, 20).Select(i => (new GeoPoint(39.5 + i * 0.05, 46 + i * 0.05), 3));
        var frame = MapFrame.Around([.. near, (new GeoPoint(38.9, -77), 4), (new GeoPoint(55.7, 37.6), 3)], 740, 540);
        Assert.True(frame.Shows(new GeoPoint(39.5, 46)));
        Assert.True(frame.Shows(new GeoPoint(40.4, 46.9)));
        Assert.False(frame.Shows(new GeoPoint(55.7, 37.6)));
        Assert.True(frame.PerKilometre > 1);
    }

    [Fact]
    public void At_Point_KeepsTheShapeOfTheMiddle()
    {
        var frame = MapFrame.Over([new GeoPoint(59, 29), new GeoPoint(61, 31)], 600, 600);
        var (x, y) = frame.At(new GeoPoint(60, 30));
        Assert.Equal((300, 300), (Math.Round(x), Math.Round(y)));
        var (east, north) = (frame.At(new GeoPoint(60, 31)).X - x, y - frame.At(new GeoPoint(61, 30)).Y);
        Assert.Equal(0.5, east / north, 2);
    }

    [Fact]
    public void Of_OnlyClaims_AreMarkedApart()
    {
        var drawing = MapDrawing.Of([Incident("i-1", "town", IncidentStatus.Claimed), Incident("i-2", "city", IncidentStatus.Reported), Incident("i-3", "city", IncidentStatus.Claimed)]);
        Assert.False(drawing.Marks.Single(mark => mark.Id == "town").IsReported);
        Assert.True(drawing.Marks.Single(mark => mark.Id == "city").IsReported);
        Assert.Equal(2, drawing.Marks.Single(mark => mark.Id == "city").Incidents);
        Assert.All(drawing.Marks, mark => Assert.NotNull(mark.Label));
    }

    [Fact]
    public void Of_NothingWithPlace_IsTheWorld()
    {
        var drawing = MapDrawing.Of([]);
        Assert.Empty(drawing.Marks);
        Assert.True(drawing.Countries.Count > 150);
        Assert.Null(MapDrawing.Around(drawing, []));
    }

    [Theory]
    [InlineData(0.06, "0.1")]
    [InlineData(-3.0, "-3")]
    [InlineData(1234.56, "1234.6")]
    public void N_Number_HasAPointWhereverItRuns(double number, string expected) => Assert.Equal(expected, MapDrawing.N(number));

    static Incident Incident(string id, string place, IncidentStatus status) => new(
        id, "armed_clash", null, [new NamedPlace(place, place, place, place == "town" ? 40 : 40.5, 46, PlaceRole.At)], [], [], [], [], 1, null, status);

    static bool Holds(CountryOutline country, double lat, double lon) => country.Rings.Any(ring =>
    {
        var inside = false;
        for (var (i, j) = (0, ring.Length - 1); i < ring.Length; j = i++)
            if (ring[i].Lat > lat != ring[j].Lat > lat && lon < (ring[j].Lon - ring[i].Lon) * (lat - ring[i].Lat) / (ring[j].Lat - ring[i].Lat) + ring[i].Lon)
                inside = !inside;
        return inside;
    });
}
