using Tidings.Evidence;
using Tidings.Languages;
using Tidings.Mentions.Syntax;

namespace Tidings.Mentions.Meaning;

/// <summary>Figures that no clause holds.</summary>
public sealed partial class CountNamer
{
    /// <summary>Figures of the dead and hurt that no clause holds: "NINE DEAD AS …", "… struck the market: 3 dead", "33 people, seven of them children".</summary>
    /// <param name="story">The story.</param>
    /// <param name="sentence">The sentence.</param>
    /// <param name="told">What of it is counted already.</param>
    public IEnumerable<Count> Stray(StoryText story, Sentence sentence, IReadOnlyList<Count> told)
    {
        for (var i = 0; i + 1 < sentence.Words.Count; i++)
        {
            if (sentence.Words[i] is not { Number: { IsCount: true } number, Tag: WordTag.Number } word || StrayOutcome(sentence, i, told) is not var (outcome, end))
                continue;
            var text = story.Slice(word.Start, sentence.Words[end].End);
            if (!told.Any(count => count.Text.Contains(story.Slice(word.Start, word.End), StringComparison.Ordinal)))
                yield return new Count(outcome, story.Slice(sentence.Words[i + 1].Start, sentence.Words[end].End), number.Best, number.Low, number.High, text);
        }
    }

    // The number is of a word for the dead or hurt, or of some of those counted.
    static (CountOutcome Outcome, int End)? StrayOutcome(Sentence sentence, int i, IReadOnlyList<Count> told)
    {
        var next = sentence.Words[i + 1];
        if (next.Readings.Any(reading => reading.Tag == WordTag.Noun && reading.Has("casualty")))
            return (next.Readings.Any(reading => reading.Has("wounded")) ? CountOutcome.Wounded : CountOutcome.Killed, i + 1);
        if (next.Has("of") && i + 2 < sentence.Words.Count && sentence.Words[i + 2] is { Tag: WordTag.Pronoun or WordTag.Relative } whole && whole.Has("plural") | whole.Tag == WordTag.Relative && (told.FirstOrDefault(count => count.What != CountOutcome.Other) ?? told.LastOrDefault()) is { } total)
            return (total.What, i + 2);
        if (i > 1 && sentence.Words[i - 1].Tag == WordTag.Coordinator && sentence.Words[i - 2].Tag == WordTag.Comma && told.FirstOrDefault() is { What: not CountOutcome.Other } first && sentence.Clauses[^1] is { IsParenthetical: true } aside && aside.Verb.End < i)
            return (first.What, EndOfPart(sentence, i + 1));
        return null;
    }

    static int EndOfPart(Sentence sentence, int i)
    {
        while (i + 1 < sentence.Words.Count && sentence.Words[i + 1].Tag is WordTag.Preposition or WordTag.Determiner or WordTag.Noun or WordTag.Proper or WordTag.Possessive or WordTag.Adjective)
            i++;
        return i;
    }
}
