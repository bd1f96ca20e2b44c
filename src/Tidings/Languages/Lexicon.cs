using Tidings.Text;

namespace Tidings.Languages;

/// <summary>What a word does in a sentence. One word can have several; context decides.</summary>
public enum WordTag : byte
{
    Noun, Proper, Adjective, Pronoun, Determiner, Number, Verb, Auxiliary, Modal, Negation, To, Particle, Adverb,
    Preposition, Coordinator, Subordinator, Complementiser, Relative, Possessive, Comma, Quote, Break, Date, Other,
}

/// <summary>The form in which a verb stands.</summary>
public enum VerbSlot : byte { None, Base, Present, Past, Participle, Gerund }

/// <summary>A word or phrase of the lexicon in one of its forms.</summary>
/// <param name="Lemma">The form under which it is listed, in normal form.</param>
/// <param name="Tag">What it does.</param>
/// <param name="Slot">Which form of a verb it is.</param>
/// <param name="IsPlural">Whether it is a plural noun.</param>
/// <param name="Classes">What it means, by the pack's own classes: <c>aircraft</c>, <c>say</c>.</param>
public sealed record LexEntry(string Lemma, WordTag Tag, VerbSlot Slot, bool IsPlural, ClassSet Classes)
{
    /// <summary>The cases that the form can be; none in languages without cases.</summary>
    public GrammaticalCase Case { get; init; }

    public bool Has(string category) => Classes.Contains(category);
}

/// <summary>
/// The words of a language: function words (<c>words.tsv</c>), verbs (<c>verbs.tsv</c>) and nouns (<c>nouns.tsv</c>), in all their forms.
/// Regular forms are made by <c>inflection.tsv</c>; only irregular ones are listed.
/// </summary>
public sealed partial class Lexicon
{
    readonly PhraseTrie<LexEntry> _trie = new();
    readonly Inflections _inflections;
    readonly List<string> _further = [];
    readonly Dictionary<string, string[]> _verbs = [];

    public Lexicon(DataFiles files, string language)
    {
        var folder = $"languages/{language}/";
        _inflections = new Inflections(files, language);
        _further.AddRange(_inflections.Slots.Where(slot => slot.Contains('.')));
        _declension = Declension.TryRead(files, language);
        _animate = new ClassSet(LanguagePack.Read(files, language).Syntax.Animate);
        foreach (var row in TsvTable.Read(files, folder + "words.tsv").Rows)
            AddWord(row);
        foreach (var row in TsvTable.Read(files, folder + "verbs.tsv").Rows.OrderBy(row => row["lemma"].Contains(' ')))
            AddVerb(row);
        foreach (var row in TsvTable.Read(files, folder + "nouns.tsv").Rows)
            AddNoun(row);
    }

    /// <summary>The single words of a class, in all their forms, in normal form.</summary>
    public IReadOnlySet<string> WordsOf(string category) => _byClass.GetValueOrDefault(category) ?? [];

    readonly Dictionary<string, HashSet<string>> _byClass = [];

    void Add(string form, LexEntry entry)
    {
        var tokens = Tokeniser.Split(form);
        _trie.Add(tokens, entry);
        if (tokens.Length != 1)
            return;
        foreach (var category in entry.Classes)
            if (_byClass.TryGetValue(category, out var words))
                words.Add(tokens[0].Normal);
            else
                _byClass.Add(category, [tokens[0].Normal]);
    }

    /// <summary>All entries that begin at a token, shortest first.</summary>
    public void At(ReadOnlySpan<Token> tokens, int first, List<PhraseHit<LexEntry>> hits) => _trie.At(tokens, first, hits);

    /// <summary>Whether any entry begins with a token: quick to ask before looking for them.</summary>
    public bool CanBegin(Token token) => _trie.CanBegin(token);

    /// <summary>Whether a word is listed in any form.</summary>
    public bool Knows(Token token) => Exactly(token).Count > 0;

    /// <summary>The entries of exactly this word.</summary>
    public IReadOnlyList<LexEntry> Exactly(Token token) => _trie.Exactly([token]);

    /// <summary>The entries of exactly this phrase.</summary>
    public IReadOnlyList<LexEntry> Exactly(string phrase) => _trie.Exactly(Tokeniser.Split(phrase));

    void AddWord(TsvRow row)
    {
        if (!Enum.TryParse<WordTag>(row.Required("tag"), true, out var tag))
            throw row.Error("tag", $"\"{row["tag"]}\" is no tag");
        if (_declension is not null && tag == WordTag.Adjective)
            AddAdjective(row);
        else
            _trie.Add(Tokens(row.Required("word")), new LexEntry(row["lemma"] is { Length: > 0 } lemma ? lemma : row["word"], tag, Slot(row), false, new ClassSet(row.List("class"))) { Case = _declension is null ? GrammaticalCase.None : CaseOf(row) });
    }

    // A clitic is a token only after a word; listed by itself it is one all the same.
    static Token[] Tokens(string word) =>
        word.Contains('\'') && word.Length > 1 && !word.Contains(' ') ? [new Token(0, word.Length, word, TokenShape.Lower, false)] : Tokeniser.Split(word);

