namespace Tidings.Parties;

/// <summary>A time in an office: a post held by a person, or what a body is to its state ("defence-ministry").</summary>
/// <param name="Role">In small letters with hyphens: <c>president</c>, <c>foreign-minister</c>, <c>air-force</c>.</param>
/// <param name="From">First year; null when not known or never otherwise.</param>
/// <param name="To">Last year; null when still held.</param>
public readonly record struct Office(string Role, int? From, int? To)
{
    public bool Includes(DateOnly? day) => day is not { } date || ((From is null || From <= date.Year) && (To is null || date.Year <= To));
}
