namespace Tidings.Lineages;

/// <summary>Finds stories that have text in common word for word: reprints, trimmed and edited copies, excerpts.</summary>
sealed class CopyFinder(ComparedPrints prints, int workers)
{
    /// <summary>The least number of equal words that means anything; of characters in scripts without blanks twice as many.</summary>
    const int Least = 24;

    /// <summary>Bonds between prints whose digests differ, in order of the prints. Texts are fetched from several threads at once.</summary>
    public List<Bond> Find()
    {
        var templates = new OutletTemplates(prints);
        var pairs = new CandidatePairs(prints, templates).Find().GroupBy(pair => pair.First, pair => pair.Second).Select(group => (First: group.Key, Seconds: group.ToArray())).ToArray();
        var bonds = new List<Bond>[pairs.Length];
        Parallel.For(0, pairs.Length, new ParallelOptions { MaxDegreeOfParallelism = workers }, i => bonds[i] = Verify(pairs[i].First, pairs[i].Seconds, templates));
        return Compilations.Part([.. bonds.SelectMany(some => some)]);
    }

    List<Bond> Verify(int first, int[] seconds, OutletTemplates templates)
    {
        var bonds = new List<Bond>();
        var story = prints.Story(first);
        var all = HashedWords.Of(story);
        foreach (var second in seconds)
        {
            var other = prints.Story(second);
            var (words, there) = templates.Without(prints.Heads[first], all, prints.Heads[second], HashedWords.Of(other));
            var shared = new SharedText(words, there, PassageAligner.Align(words, there));
            if (Relate(shared, words, there) is not { } relation)
                continue;
            if (relation == Relation.Excerpt)
                shared = shared.Without(LeastFor(words));
            bonds.Add(new Bond(prints.Heads[first], prints.Heads[second], relation, shared.OfHere, shared.OfThere, shared.Passages(story.Text, other.Text)));
        }
        return bonds;
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
        return shared.Told >= least * 3 / 4 && shared.Longest >= least ? Relation.Excerpt : null;
    }
}
