using Tidings.Evidence;
using Tidings.Mentions.Frames;
using Tidings.Mentions.Syntax;

namespace Tidings.Mentions.Meaning;

/// <summary>"Delhi and Islamabad accused each other": what two do to each other is two mentions, one in each direction.</summary>
static class Reciprocity
{
    /// <summary>Adds the mention, and where it is done to each other also the one the other way round.</summary>
    public static void Add(Sentence sentence, Frame frame, (Mention Mention, string Reason) coded, List<(Mention Mention, string Reason)> mentions)
    {
        if (coded.Mention.Actors.Count == 0 || !IsReciprocal(sentence, frame, coded.Mention.Actors.Count) || coded.Mention.Actors.Count == 1 && coded.Mention.Targets.SequenceEqual(coded.Mention.Actors))
            mentions.Add(coded);
        else
            mentions.AddRange(Directed(coded));
    }

    static (Mention Mention, string Reason)[] Directed((Mention Mention, string Reason) coded)
    {
        var actors = coded.Mention.Actors;
        NamedParty[] first = [actors[0]], others = [.. actors.Count > 1 ? actors.Skip(1) : coded.Mention.Targets is [var other] ? [other] : actors];
        // Who says so may be the two together.
        var both = actors.Count == 2 && coded.Mention.AttributedTo is { } source && source != first[0] && (source == others[0] || source.Text.Contains(first[0].Text, StringComparison.Ordinal) && source.Text.Contains(others[0].Text, StringComparison.Ordinal) || source.Id is null && !source.Text.Skip(1).Any(char.IsUpper));
        var there = coded.Mention with { Actors = first, Targets = others, AttributedTo = both ? first[0] : coded.Mention.AttributedTo };
        var back = coded.Mention with
        {
            Id = ContentId.Of("m", there.Id, "back"),
            Actors = others,
            Targets = first,
            AttributedTo = there.AttributedTo == first[0] ? others[0] : there.AttributedTo,
        };
        return [(there, coded.Reason), (back, coded.Reason + "; done to each other")];
    }

    static bool IsReciprocal(Sentence sentence, Frame frame, int named) => frame.Noun is null
        && (frame.Targets.Any(phrase => phrase.Is("reciprocal")) || frame.Targets.Any(phrase => phrase.Is("definite-only")) && (named == 2 || AreTwo(sentence, frame)) || frame.Rule.Actor.Filler == RoleFiller.Subject && frame.Rule.Target.Filler == RoleFiller.Subject);

    static bool AreTwo(Sentence sentence, Frame frame) => frame.Actors.Sum(actor => actor.All.Length) > 1 || frame.Actors.Any(actor => sentence.Words[actor.First].Has("pair"));
}
