using System.Text.Json;
using Microsoft.Data.Sqlite;
using Tidings.Agreements;
using Tidings.App.Exports;
using Tidings.App.Storage.Columns;
using Tidings.Control;
using Tidings.Disputes;
using Tidings.Evidence;
using Tidings.Incidents;
using Tidings.Ledger;
using Tidings.Lineages;
using Tidings.Mentions;
using Tidings.Stories;

namespace Tidings.App.Storage;

/// <summary>
/// Asks a record. Safe for many threads and while a build writes: each call sees one state of the record. Lists come in an order that does not
/// depend on when things were added.
/// </summary>
/// <param name="path">The record's file.</param>
public sealed partial class RecordReader(string path)
{
    /// <summary>The record's file.</summary>
    public string Path { get; } = path;

    /// <summary>How much the record holds.</summary>
    public RecordCounts Counts() => Ask(connection => connection.Rows(
        """
        select (select count(*) from document), (select count(*) from story where kind in ('article', 'translation', 'transcript')),
            (select count(distinct family) from family_story), (select count(*) from mention), (select count(*) from incident),
            (select count(*) from tally), (select count(*) from control), (select count(*) from agreement), (select count(*) from obligation),
            (select count(*) from dispute), (select count(*) from issue), (select count(*) from entry)
        """,
        row => new RecordCounts(row.GetInt64(0), row.GetInt64(1), row.GetInt64(2), row.GetInt64(3), row.GetInt64(4), row.GetInt64(5),
            row.GetInt64(6), row.GetInt64(7), row.GetInt64(8), row.GetInt64(9), row.GetInt64(10), row.GetInt64(11))).Single());

    /// <summary>The same where no story came or went since it was last counted: of what is read from stories nothing need be counted again.</summary>
    internal RecordCounts CountsSince(RecordCounts before) => Ask(connection => connection.Rows(
        """
        select (select count(*) from incident), (select count(*) from tally), (select count(*) from control), (select count(*) from agreement), (select count(*) from obligation),
            (select count(*) from dispute), (select coalesce(max(sequence), 0) from entry)
        """,
        row => before with
        {
            Incidents = row.GetInt64(0),
            Tallies = row.GetInt64(1),
            Control = row.GetInt64(2),
            Agreements = row.GetInt64(3),
            Obligations = row.GetInt64(4),
            Disputes = row.GetInt64(5),
            Entries = row.GetInt64(6),
        }).Single());

    /// <summary>Incidents that a filter lets through, by date and id; those without a date last.</summary>
    public Page<Incident> Incidents(IncidentFilter filter) => Ask(connection =>
    {
        var (where, parameters) = filter.Where();
        var total = connection.Scalar<long>($"select count(*) from incident where {where}", parameters);
        var order = filter.NewestFirst ? "date_first desc, id" : "date_first nulls last, id";
        var items = connection.Rows($"select line from incident where id in (select id from incident where {where} order by {order} limit $take offset $skip) order by {order}", row => Parse(row.GetString(0), IncidentJson.Read),
            [.. parameters, ("$take", filter.Take), ("$skip", filter.Skip)]);
        return new Page<Incident>(items, total, filter.Skip);
    });

    /// <summary>An incident with all that it rests on; null when there is none of that id.</summary>
    public IncidentDetail? Incident(string id) => Ask(connection =>
    {
        var line = connection.Scalar<string>("select line from incident where id = $id", ("$id", id));
        if (line is null)
            return null;
        var incident = Parse(line, IncidentJson.Read);
        var told = Told(connection, "mention.id in (select mention from incident_mention where incident = $id)", ("$id", id));
        return new IncidentDetail(incident, told, DisputesOver(connection, incident.Mentions), Journal.Reviews(connection, id));
    });

    /// <summary>A mention with its story; null when there is none of that id.</summary>
    public MentionDetail? Mention(string id) => Ask(connection =>
    {
        var told = Told(connection, "mention.id = $id", ("$id", id));
        return told.Count == 0 ? null : new MentionDetail(
            told[0], connection.Scalar<string>("select incident from incident_mention where mention = $id", ("$id", id)), DisputesOver(connection, [id]), Journal.Reviews(connection, id));
    });

