namespace Tidings.App.Building;

/// <summary>What a build did.</summary>
/// <param name="Documents">How many documents were read and written.</param>
/// <param name="Known">How many were in the record already.</param>
/// <param name="Issues">How many issues there were.</param>
/// <param name="Gathered">Whether the record was put together anew.</param>
public sealed record BuildOutcome(int Documents, int Known, int Issues, bool Gathered);
