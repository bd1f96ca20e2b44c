using Tidings.Text;

namespace Tidings.Stories;

/// <summary>Finds the name of the outlet at the head of a page: a short line above the first story that sounds like one or comes again on the page.</summary>
sealed class MastheadFinder(FrameWords frame)
{
    const int Reach = 8;
    const int MostWords = 5;

    /// <summary>The outlet's name; null when the page does not begin with one.</summary>
    public string? Find(IReadOnlyList<PageLine> lines, IReadOnlyList<StoryDraft> drafts)
    {
        if (drafts.Count == 0)
            return null;
        for (var i = 0; i < Math.Min(Reach, drafts[0].First); i++)
            if (Name(lines[i]) is { } name && (frame.Has(Tokeniser.Split(name), FrameKind.OutletWord) || Again(lines, i, name) is not null))
                return LineShape.IsCapitals(name) ? Again(lines, i, name) ?? name : name;
        return null;
    }

    static string? Name(PageLine line)
    {
        if (line.Role is not (LineRole.Title or LineRole.Furniture) || line.Frame is not (FrameKind.None or FrameKind.Navigation or FrameKind.Label) || line.Dates.Count > 0 || line.IsItem)
            return null;
        var bar = line.Plain.IndexOfAny(['|', '/', '\u2022']);
        var name = (bar > 0 ? line.Plain[..bar] : line.Plain).Trim();
        var words = Tokeniser.Split(name).Count(token => token.IsWord);
        return words is > 0 and <= MostWords && name.Length > 3 ? name : null;
    }

    // The same name in another line, preferably not in capitals.
    static string? Again(IReadOnlyList<PageLine> lines, int line, string name)
    {
        string? found = null;
        for (var i = 0; i < lines.Count; i++)
        {
            var at = i == line || lines[i].Plain.Length > 4000 ? -1 : lines[i].Plain.IndexOf(name, StringComparison.OrdinalIgnoreCase);
            if (at < 0)
                continue;
            found = lines[i].Plain.Substring(at, name.Length);
            if (!LineShape.IsCapitals(found))
                return found;
        }
        return found;
    }
}
