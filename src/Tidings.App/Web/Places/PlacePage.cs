using System.Text.Json.Serialization;
using Tidings.Agreements;
using Tidings.App.Storage;
using Tidings.App.Web.Map;
using Tidings.App.Web.Shared;
using Tidings.Control;
using Tidings.Evidence;
using Tidings.Incidents;

namespace Tidings.App.Web.Places;

/// <summary>A place and what the record has about it. WGS84 degrees.</summary>
public sealed record PlaceModel(
    string Id, string Name, double? Lat, double? Lon, int Total, IReadOnlyList<Incident> Incidents, IReadOnlyList<ControlClaim> Control, IReadOnlyList<Obligation> Obligations)
{
    [JsonIgnore]
    public required MapDrawing Map { get; init; }

    [JsonIgnore]
    public required EvidenceLinks Evidence { get; init; }
}

static class PlacePage
{
    public static Page? Read(PageRequest request, string id)
    {
        var record = request.Record;
        var incidents = record.Incidents(new IncidentFilter { Place = id, NewestFirst = true, Take = PageRequest.PageSize });
        var control = record.Control(place: id);
        var obligations = request.Kept.Obligations.Where(obligation => obligation.Place?.Id == id || obligation.Given?.Places.Any(place => place.Id == id) == true).ToList();
        var named = incidents.Items.SelectMany(incident => incident.Places)
            .Concat(control.Select(claim => claim.Place)).Concat(obligations.SelectMany(obligation => obligation.Given?.Places ?? [obligation.Place!]))
            .FirstOrDefault(place => place.Id == id || (place.Id is null && place.Text.Equals(id, StringComparison.OrdinalIgnoreCase)));
        if (named is null)
            return null;
        var evidence = EvidenceLinks.Of(record, control.TakeLast(PageRequest.PageSize).Select(claim => claim.Mention).Concat(obligations.SelectMany(obligation => obligation.Evidence)));
        return Page.Of<PlaceView, PlaceModel>(
            new PlaceModel(id, Words.NameOf(named), named.Lat, named.Lon, (int)incidents.Total, incidents.Items, control, obligations)
            {
                Map = MapDrawing.Of(Here(incidents.Items, named), 440, 300, 3),
                Evidence = evidence,
            });
    }

    static IEnumerable<Incident> Here(IReadOnlyList<Incident> incidents, NamedPlace place) => incidents.Select(incident => incident with { Places = [place] });
}
