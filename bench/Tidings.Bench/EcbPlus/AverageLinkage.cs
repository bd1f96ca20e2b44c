namespace Tidings.Bench.EcbPlus;

/// <summary>
/// Puts together what is most alike on average (UPGMA: Sokal and Michener 1958), until no two groups are alike enough. The same likenesses give the same groups.
/// </summary>
internal sealed class AverageLinkage
{
    readonly Dictionary<int, double>[] _likeness;
    readonly List<int>?[] _members;
    readonly int[] _changes;
    readonly double _apart;
    readonly PriorityQueue<(int One, int Other, int OneChanges, int OtherChanges), (double, int, int)> _next = new();

    AverageLinkage(int count, double apart)
    {
        _apart = apart;
        _likeness = [.. Enumerable.Range(0, count).Select(_ => new Dictionary<int, double>())];
        _members = [.. Enumerable.Range(0, count).Select(i => new List<int> { i })];
        _changes = new int[count];
    }

    /// <param name="count">How many things there are, known by their numbers from 0.</param>
    /// <param name="likenesses">How much each two are alike; of two the smaller number first.</param>
    /// <param name="apart">How much those are alike that are not listed; no listed pair is less.</param>
    /// <param name="enough">How much two groups must be alike on average.</param>
    /// <returns>Of each thing the number of its group's first.</returns>
    public static int[] Group(int count, IEnumerable<(int One, int Other, double Likeness)> likenesses, double apart, double enough)
    {
        var linkage = new AverageLinkage(count, apart);
        foreach (var (one, other, likeness) in likenesses)
            linkage._likeness[one][other] = linkage._likeness[other][one] = likeness - apart;
        for (var one = 0; one < count; one++)
            foreach (var other in linkage._likeness[one].Keys.Where(other => other > one).Order())
                linkage.Offer(one, other);
        linkage.Merge(enough);
        return linkage.Groups();
    }

    void Offer(int one, int other)
    {
        var (first, second) = (Math.Min(one, other), Math.Max(one, other));
        _next.Enqueue((first, second, _changes[first], _changes[second]), (-Mean(first, second), first, second));
    }

    double Mean(int one, int other) => _likeness[one][other] / (_members[one]!.Count * (double)_members[other]!.Count);

    void Merge(double enough)
    {
        while (_next.TryDequeue(out var pair, out var order) && -order.Item1 + _apart >= enough)
            if (_members[pair.One] is not null && _members[pair.Other] is not null && _changes[pair.One] == pair.OneChanges && _changes[pair.Other] == pair.OtherChanges)
                Merge(pair.One, pair.Other);
    }

    void Merge(int into, int from)
    {
        _members[into]!.AddRange(_members[from]!);
        _changes[into]++;
        foreach (var (other, likeness) in _likeness[from])
        {
            _likeness[other].Remove(from);
            if (other != into)
                _likeness[into][other] = _likeness[other][into] = _likeness[into].GetValueOrDefault(other) + likeness;
        }
        _members[from] = null;
        _likeness[from].Clear();
        foreach (var other in _likeness[into].Keys)
            Offer(into, other);
    }

    int[] Groups()
    {
        var groups = new int[_members.Length];
        foreach (var members in _members.OfType<List<int>>())
            foreach (var member in members)
                groups[member] = members.Min();
        return groups;
    }
}
