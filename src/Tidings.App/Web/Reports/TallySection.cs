using Tidings.App.Web.Shared;
using Tidings.App.Web.Wordings;
using Tidings.Evidence;
using Tidings.Incidents;

namespace Tidings.App.Web.Reports;

/// <summary>The section on cumulative claims of losses: the latest total of each series at the end of the period, with the one before it.</summary>
/// <param name="say">The language.</param>
/// <param name="ground">What the record has.</param>
/// <param name="notes">The footnotes of the report.</param>
sealed class TallySection(Wording say, ReportGround ground, NoteBook notes)
{
    const int MostTallies = 40;

    /// <summary>The section.</summary>
    public ReportSection Make()
    {
        var tallies = ground.Tallies.Select((tally, i) => (Tally: tally, Number: i)).OrderByDescending(one => one.Tally.Series[^1].AsOf).ThenBy(one => one.Number).Select(one => one.Tally).ToList();
        ground.Told.Read(tallies.Take(MostTallies).SelectMany(tally => tally.Series.TakeLast(2)).Select(point => point.Mention));
        var sentences = tallies.Take(MostTallies).Select(Sentence).OfType<CitedSentence>().ToList();
        return new ReportSection("tallies", say["tallies.heading"], say["report.cumulative"], sentences.Count == 0 ? [] : [new ReportPart(null, sentences, More: Math.Max(0, tallies.Count - MostTallies))]);
    }

    CitedSentence? Sentence(Tally tally)
    {
        var (latest, former) = (tally.Series[^1], tally.Series.Count > 1 ? tally.Series[^2] : null);
        var what = say.Counts(new Count(tally.What, tally.Of, latest.Number, latest.Number, latest.Number, ""));
        return notes.Cited(
            say.Sentence(
                say.Claimant(tally.Claimant) + say["report.colon"] + say.With("report.figure", ("n", say.Number(latest.Number)), ("what", what)),
                tally.About is { } about ? say.With("report.losses-of", ("party", say.NameOf(about))) : null,
                say.With("report.as-of", ("date", say.Date(latest.AsOf))),
                former is null ? null : say.With("report.former", ("n", say.Number(former.Number)), ("date", say.Date(former.AsOf)))),
            [.. former is null ? Enumerable.Empty<string>() : [former.Mention], latest.Mention]);
    }
}
