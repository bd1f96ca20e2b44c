namespace Tidings.Lineages;

/// <summary>Sets of ids that grow together (union-find); a set is named by its least id.</summary>
sealed class Grouping
{
    readonly List<string> _ids;
    readonly Dictionary<string, int> _places;
    readonly int[] _parents;

    /// <param name="ids">The ids, each once.</param>
    public Grouping(IEnumerable<string> ids)
    {
        _ids = [.. ids];
        _places = new Dictionary<string, int>(_ids.Count, StringComparer.Ordinal);
        foreach (var id in _ids)
            _places.Add(id, _places.Count);
        _parents = [.. Enumerable.Range(0, _ids.Count)];
    }

    /// <summary>The least id of the set that an id is in.</summary>
    public string Of(string id) => _ids[Root(_places[id])];

    /// <summary>Makes one set of two; false when they were one.</summary>
    public bool Join(string a, string b)
    {
        var (first, second) = (Root(_places[a]), Root(_places[b]));
        if (first == second)
            return false;
        if (string.CompareOrdinal(_ids[first], _ids[second]) > 0)
            (first, second) = (second, first);
        _parents[second] = first;
        return true;
    }

    int Root(int place)
    {
        var root = place;
        while (_parents[root] != root)
            root = _parents[root];
        while (_parents[place] != root)
            (_parents[place], place) = (root, _parents[place]);
        return root;
    }
}
