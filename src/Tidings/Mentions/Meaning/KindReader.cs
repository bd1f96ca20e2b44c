using Tidings.Evidence;
using Tidings.Languages;
using Tidings.Mentions.Frames;
using Tidings.Mentions.Syntax;

namespace Tidings.Mentions.Meaning;

/// <summary>
/// Reads of what kind a happening is. A rule knows what its own clause tells; who was hurt by what means, and whether they bear arms, often stands beside it or before.
/// </summary>
sealed class KindReader(StoryText story, StoryMemory memory)
{
    /// <summary>Kinds of force used.</summary>
    public static readonly IReadOnlySet<string> Violent = new HashSet<string> { "armed_clash", "air_drone_strike", "shelling_missile", "attack_on_civilians", "territory_taken", "mine_ied_explosion", "chemical_weapon", "property_destruction", "weapons_disrupted" };

    // Kinds that say by what means, whoever was hurt.
    static readonly HashSet<string> OfMeans = ["air_drone_strike", "shelling_missile", "mine_ied_explosion", "chemical_weapon", "suicide_bombing", "grenade"];

    /// <summary>The kind of a frame's happening, which is kept for what is told after it.</summary>
    public string Of(Sentence sentence, int number, Frame frame, IReadOnlyList<Frame> all, StanceReading stance)
    {
        var kind = OfHurt(sentence, number, frame);
        var casualty = IsCasualty(sentence, frame, kind);
        if (casualty && (Beside(number, frame, all) ?? Before(sentence, number, frame) ?? Named(sentence, frame)) is { } told)
            return told;
        if (LentMeans(frame, kind) is { } lent)
            return lent;
        if (memory.Violence(number) is { } means && OfMeans.Contains(means) && (IsDoneByIt(frame, kind, number) || means is "air_drone_strike" or "shelling_missile" && IsUnsaid(frame)))
            return means;
        if (kind == "territory_transferred" && frame.Clause.Verb.Verb.Has("enter") && (IsUnbidden(sentence, number, frame) || FightsThere(frame, all)))
            kind = "armed_clash";
        if (kind == "territory_taken" && frame.Noun is null && Lasts(sentence, frame.Clause))
            kind = "territory_held";
        if (story.IsAccident && (kind == "mine_ied_explosion" || kind is "attack_on_civilians" or "armed_clash" && frame.Actors.Count == 0 && sentence.Words.Any(word => word.Has("accident") && !word.Has("person"))))
            return "other_event";
        if (kind == "withdrawal" && stance.Stance is Stance.Reported or Stance.Claimed)
            memory.AddRetreat(number);
        if (kind == "territory_transferred")
            memory.AddHandover(number);
        if (kind is "agreement" or "ceasefire" or "territory_transferred" or "withdrawal")
            memory.AddSettling(number);
        if (stance.Stance is Stance.Reported or Stance.Claimed)
            Remember(sentence, number, frame, kind, casualty);
        return kind;
    }

    // "entered the town under the terms of the truce".
    static bool IsByTerms(Sentence sentence, Clause clause) =>
        clause.Adjuncts.Exists(adjunct => adjunct.Class is "under" or "source" or "at" && (adjunct.Object.Is("terms") || adjunct.Object.Is("agreement") || adjunct.Object.Is("ceasefire") || Terms.Is(sentence, adjunct.Object)));

    // "They occupy the valley", "the town is occupied by them", "continue to occupy it", "the island, occupied since the war": a state that goes on.
    static bool Lasts(Sentence sentence, Clause clause)
    {
        var verb = clause.Verb;
        return verb.Verb.Has("lasting") && sentence.Part != MentionPart.Headline
            && (IsStill(sentence, verb) || verb is { IsPassive: true, IsFinite: true, IsPast: false, IsPerfect: false, Modal: null } && sentence.Words[verb.First].Slot == VerbSlot.Present && verb.Main == verb.First + 1 || verb is { IsFinite: true, IsPassive: false, IsPast: false, IsPerfect: false, Modal: null } && verb.Verb.Slot is VerbSlot.Present or VerbSlot.Base
                || clause is { Relation: ClauseRelation.Infinitive, Parent.Verb: { IsNegated: false, Modal: null } outer } && outer.Verb.Has("lasting")
                || clause.Dates.Exists(i => sentence.Words[i].Date is { Flavour: Dates.DateFlavour.Since }));
    }

