using Tidings.Agreements;
using Tidings.App.Storage;
using Tidings.Control;
using Tidings.Disputes;
using Tidings.Evidence;
using Tidings.Incidents;

namespace Tidings.App.Web.Reports;

/// <summary>What the record has within a report's scope, with the mentions behind it.</summary>
/// <param name="Scope">The days and the area.</param>
/// <param name="Told">The mentions, by id.</param>
sealed record ReportGround(ReportScope Scope, IReadOnlyDictionary<string, ToldMention> Told)
{
    /// <summary>Incidents that begin in the period.</summary>
    public required IReadOnlyList<Incident> Incidents { get; init; }

    /// <summary>Incidents that may have happened in it, by a date that is not known well enough.</summary>
    public required IReadOnlyList<Incident> Inexact { get; init; }

    /// <summary>All claims of control over places of the area.</summary>
    public required IReadOnlyList<ControlClaim> Control { get; init; }

    /// <summary>Agreements made in the period.</summary>
    public required IReadOnlyList<Agreement> Agreements { get; init; }

    /// <summary>All obligations in the area, whenever due.</summary>
    public required IReadOnlyList<Obligation> Obligations { get; init; }

    /// <summary>Every agreement's name by its id, for obligations under it.</summary>
    public required IReadOnlyDictionary<string, string> AgreementNames { get; init; }

    /// <summary>Tallies up to the end of the period.</summary>
    public required IReadOnlyList<Tally> Tallies { get; init; }

    /// <summary>Disputes over what happens in the period.</summary>
    public required IReadOnlyList<Dispute> Disputes { get; init; }

    /// <summary>The mentions of these ids that are on record, in order of id.</summary>
    public IEnumerable<ToldMention> Of(IEnumerable<string> mentions) =>
        mentions.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).Select(id => Told.GetValueOrDefault(id)).OfType<ToldMention>();

    /// <summary>Reads it from a record.</summary>
    public static ReportGround Read(RecordReader record, ReportScope scope)
    {
        var (period, area) = scope;
        var possible = record.Incidents(new IncidentFilter { From = period.From, To = period.To, Take = int.MaxValue }).Items.Where(incident => area is null || incident.Places.Any(area.Contains)).ToList();
        var incidents = possible.Where(incident => period.Includes(incident.Date)).ToList();
        var inexact = possible.Where(incident => period.MayInclude(incident.Date)).ToList();
        var control = record.Control().Where(claim => area is null || area.Contains(claim.Place)).ToList();
        var agreements = record.Agreements();
        var made = agreements.Where(agreement => period.Includes(agreement.Date)).ToList();
        var obligations = record.Obligations();
        var tallies = record.Tallies().Select(tally => tally with { Series = [.. tally.Series.Where(point => point.AsOf?.Last <= period.To)] }).Where(tally => tally.Series.Count > 0).ToList();
        var disputes = record.DisputesIn(period.From, period.To);
        var told = record.Mentions([.. incidents.Concat(inexact).SelectMany(incident => incident.Mentions)
            .Concat(control.Select(claim => claim.Mention))
            .Concat(made.SelectMany(agreement => agreement.Mentions))
            .Concat(obligations.SelectMany(obligation => obligation.Evidence))
            .Concat(tallies.SelectMany(tally => tally.Series.TakeLast(2)).Select(point => point.Mention))
            .Concat(disputes.SelectMany(dispute => dispute.Sides).SelectMany(side => side.Mentions)).Distinct(StringComparer.Ordinal)]).ToDictionary(one => one.Mention.Id, StringComparer.Ordinal);
        return new ReportGround(scope, told)
        {
            Incidents = [.. incidents.Where(IsTold)],
            Inexact = [.. inexact.Where(IsTold)],
            Control = control,
            Agreements = [.. made.Where(agreement => Lies(agreement.Mentions))],
            Obligations = [.. obligations.Where(obligation => (obligation.Place is { } place && area?.Contains(place) == true) || Lies(obligation.Evidence))],
            AgreementNames = agreements.ToDictionary(agreement => agreement.Id, agreement => agreement.Name, StringComparer.Ordinal),
            Tallies = [.. tallies.Where(tally => Lies(tally.Series.Select(point => point.Mention)))],
            Disputes = [.. disputes.Where(dispute => IsOver(dispute))],
        };

        bool IsTold(Incident incident) => incident.Mentions.Any(told.ContainsKey);

        bool Lies(IEnumerable<string> mentions) => area is null || mentions.Any(id => told.GetValueOrDefault(id)?.Mention.Places.Any(area.Contains) == true);

        bool IsOver(Dispute dispute) => dispute.Sides.SelectMany(side => side.Mentions).ToList() is var mentions
            && mentions.Any(id => period.Includes(told.GetValueOrDefault(id)?.Mention.Date?.Date)) && Lies(mentions);
    }
}
