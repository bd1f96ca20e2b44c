using System.Text.Json.Serialization;
using Tidings.Agreements;
using Tidings.App.Web.Control;
using Tidings.App.Web.Map;
using Tidings.App.Web.Shared;
using Tidings.Control;
using Tidings.Incidents;

namespace Tidings.App.Web.Places;

/// <summary>A place and what the record has about it.</summary>
public sealed record PlaceModel(PlaceLine Place, IReadOnlyList<Incident> Incidents, IReadOnlyList<ControlClaim> Control, IReadOnlyList<Obligation> Obligations, [property: JsonIgnore] MapDrawing Map);

static class PlacePage
{
    public static Page? Read(PageRequest request, string id)
    {
        var record = request.Record;
        if (record.Places.Find(id) is not { } place)
            return null;
        var incidents = record.Incidents.Where(incident => incident.Places.Any(at => at.Id == id)).ToList();
        var here = incidents.Select(incident => incident with { Places = [.. incident.Places.Where(at => at.Id == id)] });
        return Page.Of<PlaceView, PlaceModel>(new PlaceModel(
            place, incidents,
            [.. record.Contents.Control.Where(claim => claim.Place.Id == id)],
            [.. record.Contents.Obligations.Where(obligation => obligation.Place?.Id == id)],
            MapDrawing.Of(here, 640, 400, 3)));
    }
}
