using Tidings.Lineages;

namespace Tidings.Tests.Lineages;

public sealed class MinHashTests
{
    [Theory]
    [InlineData(0.1)]
    [InlineData(0.3)]
    [InlineData(0.5)]
    [InlineData(0.9)]
    public void Sign_SetsOfKnownSimilarity_EstimatesIt(double similarity)
    {
        var random = new Random(7);
        var estimates = Enumerable.Range(0, 30).Select(_ => Estimate(random, similarity)).Average();
        Assert.InRange(estimates, similarity - 0.05, similarity + 0.05);
    }

    [Fact]
    public void Keys_SetsOfThirtyPercent_MeetMostly()
    {
        var random = new Random(9);
        Assert.InRange(Enumerable.Range(0, 200).Count(_ => Meet(random, 0.3)), 100, 170);
        Assert.InRange(Enumerable.Range(0, 200).Count(_ => Meet(random, 0.02)), 0, 10);
    }

    static double Estimate(Random random, double similarity)
    {
        var (here, there) = Sets(random, similarity);
        return Signature(here).Zip(Signature(there), (a, b) => a == b ? 1.0 : 0).Average();
    }

    static bool Meet(Random random, double similarity)
    {
        var (here, there) = Sets(random, similarity);
        return MinHash.Keys(here).Intersect(MinHash.Keys(there)).Any();
    }

    static uint[] Signature(uint[] grams)
    {
        var signature = new uint[MinHash.Length];
        MinHash.Sign(grams, signature);
        return signature;
    }

    static (uint[] Here, uint[] There) Sets(Random random, double similarity)
    {
        var all = Enumerable.Range(0, 600).Select(_ => (uint)random.NextInt64(uint.MaxValue)).ToArray();
        var shared = (int)(600 * similarity);
        var own = (600 - shared) / 2;
        return (all[..(shared + own)], [.. all[..shared], .. all[(shared + own)..]]);
    }
}
