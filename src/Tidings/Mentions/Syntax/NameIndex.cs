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
    public (NameHit Hit, int End)? At(ReadOnlySpan<Token> tokens, int first)
    {
        if (!_trie.CanBegin(tokens[first]))
            return null;
        var hits = new List<PhraseHit<NameValue>>();
        _trie.At(tokens, first, hits);
        var end = 0;
        for (var i = hits.Count - 1; i >= 0 && end == 0; i--)
            if (NameKey.Fits(hits[i].Value.Case, tokens[first]))
                end = hits[i].End;
        return end == 0 ? null : (Hit(hits, tokens[first], end, tokens[end - 1].Normal.EndsWith('s')), end);
    }

    static NameHit Hit(List<PhraseHit<NameValue>> hits, Token first, int end, bool isPlural)
    {
        var (places, parties) = (new List<Place>(), new List<Party>());
        var (people, named) = (false, false);
        foreach (var hit in hits)
        {
            if (hit.End != end || !NameKey.Fits(hit.Value.Case, first))
                continue;
            if (hit.Value.Place is { } place && !places.Contains(place))
                places.Add(place);
            if (hit.Value.Party is not { } party)
                continue;
            if (!parties.Contains(party))
                parties.Add(party);
            people |= isPlural && hit.Value.Use == NameUse.People;
            named |= hit.Value.Use == NameUse.Name;
        }
        return new NameHit(places, parties, places.Count == 0 && !people && !named, people);
    }
}
