using System.Threading.Channels;
using Tidings.App.Storage;
using Tidings.Evidence;
using Tidings.Languages;
using Tidings.Pages;

namespace Tidings.App.Building;

/// <summary>
/// Documents to a record. One thread takes their bytes in their order, workers read and code them, one thread writes them in the same order, each
/// document whole or not at all; then everything is put together. Queues are short, so memory does not grow with the number of documents.
/// What is in the record already, read by the same program, is passed over: after being killed at any moment the next build finishes the work.
/// </summary>
public sealed class Builder
{
    /// <summary>How many documents may wait for the writer, for each worker.</summary>
    const int Ahead = 8;

    readonly RecordStore _store;
    readonly DataFiles _files;
    readonly Reading _reading;
    readonly string _reader;
    readonly int _workers;
    readonly IStageObserver? _observer;

    /// <param name="store">The record.</param>
    /// <param name="files">What words mean.</param>
    /// <param name="workers">How many documents are read at once; the result does not depend on it.</param>
    /// <param name="observer">Is told of the stages, by all workers at once.</param>
    public Builder(RecordStore store, DataFiles files, int workers, IStageObserver? observer = null)
    {
        (_store, _files, _workers, _observer) = (store, files, Math.Max(1, workers), observer);
        _reading = new Reading(files, observer);
        _reader = Reading.Digest(files);
    }

    /// <summary>Reads documents into the record.</summary>
    /// <param name="documents">Gives the documents in the order in which they are to be written, and tells what could not be opened.</param>
    /// <param name="watcher">Is told how it goes.</param>
    public async Task<BuildOutcome> Build(Func<Action<Issue>, IEnumerable<Captured>> documents, IBuildWatcher watcher)
    {
        var queue = Channel.CreateBounded<Step>(new BoundedChannelOptions(_workers * Ahead) { SingleReader = true, SingleWriter = true });
        using var stop = new CancellationTokenSource();
        var feeding = Task.Run(() => Feed(documents, queue.Writer, stop.Token), CancellationToken.None);
        var tally = new Tally(watcher);
        try
        {
            await foreach (var step in queue.Reader.ReadAllAsync(CancellationToken.None))
                await Take(step, tally);
        }
        finally
        {
            await stop.CancelAsync();
            await feeding;
        }
        watcher.Gathering();
        using var gatherer = new RecordGatherer(_store, _files, _workers, _observer);
        var gathered = gatherer.Run();
        return new BuildOutcome(tally.Documents, tally.Known, tally.Issues, gathered);
    }

    /// <summary>What the writer does next: write a reading, note a path, note an issue, or only count a document that is known.</summary>
    sealed record Step(Task<DocumentReading>? Reading, Document? Path, Issue? Issue);

    sealed class Tally(IBuildWatcher watcher)
    {
        public int Documents { get; private set; }

        public int Known { get; set; }

        public int Issues { get; private set; }

        public void Wrote(DocumentReading reading)
        {
            Documents++;
            watcher.Written(reading.Document.Path);
        }

        public void Met(IEnumerable<Issue> issues)
        {
            foreach (var issue in issues)
            {
                Issues++;
                watcher.Trouble(issue);
            }
        }
    }

    async Task Take(Step step, Tally tally)
    {
        if (step.Reading is { } task)
        {
            var reading = await task;
            var leftOut = _store.Write(reading, _reader);
            tally.Wrote(reading);
            tally.Met(reading.Issues.Concat(leftOut));
        }
        else if (step.Issue is { } issue)
        {
            _store.AddIssue(issue);
            tally.Met([issue]);
        }
        else
        {
            tally.Known++;
            if (step.Path is { } document)
                _store.AddPath(document.Sha256, document.Path);
        }
    }

    async Task Feed(Func<Action<Issue>, IEnumerable<Captured>> documents, ChannelWriter<Step> queue, CancellationToken stop)
    {
        using var known = new KnownDocuments(_store.Path, _reader);
        var free = new SemaphoreSlim(_workers);
        try
        {
            var issues = new Queue<Issue>();
            foreach (var captured in documents(issues.Enqueue))
            {
                await Report(issues, queue, stop);
                await queue.WriteAsync(await Next(captured, known, free, stop), stop);
            }
            await Report(issues, queue, stop);
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

    async Task<Step> Next(Captured captured, KnownDocuments known, SemaphoreSlim free, CancellationToken stop)
    {
        var (duty, document) = known.Judge(captured.Document);
        if (duty != Duty.Read)
            return new Step(null, duty == Duty.NotePath ? document : null, null);
        await free.WaitAsync(stop);
        return new Step(Task.Run(() => Read(captured with { Document = document }, free), CancellationToken.None), null, null);
    }

    static async Task Report(Queue<Issue> issues, ChannelWriter<Step> queue, CancellationToken stop)
    {
        while (issues.TryDequeue(out var issue))
            await queue.WriteAsync(new Step(null, null, issue), stop);
    }

    // A mistake of ours in one document must not cost the reader all the others; it is named as ours.
    DocumentReading Read(Captured captured, SemaphoreSlim free)
    {
        try
        {
            return captured.Story is { } story ? _reading.Read(captured.Document, story) : _reading.Read(captured.Document);
        }
        catch (Exception trouble)
        {
            var issue = new Issue("document.mistake", captured.Document.Path, "whole", $"a mistake in the program, please report it: {trouble.GetType().Name}: {trouble.Message.ReplaceLineEndings(" ")}");
            return new DocumentReading(captured.Document, [], [issue]);
        }
        finally
        {
            free.Release();
        }
    }
}
