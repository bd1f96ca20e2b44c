namespace Tidings.Languages;

/// <summary>Words that stand before a colon where somebody asks or answers: "Q", "A".</summary>
/// <param name="Asked">Before what is asked, in small letters.</param>
/// <param name="Answered">Before what is answered, in small letters.</param>
public sealed record SpeakerLabels(IReadOnlySet<string> Asked, IReadOnlySet<string> Answered)
{
    /// <summary>A language whose labels are not described.</summary>
    public static SpeakerLabels None { get; } = new(new HashSet<string>(), new HashSet<string>());

    internal static SpeakerLabels Read(YamlValue value)
    {
        value.Only("asked", "answered");
        return new SpeakerLabels(value.TextsOrNone("asked").ToHashSet(), value.TextsOrNone("answered").ToHashSet());
    }
}
