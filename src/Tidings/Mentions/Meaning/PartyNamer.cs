using Tidings.Evidence;
using Tidings.Languages;
using Tidings.Mentions.Syntax;
using Tidings.Parties;
using Tidings.Quantities;

namespace Tidings.Mentions.Meaning;

/// <summary>Names the party that a noun phrase stands for: its words, and the gazetteer's party where that is known.</summary>
public sealed partial class PartyNamer(PartyGazetteer gazetteer, PartyResolver resolver, StoryMemory memory, StorySides sides)
{
    const int LongestName = 14;

    /// <summary>The parties of some phrases, each once; pronouns are traced back.</summary>
    public List<NamedParty> Name(StoryText story, Sentence sentence, int number, IEnumerable<Phrase> phrases)
    {
        var parties = new List<NamedParty>();
        foreach (var outer in phrases)
            foreach (var phrase in Listed(sentence, outer))
                if (phrase.IsPronoun && Together(story, sentence, number, phrase.Head) is { Count: > 1 } together)
                    Add(together, parties);
                else if (IsPair(sentence, phrase) && Pair(number) is { Count: 2 } pair)
                    Add(pair, parties);
                else if (Both(story, sentence, phrase) is { } both)
                    Add(both, parties);
                else if (Name(story, sentence, number, phrase) is { } party && !parties.Contains(party))
                    parties.Add(party);
        return parties;
    }

    static void Add(IReadOnlyList<NamedParty> further, List<NamedParty> parties)
    {
        foreach (var party in further)
            if (!parties.Contains(party))
                parties.Add(party);
    }

    // "hundreds of soldiers and police": all of whom there are so many.
    Phrase[] Listed(Sentence sentence, Phrase phrase) =>
        phrase.And.Count == 0 && phrase.Apposition is null && phrase.Of is { And.Count: > 0 } sorts && (sentence.IsTransparent(phrase) || IsOfEach(sentence, phrase, sorts)) && !sorts.IsPronoun ? sorts.All : phrase.All;

    // "the presidents of Russia and Turkey": one of each.
    bool IsOfEach(Sentence sentence, Phrase phrase, Phrase sorts) =>
        sentence.Words[phrase.Head].Entry?.IsPlural == true && (phrase.Is("official") || phrase.Is("force") || phrase.Is("state")) && sorts.All.All(each => Resolve(sentence, each) is not null);

    // "each side", "both armies", "the two governments", "both".
    static bool IsPair(Sentence sentence, Phrase phrase) =>
        phrase.Of is null && phrase.CoreEnd - phrase.First <= 3 && (sentence.Words[phrase.First].Readings.Any(reading => reading.Has("pair")) || phrase.CoreEnd > phrase.First + 1 && sentence.Words[phrase.First].Has("definite") && sentence.Words[phrase.First + 1].Number is { IsCount: true, Best: 2, Low: 2 })
        && (phrase.Is("force") || phrase.Is("state") || phrase.CoreEnd == phrase.First + 1) && sentence.Words.FindIndex(phrase.First, phrase.CoreEnd - phrase.First, word => word.Name is not null) < 0;

    // The two who were last told of together, else those whom the story tells to fight each other.
    IReadOnlyList<NamedParty> Pair(int number) => memory.Pair is var (pair, told) && number - told <= PairReach ? pair : memory.Opposed;

    // "the Malian and Tuareg delegations": one of each people.
    NamedParty[]? Both(StoryText story, Sentence sentence, Phrase phrase)
    {
        if (sentence.Words[phrase.Head].Entry?.IsPlural != true)
            return null;
        for (var i = phrase.First + 1; i < phrase.Head - 1; i++)
            if (sentence.Words[i].Tag == WordTag.Coordinator && sentence.Words[i - 1] is { Tag: WordTag.Adjective, Name: { Parties.Count: > 0 } one } first && sentence.Words[i + 1] is { Tag: WordTag.Adjective, Name: { Parties.Count: > 0 } other } second)
            {
                var (here, there) = (Choose(first, one), Choose(second, other));
                return [new NamedParty(story.Slice(first.Start, first.End), here?.Id, here?.Name), new NamedParty(story.Slice(second.Start, sentence.Words[phrase.Head].End), there?.Id, there?.Name)];
            }
        return null;
    }

