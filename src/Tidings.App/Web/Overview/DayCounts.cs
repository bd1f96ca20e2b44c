using Tidings.App.Web.Shared;

namespace Tidings.App.Web.Overview;

/// <summary>How much of each group there is on each day, days counted from the first of the year 1.</summary>
sealed class DayCounts
{
    static readonly int Groups = Enum.GetValues<EffectGroup>().Length;

    readonly Dictionary<int, int[]> _found = [];
    int[]? _days, _before;

    public int Total { get; private set; }

    public void Add(int day, int group)
    {
        if (!_found.TryGetValue(day, out var counts))
            _found.Add(day, counts = new int[Groups]);
        counts[group]++;
        Total++;
        _days = null;
    }

    /// <summary>How much lies before a day.</summary>
    public int Before(int day)
    {
        Settle();
        var at = Array.BinarySearch(_days!, day);
        return _before![at < 0 ? ~at : at];
    }

    /// <summary>What lies between two days, both included, by group.</summary>
    public IReadOnlyDictionary<EffectGroup, int> Between(int from, int to)
    {
        Settle();
        var (sums, at) = (new int[Groups], Array.BinarySearch(_days!, from));
        for (var i = at < 0 ? ~at : at; i < _days!.Length && _days[i] <= to; i++)
            for (var group = 0; group < Groups; group++)
                sums[group] += _found[_days[i]][group];
        return Enumerable.Range(0, Groups).Where(group => sums[group] > 0).ToDictionary(group => (EffectGroup)group, group => sums[group]);
    }

    /// <summary>The first day from one on that has something.</summary>
    public int FirstFrom(int day)
    {
        Settle();
        var at = Array.BinarySearch(_days!, day);
        return _days![at < 0 ? ~at : at];
    }

    /// <summary>The last day up to one that has something.</summary>
    public int LastUpTo(int day)
    {
        Settle();
        var at = Array.BinarySearch(_days!, day);
        return _days![at < 0 ? ~at - 1 : at];
    }

    /// <summary>The shortest stretch of days that holds so much; of several the earliest.</summary>
    public (int From, int To) Shortest(int wanted)
    {
        Settle();
        var (best, length) = ((From: _days![0], To: _days[^1]), int.MaxValue);
        for (int from = 0, to = 0; from < _days.Length; from++)
        {
            while (to < _days.Length && _before![to + 1] - _before[from] < wanted)
                to++;
            if (to == _days.Length)
                break;
            if (_days[to] - _days[from] < length)
                (best, length) = ((_days[from], _days[to]), _days[to] - _days[from]);
        }
        return best;
    }

    // The days that have something, and how much lies before each of them and in all.
    void Settle()
    {
        if (_days is not null)
            return;
        (_days, _before) = ([.. _found.Keys.Order()], new int[_found.Count + 1]);
        for (var i = 0; i < _days.Length; i++)
            _before[i + 1] = _before[i] + _found[_days[i]].Sum();
    }
}
