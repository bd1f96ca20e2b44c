using Tidings.Evidence;
using Tidings.Languages;
using Tidings.Mentions.Syntax;
using Tidings.Mentions.Toponyms;
using Tidings.Parties;
using Tidings.Places;
using Tidings.Quantities;
using Tidings.Text;

namespace Tidings.Mentions.Meaning;

/// <summary>Names where a clause's happening took place: every place under a preposition of place, and places that are its object or stand in its phrases.</summary>
public sealed partial class PlaceNamer(PlaceResolver resolver, PlaceContext setting, StoryMemory memory, ToponymWords words)
{
    readonly PlaceResolver _resolver = resolver;
    readonly Dictionary<string, Place> _senses = new(StringComparer.Ordinal);
    readonly Dictionary<(string, PlaceKind?), Place> _chosen = [];

    const int MostOfLabel = 5;

    readonly HashSet<string> _described = new(StringComparer.Ordinal);
    readonly Dictionary<string, Place?> _misspelt = new(StringComparer.Ordinal);

    int _sentence;

    /// <summary>The places of some phrases with their roles, each once.</summary>
    /// <param name="story">The story.</param>
    /// <param name="sentence">The sentence.</param>
    /// <param name="number">Which of the story's it is, from 0.</param>
    /// <param name="phrases">The phrases, and whether words around them say that they are places.</param>
    public List<NamedPlace> Name(StoryText story, Sentence sentence, int number, IEnumerable<(Phrase Phrase, PlaceRole Role, bool Located)> phrases)
    {
        _sentence = number;
        var places = new List<NamedPlace>();
        foreach (var (phrase, role, located) in phrases)
        {
            var first = places.Count;
            Add(story, sentence, phrase, role, located, places, 0);
            NarrowFirst(places, first);
        }
        return places;
    }

    // "the Tovuz district of Azerbaijan": of places in one phrase the one that says more comes first.
    static void NarrowFirst(List<NamedPlace> places, int first)
    {
        if (places.Count - first < 2)
            return;
        var narrow = places.Skip(first).OrderBy(place => place.Precision?.Ucdp ?? 1).ToList();
        places.RemoveRange(first, narrow.Count);
        places.AddRange(narrow);
    }

    void Add(StoryText story, Sentence sentence, Phrase phrase, PlaceRole role, bool located, List<NamedPlace> places, int depth)
    {
        if (depth > 4)
            return;
        // "the Damascus suburb of Douma": what is told of is Douma, and Damascus says which.
        if (phrase.Of is { } told && told.Is("place") && phrase.Is("place") && sentence.Words[phrase.Head].Name is null)
            Add(story, sentence, told, role, true, places, depth + 1);
        if (!IsFigure(sentence, phrase))
            AddOwn(story, sentence, phrase, role, located, places);
        else
            foreach (var place in AsMany(sentence, phrase, role))
                Put(place, places);
        foreach (var each in phrase.And)
            if (phrase.And.Count == 1 && each.First > 0 && sentence.Words[each.First - 1].Tag == WordTag.Comma)
                AddAround(story, sentence, each, role, located, places, depth);
            else
                Add(story, sentence, each, role, located, places, depth + 1);
        if (phrase.Of is { } of && (phrase.Is("place") || sentence.IsTransparent(phrase) || of.Is("place") || of.Is("unlisted") && !IsSomebody(phrase) || IsSite(phrase, of)))
            Add(story, sentence, of, role, located || phrase.Is("place") || IsSite(phrase, of), places, depth + 1);
        // "Ankara's forces": those of a government, wherever they are.
        if (phrase.Possessor is { } owner && owner.Is("place") && !(IsSomebody(phrase) && sentence.Words[owner.Head].Name?.Places.Any(place => place.Kind is PlaceKind.Capital or PlaceKind.Country) == true))
            Add(story, sentence, owner, role, located && !owner.Is("party"), places, depth + 1);
        if (phrase.Apposition is { } other && phrase.Is("place") | other.Is("place") && !(phrase.Classes.Contains("name") && places.Exists(IsNamed) && IsDescription(sentence, other)))
            AddAround(story, sentence, other, role, located, places, depth);
    }

    readonly HashSet<string> _around = new(StringComparer.Ordinal);

    // "in Zarin, Taro province": what only says where the first of them lies.
    void AddAround(StoryText story, Sentence sentence, Phrase other, PlaceRole role, bool located, List<NamedPlace> places, int depth)
    {
        var own = places.Count;
        Add(story, sentence, other, role, located, places, depth + 1);
        if (own > 0 && IsNamed(places[own - 1]))
            _around.UnionWith(places.Skip(own).Where(place => place.Id is null).Select(place => place.Text));
    }

