namespace Tidings.Places;

/// <summary>
/// Chooses which place each name of a story means. The tests are asked in a fixed order, each narrowing what the one before left, and the first that leaves
/// one candidate is the reason: the kind word beside the name; the sense that the name has elsewhere in the story; containment in or of other places named;
/// the countries named; nearness to the others; the importance of the place. A name has one sense in a story, unless kind words tell two apart.
/// After the hierarchy and proximity tests of Kamalloo and Rafiei (2018), "A Coherent Unsupervised Model for Toponym Resolution".
/// </summary>
public sealed class PlaceResolver(PlaceGazetteer gazetteer)
{
    const double Near = 300;

    readonly PlaceGazetteer _gazetteer = gazetteer;

    /// <summary>One reading a mention, in order; null for a mention without candidates.</summary>
    public IReadOnlyList<PlaceReading?> Resolve(IReadOnlyList<PlaceMention> mentions, PlaceContext context)
    {
        var senses = new Dictionary<(string, PlaceKind?), PlaceReading>();
        var surroundings = Surroundings(mentions, context);
        foreach (var mention in mentions.Where(each => each.Candidates.Count > 0).OrderBy(each => each.Said is null))
        {
            var key = (NameKey.Of(mention.Text), mention.Said);
            if (!senses.ContainsKey(key))
                senses.Add(key, Choose(mention, surroundings.Without(mention.Candidates), SenseOf(mention, senses)));
        }
        return [.. mentions.Select(mention => senses.TryGetValue((NameKey.Of(mention.Text), mention.Said), out var reading) ? reading with { Mention = mention } : null)];
    }

    /// <summary>The reading of one name; null when it has no candidates.</summary>
    public PlaceReading? Resolve(PlaceMention mention, PlaceContext context) =>
        mention.Candidates.Count == 1 ? new PlaceReading(mention, mention.Candidates[0], [], "only") : Resolve([mention], context)[0];

    /// <summary>What sort of place an id stands for; null for none of the gazetteer.</summary>
    public PlaceKind? KindOf(string? id) => id is null ? null : _gazetteer.Find(id)?.Kind;

    /// <summary>
    /// The place that a name not known is a slip for, among the countries where the story plays; null when it plays nowhere known, or no name is near enough.
    /// </summary>
    public PlaceReading? Misspelt(string name, PlaceContext context)
    {
        if (!context.Places.Any(place => _gazetteer.CountryOf(place) is not null) || _gazetteer.FindMisspelt(name, context.Places) is not { } found)
            return null;
        return Resolve(new PlaceMention(name, found.Places), context) is { } reading
            ? reading with { Reason = $"misspelling: {found.Distance} off \"{found.Name}\"" } : null;
    }

    PlaceReading Choose(PlaceMention mention, Scene scene, Place? sense)
    {
        var left = mention.Candidates.Distinct().ToList();
        if (left.Count == 1)
            return new PlaceReading(mention, left[0], [], "only");
        foreach (var (name, score) in Tests(mention, scene, sense))
        {
            var kept = Best(left, score);
            if (kept.Count == 1)
                return Reading(mention, kept[0], name);
            left = kept;
        }
        left.Sort((a, b) => string.CompareOrdinal(a.Id, b.Id));
        return Reading(mention, left[0], "importance: a tie, first by id");
    }

    IEnumerable<(string Name, Func<Place, double> Score)> Tests(PlaceMention mention, Scene scene, Place? sense)
    {
        if (mention.Said is { } said)
        {
            yield return ($"kind: called {said.ToString().ToLowerInvariant()}", place => place.Kind.Agrees(said) ? 1 : 0);
            yield return ($"kind: exactly {said.ToString().ToLowerInvariant()}", place => place.Kind == said ? 1 : 0);
        }
        if (sense is not null)
            yield return ($"sense: {sense.Id} elsewhere in the story", place => place == sense ? 1 : 0);
        yield return ("containment: inside or around other places named", place => Ties(place, scene));
        yield return ("country: named in the story", place => _gazetteer.CountryOf(place) is { } country ? scene.Countries.GetValueOrDefault(country.Id) : 0);
        yield return ("proximity: nearest to the others", place => -mention.Candidates.Where(each => Nested(each, place)).Min(each => Remoteness(each, scene)));
        yield return ("importance: the weightier kind", place => place.Kind.Weight());
    }

    static List<Place> Best(List<Place> places, Func<Place, double> score)
    {
        var scores = places.ConvertAll(place => score(place));
        var best = scores.Max();
        return [.. places.Where((_, i) => scores[i] == best)];
    }

    PlaceReading Reading(PlaceMention mention, Place chosen, string reason) =>
        new(mention, chosen, [.. mention.Candidates.Distinct().Where(place => place != chosen).OrderByDescending(place => place.Kind.Weight()).ThenBy(place => place.Id, StringComparer.Ordinal)], reason);

    // A bare name takes the sense that a kind word gave it elsewhere, if only one was given.
    static Place? SenseOf(PlaceMention mention, Dictionary<(string, PlaceKind?), PlaceReading> senses)
    {
        if (mention.Said is not null)
            return null;
        var name = NameKey.Of(mention.Text);
        var given = senses.Where(sense => sense.Key.Item1 == name).Select(sense => sense.Value.Chosen).Where(mention.Candidates.Contains).Distinct().ToList();
        return given.Count == 1 ? given[0] : null;
    }

    // Whether other places of the story lie in a candidate or in the region or district around it.
    double Ties(Place place, Scene scene)
    {
        var surrounding = _gazetteer.Chain(place).TakeWhile(each => each.Kind != PlaceKind.Country).ToHashSet();
        return scene.Anchors.Any(anchor => anchor.Kind != PlaceKind.Country && _gazetteer.Chain(anchor).Any(surrounding.Contains)) ? 1 : 0;
    }

    // A town is as near as the region around it that bears its name: the middle of a region says nothing about which of the two is meant.
    bool Nested(Place one, Place other) => _gazetteer.Within(one, other) || _gazetteer.Within(other, one);

    // In steps of 50 km; beyond Near all are equally far.
    static double Remoteness(Place place, Scene scene)
    {
        var near = scene.Anchors.Where(anchor => anchor.Kind is not (PlaceKind.Country or PlaceKind.Area)).Select(place.KilometresTo).DefaultIfEmpty(Near).Min();
        return Math.Floor(Math.Min(near, Near) / 50);
    }

    Scene Surroundings(IReadOnlyList<PlaceMention> mentions, PlaceContext context)
    {
        var anchors = mentions.Select(mention => _gazetteer.Certain(mention.Candidates)).OfType<Place>().Concat(context.Places).Distinct().ToList();
        var countries = new Dictionary<string, int>(context.Weights, StringComparer.Ordinal);
        foreach (var id in anchors.Select(anchor => _gazetteer.CountryOf(anchor)?.Id).OfType<string>())
            countries[id] = countries.GetValueOrDefault(id) + 1;
        return new Scene(anchors, countries);
    }

    /// <summary>The places that are certain, and how often each country is named or lies under one of them.</summary>
    sealed record Scene(List<Place> Anchors, Dictionary<string, int> Countries)
    {
        /// <summary>A name does not vouch for itself.</summary>
        public Scene Without(IReadOnlyList<Place> candidates) => this with { Anchors = [.. Anchors.Except(candidates)] };
    }
}
