using Tidings.Mentions.Syntax;

namespace Tidings.Mentions.Frames;

/// <summary>
/// Tells at once of most rules that they cannot hold for a clause: every class and lemma that a rule can ask for has a number, and what stands in a clause is looked up once
/// for all rules. What passes must still be tried; what does not pass would not hold.
/// </summary>
sealed class RuleSieve
{
    readonly Dictionary<string, int> _numbers = [];
    readonly Needs[] _needs;
    readonly int _any;
    readonly int _somebody;
    readonly int[] _topics;

    public RuleSieve(IReadOnlyList<FrameRule> rules)
    {
        (_any, _somebody, _topics) = (Number("any"), Number("somebody"), [Number("ceasefire"), Number("agreement")]);
        _needs = [.. rules.Select(rule => new Needs(Numbers(rule.Object), Numbers(rule.Subject), Numbers(rule.Means.Contains("none") ? [] : rule.Means), [.. rule.Adjuncts.Where(adjunct => !adjunct.Value.Contains("none")).Select(adjunct => adjunct.Key)]))];
    }

    /// <summary>Room for what stands in the clauses of a sentence, one after the other.</summary>
    public ClauseTraits Traits(Sentence sentence) => new(sentence, (_numbers.Count >> 6) + 1);

    /// <summary>What stands in a clause, once for all rules.</summary>
    public void Read(Clause clause, ClauseTraits traits)
    {
        traits.Begin(clause);
        foreach (var phrase in ClauseRoles.Objects(clause))
            Collect(traits.Sentence, phrase, traits.Objects);
        foreach (var phrase in ClauseRoles.Subjects(clause))
            Collect(traits.Sentence, phrase, traits.Subjects);
    }

    /// <summary>Whether a rule may hold, as far as its object and subject, its means and its prepositions go.</summary>
    public bool Passes(FrameRule rule, ClauseTraits traits)
    {
        ref readonly var needs = ref _needs[rule.Number];
        if (!needs.Object.Admits(traits.Objects) || !needs.Subject.Admits(traits.Subjects))
            return false;
        foreach (var preposition in needs.Prepositions)
            if (!ClauseRoles.HasUnder(traits.Sentence, traits.Clause, preposition))
                return false;
        return needs.Means.Asked is null || needs.Means.Admits(Means(traits));
    }

    // All that can be a means: what acts, what stands under prepositions, what is used.
    TraitSet Means(ClauseTraits traits)
    {
        var (sentence, clause, means) = (traits.Sentence, traits.Clause, traits.Means);
        if (traits.HasMeans)
            return means;
        traits.HasMeans = true;
        means.Add(traits.Subjects);
        means.Add(traits.Objects);
        foreach (var adjunct in clause.Adjuncts)
        {
            Collect(sentence, adjunct.Object, means);
            foreach (var other in adjunct.Object.And)
                Collect(sentence, other, means);
        }
        return means;
    }

    // What Sentence.Is would say yes to, and rather too much than too little.
    void Collect(Sentence sentence, Phrase phrase, TraitSet traits)
    {
        traits.Add(_any);
        if (phrase.IsSomebody)
            traits.Add(_somebody);
        if (phrase.IsPronoun)
            foreach (var topic in _topics)
                traits.Add(topic);
        foreach (var category in phrase.Classes)
            Add(category, traits);
        if (phrase.Lent is { } lent)
            foreach (var category in lent)
                Add(category, traits);
        Add(sentence.Words[phrase.Head].Lemma, traits);
        for (var i = phrase.First; i < phrase.CoreEnd; i++)
            if (i != phrase.Head)
                AddWord(sentence.Words[i], traits);
        if (phrase.Of is { } of && sentence.IsTransparent(phrase))
            Collect(sentence, of, traits);
        if (phrase.Apposition is not { } other)
            return;
        Add(sentence.Words[other.Head].Lemma, traits);
        foreach (var category in other.Classes)
            Add(category, traits);
    }

    void AddWord(Word word, TraitSet traits)
    {
        Add(word.Lemma, traits);
        if (word.Entry is { } entry)
            foreach (var category in entry.Classes)
                Add(category, traits);
    }

    void Add(string name, TraitSet traits)
    {
        if (_numbers.TryGetValue(name, out var number))
            traits.Add(number);
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
        var asked = classes.Select(Number).GroupBy(number => number >> 6).Select(group => (group.Key, group.Aggregate(0UL, (bits, number) => bits | 1UL << (number & 63)))).ToArray();
        return new Demand(asked, classes.Contains("none"));
    }

    readonly record struct Needs(Demand Object, Demand Subject, Demand Means, string[] Prepositions);

    // What will do, as bits of the words of a trait set in which there are any; null where nothing is asked.
    readonly record struct Demand((int Word, ulong Bits)[]? Asked, bool TakesNone)
    {
        public bool Admits(TraitSet traits) => Asked is null || traits.IsEmpty ? TakesNone : traits.Overlaps(Asked);
    }
}

/// <summary>Numbers of classes and lemmas, one bit for each.</summary>
sealed class TraitSet(int length)
{
    readonly ulong[] _bits = new ulong[length];

    public bool IsEmpty { get; private set; } = true;

    public void Add(int number)
    {
        _bits[number >> 6] |= 1UL << (number & 63);
        IsEmpty = false;
    }

    public void Clear()
    {
        Array.Clear(_bits);
        IsEmpty = true;
    }

    public void Add(TraitSet other)
    {
        for (var i = 0; i < other._bits.Length; i++)
            _bits[i] |= other._bits[i];
        IsEmpty &= other.IsEmpty;
    }

    public bool Overlaps((int Word, ulong Bits)[] asked)
    {
        foreach (var (word, bits) in asked)
            if ((_bits[word] & bits) != 0)
                return true;
        return false;
    }
}

/// <summary>A clause, and the numbers of all classes and lemmas that its objects, its subjects and, once asked for, its means answer to. One for a sentence, filled anew for each clause.</summary>
sealed class ClauseTraits(Sentence sentence, int length)
{
    public Sentence Sentence => sentence;

    public Clause Clause { get; private set; } = sentence.Clauses[0];

    public TraitSet Objects { get; } = new(length);

    public TraitSet Subjects { get; } = new(length);

    public TraitSet Means { get; } = new(length);

    public bool HasMeans { get; set; }

    public void Begin(Clause clause)
    {
        (Clause, HasMeans) = (clause, false);
        Objects.Clear();
        Subjects.Clear();
        Means.Clear();
    }
}
