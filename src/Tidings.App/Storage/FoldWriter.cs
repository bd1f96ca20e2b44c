using System.Text.Json;
using Microsoft.Data.Sqlite;
using Tidings.Agreements;
using Tidings.App.Exports;
using Tidings.Control;
using Tidings.Disputes;
using Tidings.Evidence;
using Tidings.Incidents;
using Tidings.Lineages;

namespace Tidings.App.Storage;

/// <summary>
/// Replaces what is put together from stories and mentions, all of it or what stands under single owners. It is one transaction: readers see the old state until the new one is whole.
/// Keeps a digest of everything written, by which verification knows that nothing was changed since.
/// </summary>
sealed class FoldWriter : IMended, IDisposable
{
    static readonly string[] Lookups = ["incident_party", "incident_place", "incident_mention", "dispute_mention", "placed", "laid"];

    // The version that is being written.
    const string NextVersion = "(select coalesce(max(number), 0) + 1 from version)";

    readonly JsonLine _line = new();
    readonly Statement _lineage, _family, _incident, _incidentMention, _incidentPlace, _incidentParty, _tally, _control, _agreement, _obligation, _dispute, _disputeMention, _placed, _suggestion;
    readonly SqliteConnection _connection;
    readonly StandingRows _standing;
    LineSet _lines = new();
    byte[] _owner = [];
    bool _isReplacing;

    public FoldWriter(SqliteConnection connection)
    {
        (_connection, _standing) = (connection, new StandingRows(connection));
        _lineage = new(connection, 4, "insert into lineage (story, of_story, relation, line) values ($1, $2, $3, $4)");
        _family = new(connection, 2, "insert into family_story (family, story) values ($1, $2)");
        _incident = new(connection, 10, "insert into incident (id, kind, status, date_first, date_last, families, mentions, first_reported, line, owner) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)");
        _incidentMention = new(connection, 2, "insert into incident_mention (mention, incident) values ($1, $2)");
        _incidentPlace = new(connection, 3, "insert into incident_place (place, incident, name) values ($1, $2, $3) on conflict do nothing");
        _incidentParty = new(connection, 4, "insert into incident_party (party, role, incident, name) values ($1, $2, $3, $4) on conflict do nothing");
        _tally = new(connection, 2, $"insert into tally (line, owner, since) values ($1, $2, {NextVersion})");
        _control = new(connection, 6, $"insert into control (place, holder, date_first, mention, line, owner, since) values ($1, $2, $3, $4, $5, $6, {NextVersion})");
        _agreement = new(connection, 3, "insert into agreement (id, line, owner) values ($1, $2, $3)");
        _obligation = new(connection, 5, "insert into obligation (id, agreement, compliance, line, owner) values ($1, $2, $3, $4, $5)");
        _dispute = new(connection, 3, "insert into dispute (id, line, owner) values ($1, $2, $3)");
        _disputeMention = new(connection, 2, "insert into dispute_mention (mention, dispute) values ($1, $2) on conflict do nothing");
        _placed = new(connection, 7, "insert into placed (mention, story, kind, breadth, day, words, original) values ($1, $2, $3, $4, $5, $6, $7)");
        _suggestion = new(connection, 7, "insert into suggestion (incident, other, mention, other_mention, points, line, owner) values ($1, $2, $3, $4, $5, $6, $7)");
    }

    /// <summary>Is told of every line that comes or goes; null while all are made anew.</summary>
    public ChangedLines? Changed { get; set; }

    /// <summary>The tables of lineages, and the expression that gives a row's line.</summary>
    public static IReadOnlyList<(string Table, string Line)> LineageTables { get; } = [("lineage", "line"), ("family_story", "family || ' ' || story")];

    /// <summary>The tables of what is gathered, and the expression that gives a row's line.</summary>
    public static IReadOnlyList<(string Table, string Line)> GatheredTables { get; } =
        [("incident", "line"), ("tally", "line"), ("control", "line"), ("agreement", "line"), ("obligation", "line"), ("dispute", "line"), ("suggestion", "line")];

    /// <summary>Takes out all that was gathered, and the indexes of its tables, which are made faster when the rows are there.</summary>
    /// <returns>The statements that make them again.</returns>
    public IReadOnlyList<string> ClearGathered()
    {
        var tables = Lookups.Concat(GatheredTables.Select(table => table.Table)).ToList();
        Clear(tables);
        var indexes = tables.SelectMany(table => _connection.Rows("select name, sql from sqlite_schema where type = 'index' and tbl_name = $table and sql is not null", row => (Name: row.GetString(0), Sql: row.GetString(1)), ("$table", table))).ToList();
        foreach (var index in indexes)
            _connection.Execute($"drop index {index.Name}");
        return [.. indexes.Select(index => index.Sql)];
    }

    public void Add(LinkRow link)
    {
        _lines.Add(link.Line);
        _lineage.Run(link.Story, link.Of, SnakeCase.Of(link.Relation), link.Line);
    }

    public void Remove(LinkRow link)
    {
        _lines.Remove(link.Line);
        _connection.Execute("delete from lineage where story = $story and of_story = $of and relation = $relation", ("$story", link.Story), ("$of", link.Of), ("$relation", SnakeCase.Of(link.Relation)));
    }

