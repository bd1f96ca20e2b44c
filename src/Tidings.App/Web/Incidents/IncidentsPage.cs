using System.Text.Json.Serialization;
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
        var (query, kept) = (IncidentQuery.Of(request), request.Kept);
        var positions = kept.Find(query.Filter);
        var found = Paged<int>.Of(positions, request).SelectAll(Whole);
        return Page.Of<IncidentsView, IncidentsModel>(
            new IncidentsModel(query, kept.Incidents.Count, query.Problems, found.Total, found.Number, found.Pages, found.Items), Rows.Of(positions, Whole));

        IReadOnlyList<Incident> Whole(IReadOnlyList<int> some) => request.Record.Incidents([.. some.Select(kept.Incidents.IdOf)]);
    }
}
