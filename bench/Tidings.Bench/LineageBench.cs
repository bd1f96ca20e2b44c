using System.Diagnostics;
using System.Globalization;
using Tidings.Languages;
using Tidings.Lineages;
using Tidings.Stories;
using Tidings.Text;

namespace Tidings.Bench;

/// <summary>
/// How fast families are found: the stage of near duplicates on one core, then whole piles of growing size on all cores, each with its peak of memory, how completely the copies and
/// passages that were put in come out, and how long it takes to add single stories to the pile.
/// </summary>
internal static class LineageBench
{
    const int Added = 1000;
    const int StageStories = 20_000;
    const int StageLength = 3000;
    const int StageRounds = 7;

    public static int Run(string[] args)
    {
        var plot = args.SkipWhile(arg => arg != "--plot").Skip(1).FirstOrDefault();
        var counts = args.TakeWhile(arg => arg != "--plot").Select(arg => int.Parse(arg, CultureInfo.InvariantCulture)).DefaultIfEmpty(10_000).ToArray();
        Stage();
        var measured = counts.Select(Measure).ToArray();
        if (measured.Length > 1)
            Say($"growth exponent of processor time from {counts[0]} to {counts[^1]}: {Math.Log(measured[^1].Seconds / measured[0].Seconds) / Math.Log((double)counts[^1] / counts[0]):0.000}");
        if (plot is not null)
            File.WriteAllText(plot, GrowthPlot.Of(measured));
        return 0;
    }

    // Fingerprints, candidates and verification, of stories of 3 KB that lie in memory; without what only translations are found by.
    static void Stage()
    {
        var maker = new PileMaker();
        var stories = Enumerable.Range(0, StageStories).Select(number => Sized(maker, number)).ToDictionary(story => story.Id, StringComparer.Ordinal);
        var printer = new StoryPrinter(DataFiles.BuiltIn);
        Find(printer, stories, 2000);
        var rounds = Enumerable.Range(0, StageRounds).Select(_ => Round(printer, stories)).ToArray();
        var (printed, all) = (rounds.Select(round => round.Printed).Order().ToArray(), rounds.Select(round => round.All).Order().ToArray());
        Say($"near-duplicate stage, by processor time: {StageStories} stories of {stories.Values.Average(story => story.Text.Length):0} characters, {StageRounds} rounds, slowest, middle and fastest: prints {printed[0]:0}, {printed[StageRounds / 2]:0}, {printed[^1]:0} a second, all {all[0]:0}, {all[StageRounds / 2]:0}, {all[^1]:0} a second, {rounds[0].Links} links");
        foreach (var story in stories.Values.Take(1000))
            printer.Print(story);
        var begun = Worked();
        foreach (var story in stories.Values.Take(5000))
            printer.Print(story);
        Say($"prints with what translations are found by: {5000 / (Worked() - begun):0} a second");
    }

    // Stories a second.
    static (double Printed, double All, int Links) Round(StoryPrinter printer, Dictionary<string, Story> stories)
    {
        var begun = Worked();
        var prints = stories.Values.Select(printer.PrintCopies).ToArray();
        var printed = Worked() - begun;
        var found = new LineageFinder(DataFiles.BuiltIn).Find(new HeldPrints(prints, id => stories[id]));
        return (stories.Count / printed, stories.Count / (Worked() - begun), found.Links.Count);
    }

    static void Find(StoryPrinter printer, Dictionary<string, Story> stories, int count)
    {
        for (var i = 0; i < 3; i++)
            new LineageFinder(DataFiles.BuiltIn).Find(new HeldPrints(stories.Values.Take(count).Select(printer.PrintCopies), id => stories[id]));
    }

    static Story Sized(PileMaker maker, int number)
    {
        var text = maker.Make(number);
        for (var i = 1; text.Length < StageLength; i++)
            text += "\n\n" + maker.Make(number + i * 10_000_000);
        return new Story(Pile.IdOf(number), new StoryOrigin("pile", "00", "text/plain", null, null), new TextSpan(0, StageLength), StoryKind.Article, "en", null, null, null, PileMaker.Outlet(number), null, null, null,
            new SourceText(text[..StageLength]), []);
    }