    // "India and Jordan have said that they": all the subjects that "they" goes back to, here or in the sentences before.
    List<NamedParty> Together(StoryText story, Sentence sentence, int number, int word)
    {
        if (Antecedents.ReferenceOf(sentence.Words[word]) != Reference.Many || sentence.Words[word].Has("self"))
            return [];
        if ((Antecedents.Parallel(sentence, word, Reference.Many) ?? Antecedents.Beside(sentence, word, Reference.Many) ?? Antecedents.Of(sentence, word, Reference.Many)) is { } within)
            return sentence.Clauses.FirstOrDefault(clause => Listed(clause, within).Count > 1) is { } both ? [.. Listed(both, within).Select(phrase => Name(story, sentence, number, phrase)).OfType<NamedParty>()] : [];
        return memory.Pair is var (pair, told) && !(memory.Last(Reference.Many, number)?.Sentence > told) && number - told <= PairReach ? [.. pair] : [];
    }

    // The subjects or the objects among which a phrase stands: "took her husband and two sons and shot them".
    static List<Phrase> Listed(Clause clause, Phrase within) => clause.Subjects.Contains(within) ? clause.Subjects : clause.Objects.Contains(within) ? clause.Objects : [];

    const int PairReach = 2;

    /// <summary>The party of a phrase; null for a pronoun that goes back to nothing.</summary>
    public NamedParty? Name(StoryText story, Sentence sentence, int number, Phrase phrase)
    {
        // "some of its officers", "four of them children": what they are stands behind.
        if ((phrase.IsPronoun || phrase.Of is { IsPronoun: true }) && sentence.IsTransparent(phrase) && (phrase.Of is { IsPronoun: true } ? phrase.Apposition : phrase.Of) is { } sort)
            return Name(story, sentence, number, sort);
        if (phrase.IsPronoun)
            return Told(story, sentence, phrase) ?? GoesBack(story, sentence, number, phrase.Head) ?? (phrase.Is("definite-only") ? OtherThan(story, sentence, number, phrase) : null) ?? (phrase.Is("whole") || phrase.Is("definite-only") ? new NamedParty(story.Slice(sentence.Words[phrase.First].Start, sentence.Words[phrase.Head].End), null, null) : null);
        if (sentence.Words[phrase.Head].Has("held"))
            return Holder(story, sentence.Words[phrase.Head]);
        if (phrase.Apposition is { } other && other.Classes.Contains("name") && !phrase.Classes.Contains("name"))
            return SpeakingFor(sentence, phrase, Name(story, sentence, number, other));
        if ((phrase.Is("account") || phrase.Is("casualty") && !phrase.Is("person")) && sentence.Words[phrase.First].Has("possessive"))
            return GoesBack(story, sentence, number, phrase.First);
        if (Anaphor(sentence, phrase) && memory.Titled(sentence.Words[phrase.Head].Lemma, number) is { } person)
            return new NamedParty(person.Text, person.Id, person.Name);
        if ((IsBareNumber(sentence, phrase) || IsOneOfSome(sentence, phrase)) && Counted(story, sentence, number, phrase) is { } counted)
            return counted;
        if (IsMoreOfSome(sentence, phrase) && Counted(story, sentence, number, phrase) is { } further)
            return new NamedParty(Whole(story, sentence, phrase), null, further.Text);
        if (phrase.Is("definite-only"))
            return OtherThan(story, sentence, number, phrase) ?? new NamedParty(Whole(story, sentence, phrase), null, null);
        if (IsPair(sentence, phrase) && phrase.CoreEnd > phrase.First + 1)
            return new NamedParty(Whole(story, sentence, phrase), null, null);
        var text = Words(story, sentence, phrase);
        if (text.Length == 0)
            return null;
        if ((Resolve(sentence, phrase) ?? (phrase.Classes.Contains("name") && !phrase.Is("place") ? StandsFor(sentence, phrase, phrase) ?? memory.Affiliation(sentence.Words[phrase.Head].Normal) : null)) is { } party)
            return new NamedParty(text, party.Id, party.Name);
        if (Owner(story, sentence, number, phrase) is { } owner)
            return new NamedParty(text, owner.Id, owner.Name ?? owner.Text);
        if (sentence.Words[phrase.Head] is { Tag: WordTag.Proper } letters && memory.LongForm(letters.Normal) is { } name)
            return gazetteer.Named(name) is [var known] ? new NamedParty(text, known.Id, known.Name) : new NamedParty(text, null, name);
        var side = Side(sentence, phrase);
        return new NamedParty(text, side?.Id, side?.Name);
    }

