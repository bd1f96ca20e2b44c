using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using Tidings.App.Building;
using Tidings.App.Storage;
using Tidings.Evidence;
using Tidings.Languages;

namespace Tidings.Bench;

/// <summary>
/// Builds a record from made-up stories of 3 KB, each a file, end to end: pages, stories, coding, writing, lineages, incidents. Gives stories a second and the peak
/// of memory. Each number of stories is to be run as a process of its own, for the peak is the process's.
/// </summary>
internal static class ThroughputBench
{
    public static int Run(string[] args)
    {
        var stories = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 5000;
        var workers = args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : Environment.ProcessorCount;
        var folder = Directory.CreateTempSubdirectory("tidings-bench-").FullName;
        try
        {
            Write(stories, Path.Combine(folder, "pages"));
            GC.Collect();
            Report(stories, workers, folder);
            return 0;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    static void Write(int stories, string folder)
    {
        var maker = new StoryMaker();
        var bytes = 0L;
        for (var i = 0; i < stories; i++)
        {
            var file = Path.Combine(folder, (i / 1000).ToString("000", CultureInfo.InvariantCulture), $"{i:000000}.txt");
            if (i % 1000 == 0)
                Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            var text = maker.Make(i);
            bytes += text.Length;
            File.WriteAllText(file, text);
        }
        Say($"{stories} stories of {bytes / stories} bytes on average");
    }

    static void Report(int stories, int workers, string folder)
    {
        var before = Process.GetCurrentProcess().TotalProcessorTime;
        var (record, stages, watch) = (Path.Combine(folder, "r.db"), new Stages(), Stopwatch.StartNew());
        using var store = RecordStore.Open(record);
        var builder = new Builder(store, DataFiles.BuiltIn, workers, stages);
        Say($"ready after {watch.Elapsed.TotalSeconds:0.00} s");
        var outcome = builder.Build(new FileSource([Path.Combine(folder, "pages")], Stream.Null, FileSource.FilesOf(record)).Documents, stages).GetAwaiter().GetResult();
        var seconds = watch.Elapsed.TotalSeconds;
        Say($"{outcome.Documents} documents in {seconds:0.0} s with {workers} workers: {stories / seconds:0} stories/s; documents alone {stages.Reading.TotalSeconds:0.0} s");
        foreach (var (stage, time) in stages.Times.OrderByDescending(stage => stage.Value))
            Say($"    {stage,-10} {time.TotalSeconds,7:0.0} s");
        using var process = Process.GetCurrentProcess();
        Say($"{(process.TotalProcessorTime - before).TotalSeconds:0.0} s of processor time, {stories / (process.TotalProcessorTime - before).TotalSeconds:0} stories a second and processor");
        Say($"peak of memory {process.PeakWorkingSet64 >> 20} MB; record {new FileInfo(record).Length >> 20} MB; {new RecordReader(record).Counts()}");
    }

    static void Say(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));

    /// <summary>Adds up the time of each stage over all threads.</summary>
    sealed class Stages : IStageObserver, IBuildWatcher
    {
        [ThreadStatic]
        static Stack<long>? _begun;

        readonly Stopwatch _watch = Stopwatch.StartNew();

        public ConcurrentDictionary<string, TimeSpan> Times { get; } = new();

        public TimeSpan Reading { get; private set; }

        public void Begin(string stage) => (_begun ??= new()).Push(Stopwatch.GetTimestamp());

        public void End(string stage)
        {
            var took = Stopwatch.GetElapsedTime(_begun!.Pop());
            Times.AddOrUpdate(stage, took, (_, sum) => sum + took);
        }

        public void Written(string path)
        {
        }

        public void Trouble(Issue issue)
        {
        }

        public void Gathering() => Reading = _watch.Elapsed;
    }
}
