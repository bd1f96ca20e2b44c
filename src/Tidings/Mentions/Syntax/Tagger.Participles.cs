using Tidings.Languages;
using Tidings.Quantities;

namespace Tidings.Mentions.Syntax;

/// <summary>Tells the past forms that are verbs of their clause from those that stand for a passive or before a noun.</summary>
public sealed partial class Tagger
{
    static LexEntry? PastOrParticiple(List<Word> words, int i, LexEntry past, LexEntry? noun, Word? before)
    {
        var word = words[i];
        var participle = Reading(word, VerbSlot.Participle) ?? past;
        var next = i + 1 < words.Count ? words[i + 1] : null;
        if (Supports(words, i) || IsDoneBy(words, i, past) || Ellipses.IsGapped(words, i) || EndsPrepositional(words, i, past) || IsJoinedPassive(words, i, past) || IsAside(words, i, past))
            return participle;
        if (IsHeldAt(words, i, past) || IsCompound(words, i))
            return Modifier(participle);
        if (Ellipses.IsPart(words, i - 1) && !past.Has("undergo"))
            return Modifier(participle);
        // "Each accused the other"
        if (i == 1 && next is not null && next.Can(WordTag.Determiner) && before?.Readings.Any(entry => entry.Has("pair")) == true && Reading(word, VerbSlot.Past) is { } done)
            return done;
        // "one killed a woman": whom it was done to follows, so that nobody is counted.
        if (noun is not null && noun.Has("casualty") && next is not null && before?.Tag is WordTag.Number or WordTag.Adjective or WordTag.Determiner && Reading(word, VerbSlot.Past) is { } deed && (next.Can(WordTag.Determiner) || next.Tag == WordTag.Number))
            return deed;
        if (IsWanted(words, i, before))
            return participle;
        if (LacksSubject(words, i, past) || EndsRelative(words, i, past) || FollowsContact(words, i, past))
            return past;
        if (Ellipses.IsFurther(words, i - 1) && words[i - 1].Tag == WordTag.Determiner && !(next is not null && IsNounLike(next)))
            return past;
        if (noun is not null && noun.Has("casualty") && JoinsCasualties(words, words[Math.Max(0, i - 1)].Tag == WordTag.Number ? i - 2 : i - 1))
            return noun;
        if (noun is not null && noun.Has("casualty") && Leaves(words, i))
            return noun;
        if (IsOfPeople(words, i, past))
            return past;
        if (IsJoinedModifier(words, i) || OpensSubject(words, i, past))
            return Modifier(participle);
        if (before?.Tag == WordTag.Number && Reading(word, VerbSlot.Past) is { } only && IsOnlyVerb(words, i))
            return only;
        // "a second blew himself up": one of those told of before.
        if (before is { Tag: WordTag.Adjective, Number.Kind: NumberKind.Ordinal } && Before(words, i, 2)?.Tag == WordTag.Determiner && next is not null && (next.Can(WordTag.Pronoun) || next.Tag == WordTag.Number) && Reading(word, VerbSlot.Past) is { } act)
            return act;
        if (before?.Tag is WordTag.Determiner or WordTag.Possessive or WordTag.Adjective or WordTag.Number or WordTag.Preposition || (before is { Tag: WordTag.Adverb } && Before(words, i, 2)?.Tag is WordTag.Determiner or WordTag.Preposition))
            return next is not null && IsNounLike(next) && !next.Can(WordTag.Determiner) && !(before?.Tag == WordTag.Number && (next.Tag == WordTag.Proper && !next.Normal.EndsWith('s') || word.EndToken > word.FirstToken + 1)) ? Modifier(participle) : noun ?? (before?.Tag == WordTag.Number || before?.Name is not null ? past : Modifier(participle));
        if (Reading(word, VerbSlot.Past) is null)
            return Reading(word, VerbSlot.Base) is { } plain && IsNominal(before) && IsPlural(before!) ? plain : participle;
        if (noun is not null && before is null)
            return noun;
        if (!(IsNominal(before) || before?.Tag is WordTag.Pronoun or WordTag.Relative or WordTag.Adverb or WordTag.Comma or WordTag.Coordinator or WordTag.Quote or WordTag.Date))
            return next is not null && IsNounLike(next) ? Modifier(participle) : participle;
        var opensAside = IsNominal(before) && !word.Readings[0].Has("intransitive") && !IsContact(words, i) && next is not null && !next.Can(WordTag.Complementiser) && !(word.Readings[0].Has("say") && (next.Can(WordTag.Pronoun) || BeginsTold(words, i + 1))) && (next.Can(WordTag.Preposition) || next.Can(WordTag.Adverb) || next.Tag == WordTag.Date || word.EndToken > word.FirstToken + 1) && !(next.Can(WordTag.To) && TakesInfinitive(word.Readings[0])) && FiniteAhead(words, i + 1, stopAtComma: true, stopAtJoint: true) && !JoinsClause(words, i, past) && !TellsThat(words, i, past);
        return opensAside || !word.Readings[0].Has("intransitive") && (IsReduced(words, i, before, next) || IsOfMedium(words, i, next) || IsCounted(words, i, past) || IsOfTeller(words, i, next)) ? participle : past;
    }