    // "Zarinia's foreign secretary, Ali Daru": of whom he speaks for, where nobody lists him.
    NamedParty? SpeakingFor(Sentence sentence, Phrase office, NamedParty? named) =>
        named is { Id: null } && office.Is("official") && Resolve(sentence, office) is { } whose ? named with { Id = whose.Id, Name = whose.Name } : named;

    // "the army", "federal troops": of the state in which the story plays; "the rebels": the only group that it names.
    Party? Side(Sentence sentence, Phrase phrase)
    {
        Party? side = null;
        for (var i = phrase.First; i < phrase.CoreEnd; i++)
            if (sentence.Words[i].Name is not null || sentence.Words[i].Tag == WordTag.Proper || sentence.Words[i].Has("possessive"))
                return null;
            else if (sentence.Words[i].Has("insurgent"))
                side = sides.Group;
            // "European governments" are of no one state.
            else if (sentence.Words[i].Has("official-side") && !(sentence.Words[i].Has("state") && sentence.Words[i].Entry?.IsPlural == true))
                side ??= sides.State;
        return phrase.Possessor is null && phrase.Of is null ? side : null;
    }

    /// <summary>Who holds what "rebel-held" or "Houthi-controlled" is said of.</summary>
    public NamedParty Holder(StoryText story, Word held)
    {
        var text = story.Slice(held.Start, held.End);
        var end = text.Length;
        while (char.IsLetter(text[end - 1]))
            end--;
        var party = held.Name is { } name ? Choose(held, name) : null;
        return new NamedParty(text[..(end - 1)], party?.Id, party?.Name);
    }

    /// <summary>The party that a word names by itself; null where it names none.</summary>
    public NamedParty? Called(StoryText story, Word word) => word.Name is { Parties.Count: > 0 } name && Choose(word, name) is { } party ? new NamedParty(story.Slice(word.Start, word.End), party.Id, party.Name) : null;

    /// <summary>Who holds a place that is called occupied; null when nobody is known to be meant.</summary>
    public NamedParty? Occupier(StoryText story, NamedPlace place, Word occupied) =>
        place.Id is { } id && gazetteer.Occupations.OccupierOf(id, story.Told) is { } party ? new NamedParty(story.Slice(occupied.Start, occupied.End), party.Id, party.Name) : null;

    // "shot down nine", "two of them": what they are was said before.
    static bool IsBareNumber(Sentence sentence, Phrase phrase) =>
        sentence.Words[phrase.Head].Number is { IsCount: true, Best: > 2 } number && (number.Best < 1000 || sentence.Words[phrase.Head].Normal.Any(char.IsDigit)) && phrase.First == phrase.Head && phrase.Of is null && phrase.Apposition is null;

    // "Georgia accused the other side": of two who were told of together the one that does not act here.
    NamedParty? OtherThan(StoryText story, Sentence sentence, int number, Phrase phrase) =>
        Pair(number) is [var one, var two] && sentence.Clauses.Find(clause => clause.Objects.Contains(phrase)) is { Subjects: [var subject] } && !subject.Is("definite-only") && Name(story, sentence, number, subject) is { } doer
            ? Is(doer, one) ? two : Is(doer, two) ? one : null : null;

    static bool Is(NamedParty one, NamedParty other) => one == other || one.Id is not null && one.Id == other.Id || one.Text == other.Text;

    // "those who came": only what they did says who they are.
    static NamedParty? Told(StoryText story, Sentence sentence, Phrase phrase) =>
        phrase.Is("demonstrative") && sentence.Clauses.Find(clause => clause.Relation == ClauseRelation.Relative && clause.First == phrase.End && clause.Subjects.Contains(phrase)) is { } did && did.End - phrase.First <= LongestName
            ? new NamedParty(story.Slice(sentence.Words[phrase.First].Start, sentence.Words[did.End - 1].End), null, null) : null;

