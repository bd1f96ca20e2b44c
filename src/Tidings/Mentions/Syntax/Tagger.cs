using Tidings.Languages;
using Tidings.Quantities;

namespace Tidings.Mentions.Syntax;

/// <summary>
/// Chooses for each word what it does, from left to right, by what stands beside it. The order of the tests is the grammar of a language that marks
/// subject and object by place (subject, verb, object); the words themselves and their possible tags come from the pack.
/// </summary>
public sealed partial class Tagger
{
    /// <summary>Sets <see cref="Word.Tag"/> and <see cref="Word.Entry"/> of every word.</summary>
    public void Tag(List<Word> words)
    {
        for (var i = 0; i < words.Count; i++)
            if (words[i].Readings.Count > 0)
                Choose(words[i], Best(words, i));
    }

    static void Choose(Word word, LexEntry? entry)
    {
        word.Entry = entry ?? word.Readings[0];
        word.Tag = word.Entry.Tag;
    }

    static LexEntry? Best(List<Word> words, int i)
    {
        var word = words[i];
        if (IsAfloat(words, i))
            return word.Readings[0] with { Tag = WordTag.Adverb };
        if (word.Readings.Count == 1 && !(word.Can(WordTag.Subordinator) && IsSetOff(words, i)))
            return Single(words, i, word.Readings[0]);
        if (word.Can(WordTag.Possessive) && word.Can(WordTag.Quote))
            return Reading(word, i > 0 && words[i - 1].End == word.Start && words[i - 1].Normal.EndsWith('s') && IsNominal(words[i - 1]) ? WordTag.Possessive : WordTag.Quote);
        if (word.Can(WordTag.To))
            return ToOrPreposition(words, i);
        if (word.Can(WordTag.Complementiser) || word.Can(WordTag.Relative))
            return Joining(words, i);
        if (word.Can(WordTag.Modal) && word.Can(WordTag.Subordinator))
            return Reading(word, IsInverted(words, i) ? WordTag.Subordinator : WordTag.Modal);
        if (word.Can(WordTag.Subordinator) && (IsSetOff(words, i) || IsInsideVerb(words, i)))
            return word.Readings[0] with { Tag = WordTag.Adverb };
        if (word.Can(WordTag.Subordinator) && IsAsideJoint(words, i))
            return Reading(word, WordTag.Preposition) ?? Reading(word, WordTag.Adverb) ?? Reading(word, WordTag.Subordinator);
        if (word.Can(WordTag.Subordinator))
            return FiniteAhead(words, i + 1) ? Reading(word, WordTag.Subordinator) : Reading(word, WordTag.Preposition) ?? Reading(word, WordTag.Adverb) ?? Reading(word, WordTag.Subordinator);
        if (word.Can(WordTag.Verb) && !(word.Can(WordTag.Preposition) || word.Can(WordTag.Particle)) || word.Can(WordTag.Verb) && i > 0 && words[i - 1].Tag is WordTag.To or WordTag.Modal or WordTag.Auxiliary || word.Can(WordTag.Verb) && i > 0 && words[i - 1] is { Tag: WordTag.Pronoun } subject && (subject.Has("nominative") || !word.Can(WordTag.Particle)))
            return VerbOrOther(words, i);
        if (word.Can(WordTag.Pronoun) && word.Can(WordTag.Adverb) && word.Readings.Any(entry => entry.Has("reflexive")))
            return Reading(word, IsNominal(Before(words, i)) && (VerbNext(words, i + 1) || i == 1 && i + 1 < words.Count && words[i + 1].Can(WordTag.Comma)) ? WordTag.Adverb : WordTag.Pronoun);
        if (word.Can(WordTag.Pronoun) && word.Can(WordTag.Adverb))
            return i + 1 < words.Count && (words[i + 1].Can(WordTag.Auxiliary) || words[i + 1].Can(WordTag.Modal)) ? Reading(word, WordTag.Pronoun) : Reading(word, WordTag.Adverb);
        if (word.Can(WordTag.Particle) && !(word.Can(WordTag.Noun) && IsHeadHere(words, i)))
            return ParticleOrPreposition(words, i);
        if (word.Can(WordTag.Determiner) && Ellipses.IsAlone(words, i))
            return Reading(word, WordTag.Pronoun);
        if (word.Can(WordTag.Determiner))
            return (StartsNoun(words, i + 1) || Reading(word, WordTag.Pronoun)?.Has("definite-only") == true && !(i > 0 && words[i - 1].Has("definite"))) && !(IsVerbAlone(words, i + 1) && !word.Readings[0].Has("demonstrative") && Reading(word, WordTag.Pronoun) is not null) ? Reading(word, WordTag.Determiner) : Reading(word, WordTag.Pronoun) ?? Reading(word, WordTag.Noun) ?? Reading(word, WordTag.Adverb) ?? Reading(word, WordTag.Determiner);
        if (word.Can(WordTag.Adjective) && i > 0 && words[i - 1].Tag is WordTag.Determiner or WordTag.Possessive && StartsNoun(words, i + 1) && !(word.Can(WordTag.Noun) && IsDoing(words, i + 1)))
            return Reading(word, WordTag.Adjective);
        return Reading(word, WordTag.Preposition) ?? Reading(word, WordTag.Noun);
    }

