using AngleSharp.Dom;

namespace Tidings.Pages;

/// <summary>Finds the short texts of a page that its markup calls a date: <c>time</c> elements, and elements whose class, id or item property is a word for it.</summary>
sealed class MarkedDates(MarkupWords words)
{
    const int Longest = 80, LongestLine = 240, MostHeadings = 20;
    const int Most = 6;
    const string Candidates = "time, [itemprop^=date], [class*=date i], [class*=time i], [class*=publi i], [class*=posted i], [class*=datum i], [class*=fecha i], [class*=meta i], [class*=created i], [class*=submitted i], abbr[title], [class*=updated i], [class*=byline i], [id*=date i], [id*=publi i]";

    static readonly PageRegion[] Elsewhere = [PageRegion.Links, PageRegion.Comments, PageRegion.Footer, PageRegion.Navigation, PageRegion.Aside, PageRegion.Header];

    /// <summary>The texts, those under the heading before those above it, each the nearer the earlier.</summary>
    public IReadOnlyList<string> Read(IDocument page)
    {
        var heading = page.QuerySelector("h1") ?? page.QuerySelectorAll("h2").Take(MostHeadings).FirstOrDefault(element => IsInTitle(element, page.Title));
        var length = page.Body?.TextContent.Length ?? 0;
        var frames = new Dictionary<IElement, bool>();
        var (above, under, changed) = (new List<string>(), new List<string>(), new List<string>());
        foreach (var element in page.QuerySelectorAll(Candidates))
            if (Text(element) is { } text && !IsElsewhere(element))
                (IsOfChange(element) ? changed : heading is not null && (heading.CompareDocumentPosition(element) & DocumentPositions.Preceding) != 0 ? above : under).Add(text);
        above.Reverse();
        return [.. under.Take(Most).Concat(above.Take(Most)).Concat(changed.Take(Most))];

        // Of every element around it is asked once, however many dates stand in it.
        bool IsElsewhere(IElement element)
        {
            for (var e = element; e is not null; e = e.ParentElement)
            {
                if (!frames.TryGetValue(e, out var isElsewhere))
                    frames.Add(e, isElsewhere = IsNamedElsewhere(e) && !IsAround(e, heading, length) && !IsBesideHeading(e, heading));
                if (isElsewhere)
                    return true;
            }
            return false;
        }
    }

    static bool IsOfChange(IElement element) =>
        element.GetAttribute("itemprop") is "dateModified" || element.ClassList.Any(name => name.Contains("modified", StringComparison.OrdinalIgnoreCase));

    static string? Text(IElement element)
    {
        if (element.GetAttribute("datetime") is { Length: >= 8 } machine)
            return machine;
        // As the hAtom microformat has it.
        if (element.GetAttribute("title") is { Length: >= 10 and < Longest } title && MachineDate.TryParse(title) is not null)
            return title;
        return element.TextContent.Length < 4 * Longest && HtmlMetadata.OneLine(element.TextContent) is { Length: < Longest } text && text.Any(char.IsDigit) ? text : null;
    }

    bool IsNamedElsewhere(IElement element) =>
        element.LocalName == "header" || words.OfTag(element.LocalName) is { } byTag && Elsewhere.Contains(byTag) || (element.LocalName is not ("p" or "span" or "time") && Tokens(element).Any(token => words.OfToken(token) is { } region && Elsewhere.Contains(region)));

    // A frame around the page's heading or most of its words may carry any name.
    static bool IsAround(IElement element, IElement? heading, int length) =>
        heading?.IsDescendantOf(element) == true || element.TextContent.Length * 2 > length;

    // A short line near the page's heading is about the page, whatever it is called.
    static bool IsBesideHeading(IElement element, IElement? heading) =>
        heading is not null && element.TextContent.Length < LongestLine
        && (element.NextElementSibling == heading || element.PreviousElementSibling == heading || element.ParentElement is { LocalName: not "body" } around && heading.IsDescendantOf(element.Closest("article") ?? around));

    static bool IsInTitle(IElement heading, string? title) =>
        title is not null && HtmlMetadata.OneLine(heading.TextContent) is { Length: > 10 } text && title.Contains(text, StringComparison.OrdinalIgnoreCase);

    static IEnumerable<string> Tokens(IElement element) => element.ClassList.Append(element.Id ?? "").Select(token => token.ToLowerInvariant());
}
