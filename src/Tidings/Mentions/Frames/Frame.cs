using Tidings.Mentions.Syntax;

namespace Tidings.Mentions.Frames;

/// <summary>A rule that holds for a clause or a noun, with the phrases that fill its roles.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Clause">The clause; for a noun the one it stands in.</param>
/// <param name="Noun">The noun phrase that calls the rule; null when the verb does.</param>
/// <param name="Actors">Who does it.</param>
/// <param name="Targets">To whom.</param>
/// <param name="IsCarried">For a noun: whether the verb carries it ("launched an attack").</param>
public sealed record Frame(FrameRule Rule, Clause Clause, Phrase? Noun, IReadOnlyList<Phrase> Actors, IReadOnlyList<Phrase> Targets, bool IsCarried)
{
    /// <summary>Clauses of the same happening that this one tells with it: "two were wounded and one was killed in a blast".</summary>
    public IReadOnlyList<Frame> Also { get; init; } = [];

    /// <summary>Whose numbers this clause itself tells.</summary>
    public IReadOnlyList<Phrase> Counted { get; init; } = Targets;

    /// <summary>Whose verb or noun decides, and how near the rule is: more demands first.</summary>
    public double Rank => Rule.Demands + Rule.Weight;
}

/// <summary>A rule that was tried and did not hold, or lost; for explaining.</summary>
public sealed record LostReading(string Rule, string Reason);