    // "the military dismissed the figure", "managed to enter", "the official said armed men had come": what is done or told follows, so that it describes no noun.
    static bool IsDoing(List<Word> words, int i) =>
        i + 1 < words.Count && words[i].Readings.FirstOrDefault(entry => entry.Slot == VerbSlot.Past) is { } past && words[i + 1] is var next && (next.Can(WordTag.Determiner) || next.Can(WordTag.Complementiser) || next.Can(WordTag.Pronoun) || next.Can(WordTag.To) || past.Has("say") && FiniteAhead(words, i + 1, stopAtComma: true));

    // "have each accused the other", "the two sides each claimed the hill": between those who act and what they do.
    static bool Floats(List<Word> words, int i) =>
        i > 0 && i + 2 < words.Count && words[i - 1].Tag is WordTag.Auxiliary or WordTag.Noun or WordTag.Proper && words[i + 1].Readings.Any(entry => entry.Slot == VerbSlot.Past) && (words[i + 2].Can(WordTag.Determiner) || words[i + 2].Can(WordTag.Complementiser) || words[i + 2].Can(WordTag.Preposition));

    // "thirty of whom have since died": between an auxiliary and its participle.
    static bool IsInsideVerb(List<Word> words, int i) =>
        i > 0 && i + 1 < words.Count && words[i - 1].Tag == WordTag.Auxiliary && words[i + 1].Readings.Any(entry => entry.Slot == VerbSlot.Participle) && words[i].Can(WordTag.Preposition);

    // "should the truce be broken", "Should Russia attack, …": before who does it, and not in a question, a modal opens a condition.
    static bool IsInverted(List<Word> words, int i) =>
        i + 1 < words.Count && (words[i + 1].Tag == WordTag.Proper || words[i + 1].Name is not null || words[i + 1].Can(WordTag.Determiner) || words[i + 1].Readings.Any(entry => entry.Has("nominative")))
        && !(i > 0 && words[i - 1] is { Tag: WordTag.Pronoun } subject && (subject.Has("nominative") || !words[i + 1].Can(WordTag.Determiner))) && words[^1].Normal != "?";

    // "The ministry, though, has accused": between commas a word that could open a clause opens none.
    static bool IsSetOff(List<Word> words, int i) => i > 0 && i + 1 < words.Count && words[i - 1].Can(WordTag.Comma) && words[i + 1].Can(WordTag.Comma);

    static LexEntry? Single(List<Word> words, int i, LexEntry entry) =>
        entry.Tag == WordTag.Verb ? VerbOrOther(words, i) : entry.Has("floats") && Floats(words, i) ? entry with { Tag = WordTag.Adverb } : entry;

