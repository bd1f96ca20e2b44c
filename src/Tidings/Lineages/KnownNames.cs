using Tidings.Languages;
using Tidings.Parties;
using Tidings.Places;

namespace Tidings.Lineages;

/// <summary>
/// The names of the gazetteer in all languages, as one matcher over folded characters: what a text calls by any of them is one thing in every language,
/// and so the strongest anchor there is. Endings of up to three letters may follow a name of five or more, since most languages inflect names.
/// </summary>
public sealed class KnownNames
{
    const int LongestEnding = 3;
    const int LeastInflected = 5;

    readonly CharTrie _trie = new();
    readonly List<Known?> _values = [null];
    readonly Transliteration _sounds;
    readonly NameBeginnings _beginnings = new();

    /// <summary>The names of data files, one matcher for all who ask.</summary>
    public static KnownNames Of(DataFiles files) => files.Once(own => new KnownNames(own, new Transliteration(own)));

    internal KnownNames(DataFiles files, Transliteration sounds)
    {
        _sounds = sounds;
        var places = PlaceGazetteer.Read(files);
        var parties = PartyGazetteer.Read(files, places);
        var names = places.Names.Select(name => (name.Name, name.Place.Id, IsState: name.Place.Kind == PlaceKind.Country))
            .Concat(parties.Names.Select(name => (name.Name, name.Party.Id, IsState: name.Party.Kind == PartyKind.State)));
        foreach (var (name, id, isState) in names.OrderByDescending(name => name.IsState).ThenBy(name => name.Id, StringComparer.Ordinal).ThenBy(name => name.Name, StringComparer.Ordinal))
            Add(name, Anchor.Known(id, isState));
    }

    /// <summary>The longest name that begins at a place of a text and before an end; 0 when none does.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">Where a word begins, in UTF-16 units.</param>
    /// <param name="end">Where to stop.</param>
    /// <param name="after">Where the word ends with which the name ends.</param>
    public uint Find(string text, int start, int end, out int after)
    {
        var (node, found) = (0, 0u);
        after = start;
        if (!_beginnings.MayBegin(text, start, end))
            return 0;
        for (var i = start; i < end && (node = Step(node, text, ref i, end)) > 0;)
            if (_values[node] is { } known && Fits(known, text, start) && Ends(known, text, i, end, out var stop))
                (found, after) = (known.Key, stop);
        return found;
    }

    /// <summary>Whether a word is a name as it stands, without an ending.</summary>
    public bool Has(string word)
    {
        var node = 0;
        for (var i = 0; i < word.Length;)
            if ((node = Step(node, word, ref i, word.Length)) == 0)
                return false;
        return _values[node] is { IsStem: false };
    }

    // Letters that do not count are passed over, and what divides words counts as one blank.
    int Step(int node, string text, ref int i, int end)
    {
        while (i < end && WordTable.Of(text[i]) == WordTable.Nothing)
            i++;
        if (i >= end)
            return 0;
        var letter = WordTable.Of(text[i++]);
        if (letter == WordTable.Break)
        {
            letter = ' ';
            while (i < end && WordTable.Of(text[i]) == WordTable.Break)
                i++;
        }
        return _trie.Step(node, letter);
    }

    static bool Ends(Known known, string text, int i, int end, out int stop)
    {
        stop = i;
        if (Text.ScriptRanges.IsUnspaced(text[i - 1]))
            return true;
        while (stop < end && WordTable.Of(text[stop]) != WordTable.Break && !Text.ScriptRanges.IsUnspaced(text[stop]))
            stop++;
        return stop - i <= (known.IsInflected ? LongestEnding : 0) && (stop > i || !known.IsStem);
    }

    static bool Fits(Known known, string text, int start) => known.Case switch
    {
        NameCase.Upper => char.IsUpper(text[start]) && start + 1 < text.Length && !char.IsLower(text[start + 1]),
        NameCase.Capital => char.IsUpper(text[start]),
        _ => true,
    };

    void Add(string name, uint key)
    {
        var folded = string.Join(' ', string.Concat(name.Select(WordTable.Of).Where(letter => letter != WordTable.Nothing)).Split(WordTable.Break, StringSplitOptions.RemoveEmptyEntries));
        if (folded.Length < 2)
            return;
        var (wanted, inflected) = (NameKey.CaseOf(name), folded.Length >= LeastInflected);
        Set(folded, new Known(key, wanted, inflected && wanted != NameCase.Upper, IsStem: false));
        if (inflected && wanted != NameCase.Upper && EndsInVowel(folded))
            Set(folded[..^1], new Known(key, wanted, IsInflected: true, IsStem: true));
    }

    bool EndsInVowel(string folded) => _sounds.Sound(folded[^1]) is { } sound && (sound.Length == 0 || "aeiouy".Contains(sound[^1]));

    void Set(string folded, Known known)
    {
        _beginnings.Add(folded, known.Case is NameCase.Upper or NameCase.Capital);
        var node = 0;
        foreach (var letter in folded)
            node = _trie.Add(node, letter);
        while (_values.Count < _trie.Count)
            _values.Add(null);
        if (_values[node] is not { } before || (before.IsStem && !known.IsStem))
            _values[node] = known;
    }

    readonly record struct Known(uint Key, NameCase Case, bool IsInflected, bool IsStem);
}
