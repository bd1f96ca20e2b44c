using System.Text.Json.Serialization;
using Tidings.App.Web.Shared;
using Tidings.Incidents;

namespace Tidings.App.Web.Incidents;

/// <summary>Incidents that the filters let through, newest first.</summary>
public sealed record IncidentsModel([property: JsonIgnore] IncidentFilter Filter, IReadOnlyList<string> Problems, int Total, int Page, int Pages, IReadOnlyList<Incident> Items);

static class IncidentsPage
{
    public static Page Read(PageRequest request)
    {
        var filter = IncidentFilter.Of(request);
        var found = filter.Of(request.Record);
        var paged = Paged<Incident>.Of(found, request.PageNumber);
        return Page.Of<IncidentsView, IncidentsModel>(new IncidentsModel(filter, filter.Problems, paged.Total, paged.Page, paged.Pages, paged.Items), found);
    }
}
