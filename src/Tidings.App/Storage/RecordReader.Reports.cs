using Tidings.App.Exports;
using Tidings.Disputes;

namespace Tidings.App.Storage;

public sealed partial class RecordReader
{
    /// <summary>The last day on which a story of the record was published; null when none is dated.</summary>
    public DateOnly? LastPublished() => Ask(connection => PartReading.Day(connection.Scalar<string>("select max(published) from story where kind in ('article', 'translation', 'transcript')")));

    /// <summary>Disputes over what can have begun in some days, by id.</summary>
    /// <param name="from">The first day.</param>
    /// <param name="to">The last day.</param>
    public IReadOnlyList<Dispute> DisputesIn(DateOnly from, DateOnly to) => Ask(connection => connection.Rows(
        """
        select line from dispute where id in (select dispute from mention join dispute_mention on dispute_mention.mention = mention.id
            where mention.kind in (select kind from mention group by kind) and mention.date_first between $from and $to) order by id
        """,
        row => Parse(row.GetString(0), ClaimJson.ReadDispute), ("$from", PartJson.Day(from)), ("$to", PartJson.Day(to))));
}
