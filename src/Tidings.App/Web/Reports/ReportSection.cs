using System.Text.Json.Serialization;

namespace Tidings.App.Web.Reports;

/// <summary>A sentence of a report with the footnotes that it rests on: at least one.</summary>
/// <param name="Text">Plain text in the language of the report.</param>
/// <param name="Notes">Numbers of footnotes, rising.</param>
/// <param name="More">How many further sentences of stories it rests on, which have no footnote.</param>
public sealed record CitedSentence(string Text, IReadOnlyList<int> Notes, int More = 0);

/// <summary>A table of figures. The last cell of each row are its footnotes.</summary>
/// <param name="Caption">What it shows.</param>
/// <param name="Columns">The heads, that of the footnotes left out.</param>
/// <param name="Rows">The rows; the first cell of each names it.</param>
public sealed record ReportTable(string Caption, IReadOnlyList<string> Columns, IReadOnlyList<ReportTable.Row> Rows)
{
    /// <summary>A row and what it rests on.</summary>
    /// <param name="Cells">Its cells.</param>
    /// <param name="Notes">Numbers of footnotes, rising.</param>
    /// <param name="More">How many further sentences it rests on, which have no footnote.</param>
    public sealed record Row(IReadOnlyList<string> Cells, IReadOnlyList<int> Notes, int More = 0);
}

/// <summary>A part of a section: a table, or sentences under a title.</summary>
/// <param name="Title">Its title; null for the only or first part.</param>
/// <param name="Sentences">What it says.</param>
/// <param name="Table">Figures before the sentences; null when there are none.</param>
/// <param name="More">How many further sentences there would be.</param>
public sealed record ReportPart(string? Title, IReadOnlyList<CitedSentence> Sentences, ReportTable? Table = null, int More = 0)
{
    /// <summary>Whether it says nothing.</summary>
    [JsonIgnore]
    public bool IsEmpty => Sentences.Count == 0 && Table is not { Rows.Count: > 0 };
}

/// <summary>A section of a report.</summary>
/// <param name="Id">Its anchor, the same in every language.</param>
/// <param name="Title">Its title.</param>
/// <param name="Remark">How its figures are to be read; it states nothing about what happened.</param>
/// <param name="Parts">What it says; none when nothing is on record.</param>
public sealed record ReportSection(string Id, string Title, string? Remark, IReadOnlyList<ReportPart> Parts);
