using Tidings.Parties;

namespace Tidings.Mentions.Meaning;

/// <summary>Whom a story means by "the army" and by "the rebels", where it leaves no choice.</summary>
/// <param name="State">The state in which it plays; null when it plays in several.</param>
/// <param name="Group">The armed group that it names far more often than any other; null when there is none such.</param>
public sealed record StorySides(Party? State, Party? Group)
{
    /// <summary>Ids of whom it is known to be about: an acronym that several parties bear is theirs or their land's.</summary>
    public IReadOnlyCollection<string> Known { get; } = [.. new[] { State?.Id, Group?.Id }.OfType<string>()];

    /// <summary>Nothing is known.</summary>
    public static StorySides Unknown { get; } = new(null, null);
}
