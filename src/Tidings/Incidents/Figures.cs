using Tidings.Evidence;
using Tidings.Text;

namespace Tidings.Incidents;

/// <summary>
/// Figures of one happening over all that tell of it, as UCDP GED keeps them: low the least, high the most, best what most independent families give
/// (of equals the one told last). High stays open where the greatest figure is "at least".
/// </summary>
static class Figures
{
    public static IReadOnlyList<Count> Of(IReadOnlyList<Telling> tellings)
    {
        var all = tellings.SelectMany(telling => telling.Counts.Select(count => (Telling: telling, Count: count))).ToList();
        if (all.Count < 2)
            return [.. all.Select(pair => pair.Count with { Low = pair.Count.Low ?? pair.Count.Best })];
        return [.. all.GroupBy(pair => pair.Count.What).OrderBy(group => group.Key).SelectMany(group => Split(group.ToList())).Select(Sum)];
    }

    // "A soldier and four civilians were wounded" gives two figures that must not be taken for versions of one.
    static IEnumerable<List<(Telling Telling, Count Count)>> Split(List<(Telling Telling, Count Count)> group)
    {
        if (group.GroupBy(pair => pair.Telling.Id).All(own => own.Count() == 1))
            return [group];
        return group.GroupBy(pair => NormalForm.Of(pair.Count.Of ?? "")).OrderBy(same => same.Key, StringComparer.Ordinal).Select(same => same.ToList());
    }

    static Count Sum(List<(Telling Telling, Count Count)> figures)
    {
        var best = figures.Where(figure => figure.Count.Best is not null)
            .GroupBy(figure => figure.Count.Best)
            .OrderByDescending(group => group.Select(figure => figure.Telling.Family).Distinct(StringComparer.Ordinal).Count())
            .ThenByDescending(group => group.Max(figure => figure.Telling.Published))
            .ThenByDescending(group => group.Key)
            .FirstOrDefault()?.First().Count ?? figures[0].Count;
        var most = figures.Max(figure => figure.Count.High ?? figure.Count.Best);
        var open = figures.Exists(figure => figure.Count.High is null && (figure.Count.Best ?? figure.Count.Low) >= most);
        return best with { Low = figures.Min(figure => figure.Count.Low ?? figure.Count.Best), High = open ? null : most };
    }
}