    static LexEntry? Reading(Word word, WordTag tag) => word.As(tag);

    static LexEntry? Reading(Word word, params ReadOnlySpan<VerbSlot> slots)
    {
        foreach (var slot in slots)
            if (word.As(slot) is { } found)
                return found;
        return null;
    }

    static LexEntry? ToOrPreposition(List<Word> words, int i)
    {
        var next = Skip(words, i + 1);
        var verb = next < words.Count && words[next].Readings.Any(entry => entry.Slot == VerbSlot.Base) && !(words[next].IsCapital && next > 0 && words[next].Name is not null);
        return Reading(words[i], verb && !(words[next].Can(WordTag.Noun) && (IsUndergone(words, i, next) || i > 0 && words[i - 1].Normal == words[next].Normal)) ? WordTag.To : WordTag.Preposition);
    }

    static LexEntry? Joining(List<Word> words, int i)
    {
        var word = words[i];
        var before = Before(words, i);
        if ((before is { Tag: WordTag.Verb } verb && verb.Entry!.Has("say") || PlainForms.AreAhead(words, i)) && Reading(word, WordTag.Complementiser) is { } complement)
            return complement;
        if (word.Can(WordTag.Relative) && !word.Can(WordTag.Complementiser))
            return IsNominal(before) || before?.Tag == WordTag.Comma || before?.Tag == WordTag.Preposition || !word.Can(WordTag.Subordinator) ? Reading(word, WordTag.Relative) : Reading(word, WordTag.Subordinator);
        if ((IsNominal(before) && (!SaysBefore(words, i) || ActsNext(words, i + 1))) || (before?.Tag == WordTag.Comma && VerbNext(words, i + 1)))
            return Reading(word, WordTag.Complementiser) is { } entry ? entry with { Tag = WordTag.Relative } : null;
        if (i + 1 < words.Count && words[i + 1].Number is { IsCount: true, Best: > 1 } && (!IsNominal(before) || SaysBefore(words, i)) && Reading(word, WordTag.Complementiser) is { } said)
            return said;
        if (Reading(word, WordTag.Determiner) is { } determiner && !FiniteAhead(words, i + 1) && StartsNoun(words, i + 1))
            return determiner;
        if (before is null or { Tag: WordTag.Preposition } && Reading(word, WordTag.Determiner) is { } first && StartsNoun(words, i + 1))
            return first;
        return FiniteAhead(words, i + 1) ? Reading(word, WordTag.Complementiser) : Reading(word, WordTag.Pronoun) ?? Reading(word, WordTag.Complementiser);
    }

    static bool SaysBefore(List<Word> words, int i)
    {
        for (var j = i - 1; j >= 0 && i - j <= 12 && words[j].Tag is not (WordTag.Break or WordTag.Comma or WordTag.Complementiser); j--)
            if (words[j].Tag is WordTag.Auxiliary)
                return false;
            else if (words[j].Tag == WordTag.Verb && !(j > 0 && words[j].Slot == VerbSlot.Participle && words[j - 1].Tag == WordTag.Noun))
                return words[j].Has("say") || words[j].Has("demand") || words[j].Has("doubt") || words[j].Has("threat");
            else if (words[j].Has("authorship"))
                return false;
            else if (words[j].Has("speech") || words[j].Has("content"))
                return true;
        return false;
    }

    static LexEntry? ParticleOrPreposition(List<Word> words, int i)
    {
        var word = words[i];
        if (StartsNoun(words, i + 1) || i + 1 < words.Count && (i == 0 && words[i + 1].Can(WordTag.Noun) || words[i + 1].Tag == WordTag.Date || words[i + 1].Can(WordTag.Relative) && !words[i + 1].Can(WordTag.Complementiser)))
            return Reading(word, WordTag.Preposition) ?? Reading(word, WordTag.Particle);
        return i > 0 && words[i - 1].Tag == WordTag.Verb ? Reading(word, WordTag.Particle) : Reading(word, WordTag.Adverb) ?? Reading(word, WordTag.Particle) ?? Reading(word, WordTag.Preposition);
    }

