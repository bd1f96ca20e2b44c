using Tidings.App.Storage.Columns;
using Tidings.App.Web.Shared;
using Tidings.Evidence;
using Tidings.Incidents;

namespace Tidings.App.Web.Map;

/// <summary>A place and what happened there in all.</summary>
/// <param name="Place">A place with an id and coordinates.</param>
/// <param name="Incidents">How many incidents.</param>
/// <param name="OnTheGround">How many of them were done on the ground: violence, control, movement.</param>
/// <param name="Group">What most of them were.</param>
/// <param name="IsReported">Whether any was reported as fact.</param>
public sealed record PlaceTotal(NamedPlace Place, int Incidents, int OnTheGround, EffectGroup Group, bool IsReported)
{
    static readonly int Groups = Enum.GetValues<EffectGroup>().Length;

    public GeoPoint Point => new(Place.Lat!.Value, Place.Lon!.Value);

    /// <summary>What happened at the first place of each incident that is on the map, in order of the places' ids.</summary>
    public static IReadOnlyList<PlaceTotal> Of(IEnumerable<Incident> incidents)
    {
        var placed = incidents.Select(incident => (Place: incident.Places.FirstOrDefault(place => place is { Id: not null, Lat: not null, Lon: not null }), Incident: incident)).Where(pair => pair.Place is not null);
        return [.. placed.GroupBy(pair => pair.Place!.Id!, StringComparer.Ordinal).OrderBy(place => place.Key, StringComparer.Ordinal)
            .Select(place => Of(place.First().Place!, Counted(place.Select(pair => KindBook.Of(pair.Incident.Kind).Group)), place.Any(pair => pair.Incident.Status == IncidentStatus.Reported)))];
    }

    /// <summary>The same from columns.</summary>
    /// <param name="incidents">All incidents.</param>
    /// <param name="positions">Those that count.</param>
    public static IReadOnlyList<PlaceTotal> Of(IncidentColumns incidents, IReadOnlyList<int> positions)
    {
        var groups = incidents.Kinds.Select(kind => (int)KindBook.Of(kind).Group).ToArray();
        var (counts, reported) = (new int[incidents.Places.Count][], new bool[incidents.Places.Count]);
        foreach (var position in positions)
        {
            if (incidents.PlaceOf(position) is not (>= 0 and var place))
                continue;
            (counts[place] ??= new int[Groups])[groups[incidents.KindOf(position)]]++;
            reported[place] |= incidents.StatusOf(position) == IncidentStatus.Reported;
        }
        return [.. Enumerable.Range(0, counts.Length).Where(place => counts[place] is not null).Select(place => Of(incidents.Places[place], counts[place], reported[place])).OrderBy(total => total.Place.Id, StringComparer.Ordinal)];
    }

    static PlaceTotal Of(NamedPlace place, int[] counts, bool isReported) => new(
        place, counts.Sum(), counts[(int)EffectGroup.Violence] + counts[(int)EffectGroup.Control] + counts[(int)EffectGroup.Movement], (EffectGroup)Array.IndexOf(counts, counts.Max()), isReported);

    static int[] Counted(IEnumerable<EffectGroup> groups)
    {
        var counts = new int[Groups];
        foreach (var group in groups)
            counts[(int)group]++;
        return counts;
    }
}
