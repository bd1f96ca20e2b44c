using FsCheck;
using FsCheck.Fluent;
using Tidings.Lineages;

namespace Tidings.Tests.Lineages;

public sealed class WinnowingTests
{
    [Fact]
    public void Sample_TextsWithACommonRun_ShareASample()
    {
        Prop.ForAll(ArbMap.Default.ArbFor<int>(), seed =>
        {
            var random = new Random(seed);
            var run = Words(random, Winnowing.Window);
            uint[] here = [.. Words(random, random.Next(200)), .. run, .. Words(random, random.Next(200))];
            uint[] there = [.. Words(random, random.Next(200)), .. run, .. Words(random, random.Next(200))];
            return Winnowing.Sample(here).Intersect(Winnowing.Sample(there)).Any();
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Sample_IsAQuarterOrLessAndInOrder()
    {
        var grams = Words(new Random(1), 4000);
        var sample = Winnowing.Sample(grams);
        Assert.InRange(sample.Length, 4000 / Winnowing.Window, 1000);
        Assert.Equal(sample.Order(), sample);
    }

    [Fact]
    public void Sample_OfAVeryLongText_IsBounded() => Assert.InRange(Winnowing.Sample(Words(new Random(1), 300_000)).Length, 200, Winnowing.Most);

    static uint[] Words(Random random, int count) => [.. Enumerable.Range(0, count).Select(_ => (uint)random.NextInt64(uint.MaxValue))];
}
