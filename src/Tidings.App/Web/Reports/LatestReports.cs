using Tidings.App.Storage;
using Tidings.App.Web.Shared;
using Tidings.App.Web.Wordings;

namespace Tidings.App.Web.Reports;

/// <summary>Keeps the reports that were made last until the record changes: who reads one takes it along as a file next, and most readers ask for the same days.</summary>
sealed class LatestReports
{
    const int Most = 8;

    readonly LinkedList<(Key Key, SituationReport Report)> _reports = new();

    /// <summary>The report of a record, made where it is not at hand.</summary>
    public SituationReport Of(RecordReader record, Wording say, ReportScope scope)
    {
        var key = new Key(record.Path, Kept.State(record), say, scope.Period, scope.Area?.Id);
        lock (_reports)
            if (_reports.FirstOrDefault(known => known.Key == key).Report is { } known)
                return known;
        var made = new ReportMaker(record, say).Make(scope);
        lock (_reports)
        {
            _reports.AddFirst((key, made));
            if (_reports.Count > Most)
                _reports.RemoveLast();
        }
        return made;
    }

    sealed record Key(string Path, object State, Wording Say, Period Period, string? Area);
}
