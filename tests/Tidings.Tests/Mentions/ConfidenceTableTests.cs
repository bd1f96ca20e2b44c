using Tidings.Languages;
using Tidings.Mentions.Meaning;

namespace Tidings.Tests.Mentions;

public sealed class ConfidenceTableTests
{
    const string Knots = "weight\tright\n0.50\t0.60\n0.70\t0.80\n0.90\t0.94\n";

    static ConfidenceTable Table(string track, string knots = Knots) =>
        new(DataFiles.Of(new Dictionary<string, string> { ["codebook/confidence.tsv"] = knots, ["languages/en/track.tsv"] = "rule\tcoded\tright\n" + track }), "en");

    [Theory]
    [InlineData(0.5, 0.6)]
    [InlineData(0.6, 0.7)]
    [InlineData(0.8, 0.87)]
    [InlineData(0.1, 0.6)]
    [InlineData(0.99, 0.94)]
    public void Of_RuleNeverTried_IsWhatItsWeightTells(double weight, double right) => Assert.Equal(right, Table("").Of("en/x", weight));

    [Fact]
    public void Of_RuleTriedOften_IsNearItsRecord() => Assert.InRange(Table("en/x\t2000\t500\n").Of("en/x", 0.9), 0.25, 0.26);

    [Fact]
    public void Of_RuleTriedAsOftenAsItIsDoubted_LiesHalfway() => Assert.Equal(0.77, Table($"en/x\t{ConfidenceTable.Doubt}\t12\n").Of("en/x", 0.9));

    [Fact]
    public void Of_NoTables_IsTheWeight() => Assert.Equal(0.8, new ConfidenceTable(DataFiles.Of(new Dictionary<string, string>()), "en").Of("en/x", 0.8));

    [Fact]
    public void Of_HigherWeight_IsNeverLess()
    {
        var table = new ConfidenceTable(DataFiles.BuiltIn, "en");
        var given = Enumerable.Range(0, 100).Select(i => table.Of("en/no-such-rule", i / 100.0)).ToList();
        Assert.Equal(given.Order(), given);
    }

    [Fact]
    public void New_RuleTwice_IsRefused() => Assert.Throws<PackException>(() => Table("en/x\t1\t1\nen/x\t2\t1\n"));
}
