using System.Text.RegularExpressions;
using Tidings.Languages;
using Tidings.Mentions.Syntax;

namespace Tidings.Bench.Muc4;

/// <summary>Reads phrases as people and things: names, titles, numbers, types.</summary>
internal sealed partial class ThingReader(string text, string? country, Func<string, bool> isPlace)
{
    /// <summary>The people and things of a phrase and of what is listed with it.</summary>
    public IEnumerable<Thing> Read(Sentence sentence, params IEnumerable<Phrase> phrases)
    {
        Thing? before = null;
        foreach (var each in phrases.SelectMany(phrase => phrase.All))
        {
            var thing = each.IsPronoun ? Meant(sentence, each) : One(sentence, Seen(sentence, each));
            if (thing is null)
                continue;
            if (before is not null && IsAside(sentence, each) && Takes(before, thing))
                continue;
            yield return before = thing;
        }
    }

    readonly List<(int At, Thing Person)> _named = [];

    // "he", "her": whoever was named last, in the sentence or the two before it.
    Thing? Meant(Sentence sentence, Phrase phrase)
    {
        if (sentence.Words[phrase.Head].Normal is not ("he" or "him" or "she" or "her"))
            return null;
        var at = sentence.Words[phrase.Head].Start;
        var (before, person) = _named.LastOrDefault(each => each.At < at);
        return person is null || at - before > Reach ? null : new Thing { IsHuman = true, Name = person.Name, Description = person.Description, Head = person.Head, Type = person.Type, Number = "1", Nation = person.Nation };
    }

    // In characters: about three sentences.
    const int Reach = 600;

    readonly HashSet<string> _surnames = new(StringComparer.Ordinal);

    /// <summary>Keeps the last of a full name, by which the text can call the person too.</summary>
    public void Remember(Thing person, int at)
    {
        if (_named.Count == 0 || _named[^1].At <= at)
            _named.Add((at, person));
        else
            _named.Insert(_named.FindIndex(each => each.At > at), (at, person));
        if (person.Name?.Split(' ') is { Length: > 1 } parts && parts[^1].Length > 2)
            _surnames.Add(parts[^1].ToLowerInvariant());
    }

    // "GUSTAVO ALVAREZ, A FORMER COMMANDER": after a comma alone comes the same person again.
    static bool IsAside(Sentence sentence, Phrase phrase) => phrase.First > 0 && sentence.Words[phrase.First - 1].Tag == WordTag.Comma;

    static bool Takes(Thing before, Thing next)
    {
        if (!before.IsHuman || !next.IsHuman || next.Number != "1" || before.Number != "1" || before.IsNamed == next.IsNamed)
            return false;
        var (named, role) = before.IsNamed ? (before, next) : (next, before);
        (before.Name, before.Description, before.Head) = (named.Name, named.Description ?? role.Description, named.Description is null ? role.Head : named.Head);
        before.Type = named.Type == "CIVILIAN" ? role.Type : named.Type;
        return true;
    }

    // "the body of the judge", "a group of peasants": what is meant stands under "of".
    static Phrase Seen(Sentence sentence, Phrase phrase)
    {
        while (phrase.Of is { } of && (sentence.IsTransparent(phrase) && !IsPerson(sentence, phrase) || sentence.Words[phrase.Head].Lemma is "body" or "corpse" or "life" or "group" or "number" or "series" or "remains" or "dozen" or "total" or "case" or "death" or "murder" or "kidnapping" or "assassination" or "killing"))
            phrase = of;
        return phrase;
    }

    static bool IsPerson(Sentence sentence, Phrase phrase) => sentence.Words[phrase.Head].Has("person") && !sentence.Words[phrase.Head].Has("transparent");

    Thing? One(Sentence sentence, Phrase phrase)
    {
        if (phrase.IsPronoun || phrase.Head < phrase.First || Words.Instruments.ContainsKey(sentence.Words[phrase.Head].Lemma))
            return null;
        var head = sentence.Words[phrase.Head];
        var lemma = head.Lemma;
        if (head.Number is not null && (head.Normal is "no one" or "nobody" or "none" || head.Number.Best is null or > 500 or 0))
            return null;
        var (nameStart, nameEnd) = NameSpan(sentence, phrase);
        if (nameStart >= 0)
            return Person(sentence, phrase, nameStart, nameEnd);
        if (Type(Words.Things, sentence, phrase) is { } physical && !Words.Roles.ContainsKey(lemma))
            return Object(sentence, phrase, physical);
        if (IsHuman(sentence, phrase))
            return Unnamed(sentence, phrase);
        return null;
    }

