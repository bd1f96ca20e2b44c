using Tidings.Evidence;
using Tidings.Mentions.Syntax;

namespace Tidings.Mentions.Frames;

/// <summary>Joins the frames of one sentence that tell of one happening.</summary>
public sealed partial class FrameFinder
{
    // "Two were wounded and one was killed in a blast", "hit a house, killing three": those hurt are part of the happening that hurt them.
    static List<Frame> Joined(List<Frame> frames)
    {
        for (var i = 1; i < frames.Count; i++)
            if (IsSentFor(frames[i - 1], frames[i]))
                frames.RemoveAt(i--);
            else if ((AreOne(frames[i - 1], frames[i]) ? i - 1 : IsBehind(frames, i) ? i - 2 : -1) is >= 0 and var at)
            {
                var (first, second) = (frames[at], frames[i]);
                var (main, other) = Weight(second) > Weight(first) ? (second, first) : (first, second);
                frames[at] = main with { Also = [.. main.Also, other with { Also = [] }, .. other.Also], Targets = [.. first.Targets, .. second.Targets], Counted = main.Counted, Actors = main.Actors.Count > 0 ? main.Actors : [.. other.Actors.Where(actor => !main.Targets.Contains(actor))] };
                frames.RemoveAt(i--);
            }
        return frames;
    }

    // "fired at civilians trying to escape, killing 17", "hit a bus carrying police, killing 41": what stands between tells of those fired at.
    static bool IsBehind(List<Frame> frames, int i) =>
        i > 1 && frames[i].Clause is { Relation: ClauseRelation.Participle, Verb.IsPassive: false, Parent: { } parent } && (parent == frames[i - 2].Clause || frames[i - 2].Also.Any(also => also.Clause == parent)) && frames[i - 1].Clause.Parent is { } between && (between != parent || !parent.Subjects.SequenceEqual(frames[i - 1].Clause.Subjects)) && IsCasualty(frames[i]) && AreOne(frames[i - 2], frames[i]);

    // What tells the means weighs more than what tells only who was hurt.
    static double Weight(Frame frame) => frame.Rule.Kind == "suicide_bombing" ? 20 + frame.Rank : frame.Rule.Means.Count > 0 ? 10 + frame.Rank : IsCasualty(frame) ? frame.Rank : 5 + frame.Rank;

    // "2,088 people have been killed and 3,291 hurt".
    static bool IsBareNumber(Clause clause) => clause is { Relation: ClauseRelation.Participle, Subjects: [var only] } && only.Is("number") && !only.Is("person");

    static bool AreOne(Frame first, Frame second)
    {
        // "killed three in Zarin and two in Taro": a verb that is left out is said twice because what is told is not one.
        if (first.Clause != second.Clause && first.Clause.Verb.Main == second.Clause.Verb.Main)
            return false;
        if (first.Rule.Kind == "loss_tally" && second.Rule.Kind == "loss_tally")
            return first.Noun is null && second.Noun is null && !IsCountedByOther(second) && !OpensElsewhere(second.Clause) && second.Clause.Relation is ClauseRelation.Coordinate or ClauseRelation.Participle or ClauseRelation.Complement;
        if (first.Noun is null && second.Noun is null && IsDetail(first, second))
            return true;
        if (IsToldByOthers(first.Clause, second.Clause))
            return false;
        if (first is { IsCarried: true, Noun: not null } && second.Noun is null && second.Clause is { Relation: ClauseRelation.Participle, SharesSubject: true } && second.Clause.Parent == first.Clause && IsCasualty(second) && Harms(first) && first.Clause.Objects.Contains(first.Noun))
            return true;
        if (BeginsAnew(second.Clause) || IsElsewhere(first.Clause, second.Clause))
            return false;
        if (first.Rule.Kind == "loss_tally" && first.Noun is null && second.Noun is null && IsCasualty(second) && IsBareNumber(second.Clause))
            return true;
        if (first.Noun is not null || second.Noun is not null || first.Clause.Verb.IsNegated != second.Clause.Verb.IsNegated || !(IsCasualty(first) || first.Also.Any(IsCasualty) && second.Clause.Relation == ClauseRelation.Adverbial || IsCasualty(second)) || !Harms(first) || !Harms(second))
            return false;
        return second.Clause.Relation switch
        {
            ClauseRelation.Coordinate or ClauseRelation.Main or ClauseRelation.Complement or ClauseRelation.Participle => true,
            ClauseRelation.Adverbial => second.Clause.Marker == "time" && !IsCasualty(second) && !first.Clause.Adjuncts.Exists(adjunct => adjunct.Class == "agent" && adjunct.Object.IsSomebody),
            ClauseRelation.Relative => IsCasualty(second) && second.Clause.Verb.Verb.Has("killed"),
            _ => false,
        };
    }

    // "India said troops opened fire, killing a soldier; Pakistan said shelling had wounded four": two who tell of two things.
    static bool IsToldByOthers(Clause first, Clause second) => TellerOf(first) is { } one && TellerOf(second) is { } other && one != other && first.Verb.First < other.Verb.First;

    static Clause? TellerOf(Clause clause)
    {
        for (var outer = clause.Parent; outer is not null; outer = outer.Parent)
            if (outer.Verb.Verb.Has("say"))
                return outer;
        return null;
    }

