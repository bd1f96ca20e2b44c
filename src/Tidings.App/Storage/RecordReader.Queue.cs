using Tidings.App.Exports;
using Tidings.Incidents;
using Tidings.Ledger;

namespace Tidings.App.Storage;

/// <summary>A mention that somebody could decide on.</summary>
/// <param name="Id">The mention's id.</param>
/// <param name="Kind">Its kind.</param>
/// <param name="Confidence">How likely it is right.</param>
/// <param name="IsDisputed">Whether it takes part in a dispute.</param>
/// <param name="SuggestedWith">A mention of another incident that may be the same happening as the one it founded; null when none is offered.</param>
public sealed record DoubtfulMention(string Id, string Kind, double Confidence, bool IsDisputed, string? SuggestedWith);

/// <summary>An incident that is offered as one with another.</summary>
/// <param name="Suggestion">The offer, with what speaks for it.</param>
/// <param name="Incident">The one that is offered.</param>
public sealed record SuggestedIncident(JoinSuggestion Suggestion, Incident Incident);

public sealed partial class RecordReader
{
    /// <summary>The least certain mentions, those that take part in disputes, and those whose incident may be one with another.</summary>
    /// <param name="most">How many of each at most.</param>
    /// <param name="known">Mentions that were coded as they still are, so that they need not be read for it.</param>
    public IReadOnlyList<DoubtfulMention> Doubtful(int most, IReadOnlyCollection<DoubtfulMention>? known = null) => Ask(connection =>
    {
        var candidates = connection.Rows(
            """
            with candidate as (
                select id from (select id from mention order by json_extract(line, '$.confidence') limit $most)
                union select mention from (select mention from dispute_mention order by mention limit $most)
                union select other_mention from (select other_mention from suggestion order by points desc, other_mention limit $most))
            select id, exists (select 1 from dispute_mention where mention = candidate.id),
                (select suggestion.mention from suggestion where other_mention = candidate.id order by points desc, suggestion.mention limit 1) from candidate
            """,
            row => new DoubtfulMention(row.GetString(0), "", 0, row.GetBoolean(1), row.Text(2)), ("$most", most));
        var coded = (known ?? []).ToDictionary(mention => mention.Id, StringComparer.Ordinal);
        foreach (var (id, kind, confidence) in connection.Rows("select id, kind, json_extract(line, '$.confidence') from mention where id in (select value from json_each($ids))",
            row => (row.GetString(0), row.GetString(1), row.GetDouble(2)), ("$ids", Array(candidates.Select(mention => mention.Id).Where(id => !coded.ContainsKey(id))))))
            coded.Add(id, new DoubtfulMention(id, kind, confidence, false, null));
        return candidates.Where(mention => coded.ContainsKey(mention.Id)).Select(mention => mention with { Kind = coded[mention.Id].Kind, Confidence = coded[mention.Id].Confidence }).ToList();
    });

    /// <summary>What may be one happening with an incident, that for which most speaks first.</summary>
    public IReadOnlyList<SuggestedIncident> Suggestions(string incident) => Ask(connection => connection.Rows(
        """
        select suggestion.line, incident.line from suggestion join incident on incident.id = iif(suggestion.incident = $id, other, suggestion.incident)
        where suggestion.incident = $id or other = $id order by points desc, suggestion.incident, other
        """,
        row => new SuggestedIncident(Parse(row.GetString(0), JoiningJson.ReadSuggestion), Parse(row.GetString(1), IncidentJson.Read)), ("$id", incident)));

    /// <summary>Ids of mentions in their order.</summary>
    public IReadOnlyList<string> MentionIds(int take) => Ask(connection => connection.Rows("select id from mention order by id limit $take", row => row.GetString(0), ("$take", take)));

    /// <summary>Other incidents of the kind, at one of the places, at a time that can be the same: what may be one happening told twice.</summary>
    public IReadOnlyList<Incident> Alike(Incident incident, int take) => Ask(connection => connection.Rows(
        """
        select line from incident where id <> $id and kind = $kind and date_first <= $last and date_last >= $first
            and id in (select incident from incident_place where place in (select place from incident_place where incident = $id)) order by id limit $take
        """,
        row => Parse(row.GetString(0), IncidentJson.Read),
        ("$id", incident.Id), ("$kind", incident.Kind), ("$first", PartJson.Day(incident.Date?.First)), ("$last", PartJson.Day(incident.Date?.Last)), ("$take", take)));

    /// <summary>How many decisions were made since the record was last put together, and are not yet in effect.</summary>
    public int Waiting() => Ask(connection => (int)connection.Scalar<long>(
        """
        select count(*) from entry where kind = 'review'
            and sequence > coalesce((select sequence from entry where digest = (select value from meta where key = $key)), 0)
        """, ("$key", RecordGatherer.Head)));
}
