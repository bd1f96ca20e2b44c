using Tidings.Evidence;
using Tidings.Languages;
using Tidings.Mentions.Frames;
using Tidings.Mentions.Syntax;

namespace Tidings.Mentions.Meaning;

/// <summary>
/// Names the ground that a mention of taking, holding, handing over (of who hands over, as where it was held from) or leaving is about, apart from where else it says that this lies: of "captured the bridge at
/// Zarin in Taro province" the bridge at Zarin.
/// </summary>
sealed class GroundNamer(StoryText story, PlaceNamer places)
{
    static readonly HashSet<string> Kinds = ["territory_taken", "territory_held", "territory_transferred", "withdrawal"];

    static readonly string[] Sites = ["place", "unlisted", "building", "base", "position", "post", "infrastructure", "area", "camp", "island", "mountain", "river"];

    /// <summary>The ground of a frame; empty where its clause names none.</summary>
    public IReadOnlyList<NamedPlace> Name(Sentence sentence, int number, Frame frame)
    {
        if (!Kinds.Contains(frame.Rule.Kind))
            return [];
        var phrases = Themes(sentence, frame).Where(phrase => !frame.Actors.Contains(phrase)).Distinct().Select(phrase => Outer(sentence, phrase)).ToList();
        if (Among(sentence, number, phrases) is { Count: > 0 } listed)
            return listed;
        List<NamedPlace> ground = [.. phrases.SelectMany(phrase => phrase.All).SelectMany(phrase => Ground(sentence, number, phrase)).DistinctBy(place => (place.Id, place.Text))];
        if (number - _sentence <= Reach && (IsIt(sentence, frame, phrases) || ground.Count == 0 && IsElsewhere(sentence, number, frame)))
            ground = _last;
        if (ground.Count > 0)
            (_last, _sentence) = (ground, number);
        return frame.Rule is { Kind: "territory_transferred", Target: { Filler: RoleFiller.Adjunct, Preposition: "to" } } && frame.Actors.Count > 0 ? [.. ground.Select(place => place with { Role = PlaceRole.From })] : ground;
    }

    const int Reach = 1;

    // The ground told last, and the sentence that told it: "drove them out", "lost it again".
    List<NamedPlace> _last = [];
    int _sentence = -10;

    // "hold it down to the jetty": what is held was told before.
    static bool IsIt(Sentence sentence, Frame frame, List<Phrase> phrases) =>
        frame.Noun is null && ClauseRoles.Objects(frame.Clause).Any(phrase => phrase.IsPronoun && sentence.Words[phrase.Head].Has("thing")) && !phrases.Exists(phrase => frame.Clause.First > phrase.First);

    // A clause that names no ground of its own, and no noun that does: "drove them out", "lost it again"; not "hold the barrier".
    bool IsElsewhere(Sentence sentence, int number, Frame frame) =>
        frame.Noun is null && frame.Clause.Objects.TrueForAll(phrase => phrase.IsPronoun || phrase.Is("force") || phrase.Is("fighter") || phrase.Is("party") || phrase.Is("person") || phrase.Is("name")) && places.Name(story, sentence, number, [.. frame.Clause.Adjuncts.Where(adjunct => adjunct.Class is "at" or "near" or "from" or "to" or "of" or "out of").Select(adjunct => (adjunct.Object, PlaceRole.At, true)), .. frame.Clause.Objects.Select(phrase => (phrase, PlaceRole.At, IsSite(phrase)))]).Count == 0;

    // "took nine villages, among them Zarin and Taro": those with a name.
    List<NamedPlace> Among(Sentence sentence, int number, List<Phrase> phrases) =>
        [.. sentence.Clauses.SelectMany(clause => clause.Adjuncts).Where(adjunct => adjunct.Class == "including" && phrases.SelectMany(phrase => phrase.All).Any(phrase => phrase.End <= adjunct.Word && adjunct.Word - phrase.End <= 1 && Antecedents.IsPlural(sentence, phrase)))
            .SelectMany(adjunct => places.Name(story, sentence, number, [(adjunct.Object, PlaceRole.At, true)])).Where(places.IsNamed).DistinctBy(place => place.Text)];

