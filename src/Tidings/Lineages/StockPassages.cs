namespace Tidings.Lineages;

/// <summary>
/// Passages that so many unrelated families carry that they show no descent: the text of a resolution, a note on the conflict, a quotation that went round.
/// </summary>
/// <param name="prints">All prints.</param>
/// <param name="pairs">For who has a sample.</param>
/// <param name="family">The family of a story, by id.</param>
sealed class StockPassages(PrintTable prints, CandidatePairs pairs, Func<string, string> family)
{
    const int Many = 5;

    readonly Dictionary<uint, bool> _stock = [];

    /// <summary>Whether most of what an excerpt shows is such a passage.</summary>
    public bool Fill(Bond excerpt)
    {
        var shared = Winnowing.Shared(prints.Source.Print(excerpt.Here.Id).Sample, prints.Source.Print(excerpt.There.Id).Sample).ToArray();
        return shared.Count(IsStock) * 2 > shared.Length;
    }

    bool IsStock(uint sample)
    {
        if (!_stock.TryGetValue(sample, out var stock))
            _stock.Add(sample, stock = pairs.HoldersOf(sample).Select(holder => family(prints[holder].Id)).Distinct(StringComparer.Ordinal).Take(Many).Count() == Many);
        return stock;
    }
}
