namespace Tidings.Lineages;

/// <summary>
/// Passages that so many unrelated families carry that they show no descent: the text of a resolution, a note on the conflict, a quotation that went round. What was looked up is remembered.
/// </summary>
/// <param name="prints">All prints.</param>
/// <param name="pairs">For who has a sample.</param>
/// <param name="family">The family of a print, by position, as it is now.</param>
sealed class StockPassages(PrintTable prints, CandidatePairs pairs, Func<int, int> family)
{
    const int Many = 5;

    readonly Dictionary<uint, bool> _stock = [];
    readonly Dictionary<(int First, int Second), uint[]> _shared = [];

    /// <summary>Whether most of what two prints have in common is such a passage.</summary>
    public bool Fill(int here, int there)
    {
        if (!_shared.TryGetValue(PrintTable.Pair(here, there), out var shared))
            _shared.Add(PrintTable.Pair(here, there), shared = [.. Winnowing.Shared(prints.Print(here).Sample, prints.Print(there).Sample, stackalloc uint[Winnowing.Most + 1])]);
        var stock = 0;
        foreach (var sample in shared)
            stock += IsStock(sample) ? 1 : 0;
        return stock * 2 > shared.Length;
    }

    /// <summary>Looks again at the samples of stories that are new or in another family, and gives the positions of all that have one of which another thing is true than before.</summary>
    public HashSet<int> Renew(IEnumerable<int> positions)
    {
        var holders = new HashSet<int>();
        if (_stock.Count == 0)
            return holders;
        foreach (var sample in positions.Where(prints.IsCompared).SelectMany(position => prints.Print(position).Sample).Distinct())
            if (_stock.Remove(sample, out var before) && before != IsStock(sample))
                holders.UnionWith(pairs.HoldersOf(sample));
        return holders;
    }

    bool IsStock(uint sample)
    {
        if (!_stock.TryGetValue(sample, out var stock))
            _stock.Add(sample, stock = pairs.HoldersOf(sample).Select(family).Distinct().Take(Many).Count() == Many);
        return stock;
    }
}
