using Microsoft.Data.Sqlite;
using Tidings.App.Exports;
using Tidings.Disputes;
using Tidings.Incidents;

namespace Tidings.App.Storage;

/// <summary>An incident with the mentions it rests on.</summary>
sealed record ToldIncident(Incident Incident, IReadOnlyList<ToldMention> Told);

public sealed partial class RecordReader
{
    /// <summary>All incidents in order of id, one at a time.</summary>
    internal static IEnumerable<ToldIncident> Incidents(SqliteConnection connection)
    {
        foreach (var incident in connection.Stream("select line from incident order by id", row => Parse(row.GetString(0), IncidentJson.Read)))
            yield return new ToldIncident(incident, Told(connection, "mention.id in (select mention from incident_mention where incident = $id)", ("$id", incident.Id)));
    }

    /// <summary>All mentions, story by story in order of id, one story at a time.</summary>
    internal static IEnumerable<ToldMention> Mentions(SqliteConnection connection) =>
        connection.Stream("select id from story where exists (select 1 from mention where mention.story = story.id) order by id", row => row.GetString(0))
            .SelectMany(story => Told(connection, "mention.story = $story", ("$story", story)));

    /// <summary>All disputes in order of id, with the mentions behind them.</summary>
    internal static IEnumerable<(Dispute Dispute, IReadOnlyDictionary<string, ToldMention> Told)> Disputes(SqliteConnection connection)
    {
        foreach (var dispute in connection.Stream("select line from dispute order by id", row => Parse(row.GetString(0), ClaimJson.ReadDispute)))
            yield return (dispute, Told(connection, "mention.id in (select value from json_each($ids))", ("$ids", Array(dispute.Sides.SelectMany(side => side.Mentions))))
                .ToDictionary(told => told.Mention.Id, StringComparer.Ordinal));
    }
}