    // "are still occupied", "remain occupied".
    static bool IsStill(Sentence sentence, VerbGroup verb) =>
        verb is { IsPassive: true, IsFinite: true, Modal: null } && sentence.Words.Skip(verb.First).Take(verb.Main - verb.First).Any(word => word.Has("still"));

    // Who comes in without an agreement or a retreat to follow comes in by force.
    bool IsUnbidden(Sentence sentence, int number, Frame frame) =>
        frame.Rule.Adjuncts.Count == 0 && !(story.IsSettled && (memory.ToldSettling(number) || memory.Violence(number) is null)) && !memory.ToldRetreat(number) && !sentence.IsUnderTerms && !IsByTerms(sentence, frame.Clause);

    // "entered the town and shot two men": by what the same ones did there.
    static bool FightsThere(Frame frame, IReadOnlyList<Frame> all) =>
        all.Any(other => Violent.Contains(other.Rule.Kind) && other.Targets.Count > 0 && other.Clause != frame.Clause && other.Clause.SharesSubject && other.Clause.Subjects.SequenceEqual(frame.Clause.Subjects));

    // "six were killed" goes by whether those named before bear arms.
    string OfHurt(Sentence sentence, int number, Frame frame) => frame.Rule.Kind switch
    {
        "attack_on_civilians" when OnlyCounts(frame) && AreArmed(sentence, frame, number) || HurtsOnlyFighters(frame) || ClaimsFight(frame) || TellsOfFighters(frame) => "armed_clash",
        "attack_on_civilians" when IsOfficialFirst(sentence, frame) => "assassination",
        "deployment" or "withdrawal" when frame.Actors.Count > 0 && frame.Actors.All(IsOfCivilians) => "displacement",
        "armed_clash" when frame.Also.Any(also => also.Rule.Kind == "assassination") => "assassination",
        "armed_clash" when HurtsOnlyCivilians(frame) || StrikesOnlyCivilians(frame) => "attack_on_civilians",
        var kind => kind,
    };

    // "A convoy of 2,000 civilians left for the border".
    static bool IsOfCivilians(Phrase phrase) => phrase.Of is { } of && of.Is("civilian") && !of.Is("fighter");

    // "The mayor and his driver were shot dead": whom it was meant for is named first.
    static bool IsOfficialFirst(Sentence sentence, Frame frame) =>
        frame is { Noun: null, Rule.Means.Count: 0, Clause.Verb.Verb: var verb, Targets: [var first, _, ..] } && verb.Has("killed") && first.Is("official") && !Antecedents.IsPlural(sentence, first) && frame.Targets.All(phrase => phrase.Is("person"));

    // "Three soldiers were killed.": by whom and by what means is not said here.
    static bool IsCasualty(Sentence sentence, Frame frame, string kind) =>
        frame.Noun is null && (frame.Rule.Means.Count == 0 || kind == "attack_on_civilians" || IsTakenUp(sentence, frame)) && frame.Actors.Count == 0 && kind is "attack_on_civilians" or "armed_clash" or "other_event"
            && (frame.Clause.Verb.Verb.Has("killed") || frame.Clause.Verb.Verb.Has("wounded") || frame.Rule is { Outcome: CountOutcome.Wounded, Target.Filler: RoleFiller.Subject } || frame.Rule.Object.Contains("life")) && !frame.Clause.Verb.Verb.Has("direct")
        || frame.Noun is null && kind == "attack_on_civilians" && frame.Rule.Means.Count == 0 && frame.Clause.Adjuncts.Exists(adjunct => adjunct.Class == "between" && adjunct.Object.Is("casualty"))
        || (frame.Noun?.Classes.Contains("casualty") == true || frame.Clause.Verb.Verb.Lemma == Verbless.Lemma && frame.Clause.Subjects.Exists(phrase => phrase.Is("casualty"))) && kind == "attack_on_civilians";

