using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.Data.Sqlite;
using Tidings.App.Exports;
using Tidings.App.Storage;
using Tidings.App.Web.Accounts;
using Tidings.App.Web.Map;
using Tidings.App.Web.Shared;
using Tidings.App.Web.Wordings;
using Tidings.Dates;
using Tidings.Evidence;
using Tidings.Ledger;
using Tidings.Mentions;

namespace Tidings.App.Web.Reviews;

/// <summary>Takes decisions that are sent from the queue, appends them to the journal and puts them into effect. They are checked here: the journal is for ever.</summary>
static class Deciding
{
    const int LongestWords = 200;
    const int LongestReason = 1000;

    public static async Task<IResult> Decide(HttpContext http, RecordReader record, TimeProvider time)
    {
        var form = await http.Request.ReadFormAsync();
        var reader = Reader.Of(http);
        if (!FormToken.IsOurs(http, form) || !reader.MayDecide)
            return Refusals.Forbidden(http);
        var (subject, kind) = (form["mention"].ToString(), form["kind"].ToString());
        if (form["decision"] == "undo")
            return Undo(http, record, time, kind);
        if (record.Mention(subject) is not { } found)
            return Results.StatusCode(StatusCodes.Status400BadRequest);
        var queue = ReviewQueue.Of(record).Waiting(kind.Length > 0 ? kind : null);
        var place = ReviewPage.Index(queue, subject);
        if (ReviewsOf(form, found, record) is not [var review, ..] reviews)
            return Back(kind, subject, DeskLanguages.Of(http).With("problem.cannot-take", ("value", Short(form["value"].ToString()))));
        var now = Now(time);
        if (!TryAppend(record, reviews.Select(each => each with { By = reader.Name, At = now })))
            return Back(kind, subject, DeskLanguages.Of(http)["problem.busy"]);
        return Back(kind, review.Decision is Decision.Correct or Decision.Note or Decision.Join or Decision.Split ? subject : place >= 0 && place + 1 < queue.Count ? queue[place + 1].Id : null, null);
    }

    // What SQLite says when somebody else writes for longer than it waits.
    const int SqliteBusy = 5;

    /// <summary>
    /// Appends decisions, all or none, and mends the record where they touch it; false where a build wrote for longer than was waited. A record that other rules or data put together, or to which
    /// stories came that are not put together yet, is left to the next build.
    /// </summary>
    public static bool TryAppend(RecordReader record, IEnumerable<Review> reviews)
    {
        try
        {
            using var store = RecordStore.Open(record.Path);
            store.Append(reviews);
            using var gatherer = new RecordGatherer(store, KnownPlaces.Books, 1);
            gatherer.TryDecide();
            return true;
        }
        catch (Exception trouble) when ((trouble as SqliteException ?? trouble.InnerException as SqliteException)?.SqliteErrorCode == SqliteBusy)
        {
            return false;
        }
    }

    public static string Now(TimeProvider time) => PartJson.Moment(time.GetUtcNow())!;

    static IResult Undo(HttpContext http, RecordReader record, TimeProvider time, string kind)
    {
        var reader = Reader.Of(http);
        var queue = ReviewQueue.Of(record);
        if (queue.LastOf(reader.Name) is not { } last)
            return Back(kind, null, null);
        var done = TryAppend(record, queue.With(last).Select(review => new Review("", Decision.Withdraw, review.Subject, null, review.Id, reader.Name, Now(time), null)));
        return Back(kind, last.Subject, done ? null : DeskLanguages.Of(http)["problem.busy"]);
    }

    static IReadOnlyList<Review> ReviewsOf(IFormCollection form, MentionDetail found, RecordReader record) =>
        form["decision"] == "unite" ? Uniting(found, form["value"].ToString(), record) : ReviewOf(form, found.Told.Mention, record) is { } review ? [review] : [];

    // Every mention of the incident is joined to that which founded the other, so that nothing stays behind.
    static IReadOnlyList<Review> Uniting(MentionDetail found, string founder, RecordReader record) =>
        found.Incident is { } incident && record.Mention(founder) is { Incident: { } other } && other != incident
            ? [.. record.MentionsOf(incident).Select(mention => new Review("", Decision.Join, mention, null, founder, "", null, null))] : [];

    static Review? ReviewOf(IFormCollection form, Mention mention, RecordReader record)
    {
        var reason = form["reason"].ToString().Trim() is { Length: > 0 } given ? given[..Math.Min(given.Length, LongestReason)] : null;
        var (field, value) = (form["field"].ToString(), form["value"].ToString().Trim());
        return form["decision"].ToString() switch
        {
            "accept" => Plain(Decision.Accept),
            "reject" => Plain(Decision.Reject),
            "note" when reason is not null => Plain(Decision.Note),
            "join" when record.Mention(value) is not null && value != mention.Id => Plain(Decision.Join) with { Value = value },
            "split" when record.Mention(value) is not null && value != mention.Id => Plain(Decision.Split) with { Value = value },
            "correct" when ValueOf(field, value, mention) is { } written => Plain(Decision.Correct) with { Field = field, Value = written },
            _ => null,
        };

        Review Plain(Decision decision) => new("", decision, mention.Id, null, null, "", null, reason);
    }

    /// <summary>A corrected value as the journal keeps it; null when it cannot be understood.</summary>
    static string? ValueOf(string field, string value, Mention mention) => field switch
    {
        _ when value.Length > LongestWords => null,
        "date" or "place" or "actor" or "target" when value.Length == 0 => "",
        "kind" => KindBook.All.Any(kind => kind.Name == value) ? value : null,
        "stance" => Correction.CanRead(field, value) ? value.ToLowerInvariant() : null,
        "date" => EdtfDate.TryParse(value)?.Text ?? PartJson.Day(KnownPlaces.ReadDate(value, mention.Language)),
        "place" => KnownPlaces.Names.WritePlace(value),
        "actor" or "target" => KnownPlaces.Names.WriteParty(value, mention.Date?.Date.First),
        _ => null,
    };

    static IResult Back(string kind, string? mention, string? problem)
    {
        var query = new QueryBuilder();
        if (kind.Length > 0)
            query.Add("kind", kind);
        if (mention is not null)
            query.Add("mention", mention);
        if (problem is not null)
            query.Add("problem", problem);
        return Results.LocalRedirect("/review" + query.ToQueryString());
    }

    static string Short(string text) => text.Length <= 60 ? text : text[..60] + "...";
}
