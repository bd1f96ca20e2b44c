using System.Text.Json;
using Tidings.App.Exports;
using Tidings.Languages;
using Tidings.Ledger;
using Tidings.Lineages;

namespace Tidings.App.Storage;

/// <summary>
/// Puts a record together anew from its stories, mentions and reviews: lineages and families, then everything that <see cref="Gathering"/> gives.
/// Two transactions, of which each is whole or never was; nothing is done when the journal has not grown since the last time.
/// </summary>
public sealed class RecordGatherer(RecordStore store, DataFiles files, int workers, IStageObserver? observer = null)
{
    /// <summary>In <c>meta</c>: the digest of the journal's last entry when the record was last put together.</summary>
    internal const string Head = "gathered";

    /// <summary>In <c>meta</c>: by which program and data files.</summary>
    internal const string Reader = "gathered_by";

    /// <summary>In <c>meta</c>: the digest of what came out.</summary>
    internal const string Outcome = "gathered_digest";

    /// <summary>Whether there was anything to do.</summary>
    public bool Run()
    {
        var (connection, reader) = (store.Connection, Reading.Digest(files));
        if (store.Meta(Head) == (Journal.Last(connection)?.Digest ?? "") && store.Meta(Reader) == reader)
            return false;
        using var writer = new FoldWriter(connection);
        var head = Relate(writer);
        using var transaction = Transaction.ToWrite(connection);
        var versions = new VersionWriter(connection);
        versions.Begin();
        writer.ClearGathered();
        Gather(new Reviews(Journal.Reviews(connection), files), writer);
        var digest = writer.Digest();
        versions.Finish(head, reader, digest);
        store.SetMeta(Head, head);
        store.SetMeta(Reader, reader);
        store.SetMeta(Outcome, digest);
        transaction.Commit();
        return true;
    }

    // Gives the head of the journal as it then is: what another process adds later is for the next time.
    string Relate(FoldWriter writer)
    {
        using var transaction = Transaction.ToWrite(store.Connection);
        Lineages(writer);
        Redate(Journal.Reviews(store.Connection));
        var head = Journal.Last(store.Connection)?.Digest ?? "";
        transaction.Commit();
        return head;
    }

    // What is read, put together and written are three threads' work: the reading goes over a connection of its own, which sees what the lineages left.
    void Gather(Reviews reviews, FoldWriter writer)
    {
        using var source = RecordFile.ForReading(store.Path);
        using var tellings = new RecordTellings(source);
        using var room = new RecordWorkroom();
        using var behind = new Behind(writer);
        new Gathering(GivenFiles.Over(files, source), reviews, observer).Run(tellings, room, behind);
        behind.Finish();
    }

    void Lineages(FoldWriter writer)
    {
        observer?.Begin("lineages");
        using var prints = new RecordPrints(store.Path);
        var found = new LineageFinder(files, workers).Find(prints);
        var before = Families();
        writer.ClearLineages();
        foreach (var link in found.Links)
            writer.Add(link);
        foreach (var family in found.Families)
            writer.Add(family);
        Note(found, writer.Digest());
        foreach (var family in found.Families)
            NoteMerge(family, before);
        observer?.End("lineages");
    }

    void Note(FoundLineages found, string digest)
    {
        const string Subject = "record";
        var payload = JsonLine.Of((found, digest), Payload);
        if (Journal.Last(store.Connection, EntryKind.Lineage, Subject)?.Payload != payload)
            store.Journal.Append(EntryKind.Lineage, Subject, payload);
    }

    Dictionary<string, string> Families() => store.Connection.Rows("select story, family from family_story", row => (Story: row.GetString(0), Family: row.GetString(1)))
        .ToDictionary(row => row.Story, row => row.Family, StringComparer.Ordinal);

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

    // A corrected date moves a mention to another place in time, and a correction that was taken back moves it to where it was.
    void Redate(IReadOnlyCollection<Review> reviews)
    {
        const string AsCoded = "update mention set day = coalesce(date_first, date_last, (select published from story where story.id = mention.story)) where id = $id";
        foreach (var review in reviews.Where(IsRedating))
            store.Connection.Execute(AsCoded, ("$id", review.Subject));
        foreach (var review in Reviews.Standing(reviews).Where(IsRedating))
            if (Dates.EdtfDate.TryParse(review.Value) is { } date)
                store.Connection.Execute("update mention set day = $day where id = $id", ("$day", PartJson.Day(date.First ?? date.Last)), ("$id", review.Subject));
    }

    static bool IsRedating(Review review) => review is { Decision: Decision.Correct, Field: "date" };

    static void Payload(Utf8JsonWriter json, (FoundLineages Found, string Digest) lineages)
    {
        json.WriteStartObject();
        json.WriteNumber("families", lineages.Found.Families.Count);
        json.WriteNumber("links", lineages.Found.Links.Count);
        json.WriteString("sha256", lineages.Digest);
        json.WriteEndObject();
    }
}
