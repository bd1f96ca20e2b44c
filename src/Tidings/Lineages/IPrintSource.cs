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
    readonly Dictionary<string, StoryPrint> _prints = new(StringComparer.Ordinal);
    readonly Func<string, Story> _story;
    StoryPrint[]? _ordered;

    /// <param name="prints">One for each story; of prints with one id the first counts.</param>
    /// <param name="story">Gives a story by id; called from several threads at once when there are several workers.</param>
    public HeldPrints(IEnumerable<StoryPrint> prints, Func<string, Story> story)
    {
        foreach (var print in prints)
            Add(print);
        _story = story;
    }

    /// <summary>Holds one more; false when one of its id is held.</summary>
    public bool Add(StoryPrint print)
    {
        _ordered = null;
        return _prints.TryAdd(print.Id, print);
    }

    public IEnumerable<StoryPrint> All() => _ordered ??= Ordered();

    public StoryPrint Print(string id) => _prints[id];

    public Story Story(string id) => _story(id);

    StoryPrint[] Ordered()
    {
        var (ids, prints) = (_prints.Keys.ToArray(), _prints.Values.ToArray());
        Array.Sort(ids, prints, StringComparer.Ordinal);
        return prints;
    }
}
