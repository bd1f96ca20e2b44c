using Tidings.Languages;

namespace Tidings.Lineages;

/// <summary>What descends from what, and which stories so count as one source.</summary>
/// <param name="Links">In order of story and of.</param>
/// <param name="Families">Every story is in one; in order of the first member's id.</param>
public sealed record FoundLineages(IReadOnlyList<Lineage> Links, IReadOnlyList<Family> Families);

/// <summary>
/// Finds families among stories by their prints; the texts are fetched only to verify what the prints suggest.
/// The outcome depends neither on the order of the prints nor on the number of workers.
/// </summary>
public sealed class LineageFinder
{
    readonly DataFiles _files;
    readonly int _workers;

    /// <param name="files">For how long languages are beside one another.</param>
    /// <param name="workers">How many threads may work at once.</param>
    public LineageFinder(DataFiles files, int workers = 1)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(workers, 1);
        (_files, _workers) = (files, workers);
    }

    /// <summary>Finds links and families. Of every story only the head of its print and its keys are held.</summary>
    /// <param name="source">The prints; called from several threads at once when there are several workers.</param>
    public FoundLineages Find(IPrintSource source)
    {
        var index = new LineageIndex(_files, source, _workers);
        index.Load();
        return index.Found();
    }
}
