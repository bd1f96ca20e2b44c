namespace Tidings.Lineages;

/// <summary>Finds stories that have text in common word for word: reprints, trimmed and edited copies, excerpts.</summary>
sealed class CopyFinder
{
    /// <summary>The least number of equal words that means anything; of characters in scripts without blanks twice as many.</summary>
    const int Least = 24;

    readonly PrintTable _prints;
    readonly ComparedStories _stories;
    readonly OutletTemplates _templates;
    readonly Corrections _corrections;

    public CopyFinder(PrintTable prints, Corrections corrections)
    {
        (_prints, _corrections, _stories) = (prints, corrections, new ComparedStories(prints));
        Pairs = new CandidatePairs(prints);
        _templates = new OutletTemplates(prints, Pairs);
    }

    /// <summary>Which pairs are looked at.</summary>
    public CandidatePairs Pairs { get; }

    /// <summary>Bonds between all prints that were there at the start. Texts are fetched from several threads at once.</summary>
    public List<Bond> All(int workers)
    {
        var pairs = Families(Pairs.All());
        var bonds = new List<Bond>[pairs.Length];
        Parallel.For(0, pairs.Length, new ParallelOptions { MaxDegreeOfParallelism = workers }, () => new ComparedStories(_prints), (i, _, stories) =>
        {
            bonds[i] = Verify(pairs[i].First, pairs[i].Seconds, stories);
            return stories;
        }, _ => { });
        return [.. bonds.SelectMany(some => some)];
    }

    /// <summary>Bonds of one print with some others.</summary>
    public List<Bond> Verify(int position, IEnumerable<int> others) => Verify(position, others, _stories);

    List<Bond> Verify(int position, IEnumerable<int> others, ComparedStories stories)
    {
        var bonds = new List<Bond>();
        foreach (var other in others)
            if (!_templates.IsAll(position, other) && Verify(stories.Pair(position, other)) is { } bond)
                bonds.Add(bond);
        return bonds;
    }

    // By the first of each pair, and those that hang together in a row: their stories are then read once.
    static (int First, int[] Seconds)[] Families(List<(int First, int Second)> pairs)
    {
        var roots = new Dictionary<int, int>();
        foreach (var (first, second) in pairs)
            if (Root(first) is var here && Root(second) is var there && here != there)
                roots[Math.Max(here, there)] = Math.Min(here, there);
        return [.. pairs.GroupBy(pair => pair.First, pair => pair.Second).OrderBy(group => Root(group.Key)).ThenBy(group => group.Key).Select(group => (group.Key, group.ToArray()))];

        int Root(int position)
        {
            while (roots.TryGetValue(position, out var parent))
                position = roots.TryGetValue(parent, out var next) ? roots[position] = next : parent;
            return position;
        }
    }

    // The print of the lesser id is here, whichever came first.
    Bond? Verify((ComparedStory One, ComparedStory Other) pair)
    {
        var (first, second) = string.CompareOrdinal(pair.One.Story.Id, pair.Other.Story.Id) < 0 ? (pair.One, pair.Other) : (pair.Other, pair.One);
        var (here, there) = _templates.Without(first.Position, first.Words, second.Position, second.Words);
        var shared = new SharedText(here, there, PassageAligner.Align(here, there));
        if (Relate(shared, here, there) is not { } relation)
            return null;
        if (relation == Relation.Excerpt)
            shared = shared.Without(LeastFor(here));
        return new Bond(_prints[first.Position], _prints[second.Position], relation, shared.OfHere, shared.OfThere, shared.Passages(first.Story.Text, second.Story.Text))
        {
            Corrected = relation == Relation.NearCopy ? _corrections.Count(here, first.Story.Text.Value, there, second.Story.Text.Value, shared.Runs) : 0,
        };
    }

    /// <summary>Pairs that must be looked at again because a story of their outlet changed what is known of its templates.</summary>
    public HashSet<(int First, int Second)> Unsettled(StoryPrint print)
    {
        var pairs = new HashSet<(int, int)>();
        foreach (var holder in _templates.Renew(print).SelectMany(Pairs.HoldersOf).Distinct().Where(holder => _prints[holder].Outlet == print.Outlet).ToArray())
            foreach (var other in Pairs.Of(holder, _prints.Print(holder)).Where(other => _prints[other].Outlet == print.Outlet))
                pairs.Add(PrintTable.Pair(holder, other));
        return pairs;
    }

    static int LeastFor(HashedWords words) => words.IsUnspaced ? 2 * Least : Least;

    // One passage inside a text that is otherwise its own is an excerpt; a copy shares most of the shorter text, or much of both in many pieces.
    static Relation? Relate(SharedText shared, HashedWords here, HashedWords there)
    {
        var least = LeastFor(here);
        var (more, less) = (Math.Max(shared.OfHere, shared.OfThere), Math.Min(shared.OfHere, shared.OfThere));
        var equal = shared.OfHere * here.Count;
        if (shared.IsOneRun && equal >= least && shared.Told > 0 && more > .985 && less > .85)
            return Relation.Copy;
        if (equal >= least && shared.Told >= least / 2 && (more >= .6 || less >= .35))
            return Relation.NearCopy;
        return shared.Longest >= least && shared.Told >= least / 3 && shared.Told + (shared.Quoted / SharedText.QuotedWorth) >= least * 3 / 4 ? Relation.Excerpt : null;
    }
}
