namespace Tidings.Lineages;

/// <summary>
/// Pairs of prints that may share text: those that meet in a band of their signatures, or in two samples of longer n-grams.
/// Where very many meet in one place each is paired with the first few and with the one before it, so that the work stays linear.
/// </summary>
static class CandidatePairs
{
    const int Crowd = 24;
    const int Heads = 4;

    /// <summary>Pairs of positions in a list that is in order of id, the lesser first, each once, in order.</summary>
    public static List<(int First, int Second)> Of(IReadOnlyList<StoryPrint> prints)
    {
        var pairs = new HashSet<long>();
        foreach (var meeting in Meetings(prints.Select(BandKeys)))
            Pair(meeting, (a, b) => pairs.Add(Key(a, b)));
        var shared = new Dictionary<long, int>();
        foreach (var meeting in Meetings(prints.Select(print => print.Sample.Select(sample => (ulong)sample))))
            Pair(meeting, (a, b) => shared[Key(a, b)] = shared.GetValueOrDefault(Key(a, b)) + 1);
        pairs.UnionWith(shared.Where(pair => pair.Value > 1).Select(pair => pair.Key));
        return [.. pairs.Order().Select(key => ((int)(key >> 32), (int)(key & int.MaxValue)))];
    }

    static IEnumerable<ulong> BandKeys(StoryPrint print)
    {
        for (var band = 0; band < MinHash.Bands && print.Signature.Length > 0; band++)
            yield return MinHash.Band(print.Signature, band);
    }

    // Sorting keys with their owners needs no table of lists: twelve bytes a key.
    static IEnumerable<ArraySegment<int>> Meetings(IEnumerable<IEnumerable<ulong>> keysOfEach)
    {
        var keys = new List<ulong>();
        var owners = new List<int>();
        var owner = 0;
        foreach (var own in keysOfEach)
        {
            keys.AddRange(own);
            while (owners.Count < keys.Count)
                owners.Add(owner);
            owner++;
        }
        var (sortedKeys, sortedOwners) = (keys.ToArray(), owners.ToArray());
        Array.Sort(sortedKeys, sortedOwners);
        for (int i = 0, end; i < sortedKeys.Length; i = end)
        {
            for (end = i + 1; end < sortedKeys.Length && sortedKeys[end] == sortedKeys[i];)
                end++;
            if (end - i < 2)
                continue;
            Array.Sort(sortedOwners, i, end - i);
            yield return new ArraySegment<int>(sortedOwners, i, end - i);
        }
    }

    static void Pair(ArraySegment<int> owners, Action<int, int> add)
    {
        for (var j = 1; j < owners.Count; j++)
        {
            var heads = owners.Count <= Crowd ? j : Math.Min(Heads, j);
            for (var i = 0; i < heads; i++)
                add(owners[i], owners[j]);
            if (heads < j)
                add(owners[j - 1], owners[j]);
        }
    }

    static long Key(int a, int b) => ((long)a << 32) | (uint)b;
}
