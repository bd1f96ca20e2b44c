using System.Diagnostics;
using FsCheck;
using FsCheck.Fluent;
using Tidings.Languages;
using Tidings.Lineages;

namespace Tidings.Tests.Lineages;

public sealed class LineageHostileTests
{
    static readonly StoryPrinter Printer = new(DataFiles.BuiltIn);

    [Fact]
    public void Find_NothingAndEmptyStories_GivesFamiliesWithoutLinks()
    {
        Assert.Empty(Written.Find().Families);
        var found = Written.Find(Written.Story("s-1", ""), Written.Story("s-2", ""), Written.Story("s-3", " \n\0"), Written.Story("s-4", "Word"), Written.Story("s-5", "Word"));
        Assert.Empty(found.Links);
        Assert.Equal(5, found.Families.Count);
    }

    [Fact]
    public void Find_OneWordAMillionTimes_EndsSoon()
    {
        var clock = Stopwatch.StartNew();
        var word = string.Concat(Enumerable.Repeat("war ", 1_000_000));
        var found = Written.Find(Written.Story("s-1", word), Written.Story("s-2", word + "peace"), Written.Story("s-3", string.Concat(Enumerable.Repeat("war peace ", 500_000))));
        Assert.Contains(found.Links, link => (link.Story, link.Of) == ("s-2", "s-1"));
        Assert.True(clock.Elapsed < TimeSpan.FromMinutes(2), $"{clock.Elapsed}");
    }

    [Fact]
    public void Find_HundredThousandCopiesOfOneText_EndsSoonInOneFamily()
    {
        var (clock, before) = (Stopwatch.StartNew(), GC.GetTotalMemory(forceFullCollection: true));
        var print = Printer.PrintCopies(Written.Story("s-0", Written.Report(1, 25)));
        var held = new HeldPrints(Enumerable.Range(0, 100_000).Select(i => print with { Id = $"s-{i:000000}" }), id => throw new InvalidOperationException($"{id} was read"));
        var index = new LineageIndex(DataFiles.BuiltIn, held);
        index.Load();
        var found = index.Found();
        Assert.Single(found.Families);
        Assert.Equal(99_999, found.Links.Count);
        var last = print with { Id = "s-999999" };
        held.Add(last);
        Assert.Single(index.Add(last));
        Assert.InRange(GC.GetTotalMemory(forceFullCollection: false) - before, 0, 1L << 30);
        Assert.True(clock.Elapsed < TimeSpan.FromMinutes(2), $"{clock.Elapsed}");
    }

    [Fact]
    public void Find_ManyIdenticalStoriesWithoutWords_JoinsNone()
    {
        var clock = Stopwatch.StartNew();
        var found = Written.Find([.. Enumerable.Range(0, 5_000).Select(i => Written.Story($"s-{i:00000}", i % 2 == 0 ? "" : "No news."))]);
        Assert.Empty(found.Links);
        Assert.Equal(5_000, found.Families.Count);
        Assert.True(clock.Elapsed < TimeSpan.FromMinutes(2), $"{clock.Elapsed}");
    }

    [Fact]
    public void Find_ThousandsOfStoriesThatAreMostlyTemplate_EndsSoonAndJoinsNone()
    {
        var clock = Stopwatch.StartNew();
        var template = Written.Report(1_000_000, 20);
        var found = Written.Find([.. Enumerable.Range(0, 3_000).Select(i => Written.Story($"s-{i:00000}", Own(i) + "\n" + template, outlet: "The Valley Herald"))]);
        Assert.Empty(found.Links);
        Assert.True(clock.Elapsed < TimeSpan.FromMinutes(4), $"{clock.Elapsed}");
    }

    static string Own(int seed)
    {
        var random = new Random(seed);
        return string.Join(' ', Enumerable.Range(0, 70).Select(_ => $"w{random.Next(5000)}")) + ".";
    }

    [Fact]
    public void Find_TenThousandCopies_EndsSoonInOneFamily()
    {
        var clock = Stopwatch.StartNew();
        var body = Written.Report(1, 25);
        var found = Written.Find([.. Enumerable.Range(0, 10_000).Select(i => Written.Story($"s-{i:00000}", i % 10 != 0 ? body : $"{body}\nPicture {i}"))]);
        Assert.Single(found.Families);
        Assert.Equal(9_999, found.Links.Count);
        Assert.True(clock.Elapsed < TimeSpan.FromMinutes(4), $"{clock.Elapsed}");
    }

    [Fact]
    public void Find_AnyText_PassagesAreEqualWordsInRange()
    {
        Prop.ForAll(ArbMap.Default.ArbFor<string[]>(), words =>
        {
            var text = string.Join(" ", words.Select(word => word ?? "\uD800").Append(Written.Report(words.Length, 6)));
            var (first, second) = (Written.Story("s-1", text), Written.Story("s-2", "\uDC00\uD83D\uDE00 " + text + " \uD83D\uDE00"));
            foreach (var passage in Written.Find(first, second).Links.SelectMany(link => link.Passages))
                if (second.Text[passage.Here].Trim() != first.Text[passage.There].Trim())
                    return false;
            return true;
        }).QuickCheckThrowOnFailure();
    }
}
