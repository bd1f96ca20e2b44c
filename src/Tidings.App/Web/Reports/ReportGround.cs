using Tidings.Agreements;
using Tidings.App.Storage;
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
    /// <summary>Incidents that begin in the period.</summary>
    public required IReadOnlyList<Incident> Incidents { get; init; }

    /// <summary>Incidents that may have happened in it, by a date that is not known well enough.</summary>
    public required IReadOnlyList<Incident> Inexact { get; init; }

    /// <summary>Who is said to hold which place of the area at the end of the period.</summary>
    public required IReadOnlyList<HeldPlace> Held { get; init; }

    /// <summary>Claims of control over places of the area, made or ended in the period.</summary>
    public required IReadOnlyList<ControlClaim> ControlChanges { get; init; }

    /// <summary>Agreements made in the period.</summary>
    public required IReadOnlyList<Agreement> Agreements { get; init; }

    /// <summary>All obligations in the area, whenever due.</summary>
    public required IReadOnlyList<ToldObligation> Obligations { get; init; }

    /// <summary>Every agreement's name by its id, for obligations under it.</summary>
    public required IReadOnlyDictionary<string, string> AgreementNames { get; init; }

    /// <summary>Tallies up to the end of the period.</summary>
    public required IReadOnlyList<Tally> Tallies { get; init; }

    /// <summary>Disputes over what happens in the period.</summary>
    public required IReadOnlyList<Dispute> Disputes { get; init; }

    /// <summary>The mentions of these ids that are on record, in order of id.</summary>
    public IEnumerable<ToldMention> Of(IEnumerable<string> mentions) =>
        mentions.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).Select(Told.Find).OfType<ToldMention>();

    /// <summary>Reads it from a record.</summary>
    public static ReportGround Read(RecordReader record, ReportScope scope)
    {
        var ((period, area), kept, book, told) = (scope, Kept.Of(record), ReportBook.Of(record), new ToldMentions(record));
        var possible = record.Incidents(new IncidentFilter { From = period.From, To = period.To, Take = int.MaxValue }).Items.Where(incident => LiesAny(incident.Places)).ToList();
        var made = kept.Agreements.Where(agreement => period.Includes(agreement.Date)).ToList();
        var disputes = record.DisputesIn(period.From, period.To);
        var ground = new ReportGround(scope, told)
        {
            Incidents = [.. possible.Where(incident => period.Includes(incident.Date))],
            Inexact = [.. possible.Where(incident => period.MayInclude(incident.Date))],
            Held = [.. kept.Control.AsOf(period.To).Where(held => LiesAny([held.Place]))],
            ControlChanges = [.. kept.Control.Claims.Where(claim => (period.Includes(claim.From) || period.Includes(claim.To)) && LiesAny([claim.Place]))],
            Obligations = [.. book.Obligations.Where(owed => area is null || (owed.Obligation.Place is { } place && area.Contains(place)) || owed.Places.Any(area.Contains))],
            AgreementNames = kept.Agreements.ToDictionary(agreement => agreement.Id, agreement => agreement.Name, StringComparer.Ordinal),
            Tallies = [.. (area is null ? kept.Tallies : book.Tallies.Where(tally => tally.Places.Any(area.Contains)).Select(tally => tally.Tally)).Select(UpToEnd).Where(tally => tally.Series.Count > 0)],
            Agreements = made,
            Disputes = disputes,
        };
        told.Read(ground.Incidents.SelectMany(incident => incident.Mentions).Concat(made.SelectMany(agreement => agreement.Mentions)).Concat(disputes.SelectMany(MentionsOf)));
        return ground with
        {
            Incidents = [.. ground.Incidents.Where(incident => incident.Mentions.Any(id => told.Find(id) is not null))],
            Agreements = [.. made.Where(agreement => Lies(agreement.Mentions))],
            Disputes = [.. disputes.Where(dispute => MentionsOf(dispute).Any(id => period.Includes(told.Find(id)?.Mention.Date?.Date)) && Lies(MentionsOf(dispute)))],
        };

        bool LiesAny(IEnumerable<NamedPlace> places) => area is null || places.Any(area.Contains);

        bool Lies(IEnumerable<string> mentions) => area is null || mentions.Any(id => told.Find(id)?.Mention.Places.Any(area.Contains) == true);

        Tally UpToEnd(Tally tally) => tally with { Series = [.. tally.Series.Where(point => point.AsOf?.Last <= period.To)] };
    }

    static IEnumerable<string> MentionsOf(Dispute dispute) => dispute.Sides.SelectMany(side => side.Mentions);
}
