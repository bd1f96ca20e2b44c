using Tidings.Agreements;
using Tidings.Control;
using Tidings.Incidents;

namespace Tidings;

/// <summary>What was put together before, fetched as it is needed, with the tellings as they are now.</summary>
public interface IGatheredBefore : IMatchedTellings
{
    /// <summary>What a story tells now, as coded, in text order; nothing where it is gone.</summary>
    IReadOnlyList<Telling> Story(string id);

    /// <summary>The agreement that an incident is; null where it is none.</summary>
    Agreement? AgreementOf(string incident);

    /// <summary>The agreements that mentions of a story are of.</summary>
    IReadOnlyList<Agreement> AgreementsIn(string story);

    /// <summary>The pairs of incidents, one of which is this, that are offered as one happening.</summary>
    IReadOnlyList<(string Incident, string Other)> SuggestedWith(string incident);

    /// <summary>An agreement.</summary>
    Agreement? Agreement(string id);

    /// <summary>The story of a mention; null where it is gone.</summary>
    string? StoryOf(string mention);
}

/// <summary>Takes in what is put together and takes out what no longer holds.</summary>
public interface IMended : IGathered
{
    /// <summary>Takes out all that stands under an owner.</summary>
    void Withdraw(string owner);

    /// <summary>Lets stand under an owner what is added meanwhile and nothing else; what stands there already need not be written again.</summary>
    void Replace(string owner, Action add);
}

/// <summary>What is other than when all was last put together.</summary>
/// <param name="Before">Where the tellings of the mentions stood then.</param>
/// <param name="Mentions">Mentions whose tellings are new, gone or other than then.</param>
/// <param name="Stories">The stories that they are of, or were of.</param>
public sealed record Touched(IReadOnlyCollection<Whereabouts> Before, IReadOnlyCollection<string> Mentions, IReadOnlyCollection<string> Stories);

public sealed partial class Gathering
{
    /// <summary>
    /// Puts together anew what some stories touch and leaves everything else as it is; what then stands there is what <see cref="Run"/> would give. False where that cannot be said for sure:
    /// then everything is to be put together anew.
    /// </summary>
    /// <param name="touched">What is other than before.</param>
    /// <param name="before">What was put together before.</param>
    /// <param name="room">What lay between, as <see cref="Run"/> left it.</param>
    /// <param name="mended">Takes in and takes out.</param>
    public bool Mend(Touched touched, IGatheredBefore before, IWorkroom room, IMended mended)
    {
        _observer?.Begin("incidents");
        var matched = new IncidentMender(_kinds, _matcher, before).Mend(touched.Before, touched.Mentions);
        if (matched.IsCrowded)
            return false;
        var stories = new SortedSet<string>(touched.Stories, StringComparer.Ordinal);
        MendIncidents(matched, before, mended, stories);
        MendSuggestions(matched, before, mended);
        _observer?.End("incidents");
        _observer?.Begin("claims");
        var shelves = new TouchedShelves(room);
        foreach (var story in stories)
            MendStory(story, before, shelves, mended);
        MendClaims(shelves, before, mended);
        _observer?.End("claims");
        return true;
    }

    // An agreement that is other than before binds by all stories that tell of it.
    void MendIncidents(MendedIncidents matched, IGatheredBefore before, IMended mended, SortedSet<string> stories)
    {
        foreach (var incident in matched.Gone)
        {
            stories.UnionWith(StoriesOf(before.AgreementOf(incident)?.Mentions ?? [], before));
            mended.Withdraw(OwnerOfIncident(incident));
        }
        foreach (var made in matched.Made)
        {
            Happened(made, new AgreementFinder(_obligations, _world), mended);
            if (AgreementFinder.IsAgreement(made.Incident.Kind))
                stories.UnionWith(StoriesOf(made.Incident.Mentions, before));
        }
    }

    // Comes after the incidents, so that what is looked up is as it is now.
    void MendSuggestions(MendedIncidents matched, IGatheredBefore before, IMended mended)
    {
        foreach (var (incident, other) in matched.Gone.SelectMany(before.SuggestedWith).Distinct().ToList())
            mended.Withdraw(OwnerOfPair(incident, other));
        var (made, done) = (matched.Made.ToDictionary(each => each.Incident.Id, each => each.Happening!, StringComparer.Ordinal), new HashSet<(string, string)>());
        foreach (var one in made.Values.Where(each => Happening.IsWeighed(each.First)))
            foreach (var id in Beside(one, before).Where(id => id != one.Incident && done.Add(MatchRulings.Pair(one.Incident, id))))
                if ((made.GetValueOrDefault(id) ?? _matcher.HappeningOf(id, before)) is { } other && _suggesting.Of(one, other) is { } suggestion)
                    Suggest(suggestion, mended);
    }

