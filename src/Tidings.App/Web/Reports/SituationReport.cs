using System.Text.Json.Serialization;
using Tidings.App.Web.Wordings;
using Tidings.Text;

namespace Tidings.App.Web.Reports;

/// <summary>A line of a report's head: what it is, and how much it rests on.</summary>
public sealed record ReportFact(string Name, string Value);

/// <summary>The evidence of a sentence: words that stand in a story of the record.</summary>
/// <param name="Number">From 1, in the order in which the report first rests on it.</param>
/// <param name="Quotation">The words, exactly as in the story.</param>
/// <param name="Language">The story's language, ISO 639-1 or <c>und</c>.</param>
/// <param name="Outlet">Who published the story; null when not known.</param>
/// <param name="Document">The path of the document that the story stands in.</param>
/// <param name="Published">When the story was published; null when not known.</param>
/// <param name="Story">The story's id.</param>
/// <param name="Mention">The mention's id.</param>
/// <param name="Span">Where the words stand in the story, in Unicode code points.</param>
public sealed record Footnote(int Number, string Quotation, string Language, string? Outlet, string Document, DateOnly? Published, string Story, string Mention, TextSpan Span);

/// <summary>A situation report: what the record has of a period and an area. The same record and scope give the same report, on any machine and at any time.</summary>
/// <param name="Title">Its title.</param>
/// <param name="Facts">Area, period, state of the record, how much it rests on.</param>
/// <param name="Sections">In the order of reading.</param>
/// <param name="Footnotes">In the order of their numbers.</param>
public sealed record SituationReport(string Title, IReadOnlyList<ReportFact> Facts, IReadOnlyList<ReportSection> Sections, IReadOnlyList<Footnote> Footnotes)
{
    /// <summary>The words of the language that it is written in.</summary>
    [JsonIgnore]
    public required Wording Say { get; init; }
}
