using Tidings.Languages;
using Tidings.Places.Stored;

namespace Tidings.Places;

/// <summary>All known places. Names are indexed when first asked for.</summary>
public sealed class PlaceGazetteer
{
    /// <summary>The language of the names that the record itself uses.</summary>
    public const string RecordLanguage = "en";

    /// <summary>The codes of countries.</summary>
    public const string CountriesFile = "gazetteer/countries.tsv";

    const string File = "gazetteer/places.tsv";
    const string AddedFile = "added places";

    readonly Dictionary<string, Place> _byId;
    readonly Lazy<Dictionary<string, List<Place>>> _byName;
    readonly Lazy<Misspellings> _misspellings;
    readonly PlaceTwins _twins;

    PlaceGazetteer(List<Place> places)
    {
        All = places;
        _twins = new PlaceTwins(this);
        _byId = places.ToDictionary(place => place.Id, StringComparer.Ordinal);
        _byName = new(IndexNames);
        _misspellings = new(() => new Misspellings(_byName.Value.Keys));
    }

    /// <summary>All places, in the file's order.</summary>
    public IReadOnlyList<Place> All { get; }

    /// <summary>Every name with its language and place, in the file's order: what a matcher is compiled from.</summary>
    public IEnumerable<(string Name, string Language, Place Place)> Names =>
        All.SelectMany(place => place.Names.Select(name => (name.Text, name.Language, place)));

    /// <summary>The gazetteer of data files, one for all who ask.</summary>
    /// <exception cref="PackException">The table cannot be used.</exception>
    public static PlaceGazetteer Read(DataFiles files) => files.Once(ReadTable);

    static PlaceGazetteer ReadTable(DataFiles files)
    {
        var table = TsvTable.Read(files, File);
        var rows = new Dictionary<string, TsvRow>(StringComparer.Ordinal);
        var places = new List<Place>(table.Rows.Count);
        foreach (var row in table.Rows)
        {
            var place = PlaceRow.Read(row);
            if (!rows.TryAdd(place.Id, row))
                throw row.Error("id", $"\"{place.Id}\" stands twice");
            places.Add(place);
        }
        var gazetteer = new PlaceGazetteer(places) { Added = ReadAdded(files), From = files };
        gazetteer.CheckParents(rows);
        return gazetteer;
    }

    /// <summary>The files that it was read from.</summary>
    internal DataFiles? From { get; private init; }

    /// <summary>Places that a user has added; null when there are none. <see cref="All"/> and <see cref="Names"/> leave them out.</summary>
    public PlaceStore? Added { get; private init; }

    /// <summary>The place of an id; null when there is none.</summary>
    public Place? Find(string? id) => id is null ? null : _byId.GetValueOrDefault(id) ?? (Added?.Find(id) is { } added ? _twins.Of(added) : null);

    /// <summary>Whether a place was added by a user.</summary>
    public bool IsAdded(Place place) => !_byId.ContainsKey(place.Id);

    /// <summary>A place that was added, by its number; the one listed here where it is the same.</summary>
    public Place AddedAt(int number) => _twins.Of(Added![number]);

    /// <summary>The places listed here under a name, in any language and spelling; those added by a user left out.</summary>
    public IReadOnlyList<Place> Listed(string name) => _byName.Value.TryGetValue(NameKey.Of(name), out var places) ? places : [];

    /// <summary>The places that a name may mean, in any language and spelling known; empty when there are none.</summary>
    public IReadOnlyList<Place> Named(string name) => Listed(name);

    /// <summary>Whether a place is the other or lies inside it.</summary>
    public bool Within(Place inner, Place outer)
    {
        for (var place = inner; place is not null; place = Find(place.Parent))
            if (place.Id == outer.Id)
                return true;
        return false;
    }

    /// <summary>The place, what contains it, what contains that, and so on.</summary>
    public IEnumerable<Place> Chain(Place place)
    {
        for (Place? next = place; next is not null; next = Find(next.Parent))
            yield return next;
    }

    /// <summary>The country a place lies in; null for seas, continents and borders.</summary>
    public Place? CountryOf(Place place)
    {
        var each = place;
        while (each is not null && each.Kind != PlaceKind.Country)
            each = Find(each.Parent);
        return each;
    }

    /// <summary>
    /// What some candidates for one name have in common for certain: the only one, or the one that all the others lie in (a district and the town
    /// it is named after are there, whichever is meant); null when they are apart.
    /// </summary>
    public Place? Certain(IReadOnlyList<Place> candidates) =>
        candidates.FirstOrDefault(outer => candidates.All(inner => Within(inner, outer)));

    /// <summary>
    /// The places whose name this may be a slip for: one wrong, missing, added or swapped letter in a name of five letters or more, two in one of nine or more,
    /// the first letter right. Where places of the story are known only places in their countries come into question. Empty when there is none
    /// or when several names are equally near.
    /// </summary>
    public MisspeltName? FindMisspelt(string name, IReadOnlyCollection<Place> context)
    {
        var countries = context.Select(place => CountryOf(place)?.Id).OfType<string>().ToHashSet(StringComparer.Ordinal);
        return _misspellings.Value.Nearest(NameKey.Of(name), key => Fitting(key, countries));
    }

    List<Place> Fitting(string key, HashSet<string> countries)
    {
        var places = _byName.Value[key];
        return countries.Count == 0 ? places : [.. places.Where(place => CountryOf(place) is { } country && countries.Contains(country.Id))];
    }

    Dictionary<string, List<Place>> IndexNames()
    {
        var index = new Dictionary<string, List<Place>>(All.Count * 8, StringComparer.Ordinal);
        foreach (var (name, _, place) in Names)
        {
            var key = NameKey.Of(name);
            if (!index.TryGetValue(key, out var places))
                index.Add(key, places = []);
            if (places.Count == 0 || places[^1] != place)
                places.Add(place);
        }
        return index;
    }

    static PlaceStore? ReadAdded(DataFiles files)
    {
        if (files.AddedPlaces is not { } bytes)
            return null;
        var countries = TsvTable.Read(files, CountriesFile).Rows.ToDictionary(row => row.Required("alpha2"), row => row.Required("id"), StringComparer.Ordinal);
        return PlaceStore.Open(AddedFile, bytes, countries.GetValueOrDefault);
    }

    void CheckParents(Dictionary<string, TsvRow> rows)
    {
        foreach (var place in All)
        {
            if (place.Parent is not null && !_byId.ContainsKey(place.Parent))
                throw rows[place.Id].Error("parent", $"there is no place \"{place.Parent}\"");
            if (IsCircular(place))
                throw rows[place.Id].Error("parent", $"\"{place.Id}\" lies inside itself");
        }
    }

    bool IsCircular(Place place)
    {
        var steps = 0;
        for (var next = Find(place.Parent); next is not null; next = Find(next.Parent))
            if (next.Id == place.Id || ++steps > All.Count)
                return true;
        return false;
    }
}
