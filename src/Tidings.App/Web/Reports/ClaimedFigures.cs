using Tidings.App.Storage;
using Tidings.Evidence;
using Tidings.Incidents;
using Tidings.Text;

namespace Tidings.App.Web.Reports;

/// <summary>The least and the most that a claimant gives; null is an open end.</summary>
readonly record struct Bounds(long Low, long? High)
{
    /// <summary>Of different happenings, or of different people in one.</summary>
    public static Bounds operator +(Bounds one, Bounds other) => new(one.Low + other.Low, one.High + other.High);

    /// <summary>Of one count. "At least 78" has no upper bound, "up to 5" no lower one.</summary>
    public static Bounds Of(Count count) => count switch
    {
        { Low: { } low } => new(low, count.High),
        { High: { } high } => new(0, high),
        _ => new(0, null),
    };

    /// <summary>The widest that two statements on one thing allow.</summary>
    public Bounds Or(Bounds other) => new(Math.Min(Low, other.Low), High is null || other.High is null ? null : Math.Max(High.Value, other.High.Value));
}

/// <summary>What one claimant says of one outcome of one incident.</summary>
/// <param name="Claimant">Who says so; null is the writers' own voice.</param>
/// <param name="What">The outcome.</param>
/// <param name="Bounds">The least and the most over the claimant's statements.</param>
/// <param name="Told">The statements, one of each family.</param>
sealed record ClaimedFigure(NamedParty? Claimant, CountOutcome What, Bounds Bounds, IReadOnlyList<ToldMention> Told)
{
    /// <summary>Under which the claimant's figures are put together.</summary>
    public string Key => ClaimedFigures.KeyOf(Claimant);
}

/// <summary>
/// The people killed, wounded, captured and displaced in an incident, by claimant. Reprints say the same thing once: of a family one statement counts. Where a statement counts several
/// groups ("seven people, three of them children") the least is the largest group and the most is their sum, as it is not known whether they overlap.
/// </summary>
static class ClaimedFigures
{
    /// <summary>The outcomes that reports count.</summary>
    public static readonly IReadOnlyList<CountOutcome> Outcomes = [CountOutcome.Killed, CountOutcome.Wounded, CountOutcome.Captured, CountOutcome.Displaced];

    /// <summary>What is said of an incident, the writers' own voice first, then by claimant and outcome.</summary>
    /// <param name="told">The incident's mentions, in order of id. What is denied, planned or supposed says nothing of how many.</param>
    public static IReadOnlyList<ClaimedFigure> Of(IEnumerable<ToldMention> told) =>
        [.. (from one in told
            where one.Mention.Stance is Stance.Reported or Stance.Claimed
            from outcome in Outcomes
            let counts = one.Mention.Counts.Where(count => count.What == outcome).ToList()
            where counts.Count > 0
            group (Told: one, Bounds: InOne(counts)) by (Key: KeyOf(one.Mention.AttributedTo), Outcome: outcome) into said
            select new ClaimedFigure(
                said.First().Told.Mention.AttributedTo, said.Key.Outcome, said.Select(one => one.Bounds).Aggregate((one, other) => one.Or(other)),
                [.. said.Select(one => one.Told).DistinctBy(FamilyOf)])).OrderBy(figure => figure.Key, StringComparer.Ordinal).ThenBy(figure => figure.What)];

    /// <summary>By what a claimant is known; empty for the writers.</summary>
    public static string KeyOf(NamedParty? claimant) => claimant is null ? "" : Surroundings.KeyOf(claimant);

    /// <summary>The family of a mention's story; the story itself before families were found.</summary>
    public static string FamilyOf(ToldMention told) => told.Story.Family ?? told.Story.Id;

    static Bounds InOne(IEnumerable<Count> counts)
    {
        var groups = counts.GroupBy(count => NormalForm.Of(count.Of ?? ""), StringComparer.Ordinal).Select(group => group.Select(Bounds.Of).Aggregate((one, other) => one.Or(other))).ToList();
        return new Bounds(groups.Max(group => group.Low), groups.Aggregate((one, other) => one + other).High);
    }
}
