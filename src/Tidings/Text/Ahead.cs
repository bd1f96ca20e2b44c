using System.Threading.Channels;

namespace Tidings.Text;

/// <summary>Reading ahead: what an enumeration gives is fetched by a thread of its own while the one before is worked on. The order stays.</summary>
public static class Ahead
{
    const int Batch = 256;
    const int Batches = 8;

    /// <summary>The same items in the same order.</summary>
    public static IEnumerable<T> Of<T>(IEnumerable<T> items)
    {
        var queue = Channel.CreateBounded<T[]>(new BoundedChannelOptions(Batches) { SingleReader = true, SingleWriter = true });
        using var stop = new CancellationTokenSource();
        var fetching = Task.Run(() => Fetch(items, queue.Writer, stop.Token), CancellationToken.None);
        try
        {
            while (queue.Reader.WaitToReadAsync(CancellationToken.None).AsTask().GetAwaiter().GetResult())
                while (queue.Reader.TryRead(out var batch))
                    foreach (var item in batch)
                        yield return item;
        }
        finally
        {
            stop.Cancel();
            fetching.GetAwaiter().GetResult();
        }
    }

    static async Task Fetch<T>(IEnumerable<T> items, ChannelWriter<T[]> queue, CancellationToken stop)
    {
        try
        {
            foreach (var batch in items.Chunk(Batch))
                await queue.WriteAsync(batch, stop);
            queue.Complete();
        }
        catch (OperationCanceledException)
        {
            queue.Complete();
        }
        catch (Exception trouble)
        {
            queue.Complete(trouble);
        }
    }
}