    /// <summary>Whether a name that nobody listed only told where another place lies, so that "the town" does not go back to it.</summary>
    public bool IsAround(NamedPlace place) => place.Id is null && _around.Contains(place.Text);

    // "Zarin, the second city": what only says what a place is that has its name.
    static bool IsDescription(Sentence sentence, Phrase phrase) =>
        phrase.Of is null && !Enumerable.Range(phrase.First, phrase.CoreEnd - phrase.First).Any(i => sentence.Words[i].Tag == WordTag.Proper || sentence.Words[i].Name is not null);

    // "put the dead at 58": a bare number is nowhere.
    static bool IsFigure(Sentence sentence, Phrase phrase) => phrase.CoreEnd == phrase.First + 1 && sentence.Words[phrase.Head] is { Tag: WordTag.Number, Name: null };

    // "All four remain in rebel hands": the places of the last happening, where they are so many.
    List<NamedPlace> AsMany(Sentence sentence, Phrase phrase, PlaceRole role) =>
        phrase.Lent?.Contains("place") == true ? [.. Last(sentence.Words[phrase.Head]).Select(place => place with { Role = role })] : [];

    List<NamedPlace> Last(Word count) => memory.EventPlaces(_sentence).Where(IsNamed).ToList() is { Count: > 1 } told && count.Number is { IsCount: true, Best: var best } && best == told.Count ? told : [];

    static bool IsSomebody(Phrase phrase) => phrase.Is("person") || phrase.Is("force") || phrase.Is("official");

    // "the capture of the old airport": a building is where it happens, unless somebody is of it.
    static bool IsSite(Phrase phrase, Phrase of) => of.Is("building") && !IsSomebody(phrase) && !phrase.Is("building");

    static void Put(NamedPlace place, List<NamedPlace> places)
    {
        foreach (var known in places)
            if (known.Text == place.Text)
                return;
        places.Add(place);
    }

    void AddOwn(StoryText story, Sentence sentence, Phrase phrase, PlaceRole role, bool located, List<NamedPlace> places)
    {
        var found = false;
        for (var i = phrase.First; i < phrase.CoreEnd && !GoesOn(sentence, phrase, located); i++)
            if (sentence.Words[i].Name is { Places.Count: > 0 } name && IsPlaceHere(sentence, phrase, i, located))
            {
                found = true;
                Put(Known(story, sentence, phrase, i, name, role), places);
            }
        if (!found && Both(sentence, phrase) is { Count: > 1 } both)
            foreach (var place in both)
                Put(place with { Role = role }, places);
        else if (!found && Unknown(story, sentence, phrase, role, located) is { } unknown)
            Put(unknown, places);
    }

    // "both cities", "the two counties", "all three ports": the last so many of that sort, whichever way round they were named.
    List<NamedPlace> Both(Sentence sentence, Phrase phrase)
    {
        var (first, head) = (sentence.Words[phrase.First], sentence.Words[phrase.Head]);
        var isPair = words.Is(first.Normal, "pair") && phrase.Head == phrase.First + 1 || first.Has("definite") && phrase.Head == phrase.First + 2 && sentence.Words[phrase.First + 1].Number is { IsCount: true, Best: 2, Low: 2 };
        if (phrase.Of is not null || head is not { Entry.IsPlural: true })
            return [];
        // "all three ports": those of the last happening, where they are so many.
        if (phrase.Head > phrase.First && (head.Has("place") || head.Has("building") || head.Has("base") || head.Has("infrastructure")) && first.Number is null or { IsCount: true } && Last(sentence.Words[phrase.Head - 1]) is { Count: > 2 } told)
            return told;
        if (!isPair || !IsKind(head, out var said))
            return [];
        return Two(said);
    }

    List<NamedPlace> Two(PlaceKind said)
    {
        bool Fits(NamedPlace place) => IsNamed(place) && (_resolver.KindOf(place.Id)?.Agrees(said) ?? place.Id is null);
        return memory.EventPlaces(_sentence).Where(Fits).ToList() is { Count: 2 } two ? two : [.. memory.Recent(Fits).Take(2).Reverse()];
    }

