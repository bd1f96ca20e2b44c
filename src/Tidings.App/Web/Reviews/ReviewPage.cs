using System.Text.Json.Serialization;
using Tidings.App.Storage;
using Tidings.App.Web.Shared;
using Tidings.App.Web.Stories;
using Tidings.Incidents;
using Tidings.Ledger;
using Tidings.Mentions;

namespace Tidings.App.Web.Reviews;

/// <summary>A mention to be decided on, in its story, and those that wait after it.</summary>
/// <param name="Total">How many wait.</param>
/// <param name="Kind">The kind that the queue is narrowed to.</param>
/// <param name="Mention">The mention; null when none waits.</param>
/// <param name="Incident">The incident that it belongs to.</param>
/// <param name="Alike">Other incidents that may be the same happening.</param>
/// <param name="Reviews">What people decided on it.</param>
/// <param name="Previous">The mention before it in the queue.</param>
/// <param name="Next">The one after it.</param>
/// <param name="Waiting">Decisions that take effect when the record is next put together.</param>
public sealed record ReviewModel(
    int Total, string? Kind, Mention? Mention, string? Incident, IReadOnlyList<Incident> Alike, IReadOnlyList<Review> Reviews, string? Previous, string? Next, int Waiting)
{
    [JsonIgnore]
    public StoryRow? Story { get; init; }

    [JsonIgnore]
    public IReadOnlyList<IReadOnlyList<TextRun>> Paragraphs { get; init; } = [];

    /// <summary>What went wrong with what was sent.</summary>
    public string? Problem { get; init; }

    /// <summary>Incidents that may be one happening with its incident.</summary>
    public IReadOnlyList<SuggestedIncident> Suggested { get; init; } = [];

    [JsonIgnore]
    public Review? Last { get; init; }

    /// <summary>The kinds that wait, with how many of each.</summary>
    [JsonIgnore]
    public IReadOnlyList<(string Kind, int Count)> Kinds { get; init; } = [];
}

static class ReviewPage
{
    const int MostAlike = 3;

    public static Page? Read(PageRequest request)
    {
        var (record, kind) = (request.Record, request["kind"]);
        var whole = ReviewQueue.Of(record);
        var queue = whole.Waiting(kind);
        var id = request["mention"] ?? (queue.Count > 0 ? queue[0].Id : null);
        var rows = Rows.Of(queue, some => record.Mentions([.. some.Select(mention => mention.Id)]).Select(told => told.Mention).ToList());
        var (place, empty) = (Index(queue, id), new ReviewModel(queue.Count, kind, null, null, [], [], null, null, record.Waiting()) { Last = whole.LastOf(request.Reader.Name), Kinds = whole.Kinds });
        if (id is null)
            return Page.Of<ReviewView, ReviewModel>(empty, rows);
        if (record.Mention(id) is not { } found)
            return null;
        var incident = found.Incident is null ? null : record.Incident(found.Incident)?.Incident;
        var story = record.Story(found.Told.Story.Id)!;
        return Page.Of<ReviewView, ReviewModel>(
            empty with
            {
                Mention = found.Told.Mention,
                Incident = found.Incident,
                Alike = incident is null ? [] : Alike(record, incident),
                Suggested = found.Incident is null ? [] : record.Suggestions(found.Incident),
                Reviews = found.Reviews,
                Previous = place > 0 ? queue[place - 1].Id : null,
                Next = place + 1 < queue.Count ? queue[place + 1].Id : null,
                Story = found.Told.Story,
                Paragraphs = StoryText.Of(story.Story, [found.Told.Mention]),
                Problem = request["problem"],
            },
            rows);
    }

    // What is offered for better reasons is not listed twice.
    static IReadOnlyList<Incident> Alike(RecordReader record, Incident incident)
    {
        var offered = record.Suggestions(incident.Id).Select(each => each.Incident.Id).ToHashSet(StringComparer.Ordinal);
        return [.. record.Alike(incident, MostAlike).Where(alike => !offered.Contains(alike.Id))];
    }

    /// <summary>Where a mention stands in the queue; -1 when it waits no more.</summary>
    public static int Index(IReadOnlyList<DoubtfulMention> queue, string? id)
    {
        for (var i = 0; i < queue.Count; i++)
            if (queue[i].Id == id)
                return i;
        return -1;
    }
}
