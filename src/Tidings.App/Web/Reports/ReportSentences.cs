using Tidings.App.Storage.Columns;
using Tidings.App.Web.Shared;
using Tidings.App.Web.Wordings;
using Tidings.Evidence;
using Tidings.Incidents;

namespace Tidings.App.Web.Reports;

/// <summary>How the sentences of a report are put together from what the record has, in the language of the report.</summary>
static class ReportSentences
{
    /// <summary>A sentence of several clauses; those that are missing are left out.</summary>
    public static string Sentence(this Wording say, params IEnumerable<string?> clauses) => string.Join(say["report.clauses"], clauses.Where(clause => clause is { Length: > 0 })) + ".";

    /// <summary>What happened, who did it to whom, where, when, how many, according to whom.</summary>
    /// <param name="say">The language.</param>
    /// <param name="incident">The incident.</param>
    /// <param name="told">What it rests on.</param>
    public static string Sentence(this Wording say, Incident incident, IReadOnlyList<Saying> told) => say.Sentence([
        say.With("report.when", ("date", say.Date(incident.Date)), ("what", say.Title(incident))),
        incident.Actors.Count > 0 ? say.With("report.by", ("who", say.Names(incident.Actors))) : null,
        incident.Targets.Count > 0 ? say.With(KindBook.Of(incident.Kind).Group is EffectGroup.Violence ? "report.against" : "report.with", ("who", say.Names(incident.Targets))) : null,
        .. say.Figures(incident, told),
        say.Affirmed(told),
        say.Denied(told),
        say.Counted("count.source", incident.Families),
        incident.Status is IncidentStatus.Reported ? null : say.Of(incident.Status)]);

    /// <summary>According to whom: parties by name, and the writers where they tell it in their own voice.</summary>
    public static string According(this Wording say, IEnumerable<NamedParty?> claimants) =>
        say.With("according-to", ("who", say.Claimants(claimants)));

    /// <summary>The name of who says something.</summary>
    public static string Claimant(this Wording say, NamedParty? claimant) => claimant is null ? say["report.writers"] : say.NameOf(claimant);

    static string Claimants(this Wording say, IEnumerable<NamedParty?> claimants) =>
        say.List(claimants.DistinctBy(ClaimedFigures.KeyOf).OrderBy(ClaimedFigures.KeyOf, StringComparer.Ordinal).Select(say.Claimant).Distinct(StringComparer.Ordinal));

    static string? Affirmed(this Wording say, IEnumerable<Saying> told) =>
        told.Where(one => one.Stance is not Stance.Denied).Select(one => one.Claimant).ToList() is { Count: > 0 } who ? say.According(who) : null;

    static string? Denied(this Wording say, IEnumerable<Saying> told) =>
        told.Where(one => one.Stance is Stance.Denied).Select(one => one.Claimant).ToList() is { Count: > 0 } who ? say.With("report.denied-by", ("who", say.Claimants(who))) : null;

    // Where claimants differ their figures stand side by side; what is no loss of people is told as the record has it.
    static IEnumerable<string> Figures(this Wording say, Incident incident, IReadOnlyList<Saying> told)
    {
        foreach (var outcome in ClaimedFigures.Of(told).GroupBy(figure => figure.What).OrderBy(outcome => outcome.Key))
        {
            var versions = outcome.GroupBy(figure => figure.Bounds).ToList();
            foreach (var version in versions)
            {
                var figure = say.Figure(version.Key, outcome.Key);
                yield return versions.Count == 1 ? figure : say.With("report.version-of", ("figure", figure), ("source", say.According(version.Select(each => each.Claimant))));
            }
        }
        foreach (var count in incident.Counts.Where(count => !Toll.Outcomes.Contains(count.What)))
            yield return say.With("report.figure", ("n", say.Figure(count)), ("what", say.Counts(count)));
    }

    static string Figure(this Wording say, Bounds bounds, CountOutcome outcome) => say.With("report.figure", ("n", say.Range(bounds.Low, bounds.High)), ("what", say.Of(outcome)));
}
