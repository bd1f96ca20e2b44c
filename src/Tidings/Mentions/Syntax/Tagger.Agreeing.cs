using Tidings.Languages;

namespace Tidings.Mentions.Syntax;

/// <summary>Whether a form that may be a verb is one: it agrees with the noun before it, its clause has no other, and what follows can stand after a verb.</summary>
public sealed partial class Tagger
{
    // "Each now says that …": a word that can stand alone does.
    static bool IsOfOne(List<Word> words, int i, LexEntry verb)
    {
        if (i < 2 || verb.Slot != VerbSlot.Present || words[i - 1].Tag != WordTag.Adverb || words[i - 2] is not { Tag: WordTag.Determiner } each || !each.Has("pair"))
            return false;
        each.Tag = WordTag.Pronoun;
        return true;
    }

    // "Its commandant, Col Ivan Daru, credits the patrols": behind the other name of who acts.
    static bool EndsAnotherName(List<Word> words, int i, LexEntry verb)
    {
        if (i < 4 || verb.Slot != VerbSlot.Present || words[i - 1].Tag != WordTag.Comma || words[i - 2].Tag != WordTag.Proper || i + 1 >= words.Count || !(words[i + 1].Can(WordTag.Determiner) || words[i + 1].Can(WordTag.Complementiser)))
            return false;
        var j = i - 3;
        while (j > 0 && words[j].Tag is WordTag.Proper or WordTag.Noun)
            j--;
        return j > 0 && words[j].Tag == WordTag.Comma && words[j - 1] is { Tag: WordTag.Noun, Entry.IsPlural: false } title && title.Has("person") && !HasFiniteBefore(words, j);
    }

    // "Autumn saw the army retake the town": what is seen done.
    static bool IsPerceived(List<Word> words, int i, LexEntry verb)
    {
        if (i == 0 || verb.Slot != VerbSlot.Base || !IsNominal(words[i - 1]) || i + 1 >= words.Count || !StartsNoun(words, i + 1))
            return false;
        var j = i - 1;
        while (j > 0 && words[j].Tag is WordTag.Noun or WordTag.Proper or WordTag.Adjective or WordTag.Determiner or WordTag.Possessive)
            j--;
        return words[j].Tag == WordTag.Verb && words[j].Has("perceive");
    }

    // "to remove roadblocks and release prisoners": what is joined to an infinitive, with an object of its own.
    static bool IsSecondInfinitive(List<Word> words, int i)
    {
        if (i + 1 >= words.Count || !(StartsNoun(words, i + 1) && !words[i + 1].Can(WordTag.Preposition)))
            return false;
        for (var j = i - 2; j > 0 && words[j].Tag is not (WordTag.Break or WordTag.Relative or WordTag.Subordinator or WordTag.Complementiser or WordTag.Coordinator); j--)
            if (words[j].Tag == WordTag.Verb)
                return words[j].Slot == VerbSlot.Base && words[j - 1].Tag is WordTag.To or WordTag.Modal;
        return false;
    }

    // "the front, which took the port in May, claims to hold it": after the comma that ends a relative clause comes the verb of the noun before it.
    static bool ClosesRelative(List<Word> words, int i, LexEntry verb)
    {
        if (i < 4 || words[i - 1].Tag != WordTag.Comma)
            return false;
        var (finite, j) = (0, i - 2);
        for (; j > 1 && words[j].Tag is not (WordTag.Break or WordTag.Relative); j--)
            if (words[j].Tag is WordTag.Verb or WordTag.Auxiliary && words[j].Slot is VerbSlot.Past or VerbSlot.Present)
                finite++;
        if (j < 2 || words[j].Tag != WordTag.Relative || finite == 0 || words[j - 1].Tag != WordTag.Comma || !IsNominal(words[j - 2]) || HasFiniteBefore(words, j - 1))
            return false;
        return IsPlural(words[j - 2]) == (verb.Slot == VerbSlot.Base) && i + 1 < words.Count && (words[i + 1].Can(WordTag.To) || words[i + 1].Can(WordTag.Complementiser) || words[i + 1].Can(WordTag.Determiner) || words[i + 1].Can(WordTag.Pronoun) || words[i + 1].Can(WordTag.Preposition) || words[i + 1].Name is not null || words[i + 1].Tag is WordTag.Proper or WordTag.Number or WordTag.Date);
    }

