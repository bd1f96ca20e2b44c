using System.Text.Json.Serialization;
using Tidings.App.Storage;
using Tidings.App.Web.Incidents;
using Tidings.App.Web.Shared;
using Tidings.Evidence;
using Tidings.Incidents;

namespace Tidings.App.Web.Map;

/// <summary>Where it happened, and who is said to hold what as of a day.</summary>
/// <param name="Problems">What in the filters could not be understood.</param>
/// <param name="Total">Incidents that the filters let through.</param>
/// <param name="Places">Places with what happened there.</param>
/// <param name="AsOf">The day as of which control is shown; null is now.</param>
/// <param name="Days">The days on which control changes.</param>
/// <param name="Claimant">Whose word alone counts.</param>
/// <param name="Held">Who is said to hold which place.</param>
public sealed record MapModel(
    IReadOnlyList<string> Problems, int Total, IReadOnlyList<MapMark> Places, DateOnly? AsOf, IReadOnlyList<DateOnly> Days, string? Claimant, IReadOnlyList<HeldPlace> Held)
{
    [JsonIgnore]
    public required IncidentQuery Query { get; init; }

    [JsonIgnore]
    public required MapDrawing Drawing { get; init; }

    /// <summary>Who speaks of control, those who speak of it most first.</summary>
    [JsonIgnore]
    public required IReadOnlyList<(string Key, string Name)> Claimants { get; init; }

    /// <summary>Who holds something on the map.</summary>
    public required IReadOnlyList<MapHolder> Holders { get; init; }

    /// <summary>Whether a stretch of the map was asked for.</summary>
    [JsonIgnore]
    public required bool IsCloser { get; init; }

    /// <summary>Whether control is shown, and not what happened.</summary>
    public required bool ShowsControl { get; init; }
}

static class MapPage
{
    const int MostClaimants = 8;
    const int MostHeld = 200;
    const double NameReach = 60;
    const double Width = 1000;
    const double Height = 640;

    // The map that most readers see first; it is the same until the record changes.
    static readonly UntilChanged<MapDrawing> Whole = new(
        record => MapDrawing.OfPlaces(PlaceTotal.Of(Kept.Of(record).Incidents, Kept.Of(record).Find(new IncidentFilter())), Width, Height), Kept.State);

    public static Page Read(PageRequest request)
    {
        var (query, kept) = (IncidentQuery.Of(request), request.Kept);
        var (asOf, claimant, box) = (request.Day("as_of"), request["according"], GeoBox.Read(request["box"]));
        var showsControl = request["show"] == "control" || asOf is not null || claimant is not null;
        var (positions, book) = (kept.Find(query.Filter), kept.Control);
        var held = showsControl ? book.AsOf(asOf, claimant) : [];
        var isWhole = !showsControl && box is null && query.IsEmpty;
        var places = isWhole ? [] : showsControl ? PlaceTotal.Of(At(held.Select(each => each.Place))) : PlaceTotal.Of(kept.Incidents, positions);
        var drawing = isWhole ? Whole.Of(request.Record) : box is { } stretch ? MapDrawing.OfPlaces(places, stretch, Width, Height) : MapDrawing.OfPlaces(places, Width, Height);
        var boundaries = new RecordBoundaries(request.Record.Path).All().Where(boundary => boundary.IsOn(asOf)).ToList();
        drawing = drawing with
        {
            Marks = showsControl ? [] : drawing.Marks,
            Held = Marks(drawing.Frame, Foremost(drawing.Frame, held), book.Holders),
            Areas = [.. boundaries.Select(boundary => Area(drawing.Frame, boundary, book.Holders))],
        };
        return Page.Of<MapView, MapModel>(
            new MapModel(query.Problems, positions.Count, drawing.Marks, asOf, book.Days, claimant, held)
            {
                Query = query,
                Drawing = drawing,
                IsCloser = box is not null,
                Claimants = [.. book.Claimants.Take(MostClaimants).Select(who => (who.Key, who.Who is { } party ? Words.NameOf(party) : request.Say["map.writers"]))],
                Holders = [.. held.SelectMany(each => each.Holders).Select(MapHolder.KeyOf).Distinct(StringComparer.Ordinal).Select(key => book.Holders[key]).OrderBy(holder => holder.Shade).ThenBy(holder => holder.Key, StringComparer.Ordinal)],
                ShowsControl = showsControl,
            },
            showsControl ? held.SelectMany(each => each.Claims) : Rows.Of(positions, some => request.Record.Incidents([.. some.Select(kept.Incidents.IdOf)])));
    }

    static IEnumerable<Incident> At(IEnumerable<NamedPlace> places) =>
        places.Select(place => new Incident(place.Id!, "control_affirmed", null, [place], [], [], [], [], 1, null, IncidentStatus.Reported));

    static GeoPoint PointOf(NamedPlace place) => new(place.Lat!.Value, place.Lon!.Value);

    // Those that the frame shows; where they are too many, those of which most is said. The rest is in the table.
    static IReadOnlyList<HeldPlace> Foremost(MapFrame frame, IReadOnlyList<HeldPlace> held)
    {
        var shown = held.Where(each => frame.Shows(PointOf(each.Place))).ToList();
        return shown.Count <= MostHeld ? shown
            : [.. shown.OrderByDescending(each => each.IsContested).ThenByDescending(each => each.Claims.Count).Take(MostHeld).OrderBy(each => each.Place.Id, StringComparer.Ordinal)];
    }

    // A name is written below its mark where no other mark or name stands.
    static List<HeldMark> Marks(MapFrame frame, IReadOnlyList<HeldPlace> held, IReadOnlyDictionary<string, MapHolder> holders)
    {
        var shown = held.Select(each => (Held: each, At: frame.At(PointOf(each.Place)))).ToList();
        var named = new List<(double X, double Y)>();
        var marks = new List<HeldMark>();
        foreach (var (each, (x, y)) in shown)
        {
            var isFree = !shown.Exists(other => other.Held != each && Math.Abs(other.At.X - x) < NameReach && other.At.Y - y is > 5 and < 34) && !named.Exists(other => Math.Abs(other.X - x) < NameReach && Math.Abs(other.Y - y) < 16);
            if (isFree)
                named.Add((x, y));
            marks.Add(new HeldMark(each.Place.Id!, Words.NameOf(each.Place), x, y, [.. each.Holders.Select(holder => holders[MapHolder.KeyOf(holder)])], each.IsReported, isFree));
        }
        return marks;
    }

    static MapArea Area(MapFrame frame, Boundary boundary, IReadOnlyDictionary<string, MapHolder> holders) => new(
        boundary.Name,
        MapDrawing.PathOf([.. boundary.Rings.Select(ring => frame.Cut([.. ring.Select(point => new GeoPoint(point.Lat, point.Lon))])).Where(ring => ring.Count > 2)]),
        boundary.Holder is null ? null : holders.GetValueOrDefault(boundary.Holder) ?? holders.Values.FirstOrDefault(holder => string.Equals(holder.Name, boundary.Holder, StringComparison.OrdinalIgnoreCase)));
}
