namespace Tidings.Lineages;

/// <summary>Which prints have which anchors, and how much each tells.</summary>
sealed class AnchorIndex
{
    /// <summary>Anchors of more prints than this bring no candidates.</summary>
    const int Crowd = 400;

    readonly IReadOnlyList<StoryPrint> _prints;
    readonly Dictionary<uint, int[]> _having;
    readonly Dictionary<uint, int> _counts = [];
    readonly Dictionary<uint, double> _weights;
    readonly double[] _lengths;

    public AnchorIndex(IReadOnlyList<StoryPrint> prints)
    {
        _prints = prints;
        var lists = new Dictionary<uint, List<int>>();
        for (var i = 0; i < prints.Count; i++)
            foreach (var key in prints[i].AnchorKeys.Distinct())
                Add(lists, key, i);
        _weights = _counts.ToDictionary(count => count.Key, count => Anchor.Weight(count.Key, prints.Count, count.Value));
        _having = lists.Where(list => list.Value.Count is > 1 and <= Crowd).ToDictionary(list => list.Key, list => list.Value.ToArray());
        _lengths = [.. prints.Select(print => Math.Sqrt(print.AnchorKeys.Distinct().Sum(key => Weight(key) * Weight(key))))];
    }

    /// <summary>How much an anchor of one of the prints tells.</summary>
    public double Weight(uint key) => _weights[key];

    /// <summary>The few prints of every other language that have most in common with one, by the cosine of their anchors.</summary>
    public int[] Nearest(int print, int most, Func<int, bool> allowed, float[] scores)
    {
        var touched = new List<int>();
        foreach (var key in _prints[print].AnchorKeys.Distinct())
        {
            var weight = (float)(Weight(key) * Weight(key));
            foreach (var other in weight > 0 ? _having.GetValueOrDefault(key, []) : [])
            {
                if (scores[other] == 0)
                    touched.Add(other);
                scores[other] += weight;
            }
        }
        var nearest = touched.Where(other => _prints[other].Language != _prints[print].Language && allowed(other)).GroupBy(other => _prints[other].Language)
            .SelectMany(language => language.OrderByDescending(other => scores[other] / _lengths[other]).ThenBy(other => other).Take(most)).ToArray();
        foreach (var other in touched)
            scores[other] = 0;
        return nearest;
    }

    void Add(Dictionary<uint, List<int>> lists, uint key, int print)
    {
        _counts[key] = _counts.GetValueOrDefault(key) + 1;
        if (lists.TryGetValue(key, out var list))
        {
            if (list.Count <= Crowd)
                list.Add(print);
        }
        else
            lists.Add(key, [print]);
    }
}
