using Tidings.Evidence;

namespace Tidings.App.Web.Shared;

/// <summary>A place that the record speaks of. WGS84 degrees.</summary>
public sealed record PlaceLine(string Id, string Name, double? Lat, double? Lon, int Incidents);

/// <summary>The places that the record speaks of and that the gazetteer knows, by id.</summary>
public sealed class PlaceIndex
{
    readonly Dictionary<string, PlaceLine> _byId;

    PlaceIndex(IEnumerable<PlaceLine> lines)
    {
        All = [.. lines.OrderByDescending(line => line.Incidents).ThenBy(line => line.Name, StringComparer.Ordinal)];
        _byId = All.ToDictionary(line => line.Id, StringComparer.Ordinal);
    }

    /// <summary>Those with most incidents first.</summary>
    public IReadOnlyList<PlaceLine> All { get; }

    public PlaceLine? Find(string id) => _byId.GetValueOrDefault(id);

    public static PlaceIndex Of(RecordContents contents)
    {
        var counts = contents.Incidents
            .SelectMany(incident => incident.Places.Select(place => place.Id).OfType<string>().Distinct())
            .CountBy(id => id, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        var named = contents.Incidents.SelectMany(incident => incident.Places)
            .Concat(contents.Control.Select(claim => claim.Place))
            .Concat(contents.Obligations.Select(obligation => obligation.Place).OfType<NamedPlace>())
            .Concat(contents.Mentions.SelectMany(mention => mention.Places));
        return new PlaceIndex(named.Where(place => place.Id is not null).DistinctBy(place => place.Id)
            .Select(place => new PlaceLine(place.Id!, place.Name ?? place.Text, place.Lat, place.Lon, counts.GetValueOrDefault(place.Id!))));
    }
}
