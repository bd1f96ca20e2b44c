namespace Tidings.Incidents;

/// <summary>Placings in their order, to which mostly later ones are added and from which the earliest are taken.</summary>
sealed class PlacingRow
{
    readonly List<Placing> _placings = [];
    int _first;

    public int Count => _placings.Count - _first;

    public Placing this[int index] => _placings[_first + index];

    public void Add(Placing placing)
    {
        if (Count == 0 || _placings[^1].CompareTo(placing) < 0)
            _placings.Add(placing);
        else
            _placings.Insert(_first + Before(placing), placing);
    }

    /// <summary>How many stand before a placing.</summary>
    public int Before(Placing placing)
    {
        if (Count == 0 || _placings[^1].CompareTo(placing) < 0)
            return Count;
        var at = _placings.BinarySearch(_first, Count, placing, null);
        return (at < 0 ? ~at : at) - _first;
    }

    /// <summary>Takes out a placing, most often the earliest.</summary>
    public void Drop(Placing placing)
    {
        if (this[0] != placing)
        {
            _placings.RemoveAt(_first + Before(placing));
            return;
        }
        _first++;
        if (_first > 16 && _first > _placings.Count / 2)
        {
            _placings.RemoveRange(0, _first);
            _first = 0;
        }
    }
}