    // "said in a recording released on Thursday that …": what stands under a preposition behind a verb of saying does nothing.
    static bool IsOfMedium(List<Word> words, int i, Word? next)
    {
        var j = i - 2;
        while (j > 0 && words[j].Tag is WordTag.Determiner or WordTag.Adjective)
            j--;
        return j > 0 && j < i - 2 && words[i - 1].Tag == WordTag.Noun && words[j].Tag == WordTag.Preposition && words[j - 1].Tag == WordTag.Verb && words[j - 1].Has("say") && next is not null && (next.Tag == WordTag.Date || next.Can(WordTag.Preposition));
    }

    // "The troops left on Friday and the rebels entered": behind a day another clause begins.
    static bool JoinsClause(List<Word> words, int i, LexEntry past)
    {
        if (past.Has("killed") || past.Has("wounded") || past.Has("captured"))
            return false;
        var j = i + 1;
        while (j < words.Count && words[j].Tag == WordTag.Date)
            j++;
        return j > i + 1 && j + 1 < words.Count && words[j].Can(WordTag.Coordinator) && words[j + 1].Tag != WordTag.Date && StartsNoun(words, j + 1);
    }

    // "said in a recording released on Thursday that …": the verb of saying behind its noun is the verb of the sentence where what is told follows a date.
    static bool TellsThat(List<Word> words, int i, LexEntry past)
    {
        for (var j = i + 2; past.Has("say") && j < words.Count && words[j].Tag is not (WordTag.Break or WordTag.Comma); j++)
            if (words[j].Can(WordTag.Complementiser) && words[j - 1].Tag == WordTag.Date)
                return true;
        return false;
    }

    // ", said a resident reached by phone": who speaks behind what is said does nothing but that.
    static bool IsOfTeller(List<Word> words, int i, Word? next)
    {
        var j = i - 1;
        while (j > 1 && words[j].Tag is WordTag.Noun or WordTag.Proper or WordTag.Adjective or WordTag.Determiner or WordTag.Number)
            j--;
        return j < i - 1 && j > 0 && words[j] is { Tag: WordTag.Verb, Slot: VerbSlot.Past or VerbSlot.Present } teller && teller.Has("say") && words[j - 1].Tag is WordTag.Quote or WordTag.Comma && EndsReduced(next);
    }

    // "The number of people killed has risen", "of men freed reached 300": another verb stands right behind.
    static bool IsCounted(List<Word> words, int i, LexEntry past) =>
        !past.Has("say") && i > 2 && words[i - 1].Tag == WordTag.Noun && i + 1 < words.Count && (words[i + 1].Can(WordTag.Auxiliary) || words[i + 1].Readings.Any(entry => entry.Has("totals") && entry.Slot is VerbSlot.Past or VerbSlot.Present)) && IsOfTotal(words, i - 1);

    static bool IsOfTotal(List<Word> words, int i)
    {
        while (i > 1 && words[i].Tag is WordTag.Noun or WordTag.Proper or WordTag.Adjective or WordTag.Determiner)
            i--;
        return words[i].Has("of") && words[i - 1].Has("transparent");
    }

    // "said on Monday it had left", "said in a statement rebels had": between a verb of saying and the next verb stands who that one is told of.
    static bool BeginsTold(List<Word> words, int i)
    {
        for (; i + 1 < words.Count; i++)
            if (words[i].Readings.Any(entry => entry.Has("nominative")) || words[i].Tag == WordTag.Date && (words[i + 1].Can(WordTag.Pronoun) || StartsNoun(words, i + 1) && !words[i + 1].Readings.Any(entry => entry.Slot == VerbSlot.Past)))
                return true;
            else if (words[i].Tag is WordTag.Break or WordTag.Comma || words[i].Can(WordTag.Relative) || words[i].Can(WordTag.Auxiliary) || words[i].Readings.Any(entry => entry.Slot is VerbSlot.Past or VerbSlot.Present && !words[i].Can(WordTag.Noun)))
                return false;
            else if (words[i].Can(WordTag.Noun) && (words[i + 1].Can(WordTag.Determiner) && !words[i + 1].Can(WordTag.Pronoun) || words[i + 1].Readings.Any(entry => entry.Tag == WordTag.Pronoun && entry.Has("thing"))) && !words[i + 1].Can(WordTag.Preposition))
                return true;
        return false;
    }

