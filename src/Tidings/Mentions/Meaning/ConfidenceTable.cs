using Tidings.Languages;

namespace Tidings.Mentions.Meaning;

/// <summary>
/// How likely a mention is right, from the weight of what it rests on and the record of its rule. Right means that a person found a mention of the same kind
/// in the same words. Among mentions given .9, nine in ten are; bench/confidence.md says on what this was measured, and its verb makes the tables anew.
/// </summary>
/// <remarks>
/// The weight, a judgement, is turned into a share of right mentions by a table over all rules (codebook/confidence.tsv). A rule that was tried on annotated
/// pages moves from there towards its own share (languages/CODE/track.tsv), the further the more often it was tried. Where there are no tables the weight itself is given.
/// </remarks>
public sealed class ConfidenceTable
{
    /// <summary>
    /// How many trials of a rule weigh as much as what its weight tells. Of 5, 10 and 20, left-out pages of annotation are foretold equally well (log loss .43 to .44,
    /// .47 without the record of rules); the largest keeps most of the order that the weights give.
    /// </summary>
    public const int Doubt = 20;

    readonly List<(double Weight, double Right)> _knots;
    readonly Dictionary<string, (double Coded, double Right)> _track = [];

    public ConfidenceTable(DataFiles files, string language)
    {
        _knots = files.TryRead("codebook/confidence.tsv") is null ? [] : [.. TsvTable.Read(files, "codebook/confidence.tsv").Rows.Select(row => (row.Number("weight"), row.Number("right")))];
        if (files.TryRead($"languages/{language}/track.tsv") is not null)
            foreach (var row in TsvTable.Read(files, $"languages/{language}/track.tsv").Rows)
                if (!_track.TryAdd(row.Required("rule"), (row.Number("coded"), row.Number("right"))))
                    throw row.Error("rule", "stands twice");
    }

    /// <summary>The share of right mentions among those of a rule and weight; three decimals.</summary>
    public double Of(string rule, double weight)
    {
        var expected = Expected(weight);
        return Math.Round(_track.TryGetValue(rule, out var track) ? (track.Right + Doubt * expected) / (track.Coded + Doubt) : expected, 3);
    }

    // Between the knots of the table in a straight line.
    double Expected(double weight)
    {
        for (var i = 1; i < _knots.Count; i++)
            if (weight <= _knots[i].Weight || i == _knots.Count - 1)
            {
                var (low, high) = (_knots[i - 1], _knots[i]);
                var at = Math.Clamp((weight - low.Weight) / (high.Weight - low.Weight), 0, 1);
                return low.Right + at * (high.Right - low.Right);
            }
        return weight;
    }
}
