using Tidings.App.Storage;
using Tidings.App.Web.Shared;
using Tidings.Incidents;

namespace Tidings.App.Web.Search;

/// <summary>What has all the words that were looked for: stories, the incidents that they tell of, and places and parties of that name.</summary>
public sealed record SearchModel(
    string? Query, int Total, int Page, int Pages, IReadOnlyList<SearchHit> Stories, int IncidentsTotal, IReadOnlyList<Incident> Incidents)
{
    public IReadOnlyList<NameCount> Places { get; init; } = [];

    public IReadOnlyList<NameCount> Parties { get; init; } = [];
}

static class SearchPage
{
    const int Shown = 8;

    public static Page Read(PageRequest request)
    {
        if (request["q"] is not { } query)
            return Page.Of<SearchView, SearchModel>(new SearchModel(null, 0, 1, 1, [], 0, []), []);
        var record = request.Record;
        var stories = Paged<SearchHit>.Of(record.Search(query, request.Skip, PageRequest.PageSize), request);
        var incidents = stories.Total == 0 ? new Page<Incident>([], 0, 0) : record.Incidents(new IncidentFilter { Text = query, NewestFirst = true, Take = Shown });
        return Page.Of<SearchView, SearchModel>(
            new SearchModel(query, stories.Total, stories.Number, stories.Pages, stories.Items, (int)incidents.Total, incidents.Items)
            {
                Places = Named(request.Kept.Names.Places, query, request.Say.PlaceName),
                Parties = Named(request.Kept.Names.Parties, query, request.Say.PartyName),
            },
            Rows.Of((skip, take) => record.Search(query, skip, take)));
    }

    static IReadOnlyList<NameCount> Named(IReadOnlyList<NameCount> names, string query, Func<string, string, string> said) =>
        [.. names.Where(name => name.Name.Contains(query, StringComparison.OrdinalIgnoreCase) || said(name.Key, name.Name).Contains(query, StringComparison.OrdinalIgnoreCase)).Take(Shown)];
}