    // "dead and injured", "37 dead and 151 hurt"
    static bool JoinsCasualties(List<Word> words, int joint) =>
        joint > 0 && words[joint].Tag is WordTag.Coordinator or WordTag.Comma && words[joint - 1] is { Tag: WordTag.Noun } dead && dead.Has("casualty");

    // "want the governor removed", "demands salaries paid": what is wanted done, with the noun that it is done to between.
    static bool IsWanted(List<Word> words, int i, Word? before)
    {
        if (!IsNominal(before))
            return false;
        var j = i - 1;
        while (j > 0 && words[j].Tag is WordTag.Noun or WordTag.Proper or WordTag.Adjective or WordTag.Determiner or WordTag.Number or WordTag.Possessive)
            j--;
        return j > 0 && words[j].Tag == WordTag.Verb && words[j].Has("wants") && !words[j - 1].Can(WordTag.Relative);
    }

    // "many sought refuge in the church": after a number that begins the sentence, what no other verb follows is the verb.
    static bool IsOnlyVerb(List<Word> words, int i) =>
        i < 3 && words[^1].Tag == WordTag.Break && !HasFiniteBefore(words, i) && !FiniteAhead(words, i + 1);

    // "areas controlled by the front include two towns": somebody who did it stands right behind.
    static bool IsDoneBy(List<Word> words, int i, LexEntry past) =>
        IsByParty(words, i, past) || (past.Has("holds") || (past.Has("help") || past.Has("leads")) && LeavesVerb(words, i)) && i > 0 && (IsNominal(Before(words, i)) || Before(words, i)?.Tag == WordTag.Comma) && i + 2 < words.Count && words[i + 1].Readings.Any(entry => entry.Has("agent")) && words[i + 2].Tag is not (WordTag.Date or WordTag.Number);

    // "a zone agreed by Turkey": who did it is a party to what is told.
    static bool IsByParty(List<Word> words, int i, LexEntry past) =>
        !past.Has("intransitive") && IsNominal(Before(words, i)) && i + 2 < words.Count && words[i + 1].Readings.Any(entry => entry.Has("agent")) && words[i + 2].Name is { Parties.Count: > 0 };

    // "soldiers led by a brigadier hold the port": another form that can be a verb comes before the next comma.
    static bool LeavesVerb(List<Word> words, int i)
    {
        for (var j = i + 3; j < words.Count && words[j].Tag is not (WordTag.Comma or WordTag.Break) && !words[j].Can(WordTag.Comma) && !words[j].Can(WordTag.Relative); j++)
            if (words[j].Readings.Any(entry => entry.Tag == WordTag.Verb && entry.Slot is VerbSlot.Base or VerbSlot.Present or VerbSlot.Past) && !words[j - 1].Can(WordTag.Determiner) && !words[j - 1].Can(WordTag.Preposition))
                return true;
        return false;
    }

    // "the lines held before the fighting": lines do not hold, they are held.
    static bool IsHeldAt(List<Word> words, int i, LexEntry past) =>
        past.Has("holds") && i > 0 && i + 1 < words.Count && words[i - 1] is { Tag: WordTag.Noun, Entry.IsPlural: true } ground && (ground.Has("place") || ground.Has("position")) && (words[i + 1].Can(WordTag.Preposition) || words[i + 1].Tag == WordTag.Date) && HasFiniteFar(words, i);

    // "the Russia and US-brokered truce": by whom it was done stands before the hyphen.
    static bool IsCompound(List<Word> words, int i) =>
        i > 0 && words[i].IsCapital && words[i].EndToken > words[i].FirstToken + 2 && words[i].Normal.Contains('-') && i + 1 < words.Count && IsNounLike(words[i + 1]) && !words[i + 1].Can(WordTag.Determiner);

