using System.Text;
using Tidings.App.Storage;
using Tidings.App.Web.Shared;
using Tidings.App.Web.Wordings;

namespace Tidings.App.Web.Reports;

/// <summary>A report, or why there is none.</summary>
/// <param name="Problems">What in the address could not be understood.</param>
/// <param name="From">The first day.</param>
/// <param name="To">The last day.</param>
/// <param name="Place">The area as typed; null is everywhere.</param>
/// <param name="Report">The report; null when there are problems.</param>
public sealed record ReportModel(IReadOnlyList<string> Problems, DateOnly? From, DateOnly? To, string? Place, SituationReport? Report);

/// <summary>The situation report on the desk, and as files to be taken along.</summary>
static class ReportPage
{
    static readonly LatestReports Made = new();

    const int MonthDays = 30;

    /// <summary>Makes the report of the last week and of the last month: whoever asks for the first one does not wait for what only a first one needs.</summary>
    public static void Prepare(RecordReader record, Wording say)
    {
        if (ReportScope.Of(record, say, (null, null, null)).Scope is not { Period.To: var last } week)
            return;
        foreach (var scope in new[] { week with { Period = new Period(last.AddDays(-Math.Min(MonthDays, last.DayNumber)), last) }, week })
            HtmlReport.Body(Made.Of(record, say, scope));
    }

    public static Page Read(PageRequest request)
    {
        var model = Of(request);
        return Page.Of<ReportView, ReportModel>(model);
    }

    /// <summary>The report as a file of HTML that needs nothing else.</summary>
    public static IResult Html(PageRequest request) => File(request, "html", "text/html; charset=utf-8", HtmlReport.Page);

    /// <summary>The report as Markdown.</summary>
    public static IResult Markdown(PageRequest request) => File(request, "md", "text/markdown; charset=utf-8", MarkdownReport.Document);

    static ReportModel Of(PageRequest request)
    {
        var (scope, problems) = ReportScope.Of(request.Record, request.Say, (request["from"], request["to"], request["place"]));
        var report = scope is null ? null : Made.Of(request.Record, request.Say, scope);
        return new ReportModel(problems, scope?.Period.From ?? request.Day("from"), scope?.Period.To ?? request.Day("to"), request["place"], report);
    }

    // Taken along and not shown here: the desk's own pages allow no style within a page.
    static IResult File(PageRequest request, string ending, string type, Func<SituationReport, string> write)
    {
        var model = Of(request);
        return model.Report is { } report
            ? Results.File(Encoding.UTF8.GetBytes(write(report)), type, FormattableString.Invariant($"report-{model.From:yyyy-MM-dd}-{model.To:yyyy-MM-dd}.{ending}"))
            : Results.Text(string.Join('\n', model.Problems) + "\n", "text/plain", Encoding.UTF8, StatusCodes.Status400BadRequest);
    }
}