    static VerbSlot Slot(TsvRow row) => row["slot"] switch
    {
        "" => VerbSlot.None,
        "base" => VerbSlot.Base,
        "present" => VerbSlot.Present,
        "past" => VerbSlot.Past,
        "participle" => VerbSlot.Participle,
        "gerund" => VerbSlot.Gerund,
        var other => throw row.Error("slot", $"\"{other}\" is no form of a verb"),
    };

    void AddVerb(TsvRow row)
    {
        if (_declension is not null)
        {
            AddConjugated(row);
            return;
        }
        var lemma = row.Required("lemma");
        var forms = row.List("forms");
        var classes = new ClassSet(row.List("class"));
        string Form(int i, string slot) => forms.Length > i && forms[i].Length > 0 ? forms[i] : OfFirst(lemma, i) ?? Inflect(lemma, slot);
        var past = Form(0, "past");
        var participle = forms.Length > 1 && forms[1].Length > 0 ? forms[1] : forms.Length > 0 && forms[0].Length > 0 ? forms[0] : OfFirst(lemma, 1) ?? TryInflect(lemma, "participle") ?? past;
        _verbs[lemma] = [past, participle, Form(2, "gerund"), Form(3, "present")];
        foreach (var (form, slot) in new[] { (lemma, VerbSlot.Base), (Form(3, "present"), VerbSlot.Present), (past, VerbSlot.Past), (participle, VerbSlot.Participle), (Form(2, "gerund"), VerbSlot.Gerund) })
            Add(form, new LexEntry(lemma, WordTag.Verb, slot, false, classes));
        AddFurther(lemma, classes);
    }

    // "pulls out": of several words the first changes, as it does by itself.
    string? OfFirst(string lemma, int i) => lemma.IndexOf(' ') is > 0 and var blank && _verbs.TryGetValue(lemma[..blank], out var first) ? first[i] + lemma[blank..] : null;

    // Forms beyond the five, made from one of these: "past.plural" from the past.
    void AddFurther(string lemma, ClassSet classes)
    {
        foreach (var name in _further)
        {
            var slot = name[..name.IndexOf('.')];
            if (slot is "noun" or "plural")
                continue;
            var form = slot switch { "past" => _verbs[lemma][0], "participle" => _verbs[lemma][1], "gerund" => _verbs[lemma][2], "present" => _verbs[lemma][3], _ => lemma };
            var blank = form.IndexOf(' ') is > 0 and var at ? at : form.Length;
            if (TryInflect(form[..blank], name) is { } made)
                Add(made + form[blank..], new LexEntry(lemma, WordTag.Verb, name.EndsWith(".bare", StringComparison.Ordinal) ? VerbSlot.None : Slots.GetValueOrDefault(slot), name.EndsWith(".plural", StringComparison.Ordinal), classes));
        }
    }

    static readonly Dictionary<string, VerbSlot> Slots = new() { ["base"] = VerbSlot.Base, ["past"] = VerbSlot.Past, ["participle"] = VerbSlot.Participle, ["gerund"] = VerbSlot.Gerund, ["present"] = VerbSlot.Present };

    void AddNoun(TsvRow row)
    {
        if (_declension is not null)
        {
            AddDeclined(row);
            return;
        }
        var lemma = row.Required("lemma");
        var classes = new ClassSet(row.List("class"));
        var plural = row["plural"];
        if (plural == "=")
            Add(lemma, new LexEntry(lemma, WordTag.Noun, VerbSlot.None, true, classes));
        else
            Add(lemma, new LexEntry(lemma, WordTag.Noun, VerbSlot.None, false, classes));
        AddFurther(lemma, lemma, "noun", classes);
        if (plural is "=" or "-" || (plural.Length > 0 ? plural : TryInflect(lemma, "plural")) is not { } form)
            return;
        Add(form, new LexEntry(lemma, WordTag.Noun, VerbSlot.None, true, TryInflect(form, "plural.alone") is null ? classes : new ClassSet([.. classes, "alone"])));
        AddFurther(lemma, form, "plural", classes);
    }

    // Other forms of a noun: its dual, its cases. One that ends in "alone" can have no owner after it.
    void AddFurther(string lemma, string form, string number, ClassSet classes)
    {
        foreach (var name in _further)
            if (name.StartsWith(number, StringComparison.Ordinal) && TryInflect(form, name) is { } made && made != form)
                Add(made, new LexEntry(lemma, WordTag.Noun, VerbSlot.None, number == "plural", name.EndsWith(".alone", StringComparison.Ordinal) ? new ClassSet([.. classes, "alone", .. name.Contains(".accusative.", StringComparison.Ordinal) ? (string[])["accusative"] : []]) : classes));
    }

    string Inflect(string lemma, string slot) => TryInflect(lemma, slot) ?? lemma;

    string? TryInflect(string form, string slot) => _inflections.TryMake(form, slot);
}