    // "their home", "at the back": after a determiner or preposition what could be a particle is a noun.
    static bool IsHeadHere(List<Word> words, int i) => i > 0 && words[i - 1].Tag is WordTag.Determiner or WordTag.Possessive or WordTag.Adjective or WordTag.Preposition or WordTag.Number;

    static LexEntry? VerbOrOther(List<Word> words, int i)
    {
        var word = words[i];
        var noun = Reading(word, WordTag.Noun) ?? Reading(word, WordTag.Adjective);
        // "the police first spoke of 62": an ordinal between who does it and the verb says when.
        if (i > 1 && words[i - 1] is { Tag: WordTag.Adjective, Number.Kind: NumberKind.Ordinal } ordinal && words[i - 2].Tag is WordTag.Noun or WordTag.Proper or WordTag.Pronoun)
            ordinal.Tag = WordTag.Adverb;
        var before = Before(words, i);
        if (before?.Tag is WordTag.To or WordTag.Modal || before is { Tag: WordTag.Auxiliary, Lemma: "do" })
            return Reading(word, VerbSlot.Base) ?? noun ?? word.Readings[0];
        if (Reading(word, VerbSlot.Gerund) is { } gerund)
            return Gerund(words, i, gerund, noun, before);
        if (Reading(word, VerbSlot.Past, VerbSlot.Participle) is { } past)
            return PastOrParticiple(words, i, past, noun, before);
        return DescribesNext(words, i) ? noun : Present(words, i, noun, before);
    }

    static LexEntry? Present(List<Word> words, int i, LexEntry? noun, Word? before)
    {
        var word = words[i];
        var verb = Reading(word, VerbSlot.Present, VerbSlot.Base)!;
        if ((verb.Has("say") || verb.Has("demand")) && i + 1 < words.Count && words[i + 1].Can(WordTag.Complementiser) && !(noun is not null && (before is null && verb.Slot == VerbSlot.Present || before?.Tag == WordTag.Noun && HasFiniteBefore(words, i))) && before?.Tag is not (WordTag.Determiner or WordTag.Adjective or WordTag.Possessive or WordTag.Preposition or WordTag.Verb or WordTag.Number))
            return verb;
        if ((verb.Has("claim") || verb.Has("say")) && verb.Slot == VerbSlot.Present && before?.Tag is WordTag.Coordinator or WordTag.Noun or WordTag.Proper or WordTag.Pronoun && IsPerfectInfinitive(words, i + 1))
            return verb;
        if (before?.Tag == WordTag.Coordinator && verb.Slot == VerbSlot.Base && IsSecondInfinitive(words, i) || ClosesRelative(words, i, verb))
            return verb;
        if (verb.Has("say") && (EndsWithSpeaker(words, i) || i + 1 < words.Count && words[i + 1].Readings.Any(entry => entry.Has("nominative")) && before is { Tag: WordTag.Date or WordTag.Noun or WordTag.Proper }))
            return verb;
        if (verb.Slot == VerbSlot.Base && before?.Tag is WordTag.Noun or WordTag.Proper or WordTag.Pronoun && PlainForms.IsDemanded(words, i))
            return verb;
        if (before?.Tag == WordTag.Coordinator && IsJoinedVerb(words, i) || EndsAnotherName(words, i, verb) || IsOfOne(words, i, verb) || IsPerceived(words, i, verb))
            return verb;
        var other = word.Readings.FirstOrDefault(entry => entry.Tag is not (WordTag.Verb or WordTag.Noun));
        if (before?.Tag is WordTag.Determiner or WordTag.Possessive or WordTag.Number or WordTag.Preposition or WordTag.Adjective || before?.Name is { IsAdjective: true } && !VerbFits(words, i, before, verb))
            return before is { Tag: WordTag.Number, Number.Best: 0, Normal.Length: > 2 } && verb.Slot == VerbSlot.Present && i + 1 < words.Count && StartsNoun(words, i + 1) ? verb : noun ?? other ?? (verb.Slot == VerbSlot.Base && before.Tag == WordTag.Number && IsSeveral(before) ? verb : Nominal(word));
        if (IsNominal(before) && (HasFiniteBefore(words, i) || verb.Slot == VerbSlot.Base && before!.Tag == WordTag.Noun && !Agrees(words, i, before, verb) && !words[i - 1].Can(WordTag.Adverb)))
            return noun ?? other ?? Nominal(word);
        if (IsNominal(before) && LeadsSpeaker(words, i))
            return noun ?? Nominal(word);
        if (noun is { Tag: WordTag.Noun } given && (IsGiven(words, i, before) || FollowsDate(words, i)))
            return given;
        if (noun is null && other is null)
            return before is null || IsNominal(before) || before.Tag is WordTag.Pronoun or WordTag.Adverb or WordTag.Relative or WordTag.Coordinator or WordTag.Comma or WordTag.Quote or WordTag.Negation or WordTag.Auxiliary or WordTag.Verb ? verb : Nominal(word);
        if (before is { Tag: WordTag.Relative } whose && (whose.Has("possessive") || noun is { IsPlural: true } && Before(words, i, 2) is { Tag: WordTag.Preposition } under && !under.Has("of")))
            return noun ?? other ?? verb;
        if (before?.Tag is WordTag.Pronoun && !before.Has("expletive") || before?.Tag == WordTag.Relative)
            return verb;
        return IsNominal(before) && VerbFits(words, i, before!, verb) || before is { Tag: WordTag.Adverb } && IsNominal(Before(words, i, 2)) && VerbFits(words, i, Before(words, i, 2)!, verb) ? verb : noun ?? other;
    }

