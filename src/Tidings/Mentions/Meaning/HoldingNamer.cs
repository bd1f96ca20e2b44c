using Tidings.Evidence;
using Tidings.Languages;
using Tidings.Mentions.Syntax;

namespace Tidings.Mentions.Meaning;

/// <summary>Names who holds which place where a sentence says so only in passing, by words beside the place's name.</summary>
sealed class HoldingNamer(StoryText story, PartyNamer parties, PlaceNamer places)
{
    /// <summary>What a sentence says so, each once.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="number">Which of the story's it is, from 0.</param>
    public IReadOnlyList<Holding> Name(Sentence sentence, int number)
    {
        var holdings = new List<Holding>();
        foreach (var phrase in sentence.Words.Exists(word => word.Has("held")) ? Phrases(sentence) : [])
            if (Holder(sentence, phrase) is { } holder)
                foreach (var place in Listed(sentence, phrase).SelectMany(each => Held(sentence, number, each)))
                    holdings.Add(new Holding(place, holder));
        foreach (var phrase in sentence.Words.Exists(IsOccupied) ? Phrases(sentence) : [])
            holdings.AddRange(Occupied(sentence, number, phrase));
        foreach (var phrase in sentence.Words.Exists(word => word.Has("charge")) ? Phrases(sentence).Where(phrase => phrase.Is("charge")) : [])
            if (InCharge(sentence, number, phrase) is { Id: not null } holder)
                holdings.AddRange(Charged(sentence, number, phrase).Select(place => new Holding(place, holder)));
        if (Grasps(sentence).Count > 0)
            Add(sentence, number, Under(sentence, number).Concat(In(sentence, number)), holdings);
        if (sentence.Clauses.Exists(IsStaying))
            Add(sentence, number, Staying(sentence, number), holdings);
        return holdings.Count < 2 ? holdings : [.. holdings.DistinctBy(holding => (holding.Place.Text, holding.Holder.Text))];
    }

    void Add(Sentence sentence, int number, IEnumerable<(Phrase Phrase, NamedParty Holder)> held, List<Holding> holdings)
    {
        foreach (var (phrase, holder) in held)
            foreach (var place in Held(sentence, number, phrase))
                holdings.Add(new Holding(place, holder));
    }

    static IEnumerable<Phrase> Phrases(Sentence sentence)
    {
        var seen = new HashSet<Phrase>();
        foreach (var clause in sentence.Clauses)
            foreach (var phrase in clause.Subjects.Concat(clause.Objects).Concat(clause.Adjuncts.Select(adjunct => adjunct.Object)).SelectMany(phrase => phrase.All))
                for (var each = phrase; each is not null && seen.Add(each); each = each.Of ?? each.Apposition)
                    yield return each;
    }

    // "the rebel-held town of Zarin".
    NamedParty? Holder(Sentence sentence, Phrase phrase)
    {
        for (var i = phrase.First; i < phrase.Head; i++)
            if (sentence.Words[i].Has("held"))
                return parties.Holder(story, sentence.Words[i]);
        return null;
    }

    // "the occupied Golan Heights": by whom is not said.
    IEnumerable<Holding> Occupied(Sentence sentence, int number, Phrase phrase)
    {
        for (var i = phrase.First; i < phrase.End; i++)
            if (IsOccupied(sentence.Words[i]))
                foreach (var place in Held(sentence, number, phrase))
                    if (parties.Occupier(story, place, sentence.Words[i]) is { } holder)
                        yield return new Holding(place, holder);
    }

    // "the Russian zone of responsibility", "their zone of control".
    NamedParty? InCharge(Sentence sentence, int number, Phrase phrase)
    {
        for (var i = phrase.First; i < phrase.Head; i++)
            if (parties.Called(story, sentence.Words[i]) is { } party)
                return party;
        return Frames.ClauseRoles.Owner(sentence, phrase) is { } owner ? parties.Name(story, sentence, number, owner) : null;
    }

    // What it lies in where that is named beside it, else by its own words.
    List<NamedPlace> Charged(Sentence sentence, int number, Phrase phrase) =>
        phrase.Of is { } whole && Held(sentence, number, whole) is { Count: > 0 } named ? named : [new NamedPlace(PartyNamer.Words(story, sentence, phrase), null, null, null, null, PlaceRole.At)];

