using System.Diagnostics;
using FsCheck;
using FsCheck.Fluent;
using Tidings.Lineages;

namespace Tidings.Tests.Lineages;

public sealed class LineageHostileTests
{
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
