using Tidings.Languages;
using Tidings.Parties;
using Tidings.Places;
using Tidings.Text;

namespace Tidings.Mentions.Syntax;

/// <summary>
/// The names of the gazetteer in a language compiled to one matcher, so that a name is found in one walk whatever it names.
/// The names that the record uses are in every matcher: reporting in all languages quotes some of them as they stand.
/// </summary>
public sealed class NameIndex
{
    readonly PhraseTrie<NameValue> _trie = new();

    public NameIndex(PlaceGazetteer places, PartyGazetteer parties, string language)
    {
        foreach (var (name, _, place) in places.Names.Where(each => each.Language == language || each.Language == PlaceGazetteer.RecordLanguage))
            _trie.Add(name, new NameValue(place, null, NameUse.Name, NameKey.CaseOf(name)));
        foreach (var (name, use, _, party) in parties.Names.Where(each => each.Language == language || each.Language == PlaceGazetteer.RecordLanguage))
            _trie.Add(name, new NameValue(null, party, use, NameKey.CaseOf(name)));
    }

    readonly record struct NameValue(Place? Place, Party? Party, NameUse Use, NameCase Case);

    /// <summary>The longest name that begins at a token, and the token after it; null when none does.</summary>
    public (NameHit Hit, int End)? At(IReadOnlyList<Token> tokens, int first)
    {
        var hits = new List<PhraseHit<NameValue>>();
        _trie.At(tokens, first, hits);
        hits.RemoveAll(hit => !NameKey.Fits(hit.Value.Case, tokens[first]));
        if (hits.Count == 0)
            return null;
        var end = hits[^1].End;
        var values = hits.Where(hit => hit.End == end).Select(hit => hit.Value).ToList();
        var places = values.Where(value => value.Place is not null).Select(value => value.Place!).Distinct().ToList();
        var named = values.Where(value => value.Party is not null).ToList();
        var people = tokens[end - 1].Normal.EndsWith('s') && named.Any(value => value.Use == NameUse.People);
        var adjective = places.Count == 0 && !people && named.All(value => value.Use != NameUse.Name);
        return (new NameHit(places, [.. named.Select(value => value.Party!).Distinct()], adjective, people), end);
    }
}
