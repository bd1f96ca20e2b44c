using Tidings.Dates;
using Tidings.Evidence;

namespace Tidings.Agreements;

/// <summary>What became of an obligation. Written in exports as <c>pending</c>, <c>met</c>, <c>met_late</c>, <c>broken</c>, <c>disputed</c>.</summary>
public enum Compliance { Pending, Met, MetLate, Broken, Disputed }

/// <summary>What parties bound themselves to.</summary>
public sealed record Agreement(string Id, string Name, EdtfDate? Date, IReadOnlyList<NamedParty> Parties, IReadOnlyList<string> Mentions);

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
    string Text);
