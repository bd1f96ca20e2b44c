namespace Tidings.Lineages;

/// <summary>What somebody has to do with a story. Written in snake case.</summary>
public enum OriginKind
{
    /// <summary>Publishes it.</summary>
    Outlet,
    /// <summary>Owns the outlet: a company, or a state whose outlets speak for it.</summary>
    Owner,
    /// <summary>Is named by it as where text or report are from.</summary>
    Agency,
    /// <summary>Signs it.</summary>
    Author,
}

/// <summary>Whom a story comes from: two stories that have one of them in common are not independent of each other.</summary>
/// <param name="Kind">What they have to do with it.</param>
/// <param name="Key">The id in the gazetteer, else the name in its normal form; outlets and agencies share one set of keys.</param>
/// <param name="Name">The name, for people.</param>
public sealed record Origin(OriginKind Kind, string Key, string Name)
{
    /// <summary>Whether one sentence alone is put in their mouth, and not the story.</summary>
    public bool IsQuoted { get; init; }

    /// <summary>By which keys are told apart: outlets and agencies are one set, owners and authors others.</summary>
    public string Side => Kind is OriginKind.Outlet or OriginKind.Agency ? "text" : Kind is OriginKind.Owner ? "owner" : "author";
}
