using Tidings.App.Storage;
using Tidings.Incidents;

namespace Tidings.App.Web.Shared;

/// <summary>All rows of a long list, asked for in parts so that none of it need stay in memory.</summary>
static class Rows
{
    const int Part = 1000;

    /// <summary>Incidents whole, where the page has them only as lists need them.</summary>
    public static IEnumerable<object> Whole(RecordReader record, IEnumerable<Incident> incidents) =>
        incidents.Select(incident => incident.Id).Chunk(Part).SelectMany(ids => record.Incidents(ids));

    /// <param name="ask">Gives the part after so many rows, of so many rows.</param>
    public static IEnumerable<object> Of<T>(Func<int, int, Page<T>> ask)
        where T : notnull
    {
        for (var skip = 0; ; skip += Part)
        {
            var page = ask(skip, Part);
            foreach (var row in page.Items)
                yield return row;
            if (page.Items.Count < Part)
                yield break;
        }
    }
}