    /// <summary>A story with its mentions in the order in which they stand in it; null when there is none of that id.</summary>
    public StoryDetail? Story(string id) => Ask(connection =>
    {
        var story = connection.Rows($"select {StoredStory.Columns} from story join document on document.sha256 = story.document where story.id = $id", StoredStory.Read, ("$id", id)).SingleOrDefault();
        if (story is null)
            return null;
        var mentions = connection.Rows(
            "select mention.line, incident_mention.incident from mention left join incident_mention on mention = mention.id where story = $id order by start, mention.id",
            row => (Mention: Parse(row.GetString(0), line => MentionJson.Read(line, story.Text)), Incident: row.Text(1)), ("$id", id));
        var family = connection.Scalar<string>("select family from family_story where story = $id", ("$id", id));
        var paths = connection.Rows("select path from document_path where sha256 = $sha256 order by path", row => row.GetString(0), ("$sha256", story.Origin.Sha256));
        return new StoryDetail(story, family, [.. mentions.Select(row => row.Mention)],
            mentions.Where(row => row.Incident is not null).ToDictionary(row => row.Mention.Id, row => row.Incident!), paths);
    });

    /// <summary>Stories with their texts, by their ids, in no order.</summary>
    public IReadOnlyList<Story> StoryTexts(IReadOnlyCollection<string> ids) => Ask(connection => connection.Rows(
        $"select {StoredStory.Columns} from story join document on document.sha256 = story.document where story.id in (select value from json_each($ids))", StoredStory.Read, ("$ids", Array(ids))));

    /// <summary>Stories that a filter lets through, newest first.</summary>
    public Page<StoryRow> Stories(StoryFilter filter) => Ask(connection =>
    {
        var (where, parameters) = filter.Where();
        var total = connection.Scalar<long>($"select count(*) from story where {where}", parameters);
        var items = connection.Rows($"select {StoryRow.Columns} from {StoryRow.From} where {where} order by story.published desc, story.id limit $take offset $skip",
            StoryRow.Read, [.. parameters, ("$take", filter.Take), ("$skip", filter.Skip)]);
        return new Page<StoryRow>(items, total, filter.Skip);
    });

    /// <summary>A family with its stories and how they go back to one another; null when there is none of that id.</summary>
    public FamilyDetail? Family(string id) => Ask(connection =>
    {
        var stories = connection.Rows($"select {StoryRow.Columns} from {StoryRow.From} where family_story.family = $id order by story.published nulls last, story.id", StoryRow.Read, ("$id", id));
        if (stories.Count == 0)
            return null;
        var lineages = connection.Rows(
            "select line from lineage where story in (select story from family_story where family = $id) order by story, of_story, relation",
            row => Parse(row.GetString(0), LineageJson.Read), ("$id", id));
        return new FamilyDetail(id, stories, lineages);
    });

    /// <summary>Who is said to hold what, by place and date; of one place or holder (a gazetteer id, or words) where given.</summary>
    public IReadOnlyList<ControlClaim> Control(string? place = null, string? holder = null) => Ask(connection => connection.Rows(
        "select line from control where ($place is null or place = $place) and ($holder is null or holder = $holder) order by place, date_first nulls last, owner, number",
        row => Parse(row.GetString(0), ClaimJson.ReadControl), ("$place", Keys.Of(place)), ("$holder", Keys.Of(holder))));

    /// <summary>What sentences take part in each dispute, in order of id; of those of some ids where given.</summary>
    internal IReadOnlyList<DisputeExtent> DisputeExtents(IReadOnlyCollection<string>? ids) => Ask(connection => connection.Rows(
        $"""
        select dispute.id, mention.id, date_first, date_last
        from dispute left join dispute_mention on dispute_mention.dispute = dispute.id left join mention on mention.id = dispute_mention.mention
        {(ids is null ? "" : "where dispute.id in (select value from json_each($ids))")}
        """,
        row => (Id: row.GetString(0), IsTold: !row.IsDBNull(1), Days: (DayColumn.Of(row.Text(2)), DayColumn.Of(row.Text(3)))), ids is null ? [] : [("$ids", Array(ids))])
        .GroupBy(row => row.Id, StringComparer.Ordinal).Select(dispute => new DisputeExtent(dispute.Key, dispute.Count(row => row.IsTold), [.. dispute.Select(row => row.Days).Distinct()]))
        .OrderBy(dispute => dispute.Id, StringComparer.Ordinal).ToList());

    /// <summary>What is made of each dispute, in order of id.</summary>
    public IReadOnlyList<T> EachDispute<T>(Func<Dispute, T> make) => Ask(connection => connection.Rows("select line from dispute order by id", row => make(Parse(row.GetString(0), ClaimJson.ReadDispute))));

