using System.Text.Json;
using Microsoft.Data.Sqlite;
using Tidings.App.Exports;
using Tidings.Dates;
using Tidings.Evidence;
using Tidings.Incidents;
using Tidings.Mentions;

namespace Tidings.App.Storage;

/// <summary>All tellings of a record, one at a time.</summary>
static class TellingStream
{
    const string From =
        "select mention.line, story.published, coalesce(family_story.family, story.id) from mention join story on story.id = mention.story left join family_story on family_story.story = story.id";

    public static IEnumerable<Telling> ByDay(SqliteConnection connection) => connection.Stream($"{From} order by mention.day, mention.id", Read);

    public static IEnumerable<Telling> ByStory(SqliteConnection connection) => connection.Stream($"{From} order by mention.story, mention.start, mention.\"end\", mention.id", Read);

    static Telling Read(SqliteDataReader row)
    {
        using var document = JsonDocument.Parse(row.GetString(0));
        var json = document.RootElement;
        var evidence = json.GetProperty("evidence");
        return new Telling(
            json.Required("id"),
            json.Required("story"),
            row.GetString(2),
            PartReading.Day(row.Text(1)),
            json.Required("kind"),
            SnakeCase.Read<Stance>(json.Required("stance")),
            json.Party("attributed_to"),
            json.Date("date"),
            json.List("places", PartReading.Place),
            json.List("actors", PartReading.Party),
            json.List("targets", PartReading.Party),
            json.List("counts", PartReading.Count),
            PartReading.Span(evidence),
            evidence.Required("quote"),
            SnakeCase.Read<MentionPart>(json.Required("part")));
    }
}
