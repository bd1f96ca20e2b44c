using System.Globalization;
using System.Text;
using Tidings.App.Exports;

namespace Tidings.App.Scoring;

/// <summary>Coded mentions of one range of confidence.</summary>
/// <param name="Low">From.</param>
/// <param name="High">To, not included.</param>
/// <param name="Count">How many.</param>
/// <param name="Confidence">Their mean confidence.</param>
/// <param name="Right">The share of them that is right.</param>
public sealed record ReliabilityBin(double Low, double High, int Count, double Confidence, double Right);

/// <summary>
/// Whether confidence keeps its word: right is a mention that the gold has, of the same kind (or one that it lists as defensible), at the same place.
/// </summary>
public sealed class Reliability
{
    static readonly double[] Edges = [0, 0.5, 0.6, 0.7, 0.8, 0.9, 1.001];

    readonly IReadOnlyList<(double Confidence, bool IsRight)> _told;

    public Reliability(IReadOnlyList<(double Confidence, bool IsRight)> told)
    {
        _told = told;
        Bins = [.. Edges.Zip(Edges.Skip(1)).Select(edge => Bin(edge.First, edge.Second)).Where(bin => bin.Count > 0)];
    }

    public IReadOnlyList<ReliabilityBin> Bins { get; }

    /// <summary>The mean distance of confidence and share right over the bins, each weighed by how many mentions it holds.</summary>
    public double Error => Bins.Sum(bin => bin.Count * Math.Abs(bin.Confidence - bin.Right)) / Math.Max(1, _told.Count);

    /// <summary>Minus the mean logarithm of what was given to what came true: lower is sharper.</summary>
    public double LogLoss => -_told.Sum(each => Math.Log(Math.Max(1e-9, each.IsRight ? each.Confidence : 1 - each.Confidence))) / Math.Max(1, _told.Count);

    public static Reliability Of(Alignment alignment)
    {
        var right = alignment.Pairs.Where(pair => pair.IsSameKind).Select(pair => pair.Coded).ToHashSet<object>(ReferenceEqualityComparer.Instance);
        return new Reliability([.. alignment.Coded.Select(coded => (coded.Row.Element("confidence")?.GetDouble() ?? 1, right.Contains(coded)))]);
    }

    /// <summary>As a table of Markdown.</summary>
    public override string ToString()
    {
        var text = new StringBuilder("| confidence | mentions | mean | right |\n|---|---|---|---|\n");
        foreach (var bin in Bins)
            text.Append(CultureInfo.InvariantCulture, $"| {bin.Low:0.0} to {Math.Min(1, bin.High):0.0} | {bin.Count} | {bin.Confidence:0.000} | {bin.Right:0.000} |\n");
        return text.Append(CultureInfo.InvariantCulture, $"\nexpected calibration error {Error:0.000}, log loss {LogLoss:0.000}\n").ToString();
    }

    ReliabilityBin Bin(double low, double high)
    {
        var inside = _told.Where(each => low <= each.Confidence && each.Confidence < high).ToList();
        return inside.Count == 0 ? new ReliabilityBin(low, high, 0, 0, 0)
            : new ReliabilityBin(low, high, inside.Count, inside.Average(each => each.Confidence), inside.Count(each => each.IsRight) / (double)inside.Count);
    }
}
