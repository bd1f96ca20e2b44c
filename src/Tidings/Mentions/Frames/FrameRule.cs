using Tidings.Evidence;
using Tidings.Languages;

namespace Tidings.Mentions.Frames;

/// <summary>Which part of a clause fills a role of the frame.</summary>
public enum RoleFiller { None, Subject, Object, Both, Modifier, Adjunct, Speaker, Owner, OwnerOfSubject }

/// <summary>Where a role of a frame is found: a part of the clause, or what stands under a preposition.</summary>
/// <param name="Filler">The part.</param>
/// <param name="Preposition">The lemma of the preposition for <see cref="RoleFiller.Adjunct"/>.</param>
/// <param name="Also">Prepositions under which more of them stand: "signed a deal with the rebels".</param>
public readonly record struct RoleSource(RoleFiller Filler, string? Preposition, IReadOnlyList<string> Also);

/// <summary>A rule of a pack: which words make a mention of which kind, and what they ask for.</summary>
/// <param name="Id">With the language before it: <c>en/shell</c>. Never changes its meaning.</param>
/// <param name="Kind">A kind of the codebook.</param>
/// <param name="Verbs">Lemmas of verbs; empty for a rule of nouns.</param>
/// <param name="Nouns">Lemmas of nouns, or <c>@</c> and a class.</param>
/// <param name="Object">Classes of which the object must have one; empty asks nothing.</param>
/// <param name="Subject">Classes of which the subject must have one; empty asks nothing.</param>
/// <param name="Means">Classes of which one must stand in the subject or under a preposition; empty asks nothing.</param>
/// <param name="Adjuncts">Class or lemma of a preposition, and what must stand under one such.</param>
/// <param name="Actor">Who does it.</param>
/// <param name="Target">To whom.</param>
/// <param name="Outcome">What those counted are.</param>
/// <param name="Stance">A stance that the words carry by themselves.</param>
/// <param name="IsNegated">Holds only with a negation.</param>
/// <param name="IsPerfect">Holds only for what is said to have happened up to now: "have been killed".</param>
/// <param name="IsBare">For nouns: holds without a verb that carries it.</param>
/// <param name="Weight">Confidence when all is there.</param>
public sealed record FrameRule(
    string Id,
    string Kind,
    IReadOnlySet<string> Verbs,
    IReadOnlySet<string> Nouns,
    IReadOnlyList<string> Object,
    IReadOnlyList<string> Subject,
    IReadOnlyList<string> Means,
    IReadOnlyList<KeyValuePair<string, IReadOnlyList<string>>> Adjuncts,
    RoleSource Actor,
    RoleSource Target,
    CountOutcome? Outcome,
    Stance? Stance,
    bool IsNegated,
    bool IsPerfect,
    bool IsBare,
    double Weight)
{
    /// <summary>Its place among the rules of its language, from 0.</summary>
    public int Number { get; init; }

    /// <summary>For nouns: holds wherever the noun stands, for happenings that nobody names without meaning one.</summary>
    public bool IsFree { get; init; }

    /// <summary>Class of the modal that the verb must have: "must", "should" are <c>obliged</c>; null asks nothing.</summary>
    public string? Modal { get; init; }

    /// <summary>Classes of which who says it must have one; empty asks nothing.</summary>
    public IReadOnlyList<string> Speaker { get; init; } = [];

    /// <summary>Holds only where no clause under the verb tells of a happening of its own: "agreed to share information".</summary>
    public bool IsAlone { get; init; }

    /// <summary>Holds for any verb of which an agreement says that it must be done, where no other rule does.</summary>
    public bool IsTerm { get; init; }

    /// <summary>Holds only where an infinitive hangs on the verb: "asked the rebels to leave".</summary>
    public bool TakesInfinitive { get; init; }

    /// <summary>Lemmas of verbs of which one must hang on the verb: "vowed to avenge him"; empty asks nothing.</summary>
    public IReadOnlySet<string> Inner { get; init; } = new HashSet<string>();

    /// <summary>Holds only where what is asked for hangs on the verb: "asked that the town be spared".</summary>
    public bool TakesDemand { get; init; }

    /// <summary>Holds only for what is said of a stretch of time: "since the war began", "in the past month".</summary>
    public bool IsOver { get; init; }

    /// <summary>Holds only shortly after a handover was told: "Zarin was handed over; Taro will follow".</summary>
    public bool IsSequel { get; init; }

    /// <summary>Whether it tells of something done by force or by moving, and not of what is said, agreed or demonstrated.</summary>
    public bool IsDeed => Kind is not ("agreement" or "ceasefire" or "talks" or "demand" or "accusation" or "denial" or "threat" or "sanction" or "appointment" or "protest" or "riot");

    /// <summary>Sentences that the rule must code.</summary>
    public IReadOnlyList<string> Examples { get; init; } = [];

    /// <summary>Sentences that the rule must not code.</summary>
    public IReadOnlyList<string> Not { get; init; } = [];

    /// <summary>How much the rule asks for: of two that hold, the one that asks more is nearer.</summary>
    public int Demands => (Object.Count > 0 ? 1 : 0) + (Subject.Count > 0 ? 1 : 0) + (Means.Count > 0 ? 2 : 0) + Adjuncts.Count + (IsPerfect ? 1 : 0) + (TakesInfinitive ? 1 : 0) + (Inner.Count > 0 ? 2 : 0) + (TakesDemand ? 1 : 0) + (IsOver ? 2 : 0) + (IsNegated ? 1 : 0) + (Modal is null ? 0 : 2) + (Speaker.Count > 0 ? 2 : 0);
}

