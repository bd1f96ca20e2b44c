using Tidings.Evidence;
using Tidings.Incidents;
using Tidings.Languages;

namespace Tidings.Tests.Incidents;

public sealed class TallyFinderTests
{
    [Fact]
    public void Find_FiguresOfOneClaimant_AreASeries()
    {
        var finder = new TallyFinder(IncidentKinds.Read(DataFiles.BuiltIn), Told.World);
        Telling[] tellings =
        [
            Told.Mention("b", "loss_tally", "2024-01-10", source: "Ministry", target: "Junta army", stance: Stance.Claimed, counts: Told.Killed(120)),
            Told.Mention("a", "loss_tally", "2023-10-27/2024-01-05", source: "Ministry", target: "Junta", stance: Stance.Claimed, counts: Told.Killed(90)),
            Told.Mention("c", "loss_tally", "2024-01-10", source: "TNLA", target: "Junta", stance: Stance.Claimed, counts: Told.Killed(500)),
            Told.Mention("d", "loss_tally", "2024-01-10", source: "TNLA", target: "Junta", stance: Stance.Denied, counts: Told.Killed(1)),
        ];
        var tallies = tellings.SelectMany(telling => finder.SeriesOf(telling), (telling, series) => (series, telling)).GroupBy(pair => pair.series, pair => pair.telling)
            .OrderBy(series => series.Key, StringComparer.Ordinal).Select(series => finder.Series(series.Key, series)).ToList();
        Assert.Equal(2, tallies.Count);
        Assert.Equal([("2024-01-05", 90L, "a"), ("2024-01-10", 120L, "b")], tallies[0].Series.Select(point => (point.AsOf!.Text, point.Number, point.Mention)));
        Assert.Equal("Junta", tallies[0].About?.Name);
    }
}
