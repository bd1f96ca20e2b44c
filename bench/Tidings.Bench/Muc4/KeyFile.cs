using System.Text.RegularExpressions;

namespace Tidings.Bench.Muc4;

/// <summary>Reads templates as keys and answers write them. Keys have alternatives (<c>/</c>) and optional fillers (<c>?</c>); answers are written in the same way without them.</summary>
internal static partial class KeyFile
{
    /// <summary>The templates of each text, in order; a text without happenings has none.</summary>
    public static Dictionary<string, List<Template>> Read(IEnumerable<string> lines)
    {
        var byMessage = new Dictionary<string, List<Template>>(StringComparer.Ordinal);
        var (message, template, slot) = ("", (Template?)null, 0);
        foreach (var line in lines)
        {
            if (line.StartsWith(';') || string.IsNullOrWhiteSpace(line))
                continue;
            var head = Head().Match(line);
            var value = (head.Success ? head.Groups[2].Value : line).Trim();
            slot = head.Success ? int.Parse(head.Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture) : slot;
            if (slot == 0)
                (message, template) = (value.Split(' ')[0], null);
            else if (slot == 1)
                template = Begin(byMessage, message, value);
            else if (template is not null && value is not ("-" or "*" or ""))
                Add(template, Slot.All[slot - 2], value);
        }
        return byMessage;
    }

    static Template? Begin(Dictionary<string, List<Template>> byMessage, string message, string value)
    {
        if (!byMessage.TryGetValue(message, out var templates))
            byMessage.Add(message, templates = []);
        if (value.StartsWith('*'))
            return null;
        var template = new Template(message) { IsOptional = value.Contains("OPTIONAL", StringComparison.Ordinal) };
        templates.Add(template);
        return template;
    }

    static void Add(Template template, Slot slot, string value)
    {
        var optional = value.StartsWith('?');
        var text = value.TrimStart('?', ' ');
        var (own, belonging) = slot.HasReference ? Divide(text) : (text, "");
        var values = slot.Form == FillForm.Text ? Quoted(own) : Alternatives(slot.Form, own);
        if (values.Count > 0 && values[0] != "-")
            template[slot.Number].Add(new Fill(values, belonging.Trim() == "-" || belonging.Contains("\"-\"", StringComparison.Ordinal) ? ["-"] : Quoted(belonging), optional));
    }

    static (string, string) Divide(string text)
    {
        var inside = false;
        for (var i = 0; i < text.Length; i++)
            if (text[i] == '"' && (i == 0 || text[i - 1] != '\\'))
                inside = !inside;
            else if (text[i] == ':' && !inside)
                return (text[..i], text[(i + 1)..]);
        return (text, "");
    }

    static List<string> Quoted(string text) => [.. Strings().Matches(text).Select(match => match.Groups[1].Value.Replace("\\", "", StringComparison.Ordinal).Trim())];

    static List<string> Alternatives(FillForm form, string text)
    {
        var parts = form == FillForm.Location && text.StartsWith('(') ? Bracketed(text) : form == FillForm.Location ? Locations(text) : [.. text.Split('/')];
        return [.. parts.Select(part => form == FillForm.Location ? part.Trim() : part.Trim(' ', '(', ')')).Where(part => part.Length > 0)];
    }

    // "(COUNTRY: TOWN (CITY)) / (COUNTRY)".
    static List<string> Bracketed(string text)
    {
        var parts = new List<string>();
        var (depth, start) = (0, 0);
        for (var i = 0; i < text.Length; i++)
            if (text[i] == '(' && depth++ == 0)
                start = i + 1;
            else if (text[i] == ')' && --depth == 0)
                parts.Add(text[start..i]);
        return parts;
    }

    // A slash inside brackets divides kinds of one place, outside whole places.
    static List<string> Locations(string text) =>
        KindChoice().Match(text) is { Success: true } choice
            ? [.. choice.Groups[2].Value.Split('/').Select(kind => $"{choice.Groups[1].Value}({kind.Trim()}){choice.Groups[3].Value}")]
            : [.. text.Split(" / ")];

    [GeneratedRegex(@"^(\d+)\.\s+[A-Z :]+?\s{2,}(.*)$")]
    private static partial Regex Head();

    [GeneratedRegex("\"((?:\\\\.|[^\"\\\\])*)\"")]
    private static partial Regex Strings();

    [GeneratedRegex(@"^(.*)\(([^()]*/[^()]*)\)(.*)$")]
    private static partial Regex KindChoice();
}
