namespace Tidings.Places;

/// <summary>All that a story says about what one name in it means.</summary>
/// <param name="Text">The name.</param>
/// <param name="Candidates">The places of that name.</param>
/// <param name="Said">The kind that the words beside the name give somewhere in the story.</param>
/// <param name="Around">What is named as containing it: "Paris, Texas".</param>
/// <param name="Times">How often the story has it.</param>
public sealed record PlaceClue(string Text, IReadOnlyList<Place> Candidates, PlaceKind? Said, IReadOnlyList<Place> Around, int Times);

/// <summary>
/// Chooses which place each name of a story means where a gazetteer of the world has many of that name: the weight of a place by its kind and its people,
/// against what the story says: what contains it, its kind, the other places named, and where the paper is at home.
/// The weights were set on LGL (see bench/toponyms.md).
/// </summary>
public sealed class PlaceChooser(PlaceGazetteer gazetteer)
{
    /// <summary>How the reason begins where the story names what contains the place.</summary>
    public const string ByContainment = "containment";

    const int Rounds = 3;
    const double Around = 8, AgreesInKind = 4, DiffersInKind = 3;
    const double SameDivision = 1.2, SameCountry = 0.7, Nearness = 1.5, MostOfOthers = 4.5, HomeCounts = 2;

    readonly PlaceGazetteer _gazetteer = gazetteer;

    /// <summary>The reading of each clue, in order; null for one without candidates.</summary>
    /// <param name="clues">The names of the story, each once.</param>
    /// <param name="homes">Where the paper is at home, if that is known.</param>
    public IReadOnlyList<PlaceReading?> Choose(IReadOnlyList<PlaceClue> clues, IReadOnlyList<Place> homes)
    {
        var known = new Known(_gazetteer);
        var chosen = new Place?[clues.Count];
        var reasons = new string[clues.Count];
        for (var round = 0; round < Rounds; round++)
        {
            var others = (Place?[])chosen.Clone();
            for (var i = 0; i < clues.Count; i++)
                (chosen[i], reasons[i]) = Best(clues, i, round == 0 ? null : others, homes, known);
        }
        return [.. clues.Select((clue, i) => chosen[i] is { } place ? Reading(clue, place, reasons[i]) : null)];
    }

    PlaceReading Reading(PlaceClue clue, Place chosen, string reason) =>
        new(new PlaceMention(clue.Text, clue.Candidates, clue.Said), chosen, [.. clue.Candidates.Where(place => place != chosen).OrderByDescending(Importance).ThenBy(place => place.Id, StringComparer.Ordinal)], reason);

    (Place?, string) Best(IReadOnlyList<PlaceClue> clues, int i, Place?[]? others, IReadOnlyList<Place> homes, Known known)
    {
        var clue = clues[i];
        Place? best = null;
        var (most, why) = (double.NegativeInfinity, "only");
        foreach (var place in clue.Candidates)
        {
            var around = clue.Around.Any(outer => known.Within(place, outer)) ? Around : 0;
            var kind = clue.Said is { } said ? place.Kind.Agrees(said) ? AgreesInKind : -DiffersInKind : 0;
            var company = others is null ? 0 : Company(place, clues, i, others, known);
            var home = HomeCounts * homes.Select(each => Tie(place, each, known)).DefaultIfEmpty(0).Max();
            var weight = Importance(place) + around + kind + company + home;
            if (weight > most || (weight == most && string.CompareOrdinal(place.Id, best!.Id) < 0))
                (best, most, why) = (place, weight, Reason(clue, around, kind, company, home));
        }
        return (best, why);
    }

    static string Reason(PlaceClue clue, double around, double kind, double company, double home) =>
        clue.Candidates.Count == 1 ? "only"
        : around > 0 ? $"{ByContainment}: named with {clue.Around[0].Name}"
        : kind > 0 ? $"kind: called {clue.Said!.Value.ToString().ToLowerInvariant()}"
        : company > Math.Max(1, home) ? "proximity: near or beside the other places named"
        : home > 1 ? "home: near where the paper is at home"
        : "importance: the weightier place";

    // What the other places of the story speak for; each further one counts less.
    static double Company(Place place, IReadOnlyList<PlaceClue> clues, int i, Place?[] others, Known known)
    {
        var sum = 0.0;
        for (var j = 0; j < others.Length; j++)
            if (j != i && others[j] is { } other && other.Id != place.Id)
                sum += Tie(place, other, known) * (clues[j].Candidates.Count == 1 || clues[j].Around.Count > 0 ? 1 : 0.5);
        return MostOfOthers * (1 - Math.Exp(-sum / MostOfOthers));
    }

    static double Tie(Place place, Place other, Known known)
    {
        var (mine, theirs) = (known.Divisions(place), known.Divisions(other));
        var shared = mine.Count > 0 && mine.Any(theirs.Contains) ? SameDivision : 0;
        var country = known.Country(place) is { } here && here == known.Country(other) ? SameCountry : 0;
        var near = other.Kind is PlaceKind.Country or PlaceKind.Area || place.Kind == PlaceKind.Country ? 0 : Nearness * Math.Exp(-place.KilometresTo(other) / 100);
        return shared + country + near;
    }

    /// <summary>How likely a bare name means this place: for a settlement the number of digits of its people, for others by kind on the same scale.</summary>
    public static double Importance(Place place) => place.Kind switch
    {
        PlaceKind.Country => 9,
        PlaceKind.Region when place.Population > 0 => Digits(place) - 0.6,
        PlaceKind.Region => 6,
        PlaceKind.Area or PlaceKind.Sea => 6,
        PlaceKind.District when place.Population > 0 => Digits(place) - 1.8,
        PlaceKind.District => 3.6,
        PlaceKind.Capital => Math.Max(6.5, Digits(place)),
        PlaceKind.City when place.Population == 0 => 5.8,
        PlaceKind.Town when place.Population == 0 => 5,
        PlaceKind.Village when place.Population == 0 => 3.5,
        PlaceKind.Neighbourhood => Math.Min(3.5, Digits(place)),
        PlaceKind.City or PlaceKind.Town or PlaceKind.Village => Digits(place),
        _ => 3.4,
    };

    static double Digits(Place place) => Math.Log10(place.Population + 10);

    /// <summary>What is asked of the same places again and again, for one story.</summary>
    sealed class Known(PlaceGazetteer gazetteer)
    {
        readonly Dictionary<string, (List<string> Divisions, string? Country)> _places = new(StringComparer.Ordinal);

        public List<string> Divisions(Place place) => Of(place).Divisions;

        public string? Country(Place place) => Of(place).Country;

        public bool Within(Place inner, Place outer) => inner.Id != outer.Id && (Of(inner).Country == outer.Id || Of(inner).Divisions.Contains(outer.Id));

        (List<string> Divisions, string? Country) Of(Place place)
        {
            if (_places.TryGetValue(place.Id, out var known))
                return known;
            var chain = gazetteer.Chain(place).ToList();
            known = ([.. chain.Where(each => each.Kind is PlaceKind.Region or PlaceKind.District).Select(each => each.Id)], chain.FirstOrDefault(each => each.Kind == PlaceKind.Country)?.Id);
            _places.Add(place.Id, known);
            return known;
        }
    }
}
