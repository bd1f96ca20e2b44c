namespace Tidings.Lineages;

/// <summary>Finds which prints have keys in common. Sorting keys with their owners needs no table of lists: twelve bytes a key.</summary>
sealed class Meetings
{
    ulong[] _keys = new ulong[1024];
    int[] _owners = new int[1024];
    int _count;

    public void Add(ulong key, int owner)
    {
        if (_count == _keys.Length)
        {
            Array.Resize(ref _keys, _count * 2);
            Array.Resize(ref _owners, _count * 2);
        }
        (_keys[_count], _owners[_count]) = (key, owner);
        _count++;
    }

    /// <summary>Keys of more than one print, each with those prints in order; empties the table. A segment is good until the next is asked for.</summary>
    public IEnumerable<(ulong Key, ArraySegment<int> Owners)> Take()
    {
        Array.Sort(_keys, _owners, 0, _count);
        for (int i = 0, end; i < _count; i = end)
        {
            for (end = i + 1; end < _count && _keys[end] == _keys[i];)
                end++;
            if (end - i < 2)
                continue;
            Array.Sort(_owners, i, end - i);
            yield return (_keys[i], new ArraySegment<int>(_owners, i, end - i));
        }
        _count = 0;
    }
}
