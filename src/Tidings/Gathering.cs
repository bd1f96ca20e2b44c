using Tidings.Agreements;
using Tidings.Control;
using Tidings.Disputes;
using Tidings.Evidence;
using Tidings.Incidents;
using Tidings.Languages;
using Tidings.Ledger;
using Tidings.Parties;
using Tidings.Places;

namespace Tidings;

/// <summary>Takes in what is put together, one thing at a time, always in the same order.</summary>
public interface IGathered
{
    void Add(Incident incident);

    void Add(Dispute dispute);

    void Add(Tally tally);

    void Add(ControlClaim claim);

    void Add(Agreement agreement);

    void Add(Obligation obligation);
}

/// <summary>
/// From what many stories tell to the record: incidents, then disputes, control, agreements and tallies. What people decided is honoured first.
/// Holds the happenings of some weeks, the agreements and what is told of one place, party or series, but never all that is told.
/// </summary>
public sealed class Gathering
{
    readonly IncidentKinds _kinds;
    readonly ObligationKinds _obligations;
    readonly Surroundings _world;
    readonly IReadOnlyList<GivenAgreement> _given;
    readonly TallyFinder _tallying;
    readonly Reviews _reviews;
    readonly IStageObserver? _observer;

    /// <param name="files">What kinds of happening found incidents and obligations, the gazetteer, and the agreements that a user gave.</param>
    /// <param name="reviews">What people decided.</param>
    /// <param name="observer">Is told of the stages.</param>
    public Gathering(DataFiles files, Reviews reviews, IStageObserver? observer = null)
    {
        (_kinds, _obligations, _world) = (IncidentKinds.Read(files), ObligationKinds.Read(files), WorldOf(files));
        _tallying = new TallyFinder(_kinds, _world);
        (_reviews, _observer, _given) = (reviews, observer, GivenAgreementReader.ReadAll(files));
    }

    /// <summary>Puts everything together.</summary>
    /// <param name="tellings">All that is told.</param>
    /// <param name="room">Room for what lies between; empty.</param>
    /// <param name="gathered">Takes in what comes out.</param>
    public void Run(ITellings tellings, IWorkroom room, IGathered gathered)
    {
        var agreements = new AgreementFinder(_obligations, _world, _given);
        var disputes = new DisputeFinder(_world);
        _observer?.Begin("incidents");
        foreach (var matched in new IncidentMatcher(_kinds, _world, _reviews.Rulings).Match(Reviewed(tellings.ByDay())))
        {
            gathered.Add(matched.Incident);
            agreements.Add(matched);
            Each(disputes.Within(matched), gathered.Add);
        }
        _observer?.End("incidents");
        _observer?.Begin("claims");
        LayOut(Reviewed(tellings.ByStory()), agreements, disputes, room, gathered);
        Claims(tellings, agreements, room, gathered);
        _observer?.End("claims");
    }

    /// <summary>What the gazetteer knows of places and parties.</summary>
    public static Surroundings WorldOf(DataFiles files)
    {
        var places = PlaceGazetteer.Read(files);
        var parties = PartyGazetteer.Read(files, places);
        return new Surroundings(
            id => places.Find(id)?.Parent,
            id => parties.Find(id) is { Kind: PartyKind.Government or PartyKind.Ministry or PartyKind.Force or PartyKind.Person or PartyKind.People } party && parties.Find(party.Of) is { } superior
                ? (superior.Id, superior.Name) : null,
            id => places.Find(id)?.Kind is PlaceKind.Country or PlaceKind.Region or PlaceKind.Area or PlaceKind.Sea);
    }

    // Disputes over blame come out at once; what is told of places, series and obligations lies in the room until all of it is there.
    void LayOut(IEnumerable<Telling> tellings, AgreementFinder agreements, DisputeFinder disputes, IWorkroom room, IGathered gathered)
    {
        var finder = new ControlFinder(_world);
        foreach (var story in ByStory(tellings))
        {
            foreach (var claim in finder.InStory(story))
                room.Claims.Put(Surroundings.KeyOf(claim.Place), new FamilyClaim(claim, story[0].Family));
            foreach (var telling in story)
                foreach (var series in _tallying.SeriesOf(telling))
                    room.Figures.Put(series, telling.Id);
            foreach (var (key, matter) in agreements.InStory(story))
                room.Matters.Put(key, matter);
            Each(disputes.InStory(story), gathered.Add);
        }
    }

    void Claims(ITellings tellings, AgreementFinder agreements, IWorkroom room, IGathered gathered)
    {
        foreach (var (_, claims) in room.Claims.ByKey())
        {
            var arranged = ControlFinder.Arrange(claims);
            Each(arranged, gathered.Add);
            Each(ControlFinder.Rivals(arranged).Select(rivals => DisputeFinder.OverHolders(rivals[0].Place, rivals[0].AsOf, rivals.Select(claim => (claim.AccordingTo, claim.Holder, claim.Mention)))), gathered.Add);
        }
        foreach (var (key, mentions) in room.Figures.ByKey())
            gathered.Add(_tallying.Series(key, mentions.Select(Find).OfType<Telling>()));
        Each(agreements.Agreements(), gathered.Add);
        foreach (var (_, matters) in room.Matters.ByKey())
            Each(agreements.Obligations(matters, Find), gathered.Add);
        Each(agreements.Given(), gathered.Add);

        Telling? Find(string mention) => tellings.Find(mention) is { } telling ? _reviews.Apply(telling) : null;
    }

    IEnumerable<Telling> Reviewed(IEnumerable<Telling> tellings) => tellings.Select(_reviews.Apply).OfType<Telling>();

    static void Each<T>(IEnumerable<T> items, Action<T> take)
    {
        foreach (var item in items)
            take(item);
    }

    static IEnumerable<List<Telling>> ByStory(IEnumerable<Telling> tellings)
    {
        var story = new List<Telling>();
        foreach (var telling in tellings)
        {
            if (story.Count > 0 && story[0].Story != telling.Story)
            {
                yield return story;
                story = [];
            }
            story.Add(telling);
        }
        if (story.Count > 0)
            yield return story;
    }
}
