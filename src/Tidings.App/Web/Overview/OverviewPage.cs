using System.Text.Json.Serialization;
using Tidings.Agreements;
using Tidings.App.Storage;
using Tidings.App.Web.Map;
using Tidings.App.Web.Shared;
using Tidings.Dates;
using Tidings.Disputes;
using Tidings.Evidence;
using Tidings.Incidents;

namespace Tidings.App.Web.Overview;

/// <summary>The numbers at the head of the overview.</summary>
/// <param name="Incidents">Happenings in the record.</param>
/// <param name="Stories">Stories that are coded.</param>
/// <param name="Families">Independent sources among them.</param>
/// <param name="Mentions">Coded clauses.</param>
/// <param name="Disputes">What cannot all be true.</param>
/// <param name="Pending">Obligations that are still to be met.</param>
/// <param name="Killed">Sums over acts of violence in the days of the timeline that are not denied; tallies are never added.</param>
/// <param name="Wounded">As <paramref name="Killed"/>.</param>
public sealed record Headlines(long Incidents, long Stories, long Families, long Mentions, long Disputes, int Pending, FigureSum Killed, FigureSum Wounded);

/// <summary>Figures of many incidents added up: best, least and most; an incident without an upper bound counts with its best figure.</summary>
public sealed record FigureSum(long Best, long Low, long High, int Incidents);

/// <summary>What happened, on one page.</summary>
public sealed record OverviewModel(
    EdtfDate? Span,
    Headlines Headlines,
    Timeline Timeline,
    [property: JsonIgnore] MapDrawing Map,
    [property: JsonIgnore] MapDrawing? Wider,
    IReadOnlyList<Incident> Newest,
    IReadOnlyList<Dispute> Disputes,
    IReadOnlyList<Obligation> Due)
{
    /// <summary>The places on the map, which the page draws.</summary>
    public IReadOnlyList<MapMark> Places => Map.Marks;
}

static class OverviewPage
{
    const int Shown = 8;

    public static Page Read(PageRequest request)
    {
        var record = request.Record;
        var incidents = record.Incidents(new IncidentFilter { NewestFirst = true, Take = int.MaxValue }).Items;
        var obligations = record.Obligations().Where(IsOpen).OrderBy(obligation => obligation.Due?.Last ?? DateOnly.MaxValue).ThenBy(obligation => obligation.Id, StringComparer.Ordinal).ToList();
        var timeline = Timeline.Of(incidents);
        var span = timeline.Bars.Count == 0 ? null : EdtfDate.Between(timeline.Bars[0].From, timeline.Bars[^1].To);
        var map = MapDrawing.Of(incidents);
        return Page.Of<OverviewView, OverviewModel>(new OverviewModel(
            span,
            HeadlinesOf(record.Counts(), incidents, span, obligations.Count),
            timeline,
            map,
            MapDrawing.Around(map, incidents),
            [.. incidents.Where(incident => incident.Date is not null).Take(Shown)],
            [.. record.Disputes().OrderByDescending(dispute => dispute.Sides.Sum(side => side.Mentions.Count)).ThenBy(dispute => dispute.Id, StringComparer.Ordinal).Take(Shown / 2)],
            [.. obligations.Take(Shown)]));
    }

    static Headlines HeadlinesOf(RecordCounts counts, IReadOnlyList<Incident> incidents, EdtfDate? span, int open) => new(
        counts.Incidents, counts.Stories, counts.Families, counts.Mentions, counts.Disputes, open,
        SumOf(incidents, span, CountOutcome.Killed), SumOf(incidents, span, CountOutcome.Wounded));

    static bool IsOpen(Obligation obligation) => obligation.Compliance is Compliance.Pending or Compliance.Disputed or Compliance.Broken;

    // Single acts of violence in the days of the timeline: not what a passage on history says of whole wars, and not the same dead told of as exchanged or mourned.
    static bool IsCounted(Incident incident, EdtfDate? span) =>
        span is not null && incident.Date is { } date && Timeline.IsExact(date) && date.Within(span) && KindBook.Of(incident.Kind).Group == EffectGroup.Violence;

    static FigureSum SumOf(IReadOnlyList<Incident> incidents, EdtfDate? span, CountOutcome outcome)
    {
        var counts = incidents.Where(incident => incident.Status != IncidentStatus.Denied && IsCounted(incident, span))
            .Select(incident => incident.Counts.Where(count => count.What == outcome).MaxBy(count => count.Best ?? count.Low ?? 0))
            .OfType<Count>().ToList();
        return new FigureSum(
            counts.Sum(count => count.Best ?? count.Low ?? 0),
            counts.Sum(count => count.Low ?? 0),
            counts.Sum(count => count.High ?? count.Best ?? count.Low ?? 0),
            counts.Count);
    }
}