    static bool IsOccupied(Word word) => word.Tag != WordTag.Verb && (word.Has("occupied") || word.Readings.Any(reading => reading.Has("occupied")));

    // "rebel-held Zarin and Taro": what is listed behind it is held too, unless it has words of its own.
    static IEnumerable<Phrase> Listed(Sentence sentence, Phrase phrase)
    {
        var list = sentence.Clauses.Select(clause => clause.Subjects).FirstOrDefault(list => list.Count > 1 && list.Contains(phrase));
        return list is null ? [phrase] : list.SkipWhile(each => each != phrase).TakeWhile(each => each == phrase || each.First == each.Head);
    }

    static List<Adjunct> Grasps(Sentence sentence)
    {
        var grasps = new List<Adjunct>();
        foreach (var clause in sentence.Clauses)
            foreach (var adjunct in clause.Adjuncts)
                if (adjunct.Object.Is("grasp"))
                    grasps.Add(adjunct);
        return grasps;
    }

    // "two towns under Houthi control", "a valley in rebel hands": beside the noun, not said of it by a verb.
    IEnumerable<(Phrase, NamedParty)> Under(Sentence sentence, int number)
    {
        foreach (var adjunct in Grasps(sentence))
            if (adjunct.Class is "under" or "at" && Frames.ClauseRoles.Owner(sentence, adjunct.Object) is { } owner && parties.Name(story, sentence, number, owner) is { } holder)
                foreach (var phrase in Phrases(sentence).Where(phrase => phrase.End == adjunct.Word))
                    yield return (phrase, holder);
    }

    // "the army, in control of two towns": beside who holds them.
    IEnumerable<(Phrase, NamedParty)> In(Sentence sentence, int number)
    {
        foreach (var adjunct in Grasps(sentence))
            if (adjunct is { Class: "at", Object.Of: { } held })
                foreach (var phrase in Phrases(sentence).Where(phrase => (phrase.End == adjunct.Word || phrase.End == adjunct.Word - 1 && sentence.Words[phrase.End].Tag == WordTag.Comma) && (phrase.Is("force") || phrase.Is("party") || phrase.Is("fighter"))))
                    if (parties.Name(story, sentence, number, phrase) is { } holder)
                        foreach (var each in held.All)
                            yield return (each, holder);
    }

    // "fighters remain in Zarin", "troops were still in Zarin".
    IEnumerable<(Phrase, NamedParty)> Staying(Sentence sentence, int number)
    {
        foreach (var clause in sentence.Clauses)
            if (IsStaying(clause) && (clause.Verb.Verb.Has("stays") || IsStill(sentence, clause)) && clause.Subjects.Find(IsArmed) is { } force && parties.Name(story, sentence, number, force) is { } holder)
                foreach (var adjunct in clause.Adjuncts.Where(adjunct => adjunct.Class == "at" && sentence.Words[adjunct.Word].Has("inside") && adjunct.Word >= clause.Verb.First))
                    foreach (var phrase in adjunct.Object.All.Where(phrase => phrase.Classes.Contains("name")))
                        yield return (phrase, holder);
    }

    static bool IsStaying(Clause clause) => clause.Verb is { IsNegated: false, IsFinite: true, Modal: null } && (clause.Verb.Verb.Has("stays") || clause.Verb.Verb.Has("be"));

    static bool IsStill(Sentence sentence, Clause clause) => Enumerable.Range(clause.Verb.First, clause.Verb.End + 1 - clause.Verb.First).Any(i => i < sentence.Words.Count && sentence.Words[i].Has("still"));

    static bool IsArmed(Phrase phrase) => phrase.Is("army") || phrase.Is("force-unit") || phrase.Is("insurgent") || phrase.Is("fighter");

    List<NamedPlace> Held(Sentence sentence, int number, Phrase phrase) =>
        [.. places.Name(story, sentence, number, [(phrase, PlaceRole.At, phrase.Is("place") || phrase.Is("area"))]).Where(places.IsNamed)];
}
