using Tidings.App.Exports;
using Tidings.Languages;
using Tidings.Ledger;
using Tidings.Incidents;

namespace Tidings.App.Storage;

/// <summary>
/// Puts a record together from its stories, mentions and reviews: lineages and families, then everything that <see cref="Gathering"/> gives. What was put together before by the same program and
/// data files is mended where something touches it (<see cref="Gathering.Mend"/>), else all is made anew; the outcome is the same. One transaction, which is whole or never was; nothing is done
/// when the journal has not grown since the last time.
/// </summary>
/// <param name="store">The record.</param>
/// <param name="books">What it is put together by.</param>
/// <param name="workers">How many threads may work at once.</param>
/// <param name="observer">Is told of the stages.</param>
public sealed class RecordGatherer(RecordStore store, GatheringBooks books, int workers, IStageObserver? observer = null) : IDisposable
{
    /// <summary>In <c>meta</c>: the digest of the journal's last entry when the record was last put together.</summary>
    internal const string Head = "gathered";

    /// <summary>In <c>meta</c>: by which program and data files.</summary>
    internal const string Reader = "gathered_by";

    /// <summary>In <c>meta</c>: the digest of what came out.</summary>
    internal const string Outcome = "gathered_digest";

    /// <summary>In <c>meta</c>: present when what came out can be mended.</summary>
    internal const string Mendable = "mendable";

    readonly RecordLineages _lineages = new(store, books.Files, workers);

    /// <summary>How many tellings are kept at hand from one time to the next.</summary>
    const int MostKept = 50_000;

    readonly KeptTellings _kept = new();
    string? _keptAt;

    public RecordGatherer(RecordStore store, DataFiles files, int workers, IStageObserver? observer = null) : this(store, new GatheringBooks(files), workers, observer)
    {
    }

    /// <summary>Puts decisions of people into effect; false where documents came too, or where it cannot be done without the rest: then it is for <see cref="Run"/>.</summary>
    public bool TryDecide()
    {
        using var writer = new FoldWriter(store.Connection);
        return Since() is { } since && TryMend(writer, since, mayRead: false);
    }

    /// <summary>Whether there was anything to do.</summary>
    public bool Run()
    {
        if (store.Meta(Head) == (Journal.Last(store.Connection)?.Digest ?? "") && store.Meta(Reader) == books.Reader)
            return false;
        using var writer = new FoldWriter(store.Connection);
        if (Since() is not { } since || !TryMend(writer, since))
            MakeAnew(writer);
        return true;
    }

    public void Dispose() => _lineages.Dispose();

    // The number of the entry up to which all was put together; null when it cannot be mended.
    long? Since() => store.Meta(Mendable) is null || store.Meta(Reader) != books.Reader ? null
        : store.Connection.Rows("select sequence from entry where digest = $digest", row => (long?)row.GetInt64(0), ("$digest", store.Meta(Head))).SingleOrDefault();

    // Two transactions, of which each is whole or never was.
    void MakeAnew(FoldWriter writer)
    {
        writer.Changed = null;
        var head = Relate(writer);
        using var transaction = Transaction.ToWrite(store.Connection);
        var versions = new VersionWriter(store.Connection);
        versions.Begin();
        var indexes = writer.ClearGathered();
        var isMendable = Gather(new Reviews(Journal.Reviews(store.Connection), books.Names), writer);
        foreach (var index in indexes)
            store.Connection.Execute(index);
        var digest = writer.Digest();
        versions.Finish(head, books.Reader, digest);
        Done(head, digest, isMendable);
        transaction.Commit();
        _lineages.KnownTo(head);
    }

    void Done(string head, string digest, bool isMendable)
    {
        store.SetMeta(Head, head);
        store.SetMeta(Reader, books.Reader);
        store.SetMeta(Outcome, digest);
        if (isMendable)
            store.SetMeta(Mendable, "yes");
        else
            store.Connection.Execute("delete from meta where key = $key", ("$key", Mendable));
    }

    // Gives the head of the journal as it then is: what another process adds later is for the next time.
    string Relate(FoldWriter writer)
    {
        using var transaction = Transaction.ToWrite(store.Connection);
        observer?.Begin("lineages");
        _lineages.Find(writer, null);
        observer?.End("lineages");
        Redate(Journal.Reviews(store.Connection), _ => true);
        var head = Journal.Last(store.Connection)?.Digest ?? "";
        transaction.Commit();
        return head;
    }