    static bool HasFiniteFar(List<Word> words, int i)
    {
        for (var j = i - 1; j >= 0 && words[j].Tag != WordTag.Break; j--)
            if (words[j].Tag is WordTag.Verb or WordTag.Auxiliary && words[j].Slot is VerbSlot.Past or VerbSlot.Present)
                return true;
        return false;
    }

    // "The British handed the palace over": a people's adjective that stands alone under the article does something, where nothing else does.
    static bool IsOfPeople(List<Word> words, int i, LexEntry past) =>
        i == 2 && past.Slot == VerbSlot.Past && words[1].Name is { IsAdjective: true } && words[0].Has("definite") && !FiniteAhead(words, i + 1, stopAtComma: true);

    // "the strike, which the coalition said targeted a post": what is said has its subject in the word that opens the relative clause.
    static bool LacksSubject(List<Word> words, int i, LexEntry past)
    {
        if (past.Slot != VerbSlot.Past || i < 3 || words[i - 1] is not { Tag: WordTag.Verb } speech || !speech.Has("say"))
            return false;
        var j = i - 2;
        while (j > 0 && i - j < 8 && words[j].Tag is WordTag.Noun or WordTag.Proper or WordTag.Determiner or WordTag.Adjective or WordTag.Pronoun or WordTag.Possessive)
            j--;
        return words[j].Tag == WordTag.Relative;
    }

    // "Those who fled said that …": behind the verb of a relative clause the verb of the clause around it.
    static bool EndsRelative(List<Word> words, int i, LexEntry past)
    {
        if (past.Slot != VerbSlot.Past || !past.Has("say") || i < 2 || i + 1 >= words.Count || words[i - 1] is not { Tag: WordTag.Verb, Slot: VerbSlot.Past or VerbSlot.Present } || !words[i + 1].Can(WordTag.Complementiser))
            return false;
        for (var j = i - 2; j > 0 && i - j < 8; j--)
            if (words[j].Tag == WordTag.Relative)
                return IsNominal(words[j - 1]) || words[j - 1].Tag == WordTag.Pronoun;
        return false;
    }

    // "A video the group posted showed civilians": behind the verb of a clause that nothing opens, the verb of the noun before it.
    static bool FollowsContact(List<Word> words, int i, LexEntry past) =>
        past.Slot == VerbSlot.Past && i > 2 && words[i - 1] is { Tag: WordTag.Verb, Slot: VerbSlot.Past } inner && !inner.Has("say") && IsContact(words, i - 1);

    // "six people killed when …", "a device, planted by rebels, …": the clause has its verb already, or an agent follows.
    static bool IsReduced(List<Word> words, int i, Word? before, Word? next) =>
        before?.Tag == WordTag.Comma && IsAddedPassive(words, i, next)
        || before?.Tag == WordTag.Comma && words[i].Readings.Any(entry => entry.Has("attribute")) && next is not null && !StartsNoun(words, i + 1) && (next.Can(WordTag.Preposition) || next.Can(WordTag.Adverb))
        || before?.Tag == WordTag.Comma && next is not null && next.Readings.Any(entry => entry.Has("agent")) && Before(words, i, 2)?.Tag is WordTag.Noun or WordTag.Proper && !(i + 2 < words.Count && (words[i + 2].Tag == WordTag.Date || words[i + 2].Tag == WordTag.Number && !(i + 3 < words.Count && words[i + 3].Readings.Any(entry => entry.Has("of") || entry.IsPlural))))
        || before?.Tag is WordTag.Noun && !words[i - 1].Can(WordTag.Adverb) && (EndsReduced(next) || next!.Can(WordTag.Adverb) && EndsReduced(i + 2 < words.Count ? words[i + 2] : null)) && HasVerb(words, i);

    // "killed in", "killed there when": what can stand behind what was done to somebody.
    static bool EndsReduced(Word? next) => next is null || next.Can(WordTag.Preposition) || next.Can(WordTag.Subordinator) || next.Tag is WordTag.Date or WordTag.Break;

    // "the dead were two nurses, killed as they slept": what is always done to somebody, with nobody behind it to whom it is done.
    static bool IsAddedPassive(List<Word> words, int i, Word? next) =>
        words[i].Readings.Any(entry => entry.Has("transitive") && entry.Slot == VerbSlot.Participle) && i > 1 && words[i - 2].Tag is WordTag.Noun or WordTag.Proper && HasVerb(words, i - 1, true)
        && (next is null || next.Can(WordTag.Preposition) || next.Can(WordTag.Subordinator) || next.Tag is WordTag.Break or WordTag.Comma or WordTag.Date);

