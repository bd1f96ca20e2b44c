using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using Tidings.App.Exports;
using Tidings.App.Storage;
using Tidings.Evidence;
using Tidings.Languages;

namespace Tidings.Bench;

/// <summary>
/// How a record is put together at scale: piles of coded stories with so many mentions, written and then reconciled from nothing; then single stories that come to it one by one, from their
/// mentions to the committed record; and whether what then stands there is what building from scratch gives. One number of mentions a process gives the peak of memory of that pile.
/// </summary>
internal static class RecordBench
{
    const int Added = 100;

    static readonly StageTimes Stages = new();

    static readonly string Reader = Reading.Digest(DataFiles.BuiltIn);

    public static int Run(string[] args)
    {
        var counts = args.Where(arg => !arg.StartsWith('-')).Select(arg => int.Parse(arg, CultureInfo.InvariantCulture)).DefaultIfEmpty(10_000).ToArray();
        var maker = new ReportMaker(Reporting.Dense);
        var measured = counts.Select(count => Measure(maker, count)).ToArray();
        if (measured.Length > 1)
            Say($"growth exponent from {measured[0].Mentions} to {measured[^1].Mentions} mentions: {Math.Log(measured[^1].Seconds / measured[0].Seconds) / Math.Log((double)measured[^1].Mentions / measured[0].Mentions):0.00}");
        return measured.All(each => each.IsSame) ? 0 : 1;
    }

    static (long Mentions, double Seconds, bool IsSame) Measure(ReportMaker maker, int mentions)
    {
        var folder = Directory.CreateTempSubdirectory("tidings-bench-").FullName;
        try
        {
            var (stories, path) = (mentions / Reporting.Dense.PerStory, Path.Combine(folder, "r.db"));
            using var store = RecordStore.Open(path);
            var watch = Stopwatch.StartNew();
            Write(store, maker, 0, stories);
            Say($"{stories} stories made and written in {watch.Elapsed.TotalSeconds:0.0} s");
            using var gatherer = new RecordGatherer(store, DataFiles.BuiltIn, Environment.ProcessorCount, Stages);
            var (told, seconds) = Reconcile(store, gatherer);
            Add(store, gatherer, maker, stories);
            return (told, seconds, IsSame(store, maker, stories, folder));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    static void Write(RecordStore store, ReportMaker maker, int first, int stories)
    {
        foreach (var reading in Enumerable.Range(first, stories).AsParallel().AsOrdered().WithMergeOptions(ParallelMergeOptions.NotBuffered).Select(maker.Make))
            store.Write(reading, Reader);
    }

    static (long Mentions, double Seconds) Reconcile(RecordStore store, RecordGatherer gatherer)
    {
        GC.Collect();
        var (before, watch) = (Worked(), Stopwatch.StartNew());
        gatherer.Run();
        var (seconds, counts) = (watch.Elapsed.TotalSeconds, new RecordReader(store.Path).Counts());
        using var process = Process.GetCurrentProcess();
        Say($"{counts.Mentions} mentions of {counts.Stories} stories reconciled in {seconds:0.0} s ({Worked() - before:0.0} s of processor time), peak of memory {process.PeakWorkingSet64 >> 20} MB; {counts}");
        foreach (var (stage, time) in Stages.Times.OrderBy(stage => stage.Key, StringComparer.Ordinal))
            Say($"    {stage,-10} {time.TotalSeconds,7:0.00} s");
        return (counts.Mentions, seconds);
    }

    static void Add(RecordStore store, RecordGatherer gatherer, ReportMaker maker, int first)
    {
        var (times, stages) = (new List<double>(), new SortedDictionary<string, List<double>>());
        foreach (var reading in Enumerable.Range(first, Added).Select(maker.Make).ToList())
        {
            var watch = Stopwatch.StartNew();
            store.Write(reading, Reader);
            gatherer.Run();
            times.Add(watch.Elapsed.TotalMilliseconds);
            foreach (var (stage, time) in Stages.Times)
                (stages.TryGetValue(stage, out var list) ? list : stages[stage] = []).Add(time.TotalMilliseconds);
        }
        Say($"    adding one story: the first {times[0]:0.0} ms, median {Middle(times, 0.5):0.0} ms, 95 of 100 within {Middle(times, 0.95):0.0} ms, at most {times.Max():0.0} ms");
        foreach (var (stage, taken) in stages)
            Say($"        {stage,-10} median {Middle(taken, 0.5):0.0} ms, 95 of 100 within {Middle(taken, 0.95):0.0} ms");
    }

    static double Middle(List<double> times, double part) => times.Order().ElementAt((int)(times.Count * part));

    static bool IsSame(RecordStore store, ReportMaker maker, int stories, string folder)
    {
        using var whole = RecordStore.Open(Path.Combine(folder, "w.db"));
        Write(whole, maker, 0, stories + Added);
        using var gatherer = new RecordGatherer(whole, DataFiles.BuiltIn, Environment.ProcessorCount);
        gatherer.Run();
        var isSame = Exported(store.Path, Path.Combine(folder, "grown")).SequenceEqual(Exported(whole.Path, Path.Combine(folder, "whole")));
        Say($"    what was added to and what was built at once export {(isSame ? "the same bytes" : "DIFFERENT BYTES")}");
        return isSame;
    }

    // The files by name, each with its digest; the journal tells of the way and so differs.
    static List<string> Exported(string record, string folder)
    {
        NdjsonExport.Write(record, folder);
        return [.. Directory.EnumerateFiles(folder).Order(StringComparer.Ordinal).Where(file => Path.GetFileName(file) != "reviews.ndjson").Select(file => $"{Path.GetFileName(file)} {ContentId.Sha256(File.ReadAllBytes(file))}")];
    }

    static double Worked()
    {
        using var process = Process.GetCurrentProcess();
        return process.TotalProcessorTime.TotalSeconds;
    }

    static void Say(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));

    sealed class StageTimes : IStageObserver
    {
        readonly ConcurrentDictionary<string, long> _begun = new();

        public ConcurrentDictionary<string, TimeSpan> Times { get; } = new();

        public void Begin(string stage) => _begun[stage] = Stopwatch.GetTimestamp();

        public void End(string stage) => Times[stage] = Stopwatch.GetElapsedTime(_begun[stage]);
    }
}