    public void AddMember(string family, string story)
    {
        _lines.Add($"{family} {story}");
        _family.Run(family, story);
    }

    public void RemoveMember(string family, string story)
    {
        _lines.Remove($"{family} {story}");
        _connection.Execute("delete from family_story where story = $story", ("$story", story));
    }

    public void Under(string owner) => _owner = OrderedBytes.Of(owner);

    public void Add(Whereabouts whereabouts) => _placed.Run(
        whereabouts.Mention, whereabouts.Story, whereabouts.Kind, (int)whereabouts.Breadth, whereabouts.Day, whereabouts.Words, whereabouts.Original);

    public void Withdraw(string owner) => Gone(_standing.Withdraw(OrderedBytes.Of(owner)));

    public void Replace(string owner, Action add)
    {
        _standing.Begin(OrderedBytes.Of(owner));
        _isReplacing = true;
        add();
        _isReplacing = false;
        Gone(_standing.Finish());
    }

    void Gone(List<StandingRow> rows)
    {
        foreach (var row in rows)
        {
            _lines.Remove(row.Line);
            Changed?.Was(row.Table, row.Id, row.Line);
        }
    }

    /// <summary>Goes on from what was written before, which has a digest.</summary>
    public void GoOnFrom(string digest) => _lines = LineSet.Of(digest);

    public void Add(Incident incident)
    {
        if (Line("incident", incident.Id, incident, IncidentJson.Write) is not { } line)
            return;
        _incident.Run(incident.Id, incident.Kind, SnakeCase.Of(incident.Status), PartJson.Day(incident.Date?.First), PartJson.Day(incident.Date?.Last),
            incident.Families, incident.Mentions.Count, PartJson.Day(incident.FirstReported), line, _owner);
        foreach (var mention in incident.Mentions)
            _incidentMention.Run(mention, incident.Id);
        foreach (var place in incident.Places)
            _incidentPlace.Run(Keys.Of(place.Id, place.Text), incident.Id, place.Name ?? place.Text);
        foreach (var party in incident.Actors)
            _incidentParty.Run(Keys.Of(party.Id, party.Text), "actor", incident.Id, party.Name ?? party.Text);
        foreach (var party in incident.Targets)
            _incidentParty.Run(Keys.Of(party.Id, party.Text), "target", incident.Id, party.Name ?? party.Text);
    }

    public void Add(JoinSuggestion suggestion)
    {
        if (Line("suggestion", $"{suggestion.Incident} {suggestion.Other}", suggestion, JoiningJson.Write) is { } line)
            _suggestion.Run(suggestion.Incident, suggestion.Other, suggestion.Mention, suggestion.OtherMention, suggestion.Points, line, _owner);
    }

    public void Add(Tally tally)
    {
        if (Line("tally", "", tally, IncidentJson.Write) is { } line)
            _tally.Run(line, _owner);
    }

    public void Add(ControlClaim claim)
    {
        if (Line("control", "", claim, ClaimJson.Write) is { } line)
            _control.Run(Keys.Of(claim.Place.Id, claim.Place.Text), Keys.Of(claim.Holder.Id, claim.Holder.Text), PartJson.Day(claim.AsOf?.First), claim.Mention, line, _owner);
    }

    public void Add(Agreement agreement)
    {
        if (Line("agreement", agreement.Id, agreement, ClaimJson.Write) is { } line)
            _agreement.Run(agreement.Id, line, _owner);
    }

    public void Add(Obligation obligation)
    {
        if (Line("obligation", obligation.Id, obligation, ClaimJson.Write) is { } line)
            _obligation.Run(obligation.Id, obligation.Agreement, SnakeCase.Of(obligation.Compliance), line, _owner);
    }

    public void Add(Dispute dispute)
    {
        if (Line("dispute", dispute.Id, dispute, ClaimJson.Write) is not { } line)
            return;
        _dispute.Run(dispute.Id, line, _owner);
        foreach (var mention in dispute.Sides.SelectMany(side => side.Mentions))
            _disputeMention.Run(mention, dispute.Id);
    }

    /// <summary>The digest of what was written since the last call.</summary>
    public string Digest() => _lines.TakeDigest();

    public void Dispose()
    {
        foreach (var statement in new[] { _lineage, _family, _incident, _incidentMention, _incidentPlace, _incidentParty, _tally, _control, _agreement, _obligation, _dispute, _disputeMention, _placed, _suggestion })
            statement.Dispose();
        _standing.Dispose();
        _line.Dispose();
    }

    void Clear(IEnumerable<string> tables)
    {
        foreach (var table in tables)
            _connection.Execute($"delete from {table}");
    }

    // Null where it stands there.
    string? Line<T>(string table, string id, T value, Action<Utf8JsonWriter, T> write)
    {
        var (line, gone) = (_line.Text(value, write), new List<StandingRow>());
        if (_isReplacing && _standing.Has(table, id, line, gone))
            return null;
        Gone(gone);
        _lines.Add(line);
        Changed?.Is(table, id, line);
        return line;
    }
}
