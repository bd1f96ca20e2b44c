using Microsoft.Data.Sqlite;
using Tidings.Agreements;
using Tidings.App.Exports;
using Tidings.Incidents;
using Tidings.Ledger;

namespace Tidings.App.Storage;

/// <summary>What was put together before, looked up in the record by key, with the tellings as they are now and as people decided.</summary>
sealed class RecordBefore : IGatheredBefore, IDisposable
{
    readonly RecordTellings _tellings;
    readonly Reviews _reviews;
    readonly SqliteCommand _between, _words, _original, _incident, _mentions, _agreement, _agreements, _story, _suggested;

    /// <param name="connection">The record.</param>
    /// <param name="reviews">What people decided.</param>
    /// <param name="kept">Tellings that were looked up before, as decided.</param>
    public RecordBefore(SqliteConnection connection, Reviews reviews, KeptTellings kept)
    {
        (_reviews, Kept, _tellings) = (reviews, kept, new RecordTellings(connection, isWhole: false));
        _between = connection.Command("select mention from placed where kind = $kind and breadth = $breadth and day between $first and $last", ("$kind", ""), ("$breadth", 0), ("$first", 0), ("$last", 0));
        _words = connection.Command("select mention from placed where words = $words", ("$words", 0L));
        _original = connection.Command("select mention from placed where original = $original", ("$original", ""));
        _incident = connection.Command("select incident from incident_mention where mention = $mention", ("$mention", ""));
        _mentions = connection.Command("select mention from incident_mention where incident = $incident", ("$incident", ""));
        _agreement = connection.Command("select line from agreement where id = $id", ("$id", ""));
        _agreements = connection.Command(
            "select line from agreement where owner in (select incident.owner from incident join incident_mention on incident_mention.incident = incident.id join mention on mention.id = incident_mention.mention where mention.story = $story)",
            ("$story", ""));
        _suggested = connection.Command("select incident || ' ' || other from suggestion where incident = $incident or other = $incident", ("$incident", ""));
        _story = connection.Command("select story from mention where id = $id", ("$id", ""));
    }

    public IEnumerable<string> Between(string kind, Breadth breadth, int first, int last) => Ask(_between, kind, (int)breadth, first, last);

    public IEnumerable<string> OfWords(long words) => Ask(_words, words);

    public IEnumerable<string> OfOriginal(string story) => Ask(_original, story);

    public KeptTellings Kept { get; }

    public Telling? Find(string mention) => Kept.Find(mention, LookUp);

    public string? IncidentOf(string mention) => Ask(_incident, mention).SingleOrDefault();

    public IReadOnlyList<string> MentionsOf(string incident) => Ask(_mentions, incident);

    public IReadOnlyList<Telling> Story(string id) => _tellings.Story(id);

    public Agreement? AgreementOf(string incident) => Agreement(AgreementFinder.IdOf(incident));

    public Agreement? Agreement(string id) => Ask(_agreement, id).Select(line => RecordReader.Parse(line, ClaimJson.ReadAgreement)).SingleOrDefault();

    public IReadOnlyList<Agreement> AgreementsIn(string story) => [.. Ask(_agreements, story).Select(line => RecordReader.Parse(line, ClaimJson.ReadAgreement))];

    public IReadOnlyList<(string Incident, string Other)> SuggestedWith(string incident) => [.. Ask(_suggested, incident).Select(pair => pair.Split(' ')).Select(pair => (pair[0], pair[1]))];

    public string? StoryOf(string mention) => Ask(_story, mention).SingleOrDefault();

    public void Dispose()
    {
        _tellings.Dispose();
        foreach (var command in new[] { _between, _words, _original, _incident, _mentions, _agreement, _agreements, _story, _suggested })
            command.Dispose();
    }

    Telling? LookUp(string mention) => _tellings.Find(mention) is { } told ? _reviews.Apply(told) : null;

    static List<string> Ask(SqliteCommand command, params ReadOnlySpan<object> values)
    {
        for (var i = 0; i < values.Length; i++)
            command.Parameters[i].Value = values[i];
        using var rows = command.ExecuteReader();
        var found = new List<string>();
        while (rows.Read())
            found.Add(rows.GetString(0));
        return found;
    }
}