    // "subjected the town to fire from howitzers", "responded to fire": what stands under the verb is a thing, with nothing done to anybody behind it.
    static bool IsUndergone(List<Word> words, int i, int next)
    {
        if (next + 1 < words.Count && (words[next + 1].Can(WordTag.Determiner) || words[next + 1].Can(WordTag.Pronoun) || words[next + 1].Name is not null && !words[next + 1].Can(WordTag.Preposition)))
            return false;
        for (var j = i - 1; j >= 0 && i - j < 14 && words[j].Tag is not (WordTag.Break or WordTag.Subordinator or WordTag.Relative); j--)
            if (words[j].Tag == WordTag.Verb)
                return words[j].Has("onto");
        return false;
    }

    // "Overnight strikes on the camp left": a date that opens a clause is no subject.
    static bool FollowsDate(List<Word> words, int i) =>
        i > 0 && words[i - 1].Tag == WordTag.Date && (i == 1 || words[i - 2].Tag is WordTag.Break or WordTag.Quote or WordTag.Comma or WordTag.Complementiser);

    static bool IsPlural(Word word) => word.Entry?.IsPlural ?? word.Normal.EndsWith('s') && word.Name?.IsAdjective != false || word.Number is not null;

    // "three districts in the north remain", "the leader of the rebels says": the noun beside, or the one that what stands between belongs to.
    static bool Agrees(List<Word> words, int i, Word subject, LexEntry verb)
    {
        var many = verb.Slot == VerbSlot.Base;
        return IsPlural(subject) == many || many && IsJoined(words, i) || IsPlural(Head(words, i) ?? subject) == many;
    }

    // The last noun before the first preposition of the phrase that ends at a word.
    static Word? Head(List<Word> words, int i)
    {
        Word? head = null;
        for (var j = i - 1; j >= 0 && (words[j].Tag is WordTag.Noun or WordTag.Proper or WordTag.Adjective or WordTag.Determiner or WordTag.Number or WordTag.Possessive or WordTag.Preposition || IsAgented(words, j)); j--)
            if (words[j].Tag is WordTag.Noun or WordTag.Proper && (head is null || words[j + 1].Tag == WordTag.Preposition || IsAgented(words, j + 1) || words[j + 1].Tag == WordTag.Adjective && words[j + 2].Tag == WordTag.Preposition))
                head = words[j];
        return head;
    }

    // "soldiers led by a brigadier hold": who leads them stands between.
    static bool IsAgented(List<Word> words, int i) =>
        words[i] is { Tag: WordTag.Verb, Slot: VerbSlot.Participle } && i + 1 < words.Count && words[i + 1].Readings.Any(entry => entry.Has("agent"));

    // "the town and its airfield remain": two things joined are many.
    static bool IsJoined(List<Word> words, int i)
    {
        var j = i - 1;
        while (j > 0 && words[j].Tag is WordTag.Noun or WordTag.Proper or WordTag.Adjective or WordTag.Adverb or WordTag.Determiner or WordTag.Number or WordTag.Possessive)
            j--;
        return j > 0 && words[j].Tag == WordTag.Coordinator && words[j].Readings.Any(entry => entry.Has("sum")) && IsNominal(words[j - 1]);
    }

    // "Azerbaijani forces control", "the United Nations controls": a name of several words may be one or many.
    static bool IsEitherNumber(Word word) => word.Name is not null && word.Normal.EndsWith('s') && word.Normal.Contains(' ');

