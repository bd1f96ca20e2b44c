using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace Tidings.Bench;

/// <summary>An annotated time expression; offsets are UTF-16 units of the document's text.</summary>
internal sealed record Timex(int Start, int End, string Value);

/// <summary>A document of a TIMEX2 corpus: its plain text and the annotation. Of nested annotations the inner ones are dropped.</summary>
internal sealed partial record TimexDocument(string Name, DateOnly? Published, string Text, IReadOnlyList<Timex> Gold)
{
    public static TimexDocument Read(string path)
    {
        var raw = File.ReadAllText(path);
        var published = Published_().Match(raw) is { Success: true } date ? DateOnly.Parse(date.Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture) : (DateOnly?)null;
        var start = raw.IndexOf("<TEXT>", StringComparison.Ordinal) + 6;
        var body = raw[start..raw.IndexOf("</TEXT>", StringComparison.Ordinal)];
        var text = new StringBuilder();
        var gold = new List<Timex>();
        var open = new Stack<(int Start, string Value)>();
        foreach (Match part in Part().Matches(body))
            if (part.Value.StartsWith("<TIMEX2", StringComparison.Ordinal))
                open.Push((text.Length, Value_().Match(part.Value).Groups[1].Value));
            else if (part.Value == "</TIMEX2>")
                Close(open, text.Length, gold);
            else if (part.Value[0] != '<')
                text.Append(WebUtility.HtmlDecode(part.Value));
        return new TimexDocument(Path.GetFileNameWithoutExtension(path), published, text.ToString(), [.. gold.OrderBy(time => time.Start)]);
    }

    static void Close(Stack<(int Start, string Value)> open, int end, List<Timex> gold)
    {
        var (start, value) = open.Pop();
        if (open.Count == 0)
            gold.Add(new Timex(start, end, value));
    }

    [GeneratedRegex("<[^>]*>|[^<]+")]
    private static partial Regex Part();

    [GeneratedRegex("val=\"([^\"]*)\"")]
    private static partial Regex Value_();

    [GeneratedRegex("<DATETIME>.*?(\\d{4}-\\d\\d-\\d\\d)")]
    private static partial Regex Published_();
}
