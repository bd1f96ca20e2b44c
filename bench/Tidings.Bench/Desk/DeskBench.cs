using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Tidings.App.Storage;
using Tidings.App.Web;

namespace Tidings.Bench.Desk;

/// <summary>
/// How long the desk takes for its pages over a large made-up record (<see cref="DeskPile"/>): every kind of page is asked for again and again at drawn addresses over the loopback interface,
/// one request after the other and none answered from what the asker has. A table of times by the clock and of processor time (which counts the asker's too, and nothing that else runs on the
/// machine), half and 95 of 100, and of sizes; then memory.
/// </summary>
internal static class DeskBench
{
    // Of a list given whole only so much is waited for: what a reader sees first.
    const int FirstPart = 64 * 1024;

    // A decision is set down before each request.
    const int MostDecisions = 40;

    // Of a page that takes longer the slowest address is told.
    const double Slow = 100;

    public static int Run(string[] args)
    {
        var plain = args.Where(arg => !arg.StartsWith('-')).ToArray();
        if (plain.Length == 0)
            throw new ArgumentException("a folder in which the record is kept is needed");
        var mentions = plain.Length > 1 ? long.Parse(plain[1], CultureInfo.InvariantCulture) : 1_000_000;
        var record = DeskPile.In(plain[0], mentions);
        Measure(record, Option(args, "--only"), int.Parse(Option(args, "--requests") ?? "200", CultureInfo.InvariantCulture)).GetAwaiter().GetResult();
        return 0;
    }

    static async Task Measure(string record, string? only, int requests)
    {
        Say($"{new RecordReader(record).Counts()}");
        var addresses = new DeskAddresses(record);
        await using var app = WebProgram.Build(record, "http://127.0.0.1:0");
        await app.StartAsync();
        using var client = new HttpClient(new SocketsHttpHandler { AutomaticDecompression = DecompressionMethods.None, UseCookies = false, ConnectCallback = Connect, MaxResponseDrainSize = 0 }) { BaseAddress = new Uri(app.Urls.First()), Timeout = TimeSpan.FromMinutes(20) };
        var watch = Stopwatch.StartNew();
        WebProgram.Prepare(app);
        Say($"ready {watch.Elapsed.TotalSeconds:0.0} s after the start, {GC.GetTotalMemory(forceFullCollection: true) >> 20} MB held");
        Say($"| page | requests | half within, ms | 95 of 100 within, ms | processor time: half | 95 of 100 | KB |");
        Say($"|---|---|---|---|---|---|---|");
        foreach (var page in addresses.Pages.Where(page => only is null || page.Name.Contains(only, StringComparison.OrdinalIgnoreCase)))
            await Measure(client, page, requests, null);
        Say($"| **right after a decision** | | | | | | |");
        using (var decisions = new DeskDecisions(record))
            foreach (var page in addresses.AfterDecisions.Where(page => only is null || page.Name.Contains(only, StringComparison.OrdinalIgnoreCase)))
                await Measure(client, page, Math.Min(requests, MostDecisions), decisions.Decide);
        using var process = Process.GetCurrentProcess();
        Say($"memory: {GC.GetTotalMemory(forceFullCollection: true) >> 20} MB held, {process.PeakWorkingSet64 >> 20} MB at the most");
    }

    // The reader of a list's beginning takes no more than it asks for and then is gone: else the server would fill a buffer of megabytes meanwhile, and a client reads a megabyte more to keep its connection.
    static async ValueTask<Stream> Connect(SocketsHttpConnectionContext context, CancellationToken cancel)
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true, ReceiveBufferSize = FirstPart };
        await socket.ConnectAsync(context.DnsEndPoint, cancel);
        return new NetworkStream(socket, ownsSocket: true);
    }

    static async Task Measure(HttpClient client, DeskPage page, int requests, Action? first)
    {
        var (times, worked, sizes, slowest) = (new List<double>(), new List<double>(), new List<long>(), (Time: 0.0, Address: ""));
        var (chance, until) = (new Random(7), Stopwatch.StartNew());
        await Ask(client, page.Address(new Random(6)));
        // A page that takes seconds is asked for less often.
        while (times.Count < requests && (times.Count < 5 || until.Elapsed.TotalSeconds < 60))
        {
            var address = page.Address(chance);
            first?.Invoke();
            var before = Environment.CpuUsage.TotalTime;
            var (time, size) = await Ask(client, address);
            var work = (Environment.CpuUsage.TotalTime - before).TotalMilliseconds;
            times.Add(time);
            worked.Add(work);
            sizes.Add(size);
            slowest = work > slowest.Time ? (work, address) : slowest;
        }
        var shown = At(worked, 0.95) > Slow ? $" <!-- {slowest.Time:0} ms: {slowest.Address} -->" : "";
        Say($"| {page.Name} | {times.Count} | {At(times, 0.5):0} | {At(times, 0.95):0} | {At(worked, 0.5):0} | {At(worked, 0.95):0} | {sizes.Average() / 1024:0} |{shown}");
    }

    static async Task<(double Milliseconds, long Bytes)> Ask(HttpClient client, string address)
    {
        var began = Stopwatch.GetTimestamp();
        using var answer = await client.GetAsync(address, HttpCompletionOption.ResponseHeadersRead);
        if (!answer.IsSuccessStatusCode)
            throw new InvalidOperationException($"{address} answers {(int)answer.StatusCode}");
        var isWhole = Path.GetExtension(new Uri(client.BaseAddress!, address).AbsolutePath) is not (".csv" or ".ndjson" or ".geojson");
        await using var stream = await answer.Content.ReadAsStreamAsync();
        var (buffer, read) = (new byte[32 * 1024], 0L);
        for (int some; (isWhole || read < FirstPart) && (some = await stream.ReadAsync(buffer)) > 0;)
            read += some;
        return (Stopwatch.GetElapsedTime(began).TotalMilliseconds, read);
    }

    static double At(List<double> times, double part) => times.Order().ElementAt(Math.Min(times.Count - 1, (int)(times.Count * part)));

    static string? Option(string[] args, string name) => Array.IndexOf(args, name) is >= 0 and var at && at + 1 < args.Length ? args[at + 1] : null;

    static void Say(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
