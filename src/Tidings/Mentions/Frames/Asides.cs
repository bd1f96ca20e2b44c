using Tidings.Languages;
using Tidings.Mentions.Syntax;

namespace Tidings.Mentions.Frames;

/// <summary>Tells frames that only say when something else was, or who somebody is.</summary>
static class Asides
{
    /// <summary>Whether a frame tells of nothing new: what the reader knows already, what is asked, or where those who were harmed had come from.</summary>
    public static bool Are(Sentence sentence, Frame frame, List<Frame> frames) =>
        IsBackground(sentence, frame, frames) || IsLandmark(sentence, frame) || IsAsked(sentence, frame.Clause);

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
}
