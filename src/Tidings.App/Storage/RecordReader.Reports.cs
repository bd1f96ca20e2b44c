using Tidings.App.Exports;
using Tidings.Text;

namespace Tidings.App.Storage;

/// <summary>What sentences take part in a dispute.</summary>
/// <param name="Id">The dispute's id.</param>
/// <param name="Mentions">How many there are.</param>
/// <param name="Days">The first and the last day that each can mean, as numbers (<see cref="Columns.DayColumn"/>), each pair once.</param>
readonly record struct DisputeExtent(string Id, int Mentions, (int First, int Last)[] Days);

/// <summary>The words of a mention and where they stand, without the text around them.</summary>
/// <param name="Id">The mention's id.</param>
/// <param name="Quotation">The words, as the story has them.</param>
/// <param name="Span">Where in the story.</param>
/// <param name="Story">The story's id.</param>
/// <param name="StoryNumber">Its number.</param>
/// <param name="Family">The id of its family; its own before families were found.</param>
/// <param name="Language">Its language.</param>
/// <param name="Outlet">Who published it.</param>
/// <param name="Published">When.</param>
/// <param name="Path">The document's path.</param>
public sealed record MentionWords(string Id, string Quotation, TextSpan Span, string Story, int StoryNumber, string Family, string Language, string? Outlet, DateOnly? Published, string Path);

public sealed partial class RecordReader
{
    /// <summary>The last day on which a story of the record was published; null when none is dated.</summary>
    public DateOnly? LastPublished() => Ask(connection => PartReading.Day(connection.Scalar<string>("select max(published) from story where kind in ('article', 'translation', 'transcript')")));

    /// <summary>The words of these mentions, in no order.</summary>
    public IReadOnlyList<MentionWords> Words(IReadOnlyCollection<string> ids) => Ask(connection => connection.Rows(
        """
        select mention.id, json_extract(mention.line, '$.evidence.quote'), mention.start, mention."end", story.id, story.number, coalesce(family, story.id), story.language, outlet, published, document.path
        from json_each($ids) as asked cross join mention on mention.id = asked.value cross join story on story.id = mention.story
        cross join document on document.sha256 = story.document left join family_story on family_story.story = story.id
        """,
        row => new MentionWords(row.GetString(0), row.GetString(1), new TextSpan(row.GetInt32(2), row.GetInt32(3)), row.GetString(4), row.GetInt32(5), row.GetString(6), row.GetString(7), row.Text(8),
            PartReading.Day(row.Text(9)), row.GetString(10)),
        ("$ids", Array(ids))));

    /// <summary>The ids of what each of these incidents rests on, in their order.</summary>
    internal IReadOnlyDictionary<string, IReadOnlyList<string>> MentionsOf(IReadOnlyCollection<string> incidents) => Ask(connection => connection.Rows(
        "select incident, mention from incident_mention where incident in (select value from json_each($ids)) order by incident, mention", row => (Incident: row.GetString(0), Mention: row.GetString(1)), ("$ids", Array(incidents)))
        .GroupBy(row => row.Incident, row => row.Mention, StringComparer.Ordinal).ToDictionary(group => group.Key, group => (IReadOnlyList<string>)[.. group], StringComparer.Ordinal));

    /// <summary>The mentions of each of these disputes.</summary>
    internal ILookup<string, string> DisputeMentions(IReadOnlyCollection<string> disputes) => Ask(connection => connection.Rows(
        "select dispute, mention from dispute_mention where dispute in (select value from json_each($ids))", row => (Dispute: row.GetString(0), Mention: row.GetString(1)), ("$ids", Array(disputes)))
        .ToLookup(row => row.Dispute, row => row.Mention, StringComparer.Ordinal));
}
