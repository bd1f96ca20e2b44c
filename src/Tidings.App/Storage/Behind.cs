using System.Threading.Channels;
using Tidings.Agreements;
using Tidings.Control;
using Tidings.Disputes;
using Tidings.Incidents;

namespace Tidings.App.Storage;

/// <summary>Writing behind: hands what is put together to another taker on a thread of its own, in the same order.</summary>
sealed class Behind : IGathered, IDisposable
{
    const int Batch = 256;
    const int Batches = 8;

    readonly Channel<List<Action>> _queue = Channel.CreateBounded<List<Action>>(new BoundedChannelOptions(Batches) { SingleReader = true, SingleWriter = true });
    readonly IGathered _taker;
    readonly Task _taking;
    List<Action> _batch = [];

    public Behind(IGathered taker)
    {
        _taker = taker;
        _taking = Task.Run(Take);
    }

    public void Under(string owner) => Later(() => _taker.Under(owner));

    public void Add(Whereabouts whereabouts) => Later(() => _taker.Add(whereabouts));

    public void Add(Incident incident) => Later(() => _taker.Add(incident));

    public void Add(JoinSuggestion suggestion) => Later(() => _taker.Add(suggestion));

    public void Add(Dispute dispute) => Later(() => _taker.Add(dispute));

    public void Add(Tally tally) => Later(() => _taker.Add(tally));

    public void Add(ControlClaim claim) => Later(() => _taker.Add(claim));

    public void Add(Agreement agreement) => Later(() => _taker.Add(agreement));

    public void Add(Obligation obligation) => Later(() => _taker.Add(obligation));

    /// <summary>Waits until everything handed on so far is taken.</summary>
    public void Wait()
    {
        using var done = new ManualResetEventSlim();
        Later(done.Set);
        Hand();
        WaitHandle.WaitAny([done.WaitHandle, ((IAsyncResult)_taking).AsyncWaitHandle]);
    }

    /// <summary>Waits until everything is taken; throws what the taker threw.</summary>
    public void Finish()
    {
        Hand();
        _queue.Writer.TryComplete();
        _taking.GetAwaiter().GetResult();
    }

    /// <summary>Takes nothing more and waits for the thread to end.</summary>
    public void Dispose()
    {
        _queue.Writer.TryComplete();
        ((IAsyncResult)_taking).AsyncWaitHandle.WaitOne();
    }

    /// <summary>Does something on the taker's thread, after what was handed on before.</summary>
    public void Later(Action action)
    {
        _batch.Add(action);
        if (_batch.Count == Batch)
            Hand();
    }

    // A taker that failed takes no more: Finish tells why.
    void Hand()
    {
        while (_batch.Count > 0 && !_taking.IsCompleted && !_queue.Writer.TryWrite(_batch))
            if (!_queue.Writer.WaitToWriteAsync(CancellationToken.None).AsTask().GetAwaiter().GetResult())
                break;
        _batch = [];
    }

    async Task Take()
    {
        try
        {
            await foreach (var batch in _queue.Reader.ReadAllAsync(CancellationToken.None))
                foreach (var action in batch)
                    action();
        }
        finally
        {
            _queue.Writer.TryComplete();
        }
    }
}
