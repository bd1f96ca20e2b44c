using Tidings.Evidence;

namespace Tidings.App.Storage.Columns;

/// <summary>The kinds, places and parties that the columns of incidents name by numbers.</summary>
sealed class IncidentNames
{
    static readonly Comparer<string> Ordinal = Comparer<string>.Create(string.CompareOrdinal);

    public IncidentNames() => (Kinds, Places, Parties, PlaceKeys, PartyKeys) = (new(), new(), new(), new(), new());

    /// <summary>Names that begin as others and go on by themselves.</summary>
    public IncidentNames(IncidentNames other) =>
        (Kinds, Places, Parties, PlaceKeys, PartyKeys) = (new(other.Kinds), new(other.Places), new(other.Parties), new(other.PlaceKeys), new(other.PartyKeys));

    public NameList Kinds { get; }

    /// <summary>Places with an id and coordinates.</summary>
    public ThingList<NamedPlace> Places { get; }

    /// <summary>Parties with an id.</summary>
    public ThingList<NamedParty> Parties { get; }

    /// <summary>All places, by what the record knows them (<see cref="Keys"/>), with a name.</summary>
    public ThingList<string> PlaceKeys { get; }

    /// <summary>All parties, by what the record knows them (<see cref="Keys"/>), with a name.</summary>
    public ThingList<string> PartyKeys { get; }

    /// <summary>The numbers of places by what the record knows them, each once.</summary>
    public int[] KeysOf(IEnumerable<NamedPlace> places) => [.. places.Select(place => PlaceKeys.AddLeast(Keys.Of(place.Id, place.Text), place.Name ?? place.Text, Ordinal)).Distinct()];

    /// <summary>The numbers of parties by what the record knows them, each once.</summary>
    public int[] KeysOf(IEnumerable<NamedParty> parties) => [.. parties.Select(party => PartyKeys.AddLeast(Keys.Of(party.Id, party.Text), party.Name ?? party.Text, Ordinal)).Distinct()];
}