    // "the army admits to 30, diplomats put the dead at 58": whoever counts for himself makes a claim of his own.
    static bool IsCountedByOther(Frame frame) =>
        frame.Rule.Stance == Evidence.Stance.Claimed && frame.Clause is { SharesSubject: false, Relation: ClauseRelation.Coordinate or ClauseRelation.Main, Subjects.Count: > 0 };

    // "on the 4th men shot eleven miners; on the 10th a bomb wounded three": a day of its own before what is told.
    static bool BeginsAnew(Clause clause) =>
        clause.Relation is ClauseRelation.Coordinate or ClauseRelation.Main && !clause.SharesSubject && clause.Dates.Exists(date => clause.Subjects.Count > 0 && date < clause.Subjects[0].First);

    // "three posts were attacked near Zarin and 30 villagers were killed in Taro": each with a place of its own.
    static bool IsElsewhere(Clause first, Clause second) =>
        second is { Relation: ClauseRelation.Coordinate or ClauseRelation.Main, SharesSubject: false } && NamesPlace(first) && NamesPlace(second);

    // "counts 53 dead; in Israel six have died": a place of its own before who died.
    static bool OpensElsewhere(Clause clause) =>
        clause is { Relation: ClauseRelation.Coordinate, SharesSubject: false, Subjects: [var first, ..] } && clause.Adjuncts.Exists(adjunct => adjunct.Word < first.First && adjunct.Class is "at" or "near" && adjunct.Object.Is("name"));

    static bool NamesPlace(Clause clause) => clause.Adjuncts.Exists(adjunct => adjunct.Class is "at" or "near" && adjunct.Object.Is("name") && !adjunct.Object.Is("person"));

    // "rockets fired from the hills hit the town, setting a roof on fire": one happening by one means.
    static bool IsDetail(Frame first, Frame second) =>
        first.Rule.Means.Count > 0 && second.Rule.Means.Count > 0 && first.Clause.Relation == ClauseRelation.Participle && first.Clause.Verb.IsPassive && first.Clause.Subjects is [var dropped] && second.Clause.Subjects is [var same] && dropped == same && first.Clause.First <= second.Clause.Verb.First
        || second.Rule.Kind == "property_destruction" && first.Rule.Means.Count > 0 && IsBelow(first, second)
        || first.Rule.Kind == second.Rule.Kind
        && (IsSecondVerb(first.Clause, second.Clause) || ((first.Rule.Means.Count > 0 || second.Clause.Verb.Verb.Has("use")) && second.Rule.Means.Count > 0 || IsCasualty(second)) && IsBelow(first, second) || IsAttempted(first, second)
            || first.Clause.Relation == ClauseRelation.Participle && first.Clause.Subjects.Count > 0 && second.Clause.Subjects.Contains(first.Clause.Subjects[0]) && first.Clause.First <= second.Clause.Verb.First);

    // "intercepted and shot down a drone": two verbs side by side that are done to one thing.
    static bool IsSecondVerb(Clause first, Clause second) =>
        second is { Relation: ClauseRelation.Coordinate, SharesSubject: true, Objects.Count: > 0 } && second.Verb.First == first.Verb.End + 1 && (first.Objects.Count == 0 || first.Objects.SequenceEqual(second.Objects));

    static bool IsBelow(Frame first, Frame second) => IsAboutPart(first, second) ||
        second.Clause.Relation == ClauseRelation.Participle && second.Clause.SharesSubject && (second.Clause.Parent == first.Clause || first.Also.Any(also => also.Clause == second.Clause.Parent)) && second.Clause.Subjects.SequenceEqual(first.Clause.Subjects);

    // "repelled an attempt by the army to advance": what was tried is what was repelled.
    static bool IsAttempted(Frame first, Frame second) =>
        second.Noun is null && second.Clause.Relation == ClauseRelation.Infinitive && second.Clause.Parent == first.Clause && first.Clause.Objects.Exists(phrase => phrase.Is("attempt"));

    // "were deployed to reinforce the guard", "fled to camps to escape the fighting": what it was done for is no second sending or flight.
    static bool IsSentFor(Frame first, Frame second) =>
        first.Rule.Kind is "deployment" or "displacement" && first.Noun is null && second.Noun is null && second.Rule.Kind == first.Rule.Kind && second.Clause.Relation == ClauseRelation.Infinitive && second.Clause.Parent == first.Clause;

    // "four bombs, all of which fell on the school"
    static bool IsAboutPart(Frame first, Frame second) =>
        second.Clause is { Relation: ClauseRelation.Relative, Subjects: [{ Of: { } whole }] } && ClauseRoles.Objects(first.Clause).Contains(whole);

    static bool IsCasualty(Frame frame) => (frame.Clause.Verb.Verb.Has("killed") || frame.Clause.Verb.Verb.Has("wounded") || IsBareToll(frame.Clause) || frame.Rule is { Outcome: CountOutcome.Wounded, Target.Filler: RoleFiller.Subject }) && frame.Rule.Kind != "loss_tally";

    // "The market was bombed: nine dead."
    static bool IsBareToll(Clause clause) => clause.Verb.Verb.Lemma == Verbless.Lemma && clause.Adjuncts.Count == 0 && clause.Dates.Count == 0 && clause.Subjects is [var only] && only.Is("casualty");

    internal static bool Harms(Frame frame) => IsCasualty(frame) || frame.Rule.Means.Count > 0 || frame.Rule.Kind is "shelling_missile" or "air_drone_strike" or "mine_ied_explosion" or "grenade" or "suicide_bombing" or "armed_clash" or "attack_on_civilians";
}
