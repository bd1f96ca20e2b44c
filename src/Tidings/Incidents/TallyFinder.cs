using Tidings.Dates;
using Tidings.Evidence;
using Tidings.Text;

namespace Tidings.Incidents;

/// <summary>
/// Lines up cumulative figures: who claims that whom has lost how many of what, as of when. The last figure of a series stands for the whole of it.
/// </summary>
public sealed class TallyFinder(IncidentKinds kinds, Surroundings world)
{
    /// <summary>The keys of the series that a telling has a figure for; a key orders by claimant, loser, outcome and what is counted.</summary>
    public IEnumerable<string> SeriesOf(Telling telling) => IsTally(telling) ? Figures(telling).Select(figure => figure.Key).Distinct(StringComparer.Ordinal) : [];

    /// <summary>A series from the tellings that have a figure for it.</summary>
    public Tally Series(string key, IEnumerable<Telling> tellings) => Series(tellings.SelectMany(Figures).Where(figure => figure.Key == key));

    bool IsTally(Telling telling) =>
        kinds.PartOf(telling.Kind) == IncidentPart.None && telling.Stance is Stance.Reported or Stance.Claimed && telling.Counts.Any(count => count.Best is not null);

    sealed record Figure(string Key, Telling Telling, NamedParty? Claimant, NamedParty? About, Count Count, EdtfDate? AsOf);

    IEnumerable<Figure> Figures(Telling telling)
    {
        var claimant = telling.AttributedTo is { } source ? world.TopOf(source) : null;
        var about = telling.Targets.Concat(telling.Actors).Select(world.TopOf).FirstOrDefault();
        foreach (var count in telling.Counts.Where(count => count.Best is not null))
            yield return new Figure(Key(claimant, about, count), telling, claimant, about, count, AsOf(telling));
    }

    static string Key(NamedParty? claimant, NamedParty? about, Count count) =>
        string.Join('\u001F', Key(claimant), Key(about), ((int)count.What).ToString("00", System.Globalization.CultureInfo.InvariantCulture), NormalForm.Of(count.Of ?? ""));

    static string Key(NamedParty? party) => party is null ? "" : Surroundings.KeyOf(party);

    // A figure for a period holds as of its end.
    static EdtfDate? AsOf(Telling telling) => telling.Date?.Last is { } last && !telling.Date.IsDay
        ? EdtfDate.Day(last, telling.Date.IsApproximate)
        : telling.Date ?? (telling.Published is { } day ? EdtfDate.Day(day) : null);

    static Tally Series(IEnumerable<Figure> figures)
    {
        var points = figures.OrderBy(figure => figure.AsOf).ThenBy(figure => figure.Telling).DistinctBy(figure => (figure.AsOf, figure.Count.Best)).ToList();
        var first = points[0];
        return new Tally(first.Claimant, first.About, first.Count.What, first.Count.Of, [.. points.Select(point => new TallyPoint(point.AsOf, point.Count.Best!.Value, point.Telling.Id))]);
    }
}
