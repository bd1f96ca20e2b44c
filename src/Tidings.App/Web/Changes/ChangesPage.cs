using System.Globalization;
using Tidings.App.Storage;
using Tidings.App.Web.Shared;

namespace Tidings.App.Web.Changes;

/// <summary>What came into the record after an entry of its journal.</summary>
/// <param name="Changes">What changed.</param>
/// <param name="IsVisit">Whether it counts from the reader's last visit and not from an entry that the address names.</param>
public sealed record ChangesModel(RecordChanges Changes, bool IsVisit);

static class ChangesPage
{
    const int Part = 1000;

    // Who was never here is shown the last entries of the journal.
    const int OnFirstVisit = 2000;

    public static Page Read(PageRequest request)
    {
        var asked = long.TryParse(request["since"], NumberStyles.None, CultureInfo.InvariantCulture, out var number);
        var since = asked ? number : request.Visit.Since > 0 ? request.Visit.Since : Math.Max(0, request.Record.Head() - OnFirstVisit);
        return Page.Of<ChangesView, ChangesModel>(new ChangesModel(request.Record.ChangesSince(since), !asked && request.Visit.Since > 0), Journal(request.Record, since));
    }

    static IEnumerable<object> Journal(RecordReader record, long since)
    {
        for (var lines = record.Journalled(since, Part); lines.Count > 0; lines = record.Journalled(since, Part))
        {
            foreach (var line in lines)
                yield return line;
            since = lines[^1].Sequence;
        }
    }
}
