namespace Tidings.App.Web.Shared;

/// <summary>Whether texts have the words that are looked for.</summary>
public static class TextSearch
{
    const int MostWords = 12;

    /// <summary>Whether each word stands in one of the texts, whatever its case.</summary>
    public static bool Has(IEnumerable<string?> texts, string query)
    {
        var all = texts.OfType<string>().ToList();
        return WordsOf(query).All(word => all.Any(text => text.Contains(word, StringComparison.OrdinalIgnoreCase)));
    }

    public static IReadOnlyList<string> WordsOf(string query) =>
        [.. query.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Take(MostWords)];
}