    // "leaving two officers and a vendor injured": what they were left.
    static bool Leaves(List<Word> words, int i)
    {
        for (var j = i - 1; j >= 0 && words[j].Tag is WordTag.Noun or WordTag.Proper or WordTag.Pronoun or WordTag.Adjective or WordTag.Number or WordTag.Determiner or WordTag.Coordinator or WordTag.Possessive or WordTag.Verb; j--)
            if (words[j].Tag == WordTag.Verb)
                return j < i - 1 && words[j].Has("result");
        return false;
    }

    // "37 devices were found and destroyed on the spot": nothing that is destroyed follows, so the auxiliary serves both.
    static bool IsJoinedPassive(List<Word> words, int i, LexEntry past)
    {
        if (!past.Has("transitive") || Before(words, i)?.Tag != WordTag.Coordinator || StartsNoun(words, i + 1))
            return false;
        for (var j = i - 2; j >= 0 && words[j].Tag is not (WordTag.Break or WordTag.Comma or WordTag.Relative or WordTag.Subordinator); j--)
            if (words[j].Tag == WordTag.Verb)
                return words[j].Slot == VerbSlot.Participle && Supports(words, j);
        return false;
    }

    // "the army and allied militias attacked": a clause that has no verb yet and gets one later, with a form between two nouns of one list.
    static bool IsJoinedModifier(List<Word> words, int i) =>
        i > 1 && words[i - 1].Tag == WordTag.Coordinator && IsNominal(words[i - 2]) && i + 1 < words.Count && IsNounLike(words[i + 1]) && !words[i + 1].Can(WordTag.Determiner)
        && !HasVerb(words, i - 1) && FiniteAhead(words, i + 1, stopAtComma: true, stopAtJoint: true);

    // "on Saturday alleged members of the militia attacked": a form of saying before the noun with which a clause opens.
    static bool OpensSubject(List<Word> words, int i, LexEntry past) =>
        past.Has("say") && i > 0 && words[i - 1].Tag == WordTag.Date && (i == 1 || words[i - 2].Tag is WordTag.Complementiser or WordTag.Break or WordTag.Comma or WordTag.Coordinator)
        && i + 1 < words.Count && IsNounLike(words[i + 1]) && !words[i + 1].Can(WordTag.Determiner) && FiniteAhead(words, i + 1, stopAtComma: true);

    // "Operation Claw, launched on Monday in the mountains, is continuing": between two commas, before the verb of the clause.
    static bool IsAside(List<Word> words, int i, LexEntry past)
    {
        var comma = Renaming(words, i, past);
        if (comma < 1 || past.Has("intransitive") || words[comma - 1].Tag is not (WordTag.Noun or WordTag.Proper) || HasVerb(words, comma) || i + 1 >= words.Count || !(words[i + 1].Can(WordTag.Preposition) || words[i + 1].Tag == WordTag.Date))
            return false;
        var j = i + 1;
        while (j < words.Count && words[j].Tag is not (WordTag.Comma or WordTag.Break) && !words[j].Can(WordTag.Relative))
            j++;
        var next = Skip(words, j + 1);
        // "By the accord, reached in May, both sides were to halt": under the preposition that opens the sentence.
        if (comma > 2 && comma == i - 1 && words[0].Can(WordTag.Preposition) && j + 1 < words.Count && !words.Take(comma).Skip(1).Any(word => word.Can(WordTag.Preposition) || word.Tag is WordTag.Comma or WordTag.Verb) && StartsNoun(words, j + 1) && FiniteAhead(words, j + 1, stopAtComma: true))
            return true;
        return j < words.Count && words[j].Tag == WordTag.Comma && next < words.Count && (words[next].Can(WordTag.Auxiliary) || words[next].Can(WordTag.Modal) || words[next].Readings.Any(entry => entry.Slot is VerbSlot.Past or VerbSlot.Present) && !words[next].Can(WordTag.Noun));
    }

    // The comma before what is done to the noun before it, or to the same by another name: ", a charity based in"; -1 where there is none.
    static int Renaming(List<Word> words, int i, LexEntry past)
    {
        var j = i - 1;
        while (j > 0 && i - j < 6 && !past.Has("say") && words[j].Tag is WordTag.Noun or WordTag.Adjective or WordTag.Proper)
            j--;
        return j < i - 1 && words[j] is { Tag: WordTag.Determiner } article && article.Has("article") && j > 1 && words[j - 1].Tag == WordTag.Comma ? j - 1 : i > 1 && words[i - 1].Tag == WordTag.Comma ? i - 1 : -1;
    }

