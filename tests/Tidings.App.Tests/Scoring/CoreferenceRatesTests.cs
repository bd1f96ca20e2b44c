using Tidings.App.Scoring;

namespace Tidings.App.Tests.Scoring;

/// <summary>Against the worked examples of those who defined the measures.</summary>
public sealed class CoreferenceRatesTests
{
    static Partition<char> Groups(string groups) => new(groups.Split(' '));

    // Pradhan et al. 2014, section 4: the key {a b c} {d e f g}, the response {a b} {c d} {f g h i}.
    [Fact]
    public void Of_ExampleOfTheReferenceScorer_IsAsPublished()
    {
        var rates = CoreferenceRates.Of(Groups("abc defg"), Groups("ab cd fghi"));
        Assert.Equal((0.4, 0.4), (rates.Muc.Precision, rates.Muc.Recall));
        Assert.Equal(0.5, rates.BCubed.Precision, 9);
        Assert.Equal(35 / 12.0 / 7, rates.BCubed.Recall, 9);
        Assert.Equal(1.3 / 3, rates.CeafE.Precision, 9);
        Assert.Equal(0.65, rates.CeafE.Recall, 9);
    }

    // Bagga and Baldwin 1998: both responses lack nothing and differ in how much they put together; links cannot tell them apart.
    [Theory]
    [InlineData("12345 6789abc", 0.7619)]
    [InlineData("1234589abc 67", 0.5833)]
    public void Of_ExampleOfBCubed_IsAsPublished(string response, double precision)
    {
        var rates = CoreferenceRates.Of(Groups("12345 67 89abc"), Groups(response));
        Assert.Equal(precision, rates.BCubed.Precision, 4);
        Assert.Equal(1, rates.BCubed.Recall, 9);
        Assert.Equal(0.9, rates.Muc.Precision, 9);
        Assert.Equal(1, rates.Muc.Recall, 9);
    }

    // Luo 2005, table 1: of the same key four responses, with likeness of the fourth kind; the third is one group, the fourth nothing but single mentions.
    [Theory]
    [InlineData("12345 6789abc", 0.733)]
    [InlineData("1234589abc 67", 0.667)]
    [InlineData("123456789abc", 0.294)]
    [InlineData("1 2 3 4 5 6 7 8 9 a b c", 0.178)]
    public void Of_ExampleOfCeaf_IsAsPublished(string response, double f1) =>
        Assert.Equal(f1, CoreferenceRates.Of(Groups("12345 67 89abc"), Groups(response)).CeafE.F1, 3);

    [Fact]
    public void Of_Itself_IsOne()
    {
        var rates = CoreferenceRates.Of(Groups("abc de f"), Groups("f ed cab"));
        Assert.Equal(1, rates.Conll, 9);
    }

    // The pair that is worth most (3/5) stands in the way of two that are worth more together.
    [Fact]
    public void Of_BestPairInTheWay_AlignmentIsThatOfTheGreatestSum() =>
        Assert.Equal((4 / 7.0 + 0.5) / 2, CoreferenceRates.Of(Groups("abcde fgh"), Groups("abcfg de")).CeafE.Recall, 9);
}
