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
    /// <summary>An earlier decision is taken back, as if it had never been; the value is its id.</summary>
    Withdraw,
    /// <summary>How a person coded the sentence without having seen how the program did. Without effect on the record: it measures how well people and program agree.</summary>
    Code,
}

/// <summary>
/// A person's decision, kept as an entry of the journal for ever and honoured whenever the record is built again.
/// A later decision on the same matter prevails.
/// </summary>
/// <param name="Id">The entry's id.</param>
/// <param name="Decision">What was decided.</param>
/// <param name="Subject">The mention or incident decided on.</param>
/// <param name="Field">For corrections which field: <c>kind</c>, <c>stance</c>, <c>date</c>, <c>place</c>, <c>actor</c>, <c>target</c> and more (<see cref="Correction"/>); for codings <c>kind</c> or <c>stance</c>.</param>
/// <param name="Value">
/// For corrections the value as exports write it; places and parties by the words of the story with the gazetteer's id in brackets after them where there is one, several divided by semicolons.
/// For joins and splits the other mention; for withdrawals the entry withdrawn.
/// </param>
/// <param name="By">Who decided.</param>
/// <param name="At">When, as handed in; ISO 8601.</param>
/// <param name="Reason">Why.</param>
public sealed record Review(string Id, Decision Decision, string Subject, string? Field, string? Value, string By, string? At, string? Reason)
{
    /// <summary>The digest of what was decided on, as it was then; null when it was not known.</summary>
    public string? Ground { get; init; }
}
