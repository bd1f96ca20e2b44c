using Tidings.Dates;
using Tidings.Languages;
using Tidings.Quantities;
using Tidings.Text;

namespace Tidings.Mentions.Syntax;

/// <summary>Turns the tokens of a sentence into words: dates, numbers, names of the gazetteer, entries of the lexicon, and names that nobody listed.</summary>
public sealed partial class WordReader(Lexicon lexicon, NameIndex names)
{
    /// <summary>The words of a sentence.</summary>
    public List<Word> Read(SentenceTokens sentence)
    {
        var tokens = sentence.Tokens;
        var walk = new Walk(names, sentence.Text, tokens, sentence.Dates, sentence.Numbers, sentence.Common, sentence.Places);
        var words = new List<Word>(tokens.Length);
        for (var i = 0; i < tokens.Length;)
        {
            var word = (sentence.Names.Count > 0 ? Mixed(sentence, walk, i) : null) ?? Date(walk, i) ?? Number(walk, i) ?? AfterTitle(walk, i) ?? Parted(walk, i) ?? Listed(walk, i) ?? Unlisted(walk, i);
            word = Compound(walk, word) ?? word;
            words.Add(word);
            i = AfterPoint(walk, word);
        }
        return words;
    }

    // "Mouvement patriotique pour la Centrafrique (MPC)": words with small letters that this language has not.
    Word? Mixed(SentenceTokens sentence, Walk walk, int i) =>
        sentence.Names.FirstOrDefault(name => name.First == i) is { End: > 0 and var end } && !Array.TrueForAll(walk.Tokens[i..end], token => token.Shape != TokenShape.Lower || lexicon.Knows(token)) && !(walk.NameAt(i) is { } known && known.End >= end) ? walk.Make(i, end, WordTag.Proper) : null;

    // "Gen. Omar Dural", "Mr. Bera": the point of a title before a name ends nothing.
    static int AfterPoint(Walk walk, Word word) =>
        IsInnerPoint(walk, word.EndToken) && word.Readings.Exists(entry => entry.Has("title")) ? word.EndToken + 1 : word.EndToken;

    static bool IsInnerPoint(Walk walk, int i) =>
        i + 1 < walk.Tokens.Length && walk.Tokens[i] is { Normal: ".", SpaceBefore: false } && walk.Tokens[i + 1].IsCapital;

    Word? Date(Walk walk, int i)
    {
        for (var n = 0; n < walk.Dates.Count; n++)
            if (walk.Dates[n] is var date && i - date.FirstToken is 0 or 1 && FirstOf(walk, date) == i && date.Flavour != DateFlavour.Reference && !(date is { IsDate: false, Flavour: DateFlavour.Deadline }))
                return walk.Make(i, date.EndToken, date.IsDate ? WordTag.Date : IsModifier(walk, date) ? WordTag.Adjective : WordTag.Adverb, date: date);
        return null;
    }

    // "a three-day battle": a length of time joined by hyphens says of what sort the noun after it is.
    static bool IsModifier(Walk walk, DateMention date) =>
        date.EndToken < walk.Tokens.Length && walk.Tokens[date.EndToken].IsWord && date.EndToken > date.FirstToken + 2 && walk.Tokens[date.EndToken - 2].Normal == "-" && walk.IsTight(date.EndToken - 2);

    // "in yesterday's fighting": the preposition belongs to what is owned, not to the day.
    int FirstOf(Walk walk, DateMention date) =>
        date.EndToken > date.FirstToken + 1 && date.EndToken < walk.Tokens.Length && OwnsNext(walk, date.EndToken) && Is(walk, date.FirstToken, WordTag.Preposition) ? date.FirstToken + 1 : date.FirstToken;

    bool OwnsNext(Walk walk, int i)
    {
        var hits = new List<PhraseHit<LexEntry>>();
        lexicon.At(walk.Tokens, i, hits);
        return hits.Exists(hit => hit.Value.Tag == WordTag.Possessive) && !hits.Exists(hit => hit.Value.Tag == WordTag.Quote && hit.End == hits[^1].End);
    }

    bool Is(Walk walk, int i, WordTag tag) => lexicon.Exactly(walk.Tokens[i]).Any(entry => entry.Tag == tag);

