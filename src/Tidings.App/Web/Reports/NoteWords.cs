using System.Globalization;
using Tidings.App.Web.Shared;

namespace Tidings.App.Web.Reports;

/// <summary>What a footnote says beside its quotation.</summary>
static class NoteWords
{
    /// <summary>Who published it, the document, when.</summary>
    public static string Source(this SituationReport report, Footnote note)
    {
        var say = report.Say;
        return say.List([note.Outlet ?? say["sources.not-named"], note.Document, say.Date(note.Published)]);
    }

    /// <summary>The story's id, and where in it the words stand, in code points.</summary>
    public static string Where(this SituationReport report, Footnote note) => report.Say.With(
        "report.where", ("story", note.Story), ("from", note.Span.Start.ToString(CultureInfo.InvariantCulture)), ("to", note.Span.End.ToString(CultureInfo.InvariantCulture)));
}
