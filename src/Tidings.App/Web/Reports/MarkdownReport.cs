using System.Text;
using System.Text.RegularExpressions;

namespace Tidings.App.Web.Reports;

/// <summary>
/// A report as Markdown: CommonMark with the tables and footnotes of GitHub. Whatever stories say is escaped, so that it makes no heading, link, picture, table or HTML; line breaks in
/// a quotation become blanks, everything else of it stands as it is.
/// </summary>
public sealed partial class MarkdownReport
{
    readonly SituationReport _report;
    readonly StringBuilder _text = new();

    MarkdownReport(SituationReport report) => _report = report;

    /// <summary>The whole document.</summary>
    public static string Document(SituationReport report) => new MarkdownReport(report).Write();

    /// <summary>A text that means nothing but itself in Markdown.</summary>
    public static string Escape(string text)
    {
        var line = Blank().Replace(text, " ").Trim();
        line = Special().Replace(line, "\\$0");
        return Opening().Replace(line, "$1\\$2");
    }

    string Write()
    {
        Line($"# {Escape(_report.Title)}\n");
        foreach (var fact in _report.Facts)
            Line($"- **{Escape(fact.Name)}**: {Escape(fact.Value)}");
        foreach (var section in _report.Sections)
            Write(section);
        Line($"\n## {Escape(_report.Say["report.notes"])}\n");
        foreach (var note in _report.Footnotes)
            Line($"[^{note.Number}]: \u201C{Enclosed(Escape(note.Quotation))}\u201D {Escape(_report.Source(note))} {Escape(_report.Where(note))}");
        return _text.ToString();
    }

    void Write(ReportSection section)
    {
        Line($"\n## {Escape(section.Title)}");
        if (section.Parts.Count == 0)
            Line($"\n{Escape(_report.Say["report.none"])}");
        else if (section.Remark is { } remark)
            Line($"\n{Escape(remark)}");
        foreach (var part in section.Parts)
            Write(part);
    }

    void Write(ReportPart part)
    {
        if (part.Title is { } title)
            Line($"\n### {Escape(title)}");
        if (part.Table is { } table)
            Write(table);
        if (part.Sentences.Count > 0)
            Line("");
        foreach (var sentence in part.Sentences)
            Line($"- {Escape(sentence.Text)} {References(sentence.Notes)}{Further(sentence.More)}");
        if (part.More > 0)
            Line($"\n{Escape(_report.Say.Counted("and-more", part.More))}");
    }

    void Write(ReportTable table)
    {
        Line("\n" + Row(table.Columns.Append(_report.Say["report.notes"]).Select(Escape)));
        Line(Row(["---", .. table.Columns.Skip(1).Select(_ => "---:"), "---"]));
        foreach (var row in table.Rows)
            Line(Row([.. row.Cells.Select(Escape), References(row.Notes) + Further(row.More)]));
    }

    static string Row(IEnumerable<string> cells) => $"| {string.Join(" | ", cells)} |";

    string Further(int more) => more > 0 ? " " + Escape(_report.Say.Counted("and-more", more)) : "";

    static string References(IReadOnlyList<int> notes) => string.Concat(notes.Select(note => FormattableString.Invariant($"[^{note}]")));

    void Line(string line) => _text.Append(line).Append('\n');

    // A text that turns the direction of writing turns its own only: an isolate of its own ends all that is begun in it.
    static string Enclosed(string text) => Turning().IsMatch(text) ? $"\u2068{text}\u2069" : text;

    [GeneratedRegex(@"[\u202A-\u202E\u2066-\u2069]")]
    private static partial Regex Turning();

    // Blanks and line ends of any kind, and what no text holds.
    [GeneratedRegex(@"[\s\p{Cc}]+")]
    private static partial Regex Blank();

    // What marks something anywhere in a line: emphasis, code, links, HTML, entities, cells; and what makes a link of a bare address.
    [GeneratedRegex(@"[\\`*_{}\[\]<>|~&@$^]|(?<=[A-Za-z]):(?=//)|(?<=\bwww)\.", RegexOptions.IgnoreCase)]
    private static partial Regex Special();

    // What marks something at the beginning of a line: headings, quotations, items of lists.
    [GeneratedRegex(@"^(\d{0,9})([#+\-=>.)])")]
    private static partial Regex Opening();
}
