using Tidings.Languages;
using Tidings.Places;

namespace Tidings.Parties;

/// <summary>All known parties. Names are indexed when first asked for.</summary>
public sealed class PartyGazetteer
{
    const string File = "gazetteer/parties.tsv";

    readonly Dictionary<string, Party> _byId;
    readonly Lazy<Dictionary<string, List<Party>>> _byName;
    readonly Lazy<ILookup<string, Party>> _bySeat;
    readonly Lazy<ILookup<(string Of, string Role), Party>> _byOffice;

    PartyGazetteer(List<Party> parties, Func<Func<string, Party?>, Occupations> occupations)
    {
        All = parties;
        _byId = parties.ToDictionary(party => party.Id, StringComparer.Ordinal);
        _byName = new(IndexNames);
        _bySeat = new(() => All.Where(party => party is { Kind: PartyKind.State, Seat: not null }).ToLookup(party => party.Seat!, StringComparer.Ordinal));
        _byOffice = new(() => All.Where(party => party.Of is not null)
            .SelectMany(party => party.Offices.Select(office => (Key: (party.Of!, office.Role), party))).Distinct().ToLookup(pair => pair.Key, pair => pair.party));
        Occupations = occupations(Find);
    }

    /// <summary>Whom a text means that calls a place occupied.</summary>
    public Occupations Occupations { get; }

    /// <summary>All parties, in the file's order.</summary>
    public IReadOnlyList<Party> All { get; }

    /// <summary>Every name with its use, language and party, in the file's order: what a matcher is compiled from.</summary>
    public IEnumerable<(string Name, NameUse Use, string Language, Party Party)> Names =>
        All.SelectMany(party => party.Names.Select(name => (name.Text, name.Use, name.Language, party)));

    /// <summary>The gazetteer of data files, one for all who ask with the places of the same files.</summary>
    /// <exception cref="PackException">The table cannot be used, or names a place that the gazetteer of places lacks.</exception>
    public static PartyGazetteer Read(DataFiles files, PlaceGazetteer places) =>
        ReferenceEquals(places.From, files) ? files.Once(own => ReadTable(own, places)) : ReadTable(files, places);

    static PartyGazetteer ReadTable(DataFiles files, PlaceGazetteer places)
    {
        var table = TsvTable.Read(files, File);
        var rows = new Dictionary<string, TsvRow>(StringComparer.Ordinal);
        var parties = new List<Party>(table.Rows.Count);
        foreach (var row in table.Rows)
        {
            var party = PartyRow.Read(row);
            if (!rows.TryAdd(party.Id, row))
                throw row.Error("id", $"\"{party.Id}\" stands twice");
            if (party.Seat is not null && places.Find(party.Seat) is null)
                throw row.Error("place", $"there is no place \"{party.Seat}\"");
            parties.Add(party);
        }
        var gazetteer = new PartyGazetteer(parties, find => Occupations.Read(files, places, find));
        gazetteer.CheckBonds(rows);
        return gazetteer;
    }

    /// <summary>The party of an id; null when there is none.</summary>
    public Party? Find(string? id) => id is null ? null : _byId.GetValueOrDefault(id);

    /// <summary>The parties that a name may mean, adjectives and names of peoples included; empty when there are none.</summary>
    public IReadOnlyList<Party> Named(string name) => _byName.Value.TryGetValue(NameKey.Of(name), out var parties) ? parties : [];

    /// <summary>The states governed from a place.</summary>
    public IEnumerable<Party> SeatedAt(string place) => _bySeat.Value[place];

    /// <summary>Those who hold or held an office of a party.</summary>
    public IEnumerable<Party> InOffice(string of, string role) => _byOffice.Value[(of, role)];

    /// <summary>The party, whose it is, whose that is, and so on.</summary>
    public IEnumerable<Party> Chain(Party party)
    {
        for (Party? next = party; next is not null; next = Find(next.Of))
            yield return next;
    }

    /// <summary>Whether a party is the other, belongs to it or stands with it.</summary>
    public bool Within(Party inner, Party outer) => Chain(inner).Any(party => party.Id == outer.Id);

    /// <summary>The state that a party is or belongs to; null for what is no state's.</summary>
    public Party? StateOf(Party party) => Chain(party).FirstOrDefault(each => each.Kind == PartyKind.State);

    Dictionary<string, List<Party>> IndexNames()
    {
        var index = new Dictionary<string, List<Party>>(All.Count * 8, StringComparer.Ordinal);
        foreach (var (name, _, _, party) in Names)
        {
            var key = NameKey.Of(name);
            if (!index.TryGetValue(key, out var parties))
                index.Add(key, parties = []);
            if (parties.Count == 0 || parties[^1] != party)
                parties.Add(party);
        }
        return index;
    }

    void CheckBonds(Dictionary<string, TsvRow> rows)
    {
        foreach (var party in All)
        {
            if (party.Of is not null && !_byId.ContainsKey(party.Of))
                throw rows[party.Id].Error("of", $"there is no party \"{party.Of}\"");
            if (IsCircular(party))
                throw rows[party.Id].Error("of", $"\"{party.Id}\" belongs to itself");
        }
    }

    bool IsCircular(Party party)
    {
        var steps = 0;
        for (var next = Find(party.Of); next is not null; next = Find(next.Of))
            if (next.Id == party.Id || ++steps > All.Count)
                return true;
        return false;
    }
}