/// <summary>The rules of a language, by the words that call them.</summary>
public sealed class FrameRules
{
    static readonly string[] Keys = ["id", "kind", "verbs", "nouns", "object", "subject", "means", "adjunct", "actor", "target", "outcome", "stance", "modal", "speaker", "alone", "term", "infinitive", "inner", "demanded", "over", "sequel", "negated", "perfect", "bare", "free", "weight", "examples", "not"];

    static readonly List<FrameRule> None = [];

    readonly Dictionary<string, List<FrameRule>> _byVerb = [];
    readonly Dictionary<string, List<FrameRule>> _byModal = [];
    readonly Dictionary<string, List<FrameRule>> _byNoun = [];
    readonly Dictionary<string, List<FrameRule>> _byNounClass = [];

    public FrameRules(DataFiles files, string language, IReadOnlySet<string> kinds)
    {
        var ids = new HashSet<string>();
        foreach (var row in YamlFile.Read(files, $"languages/{language}/kinds.yml")["rules"].Items)
        {
            var rule = Read(row.Only(Keys), language, kinds) with { Number = All.Count };
            if (!ids.Add(rule.Id))
                throw row.Error($"the id \"{rule.Id}\" stands twice");
            All.Add(rule);
            foreach (var verb in rule.Verbs)
                Index(verb == AnyVerb ? _byModal : _byVerb, verb == AnyVerb ? rule.Modal ?? "" : verb, rule);
            foreach (var noun in rule.Nouns)
                Index(noun[0] == '@' ? _byNounClass : _byNoun, noun.TrimStart('@'), rule);
        }
    }

    public List<FrameRule> All { get; } = [];

    /// <summary>Rules called by a verb.</summary>
    public List<FrameRule> OfVerb(string lemma) => _byVerb.GetValueOrDefault(lemma, None);

    /// <summary>Rules called by any verb under a modal of their class.</summary>
    public List<FrameRule> OfModal(string? modal) => modal is null ? None : _byModal.GetValueOrDefault(modal, None);

    /// <summary>Rules called by no verb of their own, but by what does it: whatever a shell does to a house.</summary>
    public List<FrameRule> OfAnyVerb => _byModal.GetValueOrDefault("", None);

