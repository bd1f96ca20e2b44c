using Tidings.Languages;
using Tidings.Text;

namespace Tidings.Mentions.Syntax;

/// <summary>Who takes the word in an interview or a transcript.</summary>
/// <param name="IsQuestion">Whether somebody asks.</param>
/// <param name="Name">Who speaks, where the label names him; null for "A:".</param>
public sealed record Turn(bool IsQuestion, string? Name);

/// <summary>Reads the labels before the lines of an interview or a transcript: "Q:", "A:", "MR PRICE:". A label counts when it begins two lines or more.</summary>
public sealed class TurnReader(SpeakerLabels labels, Lexicon lexicon)
{
    const int LongestLabel = 40;
    const int LeastTurns = 2;

    /// <summary>The turns of a story, by its lines' first offsets, with the offset after each label.</summary>
    public IReadOnlyDictionary<int, (Turn Turn, int End)> Read(string text)
    {
        var found = Candidates(text).ToList();
        var counts = found.GroupBy(each => Key(each.Label)).ToDictionary(group => group.Key, group => group.Count());
        var turns = new Dictionary<int, (Turn, int)>();
        foreach (var (start, end, label) in found)
            if (counts[Key(label)] >= LeastTurns && TurnOf(text, label) is { } turn)
                turns[start] = (turn, end);
        return turns;
    }

    static string Key(string label) => label.ToLowerInvariant();

    static IEnumerable<(int Start, int End, string Label)> Candidates(string text)
    {
        for (var start = 0; start < text.Length; start = NextLine(text, start))
        {
            var colon = text.IndexOf(':', start, Math.Min(LongestLabel, text.Length - start));
            if (colon > start && char.IsUpper(text[start]) && colon + 1 < text.Length && char.IsWhiteSpace(text[colon + 1]) && text.IndexOf('\n', start, colon - start) < 0)
                yield return (start, colon + 1, text[start..colon].Trim());
        }
    }

    static int NextLine(string text, int start) => text.IndexOf('\n', start) is >= 0 and var end ? end + 1 : text.Length;

    Turn? TurnOf(string text, string label)
    {
        if (labels.Asked.Contains(Key(label)))
            return new Turn(true, null);
        if (labels.Answered.Contains(Key(label)))
            return new Turn(false, null);
        var tokens = Tokeniser.Split(label).Where(token => token.IsWord).ToList();
        return tokens.Count > 0 && tokens.TrueForAll(token => token.IsCapital) && !lexicon.Knows(tokens[^1]) && IsNamedElsewhere(text, label) ? new Turn(false, label) : null;
    }

    // Who speaks is named outside the labels as well: "Location:" and the like are not.
    static bool IsNamedElsewhere(string text, string label)
    {
        var name = label[(label.LastIndexOf(' ') + 1)..];
        for (var at = text.IndexOf(name, StringComparison.OrdinalIgnoreCase); at >= 0; at = text.IndexOf(name, at + 1, StringComparison.OrdinalIgnoreCase))
            if (at + name.Length < text.Length && text[at + name.Length] != ':')
                return true;
        return false;
    }
}