    // The incidents of kindred kinds that were first told about the same days.
    HashSet<string> Beside(Happening one, IGatheredBefore before)
    {
        var (first, last) = (one.First.Day - SuggestionFinder.DaysApart, one.First.Day + SuggestionFinder.DaysApart);
        return [.. one.Cluster.Kinds.SelectMany(_kinds.KindredOf).Distinct().ToList()
            .SelectMany(kind => Enum.GetValues<Breadth>().SelectMany(breadth => before.Between(kind, breadth, first, last))).Distinct().Select(before.IncidentOf).OfType<string>()];
    }

    static IEnumerable<string> StoriesOf(IEnumerable<string> mentions, IGatheredBefore before) => mentions.Select(before.StoryOf).OfType<string>();

    void MendStory(string story, IGatheredBefore before, TouchedShelves shelves, IMended mended)
    {
        shelves.Forget(story);
        mended.Replace(OwnerOfStory(story), () =>
        {
            if (Reviewed(before.Story(story)).ToList() is { Count: > 0 } tellings)
                LayOut(Read(tellings), Knowing(before.AgreementsIn(story)), shelves, mended);
        });
    }

    void MendClaims(TouchedShelves shelves, IGatheredBefore before, IMended mended)
    {
        foreach (var key in shelves.Places)
            mended.Replace(OwnerOfPlace(key), () => Claimed(key, shelves.Claims.Of(key), mended));
        foreach (var key in shelves.Series)
            mended.Replace(OwnerOfSeries(key), () =>
            {
                if (shelves.Figures.Of(key) is { Count: > 0 } mentions)
                    Counted(key, mentions, before.Find, mended);
            });
        foreach (var key in shelves.Obligations)
            MendObligations(key, shelves, before, mended);
    }

    // Under a busy party most acts that come have no part in what becomes of its duties.
    void MendObligations(string key, TouchedShelves shelves, IGatheredBefore before, IMended mended)
    {
        var duties = shelves.Duties.Of(key);
        var agreements = Knowing(duties.Select(duty => duty.Agreement).OfType<string>().Distinct().Select(before.Agreement).OfType<Agreement>());
        if (shelves.OnlyActs(key) is { } acts && !agreements.AreConcerned(duties, acts, before.Find))
            return;
        mended.Replace(OwnerOfObligations(key), () =>
        {
            if (duties.Count > 0)
                Bound((key, duties, shelves.Acts.Of(key)), agreements, before.Find, mended);
        });
    }

    AgreementFinder Knowing(IEnumerable<Agreement> agreements)
    {
        var finder = new AgreementFinder(_obligations, _world);
        Each(agreements, finder.Add);
        return finder;
    }

    /// <summary>Shelves that note which keys were touched.</summary>
    sealed class TouchedShelves(IWorkroom room) : IWorkroom
    {
        readonly Shelf<FamilyClaim> _claims = new(room.Claims);
        readonly Shelf<string> _figures = new(room.Figures);
        readonly Shelf<Duty> _duties = new(room.Duties);
        readonly Shelf<Act> _acts = new(room.Acts);

        public IShelf<FamilyClaim> Claims => _claims;

        public IShelf<string> Figures => _figures;

        public IShelf<Duty> Duties => _duties;

        public IShelf<Act> Acts => _acts;

        public IEnumerable<string> Places => _claims.Keys;

        public IEnumerable<string> Series => _figures.Keys;

        public IEnumerable<string> Obligations => _duties.Keys.Union(_acts.Keys, StringComparer.Ordinal);

        /// <summary>The acts that came under a key; null where duties came too, or anything was taken from under it.</summary>
        public IReadOnlyList<Act>? OnlyActs(string key) => _duties.Keys.Contains(key) || _acts.Left.Contains(key) ? null : _acts.Come(key);

        public void Forget(string story)
        {
            _claims.Forget(story);
            _figures.Forget(story);
            _duties.Forget(story);
            _acts.Forget(story);
        }

        sealed class Shelf<T>(IShelf<T> shelf) : IShelf<T>
        {
            readonly Dictionary<string, List<T>> _come = new(StringComparer.Ordinal);

            public SortedSet<string> Keys { get; } = new(StringComparer.Ordinal);

            public HashSet<string> Left { get; } = new(StringComparer.Ordinal);

            public IReadOnlyList<T> Come(string key) => _come.TryGetValue(key, out var come) ? come : [];

            public void Put(string key, string story, T value)
            {
                Keys.Add(key);
                (_come.TryGetValue(key, out var come) ? come : _come[key] = []).Add(value);
                shelf.Put(key, story, value);
            }

            public IEnumerable<(string Key, IReadOnlyList<T> Values)> ByKey() => shelf.ByKey();

            public IReadOnlyList<T> Of(string key) => shelf.Of(key);

            public IReadOnlyCollection<string> Forget(string story)
            {
                var keys = shelf.Forget(story);
                Keys.UnionWith(keys);
                Left.UnionWith(keys);
                return keys;
            }
        }
    }
}
