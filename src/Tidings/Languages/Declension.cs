using Tidings.Text;

namespace Tidings.Languages;

/// <summary>A form of a word that is declined.</summary>
/// <param name="Text">The form.</param>
/// <param name="Case">Its cases.</param>
/// <param name="IsPlural">Whether it is a plural.</param>
public readonly record struct DeclinedForm(string Text, GrammaticalCase Case, bool IsPlural);

/// <summary>
/// The cases of adjectives and names in languages whose <c>inflection.tsv</c> has slots of cases: an adjective through all genders ("adjective.f", then "adjective.genitive"),
/// a name word by word, where what describes it changes with it and what it governs stays: "Нагорного Карабаха", "Лиги арабских государств".
/// </summary>
public sealed class Declension
{
    static readonly string[] Genders = ["adjective.f", "adjective.n", "adjective.plural"];
    static readonly string[] CaseSlots = ["genitive", "dative", "accusative", "instrumental", "prepositional"];

    readonly Inflections _inflections;
    readonly List<(string Ending, GrammaticalCase Case)> _adjectives;

    /// <param name="inflections">How forms are made.</param>
    public Declension(Inflections inflections)
    {
        _inflections = inflections;
        _adjectives = [.. CaseSlots.SelectMany(slot => inflections.Endings("adjective." + slot).Select(ending => (NormalForm.Of(ending), CaseNames.OfSlot(slot)))).Where(each => each.Item1.Length > 1)];
        foreach (var gender in Genders)
            _adjectives.AddRange(inflections.Endings(gender).Select(ending => (NormalForm.Of(ending), GrammaticalCase.Nominative | (gender == Genders[0] ? 0 : GrammaticalCase.Accusative))));
    }

    /// <summary>The declension of a language; null where its words have no cases.</summary>
    public static Declension? TryRead(DataFiles files, string language)
    {
        if (files.TryRead($"languages/{language}/inflection.tsv") is null)
            return null;
        var inflections = new Inflections(files, language);
        return inflections.Slots.Exists(slot => CaseNames.OfSlot(slot) != GrammaticalCase.None) ? new Declension(inflections) : null;
    }

    /// <summary>All forms of an adjective or full participle that is listed in the masculine.</summary>
    public IEnumerable<DeclinedForm> OfAdjective(string masculine)
    {
        yield return new DeclinedForm(masculine, GrammaticalCase.Nominative | GrammaticalCase.Accusative, false);
        foreach (var form in Oblique(masculine, isPlural: false))
            yield return form;
        foreach (var gender in Genders)
            if (Make(masculine, gender) is { } nominative)
            {
                var isPlural = gender == Genders[^1];
                yield return new DeclinedForm(nominative, GrammaticalCase.Nominative | (gender == Genders[0] ? 0 : GrammaticalCase.Accusative), isPlural);
                foreach (var form in Oblique(nominative, isPlural))
                    yield return form;
            }
    }

    // The genitive of adjectives is their accusative beside who lives.
    IEnumerable<DeclinedForm> Oblique(string nominative, bool isPlural)
    {
        foreach (var slot in CaseSlots)
            if (Make(nominative, "adjective." + slot) is { } form)
                yield return new DeclinedForm(form, CaseNames.OfSlot(slot) | (slot == CaseSlots[0] ? GrammaticalCase.Accusative : 0), isPlural);
    }

    /// <summary>The cases that an adjective nobody listed can have, by its ending; none where it has no ending of adjectives.</summary>
    /// <param name="normal">The word in normal form.</param>
    public GrammaticalCase OfEnding(string normal)
    {
        var found = GrammaticalCase.None;
        var longest = 0;
        foreach (var (ending, cases) in _adjectives)
            if (ending.Length >= longest && normal.Length > ending.Length + 2 && normal.EndsWith(ending, StringComparison.Ordinal))
                (found, longest) = (ending.Length > longest ? cases : found | cases, ending.Length);
        return found;
    }

    /// <summary>The cases that a name nobody listed can have, by its ending: the rows of the slots <c>unlisted.…</c>; all where no row fits.</summary>
    public GrammaticalCase OfUnlisted(string normal)
    {
        var found = Make(normal, "unlisted.nominative") is null ? GrammaticalCase.None : GrammaticalCase.Nominative;
        foreach (var slot in CaseSlots)
            if (Make(normal, "unlisted." + slot) is not null)
                found |= CaseNames.OfSlot(slot);
        return found == GrammaticalCase.None ? GrammaticalCase.Any : found;
    }

    /// <summary>All forms of a name.</summary>
    /// <param name="name">The name as it is listed.</param>
    /// <param name="kind">What is tried before the forms of nouns: <c>person</c>, <c>people</c> (in the plural) or <c>name</c>.</param>
    public IEnumerable<DeclinedForm> OfName(string name, string kind)
    {
        var isPlural = kind == "people";
        yield return new DeclinedForm(name, IsFixed(name) ? GrammaticalCase.Any : kind == "name" && !Falls(name) ? GrammaticalCase.Nominative | GrammaticalCase.Accusative : GrammaticalCase.Nominative, isPlural);
        foreach (var slot in CaseSlots)
        {
            var cases = CaseNames.OfSlot(slot);
            if (slot == "genitive" && kind != "name")
                cases |= GrammaticalCase.Accusative;
            foreach (var form in InCase(name, slot, kind).Distinct())
                if (form != name)
                    yield return new DeclinedForm(form, cases, isPlural);
        }
    }

    // Of several words: all of them for persons, else what describes and the noun it describes.
    IEnumerable<string> InCase(string name, string slot, string kind)
    {
        var words = name.Split(' ');
        for (var i = 0; i < words.Length; i++)
        {
            var describes = i + 1 < words.Length && Make(words[i], "adjective." + slot) is not null && kind != "person";
            var made = describes || kind != "person" && Make(words[i], "adjective.genitive") is not null && words.Length > 1 ? Make(words[i], "adjective." + slot) : Word(words[i], slot, kind);
            words[i] = made ?? words[i];
            if (!describes && kind != "person")
                break;
        }
        yield return string.Join(' ', words);
    }

    string? Word(string word, string slot, string kind)
    {
        var hyphen = word.LastIndexOf('-') + 1;
        var last = word[hyphen..];
        var made = (kind == "name" ? null : _inflections.TryMake(last, $"{kind}.{slot}")) ?? _inflections.TryMake(last, $"name.{slot}") ?? _inflections.TryMake(last, (kind == "people" ? "plural." : "noun.") + slot);
        return made is null || last.All(char.IsUpper) ? null : word[..hyphen] + made;
    }

    // "Мали", "Тбилиси": no case changes it. Names of towns in "-о" may be left as they are.
    bool IsFixed(string name) => CaseSlots.All(slot => InCase(name, slot, "name").All(form => form == name)) || _inflections.TryMake(name, "name.fixed") is not null;

    // "Москва": its accusative is a form of its own.
    bool Falls(string name) => InCase(name, "accusative", "name").Any(form => form != name);

    string? Make(string word, string slot) => _inflections.TryMake(word, slot);
}
