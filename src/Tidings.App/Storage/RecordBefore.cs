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
    readonly Statement _between, _words, _original, _incident, _mentions, _agreement, _agreements, _story, _suggested;

    /// <param name="connection">The record.</param>
    /// <param name="reviews">What people decided.</param>
    /// <param name="kept">Tellings that were looked up before, as decided.</param>
    public RecordBefore(SqliteConnection connection, Reviews reviews, KeptTellings kept)
    {
        (_reviews, Kept, _tellings) = (reviews, kept, new RecordTellings(connection, isWhole: false));
        _between = new(connection, 4, "select mention from placed where kind = $1 and breadth = $2 and day between $3 and $4");
        _words = new(connection, 1, "select mention from placed where words = $1");
        _original = new(connection, 1, "select mention from placed where original = $1");
        _incident = new(connection, 1, "select incident from incident_mention where mention = $1");
        _mentions = new(connection, 1, "select mention from incident_mention where incident = $1");
        _agreement = new(connection, 1, "select line from agreement where id = $1");
        _agreements = new(connection, 1, "select line from agreement where owner in (select incident.owner from incident join incident_mention on incident_mention.incident = incident.id join mention on mention.id = incident_mention.mention where mention.story = $1)");
        _suggested = new(connection, 1, "select incident || ' ' || other from suggestion where incident = $1 or other = $1");
        _story = new(connection, 1, "select story from mention where id = $1");
    }

    public IEnumerable<string> Between(string kind, Breadth breadth, int first, int last) => _between.Texts(kind, (int)breadth, first, last);

    public IEnumerable<string> OfWords(long words) => _words.Texts(words);

    public IEnumerable<string> OfOriginal(string story) => _original.Texts(story);

    public KeptTellings Kept { get; }

    public Telling? Find(string mention) => Kept.Find(mention, LookUp);

    public string? IncidentOf(string mention) => _incident.Texts(mention).SingleOrDefault();

    public IReadOnlyList<string> MentionsOf(string incident) => _mentions.Texts(incident);

    public IReadOnlyList<Telling> Story(string id) => _tellings.Story(id);

    public Agreement? AgreementOf(string incident) => Agreement(AgreementFinder.IdOf(incident));

    public Agreement? Agreement(string id) => _agreement.Texts(id).Select(line => RecordReader.Parse(line, ClaimJson.ReadAgreement)).SingleOrDefault();

    public IReadOnlyList<Agreement> AgreementsIn(string story) => [.. _agreements.Texts(story).Select(line => RecordReader.Parse(line, ClaimJson.ReadAgreement))];

    public IReadOnlyList<(string Incident, string Other)> SuggestedWith(string incident) => [.. _suggested.Texts(incident).Select(pair => pair.Split(' ')).Select(pair => (pair[0], pair[1]))];

    public string? StoryOf(string mention) => _story.Texts(mention).SingleOrDefault();

    public void Dispose()
    {
        _tellings.Dispose();
        foreach (var statement in new[] { _between, _words, _original, _incident, _mentions, _agreement, _agreements, _story, _suggested })
            statement.Dispose();
    }

    Telling? LookUp(string mention) => _tellings.Find(mention) is { } told ? _reviews.Apply(told) : null;
}
