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

    /// <summary>Places and parties as decisions of people write them.</summary>
    public static NamedThings Names { get; private set; } = new(DataFiles.BuiltIn);

    /// <summary>Takes places from these files, those that a user added among them; said once, before anything is served.</summary>
    public static void Use(DataFiles files) => (Files, Gazetteer, Names) = (files, new(() => PlaceGazetteer.Read(files)), new NamedThings(files));

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

    /// <summary>What contains a place, the smallest first.</summary>
    public static IReadOnlyList<Place> Containing(Place place) => [.. Gazetteer.Value.Chain(place).Skip(1)];

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
