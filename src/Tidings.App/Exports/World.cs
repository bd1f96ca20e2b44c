using Tidings.Evidence;
using Tidings.Languages;
using Tidings.Parties;
using Tidings.Places;

namespace Tidings.App.Exports;

/// <summary>A country in the codes of event data; empty where it has none.</summary>
sealed record CountryCodes(string Iso, string Acled, string Ucdp, string GleditschWard);

/// <summary>Where a place lies.</summary>
sealed record Address(Place? Country, Place? Region, Place? District, CountryCodes Codes);

/// <summary>What a party is to event data, by ACLED's numbers.</summary>
enum Role { State = 1, Armed = 2, Unidentified = 3, Rioters = 5, Protesters = 6, Civilians = 7, External = 8 }

/// <summary>What the gazetteer and the word lists know of the places and people that incidents name.</summary>
sealed class World
{
    static readonly CountryCodes Unknown = new("", "", "", "");

    readonly PlaceGazetteer _places;
    readonly PartyGazetteer _parties;
    readonly OutletGazetteer _outlets;
    readonly Dictionary<string, CountryCodes> _codes;
    readonly HashSet<string> _civilians = new(StringComparer.Ordinal), _fighters = new(StringComparer.Ordinal);

    public World(DataFiles files)
    {
        _places = PlaceGazetteer.Read(files);
        _parties = PartyGazetteer.Read(files, _places);
        _outlets = OutletGazetteer.Read(files);
        _codes = TsvTable.Read(files, "codebook/regions.tsv").Rows.ToDictionary(row => row.Required("id"), row => new CountryCodes(row["iso"], row["acled"], row["ucdp"], row["gw"]), StringComparer.Ordinal);
        foreach (var language in LanguagePack.Codes(files).Where(code => files.TryRead($"languages/{code}/nouns.tsv") is not null))
        {
            var lexicon = new Lexicon(files, language);
            _civilians.UnionWith(lexicon.WordsOf("civilian"));
            _fighters.UnionWith(lexicon.WordsOf("fighter"));
        }
    }

    /// <summary>Where a place lies.</summary>
    public Address AddressOf(NamedPlace named)
    {
        if (_places.Find(named.Id) is not { } place)
            return new Address(null, null, null, Unknown);
        var chain = _places.Chain(place).ToList();
        var country = _places.CountryOf(place);
        return new Address(country, chain.Find(each => each.Kind == PlaceKind.Region), chain.Find(each => each.Kind == PlaceKind.District), country is null ? Unknown : CodesOf(country.Id));
    }

    /// <summary>What a party is in a country.</summary>
    public Role RoleOf(NamedParty named, string? country)
    {
        if (_parties.Find(named.Id) is { } party)
            return RoleOf(party, country);
        return IsCivilian(named.Text) ? Role.Civilians : Role.Unidentified;
    }

    /// <summary>The country whose party it is; null for what is no state's.</summary>
    public string? StateOf(NamedParty named) => _parties.Find(named.Id) is { } party ? _parties.StateOf(party)?.Id : null;

    public CountryCodes CodesOf(string country) => _codes.GetValueOrDefault(country) ?? Unknown;

    /// <summary>Whether words name people who do not fight. Words that can name both, and names, do not.</summary>
    public bool IsCivilian(string? words) => Has(words, _civilians) && !Has(words, _fighters);

    /// <summary>Whether words name people who fight.</summary>
    public bool IsFighter(string? words) => Has(words, _fighters);

    /// <summary>Whether an outlet is of a country; null when the outlet is not known.</summary>
    public bool? IsAtHome(string? outlet, string? country) => outlet is not null && _outlets.Named(outlet) is { } known ? known.Country == country : null;

    static bool Has(string? words, HashSet<string> of) => words is not null && Array.Exists(Text.Tokeniser.Split(words), token => of.Contains(token.Normal));

    Role RoleOf(Party party, string? country) => party.Kind switch
    {
        PartyKind.State or PartyKind.Government or PartyKind.Ministry or PartyKind.Force => _parties.StateOf(party) is { } state && state.Id != country ? Role.External : Role.State,
        PartyKind.Group => Role.Armed,
        PartyKind.Organisation => Role.External,
        PartyKind.Person when party.Of is { } of && _parties.Find(of) is { Kind: not PartyKind.Person } superior => RoleOf(superior, country),
        _ => Role.Civilians,
    };
}