    // "in Ngala Foua": a name that nobody listed, of which another is the first part.
    static bool GoesOn(Sentence sentence, Phrase phrase, bool located) =>
        located && phrase.Head > phrase.First && sentence.Words[phrase.Head] is { Tag: WordTag.Proper, Name: null, Number: null } && sentence.Words[phrase.Head - 1] is { Tag: WordTag.Proper, Name: { IsAdjective: false, Parties.Count: 0 } } && phrase.Head - 1 == phrase.First && !phrase.Is("person");

    // "Damascus said" is a government; "the Damascus suburb" and "in Damascus" are places.
    static bool IsPlaceHere(Sentence sentence, Phrase phrase, int i, bool located) =>
        located || i != phrase.Head && phrase.Is("place") || i == phrase.Head && sentence.Words[i].Name!.Parties.Count == 0;

    NamedPlace Known(StoryText story, Sentence sentence, Phrase phrase, int i, NameHit name, PlaceRole role)
    {
        var word = sentence.Words[i];
        var text = story.Slice(word.Start, word.End);
        var kind = KindBeside(sentence, phrase, i);
        var place = Sense(text, name, kind);
        return Placed(text, place, IsOff(sentence, i) ? PlaceRole.Near : role);
    }

    // A name that was called a district once is the district until it is called something else.
    Place Sense(string text, NameHit name, PlaceKind? kind)
    {
        var key = NameKey.Of(text);
        if (kind is null && _senses.TryGetValue(key, out var known) && name.Places.Contains(known))
            return known;
        if (!_chosen.TryGetValue((key, kind), out var place) || !name.Places.Contains(place))
            _chosen[(key, kind)] = place = _resolver.Resolve(new PlaceMention(text, name.Places, kind), setting)?.Chosen ?? name.Places[0];
        if (kind is { } said && place.Kind.Agrees(said))
            _senses[key] = place;
        return place;
    }

    /// <summary>Whether a word names a kind of place, by itself or, of settlements and divisions, by a class of its pack.</summary>
    internal static bool IsKind(Word word, out PlaceKind kind)
    {
        if (PlaceKindFacts.TryName(word.Lemma, out kind))
            return true;
        foreach (var category in word.Tag == WordTag.Noun && word.Has("place") ? word.Entry!.Classes : [])
            if (PlaceKindFacts.TryName(category, out kind) && (kind.IsSettlement() || kind.IsDivision() || kind == PlaceKind.Island))
                return true;
        return false;
    }

    static PlaceKind? KindBeside(Sentence sentence, Phrase phrase, int i)
    {
        foreach (var j in (ReadOnlySpan<int>)[i + 1, i - 1, phrase.Head])
            if (j >= phrase.First && j < phrase.CoreEnd && j != i && IsKind(sentence.Words[j], out var kind))
                return kind;
        return null;
    }

    NamedPlace? Unknown(StoryText story, Sentence sentence, Phrase phrase, PlaceRole role, bool located)
    {
        var head = sentence.Words[phrase.Head];
        if (phrase.IsPronoun || head.Name is { Parties.Count: > 0 } && !IsSurname(sentence, head, phrase, located) || phrase.Apposition?.Is("vehicle") == true || IsCraft(sentence, phrase) || IsPaper(sentence, phrase))
            return null;
        if (head.Tag == WordTag.Proper && (head.Name is null || IsSurname(sentence, head, phrase, located)) && (head.Number is null || located && phrase.Classes.Contains("designation") && head.Normal.Any(char.IsLetter)) && !(IsAcronym(story, head) && !IsUnder(sentence, phrase)) && !IsShouted(story, head) && (located || phrase.Is("place") || memory.Knows(story.Slice(head.Start, head.End))) && (!phrase.Is("person") || IsSurname(sentence, head, phrase, located)))
            return Misspelt(story.Slice(sentence.Words[NameStart(sentence, phrase)].Start, head.End), IsOff(sentence, phrase.Head) ? PlaceRole.Near : role);
        if (!(phrase.Classes.Contains("place") || located && (phrase.Classes.Contains("building") || phrase.Classes.Contains("base") || phrase.Classes.Contains("designation") || IsKind(head, out _))) || phrase.Of is { } of && (of.Is("place") || of.Is("name")) && !IsNamedPart(sentence, phrase))
            return null;
        return Described(story, sentence, phrase, role, located);
    }

    // "in Soro", "the villages of Kem and Soro": what the gazetteer knows as one man's surname is a place where the words around say that one is named.
    static bool IsSurname(Sentence sentence, Word head, Phrase phrase, bool located) =>
        located && phrase.First > 0 && sentence.Words[phrase.First - 1].Tag is WordTag.Preposition or WordTag.Coordinator or WordTag.Comma && head.Name is { IsAdjective: false, Places.Count: 0, Parties: [{ Kind: PartyKind.Person }] } && head.EndToken == head.FirstToken + 1;

