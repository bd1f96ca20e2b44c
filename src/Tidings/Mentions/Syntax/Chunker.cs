using Tidings.Languages;
using Tidings.Parties;
using Tidings.Quantities;

namespace Tidings.Mentions.Syntax;

/// <summary>What a stretch of words is.</summary>
public enum ChunkKind { Noun, Verb, Preposition, Coordinator, Subordinator, Complementiser, Relative, Comma, Quote, Break, Date, Other }

/// <summary>A stretch of words that acts as one: a noun phrase, a verb with its auxiliaries, or a single word that joins.</summary>
public sealed record Chunk(ChunkKind Kind, int First, int End, Phrase? Phrase = null, VerbGroup? Verb = null);

/// <summary>Builds noun phrases and verb groups from tagged words, in one pass.</summary>
public sealed class Chunker
{
    public List<Chunk> Chunks(List<Word> words)
    {
        var chunks = new List<Chunk>(words.Count);
        for (var i = 0; i < words.Count;)
        {
            var chunk = Next(words, i);
            chunks.Add(chunk);
            i = chunk.End;
        }
        return chunks;
    }

    static Chunk Next(List<Word> words, int i)
    {
        if (Verb(words, i) is { } verb)
            return new Chunk(ChunkKind.Verb, i, verb.End, Verb: verb);
        if (Noun(words, i) is { } phrase)
            return new Chunk(ChunkKind.Noun, i, phrase.End, phrase);
        return new Chunk(Kind(words[i].Tag), i, i + 1);
    }

    internal static ChunkKind Kind(WordTag tag) => tag switch
    {
        WordTag.Preposition => ChunkKind.Preposition,
        WordTag.Coordinator => ChunkKind.Coordinator,
        WordTag.Subordinator => ChunkKind.Subordinator,
        WordTag.Complementiser => ChunkKind.Complementiser,
        WordTag.Relative => ChunkKind.Relative,
        WordTag.Comma => ChunkKind.Comma,
        WordTag.Quote => ChunkKind.Quote,
        WordTag.Break => ChunkKind.Break,
        WordTag.Date => ChunkKind.Date,
        _ => ChunkKind.Other,
    };

    static VerbGroup? Verb(List<Word> words, int i)
    {
        var start = i;
        if (words[i].Tag is not (WordTag.Verb or WordTag.Auxiliary or WordTag.Modal or WordTag.To or WordTag.Adverb or WordTag.Negation))
            return null;
        if (words[i].Tag == WordTag.Adverb && words[i].Can(WordTag.Particle))
            return null;
        var marks = new VerbMarks();
        var main = -1;
        for (; i < words.Count; i++)
            if (words[i].Tag == WordTag.Verb)
            {
                main = i++;
                break;
            }
            else if (!IsInside(words, i, start) && !marks.Take(words[i]))
                break;
        if (main < 0)
            main = marks.LastAuxiliary(words, start, i);
        if (main < 0)
            return null;
        return marks.Group(words, start, Math.Max(i, main + 1), main);
    }

    // "had on Tuesday taken": a date between an auxiliary and its verb.
    static bool IsInside(List<Word> words, int i, int start) =>
        words[i].Tag == WordTag.Date && i > start && words[i - 1].Tag is WordTag.Auxiliary or WordTag.Modal && i + 1 < words.Count && words[i + 1] is { Tag: WordTag.Verb, Slot: VerbSlot.Participle or VerbSlot.Gerund or VerbSlot.Base };

