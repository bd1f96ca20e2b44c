namespace Tidings.Pages;

/// <summary>The head of a Markdown page between two lines of three hyphens: <c>title</c>, <c>author</c>, <c>date</c>, <c>site</c>.</summary>
/// <param name="End">The UTF-16 offset after it; 0 when there is none.</param>
/// <param name="Metadata">What it says.</param>
readonly record struct FrontMatter(int End, PageMetadata Metadata)
{
    const int Longest = 8000;

    public static FrontMatter Read(string text)
    {
        var none = new FrontMatter(0, PageMetadata.None);
        if (!text.StartsWith("---\n", StringComparison.Ordinal) && !text.StartsWith("---\r\n", StringComparison.Ordinal))
            return none;
        var values = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        for (var i = text.IndexOf('\n') + 1; i > 0 && i < Math.Min(text.Length, Longest); i = text.IndexOf('\n', i) + 1)
        {
            var end = text.IndexOf('\n', i);
            var line = (end < 0 ? text[i..] : text[i..end]).Trim();
            if (line == "---")
                return new FrontMatter(end < 0 ? text.Length : end + 1, Of(values));
            var colon = line.IndexOf(':');
            if (colon > 0)
                values.TryAdd(line[..colon].Trim(), line[(colon + 1)..].Trim(' ', '"', '\''));
            else if (line.Length > 0 && line[0] is not ('-' or '#'))
                return none;
            if (end < 0)
                return none;
        }
        return none;
    }

    static PageMetadata Of(Dictionary<string, string> values)
    {
        string? Value(string name) => values.GetValueOrDefault(name) is { Length: > 0 } value ? value : null;
        var date = Value("date") ?? Value("published");
        var published = MachineDate.TryParse(date) is { } day ? new MetadataDate(day, "front matter", date!) : null;
        return new PageMetadata(Value("title"), Value("url") ?? Value("canonical"), Value("site") ?? Value("outlet"), Value("author"), published, null, Value("lang"));
    }
}
