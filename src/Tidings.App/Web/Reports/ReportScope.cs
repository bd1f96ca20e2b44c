using System.Globalization;
using Tidings.App.Storage;
using Tidings.App.Web.Shared;
using Tidings.App.Web.Wordings;

namespace Tidings.App.Web.Reports;

/// <summary>What a report is about: days and an area.</summary>
/// <param name="Period">The days.</param>
/// <param name="Area">The area; null is everywhere.</param>
public sealed record ReportScope(Period Period, Area? Area)
{
    /// <summary>How many days a report is about when nobody says otherwise.</summary>
    public const int UsualDays = 7;

    /// <summary>
    /// Reads what is asked for. Without days they are the last seven of the record's stories; with one end given, the other is the last day of the stories or the seventh day back.
    /// </summary>
    /// <param name="record">The record.</param>
    /// <param name="say">The language in which problems are told.</param>
    /// <param name="asked">The days as <c>2020-11-09</c>, and the place by name or id; null where not given.</param>
    /// <returns>The scope, or why there is none.</returns>
    internal static (ReportScope? Scope, IReadOnlyList<string> Problems) Of(RecordReader record, Wording say, (string? From, string? To, string? Place) asked)
    {
        var problems = new List<string>();
        var (from, to) = (Day(asked.From, "from"), Day(asked.To, "to"));
        var (area, unknown) = asked.Place is { } name ? new AreaFinder(record, say).Find(name) : (null, null);
        if (unknown is not null)
            problems.Add(unknown);
        to ??= record.LastPublished() ?? from;
        if (problems.Count == 0 && to is null)
            problems.Add(say["report.no-day"]);
        from ??= to is { } last ? last.AddDays(-Math.Min(UsualDays - 1, last.DayNumber)) : null;
        if (problems.Count == 0 && from > to)
            problems.Add(say.With("report.backwards", ("from", Iso(from)), ("to", Iso(to))));
        return problems.Count > 0 ? (null, problems) : (new ReportScope(new Period(from!.Value, to!.Value), area), []);

        DateOnly? Day(string? text, string field)
        {
            if (text is null)
                return null;
            if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
                return day;
            problems.Add(say.With("problem.no-day", ("field", field), ("value", text)));
            return null;
        }
    }

    static string Iso(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";
}
