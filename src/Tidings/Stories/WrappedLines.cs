namespace Tidings.Stories;

/// <summary>Puts the lines of paragraphs together that a text breaks at a fixed width, as mail and old wires do.</summary>
static class WrappedLines
{
    const int Narrowest = 45, Widest = 95;
    const int LeastLines = 2;

    /// <summary>The lines of a block, those that are one paragraph joined.</summary>
    /// <param name="text">The page's text.</param>
    /// <param name="lines">The lines of the block, as first unit and unit after the last.</param>
    public static List<(int Start, int End)> Joined(string text, List<(int Start, int End)> lines)
    {
        if (lines.Count < LeastLines || !Enumerable.Range(1, lines.Count - 1).Any(i => IsFull(lines[i - 1]) && char.IsLower(text[lines[i].Start])))
            return lines;
        var joined = new List<(int Start, int End)> { lines[0] };
        for (var i = 1; i < lines.Count; i++)
            if (IsFull(lines[i - 1]) && GoesOn(text, lines[i - 1], lines[i]))
                joined[^1] = (joined[^1].Start, lines[i].End);
            else
                joined.Add(lines[i]);
        return joined;
    }

    static bool IsFull((int Start, int End) line) => line.End - line.Start is >= Narrowest and <= Widest;

    static bool GoesOn(string text, (int Start, int End) line, (int Start, int End) next) =>
        char.IsLower(text[next.Start]) || !(LineShape.EndsSentence(text[line.Start..line.End]) || LineShape.IsCapitals(text[line.Start..line.End]) || LineShape.IsItem(text[next.Start..next.End]) || LineShape.IsNumbered(text[next.Start..next.End]));
}
