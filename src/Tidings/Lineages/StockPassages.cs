namespace Tidings.Lineages;

/// <summary>
/// Passages that so many unrelated families carry that they show no descent: the text of a resolution, a note on the conflict, a quotation that went round. What was looked up is remembered.
/// </summary>
/// <param name="prints">All prints.</param>
/// <param name="pairs">For who has a sample.</param>
/// <param name="family">The family of a story, by id, as it is now.</param>
sealed class StockPassages(PrintTable prints, CandidatePairs pairs, Func<string, string> family)
{
    const int Many = 5;

    readonly Dictionary<uint, bool> _stock = [];
    readonly Dictionary<(string, string), uint[]> _shared = [];

    /// <summary>Whether most of what an excerpt shows is such a passage.</summary>
    public bool Fill(Bond excerpt)
    {
        if (!_shared.TryGetValue((excerpt.Here.Id, excerpt.There.Id), out var shared))
            _shared.Add((excerpt.Here.Id, excerpt.There.Id), shared = [.. Winnowing.Shared(prints.Source.Print(excerpt.Here.Id).Sample, prints.Source.Print(excerpt.There.Id).Sample)]);
        return shared.Count(IsStock) * 2 > shared.Length;
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
            _stock.Add(sample, stock = pairs.HoldersOf(sample).Select(holder => family(prints[holder].Id)).Distinct(StringComparer.Ordinal).Take(Many).Count() == Many);
        return stock;
    }
}