    static IEnumerable<Phrase> Themes(Sentence sentence, Frame frame)
    {
        if (frame.Noun is { } noun)
            return new[] { noun.Of, noun.Possessor }.OfType<Phrase>().Where(IsSite).Take(1);
        var clause = frame.Clause;
        List<Phrase> told = frame.Rule.Subject.Contains("place") ? clause.Subjects : [.. ClauseRoles.Objects(clause)];
        if (told.Where(IsSite).ToList() is { Count: > 0 } sites)
            return sites;
        // "runs Zarin and would hand it over"
        if (told.Find(phrase => phrase.IsPronoun && sentence.Words[phrase.Head].Has("thing")) is { } it && Before(sentence, it) is { } site)
            return [site];
        // "announced the capture of the bridge"
        if (told.Select(phrase => phrase.Of).OfType<Phrase>().Where(IsSite).ToList() is { Count: > 0 } inner)
            return inner;
        return frame.Rule.Adjuncts.Where(asked => asked.Value.Contains("place")).SelectMany(asked => ClauseRoles.Under(sentence, clause, asked.Key)).Where(phrase => phrase.All.Any(IsSite));
    }

    // The ground that the sentence has named last before a pronoun, as what is done to or as where something is.
    static Phrase? Before(Sentence sentence, Phrase it) =>
        sentence.Clauses.SelectMany(clause => clause.Objects.Concat(clause.Adjuncts.Where(adjunct => adjunct.Class is "at" or "from" or "to" or "of").Select(adjunct => adjunct.Object)))
            .Where(phrase => phrase.End <= it.First && IsSite(phrase)).MaxBy(phrase => phrase.First);

    static bool IsSite(Phrase phrase) => Sites.Any(phrase.Is);

    // "Zarin, a hub that the rebels hold": what is held is called Zarin.
    static Phrase Outer(Sentence sentence, Phrase phrase) => phrase.Classes.Contains("name") ? phrase
        : sentence.Clauses.SelectMany(clause => clause.Subjects.Concat(clause.Objects).Concat(clause.Adjuncts.Select(adjunct => adjunct.Object))).FirstOrDefault(other => other.Apposition == phrase) ?? phrase;

    IEnumerable<NamedPlace> Ground(Sentence sentence, int number, Phrase phrase)
    {
        if (Part(sentence, number, phrase) is { } part)
            return [part];
        var bare = places.Name(story, sentence, number, [(phrase, PlaceRole.At, IsSite(phrase))]);
        if (bare.Where(places.IsNamed).ToList() is { Count: > 0 } named)
            return named;
        return Beside(sentence, number, phrase) is { } whole ? [whole] : bare;
    }

    // "the northern third of Zarin": a part, by its own words.
    NamedPlace? Part(Sentence sentence, int number, Phrase phrase)
    {
        if (phrase.Of is not { } whole || !sentence.IsTransparent(phrase) || sentence.Words[phrase.Head] is not { Tag: WordTag.Noun, Number: null } head || head.Has("share") || PlaceNamer.IsKind(head, out _)
            || places.Name(story, sentence, number, [(whole, PlaceRole.At, IsSite(whole))]).Find(places.IsNamed) is not { } place)
            return null;
        var first = phrase.First;
        while (first < phrase.Head && sentence.Words[first].Tag == WordTag.Determiner)
            first++;
        return new NamedPlace(story.Slice(sentence.Words[first].Start, sentence.Words[whole.CoreEnd - 1].End), null, null, place.Lat, place.Lon, PlaceRole.At);
    }

    // "the airport at Zarin": by both its words, where the name alone would say more than is told.
    NamedPlace? Beside(Sentence sentence, int number, Phrase phrase)
    {
        var adjunct = sentence.Clauses.SelectMany(clause => clause.Adjuncts).FirstOrDefault(adjunct => adjunct.Word == phrase.End && adjunct.Class is "at" or "near");
        if (adjunct is null || places.Name(story, sentence, number, [(adjunct.Object, PlaceRole.At, true)]).Find(places.IsNamed) is not { } place)
            return null;
        var text = $"{PartyNamer.Words(story, sentence, phrase)} {story.Slice(sentence.Words[adjunct.Word].Start, sentence.Words[adjunct.Object.CoreEnd - 1].End)}";
        return new NamedPlace(text, null, null, place.Lat, place.Lon, PlaceRole.At);
    }
}
