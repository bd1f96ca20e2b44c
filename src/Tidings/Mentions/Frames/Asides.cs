using Tidings.Languages;
using Tidings.Mentions.Syntax;

namespace Tidings.Mentions.Frames;

/// <summary>Tells frames that only say when something else was, or who somebody is.</summary>
static class Asides
{
    /// <summary>Whether a frame tells of nothing new: what the reader knows already, what is asked, where those who were harmed had come from, or what no party did.</summary>
    public static bool Are(Sentence sentence, Frame frame, List<Frame> frames) =>
        IsBackground(sentence, frame, frames) || IsLandmark(sentence, frame) || IsAsked(sentence, frame.Clause) || IsOfNature(frame) || IsUndone(sentence, frame);

    // "shot two men who had returned to the village", "killed 14 people sheltering in the mosque": where those who were harmed had come from is told to say who they were. "killing three and driving hundreds from their homes" tells of more.
    static bool IsBackground(Sentence sentence, Frame frame, List<Frame> frames) =>
        frame is { Noun: null, Rule.Kind: "displacement" or "deployment" or "talks", Clause: { Relation: ClauseRelation.Relative or ClauseRelation.Participle, Parent: { } outer, First: > 0 } clause }
        && sentence.Words[clause.First - 1].Tag is not (WordTag.Comma or WordTag.Coordinator) && frames.Exists(other => other.Noun is null && FrameFinder.Harms(other) && (other.Clause == outer || IsOfHurt(other, clause)));

    // "25 people who had sought shelter were killed": told of those whom the verb behind it is about.
    static bool IsOfHurt(Frame harm, Clause clause) =>
        clause is { Relation: ClauseRelation.Relative, Subjects: [var who] } && harm.Clause.Verb.First > clause.Verb.First && ClauseRoles.Objects(harm.Clause).Contains(who);

    // "cannot say who fired", "do not forget who killed them": nobody is named before the word that asks.
    static bool IsAsked(Sentence sentence, Clause clause) =>
        clause is { Relation: ClauseRelation.Relative, First: > 0 } && sentence.Words[clause.First] is { Tag: WordTag.Relative } who && who.Has("person") && sentence.Words[clause.First - 1].Tag is WordTag.Verb or WordTag.Adjective or WordTag.Particle;

    // "since the fighting began", "before the truce took effect": what is known already and only says when.
    static bool IsLandmark(Sentence sentence, Frame frame) =>
        frame is { Rule.Kind: "ceasefire" or "armed_clash", Clause: { Relation: ClauseRelation.Adverbial, Marker: "time", Dates.Count: 0, Objects.Count: 0, Subjects: [var subject] } }
        && (frame.Noun is null || frame.Noun == subject) && (subject.Is("ceasefire") || subject.Is("attack") || subject.Is("fight")) && sentence.Words[subject.First].Has("definite") && !sentence.Words[subject.First].Has("demonstrative")
        && subject.First > 0 && sentence.Words[subject.First - 1] is var joint && (joint.Has("counts-on") || joint.Has("counts-back") || joint.Has("since"));

    // "An earthquake killed 40", "displaced by floods", "died of cholera", "her memoir attacks the king", "an offensive against inflation", "the bus overturned, killing six": what weather, disease, books and mishaps do is nobody's deed.
    static bool IsOfNature(Frame frame) =>
        frame.Rule.IsDeed && frame.Rule.Kind != "other_event"
        && (frame.Noun is not null ? frame.Clause.Adjuncts.Exists(adjunct => adjunct.Object.Is("ill") && adjunct.Class is "against" or "at")
            : frame.Clause is { Relation: ClauseRelation.Participle, Parent.Verb.Verb: var mishap } && mishap.Has("mishap")
            || (Doers(frame.Clause) is { Count: > 0 } doers ? doers.TrueForAll(IsNobody) : frame.Clause.Adjuncts.Exists(adjunct => adjunct.Object.Is("nature") && adjunct.Class is "at" or "agent" or "of" or "from" or "during" or "after")));

    static bool IsNobody(Phrase phrase) => phrase.Is("nature") || phrase.Is("writing");

    // "The volcano forced thousands to flee": who flees is made to by what stands above.
    static List<Phrase> Doers(Clause clause) =>
        clause is { Relation: ClauseRelation.Infinitive, Parent: { } outer } && ClauseRoles.Subjects(outer).ToList() is { Count: > 0 } above && above.TrueForAll(IsNobody) ? above : [.. ClauseRoles.Subjects(clause)];

    // "hit the depot without causing casualties": what was left undone.
    static bool IsUndone(Sentence sentence, Frame frame) =>
        frame is { Noun: null, Clause: { Relation: ClauseRelation.Gerund, Verb.First: > 0 } clause } && clause.Verb.First == clause.Verb.Main && sentence.Words[clause.Verb.First - 1].Has("lacking") && frame.Rule.IsDeed;
}