    static string Whole(StoryText story, Sentence sentence, Phrase phrase) => story.Slice(sentence.Words[phrase.First].Start, sentence.Words[phrase.CoreEnd - 1].End);

    // "five more", "six others", "the other three": further ones of those named before.
    static bool IsMoreOfSome(Sentence sentence, Phrase phrase) =>
        phrase.Of is null && phrase.Apposition is null && phrase.CoreEnd > phrase.First + 1 && sentence.Words.GetRange(phrase.First, phrase.CoreEnd - phrase.First) is var all
        && all.Exists(word => word.Number is { IsCount: true }) && all.Exists(word => word.Has("rest") || word.Has("further") || word.Readings.Any(reading => reading.Has("quantity"))) && all.TrueForAll(word => word.Number is { IsCount: true } || word.Tag is WordTag.Determiner or WordTag.Pronoun or WordTag.Adverb);

    // "the second", "the other": one of those named before.
    static bool IsOneOfSome(Sentence sentence, Phrase phrase) => phrase.Of is null && phrase.CoreEnd == phrase.First + 2 && (sentence.Words[phrase.Head].Number?.Kind == NumberKind.Ordinal || sentence.Words[phrase.Head].Has("rest"));

    NamedParty? Counted(StoryText story, Sentence sentence, int number, Phrase phrase)
    {
        // "killing 9, 14 and 3 people": of what sort they are stands with the last.
        if (sentence.Clauses.Select(clause => clause.Objects.Contains(phrase) ? clause.Objects[^1] : null).FirstOrDefault(last => last is not null && last != phrase && last.First > phrase.First && sentence.Words[last.First].Number is { IsCount: true } && IsSort(sentence, last)) is { } sort)
            return new NamedParty(Words(story, sentence, sort), null, null);
        // "Shells fired from army positions landed in the town, killing five": only somebody is killed.
        var isHurt = sentence.Clauses.Exists(clause => (clause.Objects.Contains(phrase) || clause.Subjects.Contains(phrase)) && (clause.Verb.Verb.Has("killed") || clause.Verb.Verb.Has("wounded") || clause.Verb.Verb.Has("undergo")));
        var doers = sentence.Clauses.Where(clause => clause.Objects.Contains(phrase)).SelectMany(clause => clause.Subjects).ToList();
        var before = sentence.Clauses.SelectMany(clause => (clause.Objects.Contains(phrase) ? [] : clause.Subjects).Concat(clause.Objects).Concat(clause.Adjuncts.Select(adjunct => adjunct.Object)))
            .Where(other => other.End <= phrase.First && IsSort(sentence, other) && (!isHurt || other.Is("person")) && !doers.Contains(other) && !IsTeller(sentence, other)).OrderBy(other => other.First).LastOrDefault();
        return before is not null ? new NamedParty(Words(story, sentence, before), null, null) : memory.Sort(number, isHurt);
    }

    // "The army shelled the town, residents said, killing nine": of what sort they are is not told.
    static bool IsTeller(Sentence sentence, Phrase phrase) => sentence.Clauses.Exists(clause => clause.Verb.Verb.Has("say") && (clause.Subjects.Contains(phrase) || clause.IsParenthetical && clause.Objects.Contains(phrase)));

    // A plural that tells of what sort those counted are: "51 rockets", "the looters".
    static bool IsSort(Sentence sentence, Phrase phrase) =>
        sentence.Words[phrase.Head] is { Entry: { Tag: WordTag.Noun, IsPlural: true } } && (phrase.Is("person") || phrase.Is("equipment") || phrase.Is("weapon") || phrase.Is("missile") || phrase.Is("aircraft") || phrase.Is("vehicle") || phrase.Is("building"));

