using Microsoft.AspNetCore.Http.Extensions;
using Tidings.App.Storage;
using Tidings.App.Web.Accounts;
using Tidings.App.Web.Map;
using Tidings.App.Web.Shared;
using Tidings.Dates;
using Tidings.Evidence;
using Tidings.Ledger;
using Tidings.Mentions;

namespace Tidings.App.Web.Reviews;

/// <summary>Takes decisions that are sent from the queue and appends them to the journal. They are checked here: the journal is for ever.</summary>
static class Deciding
{
    const int LongestWords = 200;
    const int LongestReason = 1000;

    public static async Task<IResult> Decide(HttpContext http, RecordReader record, TimeProvider time)
    {
        var form = await http.Request.ReadFormAsync();
        var reader = Reader.Of(http);
        if (!FormToken.IsOurs(http, form) || !reader.MayDecide)
            return Results.StatusCode(StatusCodes.Status403Forbidden);
        var (subject, kind) = (form["mention"].ToString(), form["kind"].ToString());
        if (form["decision"] == "undo")
            return Undo(record, reader, time, kind);
        if (record.Mention(subject) is not { } found)
            return Results.StatusCode(StatusCodes.Status400BadRequest);
        var queue = ReviewQueue.Of(record, kind.Length > 0 ? kind : null);
        var place = ReviewPage.Index(queue, subject);
        if (ReviewOf(form, found.Told.Mention, record) is not { } review)
            return Back(kind, subject, $"{form["field"]}: \"{Short(form["value"].ToString())}\" cannot be taken");
        Append(record, review with { By = reader.Name, At = Now(time) });
        return Back(kind, review.Decision is Decision.Correct or Decision.Note or Decision.Join or Decision.Split ? subject : place >= 0 && place + 1 < queue.Count ? queue[place + 1].Id : null, null);
    }

    /// <summary>Appends a decision; a build that is writing is waited for.</summary>
    public static void Append(RecordReader record, Review review)
    {
        using var store = RecordStore.Open(record.Path);
        store.Append(review);
    }

    public static string Now(TimeProvider time) => time.GetUtcNow().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", System.Globalization.CultureInfo.InvariantCulture);

    static IResult Undo(RecordReader record, Reader reader, TimeProvider time, string kind)
    {
        if (ReviewQueue.LastOf(record, reader.Name) is not { } last)
            return Back(kind, null, null);
        Append(record, new Review("", Decision.Withdraw, last.Subject, null, last.Id, reader.Name, Now(time), null));
        return Back(kind, last.Subject, null);
    }

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
        _ when value.Length is 0 or > LongestWords => null,
        "kind" => KindBook.All.Any(kind => kind.Name == value) ? value : null,
        "stance" => Enum.TryParse<Stance>(value, ignoreCase: true, out var stance) && Enum.IsDefined(stance) ? value.ToLowerInvariant() : null,
        "date" => EdtfDate.TryParse(value)?.Text ?? KnownPlaces.ReadDate(value, mention.Language)?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
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