    static GrowthPoint Measure(int count)
    {
        var path = Path.Combine(Directory.CreateTempSubdirectory("tidings-bench-").FullName, "pile");
        using var pile = new Pile(path, count + Added);
        GC.Collect();
        var (watch, before) = (Stopwatch.StartNew(), Worked());
        var printer = new StoryPrinter(DataFiles.BuiltIn);
        var prints = new StoryPrint[count];
        Parallel.For(0, count, i => prints[i] = printer.PrintCopies(pile.Story(i)));
        var printed = watch.Elapsed.TotalSeconds;
        var held = new HeldPrints(prints, pile.Story);
        var index = new LineageIndex(DataFiles.BuiltIn, held, Environment.ProcessorCount);
        index.Load();
        var loaded = watch.Elapsed.TotalSeconds;
        var found = index.Found();
        var seconds = watch.Elapsed.TotalSeconds;
        var worked = Worked() - before;
        using var process = Process.GetCurrentProcess();
        var point = new GrowthPoint(count, worked, process.PeakWorkingSet64 >> 20);
        Say($"{count} stories of {pile.Length / pile.Count} bytes: {seconds:0.0} s (prints {printed:0.0} s, comparing until {loaded:0.0} s), {worked:0.0} s of processor time, peak {point.Megabytes} MB, {found.Links.Count} links, {found.Families.Count} families");
        Recall(found, count);
        Add(pile, printer, held, index, count);
        Directory.Delete(Path.GetDirectoryName(path)!, recursive: true);
        return point;
    }

    // A copy is found when it is in its text's family; a passage when its story is linked to that family.
    static void Recall(FoundLineages found, int count)
    {
        var families = found.Families.SelectMany(family => family.Stories.Select(story => (story, family.Id))).ToDictionary(StringComparer.Ordinal);
        var linked = found.Links.Where(link => link.Relation == Relation.Excerpt).SelectMany(link => new[] { (families[link.Story], families[link.Of]), (families[link.Of], families[link.Story]) }).ToHashSet();
        var kin = Enumerable.Range(0, count).Select(number => (Number: number, Kin: PileMaker.Kin(number))).Where(one => one.Kin.Of >= 0)
            .Select(one => (one.Kin.IsCopy, Mine: families[Pile.IdOf(one.Number)], Other: families[Pile.IdOf(one.Kin.Of)])).ToArray();
        var (copies, passages) = (kin.Where(one => one.IsCopy).ToArray(), kin.Where(one => !one.IsCopy).ToArray());
        Say($"    copies found {copies.Count(one => one.Mine == one.Other) / (double)copies.Length:0.0000} of {copies.Length}, passages {passages.Count(one => one.Mine == one.Other || linked.Contains((one.Mine, one.Other))) / (double)passages.Length:0.0000} of {passages.Length}");
    }

    static void Add(Pile pile, StoryPrinter printer, HeldPrints held, LineageIndex index, int count)
    {
        var times = new List<double>();
        for (var number = count; number < count + Added; number++)
        {
            var watch = Stopwatch.StartNew();
            var print = printer.PrintCopies(pile.Story(number));
            held.Add(print);
            index.Add(print);
            times.Add(watch.Elapsed.TotalMilliseconds);
        }
        times.Sort();
        Say($"    adding one story: median {times[Added / 2]:0.00} ms, nine in ten within {times[Added * 9 / 10]:0.00} ms, at most {times[^1]:0.0} ms");
    }

    // Seconds of processor time, garbage collection included: the measure does not depend on what else the machine does.
    static double Worked()
    {
        using var process = Process.GetCurrentProcess();
        return process.TotalProcessorTime.TotalSeconds;
    }

    static void Say(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