    static Phrase? Noun(List<Word> words, int i)
    {
        var first = i;
        if (words[i].Tag == WordTag.Pronoun)
            return Pronoun(words, i);
        var head = -1;
        Phrase? possessor = null;
        for (; i < words.Count; i++)
        {
            var tag = words[i].Tag;
            if (tag == WordTag.Proper && head >= 0 && words[head] is { Tag: WordTag.Noun } plain && (plain.Entry?.Classes.Count == 0 || plain.Has("agreement") || plain.Has("ceasefire") || plain.Has("time") || plain.Has("speech")))
                break;
            if (head >= 0 && (Tagger.IsContactName(words, i) || IsSubjectAfterTime(words, i, first, head) || IsTitleAfterPlace(words, i, first, head) || IsSubjectAfterPlace(words, i, first, head) || IsPartyAfterPlace(words, i, first, head) || IsPlaceAfterGap(words, i, first, head)))
                break;
            if (tag is WordTag.Noun or WordTag.Proper || tag == WordTag.Pronoun && i > first && head < 0 && words[i - 1].Tag == WordTag.Number)
            {
                head = i;
                // "in what the capital called a mission": the word is a phrase of its own.
                if (i == first && words[i].Has("fused"))
                    return Make(words, i, i + 1, i, null);
            }
            else if (tag == WordTag.Possessive && head >= 0)
                possessor = Make(words, first, i, head, possessor);
            else if (!Continues(words, i, first, head))
                break;
        }
        if (head < 0)
            head = Bare(words, first, i);
        return head < 0 ? null : Make(words, first, IsMore(words, head) ? head + 2 : head + 1, head, possessor);
    }

    // "six more died": more of those named before.
    static bool IsMore(List<Word> words, int head) =>
        words[head].Tag == WordTag.Number && head + 1 < words.Count && words[head + 1] is { Tag: WordTag.Determiner } more && more.Has("quantity");

    // "In Washington President George Bush said": a title with its name after the place that a preposition rules begins a phrase of its own.
    static bool IsTitleAfterPlace(List<Word> words, int i, int first, int head) =>
        words[i].Tag == WordTag.Noun && words[i].Has("official") && words[i].IsCapital && i == head + 1 && words[head].Name is { IsAdjective: false, Places.Count: > 0 }
        && first > 0 && words[first - 1].Tag == WordTag.Preposition && i + 1 < words.Count && words[i + 1].Tag == WordTag.Proper;

    // "said that during the night enemy units fired", "over the week rebels attacked": those who act begin a phrase of their own behind a time.
    static bool IsSubjectAfterTime(List<Word> words, int i, int first, int head)
    {
        if (i != head + 1 || first == 0 || words[first - 1].Tag != WordTag.Preposition || !words[first].Has("definite") || !words[head].Has("time"))
            return false;
        var last = i;
        while (last < words.Count && words[last].Tag is WordTag.Adjective or WordTag.Noun or WordTag.Proper)
            last++;
        return last > i && last < words.Count && words[last].Tag is WordTag.Verb or WordTag.Auxiliary && words[last - 1] is { Entry.IsPlural: true } those && (those.Has("person") || those.Has("force"));
    }

    // "The army holds Zarin and the rebels Taro": the name of a place right behind those who do the same there.
    static bool IsPlaceAfterGap(List<Word> words, int i, int first, int head) =>
        first > 0 && words[first - 1].Tag is WordTag.Coordinator or WordTag.Comma && words[first].Has("definite") && words[i].Tag == WordTag.Proper && i == head + 1
        && words[head] is { Tag: WordTag.Noun } those && (those.Has("force") || those.Has("fighter") || those.Has("army"))
        && (words[i].Name is { IsAdjective: false, Places.Count: > 0, Parties.Count: 0 } || words[i] is { Name: null, Number: null } && (those.Has("insurgent") && those.Entry?.IsPlural == true || those.Has("official-side")) && EndsPair(words, i));

    // "(Rebels hold Zarin), the army Taro.": nothing follows the second name, and a name stands right before the comma.
    static bool EndsPair(List<Word> words, int i)
    {
        var comma = i - 1;
        while (comma > 0 && words[comma].Tag is not (WordTag.Comma or WordTag.Coordinator))
            comma--;
        return comma > 2 && words[comma - 1].Tag == WordTag.Proper && words[comma - 2].Tag == WordTag.Verb && (i + 1 >= words.Count || words[i + 1].Tag is WordTag.Break);
    }

