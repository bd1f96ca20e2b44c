using System.Text;

namespace Tidings.Stories;

/// <summary>Takes the marks of Markdown off a line: links, images, emphasis, heading signs.</summary>
static class Markdown
{
    /// <summary>The words alone; the line itself when there are no such marks.</summary>
    public static string Plain(string line)
    {
        if (!line.Contains("](", StringComparison.Ordinal) && !line.Contains("**", StringComparison.Ordinal) && line[0] != '#')
            return line;
        var result = new StringBuilder(line.Length);
        var start = line.Length - line.TrimStart('#').Length;
        for (var i = start; i < line.Length; i++)
            if (line[i] == ']' && i + 1 < line.Length && line[i + 1] == '(' && line.IndexOf(')', i) is > 0 and var close && close - i < 500)
                i = close;
            else if (line[i] == '*' && i + 1 < line.Length && line[i + 1] == '*')
                i++;
            else if (!(line[i] == '[' && ClosesAsLink(line, i)))
                result.Append(line[i]);
        return result.ToString().Trim() is { Length: > 0 } plain ? plain : line;
    }

    static bool ClosesAsLink(string line, int i)
    {
        var reach = line.AsSpan(i, Math.Min(300, line.Length - i));
        var close = reach.IndexOf(']');
        return close > 0 && close + 1 < reach.Length && reach[close + 1] == '(';
    }
}
