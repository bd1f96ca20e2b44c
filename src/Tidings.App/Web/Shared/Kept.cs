using Tidings.Agreements;
using Tidings.App.Exports;
using Tidings.App.Storage;
using Tidings.App.Storage.Columns;
using Tidings.App.Web.Map;
using Tidings.App.Web.Reviews;
using Tidings.Control;
using Tidings.Incidents;

namespace Tidings.App.Web.Shared;

/// <summary>
/// What pages ask of the record as a whole. It is worked out once after each time that the record is put together, each part when it is first asked for, and stays in memory until the next; what did
/// not change is taken over. Incidents, what they rest on and stories are held in columns, claims, obligations, agreements and tallies as they are; nothing holds texts.
/// </summary>
public sealed class Kept
{
    static readonly Lock Making = new();
    static Kept? _latest;

    readonly RecordReader _record;
    readonly object _state;
    readonly RecordMark _mark;
    readonly Renewed<KeptCounts> _counts;
    readonly Renewed<IncidentColumns> _incidents;
    readonly Renewed<StoryColumns> _stories;
    readonly Renewed<DisputeList> _disputes;
    readonly Renewed<KnownLines<Obligation>> _obligations;
    readonly Renewed<KnownLines<Agreement>> _agreements;
    readonly Renewed<KnownLines<Tally>> _tallies;
    readonly Renewed<KnownLines<ControlClaim>> _claims;
    readonly Renewed<ControlBook> _control;
    readonly Renewed<KeptNames> _names;
    readonly Renewed<DoubtfulMentions> _doubtful;
    IReadOnlyDictionary<string, string>? _agreementNames;

    Kept(RecordReader record, object state, Kept? before)
    {
        (_record, _state, _mark) = (record, state, RecordMark.Of(record));
        _incidents = new(earlier => IncidentColumns.Read(record, _mark, earlier), before?._incidents);
        _stories = new(earlier => StoryColumns.Read(record, _mark, earlier), before?._stories);
        _disputes = new(earlier => DisputeList.Read(record, _mark, earlier), before?._disputes);
        _obligations = new(earlier => KnownLines<Obligation>.Read(record, _mark, LineSource.Obligations, ClaimJson.ReadObligation, earlier), before?._obligations);
        _agreements = new(earlier => KnownLines<Agreement>.Read(record, _mark, LineSource.Agreements, ClaimJson.ReadAgreement, earlier), before?._agreements);
        _tallies = new(earlier => KnownLines<Tally>.Read(record, _mark, LineSource.Tallies, IncidentJson.ReadTally, earlier), before?._tallies);
        _claims = new(earlier => KnownLines<ControlClaim>.Read(record, _mark, LineSource.Claims, ClaimJson.ReadControl, earlier), before?._claims);
        _control = new(earlier => earlier is not null && ReferenceEquals(earlier.Claims, _claims!.Value.Items) ? earlier : new ControlBook(_claims!.Value.Items, earlier), before?._control);
        _names = new(earlier => KeptNames.Of(record, Incidents, _mark, earlier), before?._names);
        _doubtful = new(earlier => ReviewQueue.Doubtful(record, _mark, earlier), before?._doubtful);
        _counts = new(earlier => KeptCounts.Of(record, _mark, earlier), before?._counts);
    }

    /// <summary>How much there is of everything.</summary>
    public RecordCounts Counts => _counts.Value.Counts;

    /// <summary>Every incident, the newest first.</summary>
    public IncidentColumns Incidents => _incidents.Value;

    /// <summary>Every story, the newest first.</summary>
    public StoryColumns Stories => _stories.Value;

    /// <summary>Every dispute, in order of id.</summary>
    public DisputeList Disputes => _disputes.Value;

    /// <summary>Every obligation.</summary>
    public IReadOnlyList<Obligation> Obligations => _obligations.Value.Items;

    /// <summary>Every agreement.</summary>
    public IReadOnlyList<Agreement> Agreements => _agreements.Value.Items;