    static bool IsHuman(Sentence sentence, Phrase phrase)
    {
        var head = sentence.Words[phrase.Head];
        return Words.Roles.ContainsKey(head.Lemma) || head.Has("person") || head.Has("civilian") || head.Has("official") || head.Has("fighter") && !head.Has("force") || head.Lemma is "people" or "population" or "dead" or "wounded" or "injured" or "victim" or "child" or "family" or "woman" or "man" or "passerby" or "passersby" or "other" or "jesuit" or "civilian" || head.Number is not null && head.Tag == WordTag.Number;
    }

    // A trailing run of words that no lexicon knows, or that the gazetteer has as a person's name.
    (int Start, int End) NameSpan(Sentence sentence, Phrase phrase)
    {
        var end = phrase.CoreEnd;
        var start = end;
        while (start > phrase.First && IsNamePart(sentence, start - 1, start == end, phrase))
            start--;
        while (start < end && Particles.Contains(sentence.Words[start].Normal))
            start++;
        if (start >= end)
            return (-1, -1);
        if (!IsGiven(sentence.Words[start]) && isPlace(Slice(sentence, start, end)) || Geographic.Contains(sentence.Words[end - 1].Normal.Split(' ')[^1]))
            return (-1, -1);
        var before = start > phrase.First && sentence.Words[start - 1].Tag == WordTag.Noun && (sentence.Words[start - 1].Has("person") || Words.Roles.ContainsKey(sentence.Words[start - 1].Lemma));
        return before || end - start >= 2 || start == phrase.First && _surnames.Contains(sentence.Words[start].Normal) || IsGiven(sentence.Words[start]) || sentence.Words[start].EndToken - sentence.Words[start].FirstToken >= 2 ? (start, end) : (-1, -1);
    }

    static readonly HashSet<string> Geographic = ["boulevard", "avenue", "street", "neighborhood", "river", "volcano", "hill", "valley", "plaza", "park", "colonia", "carrera", "highway", "hotel", "university", "front", "movement", "party", "organization", "battalion", "brigade"];

    static readonly HashSet<string> Particles = ["de", "la", "del", "los", "las", "y", "da", "dos", "von", "van"];

    static bool IsGiven(Word word) => PersonNames.IsKnown(word.Normal.Split(' ')[0]);

    static bool IsNamePart(Sentence sentence, int i, bool last, Phrase phrase)
    {
        var word = sentence.Words[i];
        if (word.Tag == WordTag.Date || word.Number is not null || word.Normal.Length < 2 && !last)
            return false;
        if (Particles.Contains(word.Normal) || IsGiven(word))
            return true;
        if (word.Name is { } name)
            return name.Places.Count > 0 && !last && name.Parties.Count == 0 && i > phrase.First && word.EndToken - word.FirstToken == 1;
        return word.Readings.Count == 0 && word.Tag is WordTag.Noun or WordTag.Proper && !CommonWords.IsKnown(word.Normal);
    }

    Thing Person(Sentence sentence, Phrase phrase, int start, int end)
    {
        var description = start > phrase.First ? Tidy(Slice(sentence, phrase.First, start)) : null;
        var titled = description is { Length: > 0 } ? sentence.Words[start - 1] : null;
        if (titled is not null && !(titled.Has("person") || Words.Roles.ContainsKey(titled.Lemma) || titled.Readings.Count > 0 && titled.Tag == WordTag.Noun))
            description = null;
        var lemma = titled?.Lemma ?? "";
        if (phrase.Apposition is { } other && NameSpan(sentence, other).Start < 0 && IsHuman(sentence, other))
            (description, lemma) = (Tidy(Slice(sentence, other.First, Math.Max(other.CoreEnd, Short(other)))), sentence.Words[other.Head].Lemma);
        return new Thing
        {
            IsHuman = true,
            Name = Clean(Slice(sentence, start, end)),
            Description = Generic.Contains(lemma) ? null : description,
            Head = lemma,
            Type = Role(lemma, description),
            Number = "1",
            Nation = Nation(sentence, phrase),
        };
    }

    static int Short(Phrase phrase) => phrase.Of is { } of ? of.CoreEnd : phrase.CoreEnd;

    // Words that say nothing of a named person's role.
    static readonly HashSet<string> Generic = ["man", "woman", "person", "peasant", "citizen", "boy", "girl", "child", "people", "civilian", "mr"];

