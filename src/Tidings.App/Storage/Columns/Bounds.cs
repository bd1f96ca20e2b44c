using Tidings.Evidence;
using Tidings.Text;

namespace Tidings.App.Storage.Columns;

/// <summary>The least and the most that is said of how many; null is an open end.</summary>
public readonly record struct Bounds(long Low, long? High)
{
    /// <summary>Of different happenings, or of different people in one.</summary>
    public static Bounds operator +(Bounds one, Bounds other) => new(one.Low + other.Low, one.High + other.High);

    /// <summary>Of one count. "At least 78" has no upper bound, "up to 5" no lower one.</summary>
    public static Bounds Of(Count count) => count switch
    {
        { Low: { } low } => new(low, count.High),
        { High: { } high } => new(0, high),
        _ => new(0, null),
    };

    /// <summary>
    /// Of the counts of one statement. Where it counts several groups ("seven people, three of them children") the least is the largest group and the most is their sum, as it is not known whether
    /// they overlap.
    /// </summary>
    public static Bounds InOne(IEnumerable<Count> counts)
    {
        var groups = counts.GroupBy(count => NormalForm.Of(count.Of ?? ""), StringComparer.Ordinal).Select(group => group.Select(Of).Aggregate((one, other) => one.Or(other))).ToList();
        return new Bounds(groups.Max(group => group.Low), groups.Aggregate((one, other) => one + other).High);
    }

    /// <summary>The widest that two statements on one thing allow.</summary>
    public Bounds Or(Bounds other) => new(Math.Min(Low, other.Low), High is null || other.High is null ? null : Math.Max(High.Value, other.High.Value));
}