    // "the submarine Ghazi"
    static bool IsCraft(Sentence sentence, Phrase phrase) => phrase.Head > phrase.First && sentence.Words[phrase.Head - 1] is { Tag: WordTag.Noun } craft && craft.Has("vehicle") && sentence.Words[phrase.Head].Tag == WordTag.Proper;

    // "in Resolution 802", "in Annex B of the accord"
    static bool IsPaper(Sentence sentence, Phrase phrase) =>
        sentence.Words[phrase.First].IsCapital && sentence.Words[phrase.First].Readings.Any(entry => entry.Tag == WordTag.Noun && (entry.Has("terms") || entry.Has("agreement")));

    // "the Sabon Gari quarter of Damasura": a part that has a name of its own.
    static bool IsNamedPart(Sentence sentence, Phrase phrase) => phrase.Head > phrase.First && phrase.Is("place") && sentence.Words[phrase.Head - 1] is { Tag: WordTag.Proper, Name: null, Number: null };

    // "Port Selim", "Upper Vash": the words with capitals before a name that nobody listed are part of it.
    static int NameStart(Sentence sentence, Phrase phrase)
    {
        var first = phrase.Head;
        while (first > phrase.First && first > 1 && sentence.Words[first - 1] is { IsCapital: true, Name: null, Tag: WordTag.Noun or WordTag.Adjective } before && !before.Has("person") && !before.Has("force") || first > phrase.First && GoesOn(sentence, phrase, true) && first == phrase.Head)
            first--;
        return first;
    }

    static bool IsAcronym(StoryText story, Word word)
    {
        var text = story.Slice(word.Start, word.End);
        return text.Length <= 6 && text.All(char.IsUpper);
    }

    // "in the VRAEM": letters under a preposition of place.
    static bool IsUnder(Sentence sentence, Phrase phrase) => phrase.First > 0 && sentence.Words[phrase.First - 1] is { Tag: WordTag.Preposition } before && before.Has("at") && !phrase.Is("force");

    // "OUTSIDE THE CAPITAL": a common word in a heading.
    static bool IsShouted(StoryText story, Word word) => word.Readings.Any(reading => reading.Tag == WordTag.Noun) && story.Slice(word.Start, word.End) is var text && text.Any(char.IsUpper) && !text.Any(char.IsLower);

    NamedPlace Misspelt(string text, PlaceRole role)
    {
        if (!_misspelt.TryGetValue(text, out var place))
            _misspelt.Add(text, place = _resolver.Misspelt(text, setting)?.Chosen);
        return place is null ? new NamedPlace(text, null, null, null, null, role) : Placed(text, place, role);
    }

    // A story's mentions keep the same places again and again: each is held once.
    NamedPlace Placed(string text, Place place, PlaceRole role)
    {
        if (!_placed.TryGetValue((place.Id, role), out var known) || known.Text != text)
            _placed[(place.Id, role)] = known = Make(text, place, role);
        return known;
    }

    readonly Dictionary<(string, PlaceRole), NamedPlace> _placed = [];

    static NamedPlace Make(string text, Place place, PlaceRole role)
    {
        var precision = place.Kind.Precision();
        return new NamedPlace(text, place.Id, place.Name, place.Lat, place.Lon, role, role is PlaceRole.Near or PlaceRole.Direction ? precision.Near : precision);
    }

    // "12 km north of the town of Agdam", "south-east of Idlib", "30 km from Gao": the place is not there but some way off.
    bool IsOff(Sentence sentence, int name)
    {
        for (var i = name - 1; i > 0 && name - i <= 5; i--)
        {
            var (word, before) = (sentence.Words[i], sentence.Words[i - 1]);
            if (words.Is(before.Normal.Split(' ', 2)[0], "compass") && words.Is(word.Normal, "off") || before.Number?.Kind == NumberKind.Distance && words.Is(word.Normal, "off"))
                return true;
            if (word.Tag is not (WordTag.Determiner or WordTag.Adjective) && !word.Has("place") && !words.Is(word.Normal, "off"))
                return false;
        }
        return false;
    }

    /// <summary>Every name in a sentence that can only be a place, whatever it does there: a subject, a word of a heading. A capital may stand for its government.</summary>
    public IEnumerable<NamedPlace> All(StoryText story, Sentence sentence)
    {
        for (var i = 0; i < sentence.Words.Count; i++)
            if (At(story, sentence, i) is { } place && _resolver.KindOf(place.Id) is not PlaceKind.Capital)
                yield return place;
    }

