namespace Tidings.App.Storage.Columns;

/// <summary>Numbers for names that occur again and again, from 0 in the order in which they are first met.</summary>
sealed class NameList
{
    readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    readonly List<string> _names = [];

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
