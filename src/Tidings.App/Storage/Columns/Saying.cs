using Tidings.Evidence;

namespace Tidings.App.Storage.Columns;

/// <summary>What a statement says of how many were killed, wounded, captured or displaced.</summary>
public readonly record struct Toll(CountOutcome What, Bounds Bounds)
{
    /// <summary>The outcomes that count people.</summary>
    public static readonly IReadOnlyList<CountOutcome> Outcomes = [CountOutcome.Killed, CountOutcome.Wounded, CountOutcome.Captured, CountOutcome.Displaced];

    /// <summary>What the counts of one statement say of people. What is denied, planned or supposed says nothing of how many.</summary>
    public static IReadOnlyList<Toll> Of(Stance stance, IReadOnlyList<Count> counts) => stance is not (Stance.Reported or Stance.Claimed) || counts.Count == 0 ? []
        : [.. Outcomes.Select(outcome => (Outcome: outcome, Counts: counts.Where(count => count.What == outcome).ToList())).Where(one => one.Counts.Count > 0).Select(one => new Toll(one.Outcome, Bounds.InOne(one.Counts)))];
}

/// <summary>A mention of an incident without its words.</summary>
/// <param name="Number">Which of the incident's mentions in order of their ids, from 0.</param>
/// <param name="Story">The number of its story.</param>
/// <param name="Family">The number of its story's family (<see cref="StoryColumns.FamilyOf"/>): two tellings of one family are one source.</param>
/// <param name="Claimant">Who says so; null is the writers' own voice.</param>
/// <param name="Stance">How it is told.</param>
/// <param name="Tolls">What it says of how many people.</param>
public sealed record Saying(int Number, int Story, int Family, NamedParty? Claimant, Stance Stance, IReadOnlyList<Toll> Tolls);
