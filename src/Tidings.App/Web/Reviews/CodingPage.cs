using System.Text.Json.Serialization;
using Tidings.App.Storage;
using Tidings.App.Web.Accounts;
using Tidings.App.Web.Shared;
using Tidings.Evidence;
using Tidings.Ledger;
using Tidings.Mentions;
using Tidings.Stories;

namespace Tidings.App.Web.Reviews;

/// <summary>A sentence to be coded without seeing how the program or anybody else coded it.</summary>
public sealed record CodingModel(string? Mention, int Coded, [property: JsonIgnore] Mention? Told, [property: JsonIgnore] Story? Story, [property: JsonIgnore] StoryRow? Row);

/// <summary>
/// Blind double coding. What one person has coded is offered to another first, so that most sentences are coded twice; the rest comes in the order of ids,
/// which are digests and so as good as drawn.
/// </summary>
static class CodingPage
{
    /// <summary>The kind that says that the sentence reports nothing that is coded.</summary>
    public const string Nothing = "nothing";

    public static Page Read(PageRequest request)
    {
        var (record, me) = (request.Record, request.Reader.Name);
        var coded = Codings(record).GroupBy(review => review.Subject, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.Select(review => review.By).Distinct(StringComparer.Ordinal).ToList(), StringComparer.Ordinal);
        var mine = coded.Where(pair => pair.Value.Contains(me)).Select(pair => pair.Key).ToHashSet(StringComparer.Ordinal);
        var next = coded.Where(pair => pair.Value.Count == 1 && !mine.Contains(pair.Key)).Select(pair => pair.Key).Order(StringComparer.Ordinal).FirstOrDefault(id => record.Mention(id) is not null)
            ?? record.MentionIds(mine.Count + 1).FirstOrDefault(id => !mine.Contains(id));
        var told = next is null ? null : record.Mention(next)?.Told;
        return Page.Of<CodingView, CodingModel>(new CodingModel(next, mine.Count, told?.Mention, told is null ? null : record.Story(told.Story.Id)?.Story, told?.Story));
    }

    public static async Task<IResult> Code(HttpContext http, RecordReader record, TimeProvider time)
    {
        var form = await http.Request.ReadFormAsync();
        var reader = Reader.Of(http);
        if (!FormToken.IsOurs(http, form) || !reader.MayDecide)
            return Refusals.Forbidden(http);
        var (mention, kind, stance) = (form["mention"].ToString(), form["kind"].ToString(), form["stance"].ToString());
        if (record.Mention(mention) is null || (kind != Nothing && !KindBook.All.Any(line => line.Name == kind)) || !Correction.CanRead("stance", stance))
            return Results.StatusCode(StatusCodes.Status400BadRequest);
        var now = Deciding.Now(time);
        return Deciding.TryAppend(record, [Coded("kind", kind), Coded("stance", stance)]) ? Results.LocalRedirect("/coding") : Refusals.Busy(http);

        Review Coded(string field, string value) => new("", Decision.Code, mention, field, value, reader.Name, now, null);
    }

    /// <summary>What people coded, oldest first.</summary>
    public static IEnumerable<Review> Codings(RecordReader record) => Tidings.Ledger.Reviews.Standing([.. record.Reviews()]).Where(review => review.Decision == Decision.Code);
}