    /// <summary>Disputes by their ids, in the order of the ids given.</summary>
    public IReadOnlyList<Dispute> Disputes(IReadOnlyCollection<string> ids) => Ask(connection => connection.Rows(
        "select line from json_each($ids) as asked join dispute on dispute.id = asked.value order by asked.key", row => Parse(row.GetString(0), ClaimJson.ReadDispute), ("$ids", Array(ids))));

    public Dispute? Dispute(string id) => Ask(connection =>
        connection.Scalar<string>("select line from dispute where id = $id", ("$id", id)) is { } line ? Parse(line, ClaimJson.ReadDispute) : null);

    public IReadOnlyList<Agreement> Agreements() => Ask(connection => connection.Rows("select line from agreement order by id", row => Parse(row.GetString(0), ClaimJson.ReadAgreement)));

    /// <summary>Obligations; of one agreement where given.</summary>
    public IReadOnlyList<Obligation> Obligations(string? agreement = null) => Ask(connection => connection.Rows(
        "select line from obligation where $agreement is null or agreement = $agreement order by id", row => Parse(row.GetString(0), ClaimJson.ReadObligation), ("$agreement", agreement)));

    public IReadOnlyList<Tally> Tallies() => Ask(connection => connection.Rows("select line from tally order by owner, number", row => Parse(row.GetString(0), IncidentJson.ReadTally)));

    /// <summary>The mentions of these ids with their stories, in order of id: for pages that name their evidence by id.</summary>
    public IReadOnlyList<ToldMention> Mentions(IReadOnlyCollection<string> ids) => Ask(connection =>
        Told(connection, "mention.id in (select value from json_each($ids))", ("$ids", Array(ids))));

    /// <summary>What people decided, oldest first.</summary>
    public IReadOnlyList<Review> Reviews() => Ask(connection => Journal.Reviews(connection));

    /// <summary>Entries of the journal, newest first.</summary>
    public IReadOnlyList<LedgerEntry> Changes(int skip = 0, int take = 50) => Ask(connection => Journal.Newest(connection, skip, take));

    /// <summary>Incidents by their ids, in the order of the ids given; those that are not there are left out.</summary>
    public IReadOnlyList<Incident> Incidents(IReadOnlyList<string> ids) => Ask(connection =>
    {
        var found = connection.Rows("select line from incident where id in (select value from json_each($ids))", row => Parse(row.GetString(0), IncidentJson.Read), ("$ids", Array(ids)))
            .ToDictionary(incident => incident.Id, StringComparer.Ordinal);
        return ids.Where(found.ContainsKey).Select(id => found[id]).ToList();
    });

    internal static T Parse<T>(string line, Func<JsonElement, T> read)
    {
        using var json = JsonDocument.Parse(line);
        return read(json.RootElement);
    }

    internal static string Array(IEnumerable<string> items) => JsonLine.Of(items, (json, all) =>
    {
        json.WriteStartArray();
        foreach (var item in all)
            json.WriteStringValue(item);
        json.WriteEndArray();
    });

    static List<ToldMention> Told(SqliteConnection connection, string where, (string Name, object? Value) parameter)
    {
        var stories = connection.Rows(
            $"select {StoredStory.Columns}, family_story.family, (select count(*) from mention where mention.story = story.id) from {StoryRow.From} where story.id in (select mention.story from mention where {where})",
            row => (Story: StoredStory.Read(row), Family: row.Text(StoredStory.ColumnCount), Mentions: row.GetInt32(StoredStory.ColumnCount + 1)), parameter)
            .ToDictionary(row => row.Story.Id, row => (row.Story.Text, Row: StoryRow.Of(row.Story, row.Family, row.Mentions)), StringComparer.Ordinal);
        return connection.Rows($"select story, line from mention where {where} order by id",
            row =>
            {
                var (text, story) = stories[row.GetString(0)];
                return new ToldMention(Parse(row.GetString(1), line => MentionJson.Read(line, text)), story);
            },
            parameter);
    }

    static List<Dispute> DisputesOver(SqliteConnection connection, IEnumerable<string> mentions) => connection.Rows(
        "select line from dispute where id in (select dispute from dispute_mention where mention in (select value from json_each($ids))) order by id",
        row => Parse(row.GetString(0), ClaimJson.ReadDispute), ("$ids", Array(mentions)));
}