    // Whether the clause of a word has its finite verb before it; the verb of a relative clause is not its own.
    static bool HasVerb(List<Word> words, int i, bool saying = false)
    {
        var (verbs, isInfinitive) = (0, false);
        for (var j = i - 1; j >= 0; j--)
            if (words[j].Tag is WordTag.Relative)
                verbs--;
            else if (words[j].Tag == WordTag.To)
                isInfinitive = true;
            else if (words[j].Tag is WordTag.Comma or WordTag.Coordinator or WordTag.Complementiser or WordTag.Subordinator or WordTag.Break or WordTag.Quote)
                break;
            else if (words[j].Has("say") || words[j].Has("doubt"))
                // "agreed to free the men seized in May"
                return (saying || isInfinitive) && words[j].Slot is VerbSlot.Past or VerbSlot.Present;
            else if (words[j].Slot is VerbSlot.Past or VerbSlot.Present && words[j].Tag is WordTag.Verb or WordTag.Auxiliary)
                verbs++;
        return verbs > 0;
    }

    // "claimed to have fired", "refused to leave": whoever does this does it to nobody.
    static bool TakesInfinitive(LexEntry verb) => verb.Has("plan") || verb.Has("claim") || verb.Has("threat") || verb.Has("fail") || verb.Has("try");

    // "Under the accord reached in May, both sides …": one noun under a preposition that opens the clause has no room for a finite verb.
    static bool EndsPrepositional(List<Word> words, int i, LexEntry past)
    {
        if (past.Has("intransitive") || i < 2 || words[i - 1].Tag != WordTag.Noun)
            return false;
        var j = i - 2;
        // An accord signs nothing, however many words name it.
        var isDone = words[i - 1].Has("agreement") || words[i - 1].Has("ceasefire");
        while (j > 0 && (words[j].Tag is WordTag.Determiner or WordTag.Adjective || isDone && words[j].Tag is WordTag.Noun or WordTag.Proper or WordTag.Number))
            j--;
        return words[j].Tag == WordTag.Preposition && (j == 0 || words[j - 1].Tag is WordTag.Break or WordTag.Quote || words[j - 1].Tag == WordTag.Comma && words[i - 1].Has("speech")) && i + 1 < words.Count && words[i + 1].Can(WordTag.Preposition) | words[i + 1].Tag == WordTag.Date;
    }

    /// <summary>"a town Russia captured": a party by name, right behind a common noun for a place, that does what the next word says.</summary>
    internal static bool IsContactName(List<Word> words, int i) =>
        i > 1 && i + 1 < words.Count && words[i] is { Tag: WordTag.Proper, Name: { IsAdjective: false, Parties.Count: > 0 } } && words[i - 1] is { Tag: WordTag.Noun, IsCapital: false } ground && (ground.Has("place") || ground.Has("position") || ground.Has("base"))
        && words[i + 1].Readings.Any(entry => entry.Slot == VerbSlot.Past) && !words[i + 1].Can(WordTag.Noun);

    // "the offensive the alliance launched": two phrases side by side, so the verb belongs to the second.
    static bool IsContact(List<Word> words, int i)
    {
        if (IsContactName(words, i - 1))
            return true;
        var j = i - 1;
        while (j > 0 && words[j].Tag is WordTag.Noun or WordTag.Proper or WordTag.Adjective or WordTag.Number)
            j--;
        return j > 0 && words[j].Tag == WordTag.Determiner && words[j - 1].Tag is WordTag.Noun or WordTag.Proper;
    }

    // "takes last base": what is done to nobody has no noun right behind it.
    static bool DescribesNext(List<Word> words, int i) =>
        i + 1 < words.Count && words[i].Can(WordTag.Adjective) && words[i].Readings.Any(entry => entry is { Tag: WordTag.Verb, Slot: VerbSlot.Base } && entry.Has("intransitive")) && words[i + 1].Tag is not (WordTag.Date or WordTag.Number) && words[i + 1].Can(WordTag.Noun) && !words[i + 1].Can(WordTag.Determiner);

    // An auxiliary stands before, with nothing but adverbs and negation between.
    static bool Supports(List<Word> words, int i)
    {
        for (var j = i - 1; j >= 0; j--)
            if (words[j].Tag == WordTag.Auxiliary)
                return words[j].Lemma is "be" or "have";
            else if (words[j].Tag is not (WordTag.Adverb or WordTag.Negation or WordTag.Date))
                return false;
        return false;
    }
}
