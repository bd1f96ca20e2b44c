namespace Tidings.Evidence;

/// <summary>
/// Something that could not be read. It never stops a run: the rest is read, the issue is listed, and the exit code is 2.
/// </summary>
/// <param name="Code">What kind of trouble, as stage and short name: <c>page.binary</c>, <c>story.no-date</c>.</param>
/// <param name="Path">The document.</param>
/// <param name="Where">The place in it in words: <c>byte 4711</c>, <c>line 3</c>, <c>characters 10-20</c>; <c>whole</c> for all of it.</param>
/// <param name="Reason">What was found and what was done about it.</param>
public sealed record Issue(string Code, string Path, string Where, string Reason) : IComparable<Issue>
{
    public int CompareTo(Issue? other) => string.CompareOrdinal(ToString(), other?.ToString());

    public override string ToString() => $"{Path}: {Where}: {Code}: {Reason}";
}
