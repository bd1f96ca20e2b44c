using Tidings.Agreements;
using Tidings.App.Storage;
using Tidings.App.Storage.Columns;
using Tidings.App.Web.Map;
using Tidings.App.Web.Shared;
using Tidings.Control;
using Tidings.Disputes;
using Tidings.Evidence;
using Tidings.Incidents;

namespace Tidings.App.Web.Reports;

/// <summary>What the record has within a report's scope, with the mentions behind it.</summary>
/// <param name="Scope">The days and the area.</param>
/// <param name="Told">The mentions.</param>
sealed record ReportGround(ReportScope Scope, ToldMentions Told)
{
    const int MostDisputes = 40;

    readonly Dictionary<string, IReadOnlyList<string>> _mentions = new(StringComparer.Ordinal);

    /// <summary>Incidents that begin in the period.</summary>
    public required IReadOnlyList<ReportIncident> Incidents { get; init; }

    /// <summary>Incidents that may have happened in it, by a date that is not known well enough.</summary>
    public required IReadOnlyList<ReportIncident> Inexact { get; init; }

    /// <summary>Who is said to hold which place of the area at the end of the period.</summary>
    public required IReadOnlyList<HeldPlace> Held { get; init; }

    /// <summary>Claims of control over places of the area, made or ended in the period.</summary>
    public required IReadOnlyList<ControlClaim> ControlChanges { get; init; }

    /// <summary>Agreements made in the period.</summary>
    public required IReadOnlyList<Agreement> Agreements { get; init; }

    /// <summary>All obligations in the area, whenever due; those that are due first come first.</summary>
    public required IReadOnlyList<ToldObligation> Obligations { get; init; }

    /// <summary>Every agreement's name by its id, for obligations under it.</summary>
    public required IReadOnlyDictionary<string, string> AgreementNames { get; init; }

    /// <summary>Tallies up to the end of the period.</summary>
    public required IReadOnlyList<Tally> Tallies { get; init; }

    /// <summary>Disputes over what happens in the period, those that most sentences take part in.</summary>
    public required IReadOnlyList<Dispute> Disputes { get; init; }

    /// <summary>How many more there are.</summary>
    public required int FurtherDisputes { get; init; }

    /// <summary>The record.</summary>
    public required RecordReader Record { get; init; }

    /// <summary>The words of these mentions as far as they are on record, in order of id.</summary>
    public IEnumerable<MentionWords> Of(IEnumerable<string> mentions) =>
        mentions.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).Select(Told.Find).OfType<MentionWords>();

    /// <summary>Incidents whole, in the order of the ids.</summary>
    public IReadOnlyList<Incident> Whole(IReadOnlyList<string> ids) => Record.Incidents(ids);

    /// <summary>The id of what an incident rests on; null where the record changed since.</summary>
    public string? MentionOf(string incident, Saying told) => _mentions.TryGetValue(incident, out var ids) && told.Number < ids.Count ? ids[told.Number] : null;

    /// <summary>Reads the ids of what incidents rest on, as far as they are not at hand yet.</summary>
    public void Know(IEnumerable<string> incidents)
    {
        var missing = incidents.Where(id => !_mentions.ContainsKey(id)).ToHashSet(StringComparer.Ordinal);
        if (missing.Count == 0)
            return;
        foreach (var (incident, mentions) in Record.MentionsOf(missing))
        {
            _mentions[incident] = mentions;
            Told.Know(mentions);
        }
    }

    /// <summary>Reads it from a record.</summary>
    public static ReportGround Read(RecordReader record, ReportScope scope)
    {
        var ((period, area), kept, book, told) = (scope, Kept.Of(record), ReportBook.Of(record), new ToldMentions(record));
        var (incidents, stories) = (kept.Incidents, kept.Stories);
        var possible = kept.Find(new IncidentFilter { From = period.From, To = period.To }).Where(LiesIncident).ToList();
        var disputes = kept.Disputes.Over(period.Includes);
        if (area is not null)
            disputes = Lying(record, disputes, area);
        var ground = new ReportGround(scope, told)
        {
            Record = record,
            Incidents = [.. possible.Where(position => period.Includes(incidents.DaysOf(position))).Select(Told).Where(incident => incident.Told.Count > 0)],
            Inexact = [.. possible.Where(position => period.MayInclude(incidents.DaysOf(position))).Select(Told)],
            Held = [.. kept.Control.AsOf(period.To).Where(held => LiesAny([held.Place]))],
            ControlChanges = [.. kept.Control.Turning(period.From, period.To).Where(claim => (period.Includes(claim.From) || period.Includes(claim.To)) && LiesAny([claim.Place]))],
            Obligations = area is null ? book.Obligations : [.. book.Obligations.Where(owed => (owed.Obligation.Place is { } place && area.Contains(place)) || owed.Places.Any(area.Contains))],
            AgreementNames = kept.AgreementNames,
            Tallies = [.. (area is null ? kept.Tallies : book.Tallies.Where(tally => tally.Places.Any(area.Contains)).Select(tally => tally.Tally)).Select(UpToEnd).Where(tally => tally.Series.Count > 0)],
            Agreements = Made(record, kept.Agreements.Where(agreement => period.Includes(agreement.Date)), area),
            Disputes = record.Disputes([.. disputes.Take(MostDisputes)]),
            FurtherDisputes = Math.Max(0, disputes.Count - MostDisputes),
        };
        told.Read(ground.Agreements.SelectMany(agreement => agreement.Mentions).Concat(ground.Disputes.SelectMany(dispute => dispute.Sides).SelectMany(side => side.Mentions)));
        return ground;

        bool LiesIncident(int position) => area is null || incidents.PlaceKeysOf(position).Any(key => area.Lies(incidents.PlaceKeys[key]));

        bool LiesAny(IEnumerable<NamedPlace> places) => area is null || places.Any(area.Contains);

        ReportIncident Told(int position) => new(incidents, position, incidents.Mentions.Of(position, stories));

        Tally UpToEnd(Tally tally) => tally.Series.All(IsOver) ? tally : tally with { Series = [.. tally.Series.Where(IsOver)] };

        bool IsOver(TallyPoint point) => point.AsOf?.Last <= period.To;
    }

    // The agreements of which a sentence names a place of the area.
    static IReadOnlyList<Agreement> Made(RecordReader record, IEnumerable<Agreement> made, Area? area)
    {
        if (area is null)
            return [.. made];
        var all = made.ToList();
        var lying = Within(record, all.SelectMany(agreement => agreement.Mentions), area);
        return [.. all.Where(agreement => agreement.Mentions.Any(lying.Contains))];
    }

    static IReadOnlyList<string> Lying(RecordReader record, IReadOnlyList<string> disputes, Area area)
    {
        var mentions = record.DisputeMentions(disputes);
        var lying = Within(record, mentions.SelectMany(dispute => dispute), area);
        return [.. disputes.Where(dispute => mentions[dispute].Any(lying.Contains))];
    }

    // The mentions that name a place of the area.
    static HashSet<string> Within(RecordReader record, IEnumerable<string> mentions, Area area) =>
        record.MentionFacts(mentions.ToHashSet(StringComparer.Ordinal)).Where(fact => fact.Places.Any(area.Contains)).Select(fact => fact.Id).ToHashSet(StringComparer.Ordinal);
}
