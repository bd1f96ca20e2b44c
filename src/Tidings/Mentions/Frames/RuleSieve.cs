using Tidings.Mentions.Syntax;

namespace Tidings.Mentions.Frames;

/// <summary>
/// Tells at once of most rules that they cannot hold for a clause: every class and lemma that a rule can ask for has a number, and what stands in a clause is looked up once
/// for all rules. What passes must still be tried; what does not pass would not hold.
/// </summary>
sealed class RuleSieve
{
    readonly Dictionary<string, int> _numbers = [];
    readonly Dictionary<FrameRule, Needs> _needs = new(ReferenceEqualityComparer.Instance);
    readonly int _any;
    readonly int _somebody;
    readonly int[] _topics;

    static readonly HashSet<string> NothingLent = [];

    public RuleSieve(IReadOnlyList<FrameRule> rules)
    {
        (_any, _somebody, _topics) = (Number("any"), Number("somebody"), [Number("ceasefire"), Number("agreement")]);
        foreach (var rule in rules)
            _needs.Add(rule, new Needs(Numbers(rule.Object), Numbers(rule.Subject)));
    }

    /// <summary>What stands in a clause, once for all rules.</summary>
    public ClauseTraits Of(Sentence sentence, Clause clause)
    {
        var traits = new ClauseTraits();
        foreach (var phrase in ClauseRoles.Objects(clause))
            Collect(sentence, phrase, traits.Objects);
        foreach (var phrase in ClauseRoles.Subjects(clause))
            Collect(sentence, phrase, traits.Subjects);
        return traits;
    }

    /// <summary>Whether a rule may hold, as far as its object and subject go.</summary>
    public bool Passes(FrameRule rule, ClauseTraits traits) =>
        _needs[rule] is var needs && needs.Object.Admits(traits.Objects) && needs.Subject.Admits(traits.Subjects);

    // What Sentence.Is would say yes to, and rather too much than too little.
    void Collect(Sentence sentence, Phrase phrase, List<int> numbers)
    {
        numbers.Add(_any);
        if (phrase.IsSomebody)
            numbers.Add(_somebody);
        if (phrase.IsPronoun)
            numbers.AddRange(_topics);
        foreach (var category in phrase.Classes)
            Add(category, numbers);
        foreach (var category in phrase.Lent ?? NothingLent)
            Add(category, numbers);
        Add(sentence.Words[phrase.Head].Lemma, numbers);
        for (var i = phrase.First; i < phrase.CoreEnd; i++)
            if (i != phrase.Head)
                AddWord(sentence.Words[i], numbers);
        if (phrase.Of is { } of && sentence.IsTransparent(phrase))
            Collect(sentence, of, numbers);
        if (phrase.Apposition is not { } other)
            return;
        Add(sentence.Words[other.Head].Lemma, numbers);
        foreach (var category in other.Classes)
            Add(category, numbers);
    }

    void AddWord(Word word, List<int> numbers)
    {
        Add(word.Lemma, numbers);
        foreach (var category in word.Entry?.Classes ?? [])
            Add(category, numbers);
    }

    void Add(string name, List<int> numbers)
    {
        if (_numbers.TryGetValue(name, out var number))
            numbers.Add(number);
    }

    int Number(string name)
    {
        if (!_numbers.TryGetValue(name, out var number))
            _numbers.Add(name, number = _numbers.Count);
        return number;
    }

    Demand Numbers(IReadOnlyList<string> classes)
    {
        if (classes.Count == 0)
            return new Demand(null, true);
        var numbers = classes.Select(Number).ToList();
        var bits = new ulong[(numbers.Max() >> 6) + 1];
        foreach (var number in numbers)
            bits[number >> 6] |= 1UL << (number & 63);
        return new Demand(bits, classes.Contains("none"));
    }

    readonly record struct Needs(Demand Object, Demand Subject);

    // One bit for each class that will do; null where nothing is asked.
    readonly record struct Demand(ulong[]? Bits, bool TakesNone)
    {
        public bool Admits(List<int> numbers)
        {
            if (Bits is null || numbers.Count == 0)
                return TakesNone;
            foreach (var number in numbers)
                if (number >> 6 < Bits.Length && (Bits[number >> 6] >> (number & 63) & 1) != 0)
                    return true;
            return false;
        }
    }
}

/// <summary>The numbers of all classes and lemmas that the objects and the subjects of a clause answer to.</summary>
sealed class ClauseTraits
{
    public List<int> Objects { get; } = [];

    public List<int> Subjects { get; } = [];
}