    // A clause has one finite verb: after one, and before anything that opens another clause, the next is none. What is said may follow without a joint.
    static bool HasFiniteBefore(List<Word> words, int i)
    {
        for (var j = i - 1; j >= 0; j--)
            if (words[j].Tag is WordTag.Comma or WordTag.Coordinator or WordTag.Complementiser or WordTag.Relative or WordTag.Subordinator or WordTag.Break or WordTag.Quote)
                return false;
            else if (words[j].Tag is WordTag.Verb or WordTag.Auxiliary && words[j].Slot is VerbSlot.Past or VerbSlot.Present)
                return !words[j].Has("say") && !words[j].Has("doubt") && !words[j].Has("perceive");
        return false;
    }

    // "forces advance", "the army attacks": the noun before agrees, and what follows can stand after a verb.
    static bool VerbFits(List<Word> words, int i, Word subject, LexEntry verb)
    {
        if (!Agrees(words, i, subject, verb) && subject.Name?.IsAdjective != true && !IsEitherNumber(subject))
            return false;
        if (FiniteAhead(words, i + 1, stopAtComma: true) && !((verb.Has("say") || verb.Has("counts")) && i + 1 < words.Count && words[i + 1].Tag == WordTag.Number))
            return false;
        var next = i + 1 < words.Count ? words[i + 1] : null;
        // "…, the two groups estimate, most of them children": who says it stands between what is told and more of it.
        if (next?.Tag == WordTag.Comma && verb.Has("say"))
            return BeginsAfterComma(words, i) && words.Take(i).Any(word => word.Tag == WordTag.Verb);
        return next is null ? verb.Slot == VerbSlot.Base : next.Tag is WordTag.Date or WordTag.Proper or WordTag.Number || next.Tag == WordTag.Adjective && next.EndToken > next.FirstToken + 1 || next.Can(WordTag.Determiner) || next.Can(WordTag.Preposition) || next.Can(WordTag.Adverb) || next.Can(WordTag.Complementiser)
            || verb.Has("say") && next.Can(WordTag.Noun) || DescribesNext(words, i + 1) || next.Can(WordTag.To) || next.Can(WordTag.Negation) || next.Can(WordTag.Pronoun) || next.Can(WordTag.Particle) || next.Name is not null || next.Can(WordTag.Noun) && !next.Can(WordTag.Verb);
    }

    // Whether nothing but who speaks stands between a comma and the verb.
    static bool BeginsAfterComma(List<Word> words, int i)
    {
        for (var j = i - 1; j >= 0 && i - j < 12; j--)
            if (words[j].Tag is WordTag.Comma or WordTag.Quote)
                return true;
            else if (words[j].Tag is WordTag.Verb or WordTag.Auxiliary or WordTag.Modal)
                return false;
        return false;
    }

    // "have all been killed", "had both fallen": between an auxiliary and the rest of its verb.
    static bool IsAfloat(List<Word> words, int i) =>
        i > 0 && i + 1 < words.Count && words[i - 1].Tag is WordTag.Auxiliary or WordTag.Modal && words[i].Readings.Any(entry => entry.Has("floats"))
        && (words[i + 1].Can(WordTag.Auxiliary) || words[i + 1].Readings.Any(entry => entry.Slot is VerbSlot.Participle || entry.Slot == VerbSlot.Base && words[i - 1].Tag == WordTag.Modal));

    // "said the bullet that killed the boy was fired": right behind the word a verb and what it is done to.
    static bool ActsNext(List<Word> words, int i) =>
        i + 1 < words.Count && words[i].Readings.Any(entry => entry is { Tag: WordTag.Verb, Slot: VerbSlot.Past or VerbSlot.Present }) && !words[i].Can(WordTag.Determiner)
        && (words[i + 1].Can(WordTag.Determiner) && !words[i + 1].Can(WordTag.Complementiser) || words[i + 1].Name is not null || words[i + 1].Tag == WordTag.Proper || words[i + 1].Number is { IsCount: true }) && FiniteAhead(words, i + 2, stopAtComma: true);
}