    // "At the gate of Bir Hamad soldiers took", "Under the Zarin accord fighters were to gather": where a sentence opens with a preposition, those who act begin a phrase of their own.
    static bool IsSubjectAfterPlace(List<Word> words, int i, int first, int head) =>
        i == head + 1 && words[0].Tag == WordTag.Preposition && words[i] is { Tag: WordTag.Noun, Entry.IsPlural: true } && (words[i].Has("person") || words[i].Has("force") || words[i].Has("equipment") || words[i].Has("missile")) && (words[head] is { Tag: WordTag.Proper, Number: null } || (words[head].Has("place") || words[head].Has("agreement") || words[head].Has("ceasefire")) && words[head - 1].Tag == WordTag.Proper) && words[head].Name is null or { IsAdjective: false, Parties.Count: 0 }
        && first > 0 && words[first - 1].Tag == WordTag.Preposition && i + 1 < words.Count && (words[i + 1].Tag is WordTag.Verb or WordTag.Auxiliary || words[i + 1].Tag == WordTag.Preposition && !words[i + 1].Has("of") && Tagger.FiniteAhead(words, i + 1, stopAtComma: true)) && !Enumerable.Range(0, first).Any(at => words[at].Tag is WordTag.Verb or WordTag.Comma);

    // "In Douma Jaysh al-Islam agreed", "in exchange Croatia would let": a party right behind what the preposition rules, and its verb right behind it.
    static bool IsPartyAfterPlace(List<Word> words, int i, int first, int head) =>
        i == head + 1 && first > 0 && words[first - 1].Tag == WordTag.Preposition && words[i] is { Tag: WordTag.Proper, Name: { IsAdjective: false, Parties.Count: > 0 } } && (i + 1 < words.Count && words[i + 1].Tag == WordTag.Noun ? i + 2 : i + 1) is var next && next < words.Count && words[next].Tag is WordTag.Verb or WordTag.Auxiliary or WordTag.Modal && words[next].Slot is not (VerbSlot.Participle or VerbSlot.Gerund)
        && (words[head] is { Tag: WordTag.Proper, Name: { IsAdjective: false, Places.Count: > 0, Parties.Count: 0 } } || words[head] is { Tag: WordTag.Noun, IsCapital: false } plain && !plain.Has("person") && !plain.Has("official") && !plain.Has("place")) && !Enumerable.Range(0, first).Any(at => words[at].Tag is WordTag.Verb or WordTag.Noun or WordTag.Proper or WordTag.Number or WordTag.Pronoun);

    static bool Continues(List<Word> words, int i, int first, int head) => words[i].Tag switch
    {
        WordTag.Determiner => (head < 0 || words[i - 1].Tag == WordTag.Possessive) && !(i > first && words[i - 1] is { Tag: WordTag.Number, Number: { IsCount: true, Best: > 2 } } && words[i].Has("definite")),
        WordTag.Number => head < 0 || !Counts(words, i),
        WordTag.Adjective => true,
        WordTag.Adverb => i > first && i + 1 < words.Count && (words[i + 1].Tag is WordTag.Adjective or WordTag.Number || words[i + 1].Tag == WordTag.Noun && words[i - 1].Number is { IsCount: true }) && (head < 0 || words[i - 1].Tag == WordTag.Possessive),
        WordTag.Quote => i + 1 < words.Count && i > first && head < 0 && words[i + 1].Tag is WordTag.Noun or WordTag.Adjective or WordTag.Proper,
        WordTag.Coordinator => JoinsModifiers(words, i, head),
        // "in an overnight raid", "the May 10 attack"
        WordTag.Date => i > first && head < 0 && words[i - 1].Tag is WordTag.Determiner or WordTag.Adjective && i + 1 < words.Count && words[i + 1].Tag is WordTag.Noun or WordTag.Adjective,
        _ => false,
    };

