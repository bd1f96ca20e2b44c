using Tidings.Mentions.Syntax;
using Tidings.Parties;
using Tidings.Places;
using Tidings.Text;

namespace Tidings.Mentions.Meaning;

/// <summary>
/// Where a story plays: the places and the countries of the parties that it names anywhere, gathered before it is read closely,
/// so that a name of many places is read in the light of the others. Names that may mean several places do not vote.
/// </summary>
public sealed class StorySetting(NameIndex names, PlaceGazetteer places, PartyGazetteer parties)
{
    public PlaceContext Of(string text, Token[] tokens) => Read(text, tokens).Places;

    /// <summary>Where it plays, and whose war it is.</summary>
    public (PlaceContext Places, StorySides Sides) Read(string text, Token[] tokens)
    {
        var (countries, anchors, lands, groups) = (new List<string>(), new List<Place>(), new List<string>(), new List<Party>());
        for (var i = 0; i < tokens.Length;)
        {
            if (!IsName(text, tokens[i]) || names.At(tokens, i) is not { } found)
            {
                i++;
                continue;
            }
            if (found.Hit.Places.Count > 0 && places.Certain(found.Hit.Places) is { } certain)
                anchors.Add(certain);
            if (found.Hit.Places.Count > 0 && OneOf(found.Hit.Places.Select(place => places.CountryOf(place)?.Id)) is { } land)
                lands.Add(land);
            if (found.Hit.Parties is [{ Kind: PartyKind.Group } group])
                groups.Add(group);
            if (OneOf(found.Hit.Parties.Select(CountryOf)) is { } country)
                countries.Add(country);
            else if (OneOf(found.Hit.Places.Select(place => places.CountryOf(place)?.Id)) is { } around)
                countries.Add(around);
            i = found.End;
        }
        return (new PlaceContext(countries, [.. anchors.Distinct()]), new StorySides(StateOf(lands), Foremost(groups, lands)));
    }

    // The group named more than twice as often as any other; one named once, as in a link to another story, only where it is at home in a land that is told of.
    Party? Foremost(List<Party> groups, List<string> lands)
    {
        var named = groups.CountBy(group => group).OrderByDescending(pair => pair.Value).Take(2).ToList();
        if (named is [{ Value: 1, Key: var once }] && CountryOf(once) is { } home && lands.Count > 0 && !lands.Contains(home))
            return null;
        return named.Count == 1 || named.Count == 2 && named[0].Value > 2 * named[1].Value ? named[0].Key : null;
    }

    // The state in which most of the places lie, if most lie in one.
    Party? StateOf(List<string> lands)
    {
        var named = lands.CountBy(id => id).OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal).ToList();
        return named.Count > 0 && named[0].Value * 2 > lands.Count ? parties.Find(named[0].Key) : null;
    }

    // Where a party is seated says more than whom it stands with.
    string? CountryOf(Party party)
    {
        var near = party.Seat ?? parties.StateOf(party)?.Id;
        return places.Find(near) is { } place ? places.CountryOf(place)?.Id : null;
    }

    static string? OneOf(IEnumerable<string?> countries)
    {
        var different = countries.Distinct().Take(2).ToList();
        return different.Count == 1 ? different[0] : null;
    }

    static bool IsName(string text, Token token) => token.IsCapital || (token.IsWord && !char.IsLower(text[token.Start]));
}