    Thing Unnamed(Sentence sentence, Phrase phrase)
    {
        if (phrase.Apposition is { } other && NameSpan(sentence, other) is { Start: >= 0 } span)
        {
            var person = Person(sentence, other, span.Start, span.End);
            if (person.Description is null)
            {
                var lemma = sentence.Words[phrase.Head].Lemma;
                person.Description = Generic.Contains(lemma) ? null : Tidy(Slice(sentence, phrase.First, Math.Max(phrase.CoreEnd, Short(phrase))));
                (person.Head, person.Type) = (lemma, Role(lemma, person.Description));
            }
            return person;
        }
        var head = sentence.Words[phrase.Head];
        var description = Tidy(Slice(sentence, phrase.First, phrase.CoreEnd));
        var full = phrase.Of is { } of && of.End - phrase.First < 12 && (head.Lemma is "member" or "employee" or "leader" or "official" or "resident" or "worker" or "student" or "relative" or "son" or "daughter" or "wife" or "chief" or "director" or "president" or "secretary" or "mayor" or "governor") ? Tidy(Slice(sentence, phrase.First, of.CoreEnd)) : description;
        return new Thing { IsHuman = true, IsDefinite = sentence.Words[phrase.First].Normal is "the" or "this" or "that" or "these" or "those", Description = full, Head = head.Lemma, Type = Role(head.Lemma, full), Number = Number(sentence, phrase), Nation = Nation(sentence, phrase) };
    }

    Thing Object(Sentence sentence, Phrase phrase, string type)
    {
        var of = phrase.Of is { } under && sentence.Words[phrase.Head].Lemma is "office" or "headquarters" or "residence" or "house" or "home" or "building" or "branch" or "facility" or "vehicle" or "car" or "installation" or "premise" or "embassy" or "ministry" or "system" ? under.CoreEnd : phrase.CoreEnd;
        var description = Tidy(Slice(sentence, phrase.First, of));
        return new Thing { IsHuman = false, Description = description, Head = sentence.Words[phrase.Head].Lemma, Type = Refined(type, description), Number = Number(sentence, phrase), Nation = Nation(sentence, phrase) };
    }

    // An office is of the type of whose it is.
    static string Refined(string type, string description)
    {
        if (type is not ("ORGANIZATION OFFICE" or "CIVILIAN RESIDENCE" or "OTHER" or "TRANSPORT VEHICLE" or "COMMERCIAL" or "ENERGY"))
            return type;
        var residence = type is "ORGANIZATION OFFICE" or "CIVILIAN RESIDENCE" or "OTHER";
        foreach (var (pattern, refined) in Refinements)
            if ((residence || refined is "ENERGY" or "COMMUNICATIONS" or "FINANCIAL") && pattern.IsMatch(description))
                return refined;
        return type;
    }

    static readonly (Regex, string)[] Refinements =
    [
        (EmbassyWords(), "DIPLOMAT OFFICE OR RESIDENCE"), (PowerWords(), "ENERGY"), (TelephoneWords(), "COMMUNICATIONS"), (BankWords(), "FINANCIAL"), (PoliceWords(), "LAW ENFORCEMENT FACILITY"),
        (GovernmentWords(), "GOVERNMENT OFFICE OR RESIDENCE"), (PartyWords(), "POLITICAL FIGURE OFFICE OR RESIDENCE"), (ShopWords(), "COMMERCIAL"),
    ];

    [GeneratedRegex(@"\b(EMBASSY|AMBASSADOR|CONSULATE|CONSUL|DIPLOMAT\w*|CULTURAL CENTER|NUNCIATURE|USIS)\b")]
    private static partial Regex EmbassyWords();

    [GeneratedRegex(@"\b(POWER|ELECTRIC\w*|HIGH-TENSION|HIGH-VOLTAGE|TRANSMISSION|OIL|PETROLEUM|ENERGY|HYDROELECTRIC)\b")]
    private static partial Regex PowerWords();

    [GeneratedRegex(@"\b(TELEPHONE|TELECOMMUNICATIONS|RADIO|TELEVISION|NEWSPAPER|TELEGRAPH|NEWS AGENCY|ANTEL|ANTENNA)\b")]
    private static partial Regex TelephoneWords();

    [GeneratedRegex(@"\b(BANK|CITIBANK|FINANCIAL|BANCO|SAVINGS|INSURANCE)\b")]
    private static partial Regex BankWords();

    [GeneratedRegex(@"\b(POLICE|PRECINCT|CIVIL GUARD)\b")]
    private static partial Regex PoliceWords();

    [GeneratedRegex(@"\b(MINISTRY|MINISTER|GOVERNMENT|PRESIDENT|PRESIDENTIAL|MAYOR|MAYORALTY|GOVERNOR|MUNICIPAL|STATE|CONGRESS|ASSEMBLY|COURT|CUSTOMS|JUDGE)\b")]
    private static partial Regex GovernmentWords();

    [GeneratedRegex(@"\b(PARTY|ARENA|CANDIDATE|SENATOR|CONGRESSMAN|DEPUTY|LEGISLATOR|APRA|POLITICAL|LEADER)\b")]
    private static partial Regex PartyWords();