    // "In Zarin 300 people marched": a number before what it counts begins another phrase.
    static bool Counts(List<Word> words, int i) =>
        words[i].Number is { IsCount: true } && i + 1 < words.Count && (words[i + 1].Tag is WordTag.Noun or WordTag.Adjective || words[i + 1].Tag == WordTag.Proper && (words[i + 1].Name is not null || i + 2 < words.Count && words[i + 2].Tag == WordTag.Noun)) && words[i - 1].Tag is WordTag.Noun or WordTag.Proper;

    // "armed and trained fighters": a coordinator between two modifiers of one noun.
    static bool JoinsModifiers(List<Word> words, int i, int head) =>
        head < 0 && i > 0 && words[i - 1].Tag == WordTag.Adjective && i + 2 < words.Count && words[i + 1].Tag == WordTag.Adjective && words[i + 2].Tag is WordTag.Noun or WordTag.Adjective;

    // A phrase without a noun: "225", "the two", "Azerbaijani", "rebel-held".
    static int Bare(List<Word> words, int first, int end)
    {
        for (var i = end - 1; i >= first; i--)
            if (words[i].Tag is WordTag.Number || words[i].Name is not null || words[i].Has("held") || i == end - 1 && (words[i].Has("transparent") || words[i].Number?.Kind == NumberKind.Ordinal) && end < words.Count && words[end].Has("of") || i == end - 1 && (IsOneOfSome(words, first, end) || IsEach(words, first, end)))
                return i;
        return -1;
    }

    // "the second killed three", "the other fled": one of those named before.
    static bool IsOneOfSome(List<Word> words, int first, int end) =>
        end - first == 2 && (words[first].Has("definite") || words[first].Has("article") && words[end - 1].Number is not null) && IsOrder(words[end - 1]) && end < words.Count && (words[end].Tag is WordTag.Verb or WordTag.Auxiliary or WordTag.Modal || first > 0 && (words[first - 1].Has("accuse") || words[first - 1].Tag is WordTag.Coordinator or WordTag.Comma && words[end].Tag is WordTag.Preposition or WordTag.Date));

    // "Each accused the other": one and the other of two, at the head of what is told.
    static bool IsEach(List<Word> words, int first, int end) =>
        end == first + 1 && end < words.Count && words[first].Has("pair") && words[end].Tag is WordTag.Verb or WordTag.Auxiliary && (first == 0 || words[first - 1].Tag is WordTag.Break or WordTag.Quote or WordTag.Complementiser);

    static bool IsOrder(Word word) => word.Number?.Kind == NumberKind.Ordinal || word.Has("rest");

    internal static Phrase Pronoun(List<Word> words, int i)
    {
        var phrase = new Phrase { First = i, End = i + 1, CoreEnd = i + 1, Head = i };
        phrase.Classes.Add("pronoun");
        phrase.Classes.UnionWith(words[i].Entry!.Classes);
        return phrase;
    }

    internal static Phrase Make(List<Word> words, int first, int end, int head, Phrase? possessor)
    {
        var phrase = new Phrase { First = first, End = end, CoreEnd = end, Head = head, Possessor = possessor };
        Describe(words, phrase);
        if (words[head] is { Entry.IsPlural: true } followers && followers.Has("follower") && (possessor is not null || words[first].Has("possessive")))
            Follow(phrase);
        return phrase;
    }

    // "the general's men", "its men": who has men has fighters.
    static void Follow(Phrase phrase)
    {
        phrase.Classes.Remove("civilian");
        phrase.Classes.UnionWith(["fighter", "army"]);
    }