    // What is read, put together and written are three threads' work: the reading goes over a connection of its own, which sees what the lineages left.
    bool Gather(Reviews reviews, FoldWriter writer)
    {
        using var source = RecordFile.ForReading(store.Path);
        using var tellings = new RecordTellings(source);
        using var behind = new Behind(writer);
        using var room = new RecordShelves(store.Connection, behind);
        var isMendable = new Gathering(books, reviews, observer, GivenFiles.Read(source, books.Files)).Run(tellings, room, behind);
        behind.Finish();
        return isMendable;
    }

    // One transaction. False where it cannot be said for sure that the outcome would be that of making all anew.
    bool TryMend(FoldWriter writer, long since, bool mayRead = true)
    {
        var connection = store.Connection;
        using var transaction = Transaction.ToWrite(connection);
        var touched = new TouchedStories(connection, since);
        if (touched.IsGiven || (touched.IsRead && !mayRead))
            return false;
        observer?.Begin("lineages");
        if (touched.IsRead)
            touched.Stories.UnionWith(_lineages.Find(writer, touched));
        observer?.End("lineages");
        var reviews = Journal.Reviews(connection);
        var subjects = touched.Of();
        Redate(reviews, subjects.Mentions.Contains);
        var (head, changed) = (Journal.Last(connection)!.Digest, new ChangedLines());
        writer.GoOnFrom(store.Meta(Outcome)!);
        writer.Changed = changed;
        if (!Mend(subjects, new Reviews(reviews, books.Names), writer))
            return false;
        var digest = writer.Digest();
        new VersionWriter(connection).Finish(head, books.Reader, digest, changed);
        Done(head, digest, isMendable: true);
        transaction.Commit();
        _lineages.KnownTo(head);
        _keptAt = head;
        return true;
    }

    bool Mend(Touched touched, Reviews reviews, FoldWriter writer)
    {
        Forget(touched.Mentions);
        using var before = new RecordBefore(store.Connection, reviews, _kept);
        using var room = new RecordShelves(store.Connection);
        var gathering = new Gathering(books, reviews, observer);
        Replace(touched, before, gathering, writer);
        return gathering.Mend(touched, before, room, writer);
    }

    // What is at hand is good as long as nobody else put the record together, but for what is touched.
    void Forget(IReadOnlyCollection<string> mentions)
    {
        if (_keptAt != store.Meta(Head) || _kept.Count > MostKept)
            _kept.Clear();
        foreach (var mention in mentions)
            _kept.Forget(mention);
    }

    void Replace(Touched touched, RecordBefore before, Gathering gathering, FoldWriter writer)
    {
        foreach (var mention in touched.Mentions)
        {
            store.Connection.Execute("delete from placed where mention = $mention", ("$mention", mention));
            if (before.Find(mention) is { } telling && gathering.WhereaboutsOf(telling) is { } whereabouts)
                writer.Add(whereabouts);
        }
    }

    // A corrected date moves a mention to another place in time, and a correction that was taken back moves it to where it was.
    void Redate(IReadOnlyCollection<Review> reviews, Predicate<string> concerns)
    {
        const string AsCoded = "update mention set day = coalesce(date_first, date_last, (select published from story where story.id = mention.story)) where id = $id";
        const string AsDecided = "update mention set day = coalesce($day, (select published from story where story.id = mention.story)) where id = $id";
        foreach (var review in reviews.Where(review => IsRedating(review) && concerns(review.Subject)))
            store.Connection.Execute(AsCoded, ("$id", review.Subject));
        foreach (var review in Reviews.Standing(reviews).Where(review => IsRedating(review) && concerns(review.Subject)))
            if (Correction.CanRead("date", review.Value ?? ""))
                store.Connection.Execute(AsDecided, ("$day", PartJson.Day(Dates.EdtfDate.TryParse(review.Value) is { } date ? date.First ?? date.Last : null)), ("$id", review.Subject));
    }

    static bool IsRedating(Review review) => review is { Decision: Decision.Correct, Field: "date" };
}
