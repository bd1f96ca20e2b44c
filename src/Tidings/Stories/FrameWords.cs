using Tidings.Languages;
using Tidings.Text;

namespace Tidings.Stories;

/// <summary>
/// The words by which pages frame their stories, of all languages at once: a page's furniture is often in another language than its stories.
/// </summary>
sealed class FrameWords
{
    const string Name = "/furniture.tsv";
    const int LongestFrame = 40;
    const int ShortPlea = 12;

    static readonly Dictionary<string, FrameKind> Kinds = Enum.GetValues<FrameKind>().Where(kind => kind != FrameKind.None).ToDictionary(SnakeCase, StringComparer.Ordinal);

    readonly PhraseTrie<FramePhrase> _phrases = new();

    public FrameWords(DataFiles files)
    {
        foreach (var path in files.Paths.Where(path => path.StartsWith("languages/", StringComparison.Ordinal) && path.EndsWith(Name, StringComparison.Ordinal)))
            foreach (var row in TsvTable.Read(files, path).Rows)
                Add(row);
    }

    void Add(TsvRow row)
    {
        if (!Kinds.TryGetValue(row.Required("kind"), out var kind))
            throw row.Error("kind", $"\"{row["kind"]}\" is no kind");
        if (!Enum.TryParse<FramePlace>(row.Required("where"), ignoreCase: true, out var place))
            throw row.Error("where", "is whole, start or any");
        foreach (var words in row.List("words"))
            _phrases.Add(Words(Tokeniser.Split(words)), new FramePhrase(kind, place));
    }

    /// <summary>The furniture that a line is; <see cref="FrameKind.None"/> when it is none.</summary>
    public FrameKind Furniture(Token[] line)
    {
        var words = Words(line);
        if (words.Length == 0)
            return FrameKind.None;
        var hits = new List<PhraseHit<FramePhrase>>();
        for (var i = 0; i < words.Length; i++)
            _phrases.At(words, i, hits);
        return OfWhole(words, hits) is not FrameKind.None and var whole ? whole : OfStart(line, words, hits) is not FrameKind.None and var start ? start : OfAny(hits);
    }

    FrameKind OfStart(Token[] line, Token[] words, List<PhraseHit<FramePhrase>> hits)
    {
        var best = FrameKind.None;
        foreach (var hit in hits)
        {
            if (hit.First > 0)
                break;
            var (kind, place) = hit.Value;
            if (place == FramePlace.Start && IsFurniture(kind) && Binds(line, words, hit))
                best = kind;
        }
        return best;
    }

    // One word at the start of a line binds it only when a colon or nothing much follows; a phrase does in any line that is no long paragraph, and what is said in legal words always.
    static bool Binds(Token[] line, Token[] words, PhraseHit<FramePhrase> hit)
    {
        var kind = hit.Value.Kind;
        var isLong = words.Length > LongestFrame && kind is not (FrameKind.Copyright or FrameKind.Disclaimer or FrameKind.Donate);
        var isPhrase = hit.End >= 2 && (words[hit.End - 1].End - words[0].Start) >= 6;
        if (kind is FrameKind.Donate or FrameKind.Share or FrameKind.Subscribe && DividedSoon(line, words[hit.End - 1]))
            return true;
        if (isPhrase)
            return !isLong && (kind is not (FrameKind.Link or FrameKind.Related or FrameKind.Caption or FrameKind.Label) || words.Length <= 25 && !EndsAsSentence(line) || DividedAfter(line, words[hit.End - 1]));
        return !isLong && (words.Length <= hit.End + 1 || DividedAfter(line, words[hit.End - 1]) || (kind is FrameKind.Subscribe or FrameKind.Donate && words.Length <= ShortPlea));
    }

    // "SUPPORT THE OBSERVER: ..."
    static bool DividedSoon(Token[] line, Token word)
    {
        var seen = 0;
        foreach (var token in line)
            if (token.Start >= word.End && ++seen <= 6 && token.Is(":"))
                return true;
        return false;
    }

    static bool EndsAsSentence(Token[] line) => line.Length > 8 && line[^1].Is(".");

    static bool DividedAfter(Token[] line, Token word)
    {
        for (var i = 0; i < line.Length; i++)
            if (line[i].Start >= word.End)
                return line[i].Normal is ":" or "|" or ">" or "/" or "\uFF1A" or "\u00A9" or "]";
        return false;
    }

    static FrameKind OfAny(List<PhraseHit<FramePhrase>> hits)
    {
        foreach (var hit in hits)
            if (hit.Value.Place == FramePlace.Any && IsFurniture(hit.Value.Kind))
                return hit.Value.Kind;
        return FrameKind.None;
    }

    // The whole line is made of such words, with numbers between: "Share  Save  Comments (214)".
    static FrameKind OfWhole(Token[] words, List<PhraseHit<FramePhrase>> hits)
    {
        if (words.Length > LongestFrame)
            return FrameKind.None;
        var (kind, at) = (FrameKind.None, 0);
        while (at < words.Length)
        {
            var hit = hits.Where(hit => hit.First == at && hit.Value.Place == FramePlace.Whole).OrderByDescending(hit => hit.End).FirstOrDefault();
            if (hit.End > at)
                (kind, at) = (kind is FrameKind.None ? hit.Value.Kind : kind, hit.End);
            else if (words[at].Shape == TokenShape.Number && (kind != FrameKind.None || at == 0 && words.Length > 1))
                at++;
            else
                return FrameKind.None;
        }
        return kind;
    }

    /// <summary>The token after a word of a kind that begins the line; 0 when none does.</summary>
    public int After(Token[] line, int first, FrameKind kind)
    {
        var hits = new List<PhraseHit<FramePhrase>>();
        if (first < line.Length)
            _phrases.At(line, first, hits);
        return hits.Where(hit => hit.Value.Kind == kind && hit.Value.Place != FramePlace.Any).Select(hit => hit.End).DefaultIfEmpty(0).Max();
    }

    /// <summary>Whether a phrase of a kind stands anywhere in the line.</summary>
    public bool Has(Token[] line, FrameKind kind) => Find(line, kind) >= 0;

    /// <summary>The token after the first phrase of a kind in a line; -1 when there is none.</summary>
    public int Find(Token[] line, FrameKind kind)
    {
        var hits = new List<PhraseHit<FramePhrase>>();
        for (var i = 0; i < line.Length; i++)
        {
            hits.Clear();
            _phrases.At(line, i, hits);
            foreach (var hit in hits)
                if (hit.Value.Kind == kind)
                    return hit.End;
        }
        return -1;
    }

    static bool IsFurniture(FrameKind kind) => kind is > FrameKind.None and < FrameKind.Byline;

    // Words and numbers, and the few marks that mean something by themselves.
    static Token[] Words(Token[] line) => [.. line.Where(token => token.Shape != TokenShape.Mark || token.Normal is "\u00A9")];

    static string SnakeCase(FrameKind kind) => string.Concat(kind.ToString().Select((c, i) => char.IsUpper(c) && i > 0 ? "_" + char.ToLowerInvariant(c) : char.ToLowerInvariant(c).ToString()));
}
