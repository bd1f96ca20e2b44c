using Tidings.App.Storage.Columns;
using Tidings.Evidence;
using Tidings.Incidents;

namespace Tidings.App.Web.Reports;

/// <summary>What one claimant says of one outcome of one incident.</summary>
/// <param name="Claimant">Who says so; null is the writers' own voice.</param>
/// <param name="What">The outcome.</param>
/// <param name="Bounds">The least and the most over the claimant's statements.</param>
/// <param name="Told">The statements, one of each family.</param>
sealed record ClaimedFigure(NamedParty? Claimant, CountOutcome What, Bounds Bounds, IReadOnlyList<Saying> Told)
{
    /// <summary>Under which the claimant's figures are put together.</summary>
    public string Key => ClaimedFigures.KeyOf(Claimant);
}

/// <summary>
/// The people killed, wounded, captured and displaced in an incident, by claimant. Reprints say the same thing once: of a family one statement counts.
/// </summary>
static class ClaimedFigures
{
    /// <summary>What is said of an incident, the writers' own voice first, then by claimant and outcome.</summary>
    /// <param name="told">What the incident rests on, in order of the mentions' ids.</param>
    public static IReadOnlyList<ClaimedFigure> Of(IEnumerable<Saying> told) =>
        [.. (from one in told
            from toll in one.Tolls
            group (Told: one, toll.Bounds) by (Key: KeyOf(one.Claimant), Outcome: toll.What) into said
            select new ClaimedFigure(
                said.First().Told.Claimant, said.Key.Outcome, said.Select(one => one.Bounds).Aggregate((one, other) => one.Or(other)),
                [.. said.Select(one => one.Told).DistinctBy(one => one.Family)])).OrderBy(figure => figure.Key, StringComparer.Ordinal).ThenBy(figure => figure.What)];

    /// <summary>By what a claimant is known; empty for the writers.</summary>
    public static string KeyOf(NamedParty? claimant) => claimant is null ? "" : Surroundings.KeyOf(claimant);
}
