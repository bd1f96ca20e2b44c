using Tidings.App.Exports;
using Tidings.Ledger;

namespace Tidings.App.Storage;

/// <summary>A state in which the record was put together.</summary>
/// <param name="Number">From 1.</param>
/// <param name="Head">The digest of the journal's last entry.</param>
/// <param name="Reader">The digest of the program and data files.</param>
/// <param name="Digest">Of what came out.</param>
public sealed record RecordVersion(long Number, string Head, string Reader, string Digest);

/// <summary>What became of one thing in one version.</summary>
/// <param name="Version">The version that it is new in.</param>
/// <param name="What">incident, dispute, agreement or obligation.</param>
/// <param name="Id">Its id.</param>
/// <param name="Kind">appeared, changed or withdrawn.</param>
/// <param name="Why">What made it so.</param>
/// <param name="Before">Its line until then.</param>
/// <param name="After">Its line from then on.</param>
public sealed record RecordChange(long Version, string What, string Id, string Kind, string Why, string? Before, string? After);

/// <summary>How a decision stands with what it was made on.</summary>
public enum GroundState
{
    /// <summary>It is as it was.</summary>
    Stands,
    /// <summary>It is coded otherwise now.</summary>
    Moved,
    /// <summary>It is not in the record any more.</summary>
    Gone,
    /// <summary>The decision was taken back.</summary>
    Withdrawn,
}

public sealed partial class RecordReader
{
    /// <summary>The newest version; null before the record was first put together.</summary>
    public RecordVersion? Version() => Ask(connection => connection.Rows("select number, head, reader, digest from version order by number desc limit 1",
        row => new RecordVersion(row.GetInt64(0), row.GetString(1), row.GetString(2), row.GetString(3))).SingleOrDefault());

    /// <summary>What changed after a version, oldest first.</summary>
    public IReadOnlyList<RecordChange> ChangesAfter(long version) => Ask(connection => connection.Rows(
        """
        select change.version, change.what, change.id, change.change, change.why, change.before,
            case when change.change = 'withdrawn' then null else coalesce(
                (select later.before from change as later where later.what = change.what and later.id = change.id and later.version > change.version order by later.version limit 1),
                case change.what when 'incident' then (select line from incident where id = change.id) when 'dispute' then (select line from dispute where id = change.id)
                    when 'agreement' then (select line from agreement where id = change.id) else (select line from obligation where id = change.id) end) end
        from change where version > $version order by version, what, id
        """,
        row => new RecordChange(row.GetInt64(0), row.GetString(1), row.GetString(2), row.GetString(3), row.GetString(4), row.Text(5), row.Text(6)), ("$version", version)));

    /// <summary>All decisions, oldest first, and whether what they were made on is as it was.</summary>
    public IReadOnlyList<(Review Review, GroundState State)> ReviewStates() => Ask(connection =>
    {
        var reviews = Journal.Reviews(connection);
        var standing = Ledger.Reviews.Standing(reviews).Select(review => review.Id).ToHashSet(StringComparer.Ordinal);
        return reviews.Where(review => review.Decision is not (Decision.Withdraw or Decision.Code)).Select(review => (review, standing.Contains(review.Id) ? State(review) : GroundState.Withdrawn)).ToList();

        GroundState State(Review review)
        {
            if (review.Ground is null)
                return GroundState.Stands;
            var line = connection.Scalar<string>("select line from mention where id = $id", ("$id", review.Subject));
            return line is null ? GroundState.Gone : Ground.Of(line) == review.Ground ? GroundState.Stands : GroundState.Moved;
        }
    });

    /// <summary>The mentions that an id stands for: its own, or all of an incident; none when there is no such thing.</summary>
    public IReadOnlyList<string> MentionsOf(string id) => Ask(connection => connection.Rows(
        "select id from mention where id = $id union select mention from incident_mention where incident = $id order by 1", row => row.GetString(0), ("$id", id)));
}