    // "Six died in the raid": the one that was told of before.
    static bool IsTakenUp(Sentence sentence, Frame frame) =>
        frame.Clause.Adjuncts.Exists(adjunct => adjunct.Class is "at" or "during" && adjunct.Object.Is("attack") && adjunct.Object.Of is null && sentence.Words[adjunct.Object.First].Has("definite") && sentence.Words[adjunct.Object.Head].Entry is { IsPlural: false });

    // "Forty-nine dead: a suicide bomber rode into the crowd": the means stands after it in the same sentence.
    string? Beside(int number, Frame frame, IReadOnlyList<Frame> all) =>
        memory.HasViolence(number) ? null : all.FirstOrDefault(other => other != frame && other.Clause.Verb.First > frame.Clause.Verb.First && OfMeans.Contains(other.Rule.Kind) && !other.Clause.Verb.IsNegated)?.Rule.Kind;

    // What was told before says by what means; whether it was an attack or a fight, those hurt say themselves where they are named.
    string? Before(Sentence sentence, int number, Frame frame) =>
        memory.Violence(number) is { } told && (OfMeans.Contains(told) || !NamesHurt(sentence, frame)) && (memory.HasViolence(number) || !IsElsewhere(sentence, number, frame.Clause)) ? told : null;

    // "On the same night 14 people perished in Tadaryat": a place of its own that the happening before did not have begins another.
    bool IsElsewhere(Sentence sentence, int number, Clause clause) =>
        memory.EventPlaces(number) is { Count: > 0 } before && clause.Adjuncts.Exists(adjunct => adjunct.Class is "at" or "near" && adjunct.Object.Is("name") && !adjunct.Object.Is("person") && !before.Any(place => SliceOf(sentence, adjunct.Object).Contains(place.Text, StringComparison.Ordinal)));

    string SliceOf(Sentence sentence, Phrase phrase) => story.Slice(sentence.Words[phrase.First].Start, sentence.Words[phrase.End - 1].End);

    // "Shells hit the square; one of them killed a woman": what "one" goes back to is the means.
    static string? LentMeans(Frame frame, string kind) =>
        frame.Noun is null && frame.Rule.Means.Count == 0 && kind is "attack_on_civilians" or "armed_clash" or "property_destruction" && Harms(frame.Clause.Verb.Verb)
            ? frame.Actors.Select(phrase => phrase.Lent ?? phrase.Of?.Lent).OfType<ClassSet>().Select(lent => Means.FirstOrDefault(means => lent.Contains(means.Class)).Kind).FirstOrDefault(means => means is not null) : null;

    // "A round landed in the yard. It killed four": what does it is what was told before; "they" can be the people named last.
    bool IsDoneByIt(Frame frame, string kind, int number) =>
        frame.Noun is null && frame.Rule.Means.Count == 0 && frame.Actors.Count > 0 && frame.Clause.Parent is null && kind is "attack_on_civilians" or "armed_clash" or "property_destruction" && Harms(frame.Clause.Verb.Verb)
        && frame.Actors.All(phrase => phrase.IsPronoun && phrase.Is("thing") || phrase.Is("number") && !phrase.Is("person") || phrase.IsPronoun && phrase.Is("plural") && !(memory.LastPeople is { } last && number - last.Sentence <= 1));

    // "The cathedral was hit": by what is not said here.
    static bool IsUnsaid(Frame frame) => frame.Noun is null && frame.Rule.Kind == "shelling_missile" && frame.Rule.Subject.Contains("none") && frame.Rule.Means.Count == 0 && frame.Actors.Count == 0;

    static bool Harms(LexEntry verb) => !verb.Has("direct") && (verb.Has("killed") || verb.Has("wounded") || verb.Has("destroyed") || verb.Has("result"));

    // "A shell put an end to the wedding: six guests died": the means, whatever it is said to do.
    static string? Named(Sentence sentence, Frame frame)
    {
        foreach (var clause in sentence.Clauses)
            foreach (var phrase in clause == frame.Clause || clause.Verb.IsNegated ? [] : clause.Subjects)
                if (Means.FirstOrDefault(means => phrase.Is(means.Class)) is { Kind: { } kind })
                    return kind;
        return null;
    }

    static readonly (string Class, string Kind)[] Means = [("missile", "shelling_missile"), ("shelling", "shelling_missile"), ("airstrike", "air_drone_strike"), ("aircraft", "air_drone_strike"), ("blast", "mine_ied_explosion"), ("mine", "mine_ied_explosion")];

