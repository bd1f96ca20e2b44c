using Tidings.Agreements;
using Tidings.App.Web.Shared;
using Tidings.App.Web.Wordings;

namespace Tidings.App.Web.Reports;

/// <summary>
/// The section on what was agreed: agreements made in the period, what was due in it, what was overdue at its end, what was kept, broken and disputed in it. An obligation that was
/// kept or broken after the period was still pending at its end.
/// </summary>
/// <param name="say">The language.</param>
/// <param name="ground">What the record has.</param>
/// <param name="notes">The footnotes of the report.</param>
sealed class AgreementSection(Wording say, ReportGround ground, NoteBook notes)
{
    // The latest first: what is overdue for years is on record for good.
    const int MostOverdue = 40;

    /// <summary>An obligation as it stood at the end of the period.</summary>
    /// <param name="Obligation">The obligation.</param>
    /// <param name="Compliance">What had become of it by then.</param>
    /// <param name="Done">When that came about; null when it is pending or not told.</param>
    readonly record struct Standing(Obligation Obligation, Compliance Compliance, DateOnly? Done);

    /// <summary>The section.</summary>
    public ReportSection Make()
    {
        var period = ground.Scope.Period;
        List<Standing> due = Standings(standing => period.Includes(standing.Obligation.Due?.Last)), kept = Of(Compliance.Met, Compliance.MetLate, Compliance.MetInPart), broken = Of(Compliance.Broken), disputed = Of(Compliance.Disputed);
        List<Standing> overdue = Standings(standing => standing.Compliance is Compliance.Pending && standing.Obligation.Due?.Last <= period.To), latest = [.. overdue.OrderByDescending(standing => standing.Obligation.Due?.Last).Take(MostOverdue)];
        ground.Told.Read(due.Concat(kept).Concat(broken).Concat(disputed).Concat(latest).SelectMany(standing => standing.Obligation.Evidence));
        ReportPart[] parts = [
            new(say["report.agreed"], Made()),
            Part("report.due", due),
            Part("report.overdue", latest) with { More = Math.Max(0, overdue.Count - MostOverdue) },
            Part("report.kept", kept),
            Part("report.broken", broken),
            Part("report.compliance-disputed", disputed)];
        return new ReportSection("agreements", say["agreements.heading"], null, [.. parts.Where(part => !part.IsEmpty)]);

        List<Standing> Of(params Compliance[] outcomes) => Standings(standing => outcomes.Contains(standing.Compliance) && IsOf(standing));

        bool IsOf(Standing standing) => standing.Done is { } done ? period.Includes(done) : period.Includes(standing.Obligation.Due?.Last);
    }

    // There may be very many, of which few stay.
    List<Standing> Standings(Predicate<Standing> stays)
    {
        var standings = new List<Standing>();
        foreach (var owed in ground.Obligations)
            if (At(owed) is var standing && stays(standing))
                standings.Add(standing);
        return standings;
    }

    ReportPart Part(string key, List<Standing> standings) => new(say[key], [.. standings.Select(Sentence).OfType<CitedSentence>()]);

    Standing At(ToldObligation told)
    {
        var (obligation, done, _) = told;
        return obligation.Compliance is Compliance.Pending or Compliance.Overdue || done > ground.Scope.Period.To ? new Standing(obligation, Compliance.Pending, null) : new Standing(obligation, obligation.Compliance, done);
    }

    List<CitedSentence> Made() => [.. ground.Agreements.OrderBy(agreement => agreement.Date).ThenBy(agreement => agreement.Id, StringComparer.Ordinal).Select(agreement => notes.Cited(
        say.Sentence(
            say.With("report.when", ("date", say.Date(agreement.Date)), ("what", say.NameOf(agreement))),
            agreement.Parties.Count > 0 ? say.With("report.between", ("who", say.Names(agreement.Parties))) : null,
            say.Counted("count.source", ground.Of(agreement.Mentions).Select(told => told.Family).Distinct(StringComparer.Ordinal).Count())),
        ground.Of(agreement.Mentions).DistinctBy(told => told.Family).Select(told => told.Id))).OfType<CitedSentence>()];

    CitedSentence? Sentence(Standing standing)
    {
        var obligation = standing.Obligation;
        var statement = say.Statement(obligation);
        return notes.Cited(
            say.Sentence(
                obligation.Party is { } party ? say.NameOf(party) + say["report.colon"] + statement : statement,
                obligation.Place is { } place ? say.NameOf(place) : null,
                obligation.Due is { } due ? say.With("overview.due", ("date", say.Date(due))) : say["obligations.no-day"],
                say.Of(standing.Compliance),
                standing.Done is { } done ? say.Date(done) : null,
                obligation.Agreement is { } agreement && ground.AgreementNames.GetValueOrDefault(agreement) is { } name ? say.With("report.under", ("agreement", say.About(name))) : null),
            obligation.Evidence);
    }
}
