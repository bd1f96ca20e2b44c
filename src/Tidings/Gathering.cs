using Tidings.Agreements;
using Tidings.Control;
using Tidings.Disputes;
using Tidings.Evidence;
using Tidings.Incidents;
using Tidings.Languages;
using Tidings.Ledger;
using Tidings.Parties;
using Tidings.Places;
using Tidings.Text;

namespace Tidings;

/// <summary>Takes in what is put together, one thing at a time, always in the same order.</summary>
public interface IGathered
{
    /// <summary>What follows is put together from what is told of one thing: an incident, a story, a place, a series of figures, an obligation. It stays or goes together.</summary>
    void Under(string owner);

    void Add(Incident incident);

    void Add(JoinSuggestion suggestion);

    void Add(Dispute dispute);

    void Add(Tally tally);

    void Add(ControlClaim claim);

    void Add(Agreement agreement);

    void Add(Obligation obligation);

    /// <summary>By what a telling that was matched is looked up.</summary>
    void Add(Whereabouts whereabouts);
}

/// <summary>
/// From what many stories tell to the record: incidents, then disputes, control, agreements and tallies. What people decided is honoured first.
/// Holds the happenings of some weeks, the agreements and what is told of one place, party or series, but never all that is told.
/// </summary>
public sealed partial class Gathering
{
    readonly IncidentKinds _kinds;
    readonly ObligationKinds _obligations;
    readonly Surroundings _world;
    readonly TallyFinder _tallying;
    readonly ControlFinder _control;
    readonly DisputeFinder _disputes;
    readonly IncidentMatcher _matcher;
    readonly SuggestionFinder _suggesting;
    readonly Reviews _reviews;
    readonly IStageObserver? _observer;
    readonly IReadOnlyList<GivenAgreement> _given;

    /// <param name="books">What kinds of happening found incidents and obligations, and what lies where.</param>
    /// <param name="reviews">What people decided.</param>
    /// <param name="observer">Is told of the stages.</param>
    /// <param name="given">The agreements that a user gave.</param>
    public Gathering(GatheringBooks books, Reviews reviews, IStageObserver? observer = null, IReadOnlyList<GivenAgreement>? given = null)
    {
        _given = given ?? [];
        (_kinds, _obligations, _world) = (books.Kinds, books.Obligations, books.World);
        (_tallying, _control, _disputes) = (new TallyFinder(_kinds, _world), new ControlFinder(_world), new DisputeFinder(_world));
        (_reviews, _observer, _matcher, _suggesting) = (reviews, observer, new IncidentMatcher(_kinds, _world, reviews.Rulings), new SuggestionFinder(_kinds, reviews.Rulings));
    }

    /// <summary>Puts everything together.</summary>
    /// <param name="tellings">All that is told.</param>
    /// <param name="room">Room for what lies between; empty.</param>
    /// <param name="gathered">Takes in what comes out.</param>
    /// <returns>Whether a change of single stories can be put together with the rest afterwards (<see cref="Mend"/>).</returns>
    public bool Run(ITellings tellings, IWorkroom room, IGathered gathered)
    {
        var given = new GivenObligations(_given, _world);
        var agreements = new AgreementFinder(_obligations, _world, given);
        _observer?.Begin("incidents");
        foreach (var matched in _matcher.Match(Reviewed(tellings.ByDay()), gathered.Add))
        {
            given.Add(matched);
            Happened(matched, agreements, gathered);
            Each(matched.Suggestions, suggestion => Suggest(suggestion, gathered));
        }
        _observer?.End("incidents");
        _observer?.Begin("claims");
        // What a story says by itself is found ahead of what is laid out.
        foreach (var story in Ahead.Of(ByStory(Reviewed(tellings.ByStory())).Select(Read)))
            LayOut(story, agreements, room, gathered);
        foreach (var (key, claims) in room.Claims.ByKey())
            Claimed(key, claims, gathered);
        foreach (var (key, mentions) in room.Figures.ByKey())
            Counted(key, mentions, Find, gathered);
        foreach (var (key, duties) in room.Duties.ByKey())
            Bound((key, duties, room.Acts.Of(key)), agreements, Find, gathered);
        Followed(given, gathered);
        _observer?.End("claims");
        return !_matcher.IsCrowded && _given.Count == 0;

        Telling? Find(string mention) => tellings.Find(mention) is { } telling ? _reviews.Apply(telling) : null;
    }

