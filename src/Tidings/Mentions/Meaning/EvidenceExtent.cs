using Tidings.Mentions.Frames;
using Tidings.Mentions.Syntax;

namespace Tidings.Mentions.Meaning;

/// <summary>Which words of a sentence are the evidence of a mention.</summary>
static class EvidenceExtent
{
    /// <summary>From the first to the last character of the words that tell a frame, as UTF-16 offsets of the story.</summary>
    public static (int Start, int End) Of(Sentence sentence, Frame frame, IReadOnlyList<Frame> all)
    {
        var clause = frame.Clause;
        var (first, end) = frame.Noun is { } noun && !frame.IsCarried ? (noun.First, noun.End) : (clause.First, clause.End);
        if (frame.Noun is null && all.Count > 1 && HasHappeningBetween(frame, all))
            first = clause.Verb.First;
        if (frame.Noun is { } carried)
            first = Math.Min(first, carried.First);
        foreach (var also in frame.Also)
            (first, end) = (Math.Min(first, also.Clause.First), Math.Max(end, also.Clause.End));
        if (clause.Parent is { } outer && frame.Noun is null && (outer.Verb.Verb.Has("deny") || clause.Relation == ClauseRelation.Infinitive && !outer.Verb.Verb.Has("say")) && outer.First < first && first - outer.End <= 3)
            first = outer.First;
        if (frame.Noun is null && IsSpeech(frame.Rule.Kind))
            foreach (var inner in sentence.Clauses)
                if (inner.Parent == clause && (inner.Relation is ClauseRelation.Infinitive or ClauseRelation.Gerund || inner.Relation == ClauseRelation.Complement && (frame.Rule.IsAlone || IsUntold(inner, all))))
                    end = Math.Max(end, inner.End);
        end = Math.Clamp(end, first + 1, sentence.Words.Count);
        while (first + 1 < end && sentence.Words[first].Tag is Languages.WordTag.Comma or Languages.WordTag.Break)
            first++;
        // "After eight days of shelling, the army …": how long something lasted belongs to it.
        if (first > 0 && sentence.Words[first].Has("of") && sentence.Words[first - 1] is { Tag: Languages.WordTag.Adverb, Number: not null })
            first--;
        return (sentence.Words[first].Start, sentence.Words[end - 1].End);
    }

    // "Russia, which keeps bases in both countries, urged them to stop": what stands between subject and verb is told by itself, where nothing else of the clause stands there.
    static bool HasHappeningBetween(Frame frame, IReadOnlyList<Frame> all) =>
        frame.Clause.Objects.TrueForAll(phrase => phrase.First >= frame.Clause.Verb.First) && frame.Clause.Adjuncts.TrueForAll(adjunct => adjunct.Object.First >= frame.Clause.Verb.First)
        && all.Any(other => other.Noun is null && other.Clause.Relation == ClauseRelation.Relative && other.Clause.First > frame.Clause.First && other.Clause.End <= frame.Clause.Verb.First);

    // "denied that the fort had fallen": what no rule tells is told by the denial alone.
    static bool IsUntold(Clause clause, IReadOnlyList<Frame> all) => all.All(other => other.Clause.First >= clause.End || other.Clause.End <= clause.First || other.Clause.End > clause.End && other.Noun is null);

    // What is demanded, blamed or agreed is part of what is told: "asked the rebels to leave the town".
    static bool IsSpeech(string kind) => kind is "demand" or "accusation" or "threat" or "denial" or "agreement";
}
