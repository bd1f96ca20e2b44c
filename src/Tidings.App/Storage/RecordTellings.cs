using Microsoft.Data.Sqlite;
using Tidings.App.Exports;
using Tidings.Incidents;
using Tidings.Lineages;
using Tidings.Text;

namespace Tidings.App.Storage;

/// <summary>All tellings of a record, or some, over one connection. Enumerations of all are read ahead by a thread of their own.</summary>
/// <param name="connection">The record.</param>
/// <param name="isWhole">Whether all are going to be asked for.</param>
sealed class RecordTellings(SqliteConnection connection, bool isWhole = true) : ITellings, IDisposable
{
    const string From =
        "select mention.line, story.published, coalesce(family_story.family, story.id), story.origins from mention join story on story.id = mention.story left join family_story on family_story.story = story.id";

    readonly TellingLines _lines = new();
    readonly Lazy<CarriedPassages> _excerpts = new(() => new CarriedPassages(connection, isWhole));
    // The links that OriginalPassages keeps, so that the others need not be read.
    const string Translated = """
        with translated as (select story from lineage where relation = 'translation' union select of_story from lineage where relation = 'translation')
        select line from lineage where relation <> 'excerpt' and (story in translated or of_story in translated) order by story, of_story
        """;

    readonly Lazy<OriginalPassages> _originals = new(() => new OriginalPassages(connection.Rows(Translated, row => RecordReader.Parse(row.GetString(0), LineageJson.Read))));
    readonly Lazy<Statement> _find = new(() => new Statement(connection, 1, $"{From} where mention.id = $1"));
    readonly Lazy<Statement> _story = new(() => new Statement(connection, 1, $"{From} where mention.story = $1 order by mention.start, mention.\"end\", mention.id"));

    // As many as take some 200 MB: those of most records are read once, and put in the other order in memory.
    const int MostKept = 120_000;

    List<Telling>? _kept;
    Dictionary<string, Telling>? _byId;

    public IEnumerable<Telling> ByDay()
    {
        var kept = isWhole ? new List<Telling>() : null;
        foreach (var telling in All("mention.day, mention.id"))
        {
            if (kept?.Count == MostKept)
                kept = null;
            kept?.Add(telling);
            yield return telling;
        }
        _kept = kept;
    }

    public IEnumerable<Telling> ByStory()
    {
        if (_kept is not { } kept)
            return All("mention.story, mention.start, mention.\"end\", mention.id");
        kept.Sort(ByPlaceInText);
        return kept;
    }

    static int ByPlaceInText(Telling one, Telling other) =>
        string.CompareOrdinal(one.Story, other.Story) is not 0 and var story ? story : one.Span.CompareTo(other.Span) is not 0 and var span ? span : string.CompareOrdinal(one.Id, other.Id);

    public Telling? Find(string mention)
    {
        if (_kept is not { } kept)
            return _find.Value.Rows(Read, mention).SingleOrDefault();
        return (_byId ??= kept.ToDictionary(telling => telling.Id, StringComparer.Ordinal)).GetValueOrDefault(mention);
    }

    /// <summary>What a story tells, in text order.</summary>
    public IReadOnlyList<Telling> Story(string id) => _story.Value.Rows(Read, id);

    public void Dispose()
    {
        foreach (var statement in new[] { _find, _story }.Where(statement => statement.IsValueCreated))
            statement.Value.Dispose();
        if (_excerpts.IsValueCreated)
            _excerpts.Value.Dispose();
    }

    IEnumerable<Telling> All(string order)
    {
        using var statement = new Statement(connection, 0, $"{From} order by {order}");
        foreach (var telling in Ahead.Of(statement.Stream(Read)))
            yield return telling;
    }

    Telling Read(Statement row)
    {
        var telling = _lines.Read(row.Bytes(0), _lines.Text(row.Bytes(2)), _lines.Day(row.Bytes(1)), _lines.Origins(row.Bytes(3)));
        var carried = _excerpts.Value.SourceOf(telling.Story, telling.Span);
        var original = _originals.Value.Of(telling.Story, telling.Span);
        return carried is null && original is null ? telling
            : telling with { Family = carried?.Family ?? telling.Family, Original = original, Origins = carried?.Origins ?? telling.Origins };
    }
}
