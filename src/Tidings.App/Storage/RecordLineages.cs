using System.Text.Json;
using Microsoft.Data.Sqlite;
using Tidings.App.Exports;
using Tidings.Languages;
using Tidings.Ledger;
using Tidings.Lineages;

namespace Tidings.App.Storage;

/// <summary>
/// Lineages and families of a record. What was once loaded is held: stories that come then are looked up by their keys and compared with the few that they meet. Only rows that change are written.
/// </summary>
sealed class RecordLineages(RecordStore store, DataFiles files, int workers) : IDisposable
{
    const string Subject = "record";

    readonly RecordPrints _prints = new(store.Path);
    LineageIndex? _index;
    string? _head;

    /// <summary>Finds all anew, or as far as documents came since; gives the stories whose tellings may be other than before.</summary>
    /// <param name="writer">Writes the rows.</param>
    /// <param name="touched">What came; null when all is to be found anew.</param>
    public IReadOnlyCollection<string> Find(FoldWriter writer, TouchedStories? touched)
    {
        var isKnown = _index is not null && touched is { IsReadAnew: false } && _head == store.Meta(RecordGatherer.Head);
        // Where the rest fails what is held is other than what is written.
        _head = null;
        if (isKnown)
            foreach (var story in touched!.Stories)
                _index!.Add(_prints.Print(story));
        else
            (_index = new LineageIndex(files, _prints, workers)).Load();
        var found = _index!.Renew();
        return Write(writer, found, Before(isKnown ? found.Stories : null));
    }

    /// <summary>Notes up to which entry of the journal all documents are known.</summary>
    public void KnownTo(string head) => _head = head;

    public void Dispose() => _prints.Dispose();

    // What stands there of some stories, or of all.
    (List<LinkRow> Links, Dictionary<string, string> Families) Before(IReadOnlyCollection<string>? stories)
    {
        const string Links = "select story, of_story, relation, line from lineage";
        const string Families = "select story, family from family_story";
        var connection = store.Connection;
        if (stories is null)
            return (connection.Rows(Links, Link), connection.Rows(Families, Member).ToDictionary(StringComparer.Ordinal));
        return ([.. stories.SelectMany(story => connection.Rows($"{Links} where story = $story", Link, ("$story", story)))],
            stories.SelectMany(story => connection.Rows($"{Families} where story = $story", Member, ("$story", story))).ToDictionary(StringComparer.Ordinal));
    }

    static LinkRow Link(SqliteDataReader row) => new(row.GetString(0), row.GetString(1), SnakeCase.Read<Relation>(row.GetString(2)), row.GetString(3));

    static KeyValuePair<string, string> Member(SqliteDataReader row) => KeyValuePair.Create(row.GetString(0), row.GetString(1));

    List<string> Write(FoldWriter writer, RenewedLineages found, (List<LinkRow> Links, Dictionary<string, string> Families) before)
    {
        if (Journal.Last(store.Connection, EntryKind.Lineage, Subject) is { } last)
            writer.GoOnFrom(RecordReader.Parse(last.Payload, json => json.Required("sha256")));
        var now = found.Families.SelectMany(family => family.Stories.Where(found.Stories.Contains).Select(story => KeyValuePair.Create(story, family.Id))).ToDictionary(StringComparer.Ordinal);
        var changed = new LineageChanges(before.Links, [.. found.Links.Select(LinkRow.From)], before.Families, now);
        changed.Write(writer);
        Note(found, writer.Digest());
        foreach (var family in found.Families.Where(family => changed.Moved.Overlaps(family.Stories)))
            NoteMerge(family, before.Families);
        return changed.Touched(store.Connection);
    }

    void Note(RenewedLineages found, string digest)
    {
        var payload = JsonLine.Of((found, digest), Payload);
        if (Journal.Last(store.Connection, EntryKind.Lineage, Subject)?.Payload != payload)
            store.Journal.Append(EntryKind.Lineage, Subject, payload);
    }

    // What were two sources until now were one all along: the journal says since when that is known.
    void NoteMerge(Family family, Dictionary<string, string> before)
    {
        var merged = family.Stories.Select(story => before.GetValueOrDefault(story)).OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToArray();
        if (merged.Length > 1)
            store.Journal.Append(EntryKind.Lineage, family.Id, JsonLine.Of((family, merged), Merge));
    }

    static void Merge(Utf8JsonWriter json, (Family Family, string[] Merged) merge)
    {
        json.WriteStartObject();
        json.Strings("merged", merge.Merged);
        json.Strings("stories", merge.Family.Stories);
        json.WriteEndObject();
    }

    static void Payload(Utf8JsonWriter json, (RenewedLineages Found, string Digest) lineages)
    {
        json.WriteStartObject();
        json.WriteNumber("families", lineages.Found.FamilyCount);
        json.WriteNumber("links", lineages.Found.LinkCount);
        json.WriteString("sha256", lineages.Digest);
        json.WriteEndObject();
    }
}