    // "Hundreds flee", "20 flee": several who act.
    static bool IsSeveral(Word word) => word.Number is { IsCount: true } number && number.Best is null or > 1;

    // "gave them shelter": what is given stands behind to whom.
    static bool IsGiven(List<Word> words, int i, Word? before) =>
        i > 1 && before is { Tag: WordTag.Pronoun } them && !them.Has("nominative") && (them.Has("plural") || them.Has("person")) && words[i - 2] is { Tag: WordTag.Verb } giver && giver.Has("ditransitive");

    // "broke the siege and still commands the pass": a noun has no article right behind it.
    static bool IsJoinedVerb(List<Word> words, int i) =>
        i + 1 < words.Count && words[i + 1] is var next && next.Can(WordTag.Determiner) && (next.Has("definite") || next.Has("article") || next.Has("possessive")) && !next.Has("demonstrative") && HasFiniteBefore(words, words[i - 1].Tag == WordTag.Adverb ? i - 2 : i - 1);
    // "and claims to have killed 60"
    static bool IsPerfectInfinitive(List<Word> words, int i) =>
        i + 2 < words.Count && words[i].Can(WordTag.To) && words[i + 1].Readings.Any(entry => entry is { Tag: WordTag.Auxiliary, Lemma: "have" }) && words[i + 2].Readings.Any(entry => entry.Slot == VerbSlot.Participle);

    // "the White Helmets rescue service said": before a noun and a verb of saying a word that may be a noun is one.
    static bool LeadsSpeaker(List<Word> words, int i) =>
        i + 2 < words.Count && words[i + 1].Can(WordTag.Noun) && words[i + 2].Readings.Any(entry => entry.Has("say") && entry.Slot is VerbSlot.Past or VerbSlot.Present);

    // "…, aid workers estimate.": a comma, who speaks, and a verb of saying at the end.
    static bool EndsWithSpeaker(List<Word> words, int i)
    {
        if (i + 1 < words.Count && words[i + 1].Tag is not (WordTag.Break or WordTag.Quote) && !words[i + 1].Readings.Any(entry => entry.Tag is WordTag.Break or WordTag.Quote))
            return false;
        // "Our correspondent, Desire Habimana, reports.": who speaks is named again between commas.
        if (i > 2 && words[i - 1].Tag == WordTag.Comma && words[i - 2].Tag == WordTag.Proper && words[i - 3].Tag == WordTag.Comma)
            return true;
        return IsNominal(Before(words, i)) && BeginsAfterComma(words, i);
    }

