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

    readonly JsonLine _line = new();
    readonly Statement _lineage, _family, _incident, _incidentMention, _incidentPlace, _incidentParty, _tally, _control, _agreement, _obligation, _dispute, _disputeMention, _placed, _suggestion;
    readonly SqliteConnection _connection;
    LineSet _lines = new();
    byte[] _owner = [];

    public FoldWriter(SqliteConnection connection)
    {
        _connection = connection;
        _lineage = new(connection, 4, "insert into lineage (story, of_story, relation, line) values ($1, $2, $3, $4)");
        _family = new(connection, 2, "insert into family_story (family, story) values ($1, $2)");
        _incident = new(connection, 10, "insert into incident (id, kind, status, date_first, date_last, families, mentions, first_reported, line, owner) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)");
        _incidentMention = new(connection, 2, "insert into incident_mention (mention, incident) values ($1, $2)");
        _incidentPlace = new(connection, 3, "insert into incident_place (place, incident, name) values ($1, $2, $3) on conflict do nothing");
        _incidentParty = new(connection, 4, "insert into incident_party (party, role, incident, name) values ($1, $2, $3, $4) on conflict do nothing");
        _tally = new(connection, 2, "insert into tally (line, owner) values ($1, $2)");
        _control = new(connection, 6, "insert into control (place, holder, date_first, mention, line, owner) values ($1, $2, $3, $4, $5, $6)");
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

    public void ClearGathered() => Clear(Lookups.Concat(GatheredTables.Select(table => table.Table)));

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

    public void Withdraw(string owner)
    {
        var key = OrderedBytes.Of(owner);
        foreach (var (table, line) in GatheredTables)
        {
            var lines = _connection.Rows($"select {line}, {(ChangedLines.Tables.Contains(table) ? "id" : "''")} from {table} where owner = $owner", row => (Line: row.GetString(0), Id: row.GetString(1)), ("$owner", key));
            foreach (var row in lines)
            {
                _lines.Remove(row.Line);
                Changed?.Was(table, row.Id, row.Line);
            }
            if (lines.Count > 0)
                _connection.Execute($"delete from {table} where owner = $owner", ("$owner", key));
        }
    }

    /// <summary>Goes on from what was written before, which has a digest.</summary>
    public void GoOnFrom(string digest) => _lines = LineSet.Of(digest);

    public void Add(Incident incident)
    {
        _incident.Run(incident.Id, incident.Kind, SnakeCase.Of(incident.Status), PartJson.Day(incident.Date?.First), PartJson.Day(incident.Date?.Last),
            incident.Families, incident.Mentions.Count, PartJson.Day(incident.FirstReported), Line("incident", incident.Id, incident, IncidentJson.Write), _owner);
        foreach (var mention in incident.Mentions)
            _incidentMention.Run(mention, incident.Id);
        foreach (var place in incident.Places)
            _incidentPlace.Run(Keys.Of(place.Id, place.Text), incident.Id, place.Name ?? place.Text);
        foreach (var party in incident.Actors)
            _incidentParty.Run(Keys.Of(party.Id, party.Text), "actor", incident.Id, party.Name ?? party.Text);
        foreach (var party in incident.Targets)
            _incidentParty.Run(Keys.Of(party.Id, party.Text), "target", incident.Id, party.Name ?? party.Text);
    }

    public void Add(JoinSuggestion suggestion) =>
        _suggestion.Run(suggestion.Incident, suggestion.Other, suggestion.Mention, suggestion.OtherMention, suggestion.Points, Line(suggestion, JoiningJson.Write), _owner);

    public void Add(Tally tally) => _tally.Run(Line(tally, IncidentJson.Write), _owner);

    public void Add(ControlClaim claim) =>
        _control.Run(Keys.Of(claim.Place.Id, claim.Place.Text), Keys.Of(claim.Holder.Id, claim.Holder.Text), PartJson.Day(claim.AsOf?.First), claim.Mention, Line(claim, ClaimJson.Write), _owner);

    public void Add(Agreement agreement) => _agreement.Run(agreement.Id, Line("agreement", agreement.Id, agreement, ClaimJson.Write), _owner);

    public void Add(Obligation obligation) => _obligation.Run(obligation.Id, obligation.Agreement, SnakeCase.Of(obligation.Compliance), Line("obligation", obligation.Id, obligation, ClaimJson.Write), _owner);

    public void Add(Dispute dispute)
    {
        _dispute.Run(dispute.Id, Line("dispute", dispute.Id, dispute, ClaimJson.Write), _owner);
        foreach (var mention in dispute.Sides.SelectMany(side => side.Mentions))
            _disputeMention.Run(mention, dispute.Id);
    }

    /// <summary>The digest of what was written since the last call.</summary>
    public string Digest() => _lines.TakeDigest();

    public void Dispose()
    {
        foreach (var statement in new[] { _lineage, _family, _incident, _incidentMention, _incidentPlace, _incidentParty, _tally, _control, _agreement, _obligation, _dispute, _disputeMention, _placed, _suggestion })
            statement.Dispose();
        _line.Dispose();
    }

    void Clear(IEnumerable<string> tables)
    {
        foreach (var table in tables)
            _connection.Execute($"delete from {table}");
    }

    string Line<T>(string table, string id, T value, Action<Utf8JsonWriter, T> write)
    {
        var line = Line(value, write);
        Changed?.Is(table, id, line);
        return line;
    }

    string Line<T>(T value, Action<Utf8JsonWriter, T> write)
    {
        var line = _line.Text(value, write);
        _lines.Add(line);
        return line;
    }
}
