using Tidings.Languages;
using Tidings.Parties;
using Tidings.Places;
using Tidings.Text;

namespace Tidings.Mentions.Syntax;

/// <summary>
/// The names of the gazetteer in a language compiled to one matcher, so that a name is found in one walk whatever it names.
/// The names that the record uses are in every matcher: reporting in all languages quotes some of them as they stand.
/// In languages with cases the names of the language are there in all their forms.
/// </summary>
public sealed class NameIndex
{
    readonly PhraseTrie<NameValue> _trie = new();

    readonly Declension? _declension;

    public NameIndex(PlaceGazetteer places, PartyGazetteer parties, string language, Declension? declension = null)
    {
        _declension = declension;
        foreach (var (name, of, place) in places.Names.Where(each => each.Language == language || each.Language == PlaceGazetteer.RecordLanguage))
            Add(name, of == language, new NameValue(place, null, NameUse.Name, NameKey.CaseOf(name)));
        foreach (var (name, use, of, party) in parties.Names.Where(each => each.Language == language || each.Language == PlaceGazetteer.RecordLanguage))
            Add(name, of == language, new NameValue(null, party, use, NameKey.CaseOf(name)));
    }

    void Add(string name, bool isOwn, NameValue value)
    {
        if (_declension is null || !isOwn)
            _trie.Add(name, value);
        else
            foreach (var form in Forms(_declension, name, value))
                _trie.Add(form.Text, value with { Form = form.Case, IsPlural = form.IsPlural });
    }

    static IEnumerable<DeclinedForm> Forms(Declension declension, string name, NameValue value) => value switch
    {
        { Use: NameUse.Adjective } => declension.OfAdjective(name),
        { Use: NameUse.People } => declension.OfName(name, "people"),
        { Party.Kind: PartyKind.Person } => declension.OfName(name, "person"),
        _ => declension.OfName(name, "name"),
    };

    readonly record struct NameValue(Place? Place, Party? Party, NameUse Use, NameCase Case, GrammaticalCase Form = GrammaticalCase.Any, bool IsPlural = false);

    // What was found last, for each thread: most finds are none in the end.
    [ThreadStatic]
    static List<PhraseHit<NameValue>>? _hits;

    /// <summary>The longest name that begins at a token, and the token after it; null when none does.</summary>
    public (NameHit Hit, int End)? At(ReadOnlySpan<Token> tokens, int first)
    {
        if (!_trie.CanBegin(tokens[first]))
            return null;
        var hits = _hits ??= [];
        hits.Clear();
        _trie.At(tokens, first, hits);
        var end = 0;
        for (var i = hits.Count - 1; i >= 0 && end == 0; i--)
            if (Fits(hits[i].Value, tokens, first))
                end = hits[i].End;
        return end == 0 ? null : (Hit(hits, tokens, first, end, tokens[end - 1].Normal.EndsWith('s')), end);
    }

    // "al-Qaeda": a small part of a name, joined to a capital.
    static bool Fits(NameValue value, ReadOnlySpan<Token> tokens, int first) =>
        NameKey.Fits(value.Case, tokens[first]) || value.Case == NameCase.Capital && first + 2 < tokens.Length && tokens[first + 1].Normal == "-" && tokens[first + 2].IsCapital;

    static NameHit Hit(List<PhraseHit<NameValue>> hits, ReadOnlySpan<Token> tokens, int first, int end, bool isPlural)
    {
        var (places, parties) = (new List<Place>(), new List<Party>());
        var (people, named, cases) = (false, false, GrammaticalCase.None);
        foreach (var hit in hits)
        {
            if (hit.End != end || !Fits(hit.Value, tokens, first))
                continue;
            cases |= hit.Value.Form;
            if (hit.Value.Place is { } place && !places.Contains(place))
                places.Add(place);
            if (hit.Value.Party is not { } party)
                continue;
            if (!parties.Contains(party))
                parties.Add(party);
            people |= (isPlural || hit.Value.IsPlural) && hit.Value.Use == NameUse.People;
            named |= hit.Value.Use == NameUse.Name;
        }
        return new NameHit(places, parties, places.Count == 0 && !people && !named, people) { Case = cases };
    }
}
