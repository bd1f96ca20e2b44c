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

    /// <summary>Whether control is shown, and not what happened.</summary>
    public required bool ShowsControl { get; init; }
}

static class MapPage
{
    const int MostClaimants = 8;
    const int Shades = 6;
    const double NameReach = 60;
    const double Width = 1000;
    const double Height = 640;

    public static Page Read(PageRequest request)
    {
        var (record, query, asOf, claimant) = (request.Record, IncidentQuery.Of(request), request.Day("as_of"), request["according"]);
        var kept = request.Kept;
        var showsControl = request["show"] == "control" || asOf is not null || claimant is not null;
        var incidents = Filtered(record, kept.Incidents, query);
        var claims = kept.Control;
        var held = ControlState.AsOf(claims, asOf, claimant);
        var holders = HoldersOf(claims);
        var drawing = MapDrawing.Of(showsControl ? At(held.Select(each => each.Place)) : incidents, Width, Height);
        var boundaries = new RecordBoundaries(record.Path).All().Where(boundary => boundary.IsOn(asOf)).ToList();
        drawing = drawing with
        {
            Marks = showsControl ? [] : drawing.Marks,
            Held = showsControl ? Marks(drawing.Frame, held, holders) : [],
            Areas = [.. boundaries.Select(boundary => Area(drawing.Frame, boundary, holders))],
        };
        return Page.Of<MapView, MapModel>(
            new MapModel(query.Problems, incidents.Count, drawing.Marks, asOf, ControlState.Days(claims), claimant, showsControl ? held : [])
            {
                Query = query,
                Drawing = drawing,
                Claimants = [.. claims.GroupBy(ControlState.KeyOf, StringComparer.Ordinal).OrderByDescending(group => group.Count()).ThenBy(group => group.Key, StringComparer.Ordinal).Take(MostClaimants)
                    .Select(group => (group.Key, group.First().AccordingTo is { } who ? Words.NameOf(who) : request.Say["map.writers"]))],
                Holders = [.. holders.Values.Where(holder => held.Any(each => each.Holders.Any(party => KeyOf(party) == holder.Key)))],
                ShowsControl = showsControl,
            },
            showsControl ? held.SelectMany(each => each.Claims) : Rows.Whole(record, incidents));
    }

    /// <summary>The incidents of the record that filters let through; the record itself is asked only for what is not kept in memory.</summary>
    public static IReadOnlyList<Incident> Filtered(RecordReader record, IReadOnlyList<Incident> all, IncidentQuery query)
    {
        if (query.IsEmpty)
            return all;
        var ids = record.IncidentIds(query.Filter);
        return [.. all.Where(incident => ids.Contains(incident.Id))];
    }

    static IEnumerable<Incident> At(IEnumerable<NamedPlace> places) =>
        places.Select(place => new Incident(place.Id!, "control_affirmed", null, [place], [], [], [], [], 1, null, IncidentStatus.Reported));

    static string KeyOf(NamedParty party) => party.Id ?? party.Text;

    static GeoPoint PointOf(NamedPlace place) => new(place.Lat!.Value, place.Lon!.Value);

    /// <summary>Every party that holds anything; those that hold most come first and get a shade of their own, and none has the letters of another while there are others.</summary>
    static Dictionary<string, MapHolder> HoldersOf(IReadOnlyList<Tidings.Control.ControlClaim> claims)
    {
        var (holders, taken) = (new Dictionary<string, MapHolder>(StringComparer.Ordinal), new HashSet<string>(StringComparer.Ordinal));
        foreach (var group in claims.GroupBy(claim => KeyOf(claim.Holder), StringComparer.Ordinal).OrderByDescending(group => group.Count()).ThenBy(group => group.Key, StringComparer.Ordinal))
        {
            var name = Words.NameOf(group.First().Holder);
            var letters = Letters(name).FirstOrDefault(taken.Add) ?? Letters(name).First();
            holders[group.Key] = new MapHolder(group.Key, name, letters, Math.Min(holders.Count, Shades - 1));
        }
        return holders;
    }

    static IEnumerable<string> Letters(string name)
    {
        var letters = new string([.. name.Where(char.IsLetter)]);
        if (letters.Length < 2)
            return [name.Length > 0 ? name[..1] : "?"];
        return Enumerable.Range(1, Math.Min(8, letters.Length - 1)).Select(i => $"{char.ToUpperInvariant(letters[0])}{char.ToLowerInvariant(letters[i])}");
    }

    // A name is written below its mark where no other mark or name stands.
    static List<HeldMark> Marks(MapFrame frame, IReadOnlyList<HeldPlace> held, Dictionary<string, MapHolder> holders)
    {
        var shown = held.Where(each => frame.Shows(PointOf(each.Place))).Select(each => (Held: each, At: frame.At(PointOf(each.Place)))).ToList();
        var named = new List<(double X, double Y)>();
        var marks = new List<HeldMark>();
        foreach (var (each, (x, y)) in shown)
        {
            var isFree = !shown.Exists(other => other.Held != each && Math.Abs(other.At.X - x) < NameReach && other.At.Y - y is > 5 and < 34) && !named.Exists(other => Math.Abs(other.X - x) < NameReach && Math.Abs(other.Y - y) < 16);
            if (isFree)
                named.Add((x, y));
            marks.Add(new HeldMark(each.Place.Id!, Words.NameOf(each.Place), x, y, [.. each.Holders.Select(holder => holders[KeyOf(holder)])], each.IsReported, isFree));
        }
        return marks;
    }

    static MapArea Area(MapFrame frame, Boundary boundary, Dictionary<string, MapHolder> holders) => new(
        boundary.Name,
        MapDrawing.PathOf([.. boundary.Rings.Select(ring => frame.Cut([.. ring.Select(point => new GeoPoint(point.Lat, point.Lon))])).Where(ring => ring.Count > 2)]),
        boundary.Holder is null ? null : holders.GetValueOrDefault(boundary.Holder) ?? holders.Values.FirstOrDefault(holder => string.Equals(holder.Name, boundary.Holder, StringComparison.OrdinalIgnoreCase)));
}
