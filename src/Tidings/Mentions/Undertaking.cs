using Tidings.Dates;

namespace Tidings.Mentions;

/// <summary>What somebody is told to be bound to do.</summary>
/// <param name="Action">The verb, in its plain form.</param>
/// <param name="Object">What it is done to, in the story's words; null when not said.</param>
/// <param name="Due">By when; null when not said.</param>
public sealed record Undertaking(string Action, string? Object, EdtfDate? Due)
{
    const string Not = "not ";

    /// <summary>What else is to be done by days of its own: "schools within 30 days and other buildings within 160".</summary>
    public IReadOnlyList<UndertakenThing> Further { get; init; } = [];

    /// <summary>Whether it is to be left undone.</summary>
    public bool IsNegated => Action.StartsWith(Not, StringComparison.Ordinal);

    /// <summary>What is bound to leave undone what a verb says.</summary>
    public static string Leave(string action) => Not + action;
}

/// <summary>A further thing that somebody is bound to do the same to.</summary>
/// <param name="Object">The thing, in the story's words; null where it is the same.</param>
/// <param name="Due">By when.</param>
public sealed record UndertakenThing(string? Object, EdtfDate Due);