    static LexEntry? Gerund(List<Word> words, int i, LexEntry gerund, LexEntry? noun, Word? before)
    {
        var next = i + 1 < words.Count ? words[i + 1] : null;
        if (before is { Tag: WordTag.Auxiliary })
            return gerund;
        if (before is null && next is not null && IsNounLike(next) && !next.Can(WordTag.Determiner) && FiniteAhead(words, i + 1, stopAtComma: true))
            return Modifier(gerund);
        if (noun is { Tag: WordTag.Adjective } && before?.Tag is null or WordTag.Coordinator or WordTag.Preposition or WordTag.Verb or WordTag.Comma && next is not null && IsNounLike(next) && !next.Can(WordTag.Determiner) && !(before is { Tag: WordTag.Verb } && before.Has("say") && next.Tag == WordTag.Proper))
            return noun;
        if (before?.Tag is WordTag.Determiner or WordTag.Possessive or WordTag.Adjective or WordTag.Number || before?.Name is { IsAdjective: true })
            return noun ?? (next is not null && IsNounLike(next) ? Modifier(gerund) : Nominal(words[i]));
        if (noun is not null && (next is null || next.Can(WordTag.Preposition) || next.Tag is WordTag.Comma or WordTag.Break || next.Can(WordTag.Verb) || next.Can(WordTag.Auxiliary) || next.Can(WordTag.Modal) || next.Can(WordTag.Coordinator) || (next.Can(WordTag.Relative) || next.Can(WordTag.Complementiser)) && !gerund.Has("say") && !gerund.Has("threat") && !gerund.Has("demand")))
            return noun;
        return gerund;
    }

    static LexEntry Modifier(LexEntry verb) => verb with { Tag = WordTag.Adjective };

    static LexEntry Nominal(Word word) => new(word.Normal, WordTag.Noun, VerbSlot.None, false, []);

    internal static bool IsNominal(Word? word) => word?.Tag is WordTag.Noun or WordTag.Proper or WordTag.Date or WordTag.Number;

    internal static bool IsNounLike(Word word) => word.Tag == WordTag.Proper || word.Name is not null || word.Can(WordTag.Noun) || word.Can(WordTag.Adjective) || (word.Readings.Count == 0 && word.Tag is WordTag.Noun or WordTag.Adjective);

    static Word? Before(List<Word> words, int i, int steps = 1)
    {
        var j = i;
        for (var n = 0; n < steps; n++)
            for (j = Unbracketed(words, j - 1); j >= 0 && words[j].Tag is WordTag.Adverb or WordTag.Negation or WordTag.Quote && steps == 1;)
                j = Unbracketed(words, j - 1);
        return j >= 0 ? words[j] : null;
    }

    // Words in brackets are passed over.
    static int Unbracketed(List<Word> words, int j)
    {
        if (j < 0 || !words[j].Readings.Any(entry => entry.Has("closing")))
            return j;
        var open = j;
        while (open >= 0 && !words[open].Readings.Any(entry => entry.Has("opening")))
            open--;
        return open > 0 ? open - 1 : j;
    }

    static int Skip(List<Word> words, int i)
    {
        while (i < words.Count && words[i].Can(WordTag.Adverb) && !words[i].Can(WordTag.Verb))
            i++;
        return i;
    }

    static bool StartsNoun(List<Word> words, int i) =>
        i < words.Count && (words[i].Tag is WordTag.Proper or WordTag.Number or WordTag.Noun or WordTag.Adjective || words[i].Name is not null || words[i].Can(WordTag.Determiner)
            || words[i].Can(WordTag.Noun) || words[i].Can(WordTag.Pronoun) || words[i].Can(WordTag.Adjective) || IsModifierLike(words, i) || words[i].Tag == WordTag.Quote && i + 1 < words.Count && StartsNoun(words, i + 1));

