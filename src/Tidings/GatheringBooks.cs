using Tidings.Agreements;
using Tidings.Incidents;
using Tidings.Languages;
using Tidings.Ledger;
using Tidings.Parties;
using Tidings.Places;

namespace Tidings;

/// <summary>What gathering goes by, each read once and when it is first asked for: the codebook's kinds, and the gazetteer. May be used by many threads.</summary>
/// <param name="files">The data files.</param>
public sealed class GatheringBooks(DataFiles files)
{
    readonly Lazy<string> _reader = new(() => Reading.Digest(files));
    readonly Lazy<IncidentKinds> _kinds = new(() => IncidentKinds.Read(files));
    readonly Lazy<ObligationKinds> _obligations = new(() => ObligationKinds.Read(files));
    readonly Lazy<Surroundings> _world = new(() => WorldOf(files));

    /// <summary>The data files.</summary>
    public DataFiles Files { get; } = files;

    /// <summary>The digest of this program and the data files.</summary>
    public string Reader => _reader.Value;

    /// <summary>Which kinds are happenings, and which can tell of one.</summary>
    public IncidentKinds Kinds => _kinds.Value;

    /// <summary>What parties can bind themselves to.</summary>
    public ObligationKinds Obligations => _obligations.Value;

    /// <summary>What lies where, and who belongs to whom.</summary>
    public Surroundings World => _world.Value;

    /// <summary>Places and parties as corrections write them.</summary>
    public NamedThings Names { get; } = new(files);

    /// <summary>What the gazetteer knows of places and parties.</summary>
    public static Surroundings WorldOf(DataFiles files) => files.Once(Read);

    static Surroundings Read(DataFiles files)
    {
        var places = PlaceGazetteer.Read(files);
        var parties = PartyGazetteer.Read(files, places);
        return new Surroundings(
            id => places.Find(id)?.Parent,
            id => parties.Find(id) is { Kind: PartyKind.Government or PartyKind.Ministry or PartyKind.Force or PartyKind.Person or PartyKind.People } party && parties.Find(party.Of) is { } superior
                ? (superior.Id, superior.Name) : null,
            id => places.Find(id)?.Kind is PlaceKind.Country or PlaceKind.Region or PlaceKind.Area or PlaceKind.Sea);
    }
}
