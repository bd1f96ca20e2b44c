namespace Tidings.Languages;

/// <summary>What the lexicon adds in languages with cases.</summary>
public sealed partial class Lexicon
{
    static readonly string[] NounCases = ["genitive", "dative", "accusative", "instrumental", "prepositional"];

    readonly Declension? _declension;
    readonly ClassSet _animate;

    /// <summary>The cases of adjectives and names; null where words have none.</summary>
    public Declension? Declension => _declension;

    // Pronouns, determiners and relatives say their cases as classes: "genitive|accusative".
    static GrammaticalCase CaseOf(TsvRow row)
    {
        var cases = GrammaticalCase.None;
        foreach (var category in row.List("class"))
            cases |= CaseNames.OfSlot(category);
        return cases == GrammaticalCase.None ? GrammaticalCase.Any : cases;
    }

    void AddAdjective(TsvRow row)
    {
        var lemma = row["lemma"] is { Length: > 0 } given ? given : row.Required("word");
        var classes = new ClassSet(row.List("class"));
        foreach (var form in _declension!.OfAdjective(row.Required("word")))
            Add(form.Text, new LexEntry(lemma, WordTag.Adjective, VerbSlot.None, form.IsPlural, classes) { Case = form.Case });
    }

    // A verb and its other aspect, which has its lemma: what stands in the present is to come for the one, and is now for the other.
    void AddConjugated(TsvRow row)
    {
        var lemma = row.Required("lemma");
        var classes = new ClassSet(row.List("class"));
        AddConjugated(lemma, lemma, row.List("forms"), classes);
        foreach (var partner in row.List("partner"))
            AddConjugated(lemma, partner, [], [.. classes, "imperfective"]);
    }

    void AddConjugated(string lemma, string infinitive, string[] given, ClassSet classes)
    {
        string Form(int i, string slot) => given.Length > i && given[i].Length > 0 ? given[i] : OfFirstWord(infinitive, slot) ?? infinitive;
        var takes = classes.Contains("transitive");
        var forms = new Dictionary<string, string?>
        {
            ["base"] = infinitive,
            ["past"] = Form(0, "past"),
            ["participle"] = takes && !(given.Length == 0 && classes.Contains("imperfective") && infinitive != lemma) ? Form(1, "participle") : null,
            ["gerund"] = Form(2, "gerund"),
            ["present"] = Form(3, "present"),
        };
        foreach (var (slot, form) in forms)
            if (form is not null)
                Add(form, new LexEntry(lemma, WordTag.Verb, Slots[slot], false, classes));
        foreach (var name in _further)
            if (forms.GetValueOrDefault(name[..name.IndexOf('.')]) is { } from && Fits(name, takes) && OfFirstWord(from, name) is { } made)
                AddMade(lemma, made, name, classes);
    }

    // "взял в плен": of several words the first changes.
    string? OfFirstWord(string form, string slot)
    {
        var blank = form.IndexOf(' ') is > 0 and var at ? at : form.Length;
        return TryInflect(form[..blank], slot) is { } made ? made + form[blank..] : null;
    }

    // Passives and passive participles are only made of verbs that take an object.
    static bool Fits(string slot, bool takes) => takes || !slot.Contains(".passive", StringComparison.Ordinal);

    // "взятый", "обстрелявший": a full participle is declined as an adjective. "размещается": the ending makes the verb passive.
    void AddMade(string lemma, string made, string name, ClassSet classes)
    {
        var isPassive = name.Contains(".passive", StringComparison.Ordinal) || name == "participle.full";
        ClassSet marked = isPassive ? [.. classes, "passive"] : classes;
        if (name.EndsWith(".full", StringComparison.Ordinal))
            foreach (var form in _declension!.OfAdjective(made))
                Add(form.Text, new LexEntry(lemma, WordTag.Verb, VerbSlot.Participle, form.IsPlural, [.. marked, "full"]) { Case = form.Case });
        else
            Add(made, new LexEntry(lemma, WordTag.Verb, Slots[name[..name.IndexOf('.')]], name.EndsWith(".plural", StringComparison.Ordinal), marked));
    }

    void AddDeclined(TsvRow row)
    {
        var (lemma, classes) = (row.Required("lemma"), new ClassSet(row.List("class")));
        var plurals = row.List("plural");
        var isAnimate = classes.Overlaps(_animate);
        if (classes.Contains("fixed"))
            Add(lemma, Noun(lemma, plurals is ["="], classes, GrammaticalCase.Any));
        else if (plurals is ["=", ..])
            AddPlural(lemma, lemma, plurals, classes, isAnimate);
        else
            AddSingular(lemma, plurals, classes, isAnimate);
    }

    void AddSingular(string lemma, string[] plurals, ClassSet classes, bool isAnimate)
    {
        var falls = TryInflect(lemma, "noun.accusative") is not null;
        Add(lemma, Noun(lemma, false, classes, GrammaticalCase.Nominative | (isAnimate || falls ? 0 : GrammaticalCase.Accusative)));
        foreach (var slot in NounCases)
            if (TryMakeFirst(lemma, "noun." + slot) is { } form)
                Add(form, Noun(lemma, false, classes, CaseNames.OfSlot(slot) | (slot == "genitive" && isAnimate && !falls ? GrammaticalCase.Accusative : 0)));
        if (plurals is ["-"] || (plurals is [{ Length: > 0 } listed, ..] ? listed : TryInflect(lemma, "plural")) is not { } plural)
            return;
        AddPlural(lemma, plural, plurals, classes, isAnimate);
    }

    // The genitive of the plural depends on the gender, which the singular shows; where it is not as the rows have it, it is listed.
    void AddPlural(string lemma, string plural, string[] plurals, ClassSet classes, bool isAnimate)
    {
        Add(plural, Noun(lemma, true, classes, GrammaticalCase.Nominative | (isAnimate ? 0 : GrammaticalCase.Accusative)));
        var genitive = plurals.Length > 1 ? plurals[1] : plurals is ["=", ..] ? TryMakeFirst(lemma, "plural.genitive") : TryMakeFirst(lemma, "noun.plural.genitive");
        if (genitive is not null)
            Add(genitive, Noun(lemma, true, classes, GrammaticalCase.Genitive | (isAnimate ? GrammaticalCase.Accusative : 0)));
        foreach (var slot in NounCases[1..])
            if (TryMakeFirst(plural, "plural." + slot) is { } form)
                Add(form, Noun(lemma, true, classes, CaseNames.OfSlot(slot)));
    }

    // "боец со стрелы": of several words the first noun changes, and adjectives before it.
    string? TryMakeFirst(string phrase, string slot)
    {
        var words = phrase.Split(' ');
        var changed = false;
        var number = slot.StartsWith("plural", StringComparison.Ordinal) ? "plural." : "noun.";
        for (var i = 0; i < words.Length; i++)
        {
            var adjective = i + 1 < words.Length && _inflections.TryMake(words[i], "adjective.genitive") is not null;
            var form = !adjective ? TryInflect(words[i], slot)
                : slot == "noun.plural.genitive" ? _inflections.TryMake(_inflections.TryMake(words[i], "adjective.plural") ?? words[i], "adjective.genitive")
                : _inflections.TryMake(words[i], "adjective." + slot[number.Length..]);
            (words[i], changed) = (form ?? words[i], changed || form is not null);
            if (!adjective)
                break;
        }
        return changed ? string.Join(' ', words) : null;
    }

    static LexEntry Noun(string lemma, bool isPlural, ClassSet classes, GrammaticalCase cases) => new(lemma, WordTag.Noun, VerbSlot.None, isPlural, classes) { Case = cases };
}
