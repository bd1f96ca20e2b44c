namespace Tidings.Lineages;

/// <summary>Which prints have which anchors, and how much each tells. Four bytes for each anchor of a print, and a few for each anchor.</summary>
sealed class AnchorIndex
{
    /// <summary>Anchors of more prints than this bring no candidates.</summary>
    const int Crowd = 400;

    readonly IReadOnlyList<PrintHead> _heads;
    readonly Dictionary<uint, (int Count, int End)> _anchors = [];
    readonly int[] _having;
    readonly double[] _lengths;

    public AnchorIndex(ComparedPrints prints)
    {
        _heads = prints.Heads;
        foreach (var (print, _) in prints.Stream())
            foreach (var key in print.AnchorKeys.Distinct())
                _anchors[key] = (_anchors.GetValueOrDefault(key).Count + 1, 0);
        _having = new int[Share()];
        _lengths = new double[_heads.Count];
        foreach (var (print, position) in prints.Stream())
            Add(print, position);
    }

    /// <summary>How much an anchor of one of the prints tells.</summary>
    public double Weight(uint key) => Anchor.Weight(key, _heads.Count, _anchors[key].Count);

    /// <summary>The few prints of every other language that have most in common with one, by the cosine of their anchors.</summary>
    public int[] Nearest(StoryPrint print, int most, Func<int, bool> allowed, float[] scores)
    {
        var touched = new List<int>();
        foreach (var key in print.AnchorKeys.Distinct())
        {
            var weight = (float)(Weight(key) * Weight(key));
            foreach (var other in weight > 0 ? Having(key) : [])
            {
                if (scores[other] == 0)
                    touched.Add(other);
                scores[other] += weight;
            }
        }
        var nearest = touched.Where(other => _heads[other].Language != print.Language && allowed(other)).GroupBy(other => _heads[other].Language)
            .SelectMany(language => language.OrderByDescending(other => scores[other] / _lengths[other]).ThenBy(other => other).Take(most)).ToArray();
        foreach (var other in touched)
            scores[other] = 0;
        return nearest;
    }

    static bool BringsCandidates(int count) => count is > 1 and <= Crowd;

    // Gives every anchor that can bring candidates its part of one array, in order of the keys.
    int Share()
    {
        var end = 0;
        foreach (var key in _anchors.Where(anchor => BringsCandidates(anchor.Value.Count)).Select(anchor => anchor.Key).Order().ToArray())
        {
            _anchors[key] = _anchors[key] with { End = end };
            end += _anchors[key].Count;
        }
        return end;
    }

    void Add(StoryPrint print, int position)
    {
        var sum = 0.0;
        foreach (var key in print.AnchorKeys.Distinct())
        {
            var (count, end) = _anchors[key];
            sum += Weight(key) * Weight(key);
            if (!BringsCandidates(count))
                continue;
            _having[end] = position;
            _anchors[key] = (count, end + 1);
        }
        _lengths[position] = Math.Sqrt(sum);
    }

    ReadOnlySpan<int> Having(uint key) => _anchors[key] is var (count, end) && BringsCandidates(count) ? _having.AsSpan(end - count, count) : [];
}
