using Tidings.Evidence;
using Tidings.Languages;
using Tidings.Mentions.Syntax;
using Tidings.Places;

namespace Tidings.Mentions.Meaning;

/// <summary>Places that are described and not named: "the city", "two orchards".</summary>
public sealed partial class PlaceNamer
{
    // "the Union Highway" is a name; "the city" goes back to a city named before; "two orchards" are just that.
    NamedPlace? Described(StoryText story, Sentence sentence, Phrase phrase, PlaceRole role, bool located)
    {
        // "cleared the town of the militia": whoever is driven out belongs to no place.
        var words = PartyNamer.Words(story, sentence, phrase.Of is { } of && (of.Is("force") || of.Is("fighter")) && phrase.Is("place") ? new Phrase { First = phrase.First, Head = phrase.Head, End = phrase.CoreEnd, CoreEnd = phrase.CoreEnd } : phrase);
        var first = Math.Max(1, phrase.First);
        var proper = phrase.CoreEnd > first && sentence.Words.FindIndex(first, phrase.CoreEnd - first, word => word.IsCapital && word.Tag is WordTag.Noun or WordTag.Proper) >= 0;
        if (!proper && Before(story, sentence, phrase) is { } before)
            return before with { Text = words, Name = before.Name ?? before.Text, Role = role };
        if (!proper)
            _described.Add(words);
        return located || proper ? new NamedPlace(words, null, null, null, null, role) : null;
    }

    // "the city", "its outskirts", "the area": the last place named that is such a place, or one that a kind was never told of.
    NamedPlace? Before(StoryText story, Sentence sentence, Phrase phrase)
    {
        var (first, head) = (sentence.Words[phrase.First], sentence.Words[phrase.Head]);
        // "in this southern city": in the one of the dateline.
        if (Here is { } here && first.Has("demonstrative") && IsKind(head, out var called) && called.IsSettlement() && phrase.Of is null)
            return here;
        if (!(first.Has("definite") || first.Has("possessive")) || phrase.CoreEnd - phrase.First > 3 || phrase.Of is not null || head.Has("building") || head.Has("base") || head.Has("way") || head.Entry?.IsPlural == true)
            return null;
        if (words.Is(head.Lemma, "compass") || phrase.End < sentence.Words.Count && sentence.Words[phrase.End].Tag == WordTag.Relative)
            return null;
        if (!IsKind(head, out var said))
            return phrase.CoreEnd - phrase.First <= 2 ? memory.Place(_sentence, IsLocal) : null;
        return Earlier(story, sentence, phrase.First, said) ?? memory.JustNamed(_sentence, 0, place => Agrees(place, said)) ?? memory.Place(_sentence, place => Agrees(place, said) || said.IsDivision() && IsTown(place))
            // "the capital" of a land that is told of as one: its chief town.
            ?? (said == PlaceKind.Capital ? memory.Place(_sentence, IsTown) : null);
    }

    // "Afrin … the region": after its chief town; a capital gives its name to none.
    bool IsTown(NamedPlace place) => _resolver.KindOf(place.Id) is { } kind && kind.IsSettlement() && kind != PlaceKind.Capital;

    // A capital is not called a town; a name that nobody listed may be any settlement or division.
    bool Agrees(NamedPlace place, PlaceKind said) => _resolver.KindOf(place.Id) is { } kind
        ? kind.Agrees(said) && !(said == PlaceKind.Town && kind == PlaceKind.Capital)
        : place.Id is null && said is not (PlaceKind.Country or PlaceKind.Border or PlaceKind.Capital) && !(said.IsSettlement() && IsCalled(place));

    // "the Kali mosque": what it is called says that it is no town.
    static bool IsCalled(NamedPlace place) => place.Text.LastIndexOf(' ') is > 0 and var blank && char.IsLower(place.Text[blank + 1]);

    // "held Hadrut and had encircled men near the town": the sentence itself has just named it.
    NamedPlace? Earlier(StoryText story, Sentence sentence, int until, PlaceKind said)
    {
        for (var i = until - 1; i >= 0; i--)
            if (At(story, sentence, i) is { } place && _resolver.KindOf(place.Id)?.Agrees(said) == true && !IsTeller(sentence, i))
                return place;
        return null;
    }

    // "Zarin says that the town is in its hands": who speaks is a party.
    static bool IsTeller(Sentence sentence, int i) => sentence.Clauses.Any(clause => clause.Verb.Verb.Has("say") && clause.Subjects.Exists(phrase => phrase.Head == i));
}
