using Tidings.Languages;
using Tidings.Mentions.Syntax;
using Tidings.Quantities;

namespace Tidings.Mentions.Meaning;

/// <summary>
/// Lends pronouns and bare numbers the sort of those they go back to, so that what "they" did is read as what rebels or families do. One for each story; not shared.
/// </summary>
sealed class SortsBefore
{
    const int Reach = 2;

    // Sorts of those who act or are acted on; what was agreed or said is taken up in other ways.
    static readonly HashSet<string> Sorts =
    [
        "person", "civilian", "dweller", "displaced", "prisoner", "fighter", "insurgent", "police", "army", "force", "force-unit",
        "aircraft", "missile", "vehicle", "hardware", "artillery", "equipment", "weapon", "arms", "ordnance", "mine", "ied",
        "place", "base", "post", "position", "building", "civic", "infrastructure", "property",
    ];

    static readonly string[] Sites = ["place", "base", "post", "position", "building", "civic", "infrastructure", "property"];

    // What a bare number can count; of things taken and places held the words before tell enough.
    static readonly HashSet<string> Counts =
        ["person", "civilian", "dweller", "displaced", "prisoner", "fighter", "insurgent", "police", "army", "force", "aircraft", "missile", "vehicle", "mine", "ied"];

    readonly Dictionary<Reference, (ClassSet Sort, int Sentence)> _last = [];
    (ClassSet Sort, int Sentence)? _counted;
    int _number;

    /// <summary>Lends in a sentence, and keeps what it names for those after it.</summary>
    public void Lend(Sentence sentence)
    {
        foreach (var clause in sentence.Clauses)
        {
            foreach (var phrase in clause.Subjects)
                Lend(sentence, clause, phrase);
            foreach (var phrase in clause.Objects)
                Lend(sentence, clause, phrase);
        }
        Keep(sentence);
        _number++;
    }

    void Lend(Sentence sentence, Clause clause, Phrase phrase)
    {
        if (Standing(sentence, phrase) is { Lent: null } standing)
            standing.Lent = Sort(sentence, clause, standing);
    }

    // The phrase that stands for others: "they", "three", of "two of them" the pronoun.
    static Phrase? Standing(Sentence sentence, Phrase phrase) =>
        phrase.IsPronoun ? phrase
        : phrase.Of is { IsPronoun: true } of && sentence.IsTransparent(phrase) ? of
        : IsBareNumber(sentence, phrase) ? phrase : null;

    static bool IsBareNumber(Sentence sentence, Phrase phrase) =>
        sentence.Words[phrase.Head].Number is { IsCount: true } or { Kind: NumberKind.Ordinal } && phrase.Of is null && phrase.Apposition is null && !phrase.Is("person");

    ClassSet? Sort(Sentence sentence, Clause clause, Phrase phrase)
    {
        var head = sentence.Words[phrase.Head];
        if (head.Has("self"))
            return null;
        if (!phrase.IsPronoun || head.Has("other"))
            return Counted(sentence, clause, phrase, clause.Subjects.Contains(phrase) && !clause.Verb.IsPassive) ?? AsManyPlaces(clause, phrase, head) ?? Recent(_counted);
        if (Antecedents.ReferenceOf(head) is not { } reference || reference == Reference.Person)
            return null;
        var within = Antecedents.Parallel(sentence, phrase.Head, reference) ?? Antecedents.Of(sentence, phrase.Head, reference);
        // "held them and beat them": who does it is not whom it is done to.
        if (within is not null && clause.Objects.Contains(phrase) && clause.Subjects.Contains(within))
            within = Antecedents.Nearest(sentence, phrase.Head, reference);
        if (within is not null)
            return within.Lent ?? (within.IsPronoun ? null : Of(sentence, within, reference));
        return (_last.TryGetValue(reference, out var last) ? Recent(last) : null) ?? (Antecedents.Nearest(sentence, phrase.Head, reference) is { } near ? Of(sentence, near, reference) : null);
    }

    // "handed over Zarin and Taro. Both remain": as many as there were places in the sentence before, which told of nobody in that number.
    ClassSet? AsManyPlaces(Clause clause, Phrase phrase, Word head) =>
        phrase.First == phrase.Head && clause.Subjects.Contains(phrase) && head.Number?.Best is > 1 and var several && _before is { } before && PlacesIn(before) == several
        && !before.Words.Exists(word => word.Number is { IsCount: true, Best: var best } && best == several) ? Place : null;

    static readonly ClassSet Place = new(["place"]);

    Sentence? _before;

