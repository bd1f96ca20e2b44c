using System.Collections.Frozen;
using Tidings.Evidence;

namespace Tidings.Places;

/// <summary>What sort of place it is. Written in the gazetteer and in exports in lower case.</summary>
public enum PlaceKind
{
    /// <summary>A state, or a territory that is told of as one.</summary>
    Country,
    /// <summary>A first-order division (province, governorate, oblast, federal state), or a historic region with borders of its own.</summary>
    Region,
    /// <summary>A second-order division: district, rayon, county.</summary>
    District,
    /// <summary>The city that a state is governed from.</summary>
    Capital,
    City,
    Town,
    Village,
    Neighbourhood,
    Island,
    Sea,
    Lake,
    River,
    Strait,
    /// <summary>A mountain, a range, a height or a pass.</summary>
    Mountain,
    Valley,
    /// <summary>The border between two states.</summary>
    Border,
    /// <summary>A place to cross a border or a front.</summary>
    Crossing,
    Corridor,
    /// <summary>A line of contact, front or ceasefire line, or the zone along it.</summary>
    Line,
    Road,
    Bridge,
    Dam,
    Airport,
    Port,
    Base,
    Camp,
    /// <summary>A building, plant, field or monument.</summary>
    Site,
    /// <summary>A stretch of land without agreed borders: a continent, a desert, "the Middle East".</summary>
    Area,
}

/// <summary>What follows from a place's kind alone.</summary>
public static class PlaceKindFacts
{
    static readonly FrozenDictionary<string, PlaceKind> Names = Enum.GetValues<PlaceKind>().ToFrozenDictionary(kind => kind.ToString().ToLowerInvariant());

    /// <summary>The kind that a word in normal form names: "village".</summary>
    public static bool TryName(string word, out PlaceKind kind) => Names.TryGetValue(word, out kind);

    /// <summary>Whether people live there as in one settlement.</summary>
    public static bool IsSettlement(this PlaceKind kind) => kind is >= PlaceKind.Capital and <= PlaceKind.Neighbourhood;

    /// <summary>Whether it is a stretch of land: a region, a district, an area.</summary>
    public static bool IsDivision(this PlaceKind kind) => kind is PlaceKind.Region or PlaceKind.District or PlaceKind.Area;

    /// <summary>How likely a bare name means a place of this kind, where nothing else decides; the greater the likelier.</summary>
    public static int Weight(this PlaceKind kind) => kind switch
    {
        PlaceKind.Country => 10,
        PlaceKind.Capital => 9,
        PlaceKind.City => 8,
        PlaceKind.Town => 7,
        PlaceKind.Region => 6,
        PlaceKind.District => 5,
        PlaceKind.Village => 4,
        PlaceKind.Neighbourhood => 3,
        PlaceKind.Area or PlaceKind.Sea or PlaceKind.Island => 2,
        _ => 1,
    };

    /// <summary>How closely a place of this kind says where something happened.</summary>
    public static PlacePrecision Precision(this PlaceKind kind) => kind switch
    {
        PlaceKind.Country => new(3, 6),
        PlaceKind.Sea => new(3, 7),
        PlaceKind.Strait => new(2, 7),
        PlaceKind.Region => new(3, 4),
        PlaceKind.Area => new(3, 5),
        PlaceKind.District => new(2, 3),
        PlaceKind.Border or PlaceKind.Corridor or PlaceKind.Line or PlaceKind.Road or PlaceKind.River => new(2, 5),
        PlaceKind.Valley or PlaceKind.Mountain or PlaceKind.Lake or PlaceKind.Island => new(2, 2),
        _ => new(1, 1),
    };

    /// <summary>Whether a place of this kind may be called by a word for the other: a capital is a city, "the town" may be a village.</summary>
    public static bool Agrees(this PlaceKind kind, PlaceKind said) =>
        kind == said
        || (said is PlaceKind.City or PlaceKind.Town && kind is PlaceKind.Capital or PlaceKind.City or PlaceKind.Town)
        || (said is PlaceKind.Village && kind is PlaceKind.Village)
        || (said is PlaceKind.Region && kind is PlaceKind.Region or PlaceKind.District or PlaceKind.Area)
        || (said is PlaceKind.District && kind is PlaceKind.District or PlaceKind.Neighbourhood)
        || (said is PlaceKind.Area && kind is PlaceKind.Area or PlaceKind.Region or PlaceKind.District);
}