    /// <summary>Every agreement's name by its id.</summary>
    public IReadOnlyDictionary<string, string> AgreementNames => _agreementNames ??= Agreements.ToDictionary(agreement => agreement.Id, agreement => agreement.Name, StringComparer.Ordinal);

    /// <summary>Every tally.</summary>
    public IReadOnlyList<Tally> Tallies => _tallies.Value.Items;

    /// <summary>Every claim of control.</summary>
    public ControlBook Control => _control.Value;

    /// <summary>Places, parties, kinds and outlets with how often they occur.</summary>
    public KeptNames Names => _names.Value;

    /// <summary>What somebody could decide on, that on which most hangs first.</summary>
    public IReadOnlyList<DoubtfulMention> Doubtful => _doubtful.Value.Items;

    /// <summary>The record.</summary>
    internal RecordReader Record => _record;

    /// <summary>Its state.</summary>
    internal RecordMark Mark => _mark;

    public static Kept Of(RecordReader record)
    {
        var state = State(record);
        lock (Making)
        {
            if (_latest is { } latest && latest._record.Path == record.Path)
                return latest._state.Equals(state) ? latest : _latest = new Kept(record, state, latest);
            return _latest = new Kept(record, state, null);
        }
    }

    /// <summary>What is asked of a record as it stands, with what did not change since an earlier state taken over.</summary>
    internal static Kept After(RecordReader record, Kept? before) => new(record, State(record), before);

    /// <summary>By what it is seen that the record was put together anew.</summary>
    public static object State(RecordReader record) => record.Version() is { } version ? (version.Number, version.Digest) : RecordStamp.Of(record);

    /// <summary>The positions of the incidents that a filter lets through, the newest first.</summary>
    public IReadOnlyList<int> Find(IncidentFilter filter) => Incidents.Find(filter, _record, Stories);

    /// <summary>The positions of the stories that a filter lets through, the newest first.</summary>
    public IReadOnlyList<int> Find(StoryFilter filter) => Stories.Find(filter, StorySearch.Of(filter.Text) is { } search ? _record.StoryNumbers(search) : null);

    /// <summary>Reads everything that a first asker would else have to wait for.</summary>
    public void Prepare()
    {
        _ = (Counts, Names, Find(new IncidentFilter { Confidence = 1 }), Find(new StoryFilter()), Control.Places, Control.Holders, Obligations, Agreements, Tallies);
        Disputes.Prepare();
    }
}

/// <summary>Places, parties, kinds and outlets with how often they occur, the most frequent first.</summary>
public sealed record KeptNames(IReadOnlyList<NameCount> Places, IReadOnlyList<NameCount> Parties, IReadOnlyList<KindCount> Kinds, IReadOnlyList<OutletCount> Outlets)
{
    RecordMark? Mark { get; init; }

    // What only stories decide is taken over while none came or went.
    internal static KeptNames Of(RecordReader record, IncidentColumns incidents, RecordMark mark, KeptNames? before)
    {
        var isSame = before?.Mark?.HasSameStories(mark) == true;
        var (told, counts) = (isSame ? before!.Kinds : record.ByKind(), incidents.Kinds.Zip(incidents.KindCounts()).ToDictionary(pair => pair.First, pair => pair.Second, StringComparer.Ordinal));
        return new(incidents.PlaceCounts(), incidents.PartyCounts(), [.. told.Select(kind => kind with { Incidents = counts.GetValueOrDefault(kind.Kind) })], isSame ? before!.Outlets : record.Sources()) { Mark = mark };
    }
}

/// <summary>How much there is of everything, counted anew only where stories came or went.</summary>
sealed record KeptCounts(RecordCounts Counts, RecordMark Mark)
{
    public static KeptCounts Of(RecordReader record, RecordMark mark, KeptCounts? before) =>
        new(before?.Mark.HasSameStories(mark) == true ? record.CountsSince(before.Counts) : record.Counts(), mark);
}
