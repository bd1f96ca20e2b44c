using System.Collections.Concurrent;

namespace Tidings.Places;

/// <summary>
/// Finds the place of the project's own gazetteer that an added place is: of its name and sort, and near. The own place stands for both, so that a record
/// keeps its ids whatever a user adds.
/// </summary>
sealed class PlaceTwins(PlaceGazetteer gazetteer)
{
    readonly ConcurrentDictionary<string, Place> _twins = new(StringComparer.Ordinal);

    /// <summary>The own place; the added one itself where there is none.</summary>
    public Place Of(Place added) => _twins.GetOrAdd(added.Id, _ => Find(added));

    Place Find(Place added)
    {
        foreach (var name in added.Names.Select(name => name.Text))
            foreach (var place in gazetteer.Listed(name))
                if (IsSort(place.Kind, added.Kind) && (added.Kind == PlaceKind.Country || place.KilometresTo(added) <= Reach(added.Kind)))
                    return place;
        return added;
    }

    static bool IsSort(PlaceKind own, PlaceKind added) =>
        own == added || (own.IsSettlement() && added.IsSettlement() && own != PlaceKind.Neighbourhood && added != PlaceKind.Neighbourhood);

    // How far two gazetteers' points of one place lie apart, in kilometres.
    static double Reach(PlaceKind kind) => kind switch
    {
        PlaceKind.Region or PlaceKind.Sea or PlaceKind.River or PlaceKind.Area => 400,
        PlaceKind.District or PlaceKind.Lake or PlaceKind.Island => 60,
        _ => 25,
    };
}
