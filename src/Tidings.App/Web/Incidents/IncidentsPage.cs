using System.Text.Json.Serialization;
using Tidings.App.Storage;
using Tidings.App.Web.Shared;
using Tidings.Incidents;

namespace Tidings.App.Web.Incidents;

/// <summary>Incidents that the filters let through, newest first.</summary>
public sealed record IncidentsModel(
    [property: JsonIgnore] IncidentQuery Query, [property: JsonIgnore] long All, IReadOnlyList<string> Problems,
    int Total, int Page, int Pages, IReadOnlyList<Incident> Items);

static class IncidentsPage
{
    public static Page Read(PageRequest request)
    {
        var query = IncidentQuery.Of(request);
        var found = Paged<Incident>.Of(request.Record.Incidents(query.Filter), request);
        return Page.Of<IncidentsView, IncidentsModel>(
            new IncidentsModel(query, request.Kept.Counts.Incidents, query.Problems, found.Total, found.Number, found.Pages, found.Items),
            Rows.Of((skip, take) => request.Record.Incidents(query.Filter with { Skip = skip, Take = take })));
    }
}