    // "allied troops", "burning cars"; in "the military said in Kyiv" and "some had left" the form can only be a verb.
    static bool IsModifierLike(List<Word> words, int i) =>
        words[i].Readings.FirstOrDefault(entry => entry.Slot is VerbSlot.Gerund or VerbSlot.Participle) is { } form && !words[i].Can(WordTag.Auxiliary)
        && !(form.Has("say") && form.Slot == VerbSlot.Participle && i + 1 < words.Count && !IsNounLike(words[i + 1]));

    // "the other fired first": a past form that no noun follows.
    static bool IsVerbAlone(List<Word> words, int i) =>
        i < words.Count && !words[i].Can(WordTag.Noun) && !words[i].Can(WordTag.Adjective) && words[i].Readings.Any(entry => entry.Slot == VerbSlot.Past) && !(i + 1 < words.Count && IsNounLike(words[i + 1]) && !words[i + 1].Can(WordTag.Determiner));

    // "the army and the militia, once allies in the war, fell out", "drove them ahead as a shield, struck": no verb before the next comma, and one right after it.
    static bool IsAsideJoint(List<Word> words, int i)
    {
        var isAside = i > 1 && words[i - 1].Tag == WordTag.Comma && IsNominal(words[i - 2]);
        if (!isAside && !words[i].Can(WordTag.Preposition) || FiniteAhead(words, i + 1, stopAtComma: true))
            return false;
        var j = i + 1;
        while (j < words.Count && words[j].Tag is not (WordTag.Comma or WordTag.Break))
            j++;
        if (j == i + 1 || j + 1 >= words.Count || words[j].Tag != WordTag.Comma)
            return false;
        if (!isAside && (OpensAfter(words, i, j) || GoesOnAfter(words, j)))
            return true;
        return words[j + 1].Can(WordTag.Auxiliary) || words[j + 1].Can(WordTag.Modal) || words[j + 1].Readings.Any(entry => entry.Slot is VerbSlot.Past or VerbSlot.Present) && !words[j + 1].Can(WordTag.Noun);
    }

    // "After talks with the envoy, the minister said": no verb before the comma, and behind it a clause begins that has one. "After Iran, Iraq and Syria agreed" goes on with its list.
    static bool OpensAfter(List<Word> words, int i, int comma) =>
        (i == 0 || words[i - 1].Tag is WordTag.Verb or WordTag.Quote or WordTag.Break or WordTag.Date or WordTag.Complementiser) && StartsNoun(words, comma + 1) && FiniteAhead(words, comma + 1, stopAtComma: true)
        && (HasPreposition(words, i + 1, comma) || !HasCoordinator(words, comma + 1));

    // "will stay until the rains, and farmers will hand over": behind the comma the sentence goes on with a clause of its own.
    static bool GoesOnAfter(List<Word> words, int comma) =>
        words[comma + 1].Can(WordTag.Coordinator) && StartsNoun(words, comma + 2) && FiniteAhead(words, comma + 2, stopAtComma: true);

    static bool HasPreposition(List<Word> words, int from, int end)
    {
        for (var j = from; j < end; j++)
            if (words[j].Can(WordTag.Preposition))
                return true;
        return false;
    }

    // Before the verb, a comma or a break.
    static bool HasCoordinator(List<Word> words, int from)
    {
        for (var j = from; j < words.Count && words[j].Tag is not (WordTag.Comma or WordTag.Break) && !words[j].Can(WordTag.Auxiliary) && !(words[j].Can(WordTag.Verb) && !words[j].Can(WordTag.Noun)); j++)
            if (words[j].Can(WordTag.Coordinator))
                return true;
        return false;
    }

    static bool VerbNext(List<Word> words, int i)
    {
        i = Skip(words, i);
        return i < words.Count && (words[i].Can(WordTag.Verb) || words[i].Can(WordTag.Auxiliary) || words[i].Can(WordTag.Modal));
    }

