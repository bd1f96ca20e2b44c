using Tidings.App.Web.Incidents;
using Tidings.App.Web.Shared;
using Tidings.Incidents;

namespace Tidings.App.Web.Search;

/// <summary>A story in which all words stand, with the first passage that has one of them.</summary>
public sealed record StoryHit(StoryBrief Story, string Before, string Words, string After);

/// <summary>What has the words.</summary>
public sealed record SearchModel(string? Query, int Total, int Page, int Pages, IReadOnlyList<StoryHit> Stories, int IncidentsTotal, IReadOnlyList<Incident> Incidents, IReadOnlyList<PlaceLine> Places, IReadOnlyList<PartyLine> Parties);

static class SearchPage
{
    const int Shown = 10;
    const int Reach = 120;

    public static Page Read(PageRequest request)
    {
        if (request["q"] is not { } query)
            return Page.Of<SearchView, SearchModel>(new SearchModel(null, 0, 1, 1, [], 0, [], [], []), []);
        var record = request.Record;
        var stories = record.Stories.Where(story => TextSearch.Has([story.Headline, story.Text.Value], query)).ToList();
        var paged = Paged<Tidings.Stories.Story>.Of(stories, request.PageNumber);
        var incidents = new IncidentFilter(null, null, null, null, null, null, query, []).Of(record);
        return Page.Of<SearchView, SearchModel>(
            new SearchModel(query, paged.Total, paged.Page, paged.Pages, [.. paged.Items.Select(story => Hit(record, story, query))],
                incidents.Count, [.. incidents.Take(Shown)],
                [.. record.Places.All.Where(place => TextSearch.Has([place.Name], query)).Take(Shown)],
                [.. record.Parties.All.Where(party => TextSearch.Has([party.Name], query)).Take(Shown)]),
            stories.Select(story => Hit(record, story, query)));
    }

    static StoryHit Hit(RecordView record, Tidings.Stories.Story story, string query)
    {
        var text = story.Text.Value;
        var (at, word) = TextSearch.WordsOf(query).Select(word => (At: text.IndexOf(word, StringComparison.OrdinalIgnoreCase), word)).FirstOrDefault(hit => hit.At >= 0, (At: 0, word: ""));
        var (from, to) = (Math.Max(0, at - Reach), Math.Min(text.Length, at + word.Length + Reach));
        return new StoryHit(StoryBrief.Of(record, story), text[from..at], text.Substring(at, word.Length), text[(at + word.Length)..to]);
    }
}
