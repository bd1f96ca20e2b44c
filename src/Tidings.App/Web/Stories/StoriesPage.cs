using System.Text.Json.Serialization;
using Tidings.App.Web.Shared;
using Tidings.Stories;

namespace Tidings.App.Web.Stories;

/// <summary>What stories are asked for.</summary>
public sealed record StoryFilter(string? Language, string? Outlet, DateOnly? From, DateOnly? To, string? Words)
{
    public static StoryFilter Of(PageRequest request) =>
        new(request["language"], request["outlet"], request.Day("from"), request.Day("to"), request["q"]);

    public bool Lets(Story story) =>
        (Language is null || story.Language == Language)
        && (Outlet is null || string.Equals(story.Outlet, Outlet, StringComparison.OrdinalIgnoreCase))
        && (From is null || story.Published >= From)
        && (To is null || story.Published <= To)
        && (Words is null || TextSearch.Has([story.Headline, story.Text.Value], Words));
}

/// <summary>Stories that the filters let through, newest first.</summary>
public sealed record StoriesModel([property: JsonIgnore] StoryFilter Filter, int Total, int Page, int Pages, IReadOnlyList<StoryBrief> Items);

static class StoriesPage
{
    public static Page Read(PageRequest request)
    {
        var filter = StoryFilter.Of(request);
        var found = request.Record.Stories.Where(filter.Lets).ToList();
        var paged = Paged<Story>.Of(found, request.PageNumber);
        return Page.Of<StoriesView, StoriesModel>(
            new StoriesModel(filter, paged.Total, paged.Page, paged.Pages, [.. paged.Items.Select(story => StoryBrief.Of(request.Record, story))]),
            found.Select(story => StoryBrief.Of(request.Record, story)));
    }
}
