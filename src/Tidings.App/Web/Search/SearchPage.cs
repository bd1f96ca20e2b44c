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
        var (record, kept) = (request.Record, request.Kept);
        var positions = StorySearch.Of(query) is null ? [] : kept.Find(new StoryFilter { Text = query, All = true });
        var stories = Paged<int>.Of(positions, request).SelectAll(Hits);
        var incidents = positions.Count == 0 ? [] : kept.Incidents.ToldIn(kept.Stories.NumbersOf(positions), kept.Stories);
        return Page.Of<SearchView, SearchModel>(
            new SearchModel(query, stories.Total, stories.Number, stories.Pages, stories.Items, incidents.Count, record.Incidents([.. incidents.Take(Shown).Select(kept.Incidents.IdOf)]))
            {
                Places = Named(request.Kept.Names.Places, query, request.Say.PlaceName),
                Parties = Named(request.Kept.Names.Parties, query, request.Say.PartyName),
            },
            Rows.Of(positions, Hits));

        IReadOnlyList<SearchHit> Hits(IReadOnlyList<int> some) => record.Hits([.. kept.Stories.NumbersOf(some)], StorySearch.Of(query)!.Words);
    }

    static IReadOnlyList<NameCount> Named(IReadOnlyList<NameCount> names, string query, Func<string, string, string> said) =>
        [.. names.Where(name => name.Name.Contains(query, StringComparison.OrdinalIgnoreCase) || said(name.Key, name.Name).Contains(query, StringComparison.OrdinalIgnoreCase)).Take(Shown)];
}