    // "President dos Santos", "the town of al Haffa": a name that begins with a small word.
    Word? AfterTitle(Walk walk, int i) =>
        i > 0 && !walk.Tokens[i].IsCapital && JoinsName(walk, i) is > 0 and var capital && (walk.Tokens[i - 1].IsCapital || walk.Tokens[i - 1].IsWord && walk.NameAt(i) is null && lexicon.Exactly(walk.Tokens[i]).All(IsPartOfNames)) ? walk.Make(i, EndOfName(walk, capital), WordTag.Proper) : null;

    // "Abu Talha", "Al Kout": a name that begins with a part of names, where no gazetteer has it.
    Word? Parted(Walk walk, int i) =>
        walk.Tokens[i].IsCapital && !walk.IsShouted && JoinsName(walk, i) is > 0 and var capital && walk.NameAt(i) is null && walk.NameAt(capital) is null && !lexicon.Knows(walk.Tokens[capital]) ? walk.Make(i, EndOfName(walk, capital), WordTag.Proper) : null;

    Word? Number(Walk walk, int i)
    {
        for (var n = 0; n < walk.Numbers.Count; n++)
            if (walk.Numbers[n] is var number && number.FirstToken == i && number.Kind != NumberKind.Article && !BeginsNoun(walk, number))
                return number.Kind == NumberKind.Designation ? Designation(walk, i, number) : walk.Make(i, number.EndToken, NumberTag(walk, number), number: number);
            // "handed over 200 men": what would bound the number was the verb's.
            else if (number is { IsCount: true, Best: not null } && number.FirstToken == i - 1 && number.EndToken > i)
                return walk.Make(i, number.EndToken, NumberTag(walk, number), number: number with { FirstToken = i, Low = number.Best, High = number.Best });
        return null;
    }

    // "multiple launch rocket systems": a word for a number with which the name of a thing begins.
    bool BeginsNoun(Walk walk, NumberMention number) =>
        number.EndToken == number.FirstToken + 1 && walk.Tokens[number.FirstToken].Shape == TokenShape.Lower && Hits(walk, number.FirstToken).Exists(hit => hit.End > number.EndToken + 1 && hit.Value.Tag == WordTag.Noun);

    Word Designation(Walk walk, int i, NumberMention number) => Type(walk, i, number.EndToken) ?? walk.Make(i, number.EndToken, WordTag.Proper, number: number);

    // "Su-25s": a type of weapon, which the pack may know as an aircraft, a vehicle or a missile.
    Word? Type(Walk walk, int i, int end)
    {
        if (Hits(walk, i).FindLast(hit => hit.End == end && hit.Value.Tag == WordTag.Noun).Value is not { } type)
            return null;
        var isPlural = end < walk.Tokens.Length && walk.Tokens[end] is { Normal: "s", SpaceBefore: false };
        return walk.Make(i, isPlural ? end + 1 : end, WordTag.Noun, [isPlural ? type with { IsPlural = true } : type]);
    }

    static WordTag NumberTag(Walk walk, NumberMention number) => number.Kind switch
    {
        NumberKind.Count or NumberKind.Other or NumberKind.Percent => WordTag.Number,
        NumberKind.Money or NumberKind.Measure or NumberKind.Distance => WordTag.Noun,
        NumberKind.Ordinal or NumberKind.Age => WordTag.Adjective,
        NumberKind.Duration => number.EndToken < walk.Tokens.Length && walk.Tokens[number.FirstToken].IsWord && !walk.Tokens[number.EndToken].IsWord ? WordTag.Adverb : WordTag.Adjective,
        _ => WordTag.Adverb,
    };

