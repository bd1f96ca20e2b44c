using Tidings.Stories;

namespace Tidings.Lineages;

/// <summary>The prints among which lineages are found, and the stories that they are of. May be asked by several threads at once.</summary>
public interface IPrintSource
{
    /// <summary>All prints, in ordinal order of id, each id once; asked for several times.</summary>
    IEnumerable<StoryPrint> All();

    /// <summary>The print of a story.</summary>
    StoryPrint Print(string id);

    /// <summary>A story.</summary>
    Story Story(string id);
}

/// <summary>Prints in memory.</summary>
public sealed class HeldPrints : IPrintSource
{
    readonly SortedDictionary<string, StoryPrint> _prints = new(StringComparer.Ordinal);
    readonly Func<string, Story> _story;

    /// <param name="prints">One for each story; of prints with one id the first counts.</param>
    /// <param name="story">Gives a story by id; called from several threads at once when there are several workers.</param>
    public HeldPrints(IEnumerable<StoryPrint> prints, Func<string, Story> story)
    {
        foreach (var print in prints)
            _prints.TryAdd(print.Id, print);
        _story = story;
    }

    public IEnumerable<StoryPrint> All() => _prints.Values;

    public StoryPrint Print(string id) => _prints[id];

    public Story Story(string id) => _story(id);
}
