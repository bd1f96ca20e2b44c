using Tidings.Dates;
using Tidings.Languages;
using Tidings.Ledger;
using Tidings.Places;

namespace Tidings.App.Web.Map;

/// <summary>What the gazetteer tells pages about a place that the record names.</summary>
public static class KnownPlaces
{
    static Lazy<PlaceGazetteer> Gazetteer = new(() => PlaceGazetteer.Read(DataFiles.BuiltIn));
    static DataFiles Files = DataFiles.BuiltIn;

    /// <summary>What decisions are put into effect by.</summary>
    public static GatheringBooks Books { get; private set; } = new(DataFiles.BuiltIn);

    /// <summary>Places and parties as decisions of people write them.</summary>
    public static NamedThings Names => Books.Names;

    /// <summary>Takes places from these files, those that a user added among them; said once, before anything is served.</summary>
    public static void Use(DataFiles files) => (Files, Gazetteer, Books) = (files, new(() => PlaceGazetteer.Read(files)), new GatheringBooks(files));

    /// <summary>The day that words of a language name; null when they name none.</summary>
    public static DateOnly? ReadDate(string words, string language)
    {
        try
        {
            return DateReader.For(Files, language).ReadPrintedDate(words);
        }
        catch (PackException)
        {
            return null;
        }
    }

    /// <summary>The place of an id; null when it is not in the gazetteer.</summary>
    public static Place? Find(string id) => Gazetteer.Value.Find(id);

    /// <summary>
    /// The name that the gazetteer gives first for a place in a language; null where it has none. For a district or region one that no other place has, where there is one;
    /// where there is none its kind comes with it, as the name alone would be taken for the town's.
    /// </summary>
    public static (string Name, PlaceKind? Told)? NameOf(string id, string language)
    {
        if (Find(id) is not { } place || NamesIn(place, language).FirstOrDefault() is not { } first)
            return null;
        if (place.Kind is not (PlaceKind.District or PlaceKind.Region))
            return (first, null);
        return NamesIn(place, language).FirstOrDefault(name => Gazetteer.Value.Listed(name).Count < 2) is { } own ? (own, null) : (first, place.Kind);
    }

    /// <summary>The place that the record calls so; null when there is none.</summary>
    public static string? IdOf(string name) => Gazetteer.Value.Listed(name).FirstOrDefault(place => place.Name == name)?.Id;

    /// <summary>The places of a name, in any language and spelling known; those that a user added left out.</summary>
    public static IReadOnlyList<Place> Listed(string name) => Gazetteer.Value.Listed(name);

    /// <summary>The only one of some places, or the one that all the others lie in; null when they are apart or there is none.</summary>
    public static Place? Certain(IReadOnlyList<Place> places) => Gazetteer.Value.Certain(places);

    /// <summary>The first name of a country in a language, by its English name.</summary>
    public static string? NameOfCountry(string name, string language) =>
        Gazetteer.Value.Listed(name).FirstOrDefault(place => place.Kind == PlaceKind.Country) is { } country ? NamesIn(country, language).FirstOrDefault() : null;

    /// <summary>What contains a place, the smallest first.</summary>
    public static IReadOnlyList<Place> Containing(Place place) => [.. Gazetteer.Value.Chain(place).Skip(1)];

    static IEnumerable<string> NamesIn(Place place, string language) => place.Names.Where(name => name.Language == language).Select(name => name.Text);

    /// <summary>
    /// How far around its coordinates a place's name reaches, in kilometres: what is usual for places of that kind, as a district, region or country is no spot.
    /// Null for a spot such as a town or a base, and for a place that is not in the gazetteer.
    /// </summary>
    public static double? KilometresAround(string id) => Find(id)?.Kind switch
    {
        PlaceKind.Country => 200,
        PlaceKind.Sea or PlaceKind.Area => 150,
        PlaceKind.Border or PlaceKind.Line => 80,
        PlaceKind.Region => 60,
        PlaceKind.River or PlaceKind.Road => 40,
        PlaceKind.District => 18,
        PlaceKind.Corridor or PlaceKind.Valley or PlaceKind.Lake or PlaceKind.Island or PlaceKind.Strait => 15,
        PlaceKind.Mountain => 8,
        _ => null,
    };
}
