namespace Tidings.App.Storage.Columns;

/// <summary>Numbers for names that occur again and again, from 0 in the order in which they are first met.</summary>
sealed class NameList
{
    readonly Dictionary<string, int> _numbers;
    readonly List<string> _names;

    public NameList() => (_numbers, _names) = (new(StringComparer.Ordinal), []);

    /// <summary>A list that begins as another and goes on by itself, so that who still reads the other is not disturbed.</summary>
    public NameList(NameList other) => (_numbers, _names) = (new(other._numbers, StringComparer.Ordinal), [.. other._names]);

    /// <summary>The names by their numbers.</summary>
    public IReadOnlyList<string> Names => _names;

    /// <summary>The number of a name, which it gets now where it has none.</summary>
    public int Add(string name)
    {
        if (!_numbers.TryGetValue(name, out var number))
        {
            _numbers.Add(name, number = _names.Count);
            _names.Add(name);
        }
        return number;
    }

    /// <summary>The number of a name; -1 where nothing has it.</summary>
    public int Find(string name) => _numbers.GetValueOrDefault(name, -1);
}

/// <summary>Things with names, numbered as <see cref="NameList"/> does; of each the first that was met stands for all.</summary>
sealed class ThingList<T>
{
    readonly NameList _ids;
    readonly List<T> _things;

    public ThingList() => (_ids, _things) = (new(), []);

    public ThingList(ThingList<T> other) => (_ids, _things) = (new(other._ids), [.. other._things]);

    /// <summary>The things by their numbers.</summary>
    public IReadOnlyList<T> Things => _things;

    /// <summary>The ids by their numbers.</summary>
    public IReadOnlyList<string> Ids => _ids.Names;

    public int Add(string id, T thing)
    {
        var number = _ids.Add(id);
        if (number == _things.Count)
            _things.Add(thing);
        return number;
    }

    /// <summary>The same, but of several the first in an order stands for all, whichever was met first.</summary>
    public int AddLeast(string id, T thing, Comparer<T> order)
    {
        var number = Add(id, thing);
        if (order.Compare(thing, _things[number]) < 0)
            _things[number] = thing;
        return number;
    }

    public int Find(string id) => _ids.Find(id);
}
