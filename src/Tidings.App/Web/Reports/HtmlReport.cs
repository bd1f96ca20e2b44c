using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Tidings.App.Web.Shared;

namespace Tidings.App.Web.Reports;

/// <summary>
/// A report as HTML: a page of its own that loads nothing, runs no script and can be printed, or the body that the desk shows. Whatever stories say is text, and runs the way that its
/// own letters do.
/// </summary>
public sealed class HtmlReport
{
    // As the pages are encoded: letters of all scripts stand as they are.
    static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);
    static readonly Lazy<string> Style = new(ReadStyle);

    readonly SituationReport _report;
    readonly Func<Footnote, string>? _address;
    readonly StringBuilder _html = new();
    readonly HashSet<int> _referred = [];

    HtmlReport(SituationReport report, Func<Footnote, string>? address) => (_report, _address) = (report, address);

    /// <summary>The whole page.</summary>
    public static string Page(SituationReport report)
    {
        var say = report.Say;
        return $"""
            <!DOCTYPE html>
            <html lang="{Encode(say.Code)}" dir="{Encode(say.Direction)}">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
            <title>{Encode(report.Title)}: {Encode(string.Join(", ", report.Facts.Take(2).Select(fact => fact.Value)))}</title>
            <style>
            {Style.Value.Trim()}
            </style>
            </head>
            <body>
            <main>
            {Body(report)}</main>
            </body>
            </html>

            """.ReplaceLineEndings("\n");
    }

    /// <summary>What stands on the page, from its heading on.</summary>
    /// <param name="report">The report.</param>
    /// <param name="address">Where the words of a footnote can be read in their story; null where there is no such place.</param>
    public static string Body(SituationReport report, Func<Footnote, string>? address = null) => new HtmlReport(report, address).Write();

    string Write()
    {
        Line($"<h1>{Encode(_report.Title)}</h1>");
        Line("<dl class=\"report-facts\">");
        foreach (var fact in _report.Facts)
            Line($"<div><dt>{Encode(fact.Name)}</dt><dd>{Bdi(fact.Value)}</dd></div>");
        Line("</dl>");
        foreach (var section in _report.Sections)
            Write(section);
        WriteNotes();
        return _html.ToString();
    }

    void Write(ReportSection section)
    {
        Line($"<section class=\"report-section\" id=\"{Encode(section.Id)}\" aria-labelledby=\"{Encode(section.Id)}-title\">");
        Line($"<h2 id=\"{Encode(section.Id)}-title\">{Encode(section.Title)}</h2>");
        if (section.Parts.Count == 0)
            Line($"<p class=\"none\">{Encode(_report.Say["report.none"])}</p>");
        else if (section.Remark is { } remark)
            Line($"<p class=\"by\">{Encode(remark)}</p>");
        foreach (var part in section.Parts)
            Write(part);
        Line("</section>");
    }

    void Write(ReportPart part)
    {
        if (part.Title is { } title)
            Line($"<h3>{Bdi(title)}</h3>");
        if (part.Table is { } table)
            Write(table);
        if (part.Sentences.Count > 0)
        {
            Line("<ul class=\"report-sentences\">");
            foreach (var sentence in part.Sentences)
                Line($"<li>{Bdi(sentence.Text)} {References(sentence.Notes)}{Further(sentence.More)}</li>");
            Line("</ul>");
        }
        if (part.More > 0)
            Line($"<p class=\"by\">{Encode(_report.Say.Counted("and-more", part.More))}</p>");
    }

    void Write(ReportTable table)
    {
        Line($"<div class=\"scroll\" role=\"group\" tabindex=\"0\" aria-label=\"{Encode(table.Caption)}\">");
        Line($"<table class=\"report-table\"><caption>{Encode(table.Caption)}</caption>");
        Line($"<thead><tr>{string.Concat(table.Columns.Append(_report.Say["report.notes"]).Select(column => $"<th scope=\"col\">{Encode(column)}</th>"))}</tr></thead>");
        Line("<tbody>");
        foreach (var row in table.Rows)
            Line($"<tr><th scope=\"row\">{Bdi(row.Cells[0])}</th>{string.Concat(row.Cells.Skip(1).Select(cell => $"<td class=\"number\">{Encode(cell)}</td>"))}<td>{References(row.Notes)}{Further(row.More)}</td></tr>");
        Line("</tbody></table></div>");
    }

    string References(IReadOnlyList<int> notes) => string.Join(' ', notes.Select(Reference));

    string Further(int more) => more > 0 ? " " + Encode(_report.Say.Counted("and-more", more)) : "";

    // The first reference to a footnote is where its number leads back to.
    string Reference(int note)
    {
        var anchor = _referred.Add(note) ? FormattableString.Invariant($" id=\"r{note}\"") : "";
        return FormattableString.Invariant($"<a class=\"note\" href=\"#n{note}\"{anchor} aria-label=\"{Encode(_report.Say.With("report.note", ("n", Text(note))))}\">[{note}]</a>");
    }

    void WriteNotes()
    {
        Line("<section class=\"report-section\" id=\"notes\" aria-labelledby=\"notes-title\">");
        Line($"<h2 id=\"notes-title\">{Encode(_report.Say["report.notes"])}</h2>");
        Line("<ol class=\"report-notes\">");
        foreach (var note in _report.Footnotes)
            Write(note);
        Line("</ol>\n</section>");
    }

    void Write(Footnote note)
    {
        var language = Direction.Language(note.Language) is { } code ? $" lang=\"{Encode(code)}\"" : "";
        var source = Bdi(_report.Source(note));
        var place = _address is null ? Encode(_report.Where(note)) : $"<a href=\"{Encode(_address(note))}\">{Encode(_report.Where(note))}</a>";
        Line($"<li id=\"n{Text(note.Number)}\"><q{language} dir=\"{Direction.Of(note.Quotation)}\">{Encode(note.Quotation)}</q> <span class=\"by\">{source} {place}</span> "
            + $"<a class=\"note\" href=\"#r{Text(note.Number)}\" aria-label=\"{Encode(_report.Say["report.back"])}\">\u2191</a></li>");
    }

    void Line(string line) => _html.Append(line).Append('\n');

    static string Bdi(string text) => $"<bdi>{Encode(text)}</bdi>";

    static string Encode(string text) => Encoder.Encode(text);

    static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    static string ReadStyle()
    {
        using var reader = new StreamReader(typeof(HtmlReport).Assembly.GetManifestResourceStream("web/assets/report.css")!);
        return reader.ReadToEnd();
    }
}
