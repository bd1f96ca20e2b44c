namespace Tidings.Pages;

/// <summary>The text of an article as a page's JSON-LD gives it, compared with the blocks of the page by runs of letters.</summary>
sealed class GivenBody
{
    const int Run = 6, LeastLetters = 200, Longest = 400_000;
    const double Held = 0.75, Found = 0.7;

    readonly HashSet<ulong> _runs = [];

    public GivenBody(string text)
    {
        foreach (var run in Runs(text.AsSpan(0, Math.Min(text.Length, Longest))))
            _runs.Add(run);
    }

    /// <summary>For each block whether it stands in the given text; null when most of that text is not on the page.</summary>
    public bool[]? Mark(IReadOnlyList<PlacedBlock> blocks, string text)
    {
        if (_runs.Count < LeastLetters)
            return null;
        var marks = new bool[blocks.Count];
        var seen = new HashSet<ulong>();
        for (var i = 0; i < blocks.Count; i++)
            marks[i] = IsHeld(Runs(text.AsSpan(blocks[i].Start, blocks[i].End - blocks[i].Start)), seen);
        return seen.Count >= Found * _runs.Count ? marks : null;
    }

    bool IsHeld(List<ulong> runs, HashSet<ulong> seen)
    {
        var held = runs.Count(_runs.Contains);
        if (runs.Count == 0 || held < Held * runs.Count)
            return false;
        seen.UnionWith(runs.Where(_runs.Contains));
        return true;
    }

    // FNV-1a over each six letters or digits that follow one another, blanks and marks passed over.
    static List<ulong> Runs(ReadOnlySpan<char> text)
    {
        var runs = new List<ulong>();
        Span<char> window = stackalloc char[Run];
        var count = 0;
        foreach (var c in text)
            if (char.IsLetterOrDigit(c))
            {
                window[count++ % Run] = char.ToLowerInvariant(c);
                if (count >= Run)
                    runs.Add(Hash(window, count));
            }
        return runs;
    }

    static ulong Hash(ReadOnlySpan<char> window, int count)
    {
        var hash = 14695981039346656037UL;
        for (var i = 0; i < Run; i++)
            hash = (hash ^ window[(count + i) % Run]) * 1099511628211UL;
        return hash;
    }
}
