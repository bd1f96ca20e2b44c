namespace Tidings.Ledger;

/// <summary>What a person decided. Written in exports in lower case.</summary>
public enum Decision
{
    /// <summary>It is right as coded.</summary>
    Accept,
    /// <summary>It is wrong and takes no part in incidents, disputes, control, agreements and tallies.</summary>
    Reject,
    /// <summary>One of its fields has another value.</summary>
    Correct,
    /// <summary>It tells of the same happening as another mention.</summary>
    Join,
    /// <summary>It tells of another happening than another mention.</summary>
    Split,
    /// <summary>A remark without effect on the record.</summary>
    Note,
}

/// <summary>
/// A person's decision, kept as an entry of the journal for ever and honoured whenever the record is built again.
/// A later decision on the same matter prevails.
/// </summary>
/// <param name="Id">The entry's id.</param>
/// <param name="Decision">What was decided.</param>
/// <param name="Subject">The mention or incident decided on.</param>
/// <param name="Field">For corrections which field: <c>kind</c>, <c>stance</c> or <c>date</c>.</param>
/// <param name="Value">For corrections the value as exports write it; for joins and splits the other mention.</param>
/// <param name="By">Who decided.</param>
/// <param name="At">When, as handed in; ISO 8601.</param>
/// <param name="Reason">Why.</param>
public sealed record Review(string Id, Decision Decision, string Subject, string? Field, string? Value, string By, string? At, string? Reason);