    /// <summary>Rules called by no word of their own, but by what an agreement says must be done.</summary>
    public IEnumerable<FrameRule> OfTerms => All.Where(rule => rule.IsTerm);

    /// <summary>Rules called by a noun.</summary>
    public List<FrameRule> OfNoun(string lemma) => _byNoun.GetValueOrDefault(lemma, None);

    /// <summary>Rules called by a class of nouns.</summary>
    public List<FrameRule> OfNounClass(string category) => _byNounClass.GetValueOrDefault(category, None);

    // Stands for all verbs; such a rule names a modal, by which it is looked up.
    const string AnyVerb = "*";

    static void Index(Dictionary<string, List<FrameRule>> index, string word, FrameRule rule)
    {
        if (!index.TryGetValue(word, out var rules))
            index.Add(word, rules = []);
        rules.Add(rule);
    }

    static FrameRule Read(YamlValue row, string language, IReadOnlySet<string> kinds)
    {
        var kind = row["kind"].Text();
        if (!kinds.Contains(kind))
            throw row["kind"].Error($"\"{kind}\" is no kind of the codebook");
        return new FrameRule(
            $"{language}/{row["id"].Text()}", kind, row.TextsOrNone("verbs").ToHashSet(), row.TextsOrNone("nouns").ToHashSet(),
            row.TextsOrNone("object"), row.TextsOrNone("subject"), row.TextsOrNone("means"),
            [.. (row.TryGet("adjunct")?.Entries ?? []).Select(entry => KeyValuePair.Create(entry.Key, entry.Value.Texts()))],
            Role(row.TextOr("actor", "subject")), Role(row.TextOr("target", "object")),
            Named<CountOutcome>(row, "outcome"), Named<Stance>(row, "stance"),
            row.TryGet("negated")?.Truth() ?? false, row.TryGet("perfect")?.Truth() ?? false, row.TryGet("bare")?.Truth() ?? false, row["weight"].Number())
        {
            Modal = row.TryGet("modal")?.Text(),
            Speaker = row.TextsOrNone("speaker"),
            IsSequel = row.TryGet("sequel")?.Truth() ?? false,
            IsOver = row.TryGet("over")?.Truth() ?? false,
            IsAlone = row.TryGet("alone")?.Truth() ?? false,
            IsTerm = row.TryGet("term")?.Truth() ?? false,
            TakesDemand = row.TryGet("demanded")?.Truth() ?? false,
            Inner = row.TextsOrNone("inner").ToHashSet(),
            TakesInfinitive = row.TryGet("infinitive")?.Truth() ?? false,
            IsFree = row.TryGet("free")?.Truth() ?? false,
            Examples = row.TextsOrNone("examples"),
            Not = row.TextsOrNone("not"),
        };
    }

    static RoleSource Role(string text)
    {
        var words = text.Split('+');
        var also = words[1..];
        return words[0] switch
        {
            "none" => new RoleSource(RoleFiller.None, null, also),
            "subject" => new RoleSource(RoleFiller.Subject, null, also),
            "object" => new RoleSource(RoleFiller.Object, null, also),
            "both" => new RoleSource(RoleFiller.Both, null, also),
            "modifier" => new RoleSource(RoleFiller.Modifier, null, also),
            "speaker" => new RoleSource(RoleFiller.Speaker, null, also),
            "owner" => new RoleSource(RoleFiller.Owner, null, also),
            "owner-subject" => new RoleSource(RoleFiller.OwnerOfSubject, null, also),
            var preposition => new RoleSource(RoleFiller.Adjunct, preposition, also),
        };
    }

    static T? Named<T>(YamlValue row, string key) where T : struct, Enum =>
        row.TryGet(key) is not { } value ? null
        : Enum.TryParse<T>(value.Text(), true, out var named) ? named : throw value.Error($"\"{value.Text()}\" is no {key}");
}
