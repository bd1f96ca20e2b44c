namespace Tidings.Lineages;

/// <summary>Sets of ids that grow together (union-find); a set is named by its least id.</summary>
sealed class Grouping
{
    readonly Dictionary<string, string> _parents;

    public Grouping(IEnumerable<string> ids) => _parents = ids.ToDictionary(id => id, StringComparer.Ordinal);

    /// <summary>The least id of the set that an id is in.</summary>
    public string Of(string id)
    {
        var root = id;
        while (_parents[root] is var parent && parent != root)
            root = parent;
        while (_parents[id] is var next && next != root)
            (_parents[id], id) = (root, next);
        return root;
    }

    /// <summary>Makes one set of two; false when they were one.</summary>
    public bool Join(string a, string b)
    {
        var (first, second) = (Of(a), Of(b));
        if (first == second)
            return false;
        if (string.CompareOrdinal(first, second) > 0)
            (first, second) = (second, first);
        _parents[second] = first;
        return true;
    }
}
