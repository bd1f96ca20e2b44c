using FsCheck;
using FsCheck.Fluent;
using Tidings.Languages;
using Tidings.Lineages;
using Tidings.Stories;

namespace Tidings.Tests.Lineages;

/// <summary>What is found does not depend on the order in which stories come.</summary>
public sealed class LineageIndexTests
{
    static readonly StoryPrinter Printer = new(DataFiles.BuiltIn);

    [Fact]
    public void Add_OneByOneInAnyOrder_GivesWhatAllAtOnceGive() => Prop.ForAll(ArbMap.Default.ArbFor<int>(), seed =>
    {
        var stories = Pile(seed);
        var expected = Told(Written.Find(stories));
        new Random(seed).Shuffle(stories);
        return Told(Grown(stories, (seed & int.MaxValue) % stories.Length)).SequenceEqual(expected);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Add_CrowdOfTemplates_GivesWhatAllAtOnceGive()
    {
        var stories = Enumerable.Range(0, 70).Select(i => Written.Story($"s-{i * 37 % 71:00}", $"{Written.Report(i % 60, 9)}\n{Written.Report(500, 12)}", outlet: i % 3 == 0 ? "The Valley Herald" : null)).ToArray();
        var expected = Told(Written.Find(stories));
        foreach (var seed in Enumerable.Range(0, 4))
        {
            new Random(seed).Shuffle(stories);
            Assert.Equal(expected, Told(Grown(stories, seed * 20)));
        }
    }

    [Fact]
    public void Add_TranslationsInAnyOrder_GivesWhatAllAtOnceGive()
    {
        var stories = TranslationFinderTests.Stories.Concat(Enumerable.Range(0, 12).Select(i => Written.Story($"t-{i:00}", Written.Report(i, 8), i % 2 == 0 ? "en" : "ru"))).ToArray();
        var expected = Told(Written.Find(stories));
        Assert.Contains(expected, link => link.Contains("Translation", StringComparison.Ordinal));
        foreach (var seed in Enumerable.Range(0, 6))
        {
            new Random(seed).Shuffle(stories);
            Assert.Equal(expected, Told(Grown(stories, seed * 3)));
        }
    }

    [Fact]
    public void Add_StoryThatSharesText_GivesItsLinksAtOnce()
    {
        var stories = Enumerable.Range(0, 5).Select(i => Written.Story($"s-{i}", Written.Report(i, 25))).ToArray();
        var again = Written.Story("s-9", $"By Staff\n{stories[2].Text.Value}\nShare this page.");
        var held = new HeldPrints(stories.Select(Printer.Print), id => stories.Append(again).First(story => story.Id == id));
        var index = new LineageIndex(DataFiles.BuiltIn, held);
        index.Load();
        var print = Printer.Print(again);
        held.Add(print);
        var link = Assert.Single(index.Add(print));
        Assert.Equal(("s-9", "s-2", Relation.Copy), (link.Story, link.Of, link.Relation));
    }

    [Fact]
    public void Add_EarlierPrintOfTheSameWords_StandsForThemFromThenOn()
    {
        var body = Written.Report(1, 20);
        Story[] stories =
        [
            Written.Story("s-1", body, published: "2021-05-03"), Written.Story("s-2", body + "\nMore at eleven.", published: "2021-05-04"), Written.Story("s-3", body, published: "2021-05-02"),
        ];
        var links = Grown(stories, 2).Links;
        Assert.Equal(["s-1 of s-3", "s-2 of s-3"], links.Select(link => $"{link.Story} of {link.Of}"));
    }

    // Reprints, trims, excerpts and updates of a few texts, and one outlet's template under some of them.
    static Story[] Pile(int seed)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, 40).Select(i => Written.Story($"s-{random.Next():x8}-{i}", Text(random), published: random.Next(3) == 0 ? $"2021-03-{1 + random.Next(9):00}" : null, outlet: Outlet(random)))];
    }

    static string? Outlet(Random random) => random.Next(4) switch { 0 => "The Valley Herald", 1 => "Hill Post", _ => null };

    static string Text(Random random)
    {
        var lines = Written.Report(random.Next(8), 16).Split('\n');
        return string.Join("\n", random.Next(6) switch
        {
            0 => lines.Take(5 + random.Next(10)),
            1 => lines.Skip(random.Next(8)).Append("By our own staff."),
            2 => lines.Concat(Written.Report(100 + random.Next(50), 10).Split('\n')),
            3 => Written.Report(random.Next(1000), 14).Split('\n').Concat(lines.Skip(3).Take(4)),
            4 => Written.Report(random.Next(1000), 6).Split('\n').Concat(Written.Report(300, 12).Split('\n')),
            _ => lines,
        });
    }

    // What is told after each story of what is other is put together here, as one does who keeps what was told before.
    static FoundLineages Grown(Story[] stories, int first)
    {
        var byId = stories.ToDictionary(story => story.Id);
        var held = new HeldPrints(stories.Take(first).Select(Printer.Print), id => byId[id]);
        var index = new LineageIndex(DataFiles.BuiltIn, held);
        index.Load();
        var (links, families) = (new Dictionary<string, List<Lineage>>(), new Dictionary<string, Family>());
        Take(index.Renew(), links, families);
        foreach (var print in stories.Skip(first).Select(Printer.Print))
        {
            held.Add(print);
            index.Add(print);
            Take(index.Renew(), links, families);
        }
        var found = index.Found();
        Assert.Equal(Told(found), Told(new FoundLineages(
            [.. links.Values.SelectMany(each => each).OrderBy(link => link.Story, StringComparer.Ordinal).ThenBy(link => link.Of, StringComparer.Ordinal)],
            [.. families.Values.DistinctBy(family => family.Id).OrderBy(family => family.Stories[0], StringComparer.Ordinal)])));
        return found;
    }

    static void Take(RenewedLineages renewed, Dictionary<string, List<Lineage>> links, Dictionary<string, Family> families)
    {
        foreach (var story in renewed.Stories)
            links[story] = [.. renewed.Links.Where(link => link.Story == story)];
        foreach (var family in renewed.Families)
            foreach (var story in family.Stories)
                families[story] = family;
        Assert.Equal(links.Values.Sum(each => each.Count), renewed.LinkCount);
        Assert.Equal(families.Values.DistinctBy(family => family.Id).Count(), renewed.FamilyCount);
    }

    static string[] Told(FoundLineages found) =>
        [.. found.Links.Select(link => $"{link.Story} {link.Of} {link.Relation} {link.Share} {string.Join(",", link.Passages)}"), .. found.Families.Select(family => $"{family.Id} {string.Join(' ', family.Stories)}")];
}
