namespace Tidings.App.Storage.Columns;

/// <summary>In what state a record was when something was read from it.</summary>
/// <param name="Version">The number of the version that it was put together as; 0 before that.</param>
/// <param name="Digest">The digest of what came out then.</param>
/// <param name="Read">The last entry of the journal that is no decision of a person: up to which documents were read, stories coded and families found.</param>
public sealed record RecordMark(long Version, string Digest, long Read)
{
    // Of so many of a thousand that changed all are read anew: it takes no longer.
    const int Many = 100;

    /// <summary>The state of a record now.</summary>
    public static RecordMark Of(RecordReader record)
    {
        var version = record.Version();
        return record.Ask(connection => new RecordMark(version?.Number ?? 0, version?.Digest ?? "",
            connection.Scalar<long>("select coalesce((select sequence from entry where kind <> 'review' order by sequence desc limit 1), 0)")));
    }

    /// <summary>Whether nothing but decisions of people came between.</summary>
    public bool HasSameStories(RecordMark other) => Read == other.Read;

    /// <summary>Whether a record was in this state once, so that it knows what changed since.</summary>
    public bool IsOf(RecordReader record) =>
        record.Ask(connection => connection.Scalar<long>("select count(*) from version where number = $number and digest = $digest", ("$number", Version), ("$digest", Digest))) == 1;

    /// <summary>
    /// The ids of the things of a kind that changed since this state, which may be gone now; null where that is not known, or where they are so many that reading all anew takes no longer.
    /// </summary>
    /// <param name="record">The record.</param>
    /// <param name="what">incident or dispute.</param>
    /// <param name="all">How many there were.</param>
    public HashSet<string>? Changed(RecordReader record, string what, int all)
    {
        var most = 1000 + (all * Many / 1000);
        if (!IsOf(record))
            return null;
        var changed = record.Ask(connection => connection.Rows("select distinct id from change where version > $version and what = $what limit $most",
            row => row.GetString(0), ("$version", Version), ("$what", what), ("$most", most + 1))).ToHashSet(StringComparer.Ordinal);
        changed.UnionWith(ToldAnew(record, what, most + 1));
        return changed.Count > most ? null : changed;
    }

    // What stories tell of that were coded since: what it rests on may be other although its own line is not.
    List<string> ToldAnew(RecordReader record, string what, int most) => record.Ask(connection => connection.Rows(
        $"""
        select distinct {what} from entry cross join mention on mention.story = entry.subject cross join {what}_mention on {what}_mention.mention = mention.id
        where entry.sequence > $read and entry.kind = 'story_coded' limit $most
        """,
        row => row.GetString(0), ("$read", Read), ("$most", most)));
}
