namespace Tidings.Incidents;

/// <summary>Two incidents that may be one happening: too little speaks for it to join them, and too much to say nothing.</summary>
/// <param name="Incident">The one that was told first.</param>
/// <param name="Other">The other.</param>
/// <param name="Mention">The mention that founded the first, to which those of the other are joined by who decides so.</param>
/// <param name="OtherMention">The one that founded the other.</param>
/// <param name="Signs">What was weighed.</param>
public sealed record JoinSuggestion(string Incident, string Other, string Mention, string OtherMention, IReadOnlyList<WeighedSign> Signs)
{
    /// <summary>The weight of all signs together.</summary>
    public int Points => Signs.Sum(sign => sign.Points);
}
