namespace Tidings.Lineages;

/// <summary>
/// Steps of a trie over characters, kept in one open-addressed table: a look-up costs one multiplication and mostly one probe.
/// Nodes are numbered from 1; the root is 0, and so is "no such step".
/// </summary>
sealed class CharTrie
{
    ulong[] _edges = new ulong[1024];
    int[] _nodes = new int[1024];
    int _count;

    /// <summary>Number of nodes, the root included.</summary>
    public int Count => _count + 1;

    public int Step(int node, char letter)
    {
        var edge = Edge(node, letter);
        for (var slot = Slot(edge); _edges[slot] != 0; slot = (slot + 1) & (_edges.Length - 1))
            if (_edges[slot] == edge)
                return _nodes[slot];
        return 0;
    }

    public int Add(int node, char letter)
    {
        if (Step(node, letter) is > 0 and var known)
            return known;
        if (_count * 2 > _edges.Length)
            Grow();
        Put(Edge(node, letter), ++_count);
        return _count;
    }

    void Put(ulong edge, int node)
    {
        var slot = Slot(edge);
        while (_edges[slot] != 0)
            slot = (slot + 1) & (_edges.Length - 1);
        (_edges[slot], _nodes[slot]) = (edge, node);
    }

    void Grow()
    {
        var (edges, nodes) = (_edges, _nodes);
        (_edges, _nodes) = (new ulong[edges.Length * 2], new int[edges.Length * 2]);
        for (var i = 0; i < edges.Length; i++)
            if (edges[i] != 0)
                Put(edges[i], nodes[i]);
    }

    int Slot(ulong edge) => (int)((edge * 0x9E3779B97F4A7C15) >> (64 - System.Numerics.BitOperations.Log2((uint)_edges.Length)));

    // Never 0, which marks an empty slot.
    static ulong Edge(int node, char letter) => ((ulong)(uint)node << 16 | letter) + 1;
}
