using System.Text.Json.Serialization;
using Tidings.Agreements;
using Tidings.App.Storage;
using Tidings.App.Web.Agreements;
using Tidings.App.Web.Map;
using Tidings.App.Web.Shared;
using Tidings.Control;
using Tidings.Evidence;
using Tidings.Incidents;

namespace Tidings.App.Web.Places;

/// <summary>A place and what the record has about it. WGS84 degrees.</summary>
public sealed record PlaceModel(
    string Id, string Name, double? Lat, double? Lon, int Total, IReadOnlyList<Incident> Incidents, IReadOnlyList<Obligation> Obligations)
{
    /// <summary>The latest claims of who holds it.</summary>
    public IReadOnlyList<ControlClaim> Control => Held?.Claims ?? [];

    /// <summary>How many claims there are.</summary>
    public int ControlTotal => Held?.Total ?? 0;

    [JsonIgnore]
    public PlaceClaims? Held { get; init; }

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
        var found = request.Kept.Find(new IncidentFilter { Place = id });
        var incidents = record.Incidents([.. found.Take(PageRequest.PageSize).Select(request.Kept.Incidents.IdOf)]);
        var control = PlaceClaims.Of(request.Kept.Control.Of(id, null)).FirstOrDefault()?.Latest(PageRequest.PageSize);
        var obligations = request.Kept.Obligations.Where(obligation => obligation.Place?.Id == id || obligation.Given?.Places.Any(place => place.Id == id) == true).ToList();
        var named = incidents.SelectMany(incident => incident.Places)
            .Concat((control?.Claims ?? []).Select(claim => claim.Place)).Concat(obligations.SelectMany(obligation => obligation.Given?.Places ?? [obligation.Place!]))
            .FirstOrDefault(place => place.Id == id || (place.Id is null && place.Text.Equals(id, StringComparison.OrdinalIgnoreCase)));
        if (named is null)
            return null;
        var evidence = EvidenceLinks.Of(record, (control?.Claims ?? []).Select(claim => claim.Mention).Concat(obligations.Take(PageRequest.PageSize).SelectMany(AgreementsPage.Linked)));
        return Page.Of<PlaceView, PlaceModel>(
            new PlaceModel(id, Words.NameOf(named), named.Lat, named.Lon, found.Count, incidents, obligations)
            {
                Held = control,
                Map = MapDrawing.Of(Here(incidents, named), 440, 300, 3),
                Evidence = evidence,
            });
    }

    static IEnumerable<Incident> Here(IReadOnlyList<Incident> incidents, NamedPlace place) => incidents.Select(incident => incident with { Places = [place] });
}
