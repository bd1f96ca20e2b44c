namespace Tidings.Incidents;

/// <summary>What people decided about which mentions tell of one happening.</summary>
/// <param name="Together">Pairs of mentions that do.</param>
/// <param name="Apart">Pairs of mentions that do not.</param>
public sealed record MatchRulings(IReadOnlySet<(string, string)> Together, IReadOnlySet<(string, string)> Apart)
{
    public static MatchRulings None { get; } = new(new HashSet<(string, string)>(), new HashSet<(string, string)>());

    /// <summary>The pair in the order in which it stands in the sets.</summary>
    public static (string, string) Pair(string one, string other) => string.CompareOrdinal(one, other) < 0 ? (one, other) : (other, one);
}
