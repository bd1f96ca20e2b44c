using Tidings.App.Exports;
using Tidings.Evidence;
using Tidings.Incidents;
using Tidings.Lineages;

namespace Tidings.App.Storage;

/// <summary>Where a mention stands.</summary>
/// <param name="Id">The mention's id.</param>
/// <param name="Story">The story's id.</param>
/// <param name="Kind">What it tells of.</param>
public sealed record MentionLink(string Id, string Story, string Kind);

/// <summary>What a mention tells, without its story.</summary>
/// <param name="Id">The mention's id.</param>
/// <param name="Day">The first day on which it can have been; null when unknown.</param>
/// <param name="Places">The places.</param>
/// <param name="Words">The words that are its evidence.</param>
/// <param name="Undertakes">Whether somebody binds himself in it.</param>
public sealed record MentionFacts(string Id, DateOnly? Day, IReadOnlyList<NamedPlace> Places, string Words, bool Undertakes);

public sealed partial class RecordReader
{
    /// <summary>What these mentions tell.</summary>
    public IReadOnlyList<MentionFacts> MentionFacts(IReadOnlyCollection<string> mentions) => Ask(connection => connection.Rows(
        "select line from mention where id in (select value from json_each($ids))",
        row => Parse(row.GetString(0), line => new MentionFacts(line.Required("id"), MentionJson.Date(line)?.Date.First, line.List("places", PartReading.Place), line.GetProperty("evidence").Required("quote"), line.Element("undertaking") is not null)),
        ("$ids", Array(mentions))));

    /// <summary>Where these mentions stand, without their words.</summary>
    public IReadOnlyList<MentionLink> MentionLinks(IReadOnlyCollection<string> mentions) => Ask(connection => connection.Rows(
        "select id, story, kind from mention where id in (select value from json_each($ids))", row => new MentionLink(row.GetString(0), row.GetString(1), row.GetString(2)), ("$ids", Array(mentions))));

    /// <summary>The incident of each of these mentions that belongs to one.</summary>
    public IReadOnlyDictionary<string, string> IncidentsOf(IReadOnlyCollection<string> mentions) => Ask(connection => connection.Rows(
        "select mention, incident from incident_mention where mention in (select value from json_each($ids))",
        row => (Mention: row.GetString(0), Incident: row.GetString(1)), ("$ids", Array(mentions))).ToDictionary(row => row.Mention, row => row.Incident, StringComparer.Ordinal));

    /// <summary>The incidents that any story of a family tells of, newest first.</summary>
    public IReadOnlyList<Incident> IncidentsOfFamily(string family) => Ask(connection => connection.Rows(
        """
        select line from incident where id in (select incident from incident_mention join mention on mention.id = mention
            join family_story on family_story.story = mention.story where family = $family)
        order by date_first desc nulls last, id
        """,
        row => Parse(row.GetString(0), IncidentJson.Read), ("$family", family)));

    /// <summary>The link between two stories; null when there is none.</summary>
    /// <param name="pair">The ids of the story and of the one that it goes back to, with <c>~</c> between them.</param>
    public Lineage? Lineage(string pair) => Ask(connection => connection.Rows(
        "select line from lineage where story = $story and of_story = $of order by relation limit 1",
        row => Parse(row.GetString(0), LineageJson.Read), ("$story", pair[..Math.Max(0, pair.IndexOf('~'))]), ("$of", pair[(pair.IndexOf('~') + 1)..]))).FirstOrDefault();

    /// <summary>Mentions that put something in a party's mouth, newest first.</summary>
    /// <param name="party">The party's gazetteer id.</param>
    /// <param name="take">How many at most.</param>
    public Page<ToldMention> SaidBy(string party, int take) => Ask(connection =>
    {
        const string Says = "json_extract(line, '$.attributed_to.id') = $party";
        var total = connection.Scalar<long>($"select count(*) from mention where {Says}", ("$party", party));
        var ids = connection.Rows($"select id from mention where {Says} order by date_first desc, id limit $take", row => row.GetString(0), ("$party", party), ("$take", take));
        var told = Told(connection, "mention.id in (select value from json_each($ids))", ("$ids", Array(ids))).ToDictionary(told => told.Mention.Id, StringComparer.Ordinal);
        return new Page<ToldMention>([.. ids.Select(id => told[id])], total, 0);
    });
}
