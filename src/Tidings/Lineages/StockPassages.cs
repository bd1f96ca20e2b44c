namespace Tidings.Lineages;

/// <summary>
/// Passages that so many unrelated families carry that they show no descent: the text of a resolution, a note on the conflict, a quotation that went round.
/// </summary>
sealed class StockPassages
{
    const int Many = 5;

    readonly IPrintSource _prints;
    readonly HashSet<uint> _stock;

    /// <param name="prints">All prints.</param>
    /// <param name="family">The family of a story, by id.</param>
    /// <param name="excerpts">What is to be judged.</param>
    public StockPassages(IPrintSource prints, Func<string, string> family, IEnumerable<Bond> excerpts)
    {
        _prints = prints;
        var families = excerpts.SelectMany(Shared).Distinct().ToDictionary(sample => sample, _ => new HashSet<string>(StringComparer.Ordinal));
        foreach (var print in families.Count > 0 ? prints.All() : [])
            foreach (var sample in print.Sample)
                if (families.TryGetValue(sample, out var having) && having.Count < Many)
                    having.Add(family(print.Id));
        _stock = [.. families.Where(one => one.Value.Count >= Many).Select(one => one.Key)];
    }

    /// <summary>Whether most of what an excerpt shows is such a passage.</summary>
    public bool Fill(Bond excerpt)
    {
        var shared = Shared(excerpt).ToArray();
        return shared.Count(_stock.Contains) * 2 > shared.Length;
    }

    IEnumerable<uint> Shared(Bond bond)
    {
        var there = _prints.Print(bond.There.Id).Sample;
        return _prints.Print(bond.Here.Id).Sample.Where(sample => Array.BinarySearch(there, sample) >= 0);
    }
}
