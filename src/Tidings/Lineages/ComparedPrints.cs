using Tidings.Stories;

namespace Tidings.Lineages;

/// <summary>The prints that are compared, by their position: heads are at hand, the rest is fetched.</summary>
/// <param name="source">Where prints and stories are.</param>
/// <param name="heads">Those that are compared, in ordinal order of id.</param>
sealed class ComparedPrints(IPrintSource source, IReadOnlyList<PrintHead> heads)
{
    public IReadOnlyList<PrintHead> Heads => heads;

    public StoryPrint Print(int position) => source.Print(heads[position].Id);

    public Story Story(int position) => source.Story(heads[position].Id);

    /// <summary>All of them, with their positions, in order.</summary>
    public IEnumerable<(StoryPrint Print, int Position)> Stream()
    {
        var position = 0;
        foreach (var print in source.All())
            if (position < heads.Count && print.Id == heads[position].Id)
                yield return (print, position++);
    }
}