    Word? Listed(Walk walk, int i)
    {
        var token = walk.Tokens[i];
        if (token.IsCapital && i + 2 < walk.Tokens.Length && walk.Tokens[i + 1].Normal == "-" && walk.IsTight(i + 1) && walk.Tokens[i + 2].Shape == TokenShape.Number)
            return Type(walk, i, i + 3);
        var hits = Hits(walk, i);
        var end = hits.Count > 0 ? hits[^1].End : i;
        if ((token.IsCapital || !HasCase(walk.Text[token.Start]) || JoinsName(walk, i) > 0) && walk.Places.At(walk.Tokens, i, walk.NameAt(i)) is { } name && name.End >= end && !(walk.IsShouted && end > i && name.End == end && hits[^1].Value.Tag != WordTag.Noun))
            return Named(walk, i, name, Arms(walk, name.End - 1, i));
        if (hits.Count == 0)
            return null;
        // "Al Bukamal": a small word with which a name opens that nobody listed.
        if (token.IsCapital && !walk.IsShouted && end == i + 1 && JoinsName(walk, i) is > 0 and var capital && !lexicon.Knows(walk.Tokens[capital]))
            return walk.Make(i, EndOfName(walk, capital), WordTag.Proper);
        // "agreed on Wednesday": the preposition belongs to the date.
        if (end > i + 1 && DateWithin(walk, i, end) is > 0 and var date)
            end = Cut(hits, date, i);
        // "shot at least ten": the preposition belongs to the number.
        if (end > i + 1 && !hits[^1].Value.Has("particle") && NumberWithin(walk, i, end) is > 0 and var number)
            end = Cut(hits, number, i);
        if (end == i + 2 && OverlapsVerb(walk, i, end))
            end = Cut(hits, end - 1, i);
        if (end > i + 1)
            end = Alone(walk, i, end, hits);
        var readings = Longest(hits);
        if (token.IsCapital && !walk.IsShouted && i > 0 && end == i + 1 && readings.TrueForAll(entry => entry.Tag is WordTag.Verb or WordTag.Adjective or WordTag.Adverb or WordTag.Particle) && walk.Tokens[i - 1].IsWord)
            return null;
        return walk.Make(i, end, readings.Count == 1 ? readings[0].Tag : WordTag.Other, readings);
    }

    // Leaves out what goes beyond a token; phrases come shortest first.
    static int Cut(List<PhraseHit<LexEntry>> hits, int beyond, int i)
    {
        while (hits.Count > 0 && hits[^1].End > beyond)
            hits.RemoveAt(hits.Count - 1);
        return hits.Count > 0 ? hits[^1].End : i;
    }

    // Where a verb of two words is none, the words stand alone.
    int Alone(Walk walk, int i, int end, List<PhraseHit<LexEntry>> hits)
    {
        if ((FollowsDeterminer(walk, i) || FollowsNumber(walk, i, hits)) && hits.TrueForAll(hit => hit.End < end || hit.Value.Tag == WordTag.Verb) && hits[0].End < end)
            end = Cut(hits, end - 1, i);
        // "agreed to stop": the last word of a verb of two words begins an infinitive.
        if (end > i + 1 && end < walk.Tokens.Length && IsInfinitive(walk, end) && hits.Exists(hit => hit.End < end && hit.Value.Tag == WordTag.Verb))
        {
            hits.RemoveAll(hit => hit.End == end && hit.Value.Tag == WordTag.Verb);
            end = hits[^1].End;
        }
        return end;
    }

    bool IsInfinitive(Walk walk, int next) =>
        lexicon.Exactly(walk.Tokens[next - 1]).Any(entry => entry.Tag == WordTag.To) && lexicon.Exactly(walk.Tokens[next]).Any(entry => entry.Slot == VerbSlot.Base);

    static int DateWithin(Walk walk, int i, int end)
    {
        for (var n = 0; n < walk.Dates.Count; n++)
            if (walk.Dates[n] is { IsDate: true } date && date.FirstToken > i && date.FirstToken < end && date.EndToken >= end)
                return date.FirstToken;
        return 0;
    }

    static int NumberWithin(Walk walk, int i, int end)
    {
        for (var n = 0; n < walk.Numbers.Count; n++)
            if (walk.Numbers[n] is { IsCount: true } number && number.FirstToken > i && number.FirstToken < end && number.EndToken > end)
                return number.FirstToken;
        return 0;
    }

    // "was set alight": a verb of two words whose second begins another that goes on.
    bool OverlapsVerb(Walk walk, int i, int end)
    {
        if (!Is(walk, i, WordTag.Auxiliary))
            return false;
        var later = new List<PhraseHit<LexEntry>>();
        lexicon.At(walk.Tokens, end - 1, later);
        return later.Exists(hit => hit.End > end && hit.Value.Tag == WordTag.Verb);
    }

    // "any hand in it": after an article a verb of two words is none; "many took refuge": what can stand alone may be its subject.
    bool FollowsDeterminer(Walk walk, int i)
    {
        if (i == 0)
            return false;
        var before = lexicon.Exactly(walk.Tokens[i - 1]);
        return before.Any(entry => entry.Tag == WordTag.Determiner && (entry.Has("definite") || entry.Has("article") || entry.Has("possessive") || entry.Has("quantity") && !before.Any(other => other.Tag == WordTag.Pronoun)));
    }

    // "12 trucks in Zarin"
    static bool FollowsNumber(Walk walk, int i, List<PhraseHit<LexEntry>> hits) =>
        hits.Exists(hit => hit.End == i + 1 && hit.Value is { Tag: WordTag.Noun, IsPlural: true }) && walk.Numbers.Any(number => number.IsCount && number.EndToken == i);

