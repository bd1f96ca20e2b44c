using Tidings.Dates;
using Tidings.Evidence;

namespace Tidings.Agreements;

/// <summary>A later day than was first set.</summary>
/// <param name="To">The new day.</param>
/// <param name="On">When that was agreed; null when not said.</param>
/// <param name="By">Who granted it; null when not said.</param>
public sealed record Extension(EdtfDate To, EdtfDate? On, NamedParty? By);

/// <summary>The breaches of an obligation that one side alleges. Allegations are counted as the happenings they are of, never added up over sides.</summary>
/// <param name="AllegedBy">Who alleges them; null for what stories report in their own voice.</param>
/// <param name="Incidents">How many happenings.</param>
/// <param name="Mentions">The mentions that allege them, in order of id.</param>
public sealed record Violations(NamedParty? AllegedBy, int Incidents, IReadOnlyList<string> Mentions);

/// <summary>What a user's file says of an obligation beside who must do what by when, and how far it was kept.</summary>
/// <param name="Source">Where it stands.</param>
/// <param name="Article">The article's number.</param>
/// <param name="Places">All places in which it must be done.</param>
/// <param name="FirstDue">The day first set; null when there is none.</param>
/// <param name="Extensions">Later days, in their order.</param>
public sealed record GivenDuty(GivenAt Source, string Article, IReadOnlyList<NamedPlace> Places, EdtfDate? FirstDue, IReadOnlyList<Extension> Extensions)
{
    /// <summary>From when it holds, as the file has it; null when from its agreement's day.</summary>
    public string? Start { get; init; }

    /// <summary>Until when: as the file has it, else the start of the ceasefire between the same parties that took its place; null when it lasts.</summary>
    public string? End { get; init; }

    /// <summary>How many were agreed; null when no number is.</summary>
    public long? Agreed { get; init; }

    /// <summary>The greatest number told of; null when none is.</summary>
    public long? Done { get; init; }

    /// <summary>The earliest day on which all of it was done; null when not known.</summary>
    public DateOnly? DoneOn { get; init; }

    /// <summary>The places where it was done.</summary>
    public IReadOnlyList<NamedPlace> DoneAt { get; init; } = [];

    /// <summary>Breaches after its start, by who alleges them.</summary>
    public IReadOnlyList<Violations> Violations { get; init; } = [];
}
