using System.Diagnostics;
using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Tidings.Languages;
using Tidings.Lineages;
using Tidings.Stories;

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
    public void Find_OneWordAMillionTimes_EndsSoon() => Bounded(minutes: 2, megabytes: 2000, () =>
    {
        var word = string.Concat(Enumerable.Repeat("war ", 1_000_000));
        var found = Written.Find(Written.Story("s-1", word), Written.Story("s-2", word + "peace"), Written.Story("s-3", string.Concat(Enumerable.Repeat("war peace ", 500_000))));
        Assert.Contains(found.Links, link => (link.Story, link.Of) == ("s-2", "s-1"));
    });

    // Every one is read, printed and, where it differs, compared: one in ten has a line of its own.
    [Fact]
    public void Find_HundredThousandCopiesOfOneText_EndsSoonInOneFamily() => Bounded(minutes: 4, megabytes: 12_000, () =>
    {
        var body = Written.Report(1, 25);
        var held = new HeldPrints(Enumerable.Range(0, 100_000).Select(i => Printer.PrintCopies(Copy(body, i))), id => Copy(body, int.Parse(id[2..], CultureInfo.InvariantCulture)));
        var index = new LineageIndex(DataFiles.BuiltIn, held);
        index.Load();
        var found = index.Found();
        Assert.Single(found.Families);
        Assert.Equal(99_999, found.Links.Count);
        var last = Printer.PrintCopies(Copy(body, 999_999));
        held.Add(last);
        Assert.Single(index.Add(last));
    });

    static Story Copy(string body, int number) => Written.Story(string.Create(CultureInfo.InvariantCulture, $"s-{number:000000}"), number % 10 != 0 ? body : $"{body}\nPicture {number}");

    [Fact]
    public void Find_HundredThousandIdenticalStoriesWithoutWords_JoinsNone() => Bounded(minutes: 2, megabytes: 4000, () =>
    {
        var found = Written.Find([.. Enumerable.Range(0, 100_000).Select(i => Written.Story($"s-{i:00000}", i % 2 == 0 ? "" : "No news."))]);
        Assert.Empty(found.Links);
        Assert.Equal(100_000, found.Families.Count);
    });

    [Fact]
    public void Find_ThousandsOfStoriesThatAreMostlyTemplate_EndsSoonAndJoinsNone() => Bounded(minutes: 4, megabytes: 12_000, () =>
    {
        var template = Written.Report(1_000_000, 20);
        var found = Written.Find([.. Enumerable.Range(0, 3_000).Select(i => Written.Story($"s-{i:00000}", Own(i) + "\n" + template, outlet: "The Valley Herald"))]);
        Assert.Empty(found.Links);
    });

    // All that was ever asked for on this thread is counted, so what is held at once is less.
    static void Bounded(int minutes, int megabytes, Action act)
    {
        var (clock, before) = (Stopwatch.StartNew(), GC.GetAllocatedBytesForCurrentThread());
        act();
        Assert.InRange((GC.GetAllocatedBytesForCurrentThread() - before) >> 20, 0, megabytes);
        Assert.True(clock.Elapsed < TimeSpan.FromMinutes(minutes), $"{clock.Elapsed}");
    }

    static string Own(int seed)
    {
        var random = new Random(seed);
        return string.Join(' ', Enumerable.Range(0, 70).Select(_ => $"w{random.Next(5000)}")) + ".";
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
