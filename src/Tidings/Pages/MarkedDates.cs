using AngleSharp.Dom;

namespace Tidings.Pages;

/// <summary>Finds the short texts of a page that its markup calls a date: <c>time</c> elements, and elements whose class, id or item property is a word for it.</summary>
sealed class MarkedDates(MarkupWords words)
{
    const int Longest = 80;
    const int Most = 6;
    const string Candidates = "time, [itemprop^=date], [class*=date i], [class*=time i], [class*=publi i], [class*=posted i], [class*=datum i], [class*=fecha i], [class*=meta i], [class*=created i], [class*=byline i], [id*=date i], [id*=publi i]";

    static readonly PageRegion[] Elsewhere = [PageRegion.Links, PageRegion.Comments, PageRegion.Footer, PageRegion.Navigation, PageRegion.Aside];

    /// <summary>The texts, those under the heading before those above it, each the nearer the earlier.</summary>
    public IReadOnlyList<string> Read(IDocument page)
    {
        var heading = page.QuerySelector("h1");
        var (above, under) = (new List<string>(), new List<string>());
        foreach (var element in page.QuerySelectorAll(Candidates))
            if (Text(element) is { } text && !IsElsewhere(element))
                (heading is not null && (heading.CompareDocumentPosition(element) & DocumentPositions.Preceding) != 0 ? above : under).Add(text);
        above.Reverse();
        return [.. under.Take(Most).Concat(above.Take(Most))];
    }

    static string? Text(IElement element)
    {
        if (element.GetAttribute("datetime") is { Length: >= 8 } machine)
            return machine;
        return element.TextContent.Length < 4 * Longest && HtmlMetadata.OneLine(element.TextContent) is { Length: < Longest } text && text.Any(char.IsDigit) ? text : null;
    }

    bool IsElsewhere(IElement element)
    {
        for (var e = element; e is not null; e = e.ParentElement)
            if (words.OfTag(e.LocalName) is { } byTag && Elsewhere.Contains(byTag) || Tokens(e).Any(token => words.OfToken(token) is { } region && Elsewhere.Contains(region)))
                return true;
        return false;
    }

    static IEnumerable<string> Tokens(IElement element) => element.ClassList.Append(element.Id ?? "").Select(token => token.ToLowerInvariant());
}
