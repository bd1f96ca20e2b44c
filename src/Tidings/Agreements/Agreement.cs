using Tidings.Dates;
using Tidings.Evidence;

namespace Tidings.Agreements;

/// <summary>What became of an obligation. Written in exports in snake case.</summary>
public enum Compliance
{
    /// <summary>It is still to be done, or still holds.</summary>
    Pending,
    Met,
    /// <summary>Done after the day first set, within an extension or not.</summary>
    MetLate,
    Broken,
    /// <summary>Said to be kept or broken, and denied.</summary>
    Disputed,
    /// <summary>Done in some of several places, or less than agreed.</summary>
    MetInPart,
    /// <summary>Its day has passed in the stories read, and none tells that it was done.</summary>
    Overdue,
    /// <summary>Nothing tells, and no day is set.</summary>
    Unknown,
}

/// <summary>What parties bound themselves to.</summary>
public sealed record Agreement(string Id, string Name, EdtfDate? Date, IReadOnlyList<NamedParty> Parties, IReadOnlyList<string> Mentions)
{
    /// <summary>What a user's file says of it; null when only texts tell of it.</summary>
    public GivenTerms? Given { get; init; }
}

/// <summary>Who must do what, where, by when, under which agreement, and what became of it.</summary>
/// <param name="Id">From its agreement, party, action, object and due date.</param>
/// <param name="Agreement">The agreement's id; null when the text names none.</param>
/// <param name="Party">Who is bound.</param>
/// <param name="Action">What must be done, as a verb.</param>
/// <param name="Object">To what.</param>
/// <param name="Place">Where.</param>
/// <param name="Due">By when.</param>
/// <param name="Compliance">What became of it.</param>
/// <param name="Evidence">Mentions that state it or tell of its keeping, in order of id.</param>
/// <param name="Text">The words that state it.</param>
public sealed record Obligation(
    string Id,
    string? Agreement,
    NamedParty? Party,
    string Action,
    string? Object,
    NamedPlace? Place,
    EdtfDate? Due,
    Compliance Compliance,
    IReadOnlyList<string> Evidence,
    string Text)
{
    /// <summary>What a user's file says of it and how far it was kept; null when only texts tell of it.</summary>
    public GivenDuty? Given { get; init; }
}
