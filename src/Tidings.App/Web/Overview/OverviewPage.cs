using System.Text.Json.Serialization;
using Tidings.Agreements;
using Tidings.App.Storage;
using Tidings.App.Web.Map;
using Tidings.App.Web.Shared;
using Tidings.Dates;
using Tidings.Disputes;
using Tidings.Incidents;

namespace Tidings.App.Web.Overview;

/// <summary>The numbers at the head of the overview. The dead and wounded of all incidents are not added up: one figure that was cumulative would spoil the sum.</summary>
/// <param name="Incidents">Happenings in the record.</param>
/// <param name="Stories">Stories that are coded.</param>
/// <param name="Families">Independent sources among them.</param>
/// <param name="Mentions">Coded clauses.</param>
/// <param name="Places">Places that incidents name.</param>
/// <param name="Disputes">What cannot all be true.</param>
/// <param name="Open">Obligations that are pending, overdue, met in part, broken or disputed.</param>
public sealed record Headlines(long Incidents, long Stories, long Families, long Mentions, int Places, long Disputes, int Open);

/// <summary>What happened, on one page. The newest incidents are those that changed something on the ground or on paper; speech is left to the list.</summary>
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
    const int MostMarks = 150;

    static readonly UntilChanged<OverviewModel> Made = new(Make, Kept.State);

    public static Page Read(PageRequest request) => Page.Of<OverviewView, OverviewModel>(Made.Of(request.Record));

    static OverviewModel Make(RecordReader record)
    {
        var kept = Kept.Of(record);
        var (incidents, all) = (kept.Incidents, kept.Find(new IncidentFilter()));
        var obligations = kept.Obligations.Where(IsOpen).OrderBy(obligation => obligation.Due?.Last ?? DateOnly.MaxValue).ThenBy(obligation => obligation.Id, StringComparer.Ordinal).ToList();
        var (timeline, places) = (Timeline.Of(incidents, all), PlaceTotal.Of(incidents, all));
        var span = timeline.Bars.Count == 0 ? null : EdtfDate.Between(timeline.Bars[0].From, timeline.Bars[^1].To);
        var map = MapDrawing.OfPlaces(places, most: MostMarks);
        return new OverviewModel(
            span,
            HeadlinesOf(kept, obligations.Count),
            timeline,
            map,
            MapDrawing.Around(map, places),
            record.Incidents([.. all.Where(position => incidents.IsDated(position) && KindBook.Of(incidents.Kinds[incidents.KindOf(position)]).Group != EffectGroup.Other).Take(Shown).Select(incidents.IdOf)]),
            record.Disputes(kept.Disputes.Largest(Shown / 2)),
            [.. obligations.Take(Shown)]);
    }

    static Headlines HeadlinesOf(Kept kept, int open)
    {
        var counts = kept.Counts;
        return new Headlines(counts.Incidents, counts.Stories, counts.Families, counts.Mentions, kept.Names.Places.Count, counts.Disputes, open);
    }

    static bool IsOpen(Obligation obligation) => obligation.Compliance is Compliance.Pending or Compliance.Disputed or Compliance.Broken or Compliance.MetInPart or Compliance.Overdue;
}