    NamedPlace? At(StoryText story, Sentence sentence, int i)
    {
        if (sentence.Words[i] is not { Name: { Places.Count: > 0, Parties.Count: 0 } name } word)
            return null;
        var text = story.Slice(word.Start, word.End);
        return Placed(text, Sense(text, name, null), PlaceRole.At);
    }

    /// <summary>The place that the sentence before named last, where it is smaller than a country.</summary>
    public NamedPlace? JustNamed(int number, int since) => memory.JustNamed(number, since, IsLocal);

    /// <summary>
    /// The place that a sentence sets before what follows: "Bossangoa: 42 people …", "KABUL. Gunmen …", a line that holds nothing else. Null when it sets none.
    /// </summary>
    public NamedPlace? Label(StoryText story, Sentence sentence)
    {
        if (sentence.Lead.Count > 0)
            return Lead(story, sentence);
        var first = sentence.Words.Count > 1 && sentence.Words[0].Number is not null && sentence.Words[1].Tag == WordTag.Break ? 2 : 0;
        if (sentence.Part == MentionPart.Headline || first >= sentence.Words.Count || sentence.Words[first] is not { IsCapital: true } word)
            return null;
        var isAll = sentence.Words.Count - first <= MostOfLabel && sentence.Words.Skip(first).All(each => each.IsCapital || each.Tag is WordTag.Break or WordTag.Coordinator or WordTag.Comma);
        var leads = first + 2 < sentence.Words.Count && story.Slice(sentence.Words[first + 1].Start, sentence.Words[first + 1].End) == ":";
        if (!isAll && !leads)
            return null;
        if (word.Name is { Places.Count: > 0 } name)
            return Placed(story.Slice(word.Start, word.End), Sense(story.Slice(word.Start, word.End), name, null), PlaceRole.At);
        return leads && !story.Story.Kind.Equals(Stories.StoryKind.Transcript) && word is { Tag: WordTag.Proper, Name: null, Number: null } && word.EndToken - word.FirstToken <= 2 && !IsAcronym(story, word) && !sentence.Words.Any(each => each.Tag == WordTag.Quote)
            ? Misspelt(story.Slice(word.Start, word.End), PlaceRole.At) : null;
    }

    // "* MOSUL - A bomb …": a single name. The first of a story without a mark of a list is where it was sent from.
    NamedPlace? Lead(StoryText story, Sentence sentence)
    {
        if (!sentence.IsItem && _leads++ == 0)
        {
            SendFrom(story, sentence);
            return null;
        }
        if (sentence.Lead is not [{ IsCapital: true } word])
            return null;
        var text = story.Slice(word.Start, word.End);
        return word.Name is { Places.Count: > 0 } name ? Placed(text, Sense(text, name, null), PlaceRole.At) : word is { Tag: WordTag.Proper, Name: null, Number: null } ? Misspelt(text, PlaceRole.At) : null;
    }

    int _leads;

    void SendFrom(StoryText story, Sentence sentence)
    {
        if (sentence.Lead.Find(word => word.Name is { Places.Count: > 0 }) is { Name: { } name } word && story.Slice(word.Start, word.End) is var text)
            Here = Placed(text, Sense(text, name, null), PlaceRole.At);
    }

    /// <summary>Where the story was sent from, by its dateline: "here"; null when no gazetteer has it.</summary>
    public NamedPlace? Here { get; private set; }

    /// <summary>Where the story plays, by what it has named so far; null when it has named nothing smaller than a country.</summary>
    public NamedPlace? Focus(int number) => memory.Place(number, IsLocal);

    bool IsLocal(NamedPlace place) => _resolver.KindOf(place.Id) is not (PlaceKind.Country or PlaceKind.Sea or PlaceKind.Area);

    /// <summary>Whether a place is known by a name, not by what it is: "Solhan", not "two houses".</summary>
    public bool IsNamed(NamedPlace place) => place.Id is not null || place.Name is not null || !_described.Contains(place.Text) && (!char.IsLower(place.Text[0]) || NameForm.Opens(place.Text));

    /// <summary>Whether a place says where enough to hold for what is told next: a name that is no stretch of the world.</summary>
    public bool IsTelling(NamedPlace place) => IsNamed(place) && _resolver.KindOf(place.Id) is not (PlaceKind.Area or PlaceKind.Sea);
}