    [GeneratedRegex(@"\b(COMPANY|COMMERCIAL|SHOPPING|STORE|GAS STATION|FACTORY)\b")]
    private static partial Regex ShopWords();

    static string? Type(IReadOnlyDictionary<string, string> table, Sentence sentence, Phrase phrase)
    {
        var head = sentence.Words[phrase.Head];
        if (phrase.Head > phrase.First && table.TryGetValue($"{sentence.Words[phrase.Head - 1].Lemma} {head.Lemma}", out var longer))
            return longer;
        return table.GetValueOrDefault(head.Lemma) ?? (head.Has("building") && !head.Has("place") ? "OTHER" : head.Has("vehicle") ? "TRANSPORT VEHICLE" : null);
    }

    /// <summary>The type of a person, by role and by what stands with it.</summary>
    public static string Role(string lemma, string? description)
    {
        var role = Words.Roles.GetValueOrDefault(lemma) ?? "CIVILIAN";
        if (description is null)
            return role;
        if (FormerWords().IsMatch(description))
            return role switch { "ACTIVE MILITARY" => "FORMER ACTIVE MILITARY", "GOVERNMENT OFFICIAL" => "FORMER GOVERNMENT OFFICIAL", _ => role };
        if (role is "ACTIVE MILITARY" or "GOVERNMENT OFFICIAL" && PoliceWords().IsMatch(description))
            return "LAW ENFORCEMENT";
        if (role is "CIVILIAN" or "POLITICAL FIGURE" or "ACTIVE MILITARY")
            foreach (var word in description.Split(' '))
                if (Words.Roles.TryGetValue(word.ToLowerInvariant(), out var other) && role == "CIVILIAN" && other is not "ACTIVE MILITARY")
                    return lemma is "son" or "wife" or "daughter" or "relative" or "employee" or "brother" or "sister" or "mother" or "father" or "driver" or "chauffeur" ? "CIVILIAN" : other;
        return role;
    }

    [GeneratedRegex(@"\b(FORMER|RETIRED|EX-\w+)\b")]
    private static partial Regex FormerWords();

    // One house, although the word looks like many.
    static readonly HashSet<string> Singular = ["headquarters", "barracks", "premises", "waterworks", "customs"];

    string? Number(Sentence sentence, Phrase phrase)
    {
        for (var i = phrase.First; i < phrase.CoreEnd; i++)
            if (sentence.Words[i].Number is { IsCount: true } number && sentence.Words[i].Tag == WordTag.Number)
                return number.Best is { } best ? (number.Low == best && number.High is null ? $"{best}-" : number.Low != number.High ? $"~{best}" : $"{best}") : number.Low is { } low ? $"{low}-" : "PLURAL";
        var head = sentence.Words[phrase.Head];
        if (Singular.Contains(head.Normal))
            return "1";
        var plural = head.Entry?.IsPlural ?? head.Normal.EndsWith('s');
        return plural || head.Lemma is "people" or "population" ? "PLURAL" : "1";
    }

    string? Nation(Sentence sentence, Phrase phrase) => Nations.Of(Slice(sentence, phrase.First, Math.Max(phrase.CoreEnd, Short(phrase)))) is { } nation && nation != country ? nation : null;

    /// <summary>The words from one word to another, without line breaks.</summary>
    public string Slice(Sentence sentence, int first, int end) =>
        end <= first ? "" : Spaces().Replace(text[sentence.Words[first].Start..sentence.Words[end - 1].End], " ");

    /// <summary>Without articles, numbers and words of quantity at the beginning.</summary>
    public static string Tidy(string words) => Clean(Opening().Replace(words, ""));

    static string Clean(string words) => Bracketed().Replace(words, " ").Trim(' ', ',', '.', ';', '-').Replace("  ", " ", StringComparison.Ordinal);

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();

    [GeneratedRegex(@"\s*\[[^\]]*\]?|[\]]")]
    private static partial Regex Bracketed();

    [GeneratedRegex(@"^(?:(?:A|AN|THE|HIS|HER|ITS|THEIR|OUR|SOME|SEVERAL|MANY|VARIOUS|ANOTHER|OTHER|OTHERS|AT LEAST|ABOUT|APPROXIMATELY|NEARLY|MORE THAN|OVER|ALL|BOTH|THESE|THOSE|THIS|THAT|RECENTLY|ALLEGEDLY|MURDERED|ASSASSINATED|SLAIN|KIDNAPPED|ABDUCTED|ONE|TWO|THREE|FOUR|FIVE|SIX|SEVEN|EIGHT|NINE|TEN|ELEVEN|TWELVE|DOZENS OF|[\d,]+|NUMEROUS|THE FOLLOWING|AN UNDETERMINED NUMBER OF)\s+)+")]
    private static partial Regex Opening();
}
