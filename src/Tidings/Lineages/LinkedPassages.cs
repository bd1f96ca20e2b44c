using Tidings.Text;

namespace Tidings.Lineages;

/// <summary>The passages that a story has in common with those it goes back to, found by where they stand in it.</summary>
sealed class LinkedPassages
{
    readonly (Passage Passage, Lineage Link)[] _byStart;
    readonly int[] _furthest;

    public LinkedPassages(IEnumerable<Lineage> links)
    {
        _byStart = [.. links.SelectMany(link => link.Passages.Select(passage => (passage, link))).OrderBy(each => each.passage.Here.Start)];
        _furthest = new int[_byStart.Length];
        for (var i = 0; i < _byStart.Length; i++)
            _furthest[i] = Math.Max(i > 0 ? _furthest[i - 1] : 0, _byStart[i].Passage.Here.End);
    }

    /// <summary>The passages that overlap a span, in order of their beginnings.</summary>
    public List<(Passage Passage, Lineage Link)> In(TextSpan span)
    {
        var found = new List<(Passage, Lineage)>();
        for (var i = Before(span.End) - 1; i >= 0 && _furthest[i] > span.Start; i--)
            if (_byStart[i].Passage.Here.Overlaps(span))
                found.Add(_byStart[i]);
        found.Reverse();
        return found;
    }

    // How many passages begin before an offset.
    int Before(int offset)
    {
        var (low, high) = (0, _byStart.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = _byStart[middle].Passage.Here.Start < offset ? (middle + 1, high) : (low, middle);
        }
        return low;
    }
}
