using Tidings.Agreements;
using Tidings.App.Storage;
using Tidings.App.Storage.Columns;
using Tidings.App.Web.Map;
using Tidings.Incidents;

namespace Tidings.App.Web.Shared;

/// <summary>
/// What pages ask of the record as a whole. It is worked out once after each time that the record is put together, each part when it is first asked for, and stays in memory until the next.
/// Incidents and stories are held in columns, claims, obligations, agreements and tallies as they are; nothing holds the mentions or texts.
/// </summary>
public sealed class Kept
{
    static readonly UntilChanged<Kept> Whole = new(record => new Kept(record), State);

    readonly RecordReader _record;
    readonly Lazy<RecordCounts> _counts;
    readonly Lazy<IncidentColumns> _incidents;
    readonly Lazy<StoryColumns> _stories;
    readonly Lazy<DisputeList> _disputes;
    readonly Lazy<IReadOnlyList<Obligation>> _obligations;
    readonly Lazy<IReadOnlyList<Agreement>> _agreements;
    readonly Lazy<IReadOnlyList<Tally>> _tallies;
    readonly Lazy<ControlBook> _control;
    readonly Lazy<KeptNames> _names;

    Kept(RecordReader record)
    {
        _record = record;
        (_counts, _incidents, _stories) = (new(record.Counts), new(() => IncidentColumns.Read(record)), new(() => StoryColumns.Read(record)));
        (_disputes, _obligations, _agreements) = (new(() => DisputeList.Read(record)), new(() => record.Obligations()), new(record.Agreements));
        (_tallies, _control) = (new(record.Tallies), new(() => new ControlBook(record.Control())));
        _names = new(() => new KeptNames(record.Places(int.MaxValue), record.Parties(int.MaxValue), record.ByKind(), record.Sources()));
    }

    /// <summary>How much there is of everything.</summary>
    public RecordCounts Counts => _counts.Value;

    /// <summary>Every incident, the newest first.</summary>
    public IncidentColumns Incidents => _incidents.Value;

    /// <summary>Every story, the newest first.</summary>
    public StoryColumns Stories => _stories.Value;

    /// <summary>Every dispute, in order of id.</summary>
    public DisputeList Disputes => _disputes.Value;

    /// <summary>Every obligation.</summary>
    public IReadOnlyList<Obligation> Obligations => _obligations.Value;

    /// <summary>Every agreement.</summary>
    public IReadOnlyList<Agreement> Agreements => _agreements.Value;

    /// <summary>Every tally.</summary>
    public IReadOnlyList<Tally> Tallies => _tallies.Value;

    /// <summary>Every claim of control.</summary>
    public ControlBook Control => _control.Value;

    /// <summary>Places, parties, kinds and outlets with how often they occur.</summary>
    public KeptNames Names => _names.Value;

    public static Kept Of(RecordReader record)
    {
        lock (Whole)
            return Whole.Of(record);
    }

    /// <summary>By what it is seen that the record was put together anew.</summary>
    public static object State(RecordReader record) => record.Version() is { } version ? version.Number : RecordStamp.Of(record);

    /// <summary>The positions of the incidents that a filter lets through, the newest first.</summary>
    public IReadOnlyList<int> Find(IncidentFilter filter) => Incidents.Find(filter, _record, Stories);

    /// <summary>The positions of the stories that a filter lets through, the newest first.</summary>
    public IReadOnlyList<int> Find(StoryFilter filter) => Stories.Find(filter, StorySearch.Of(filter.Text) is { } search ? _record.StoryNumbers(search) : null);

    /// <summary>Reads everything that a first asker would else have to wait for.</summary>
    public void Prepare() => _ = (Counts, Names, Find(new IncidentFilter { Confidence = 1 }), Find(new StoryFilter()), Control, Obligations, Agreements, Tallies, Disputes.Count);
}

/// <summary>Places, parties, kinds and outlets with how often they occur, the most frequent first.</summary>
public sealed record KeptNames(IReadOnlyList<NameCount> Places, IReadOnlyList<NameCount> Parties, IReadOnlyList<KindCount> Kinds, IReadOnlyList<OutletCount> Outlets);
