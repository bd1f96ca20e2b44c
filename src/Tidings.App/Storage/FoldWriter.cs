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
/// Replaces what is put together from stories and mentions. All of it is one transaction: readers see the old state until the new one is whole.
/// Keeps a digest of everything written, by which verification knows that nothing was changed since.
/// </summary>
sealed class FoldWriter : IGathered, IDisposable
{
    static readonly string[] Lookups = ["incident_party", "incident_place", "incident_mention", "dispute_mention"];

    readonly JsonLine _line = new();
    readonly LineSet _lines = new();
    readonly Statement _lineage, _family, _incident, _incidentMention, _incidentPlace, _incidentParty, _tally, _control, _agreement, _obligation, _dispute, _disputeMention;
    readonly SqliteConnection _connection;

    public FoldWriter(SqliteConnection connection)
    {
        _connection = connection;
        _lineage = new(connection, 4, "insert into lineage (story, of_story, relation, line) values ($1, $2, $3, $4)");
        _family = new(connection, 2, "insert into family_story (family, story) values ($1, $2)");
        _incident = new(connection, 9, "insert into incident (id, kind, status, date_first, date_last, families, mentions, first_reported, line) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)");
        _incidentMention = new(connection, 2, "insert into incident_mention (mention, incident) values ($1, $2)");
        _incidentPlace = new(connection, 3, "insert into incident_place (place, incident, name) values ($1, $2, $3) on conflict do nothing");
        _incidentParty = new(connection, 4, "insert into incident_party (party, role, incident, name) values ($1, $2, $3, $4) on conflict do nothing");
        _tally = new(connection, 1, "insert into tally (line) values ($1)");
        _control = new(connection, 5, "insert into control (place, holder, date_first, mention, line) values ($1, $2, $3, $4, $5)");
        _agreement = new(connection, 2, "insert into agreement (id, line) values ($1, $2)");
        _obligation = new(connection, 4, "insert into obligation (id, agreement, compliance, line) values ($1, $2, $3, $4)");
        _dispute = new(connection, 2, "insert into dispute (id, line) values ($1, $2)");
        _disputeMention = new(connection, 2, "insert into dispute_mention (mention, dispute) values ($1, $2) on conflict do nothing");
    }

    /// <summary>The tables of lineages, and the expression that gives a row's line.</summary>
    public static IReadOnlyList<(string Table, string Line)> LineageTables { get; } = [("lineage", "line"), ("family_story", "family || ' ' || story")];

    /// <summary>The tables of what is gathered, and the expression that gives a row's line.</summary>
    public static IReadOnlyList<(string Table, string Line)> GatheredTables { get; } =
        [("incident", "line"), ("tally", "line"), ("control", "line"), ("agreement", "line"), ("obligation", "line"), ("dispute", "line")];

    public void ClearLineages() => Clear(LineageTables.Select(table => table.Table));

    public void ClearGathered() => Clear(Lookups.Concat(GatheredTables.Select(table => table.Table)));

    public void Add(Lineage lineage) => _lineage.Run(lineage.Story, lineage.Of, SnakeCase.Of(lineage.Relation), Line(lineage, LineageJson.Write));

    public void Add(Family family)
    {
        foreach (var story in family.Stories)
        {
            _lines.Add($"{family.Id} {story}");
            _family.Run(family.Id, story);
        }
    }

    public void Add(Incident incident)
    {
        _incident.Run(incident.Id, incident.Kind, SnakeCase.Of(incident.Status), PartJson.Day(incident.Date?.First), PartJson.Day(incident.Date?.Last),
            incident.Families, incident.Mentions.Count, PartJson.Day(incident.FirstReported), Line(incident, IncidentJson.Write));
        foreach (var mention in incident.Mentions)
            _incidentMention.Run(mention, incident.Id);
        foreach (var place in incident.Places)
            _incidentPlace.Run(Keys.Of(place.Id, place.Text), incident.Id, place.Name ?? place.Text);
        foreach (var party in incident.Actors)
            _incidentParty.Run(Keys.Of(party.Id, party.Text), "actor", incident.Id, party.Name ?? party.Text);
        foreach (var party in incident.Targets)
            _incidentParty.Run(Keys.Of(party.Id, party.Text), "target", incident.Id, party.Name ?? party.Text);
    }

    public void Add(Tally tally) => _tally.Run(Line(tally, IncidentJson.Write));

    public void Add(ControlClaim claim) =>
        _control.Run(Keys.Of(claim.Place.Id, claim.Place.Text), Keys.Of(claim.Holder.Id, claim.Holder.Text), PartJson.Day(claim.AsOf?.First), claim.Mention, Line(claim, ClaimJson.Write));

    public void Add(Agreement agreement) => _agreement.Run(agreement.Id, Line(agreement, ClaimJson.Write));

    public void Add(Obligation obligation) => _obligation.Run(obligation.Id, obligation.Agreement, SnakeCase.Of(obligation.Compliance), Line(obligation, ClaimJson.Write));

    public void Add(Dispute dispute)
    {
        _dispute.Run(dispute.Id, Line(dispute, ClaimJson.Write));
        foreach (var mention in dispute.Sides.SelectMany(side => side.Mentions))
            _disputeMention.Run(mention, dispute.Id);
    }

    /// <summary>The digest of what was written since the last call.</summary>
    public string Digest() => _lines.TakeDigest();

    public void Dispose()
    {
        foreach (var statement in new[] { _lineage, _family, _incident, _incidentMention, _incidentPlace, _incidentParty, _tally, _control, _agreement, _obligation, _dispute, _disputeMention })
            statement.Dispose();
        _line.Dispose();
    }

    void Clear(IEnumerable<string> tables)
    {
        foreach (var table in tables)
            _connection.Execute($"delete from {table}");
    }

    string Line<T>(T value, Action<Utf8JsonWriter, T> write)
    {
        var line = _line.Text(value, write);
        _lines.Add(line);
        return line;
    }
}
