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
/// Holds the happenings of some weeks, the claims to places and what is agreed, but never all that is told.
/// </summary>
public sealed class Gathering(DataFiles files, Reviews reviews, IStageObserver? observer = null)
{
    readonly IncidentKinds _kinds = IncidentKinds.Read(files);
    readonly ObligationKinds _obligations = ObligationKinds.Read(files);
    readonly Surroundings _world = WorldOf(files);

    /// <summary>Puts everything together.</summary>
    /// <param name="byDay">All tellings in order of <see cref="Telling.Day"/>, those without a day first.</param>
    /// <param name="byStory">All tellings again, story by story in order of id, in text order within a story; asked for after the others were read.</param>
    /// <param name="gathered">Takes in what comes out.</param>
    public void Run(IEnumerable<Telling> byDay, IEnumerable<Telling> byStory, IGathered gathered)
    {
        var agreements = new AgreementFinder(_obligations, _world);
        var disputes = new DisputeFinder(_world);
        observer?.Begin("incidents");
        foreach (var matched in new IncidentMatcher(_kinds, _world, reviews.Rulings).Match(Reviewed(byDay)))
        {
            gathered.Add(matched.Incident);
            agreements.Add(matched);
            foreach (var dispute in disputes.Within(matched))
                gathered.Add(dispute);
        }
        observer?.End("incidents");
        observer?.Begin("claims");
        Claims(Reviewed(byStory), agreements, disputes, gathered);
        observer?.End("claims");
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

    void Claims(IEnumerable<Telling> tellings, AgreementFinder agreements, DisputeFinder disputes, IGathered gathered)
    {
        var (control, tallies) = (new List<(ControlClaim, string)>(), new List<Telling>());
        var (finder, tallying) = (new ControlFinder(_world), new TallyFinder(_kinds, _world));
        foreach (var story in ByStory(tellings))
        {
            control.AddRange(finder.InStory(story).Select(claim => (claim, story[0].Family)));
            tallies.AddRange(story.Where(tallying.IsTally));
            agreements.AddStory(story);
            foreach (var dispute in disputes.OverBlame(story))
                gathered.Add(dispute);
        }
        var arranged = ControlFinder.Arrange(control);
        Each(arranged, gathered.Add);
        Each(ControlFinder.Rivals(arranged).Select(rivals => DisputeFinder.OverHolders(rivals[0].Place, rivals[0].AsOf, rivals.Select(claim => (claim.AccordingTo, claim.Holder, claim.Mention)))), gathered.Add);
        Each(tallying.Find(tallies), gathered.Add);
        Each(agreements.Agreements(), gathered.Add);
        Each(agreements.Obligations(), gathered.Add);
    }

    IEnumerable<Telling> Reviewed(IEnumerable<Telling> tellings) => tellings.Select(reviews.Apply).OfType<Telling>();

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