    static bool NamesHurt(Sentence sentence, Frame frame) => frame.Targets.Count > 0 && frame.Targets.All(phrase => sentence.Is(phrase, "fighter"));

    void Remember(Sentence sentence, int number, Frame frame, string kind, bool casualty)
    {
        if (kind is "suicide_bombing" or "grenade" || !casualty && Violent.Contains(kind) && kind is not ("weapons_disrupted" or "property_destruction"))
            memory.AddViolence(kind == "territory_taken" ? "armed_clash" : kind, number);
        else if (kind == "weapons_disrupted" && frame.Rule.Object.Contains("aircraft"))
            memory.AddViolence(frame.Targets.Any(phrase => sentence.Is(phrase, "missile")) ? "shelling_missile" : "air_drone_strike", number);
    }

    // "three servicemen died and nine were wounded": what one clause does not say of the hurt the other does.
    static bool HurtsOnlyFighters(Frame frame) =>
        frame.Noun is null && frame.Rule.Means.Count == 0 && frame.Actors.Count == 0 && (frame.Also.Count > 0 || frame.Rule is { Kind: "attack_on_civilians", Target.Filler: RoleFiller.Subject }) && frame.Targets.Any(phrase => phrase.Is("fighter")) && frame.Targets.All(phrase => phrase.Is("fighter") || phrase.Is("number"));

    // "claimed responsibility, saying it had killed 22 soldiers"
    static bool ClaimsFight(Frame frame) => frame.Also.Any(also => also.Rule.Kind == "armed_clash") && frame.Targets.Count > 0 && frame.Targets.All(phrase => phrase.Is("fighter"));

    // "Twelve soldiers dead": what has no verb names who died.
    static bool TellsOfFighters(Frame frame) => frame.Clause.Verb.Verb.Lemma == Verbless.Lemma && frame.Noun is null && frame.Clause.Subjects is { Count: > 0 } dead && dead.TrueForAll(phrase => phrase.Is("fighter"));

    // "14 people were killed when troops opened fire": nobody else is said to have been fired at; a church is no force.
    static bool HurtsOnlyCivilians(Frame frame) =>
        frame.Also.Any(also => also.Rule.Kind == "attack_on_civilians" && also.Targets.Any(phrase => phrase.Is("civilian"))) && frame.Counted.All(phrase => phrase.Is("civic")) && !frame.Targets.Any(phrase => phrase.Is("fighter"));

    // "ambushed an aid convoy", "seven nurses were attacked": whoever does it, nobody fights there.
    static bool StrikesOnlyCivilians(Frame frame) =>
        frame.Noun is null && frame.Rule.Means.Count == 0 && frame.Targets.Count > 0 && !frame.Actors.Any(phrase => phrase.Is("civilian")) && frame.Targets.All(phrase => (phrase.Is("civilian") || phrase.Is("civic")) && !phrase.Is("fighter") && !phrase.Is("army") && !phrase.Is("party") && !phrase.Is("name"));

    // "six were killed": who they are was said before.
    static bool OnlyCounts(Frame frame) =>
        frame.Noun is null && frame.Targets.Count > 0 && frame.Targets.All(phrase => phrase.Of is null && (phrase.Is("number") || phrase.Is("plural")) && !phrase.Is("person") && !phrase.Is("casualty"));

    bool AreArmed(Sentence sentence, Frame frame, int number) =>
        BearArms(sentence, frame.Clause) ?? (memory.LastPeople is { } last && number - last.Sentence <= 1 && last.BearArms);

    /// <summary>Whether the people named last before a clause, or in the whole sentence, bear arms; null where none are named.</summary>
    public static bool? BearArms(Sentence sentence, Clause? until)
    {
        bool? armed = null;
        foreach (var clause in sentence.Clauses)
        {
            if (clause == until)
                break;
            armed = BearArms(clause.Objects) ?? BearArms(clause.Subjects) ?? armed;
        }
        return armed;
    }

    static bool? BearArms(List<Phrase> phrases) => phrases.FindLast(phrase => phrase.Is("person"))?.Is("fighter");
}
