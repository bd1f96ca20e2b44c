using System.Text.Json;
using Microsoft.Data.Sqlite;
using Tidings.App.Exports;
using Tidings.Dates;
using Tidings.Evidence;
using Tidings.Incidents;
using Tidings.Lineages;
using Tidings.Mentions;

namespace Tidings.App.Storage;

/// <summary>All tellings of a record, or some, over one connection. Enumerations of all are read ahead by a thread of their own.</summary>
/// <param name="connection">The record.</param>
/// <param name="isWhole">Whether all are going to be asked for.</param>
sealed class RecordTellings(SqliteConnection connection, bool isWhole = true) : ITellings, IDisposable
{
    const string From =
        "select mention.line, story.published, coalesce(family_story.family, story.id), story.origins from mention join story on story.id = mention.story left join family_story on family_story.story = story.id";

    readonly Lazy<CarriedPassages> _excerpts = new(() => new CarriedPassages(connection, isWhole));
    // The links that OriginalPassages keeps, so that the others need not be read.
    const string Translated = """
        with translated as (select story from lineage where relation = 'translation' union select of_story from lineage where relation = 'translation')
        select line from lineage where relation <> 'excerpt' and (story in translated or of_story in translated) order by story, of_story
        """;

    readonly Lazy<OriginalPassages> _originals = new(() => new OriginalPassages(connection.Rows(Translated, row => RecordReader.Parse(row.GetString(0), LineageJson.Read))));
    readonly Lazy<SqliteCommand> _find = new(() => connection.Command($"{From} where mention.id = $id", ("$id", "")));

    public IEnumerable<Telling> ByDay() => Ahead.Of(connection.Stream($"{From} order by mention.day, mention.id", Read));

    public IEnumerable<Telling> ByStory() => Ahead.Of(connection.Stream($"{From} order by mention.story, mention.start, mention.\"end\", mention.id", Read));

    public Telling? Find(string mention)
    {
        _find.Value.Parameters[0].Value = mention;
        using var row = _find.Value.ExecuteReader();
        return row.Read() ? Read(row) : null;
    }

    /// <summary>What a story tells, in text order.</summary>
    public IReadOnlyList<Telling> Story(string id) =>
        connection.Rows($"{From} where mention.story = $story order by mention.start, mention.\"end\", mention.id", Read, ("$story", id));

    public void Dispose()
    {
        if (_find.IsValueCreated)
            _find.Value.Dispose();
    }

    Telling Read(SqliteDataReader row)
    {
        using var document = JsonDocument.Parse(row.GetString(0));
        var json = document.RootElement;
        var (evidence, story) = (json.GetProperty("evidence"), json.Required("story"));
        var span = PartReading.Span(evidence);
        var carried = _excerpts.Value.SourceOf(story, span);
        return new Telling(
            json.Required("id"),
            story,
            carried?.Family ?? row.GetString(2),
            PartReading.Day(row.Text(1)),
            json.Required("kind"),
            SnakeCase.Read<Stance>(json.Required("stance")),
            json.Party("attributed_to"),
            json.Date("date"),
            json.List("places", PartReading.Place),
            json.List("actors", PartReading.Party),
            json.List("targets", PartReading.Party),
            json.List("counts", PartReading.Count),
            span,
            evidence.Required("quote"),
            SnakeCase.Read<MentionPart>(json.Required("part")))
        {
            DateBasis = SnakeCase.TryRead<DateBasis>(json.Element("date")?.Optional("basis")),
            Original = _originals.Value.Of(story, span),
            Origins = carried?.Origins ?? OriginJson.Read(row.GetString(3)),
            Holdings = json.List("holdings", PartReading.Holding),
            Ground = json.List("ground", PartReading.Place),
            Undertaking = json.Undertaking("undertaking"),
        };
    }
}