    List<PhraseHit<LexEntry>> Hits(Walk walk, int i)
    {
        walk.Hits.Clear();
        lexicon.At(walk.Tokens, i, walk.Hits);
        return walk.Hits;
    }

    // All that the longest phrase can mean; phrases come shortest first.
    static List<LexEntry> Longest(List<PhraseHit<LexEntry>> hits)
    {
        var first = hits.Count - 1;
        while (first > 0 && hits[first - 1].End == hits[^1].End)
            first--;
        var longest = new List<LexEntry>(hits.Count - first);
        for (; first < hits.Count; first++)
            longest.Add(hits[first].Value);
        return longest;
    }

    static bool HasCase(char c) => char.IsUpper(c) || char.IsLower(c);

    static Word Named(Walk walk, int i, (NameHit Hit, int End) name, LexEntry? arms)
    {
        var word = walk.Make(i, name.End, name.Hit.IsAdjective ? WordTag.Adjective : WordTag.Proper, name: name.Hit);
        word.Entry = arms;
        return word;
    }

    // "Russian jets" names a party by its arms: what they are still counts.
    LexEntry? Arms(Walk walk, int last, int first)
    {
        if (last == first)
            return null;
        var hits = new List<PhraseHit<LexEntry>>();
        lexicon.At(walk.Tokens, last, hits);
        foreach (var hit in hits)
            if (hit.End == last + 1 && hit.Value.Tag == WordTag.Noun && hit.Value.Has("equipment"))
                return hit.Value;
        return null;
    }

    Word Unlisted(Walk walk, int i)
    {
        var token = walk.Tokens[i];
        if (token.Shape == TokenShape.Mark)
            return walk.Make(i, i + 1, WordTag.Other);
        if (token.IsCapital && !walk.IsShouted && !IsCommon(walk, i))
            return walk.Make(i, EndOfName(walk, i), WordTag.Proper);
        if (walk.IsCaseless && EndOfCaselessName(walk, i) is var end && end > i + 1)
            return walk.Make(i, end, WordTag.Proper);
        return walk.Make(i, i + 1, Guess(token.Normal), Made(token.Normal));
    }

    // At the start of a sentence a capital tells nothing by itself.
    bool IsCommon(Walk walk, int i)
    {
        var token = walk.Tokens[i];
        if (walk.Common.Contains(token.Normal))
            return true;
        var opens = i == 0 || !walk.Tokens[i - 1].IsWord && walk.Tokens[i - 1].Normal is not ("-" or "," or "(");
        return opens && (Made(token.Normal) is not null || Guess(token.Normal) == WordTag.Adverb) && !(i + 1 < walk.Tokens.Length && walk.Tokens[i + 1].IsCapital);
    }

    int EndOfName(Walk walk, int i)
    {
        var tokens = walk.Tokens;
        for (i++; i < tokens.Length; i++)
        {
            var tight = i + 1 < tokens.Length && !tokens[i].SpaceBefore && !tokens[i + 1].SpaceBefore;
            if (tokens[i].Normal == "-" && tight && (tokens[i + 1].IsCapital || tokens[i + 1].Shape == TokenShape.Number))
                i++;
            // "Croix-du-Sud"
            else if (tokens[i].Normal == "-" && tight && i + 3 < tokens.Length && IsNamePart(walk, i + 1) && tokens[i + 2].Normal == "-" && tokens[i + 3].IsCapital)
                i += 3;
            else if (JoinsName(walk, i) is > 0 and var capital)
                i = capital;
            // "John F. Kennedy"
            else if (tokens[i - 1].Normal.Length == 1 && IsInnerPoint(walk, i))
                continue;
            else if (!tokens[i].IsCapital || walk.BeginsDate(i) || lexicon.Knows(tokens[i]))
                break;
        }
        return i;
    }

    // Where capitals tell nothing, two words in a row that nobody listed, or one and a part of names and another, are a name: "ELIECER DE JESUS OLARTE".
    int EndOfCaselessName(Walk walk, int i)
    {
        if (!IsUnlistedWord(walk, i))
            return i;
        for (i++; i < walk.Tokens.Length; i++)
            if (AfterNameParts(walk, i) is var next && IsUnlistedWord(walk, next))
                i = next;
            else
                break;
        return i;
    }