    static void Describe(List<Word> words, Phrase phrase)
    {
        var head = words[phrase.Head];
        if (head.Entry is { } described)
            phrase.Classes.UnionWith(described.Classes);
        if (head.Tag == WordTag.Proper && IsPeople(words, phrase))
            phrase.Classes.UnionWith(["name", "people", "person"]);
        else if (head.Name is { } name && !name.IsAdjective)
            Name(phrase, name);
        else if (head.Has("banded") && IsCalled(words, phrase))
            Band(phrase);
        else if (head.Tag == WordTag.Proper)
            Unlisted(phrase, head);
        else if (head.Name is { IsAdjective: true })
            phrase.Classes.UnionWith(["people", "party"]);
        // "the Front", "the Movement": a common noun written as a name.
        if (head is { Tag: WordTag.Noun, IsCapital: true } && head.Has("institution") && phrase.Head > phrase.First)
            phrase.Classes.UnionWith(["party", "force"]);
        // "the other side", "the other party": the one of two that has not been named.
        if (phrase.Head > phrase.First && words[phrase.First].Has("definite") && words[phrase.Head - 1].Has("rest") && head is { Entry: { Tag: WordTag.Noun, IsPlural: false } } && phrase.Classes.Overlaps(Sides))
            phrase.Classes.Add("definite-only");
        if (head.Tag is WordTag.Number or WordTag.Pronoun || IsOrder(head) && phrase.End == phrase.First + 2 && IsOneOfSome(words, phrase.First, phrase.End))
            phrase.Classes.Add("number");
        if (head.Tag == WordTag.Proper)
            Title(words, phrase);
    }

    static readonly ClassSet Sides = new(["force", "state", "party", "army"]);

    // "the Lisandi Front", "the Front": a common word with a capital behind a name or the article is what a group calls itself; "the Western Front" is none.
    static bool IsCalled(List<Word> words, Phrase phrase) =>
        phrase.Head > phrase.First && words[phrase.Head].IsCapital && words[phrase.Head - 1] is var before && (before.Tag is WordTag.Proper or WordTag.Noun && before.IsCapital || before.Has("definite"));

    static void Unlisted(Phrase phrase, Word head)
    {
        phrase.Classes.Add("name");
        if (head.Number is null)
            phrase.Classes.Add("unlisted");
        if (head.Number is not null || head.Normal.Any(char.IsDigit))
            phrase.Classes.Add("designation");
    }

    static void Band(Phrase phrase)
    {
        phrase.Classes.Remove("place");
        phrase.Classes.UnionWith(["name", "force", "army", "fighter", "force-unit", "party", "called"]);
    }
    // "12 Alawites", "some 800 Kachin": a name that nobody listed, of whom there are several, is that of a people.
    static bool IsPeople(List<Word> words, Phrase phrase) =>
        words[phrase.First] is { Tag: WordTag.Number, Number: { IsCount: true, Best: > 1 } } && phrase.Head == phrase.First + 1 && words[phrase.Head].Number is null && words[phrase.Head].Normal.All(char.IsLetter)
        && words[phrase.Head].Name is null or { IsAdjective: false, IsPeople: false } && words[phrase.Head].Name?.Parties.All(party => party.Kind == PartyKind.People) != false;

    // "President Abiy Ahmed", "the village Zarin": the noun before a name says what it is; a person's name is no place that nobody listed.
    static void Title(List<Word> words, Phrase phrase)
    {
        for (var i = phrase.First; i < phrase.Head; i++)
            if (words[i].Tag == WordTag.Noun && words[i].Entry is { } entry)
                phrase.Classes.UnionWith(entry.Classes);
        if (phrase.Classes.Contains("person"))
            phrase.Classes.Remove("unlisted");
    }

    static void Name(Phrase phrase, NameHit name)
    {
        phrase.Classes.Add("name");
        if (name.IsPeople || name.Parties.Count > 0 && name.Parties.All(party => party.Kind == PartyKind.People))
        {
            phrase.Classes.UnionWith(["people", "party", "person"]);
            return;
        }
        if (name.Places.Count > 0)
            phrase.Classes.Add("place");
        if (name.Parties.Count == 0)
            return;
        phrase.Classes.Add("party");
        if (name.Parties.Any(party => party.Kind == PartyKind.Person))
            phrase.Classes.UnionWith(["person", "official"]);
        else
            phrase.Classes.Add("force");
        if (name.Parties.Any(party => party.Kind is PartyKind.Force or PartyKind.Group))
            phrase.Classes.UnionWith(["army", "fighter", "force-unit"]);
        if (name.Parties.Any(party => party.Kind is PartyKind.State))
            phrase.Classes.Add("state");
    }
}
