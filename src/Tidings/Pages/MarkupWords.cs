using Tidings.Languages;

namespace Tidings.Pages;

/// <summary>What the words that web pages use as class, id, role and element names say about a part of a page: <c>languages/markup.tsv</c>.</summary>
sealed class MarkupWords
{
    const string Path = "languages/markup.tsv";

    readonly Dictionary<string, PageRegion> _tags = new(StringComparer.Ordinal);
    readonly Dictionary<string, PageRegion> _whole = new(StringComparer.Ordinal);
    readonly Dictionary<string, PageRegion> _parts = new(StringComparer.Ordinal);
    readonly List<string> _texts = [];
    readonly HashSet<string> _pages = new(StringComparer.Ordinal);
    readonly HashSet<string> _hidden = new(StringComparer.Ordinal);

    public MarkupWords(DataFiles files)
    {
        foreach (var row in TsvTable.Read(files, Path).Rows)
        {
            if (row["where"] == "text")
                _texts.AddRange(row.Required("words").Split('|'));
            else if (row["where"] == "page")
                _pages.UnionWith(row.Required("words").Split('|'));
            else if (row["where"] == "hidden")
                _hidden.UnionWith(row.Required("words").Split('|'));
            else
                AddRegion(row);
        }
    }

    void AddRegion(TsvRow row)
    {
        var table = row.Required("where") switch { "tag" => _tags, "token" => _whole, "part" => _parts, _ => throw row.Error("where", "is tag, token, part, text, page or hidden") };
        if (!Enum.TryParse<PageRegion>(row.Required("region"), ignoreCase: true, out var region))
            throw row.Error("region", $"\"{row["region"]}\" is no region");
        foreach (var word in row.Required("words").Split('|'))
            table[word] = region;
    }

    /// <summary>The region an element's name means; null for none.</summary>
    public PageRegion? OfTag(string tag) => _tags.TryGetValue(tag, out var region) ? region : null;

    /// <summary>Whether a class of the whole page says that it is one article.</summary>
    public bool IsArticle(string token) => _pages.Contains(token);

    /// <summary>Whether a class says that its element is not seen until something is pointed at, or by no reader with eyes.</summary>
    public bool IsHidden(string token) => _hidden.Contains(token) || _hidden.Contains(token.Split('-')[0]);

    /// <summary>Whether a class, id or item property calls its element the words of the article.</summary>
    public bool IsText(string token) => _texts.Exists(text => token.Contains(text, StringComparison.Ordinal)) && OfToken(token) is null or PageRegion.Main;

    /// <summary>The region that a class, id or role means: as a whole, or by a part of it between hyphens and underscores.</summary>
    public PageRegion? OfToken(string token)
    {
        if (_whole.TryGetValue(token, out var region))
            return region;
        foreach (var part in token.Split('-', '_', ':'))
            if (_parts.TryGetValue(part, out region))
                return region;
        return null;
    }
}
