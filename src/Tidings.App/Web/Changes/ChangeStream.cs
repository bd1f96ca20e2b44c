using System.Globalization;
using System.Text.Json;
using Tidings.App.Storage;
using Tidings.App.Web.Shared;

namespace Tidings.App.Web.Changes;

/// <summary>
/// Tells of entries of the journal as they are written, as server-sent events: <c>id</c> is the entry's number, so that who lost the connection goes on where it broke off.
/// </summary>
static class ChangeStream
{
    const int MostListeners = 64;
    const int Part = 500;
    static readonly TimeSpan Step = TimeSpan.FromSeconds(1);
    static readonly TimeSpan Beat = TimeSpan.FromSeconds(15);

    static int Listeners;

    public static async Task Serve(HttpContext http, RecordReader record, IHostApplicationLifetime life)
    {
        if (Interlocked.Increment(ref Listeners) > MostListeners)
        {
            Interlocked.Decrement(ref Listeners);
            http.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            return;
        }
        try
        {
            using var stop = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted, life.ApplicationStopping);
            http.Response.ContentType = "text/event-stream";
            http.Response.Headers.CacheControl = "no-cache";
            await Tell(http, record, First(http, record), stop.Token);
        }
        catch (OperationCanceledException)
        {
            // The listener left, or the server stops: both are the usual end.
        }
        finally
        {
            Interlocked.Decrement(ref Listeners);
        }
    }

    static long First(HttpContext http, RecordReader record)
    {
        var asked = http.Request.Headers["Last-Event-ID"].LastOrDefault() ?? http.Request.Query["since"].LastOrDefault();
        return long.TryParse(asked, NumberStyles.None, CultureInfo.InvariantCulture, out var since) ? since : record.Head();
    }

    static async Task Tell(HttpContext http, RecordReader record, long since, CancellationToken stop)
    {
        await http.Response.WriteAsync($": from entry {since}\n\n", stop);
        await http.Response.Body.FlushAsync(stop);
        var (seen, quiet) = ((RecordStamp?)null, TimeSpan.Zero);
        while (true)
        {
            var stamp = RecordStamp.Of(record);
            var lines = stamp == seen ? [] : record.Journalled(since, Part);
            foreach (var line in lines)
                await http.Response.WriteAsync($"id: {line.Sequence}\nevent: entry\ndata: {JsonSerializer.Serialize(line, WebJson.Options)}\n\n", stop);
            if (lines.Count == 0 && (quiet += Step) >= Beat)
                await http.Response.WriteAsync(": still here\n\n", stop);
            if (lines.Count > 0 || quiet >= Beat)
                (quiet, since) = (TimeSpan.Zero, lines.Count > 0 ? lines[^1].Sequence : since);
            await http.Response.Body.FlushAsync(stop);
            seen = lines.Count == Part ? null : stamp;
            if (lines.Count < Part)
                await Task.Delay(Step, stop);
        }
    }
}
