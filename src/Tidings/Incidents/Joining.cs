namespace Tidings.Incidents;

/// <summary>How a mention came to its incident. Written in exports in snake case.</summary>
public enum JoinedBy
{
    /// <summary>It was the first told of the happening.</summary>
    First,
    /// <summary>A person decided so.</summary>
    Decision,
    /// <summary>Another story of its family tells it in the same words.</summary>
    SameWords,
    /// <summary>It copies or translates a passage of a text that another mention copies or translates as well.</summary>
    SamePassage,
    /// <summary>Its signs weigh enough.</summary>
    Signs,
}

/// <summary>What speaks for two tellings being of one happening, or against it. Written in exports in snake case.</summary>
public enum JoinSign
{
    SameKind, LikeKind,
    SameDate, NearDate,
    SamePlace, PlaceWithin, PlaceWithinWide, OtherPlace,
    SameActors, OtherActors, SameTargets, OtherTargets, SameSides, OtherSides, SwappedSides,
    SameFigures,
    UnderHeadline,
}

/// <summary>A sign that held and its points, negative where it speaks against.</summary>
public readonly record struct WeighedSign(JoinSign Sign, int Points);

/// <summary>Why a mention is part of its incident.</summary>
/// <param name="Mention">The mention's id.</param>
/// <param name="By">How it came to it.</param>
/// <param name="Signs">What was weighed when it came; empty unless by <see cref="JoinedBy.Signs"/>.</param>
public sealed record Joining(string Mention, JoinedBy By, IReadOnlyList<WeighedSign> Signs)
{
    /// <summary>The weight of all signs together.</summary>
    public int Points => Signs.Sum(sign => sign.Points);
}