    /// <summary>By what a telling is looked up when others are matched; null when it is not matched.</summary>
    public Whereabouts? WhereaboutsOf(Telling decided) => _matcher.WhereaboutsOf(decided);

    static string OwnerOfIncident(string id) => $"incident {id}";

    static string OwnerOfPair(string incident, string other) => $"pair {incident} {other}";

    static string OwnerOfStory(string id) => $"story {id}";

    static string OwnerOfPlace(string key) => $"place {key}";

    static string OwnerOfSeries(string key) => $"series {key}";

    static string OwnerOfObligations(string key) => $"obligations {key}";

    void Happened(MatchedIncident matched, AgreementFinder agreements, IGathered gathered)
    {
        gathered.Under(OwnerOfIncident(matched.Incident.Id));
        gathered.Add(matched.Incident);
        if (agreements.Add(matched.Incident) is { } agreement)
            gathered.Add(agreement);
        Each(_disputes.Within(matched), gathered.Add);
    }

    static void Suggest(JoinSuggestion suggestion, IGathered gathered)
    {
        gathered.Under(OwnerOfPair(suggestion.Incident, suggestion.Other));
        gathered.Add(suggestion);
    }

    // Disputes over blame come out at once; what is told of places, series and obligations lies in the room until all of it is there.
    void LayOut(StoryClaims read, AgreementFinder agreements, IWorkroom room, IGathered gathered)
    {
        var (story, id) = (read.Story, read.Story[0].Story);
        foreach (var claim in read.Control)
            room.Claims.Put(Surroundings.KeyOf(claim.Place, story[0].Family), id, new FamilyClaim(claim, story[0].Family));
        foreach (var (series, mention) in read.Figures)
            room.Figures.Put(series, id, mention);
        foreach (var (key, duty) in agreements.DutiesIn(story))
            room.Duties.Put(key, id, duty);
        foreach (var (key, act) in agreements.ActsIn(story))
            room.Acts.Put(key, id, act);
        gathered.Under(OwnerOfStory(id));
        Each(read.Disputes, gathered.Add);
    }

    /// <summary>What one story says by itself.</summary>
    readonly record struct StoryClaims(List<Telling> Story, List<ControlClaim> Control, List<(string Series, string Mention)> Figures, List<Dispute> Disputes);

    StoryClaims Read(List<Telling> story) =>
        new(story, [.. _control.InStory(story)], [.. story.SelectMany(telling => _tallying.SeriesOf(telling).Select(series => (series, telling.Id)))], [.. _disputes.InStory(story)]);

    static void Claimed(string key, IReadOnlyList<FamilyClaim> claims, IGathered gathered)
    {
        gathered.Under(OwnerOfPlace(key));
        var arranged = ControlFinder.Arrange(claims);
        Each(arranged, gathered.Add);
        Each(ControlFinder.Rivals(arranged).Select(rivals => DisputeFinder.OverHolders(key, rivals[0].Place, rivals[0].AsOf, rivals.Select(claim => (claim.AccordingTo, claim.Holder, claim.Mention)))), gathered.Add);
    }

    void Counted(string key, IReadOnlyList<string> mentions, Func<string, Telling?> find, IGathered gathered)
    {
        gathered.Under(OwnerOfSeries(key));
        gathered.Add(_tallying.Series(key, mentions.Select(find).OfType<Telling>()));
    }

    static void Bound((string Key, IReadOnlyList<Duty> Duties, IReadOnlyList<Act> Acts) laid, AgreementFinder agreements, Func<string, Telling?> find, IGathered gathered)
    {
        gathered.Under(OwnerOfObligations(laid.Key));
        Each(agreements.Obligations(laid.Duties, laid.Acts, find), gathered.Add);
    }

    // What became of these can hang on any story, so that they are put together with all of them and never mended.
    static void Followed(GivenObligations given, IGathered gathered)
    {
        gathered.Under("given");
        Each(given.Agreements, gathered.Add);
        Each(given.Judged(), gathered.Add);
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
