using System.Text.Json.Serialization;
using Tidings.App.Storage;
using Tidings.App.Web.Shared;

namespace Tidings.App.Web.Stories;

/// <summary>Stories that the filters let through, newest first.</summary>
public sealed record StoriesModel([property: JsonIgnore] StoryFilter Filter, int Total, int Page, int Pages, IReadOnlyList<StoryRow> Items);

static class StoriesPage
{
    public static Page Read(PageRequest request)
    {
        var filter = new StoryFilter
        {
            Language = request["language"],
            Outlet = request["outlet"],
            From = request.Day("from"),
            To = request.Day("to"),
            Text = request["q"],
        };
        var (positions, kept) = (request.Kept.Find(filter), request.Kept.Stories);
        var found = Paged<int>.Of(positions, request).SelectAll(Whole);
        return Page.Of<StoriesView, StoriesModel>(
            new StoriesModel(filter, found.Total, found.Number, found.Pages, found.Items),
            Rows.Of(positions, Whole));

        IReadOnlyList<StoryRow> Whole(IReadOnlyList<int> some) => request.Record.StoryRows([.. kept.NumbersOf(some)]);
    }
}
