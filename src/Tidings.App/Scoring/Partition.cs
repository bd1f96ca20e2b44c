namespace Tidings.App.Scoring;

/// <summary>Things parted into groups, of which each thing is in exactly one.</summary>
/// <typeparam name="T">What is parted.</typeparam>
public sealed class Partition<T> where T : notnull
{
    readonly Dictionary<T, int> _groupOf = [];
    readonly List<IReadOnlyList<T>> _groups = [];

    /// <param name="groups">None may be empty, and nothing may be in two.</param>
    public Partition(IEnumerable<IEnumerable<T>> groups)
    {
        foreach (var group in groups)
        {
            T[] members = [.. group];
            foreach (var member in members)
                _groupOf.Add(member, _groups.Count);
            _groups.Add(members);
        }
    }

    /// <summary>The partition in which things with one label are one group.</summary>
    public static Partition<T> Of<TLabel>(IEnumerable<T> things, Func<T, TLabel> label) => new(things.GroupBy(label));

    /// <summary>The groups, in the order in which they were given.</summary>
    public IReadOnlyList<IReadOnlyList<T>> Groups => _groups;

    /// <summary>How many things there are.</summary>
    public int Count => _groupOf.Count;

    /// <summary>In which group a thing is; null when it is in none.</summary>
    public int? GroupOf(T thing) => _groupOf.TryGetValue(thing, out var group) ? group : null;
}
