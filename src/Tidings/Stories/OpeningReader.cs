using Tidings.Text;

namespace Tidings.Stories;

/// <summary>Reads how a stretch of lines opens if it is a story: what may be its headline, its first sentence, and whether it says when or by whom.</summary>
sealed class OpeningReader
{
    public const int LeastBodyWords = 8;
    const int Reach = 14;
    const int MostHeadlineWords = 40;
    const int LeastHeadlineWords = 4;
    const int TailLines = 4;
    const int OftenRepeated = 3;

    readonly IReadOnlyList<PageLine> _lines;
    readonly MetaReader _metas;
    readonly Moments _moments;
    readonly Dictionary<PageLine, bool> _tells = [];
    readonly Dictionary<(string, int), int> _seen = [];

    public OpeningReader(IReadOnlyList<PageLine> lines, MetaReader metas, Moments moments)
    {
        (_lines, _metas, _moments) = (lines, metas, moments);
        foreach (var line in lines)
            _seen[Place(line)] = _seen.GetValueOrDefault(Place(line)) + 1;
    }

    /// <summary>The opening of a stretch; null when no sentence follows soon.</summary>
    public StoryOpening? Read(int first, int end)
    {
        int headline = -1, best = -1;
        var isDated = false;
        for (var i = first; i < Math.Min(end, first + Reach); i++)
        {
            if (IsSentence(_lines[i]))
                return new StoryOpening(first, headline, i, end, isDated || SaysWhen(i + 1, end) || (headline >= 0 && _lines[headline].Dates.Count > 0));
            if (Tells(_lines[i]))
                isDated = true;
            else if (Rank(_lines[i]) is var rank && rank > best)
                (headline, best) = (i, rank);
        }
        return null;
    }

    /// <summary>The opening of a stretch that has one long title, a line that says when, and no sentence.</summary>
    public StoryOpening? ReadTitleAlone(int first, int end)
    {
        var titles = Enumerable.Range(first, end - first).Where(i => Rank(_lines[i]) >= 0 && !Tells(_lines[i])).ToList();
        return titles.Count == 1 && _lines[titles[0]].Words >= LeastBodyWords && Enumerable.Range(first, end - first).Any(i => Tells(_lines[i])) ? new StoryOpening(first, -1, titles[0], end, true) : null;
    }

    /// <summary>Whether a line stands at many places of the page, set alike.</summary>
    public bool IsRepeated(PageLine line) => _seen.GetValueOrDefault(Place(line)) >= OftenRepeated;

    static (string, int) Place(PageLine line) => (line.Plain, line.Box?.Path ?? -1);

    /// <summary>Whether a line is a sentence of a story rather than a headline or furniture.</summary>
    public static bool IsSentence(PageLine line) => line.Role == LineRole.Body && line.Words >= LeastBodyWords && !(line.IsStrong && line.Words <= MostHeadlineWords);

    /// <summary>Whether a line may be a headline.</summary>
    public bool MayHead(PageLine line) => Rank(line) >= 0 && !Tells(line);

    /// <summary>Whether a line says when or who wrote.</summary>
    public bool Tells(PageLine line)
    {
        if (!_tells.TryGetValue(line, out var tells))
            _tells.Add(line, tells = _moments.Are(line) || _metas.Read(line) is { IsStrong: true, IsLoose: false });
        return tells;
    }

    /// <summary>Whether a line is only a name.</summary>
    public bool IsName(PageLine line) => line.Words < LeastHeadlineWords && _metas.Read(line) is { IsStrong: false };

    // How much a line looks like the headline of what follows; -1 for not at all.
    int Rank(PageLine line)
    {
        var mayBe = line.Role == LineRole.Title || (line.Role == LineRole.Body && line.IsStrong && line.Words <= MostHeadlineWords)
            || (line.Role == LineRole.Furniture && line.Frame == FrameKind.Link && line.Words >= LeastHeadlineWords);
        if (!mayBe || LineShape.IsListNumber(line.Tokens) || line.Plain[^1] is ':' or '\uFF1A' || IsRepeated(line))
            return -1;
        return line.IsHeading ? 4 : (line.Words < LeastHeadlineWords ? 0 : 2) + (line.IsStrong ? 1 : 0);
    }

    // Under the last sentence.
    bool SaysWhen(int from, int end)
    {
        for (var i = Math.Max(from, end - TailLines); i < end; i++)
            if (_lines[i].Words <= LeastBodyWords && _moments.Are(_lines[i]))
                return true;
        return false;
    }
}