    // "its forces", "the group": who they are stands elsewhere. What only belongs to somebody is not he.
    NamedParty? Owner(StoryText story, Sentence sentence, int number, Phrase phrase)
    {
        if (!(phrase.Is("force") || phrase.Is("fighter") || phrase.Is("official") || phrase.Is("party") || phrase.Is("casualty") || phrase.Is("aircraft") || phrase.Is("artillery")))
            return null;
        if (sentence.Words[phrase.First].Has("possessive") && !phrase.Is("official"))
            return GoesBack(story, sentence, number, phrase.First);
        var definite = sentence.Words[phrase.First].Has("definite") && phrase.CoreEnd - phrase.First <= 3 && phrase.Of is null;
        // "the police" is no "Reserve Police Force".
        var head = sentence.Words[phrase.Head];
        bool Fits(Named named) => named.Id is not null && named.Words.Contains(head.Lemma) && (!head.Has("official-side") || named.Text.EndsWith(head.Lemma, StringComparison.OrdinalIgnoreCase) || named.Text.EndsWith(head.Normal, StringComparison.OrdinalIgnoreCase));
        return definite && (memory.Last(null, number, Fits) ?? memory.Described(Fits)) is { } group ? new NamedParty(group.Text, group.Id, group.Name) : null;
    }

    // "Ranariddh", after "Prince Norodom Ranariddh"; "Ranariddh, who left".
    bool IsSurname(Sentence sentence, Phrase phrase) =>
        sentence.Words[phrase.Head] is { Name: null, Tag: WordTag.Proper } head && phrase.First + 1 >= phrase.Head
        && (memory.KnowsPerson(head.Normal) || sentence.Clauses.Any(clause => clause.Relation == ClauseRelation.Relative && clause.Subjects.Contains(phrase) && sentence.Words[clause.First] is { Tag: WordTag.Relative } who && who.Has("person")));

    // "Musa Barek, the leader of the Front": of whom somebody with a name speaks for.
    Party? StandsFor(Sentence sentence, Phrase phrase, Phrase named) =>
        new[] { phrase, phrase.Apposition }.OfType<Phrase>().Where(other => other != named && other.Is("official")).Select(other => Resolve(sentence, other)).FirstOrDefault(party => party is not null);

    // "the army", "the prosecutor's office": what acts and speaks as one.
    static bool IsBody(Phrase phrase) => phrase.Is("force") || phrase.Is("state") || phrase.Is("party");

    // Who a pronoun or a possessive stands for.
    NamedParty? GoesBack(StoryText story, Sentence sentence, int number, int word)
    {
        if (sentence.Words[word].Has("self"))
            return Speaker(story, sentence, number);
        if (Antecedents.ReferenceOf(sentence.Words[word]) is not { } reference)
            return null;
        var other = Antecedents.ActsOn(sentence, word) is { } doer ? Name(story, sentence, number, doer) : null;
        if ((Antecedents.Parallel(sentence, word, reference) ?? Antecedents.Beside(sentence, word, reference) ?? Antecedents.Of(sentence, word, reference)) is { } within && !Antecedents.IsHeld(sentence, within, word)
            && Name(story, sentence, number, within.Is("place") && !within.Is("party") ? Antecedents.Speaking(sentence, word) ?? Antecedents.Teller(sentence, word) ?? within : within) is var found && (found is null || found != other))
            return found;
        if (other is not null && reference != Reference.Many && Antecedents.Nearest(sentence, word, reference) is { } beside && (beside.Is("person") || beside.Is("force") || beside.Is("party")) && Name(story, sentence, number, beside) is { } nearest && nearest != other)
            return nearest;
        if (Antecedents.Beyond(sentence, word) is { } teller && Name(story, sentence, number, teller) is { } telling && telling != other)
            return telling;
        // "…, he said": whoever had the word before has it again, whoever else was named since, but for who did something since.
        if (reference == Reference.Person && sentence.Clauses.Exists(clause => clause.IsParenthetical && clause.Verb.Verb.Has("say") && clause.Subjects.Exists(phrase => phrase.Head == word)) && memory.Last(reference, number) is not { IsSubject: true } && memory.Speaker(number) is { } speaker && memory.Last(reference, number, named => named.Text == speaker.Text) is not null)
            return speaker;
        if ((other is null || reference != Reference.Thing) && memory.Last(reference, number, named => other is null || named.Text != other.Text && (named.Id is null || named.Id != other.Id)) is { } named)
            return new NamedParty(named.Text, named.Id, named.Name);
        if (other is not null)
            return null;
        return Antecedents.Nearest(sentence, word, reference) is { } near ? Name(story, sentence, number, near) : null;
    }

