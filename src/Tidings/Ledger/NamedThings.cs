using Tidings.Evidence;
using Tidings.Languages;
using Tidings.Parties;
using Tidings.Places;

namespace Tidings.Ledger;

/// <summary>Places and parties as reviews write them: the words of the story, then the gazetteer's id in brackets where there is one, several divided by semicolons.</summary>
public sealed class NamedThings
{
    readonly Lazy<PlaceGazetteer> _places;
    readonly Lazy<PartyGazetteer> _parties;

    public NamedThings(DataFiles files)
    {
        _places = new(() => PlaceGazetteer.Read(files));
        _parties = new(() => PartyGazetteer.Read(files, _places.Value));
    }

    public IReadOnlyList<NamedPlace> Places(string written) => [.. Parts(written).Select(part => PlaceOf(part.Words, part.Id))];

    public IReadOnlyList<NamedParty> Parties(string written) => [.. Parts(written).Select(part => PartyOf(part.Words, part.Id))];

    /// <summary>The name that the gazetteer gives first for a party in a language; null where it has none.</summary>
    public string? PartyName(string? id, string language) =>
        _parties.Value.Find(id)?.Names.Where(name => name.Language == language && name.Use == NameUse.Name).Select(name => name.Text).FirstOrDefault();

    /// <summary>A place's words with the id that they most likely mean: the town before the district that has its name.</summary>
    public string WritePlace(string words) => Several(words, WriteOnePlace, id => _places.Value.Find(id) is not null);

    string WriteOnePlace(string words)
    {
        var candidates = _places.Value.Named(words);
        var inner = candidates.FirstOrDefault(place => !candidates.Any(other => other.Id != place.Id && _places.Value.Within(other, place)));
        return Write(words, inner?.Id);
    }

    /// <summary>A party's words with the id that they most likely mean on a day.</summary>
    public string WriteParty(string words, DateOnly? day)
    {
        var resolver = new PartyResolver(_parties.Value).AsOf(day);
        return Several(words, one => Write(one, resolver.Resolve(one, [])?.Chosen.Id), id => _parties.Value.Find(id) is not null);
    }

    // Each of several by itself; an id that somebody gave, and that is known, stays.
    static string Several(string words, Func<string, string> write, Predicate<string> knows) =>
        string.Join("; ", Parts(words).Select(part => part.Id is { } id && knows(id) ? Write(part.Words, id) : write(part.Words)));

    static string Write(string words, string? id)
    {
        var plain = words.Replace(';', ' ').Replace('[', '(').Replace(']', ')').Trim();
        return id is null ? plain : $"{plain} [{id}]";
    }

    static IEnumerable<(string Words, string? Id)> Parts(string written)
    {
        foreach (var part in written.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var bracket = part.EndsWith(']') ? part.LastIndexOf('[') : -1;
            yield return bracket < 0 ? (part, null) : (part[..bracket].Trim(), part[(bracket + 1)..^1]);
        }
    }

    NamedPlace PlaceOf(string words, string? id) => id is not null && _places.Value.Find(id) is { } place
        ? new NamedPlace(words, place.Id, place.Name, place.Lat, place.Lon, PlaceRole.At)
        : new NamedPlace(words, null, null, null, null, PlaceRole.At);

    NamedParty PartyOf(string words, string? id) => id is not null && _parties.Value.Find(id) is { } party ? new NamedParty(words, party.Id, party.Name) : new NamedParty(words, null, null);
}