    static int PlacesIn(Sentence sentence) =>
        sentence.Clauses.SelectMany(clause => clause.Subjects.Concat(clause.Objects).Concat(clause.Adjuncts.Select(adjunct => adjunct.Object))).SelectMany(phrase => phrase.Of is { } of ? phrase.All.Concat(of.All) : phrase.All)
            .Where(phrase => sentence.Words[phrase.Head].Tag == WordTag.Proper && (phrase.Classes.Contains("place") || phrase.Classes.Contains("unlisted"))).Select(phrase => sentence.Words[phrase.Head].Normal).Distinct().Count();

    ClassSet? Recent((ClassSet Sort, int Sentence)? kept) => kept is { } found && _number - found.Sentence <= Reach ? found.Sort : null;

    // "the army lost six men, and four were captured": the nearest plural before the number; of "shells hit two houses; one fell in the yard" the one that does something too.
    // "Gunmen cut down 13": who does it is not whom it is done to.
    static ClassSet? Counted(Sentence sentence, Clause own, Phrase number, bool acts)
    {
        Phrase? nearest = null;
        foreach (var clause in sentence.Clauses)
            foreach (var phrase in acts ? clause.Subjects : clause.Subjects.Concat(clause.Objects).Concat(Whole(clause)))
                if (phrase.End <= number.First && IsCountable(sentence, phrase) && (nearest is null || phrase.First > nearest.First) && !(own.Objects.Contains(number) && own.Subjects.Contains(phrase)))
                    nearest = phrase;
        return nearest is not null ? Counting(Of(sentence, nearest, Reference.Many)) : acts ? Counted(sentence, own, number, false) : null;
    }

    // "Of the 93,000 servicemen some 50,000 will be withdrawn".
    static IEnumerable<Phrase> Whole(Clause clause) => clause.Adjuncts.Where(adjunct => adjunct.Class is "of" or "between" && adjunct.Object.Is("person")).Select(adjunct => adjunct.Object);

    static ClassSet? Counting(ClassSet? sort)
    {
        var counted = new ClassSet();
        if (sort is not null)
            Add(counted, sort, Counts);
        return counted.Count > 0 ? counted : null;
    }

    static void Add(ClassSet to, ClassSet from, HashSet<string> sorts)
    {
        foreach (var name in from)
            if (sorts.Contains(name))
                to.Add(name);
    }

    static bool IsCountable(Sentence sentence, Phrase phrase) => sentence.Words[phrase.Head] is { Entry: { Tag: WordTag.Noun, IsPlural: true } };

    static ClassSet? Of(Sentence sentence, Phrase phrase, Reference reference)
    {
        while (phrase.Of is { } of && sentence.IsTransparent(phrase))
            phrase = of;
        var sort = new ClassSet();
        Add(sort, phrase.Classes, Sorts);
        if (phrase.Apposition is { } other)
            Add(sort, other.Classes, Sorts);
        if (phrase.Is("party") || phrase.Is("person"))
            sort.Remove("place");
        // "it fell": of several that are gone back to, places are not told apart.
        if (reference == Reference.Many)
            foreach (var site in Sites)
                sort.Remove(site);
        return sort.Count == 0 ? null : sort;
    }

    // Subjects of main clauses outrank objects, as those of whom the story goes on to tell.
    void Keep(Sentence sentence)
    {
        _before = sentence;
        foreach (var clause in sentence.Clauses)
            foreach (var phrase in clause.Objects)
                Keep(sentence, phrase);
        foreach (var clause in sentence.Clauses)
            foreach (var phrase in MainSubjects(clause))
                Keep(sentence, phrase);
    }

    static List<Phrase> MainSubjects(Clause clause) =>
        clause is { SharesSubject: false, Relation: ClauseRelation.Main or ClauseRelation.Coordinate or ClauseRelation.Complement } && !clause.Verb.Verb.Has("say") ? clause.Subjects : [];

    void Keep(Sentence sentence, Phrase phrase)
    {
        if (Antecedents.IsPerson(sentence, phrase))
            return;
        if (IsMany(sentence, phrase) && Kept(sentence, phrase, Reference.Many) is { } many)
            _last[Reference.Many] = (many, _number);
        if (IsCountable(sentence, phrase) && Counting(Kept(sentence, phrase, Reference.Many)) is { } counted)
            _counted = (counted, _number);
        if (!Antecedents.IsPlural(sentence, phrase) && Kept(sentence, phrase, Reference.Thing) is { } thing)
            _last[Reference.Thing] = (thing, _number);
    }

    static ClassSet? Kept(Sentence sentence, Phrase phrase, Reference reference) => phrase.Lent ?? (phrase.IsPronoun ? null : Of(sentence, phrase, reference));

    static bool IsMany(Sentence sentence, Phrase phrase) => Antecedents.IsPlural(sentence, phrase) || phrase.Is("force") || phrase.Is("fighter");
}
