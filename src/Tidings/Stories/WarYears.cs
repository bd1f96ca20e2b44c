using Tidings.Languages;

namespace Tidings.Stories;

/// <summary>The years of wars that a text can name without naming a year: <c>gazetteer/wars.tsv</c>.</summary>
sealed class WarYears
{
    const string Path = "gazetteer/wars.tsv";

    readonly PhraseTrie<int> _years = new();

    public WarYears(DataFiles files)
    {
        foreach (var row in TsvTable.Read(files, Path).Rows)
            foreach (var name in row.List("names"))
                _years.Add(name, (int)row.Number("year"));
    }

    /// <summary>The years that a text speaks of, printed or, where none is, by the names of wars, and how often each.</summary>
    public IReadOnlyDictionary<int, int> Of(IEnumerable<PageLine> lines)
    {
        var all = lines as IReadOnlyCollection<PageLine> ?? [.. lines];
        return YearCounts.Of(all) is { Count: > 0 } printed ? printed : Named(all);
    }

    Dictionary<int, int> Named(IEnumerable<PageLine> lines)
    {
        var (years, hits) = (new Dictionary<int, int>(), new List<PhraseHit<int>>());
        foreach (var line in lines)
        {
            hits.Clear();
            for (var i = 0; i < line.Tokens.Length; i++)
                _years.At(line.Tokens, i, hits);
            foreach (var hit in hits)
                years[hit.Value] = years.GetValueOrDefault(hit.Value) + 1;
        }
        return years;
    }
}