    // "we", "our men": who has the word.
    NamedParty? Speaker(StoryText story, Sentence sentence, int number)
    {
        if (memory.Turn is not null || _asksSpeaker)
            return memory.Turn;
        var speaker = sentence.Clauses.Where(clause => clause.Verb.Verb.Has("say") && clause.Verb.IsFinite).Select(StanceReader.Speaker).FirstOrDefault(phrase => phrase is { IsPronoun: false } || phrase is not null && Antecedents.ReferenceOf(sentence.Words[phrase.Head]) is not null);
        if (speaker is null)
            return sentence.IsQuoted ? memory.Speaker(number) : null;
        _asksSpeaker = true;
        var named = Name(story, sentence, number, speaker);
        _asksSpeaker = false;
        return named;
    }

    // "our spokesman said": who speaks is not named by himself.
    bool _asksSpeaker;

    // "the spokesman", "the minister": somebody named before.
    static bool Anaphor(Sentence sentence, Phrase phrase) =>
        (phrase.Is("official") || phrase.Is("title")) && (sentence.Words[phrase.First].Has("definite") || phrase.First == phrase.Head) && phrase.Of is null && phrase.CoreEnd - phrase.First <= 3 && !phrase.Is("name");

    /// <summary>The gazetteer's party of a phrase: its head, else the state or group that its adjective or owner names.</summary>
    public Party? Resolve(Sentence sentence, Phrase phrase)
    {
        // "Moscow's ally" is not Moscow.
        if (sentence.Words[phrase.Head] is { Name: null } head && head.Has("standing"))
            return null;
        var rises = sentence.Words.FindIndex(phrase.First, phrase.CoreEnd - phrase.First, word => word.Has("insurgent")) >= 0;
        for (var i = phrase.CoreEnd - 1; i >= phrase.First; i--)
            if (sentence.Words[i].Name is { } name && Choose(sentence.Words[i], name) is { } party && !(rises && IsOfState(party)))
                return party;
        if (phrase.Possessor is { } owner && Resolve(sentence, owner) is { } owning)
            return owning;
        return phrase.Of is { } of && (phrase.Is("force") || phrase.Is("official") || phrase.Is("fighter")) && Resolve(sentence, of) is { } whose && !(rises && IsOfState(whose)) ? whose : null;
    }

    // "Syrian rebels", "rebels of Sierra Leone" are not the state that they rise against.
    static bool IsOfState(Party party) => party.Kind is PartyKind.State or PartyKind.Government or PartyKind.Ministry or PartyKind.Force or PartyKind.People;

    Party? Choose(Word word, NameHit name)
    {
        if (name.Parties.Count > 0)
            return resolver.Resolve(word.Normal, name.Parties, sides.Known)?.Chosen;
        foreach (var place in name.Places)
            if ((resolver.ForCapital(word.Normal, place)?.Chosen ?? gazetteer.Find(place.Id)) is { } party)
                return party;
        return null;
    }

    /// <summary>The words of a phrase without the article; "of" phrases belong to it while they are short.</summary>
    public static string Words(StoryText story, Sentence sentence, Phrase phrase)
    {
        var first = phrase.First;
        while (first < phrase.Head && sentence.Words[first].Tag == WordTag.Determiner && !sentence.Words[first].Has("possessive"))
            first++;
        while (first < phrase.Head && (sentence.Words[first].Number is not null && sentence.Words[first].Tag == WordTag.Number || sentence.Words[first].Tag == WordTag.Quote))
            first++;
        var end = phrase.Of is { } of && of.End - first <= LongestName && !sentence.IsTransparent(phrase) ? Math.Max(of.CoreEnd, phrase.CoreEnd) : phrase.CoreEnd;
        // "left a policeman dead", "one policeman killed": what became of them is not what they are.
        if (end == phrase.Head + 1 && end - 1 > first && sentence.Words[phrase.Head] is { Tag: WordTag.Noun } suffered && suffered.Has("casualty") && sentence.Words[phrase.Head - 1].Tag == WordTag.Noun)
            end--;
        if (phrase.Of is { } inner && sentence.IsTransparent(phrase))
            return Words(story, sentence, inner);
        return story.Slice(sentence.Words[first].Start, sentence.Words[end - 1].End);
    }
}