    /// <summary>Whether a finite verb comes before the clause ends; looks no further than a break or a word that opens another clause.</summary>
    internal static bool FiniteAhead(List<Word> words, int from, bool stopAtComma = false, bool stopAtJoint = false)
    {
        for (var i = from; i < words.Count && i < from + 40; i++)
        {
            var word = words[i];
            if (word.Tag is WordTag.Break || (stopAtComma && word.Tag == WordTag.Comma))
                return false;
            if (i > from && (Opens(words, i) || OpensContact(words, i)) || stopAtJoint && word.Can(WordTag.Subordinator))
                return false;
            if (word.Can(WordTag.Auxiliary) && word.Readings[0].Slot is VerbSlot.Present or VerbSlot.Past || word.Can(WordTag.Modal))
                return true;
            if (i > from && CanBeFinite(words, i))
                return true;
        }
        return false;
    }

    static bool Opens(List<Word> words, int i)
    {
        var word = words[i];
        if (word.Can(WordTag.Relative) || word.Can(WordTag.Complementiser) || word.Can(WordTag.Subordinator) && !word.Can(WordTag.Preposition) && !word.Can(WordTag.Adverb) && !word.Can(WordTag.Modal))
            return true;
        var next = i + 1;
        while (next < words.Count && words[next].Tag == WordTag.Date)
            next++;
        return word.Can(WordTag.Coordinator) && next < words.Count && (words[next].Can(WordTag.Verb) && !words[next].Can(WordTag.Noun) || words[next].Can(WordTag.Auxiliary));
    }

    // "the zones they had set up": a pronoun right after a noun begins a clause of its own.
    static bool OpensContact(List<Word> words, int i) =>
        words[i].Can(WordTag.Pronoun) && (words[i].Has("plural") || words[i].Has("person") || words[i].Readings.Any(entry => entry.Tag == WordTag.Pronoun && (entry.Has("plural") || entry.Has("subject") || entry.Has("self"))))
        && (words[i - 1].Can(WordTag.Noun) || words[i - 1].Tag == WordTag.Proper);

    static bool CanBeFinite(List<Word> words, int i)
    {
        var word = words[i];
        if (!word.Can(WordTag.Verb) || word.IsCapital && word.Readings.Any(r => r.Tag == WordTag.Noun) || DescribesNext(words, i))
            return false;
        var before = words[i - 1];
        if (before.Can(WordTag.Determiner) && !before.Can(WordTag.Pronoun) || before.Can(WordTag.Preposition) || before.Can(WordTag.To) || before.Can(WordTag.Auxiliary) && !before.Can(WordTag.Noun) || before.Tag is WordTag.Possessive || before.Tag == WordTag.Number && !(i > 1 && words[i - 2].Tag == WordTag.Noun))
            return false;
        if (before.Tag == WordTag.Noun && IsReducedAhead(words, i))
            return false;
        if (word.Readings.Any(r => r.Slot == VerbSlot.Past))
            return !(i + 1 < words.Count && IsNounLike(words[i + 1]) && words[i + 1].Readings.Count > 0 && before.Can(WordTag.Adverb));
        return word.Readings.Any(r => r.Slot is VerbSlot.Present) && !word.Can(WordTag.Noun) || word.Readings.Any(r => r.Slot == VerbSlot.Base) && !word.Can(WordTag.Noun) && (before.Entry?.IsPlural ?? before.Can(WordTag.Pronoun));
    }

    // "talks brokered by the envoy", "talks aimed at ending the war": what is done to the noun before, or what it is for.
    static bool IsReducedAhead(List<Word> words, int i) =>
        i + 2 < words.Count && words[i].Readings.Any(entry => entry.Slot == VerbSlot.Participle) && !words[i].Has("intransitive")
        && (words[i + 1].Readings.Any(entry => entry.Has("agent")) && words[i + 2].Tag is not (WordTag.Date or WordTag.Number) || words[i].Has("purpose"));
}