    int AfterNameParts(Walk walk, int i)
    {
        while (i < walk.Tokens.Length && lexicon.Exactly(walk.Tokens[i]).Any(entry => entry.Has("name-part")))
            i++;
        return i;
    }

    bool IsUnlistedWord(Walk walk, int i)
    {
        if (i >= walk.Tokens.Length || walk.Tokens[i] is not { Shape: TokenShape.Upper } token || token.End - token.Start < 2 || lexicon.Knows(token) || Made(token.Normal) is not null || Guess(token.Normal) == WordTag.Adverb)
            return false;
        return !walk.BeginsDate(i) && !walk.Numbers.Any(number => number.FirstToken == i) && walk.NameAt(i) is null;
    }

    // "Turkish-backed", "three-week", "re-populate": words joined by hyphens act as one, by what the last of them is.
    Word? Compound(Walk walk, Word first)
    {
        var end = first.EndToken;
        while (end + 1 < walk.Tokens.Length && walk.Tokens[end].Normal == "-" && walk.IsTight(end) && walk.Tokens[end + 1].IsWord)
            end += 2;
        if (end == first.EndToken || first.Date is { IsDate: true })
            return null;
        var last = Hits(walk, end - 1).Where(hit => hit.End == end).Select(hit => hit.Value).ToList();
        if (last.FirstOrDefault(entry => entry.Tag == WordTag.Noun) is { } noun && first.Number is null && !last.Any(entry => entry.Slot == VerbSlot.Participle))
            return walk.Make(first.FirstToken, end, WordTag.Noun, [noun], first.Name);
        var verbs = last.Where(entry => entry.Tag == WordTag.Verb).ToList();
        if (walk.Tokens[first.FirstToken].Normal.Length == 2 && verbs.Count > 0)
            return walk.Make(first.FirstToken, end, WordTag.Verb, verbs);
        if (walk.Tokens[end - 1].IsCapital && first.Name is null && last.Count == 0)
            return first.IsCapital && (first.Tag == WordTag.Proper || first.Readings.Count == 0) ? null : walk.Make(first.FirstToken, end, WordTag.Proper);
        return walk.Make(first.FirstToken, end, WordTag.Adjective, Held(walk, first, verbs), first.Name is { } name ? name with { IsAdjective = true } : null);
    }

    // "rebel-held", "Houthi-controlled": an adjective that says who holds what it is said of.
    static List<LexEntry>? Held(Walk walk, Word first, List<LexEntry> verbs) =>
        verbs.Exists(verb => verb.Slot == VerbSlot.Participle && verb.Has("holds")) ? [new LexEntry(walk.Tokens[first.FirstToken].Normal, WordTag.Adjective, VerbSlot.None, false, ["held"])] : null;

    // "Ras al-Ayn", "Abu Bakr al Baghdadi", "San Juan de los Moros": small words inside a name, and the capital after them.
    int JoinsName(Walk walk, int i)
    {
        // Behind two parts at most and a hyphen stands a capital.
        if (!walk.HasCapitalBehind(i) || !IsNamePart(walk, i))
            return 0;
        var next = i + 1 < walk.Tokens.Length && walk.Tokens[i + 1].Normal == "-" ? i + 2 : i + 1;
        if (next + 1 < walk.Tokens.Length && !walk.Tokens[next].IsCapital && IsNamePart(walk, next))
            next++;
        return next < walk.Tokens.Length && walk.Tokens[next].IsCapital ? next : 0;
    }

    bool IsNamePart(Walk walk, int i) => lexicon.Exactly(walk.Tokens[i]).Any(IsPartOfNames);

    static bool IsPartOfNames(LexEntry entry) => entry.Has("name-part");

    static WordTag Guess(string normal) => normal.EndsWith("ly", StringComparison.Ordinal) && normal.Length > 4 ? WordTag.Adverb : WordTag.Noun;

    // A verb that nobody listed, known by its ending.
    static List<LexEntry>? Made(string normal)
    {
        if (normal.Length > 4 && normal.EndsWith("ed", StringComparison.Ordinal))
            return [new LexEntry(normal[..^2], WordTag.Verb, VerbSlot.Past, false, []), new LexEntry(normal[..^2], WordTag.Verb, VerbSlot.Participle, false, [])];
        if (normal.Length > 5 && normal.EndsWith("ing", StringComparison.Ordinal))
            return [new LexEntry(normal[..^3], WordTag.Verb, VerbSlot.Gerund, false, []), new LexEntry(normal, WordTag.Noun, VerbSlot.None, false, [])];
        return null;
    }
}
